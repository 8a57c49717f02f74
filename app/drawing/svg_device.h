#pragma once
// A QPainter's drawing as SVG 1.1: paths, text that stays text, pictures, clips and opacity. Qt 6.4's own
// QSvgGenerator knows no clips, without which what is scrolled out of a pane would be drawn over its
// neighbours.

#include <QPaintDevice>

#include <memory>

class QIODevice;

namespace tickscope {

class SvgEngine;

class SvgDevice : public QPaintDevice {
public:
    // Writes to `out`, which must be open, until the painter on this device ends. `size` in pixels.
    SvgDevice(QIODevice& out, QSizeF size, const QString& title);
    ~SvgDevice() override;

    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace tickscope
