#include "timeline_item.h"

#include "format.h"

#include <QCoreApplication>
#include <QPainter>
#include <QQuickWindow>
#include <QSGRectangleNode>

#include <algorithm>
#include <array>

namespace tickscope {

namespace {
constexpr double kFold = 3; // pixels below which bars are folded into one
constexpr double kMinRow = 20, kMaxRow = 34;
constexpr double kTickDistance = 90; // pixels between grid lines, at least
constexpr double kLabelWidth = 72;   // narrower bars have no label
constexpr std::size_t kMaxLabels = 60;
} // namespace

TimelineItem::TimelineItem(QQuickItem* parent) : QQuickItem(parent) { setFlag(ItemHasContents); }

void TimelineItem::setPlayhead(Playhead* playhead) {
    if (m_playhead == playhead) return;
    if (m_playhead) m_playhead->disconnect(this);
    m_playhead = playhead;
    if (playhead) {
        connect(playhead, &Playhead::recordingChanged, this, &TimelineItem::takeRecording);
        connect(playhead, &Playhead::moved, this, [this] {
            if (timeline() && m_mapping.reveal(valueOf(static_cast<EventIndex>(m_playhead->position()))))
                changed();
            emit playheadXChanged();
        });
    }
    emit playheadChanged();
    takeRecording();
}

void TimelineItem::takeRecording() {
    m_recording = m_playhead ? m_playhead->recording() : nullptr;
    m_scrollY = 0;
    chooseLanes();
    fit();
}

void TimelineItem::chooseLanes() {
    m_lanes.clear();
    if (const TimelineData* data = timeline()) {
        for (const TimelineLane& lane : data->lanes())
            if (m_detailed || (lane.kind != LaneKind::Microtasks && lane.kind != LaneKind::Phases))
                m_lanes.push_back(&lane);
    }
    m_rowCount = 0;
    for (const TimelineLane* lane : m_lanes)
        m_rowCount += rowsOf(*lane);
    emit lanesChanged();
}

void TimelineItem::setDetailed(bool detailed) {
    if (m_detailed == detailed) return;
    m_detailed = detailed;
    chooseLanes();
    changed();
}

const TimelineData* TimelineItem::timeline() const {
    return m_recording ? &m_recording->timeline() : nullptr;
}

double TimelineItem::valueOf(EventIndex position) const {
    const TimelineData* data = timeline();
    return !data ? 0 : m_stepsAxis ? data->stepOf(position) : data->timeOf(position);
}

double TimelineItem::axisLength() const {
    const TimelineData* data = timeline();
    return !data ? 1 : std::max(1.0, m_stepsAxis ? data->stepLength() : data->timeLength());
}

void TimelineItem::setStepsAxis(bool steps) {
    if (m_stepsAxis == steps) return;
    m_stepsAxis = steps;
    emit stepsAxisChanged();
    fit();
}

void TimelineItem::setColors(const QList<QColor>& colors) {
    m_colors = colors;
    emit colorsChanged();
    polish();
}

void TimelineItem::setBackground(const QColor& color) {
    m_background = color;
    emit colorsChanged();
    polish();
}

void TimelineItem::setGridColor(const QColor& color) {
    m_gridColor = color;
    emit colorsChanged();
    polish();
}

QColor TimelineItem::color(std::uint8_t role) const {
    return role < m_colors.size() ? m_colors[role] : QColor(Qt::gray);
}

QStringList TimelineItem::laneNames() const {
    QStringList names;
    for (const TimelineLane* lane : m_lanes)
        names << lane->label;
    return names;
}

int TimelineItem::rowsOf(const TimelineLane& lane) { return std::max(1, static_cast<int>(lane.rows.size())); }

QList<int> TimelineItem::laneRows() const {
    QList<int> starts;
    int row = 0;
    for (const TimelineLane* lane : m_lanes) {
        starts << row;
        row += rowsOf(*lane);
    }
    return starts;
}

double TimelineItem::rowHeight() const {
    return m_rowCount > 0 ? std::floor(std::clamp(height() / m_rowCount, kMinRow, kMaxRow)) : kMaxRow;
}

double TimelineItem::playheadX() const {
    return m_playhead ? m_mapping.toPixel(valueOf(static_cast<EventIndex>(m_playhead->position()))) : 0;
}

double TimelineItem::xAt(int position) const {
    return timeline() ? m_mapping.toPixel(valueOf(static_cast<EventIndex>(std::max(position, 0)))) : 0;
}

void TimelineItem::clampScroll() {
    m_scrollY = std::clamp(m_scrollY, 0.0, std::max(0.0, contentHeight() - height()));
}

void TimelineItem::changed() {
    clampScroll();
    polish();
    emit viewChanged();
    emit playheadXChanged();
}

void TimelineItem::zoom(double x, double factor) {
    m_mapping.zoomAt(x, factor);
    changed();
}

void TimelineItem::pan(double dx, double dy) {
    m_mapping.panBy(dx);
    m_scrollY -= dy;
    changed();
}

void TimelineItem::fit() {
    m_mapping.length = axisLength();
    m_mapping.width = std::max(1.0, width());
    m_mapping.fit();
    changed();
}

void TimelineItem::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    m_mapping.width = std::max(1.0, now.width());
    changed();
}

