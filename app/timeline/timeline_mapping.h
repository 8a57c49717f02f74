#pragma once
// Pixels and axis values. A pure struct, so that zooming and panning are tested without a window.

#include <algorithm>
#include <cmath>

namespace tickscope {

struct TimelineMapping {
    double length = 1; // of the whole axis, in axis units
    double start = 0;  // axis value at the left edge
    double span = 1;   // axis units shown
    double width = 1;  // pixels shown

    static constexpr double kPadding = 0.02; // of the span, left free at both ends when fitted

    double pixelsPerUnit() const { return span > 0 ? width / span : 0; }
    double toPixel(double value) const { return (value - start) * pixelsPerUnit(); }
    double toValue(double pixel) const { return start + (width > 0 ? pixel / width : 0) * span; }

    double smallestSpan() const { return std::min(length, std::max(length * 1e-6, 4.0)); }

    double fittedSpan() const { return std::max(length, 1e-9) * (1 + 2 * kPadding); }

    void fit() {
        span = fittedSpan();
        start = -length * kPadding;
    }
    bool isFitted() const { return std::abs(span - fittedSpan()) < 1e-9 * std::max(1.0, length); }

    // Zooms by `factor` (> 1 goes in); the value under `pixel` stays under it.
    void zoomAt(double pixel, double factor) {
        const double anchor = toValue(pixel);
        span = std::clamp(span / factor, smallestSpan(), fittedSpan());
        start = anchor - (width > 0 ? pixel / width : 0) * span;
        clampStart();
    }
    void panBy(double pixels) {
        start -= pixels / std::max(1e-12, pixelsPerUnit());
        clampStart();
    }
    // Shows [begin, end] with some air.
    void show(double begin, double end) {
        span = std::clamp((end - begin) * 1.2, smallestSpan(), fittedSpan());
        start = (begin + end) / 2 - span / 2;
        clampStart();
    }
    // Moves the window just so far that `value` is well inside. Returns whether it moved.
    bool reveal(double value) {
        if (value >= start && value <= start + span) return false;
        start = value - span / 2;
        clampStart();
        return true;
    }
    void clampStart() {
        const double pad = length * kPadding;
        start = std::clamp(start, -pad, std::max(-pad, length + pad - span));
    }

    // The distance of grid lines: 1, 2 or 5 times a power of ten, at least `minPixels` apart.
    double tickStep(double minPixels) const {
        const double raw = minPixels / std::max(1e-12, pixelsPerUnit());
        const double power = std::pow(10.0, std::floor(std::log10(std::max(raw, 1e-9))));
        for (const double factor : {1.0, 2.0, 5.0})
            if (power * factor >= raw) return power * factor;
        return power * 10;
    }
};

} // namespace tickscope
