#include "timeline_item.h"

#include "timeline_words.h"

#include <algorithm>
#include <utility>

namespace tickscope {

namespace {
constexpr double kTickDistance = 90; // pixels between grid lines, at least
constexpr double kLabelWidth = 34;   // narrower bars have no label
constexpr std::size_t kMostLabels = 250;
constexpr unsigned kPlainLanes = kAllLanes & ~(laneBit(LaneKind::Microtasks) | laneBit(LaneKind::Phases));

QString tickText(double value, double step, TimelineAxis axis) {
    if (axis == TimelineAxis::Steps)
        return value == 0 ? TimelineItem::tr("step 0") : QString::number(value, 'f', 0);
    if (step >= 1e6) return TimelineItem::tr("%1 s").arg(QString::number(value / 1e6, 'f', 0));
    const int digits = step >= 1000 || value == 0 ? 0 : step >= 100 ? 1 : step >= 10 ? 2 : 3;
    return TimelineItem::tr("%1 ms").arg(QString::number(value / 1e3, 'f', digits));
}
} // namespace

TimelineItem::TimelineItem(QQuickItem* parent) : QQuickItem(parent) { m_scene.setKinds(kPlainLanes); }

void TimelineItem::setPlayhead(Playhead* playhead) {
    if (m_playhead == playhead) return;
    if (m_playhead) m_playhead->disconnect(this);
    m_playhead = playhead;
    if (playhead) {
        connect(playhead, &Playhead::recordingChanged, this, &TimelineItem::takeRecording);
        connect(playhead, &Playhead::moved, this, &TimelineItem::playheadMoved);
    }
    emit playheadChanged();
    takeRecording();
}

void TimelineItem::takeRecording() {
    m_scene.setData(nullptr);
    m_recording = m_playhead ? m_playhead->recording() : nullptr;
    m_scene.setData(m_recording ? &m_recording->timeline() : nullptr);
    m_hovered.reset();
    m_links.clear();
    clearSelection();
    clearChoice();
    emit recordingChanged();
    emit lanesChanged();
    changed();
}

void TimelineItem::playheadMoved() {
    if (data() && m_scene.mapping.reveal(m_scene.toValue(0, playheadPosition()))) changed();
    emit playheadXChanged();
    updateLinks();
}

void TimelineItem::setDetailed(bool detailed) {
    if (m_isDetailed == detailed) return;
    m_isDetailed = detailed;
    m_scene.setKinds(detailed ? kAllLanes : kPlainLanes);
    clearChoice();
    emit lanesChanged();
    changed();
    updateLinks();
}

void TimelineItem::setStepsAxis(bool steps) {
    if (stepsAxis() == steps) return;
    m_scene.setAxis(steps ? TimelineAxis::Steps : TimelineAxis::Time);
    clearSelection();
    emit stepsAxisChanged();
    fit();
}

void TimelineItem::setTextScale(double scale) {
    if (m_textScale == scale) return;
    m_textScale = scale;
    m_scene.setScale(scale);
    emit textScaleChanged();
    changed();
}

QStringList TimelineItem::laneNames() const {
    QStringList names;
    for (const std::size_t lane : m_scene.lanes())
        names << data()->lanes()[lane].label;
    return names;
}

QList<int> TimelineItem::laneRows() const {
    QList<int> rows;
    for (std::size_t i = 0; i < m_scene.lanes().size(); ++i)
        rows << static_cast<int>(m_scene.firstRowOf(i));
    return rows;
}

QList<int> TimelineItem::laneThreads() const {
    QList<int> threads;
    for (const std::size_t lane : m_scene.lanes())
        threads << static_cast<int>(data()->lanes()[lane].thread);
    return threads;
}

double TimelineItem::playheadX() const { return m_playhead ? m_scene.toPixel(0, playheadPosition()) : 0; }

double TimelineItem::xAt(int position) const {
    return data() ? m_scene.toPixel(0, static_cast<EventIndex>(std::max(position, 0))) : 0;
}

double TimelineItem::playheadShare() const {
    if (!data() || !m_playhead) return 0;
    return m_scene.toValue(0, playheadPosition()) / m_scene.mapping.length;
}

void TimelineItem::changed() {
    m_scene.clampScroll();
    if (m_hovered || !m_hoverText.isEmpty()) leave();
    polish();
    emit viewChanged();
    emit playheadXChanged();
    if (std::exchange(m_wasFitted, isFitted()) != isFitted()) emit fittedChanged();
    if (m_selection) emit selectionChanged();
    if (m_choice) emit choiceChanged();
}

void TimelineItem::zoom(double x, double factor) {
    m_scene.mapping.zoomAt(x, factor);
    changed();
}

void TimelineItem::pan(double dx, double dy) {
    m_scene.mapping.panBy(dx);
    m_scene.scrollY -= dy;
    changed();
}

void TimelineItem::fit() {
    m_scene.fit();
    changed();
}

void TimelineItem::showWindow(double begin, double end) {
    TimelineMapping& mapping = m_scene.mapping;
    mapping.span = std::clamp((end - begin) * mapping.length, mapping.smallestSpan(), mapping.fittedSpan());
    mapping.start = begin * mapping.length;
    mapping.clampStart();
    changed();
}

void TimelineItem::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    m_scene.setSize(now.width(), now.height());
    changed();
}