int TimelineItem::positionAt(double x) const {
    const TimelineData* data = timeline();
    if (!data) return 0;
    const double value = m_mapping.toValue(x);
    if (m_stepsAxis) return static_cast<int>(data->positionAtStep(value));
    // In virtual time many steps share one instant: the first of them is the one pointed at.
    const auto& stops = m_recording->stops(StepGrain::Statement);
    if (stops.empty()) return 0;
    const EventIndex position = data->positionAtTime(std::max(0.0, value));
    const auto after = std::upper_bound(stops.begin(), stops.end(), position);
    return static_cast<int>(after == stops.begin() ? stops.front() : *(after - 1));
}

const TimelineBar* TimelineItem::barAt(double x, double y) const {
    const TimelineData* data = timeline();
    if (!data || y < 0) return nullptr;
    auto row = static_cast<std::size_t>((y + m_scrollY) / rowHeight());
    auto lane = m_lanes.begin();
    while (lane != m_lanes.end() && row >= static_cast<std::size_t>(rowsOf(**lane)))
        row -= static_cast<std::size_t>(rowsOf(**lane++));
    if (lane == m_lanes.end() || (*lane)->rows.empty()) return nullptr;
    const auto& bars = (*lane)->rows[row];
    // The nearest bar of the row within a few pixels.
    const TimelineBar* best = nullptr;
    double bestDistance = 5;
    const double reach = m_mapping.toValue(x + bestDistance);
    const EventIndex until =
        m_stepsAxis ? data->positionAtStep(reach + 1) : data->positionAtTime(std::max(0.0, reach));
    const double from = m_mapping.toValue(x - bestDistance);
    const EventIndex since = m_stepsAxis ? data->positionAtStep(from - 1) : data->positionAtTime(from - 1);
    auto bar = std::lower_bound(bars.begin(), bars.end(), since,
                                [](const TimelineBar& b, EventIndex p) { return b.cover + 1 < p; });
    for (int tries = 0; bar != bars.end() && bar->first <= until && tries < 4096; ++bar, ++tries) {
        const double left = m_mapping.toPixel(valueOf(bar->first + 1)),
                     right = m_mapping.toPixel(valueOf(bar->last + 1));
        const double distance = x < left ? left - x : x > std::max(right, left + kFold) ? x - right : 0;
        if (distance < bestDistance) {
            best = &*bar;
            bestDistance = distance;
            if (distance == 0) break;
        }
    }
    return best;
}

int TimelineItem::eventAt(double x, double y) const {
    const TimelineBar* bar = barAt(x, y);
    return bar ? static_cast<int>(bar->first) : -1;
}

QString TimelineItem::labelOf(const TimelineBar& bar) const {
    if (bar.name) return QCoreApplication::translate("timeline", bar.name);
    QString label = m_recording->text(bar.label);
    if (bar.style == BarStyle::Thin) label = tr("suspended");
    return label.simplified();
}

QString TimelineItem::describe(double x, double y) const {
    const TimelineBar* bar = barAt(x, y);
    if (!bar) return {};
    const QString label = labelOf(*bar);
    const QString line = bar->line ? tr("line %1").arg(bar->line) : QString();
    const VirtualTime length = bar->end - bar->begin;
    QStringList parts;
    if (!label.isEmpty()) parts << label;
    if (!line.isEmpty()) parts << line;
    if (bar->style == BarStyle::Mark)
        parts << tr("at %1").arg(formatClock(bar->begin));
    else
        parts << tr("%1 from %2").arg(formatShort(length), formatClock(bar->begin));
    return parts.join(QStringLiteral(" · "));
}

