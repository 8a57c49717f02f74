#include "timeline_lanes.h"

#include "stage_cards.h"

#include <QPainter>

#include <bit>
#include <cmath>

namespace tickscope {

TimelinePicture::TimelinePicture(QQuickItem* parent) : QQuickPaintedItem(parent) {
    connect(this, &TimelinePicture::paletteChanged, this, [this] { update(); });
}

void TimelinePicture::setView(TimelineItem* view) {
    if (m_view == view) return;
    if (m_view) m_view->disconnect(this);
    m_view = view;
    if (view) follow(view);
    emit viewChanged();
    update();
}

void TimelinePicture::setColors(const QList<QColor>& colors) {
    m_colors = colors;
    emit paletteChanged();
}

TimelineLanes::TimelineLanes(QQuickItem* parent) : TimelinePicture(parent) { setOpaquePainting(true); }

void TimelineLanes::follow(TimelineItem* view) {
    connect(view, &TimelineItem::built, this, [this] { update(); });
}

void TimelineLanes::paint(QPainter* painter) {
    if (!view()) return;
    m_painter.paint(*painter, view()->scene(), view()->texts(), view()->gridLines(), palette(), m_isAhead);
}

namespace {
constexpr double kHeadWidth = 8, kHeadLength = 6;
constexpr double kTail = 2.5;  // the radius of the dot that it begins with
constexpr double kBeyond = 30; // pixels outside of the view up to which lines go
constexpr double kBend = 4;    // radius of the bends

// Straight lines with round corners.
QPainterPath bent(const QPolygonF& corners) {
    QPainterPath path(corners.first());
    for (qsizetype i = 1; i + 1 < corners.size(); ++i) {
        const QLineF in(corners[i], corners[i - 1]), out(corners[i], corners[i + 1]);
        const double radius = std::min({kBend, in.length() / 2, out.length() / 2});
        path.lineTo(in.length() > 0 ? in.pointAt(radius / in.length()) : corners[i]);
        path.quadTo(corners[i], out.length() > 0 ? out.pointAt(radius / out.length()) : corners[i]);
    }
    path.lineTo(corners.last());
    return path;
}
} // namespace

void TimelineArrows::follow(TimelineItem* view) {
    connect(view, &TimelineItem::linksChanged, this, &TimelineArrows::rebuild);
    connect(view, &TimelineItem::viewChanged, this, &TimelineArrows::rebuild);
    rebuild();
}

std::optional<TimelineArrows::Arrow> TimelineArrows::arrow(const TimelineLink& link) const {
    const TimelineScene& scene = view()->scene();
    const std::size_t from = scene.sceneRow(link.from.lane, link.from.row),
                      to = scene.sceneRow(link.to.lane, link.to.row), rows = scene.rows().size();
    if (from == rows || to == rows) return std::nullopt;
    const auto x = [&](std::size_t row, EventIndex position) {
        const double at = scene.toPixel(scene.laneOf(scene.rows()[row]).thread, position);
        return std::clamp(std::round(at), -kBeyond, scene.width() + kBeyond) + 0.5;
    };
    const double x1 = x(from, link.from.position), x2 = x(to, link.to.position), gap = scene.barGap();
    if ((x1 < 0 && x2 < 0) || (x1 > scene.width() && x2 > scene.width())) return std::nullopt;
    const bool down = to > from; // a link within one row goes below it
    const double start = down || from == to ? scene.topOf(from + 1) - gap / 2 : scene.topOf(from) + gap / 2;
    const double lane = down || from == to ? start + gap / 2 : start - gap / 2;
    const double tip = down ? scene.topOf(to) + gap / 2 : scene.topOf(to + 1) - gap / 2;
    const double back = down ? -kHeadLength : kHeadLength; // from the tip to where the line ends
    Arrow made;
    made.line = bent({{x1, start}, {x1, lane}, {x2, lane}, {x2, tip + back}, {x2, tip}});
    made.head = {QPointF(x2, tip - back * 0.35), QPointF(x2 - kHeadWidth / 2, tip + back * 0.65),
                 QPointF(x2 + kHeadWidth / 2, tip + back * 0.65)};
    made.tail = {x1, start};
    made.role = link.role;
    return made;
}

void TimelineArrows::rebuild() {
    m_arrows.clear();
    QRectF around;
    if (view()) {
        for (const TimelineLink& link : view()->links()) {
            auto made = arrow(link);
            if (!made) continue;
            around |= made->line.boundingRect() | made->head.boundingRect();
            m_arrows.push_back(std::move(*made));
        }
    }
    const QRect place = around.adjusted(-4, -4, 4, 4).toAlignedRect();
    setVisible(!m_arrows.empty());
    setPosition(place.topLeft());
    setSize(place.size());
    emit countChanged();
    update();
}

void TimelineArrows::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(-position());
    const TimelinePalette ink = palette();
    // A rim of background keeps an arrow apart from the bars it crosses.
    for (const Arrow& arrow : m_arrows) {
        painter->setPen(QPen(ink.background, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(arrow.line);
        painter->setBrush(ink.background);
        painter->drawPolygon(arrow.head);
    }
    for (const Arrow& arrow : m_arrows) {
        const QColor color = arrow.role < ink.roles.size() ? ink.roles[arrow.role] : QColor(Qt::gray);
        painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(arrow.line);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawPolygon(arrow.head);
        painter->drawEllipse(arrow.tail, kTail, kTail);
    }
}

TimelineMap::TimelineMap(QQuickItem* parent) : TimelinePicture(parent) {
    m_scene.setKinds(laneBit(LaneKind::MainThread) | laneBit(LaneKind::Console));
    connect(this, &QQuickItem::widthChanged, this, [this] { update(); });
    connect(this, &QQuickItem::heightChanged, this, [this] { update(); });
}

void TimelineMap::follow(TimelineItem* view) {
    connect(view, &TimelineItem::recordingChanged, this, [this] { update(); });
    connect(view, &TimelineItem::stepsAxisChanged, this, [this] { update(); });
}

void TimelineMap::paint(QPainter* painter) {
    if (!view()) return;
    m_scene.setData(view()->scene().data());
    m_scene.setAxis(view()->scene().axis());
    m_scene.setSize(width(), 1e4); // every row is in view
    m_scene.fit();
    m_scene.build();
    const TimelinePalette ink = palette();
    for (const TimelinePiece& piece : m_scene.pieces()) {
        const TimelineLane& lane = m_scene.laneOf(m_scene.rows()[piece.row]);
        if (lane.thread != 0) continue;
        if (piece.style == BarStyle::Idle && !piece.isFold()) continue;
        const bool isMark = lane.kind == LaneKind::Console;
        const double left = std::round(double(piece.left)),
                     right = std::max(left + 1, std::round(double(piece.right)));
        const QRectF box = isMark ? QRectF(left, height() - 4, std::max(2.0, right - left), 3)
                                  : QRectF(left, 2, right - left, height() - 8);
        // The rarest colours are the ones to look for: the last role wins, danger before all.
        constexpr unsigned kIdle = 1u << static_cast<unsigned>(ColorRole::Suspended);
        const int role = std::bit_width(static_cast<unsigned>(piece.roles) & ~kIdle) - 1;
        if (role >= 0 && role < ink.roles.size()) painter->fillRect(box, isMark ? ink.dim : ink.roles[role]);
    }
    m_scene.setData(nullptr); // nothing is kept of a recording that may go away
}

} // namespace tickscope