int TimelineItem::positionAt(double x) const {
    if (!data()) return 0;
    const double value = m_scene.mapping.toValue(x);
    if (stepsAxis()) return static_cast<int>(data()->positionAtStep(value));
    // In virtual time many steps share one instant: the last of them, so that its end can be reached.
    const auto& stops = m_recording->stops(StepGrain::Statement);
    if (stops.empty()) return 0;
    const EventIndex position = data()->positionAtTime(std::max(0.0, value));
    const auto after = std::upper_bound(stops.begin(), stops.end(), position);
    return static_cast<int>(after == stops.begin() ? stops.front() : *(after - 1));
}

EventIndex TimelineItem::mainPosition(BarPlace place) const {
    const EventIndex position = data()->bar(place).first + 1;
    const std::uint32_t thread = data()->lanes()[place.lane].thread;
    return thread == 0 ? position
                       : data()->positionAtTime(data()->value(TimelineAxis::Time, thread, position));
}

int TimelineItem::eventAt(double x, double y) const {
    const TimelinePiece* piece = m_scene.pieceAt(x, y);
    if (!piece) return -1;
    return static_cast<int>(mainPosition(m_scene.placeOf(*piece))) - 1;
}

void TimelineItem::showBar(BarPlace place, std::size_t count) {
    const TimelineLane& lane = data()->lanes()[place.lane];
    const TimelineRow& row = lane.rows[place.row];
    m_scene.mapping.show(m_scene.toValue(lane.thread, row[place.bar].first + 1),
                         m_scene.toValue(lane.thread, row[place.bar + count - 1].last + 1));
    changed();
}

bool TimelineItem::fitBar(double x, double y) {
    const TimelinePiece* piece = m_scene.pieceAt(x, y);
    if (!piece) return false;
    showBar(m_scene.placeOf(*piece), piece->count);
    return true;
}

void TimelineItem::updatePolish() {
    m_scene.build();
    buildTicks();
    buildTexts();
    emit built();
}

void TimelineItem::buildTicks() {
    m_gridLines.clear();
    m_newTicks.clear();
    const TimelineMapping& mapping = m_scene.mapping;
    if (data() && width() > 1) {
        const double step = std::max(mapping.tickStep(kTickDistance * m_textScale), 1.0);
        const double last = std::min(mapping.start + mapping.span, mapping.length + step);
        for (double n = std::max(0.0, std::ceil(mapping.start / step)); n * step <= last; ++n) {
            const double x = mapping.toPixel(n * step);
            m_gridLines.push_back(x);
            m_newTicks.push_back({.text = tickText(n * step, step, m_scene.axis()), .x = x});
        }
    }
    m_ticks.assign(m_newTicks);
}

void TimelineItem::buildTexts() {
    m_texts.clear();
    if (!data()) return;
    const TimelineWords words(*m_recording);
    const auto& pieces = m_scene.pieces();
    for (std::uint32_t i = 0; i < pieces.size() && m_texts.size() < kMostLabels; ++i) {
        const TimelinePiece& piece = pieces[i];
        // What lies upon a bar takes its room.
        const bool isCovered =
            i + 1 < pieces.size() && pieces[i + 1].row == piece.row && pieces[i + 1].left < piece.right;
        const float right = isCovered ? pieces[i + 1].left : piece.right;
        const double seen = std::min<double>(right, width()) - std::max<double>(piece.left, 0);
        if (piece.isFold() || piece.style == BarStyle::Mark || seen < kLabelWidth) continue;
        QStringList texts = words.labels(m_scene.placeOf(piece));
        texts.removeAll(QString());
        if (!texts.isEmpty()) m_texts.push_back({i, right, std::move(texts)});
    }
}

} // namespace tickscope
