#include "wheel_painter.h"

#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace tickscope {

namespace {

constexpr double kGap = 5; // degrees between two segments

void arc(QPainter* painter, QPointF centre, double radius, double from, double length) {
    constexpr double kUnits = 16; // of a degree; Qt counts from the right, against the clock
    painter->drawArc(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius),
                     static_cast<int>(std::lround((90 - from) * kUnits)),
                     static_cast<int>(std::lround(-length * kUnits)));
}

} // namespace

WheelPainter::WheelPainter(QQuickItem* parent) : QQuickPaintedItem(parent) { setAntialiasing(true); }

template <typename T>
void WheelPainter::set(T& member, const T& value) {
    if (member == value) return;
    member = value;
    emit looksChanged();
    update();
}

void WheelPainter::setRoles(const QList<int>& roles) { set(m_roles, roles); }
void WheelPainter::setPalette(const QList<QColor>& colors) { set(m_palette, colors); }
void WheelPainter::setGroove(const QColor& color) { set(m_groove, color); }
void WheelPainter::setSurface(const QColor& color) { set(m_surface, color); }
void WheelPainter::setDrain(const QColor& color) { set(m_drain, color); }
void WheelPainter::setLive(int index) { set(m_live, index); }
void WheelPainter::setBead(double degrees) { set(m_bead, degrees); }

double WheelPainter::middleOf(int index, int count) { return count > 0 ? (index + 0.5) * 360 / count : 0; }

double WheelPainter::band() const { return std::max(6.0, std::min(width(), height()) * 0.11); }

int WheelPainter::segmentAt(double x, double y) const {
    const double dx = x - width() / 2, dy = y - height() / 2, distance = std::hypot(dx, dy);
    const double outer = std::min(width(), height()) / 2;
    if (count() == 0 || distance > outer || distance < outer - 1.5 * band()) return -1;
    const double degrees = std::fmod(qRadiansToDegrees(std::atan2(dx, -dy)) + 360, 360);
    return std::min(static_cast<int>(degrees * count() / 360), count() - 1);
}

void WheelPainter::paint(QPainter* painter) {
    if (count() == 0) return;
    const QPointF centre(width() / 2, height() / 2);
    const double outer = std::min(width(), height()) / 2 - 1, radius = outer - band() / 2;
    painter->setBrush(Qt::NoBrush);
    const double length = 360.0 / count();
    for (int i = 0; i < count(); ++i) {
        const bool isLive = i == m_live;
        QColor color = colorOf(i);
        // What is not live keeps a trace of its colour, so that the order can be read.
        if (!isLive) color.setAlphaF(0.28f);
        painter->setPen(QPen(color, isLive ? band() : band() * 0.62, Qt::SolidLine, Qt::FlatCap));
        arc(painter, centre, radius, i * length + kGap / 2, length - kGap);
    }

    const bool drains = m_drain.alpha() > 0;
    painter->setPen(QPen(drains ? m_drain : m_groove, drains ? 3.0 : 1.5));
    const double inner = outer - band() - std::max(4.0, outer * 0.09);
    painter->drawEllipse(centre, inner, inner);

    if (m_live < 0) return;
    const double angle = qDegreesToRadians(m_bead);
    const QPointF bead(centre.x() + radius * std::sin(angle), centre.y() - radius * std::cos(angle));
    painter->setPen(QPen(m_surface, std::max(1.0, band() * 0.2)));
    painter->setBrush(drains ? m_drain : colorOf(m_live));
    painter->drawEllipse(bead, band() * 0.62, band() * 0.62);
}

} // namespace tickscope