void TimelineItem::updatePolish() {
    m_rects.clear();
    m_newLabels.clear();
    buildTicks();
    double top = -m_scrollY;
    for (const TimelineLane* lane : m_lanes) {
        const double laneHeight = rowsOf(*lane) * rowHeight();
        if (top + laneHeight > 0 && top < height()) buildLane(*lane, top);
        top += laneHeight;
    }
    m_barLabels.assign(m_newLabels);
    update();
}

void TimelineItem::buildTicks() {
    std::vector<TimelineLabel> ticks;
    if (timeline() && width() > 1) {
        const double step = std::max(m_mapping.tickStep(kTickDistance), 1.0);
        const double first = std::max(0.0, std::ceil(m_mapping.start / step) * step);
        const double last = std::min(m_mapping.start + m_mapping.span, m_mapping.length + step);
        for (double value = first; value <= last && ticks.size() < 100; value += step) {
            const double x = m_mapping.toPixel(value);
            QString text;
            if (m_stepsAxis)
                text = value == 0 ? tr("step 0") : QString::number(static_cast<qint64>(std::llround(value)));
            else if (step >= 1'000'000)
                text = tr("%1 s").arg(value / 1e6);
            else if (step >= 1000 || value == 0)
                text = tr("%1 ms").arg(value / 1e3);
            else
                text = tr("%1 ms").arg(value / 1e3, 0, 'f', step >= 100 ? 1 : step >= 10 ? 2 : 3);
            ticks.push_back({.text = text, .x = x});
            m_rects.push_back({QRectF(std::round(x), 0, 1, height()), m_gridColor});
        }
    }
    m_ticks.assign(std::move(ticks));
}

void TimelineItem::buildLane(const TimelineLane& lane, double top) {
    const double gap = rowHeight() > 26 ? 8 : 5;
    double y = top + gap / 2;
    for (const auto& row : lane.rows) {
        buildRow(row, y, rowHeight() - gap);
        y += rowHeight();
    }
}

void TimelineItem::buildRow(const std::vector<TimelineBar>& bars, double top, double height) {
    const TimelineData* data = timeline();
    const auto positionAt = [&](double value) {
        return m_stepsAxis ? data->positionAtStep(value) : data->positionAtTime(value);
    };
    const EventIndex since = positionAt(m_mapping.start - 1);
    auto bar = std::lower_bound(bars.begin(), bars.end(), since,
                                [](const TimelineBar& b, EventIndex p) { return b.cover + 1 < p; });
    while (bar != bars.end()) {
        const double left = m_mapping.toPixel(valueOf(bar->first + 1));
        if (left > width()) break;
        const double right = m_mapping.toPixel(valueOf(bar->last + 1));
        if (right - left >= kFold) {
            drawBar(*bar, left, right, top, height);
            ++bar;
            continue;
        }
        // All narrow bars that begin within the next 3 px are one; the search skips over them. They begin
        // before `until`, hence at an event below the position there.
        const EventIndex until = positionAt(m_mapping.toValue(left + kFold));
        auto next = std::upper_bound(bar + 1, bars.end(), until,
                                     [](EventIndex p, const TimelineBar& b) { return p < b.first + 1; });
        // A wide bar among them is drawn for itself.
        if (next != bar + 1) {
            const auto wide = std::find_if(bar + 1, std::min(next, bar + 64), [&](const TimelineBar& b) {
                return m_mapping.toPixel(valueOf(b.last + 1)) - m_mapping.toPixel(valueOf(b.first + 1)) >=
                       kFold;
            });
            if (wide != std::min(next, bar + 64)) next = wide;
        }
        drawFold(bar, next, left, top, height);
        bar = next;
    }
}

