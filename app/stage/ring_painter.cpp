#include "ring_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tickscope {

RingPainter::RingPainter(QQuickItem* parent) : QQuickPaintedItem(parent) { setAntialiasing(true); }

void RingPainter::setValue(double value) {
    // A degree is the least that can be seen: a timer of an hour does not paint at every step.
    value = std::round(std::clamp(value, 0.0, 1.0) * 360) / 360;
    if (m_value == value) return;
    m_value = value;
    emit looksChanged();
    update();
}

void RingPainter::setColor(const QColor& color) {
    if (m_color == color) return;
    m_color = color;
    emit looksChanged();
    update();
}

void RingPainter::setGroove(const QColor& color) {
    if (m_groove == color) return;
    m_groove = color;
    emit looksChanged();
    update();
}

void RingPainter::setStroke(double width) {
    if (m_stroke == width) return;
    m_stroke = width;
    emit looksChanged();
    update();
}

void RingPainter::paint(QPainter* painter) {
    const double inset = m_stroke / 2 + 0.5;
    const QRectF circle = QRectF(0, 0, width(), height()).adjusted(inset, inset, -inset, -inset);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_groove, m_stroke));
    painter->drawEllipse(circle);
    painter->setPen(QPen(m_color, m_stroke, Qt::SolidLine, Qt::RoundCap));
    constexpr int kUnits = 16; // of a degree
    painter->drawArc(circle, 90 * kUnits, static_cast<int>(std::lround(-m_value * 360 * kUnits)));
}

} // namespace tickscope
