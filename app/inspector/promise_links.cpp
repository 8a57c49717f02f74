#include "promise_links.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tickscope {

namespace {
constexpr double kArrow = 4.5;
}

PromiseLinks::PromiseLinks(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &PromiseLinks::changed, this, [this] { update(); });
}

void PromiseLinks::setGraph(PromiseGraphModel* graph) {
    if (m_graph == graph) return;
    if (m_graph) m_graph->disconnect(this);
    m_graph = graph;
    if (graph) {
        connect(graph, &PromiseGraphModel::graphChanged, this, &PromiseLinks::reloaded);
        connect(graph, &PromiseGraphModel::followed, this, &PromiseLinks::followed);
        connect(graph, &PromiseGraphModel::graphChanged, this, [this] { update(); });
        connect(graph, &PromiseGraphModel::followed, this, [this] { update(); });
    }
    emit changed();
}

void PromiseLinks::paint(QPainter* painter) {
    if (!m_graph) return;
    painter->setRenderHint(QPainter::Antialiasing);
    for (const PromiseLink& link : m_graph->picture().links)
        paintLink(*painter, link);
}

void PromiseLinks::paintLink(QPainter& painter, const PromiseLink& link) const {
    const PromiseBox& from = m_graph->picture().boxes[link.from];
    const PromiseBox& to = m_graph->picture().boxes[link.to];
    const QPointF begin((from.x + from.width / 2) * m_zoom - m_viewX,
                        (from.y + PromisePicture::kBoxHeight) * m_zoom - m_viewY);
    const QPointF end((to.x + to.width / 2) * m_zoom - m_viewX, to.y * m_zoom - m_viewY);
    const QRectF area = QRectF(begin, end).normalized().adjusted(-40, -40, 40, 40);
    if (!area.intersects(boundingRect())) return;
    const bool isFuture = link.made >= m_graph->position();
    const bool isSelected =
        m_selected == static_cast<int>(link.from) || m_selected == static_cast<int>(link.to);
    QColor color = isFuture ? m_futureColor : link.kind == PromiseEdge::Kind::Await ? m_awaitColor : m_color;
    if (isSelected && !isFuture) color = m_selectedColor;
    QPen pen(color, (isSelected ? 2.0 : 1.4) * std::clamp(m_zoom, 0.6, 1.4));
    if (link.kind == PromiseEdge::Kind::Follows) pen.setDashPattern({3, 3});
    if (isFuture) pen.setDashPattern({1, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double bend = std::max(14.0 * m_zoom, std::abs(end.y() - begin.y()) / 2);
    QPainterPath path(begin);
    path.cubicTo(begin + QPointF(0, bend), end - QPointF(0, bend), end);
    painter.drawPath(path);
    // The arrow lies in the direction of the wait's end: the value goes from above to below.
    const double size = kArrow * std::clamp(m_zoom, 0.6, 1.4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF tip[] = {end, end + QPointF(-size, -1.6 * size), end + QPointF(size, -1.6 * size)};
    painter.drawPolygon(tip, 3);
}

} // namespace tickscope