// Bars too narrow to be drawn one by one: one box, divided among the colours found in it.
void TimelineItem::drawFold(BarIterator first, BarIterator last, double left, double top, double height) {
    constexpr std::ptrdiff_t kLookedAt = 64;
    if (last - first == 1) return drawBar(*first, left, left + kFold, top, height);
    std::array<int, 8> counts{};
    int total = 0;
    const bool marks = first->style == BarStyle::Mark;
    for (auto bar = first; bar != last && bar - first < kLookedAt; ++bar, ++total)
        ++counts[bar->role & 7u];
    const double size = marks ? std::min(14.0, height) : height;
    const double x = std::round(left) - (marks ? 1 : 0), width = kFold + 2;
    double y = std::round(top + (height - size) / 2);
    int kinds = 0;
    for (const int count : counts)
        kinds += count > 0;
    for (std::size_t role = 0; role < counts.size(); ++role) {
        if (counts[role] == 0) continue;
        const double part = std::max(3.0, std::round(size / kinds));
        m_rects.push_back({QRectF(x, y, width, part), color(static_cast<std::uint8_t>(role))});
        y += part;
    }
}

void TimelineItem::drawBar(const TimelineBar& bar, double left, double right, double top, double height) {
    const double seen = std::max(left, -4.0), until = std::min(right, width() + 4.0);
    if (until <= seen) return;
    const QRectF box(std::round(seen), std::round(top), std::max(2.0, std::round(until) - std::round(seen)),
                     std::round(height));
    const QColor ink = color(bar.role);
    switch (bar.style) {
    case BarStyle::Solid:
    case BarStyle::Blocked:
        m_rects.push_back({box, ink});
        // A sliver of background keeps neighbours of one colour apart.
        if (box.width() > 6)
            m_rects.push_back({QRectF(box.right() - 1, box.y(), 1, box.height()), m_background});
        break;
    case BarStyle::Waiting: {
        const QColor tint = QColor::fromRgbF(ink.redF() * 0.22f + m_background.redF() * 0.78f,
                                             ink.greenF() * 0.22f + m_background.greenF() * 0.78f,
                                             ink.blueF() * 0.22f + m_background.blueF() * 0.78f);
        m_rects.push_back({box, ink});
        if (box.width() > 4 && box.height() > 4) m_rects.push_back({box.adjusted(1, 1, -1, -1), tint});
        break;
    }
    case BarStyle::Thin: {
        m_rects.push_back({QRectF(box.x(), std::round(box.center().y()) - 1, box.width(), 2), ink});
        break;
    }
    case BarStyle::Mark: {
        const double size = std::min(14.0, box.height());
        m_rects.push_back({QRectF(box.x() - 1, std::round(box.center().y() - size / 2), 3, size), ink});
        break;
    }
    }
    addLabel(bar, seen, until, top, height);
}

void TimelineItem::addLabel(const TimelineBar& bar, double left, double right, double top, double height) {
    if (bar.style == BarStyle::Mark || right - left < kLabelWidth || height < 11 ||
        m_newLabels.size() >= kMaxLabels)
        return;
    QString text = labelOf(bar);
    if (text.isEmpty()) return;
    if (bar.style == BarStyle::Thin && !bar.name && bar.end > bar.begin)
        text = tr("suspended %1").arg(formatShort(bar.end - bar.begin));
    m_newLabels.push_back({.text = text,
                           .x = std::max(left, 0.0) + 6,
                           .y = top + height / 2,
                           .width = std::min(right, width()) - std::max(left, 0.0) - 12,
                           .role = bar.role,
                           .inside = bar.style == BarStyle::Solid || bar.style == BarStyle::Blocked});
}

void TimelineItem::drawOn(QPainter& painter) const {
    for (const Rect& rect : m_rects)
        painter.fillRect(rect.rect, rect.color);
}

QSGNode* TimelineItem::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    // A transform node, because the software renderer forgets the place of children added to a plain one
    // later.
    QSGNode* root = old ? old : new QSGTransformNode;
    QSGNode* child = root->firstChild();
    for (const Rect& rect : m_rects) {
        auto* node = static_cast<QSGRectangleNode*>(child);
        if (!node) {
            node = window()->createRectangleNode();
            root->appendChildNode(node);
        }
        node->setRect(rect.rect);
        node->setColor(rect.color);
        child = node->nextSibling();
    }
    // Spare nodes stay for the next frame, drawing nothing.
    for (; child; child = child->nextSibling())
        static_cast<QSGRectangleNode*>(child)->setRect(QRectF());
    return root;
}

} // namespace tickscope
