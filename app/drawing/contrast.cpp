#include "contrast.h"

#include <algorithm>
#include <cmath>

namespace tickscope {

double Contrast::luminance(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor Contrast::over(const QColor& ink, const QColor& surface) {
    const double alpha = ink.alphaF();
    const auto mix = [alpha](double above, double below) { return alpha * above + (1 - alpha) * below; };
    return QColor::fromRgbF(float(mix(ink.redF(), surface.redF())),
                            float(mix(ink.greenF(), surface.greenF())),
                            float(mix(ink.blueF(), surface.blueF())));
}

double Contrast::ratio(const QColor& ink, const QColor& surface) {
    const double a = luminance(over(ink, surface)), b = luminance(surface);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace tickscope
