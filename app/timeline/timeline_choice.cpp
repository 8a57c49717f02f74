// What the timeline's pointer is over, the span it measures, and the bar that the keyboard has chosen.

#include "timeline_item.h"
#include "timeline_words.h"

#include <algorithm>
#include <cmath>

namespace tickscope {

namespace {
constexpr double kSnap = 6; // pixels
}

void TimelineItem::hover(double x, double y) {
    const TimelinePiece* piece = m_scene.pieceAt(x, y);
    if (!piece) return leave();
    const BarPlace place = m_scene.placeOf(*piece);
    const QRectF rect = m_scene.rectOf(*piece);
    if (rect == m_hoverRect && !m_hoverText.isEmpty()) return;
    const TimelineWords words(*m_recording);
    m_hoverText = piece->isFold() ? words.describeFold(place, piece->count) : words.describe(place);
    m_hoverRect = rect;
    m_hovered = piece->isFold() ? std::nullopt : std::optional(place);
    emit hoverChanged();
    updateLinks();
}

void TimelineItem::leave() {
    if (m_hoverText.isEmpty() && !m_hovered) return;
    m_hoverText.clear();
    m_hoverRect = {};
    m_hovered.reset();
    emit hoverChanged();
    updateLinks();
}

// What the links are shown of: the bar under the pointer, else the chosen one, else what runs now.
void TimelineItem::updateLinks() {
    std::vector<TimelineLink> links;
    if (data() && m_playhead) {
        std::optional<BarPlace> place = m_hovered ? m_hovered : m_choice;
        if (!place) place = runAt(*data(), 0, playheadPosition());
        if (place) links = linksOf(*m_recording, *place);
    }
    if (links == m_links) return;
    m_links = std::move(links);
    emit linksChanged();
}

double TimelineItem::snapped(double x, double y) const {
    double best = x, distance = kSnap;
    const std::size_t row = m_scene.rowAt(y);
    if (row < m_scene.rows().size()) {
        const TimelineScene::Row& at = m_scene.rows()[row];
        for (std::uint32_t i = at.firstPiece; i < at.firstPiece + at.pieces; ++i) {
            for (const double edge : {m_scene.pieces()[i].left, m_scene.pieces()[i].right}) {
                if (std::abs(edge - x) >= distance) continue;
                best = edge;
                distance = std::abs(edge - x);
            }
        }
    }
    return m_scene.mapping.toValue(best);
}

void TimelineItem::select(double fromX, double fromY, double toX, double toY) {
    if (!data()) return;
    std::optional<BarPlace> wait;
    if (const TimelinePiece* piece = m_scene.pieceAt((fromX + toX) / 2, fromY)) {
        const bool isWhole =
            piece->left <= std::min(fromX, toX) + kSnap && piece->right >= std::max(fromX, toX) - kSnap;
        const TimelineBar& bar = data()->bar(m_scene.placeOf(*piece));
        if (isWhole && bar.style == BarStyle::Thin && bar.count == 1 && !piece->isFold())
            wait = m_scene.placeOf(*piece);
    }
    select(snapped(fromX, fromY), snapped(toX, toY), wait);
}

void TimelineItem::select(double from, double to, std::optional<BarPlace> wait) {
    const auto within = [this](double value) { return std::clamp(value, 0.0, m_scene.mapping.length); };
    m_selection = Selection{within(std::min(from, to)), within(std::max(from, to)), wait};
    const SpanMeasure measure = measureSpan(*data(), m_scene.axis(), m_selection->from, m_selection->to);
    const TimelineWords words(*m_recording);
    m_selectionText = wait && measure.length() > 0 ? words.measuredWait(measure, *wait)
                                                   : words.measured(measure, m_scene.axis());
    m_selectionContents = words.contents(measure);
    emit selectionChanged();
}

void TimelineItem::clearSelection() {
    if (!m_selection) return;
    m_selection.reset();
    m_selectionText.clear();
    m_selectionContents.clear();
    emit selectionChanged();
}

void TimelineItem::fitSelection() {
    if (!m_selection) return;
    m_scene.mapping.show(m_selection->from, m_selection->to);
    changed();
}

double TimelineItem::selectionLeft() const {
    return m_selection ? m_scene.mapping.toPixel(m_selection->from) : 0;
}
double TimelineItem::selectionRight() const {
    return m_selection ? m_scene.mapping.toPixel(m_selection->to) : 0;
}

int TimelineItem::chosenLane() const {
    if (!m_choice) return -1;
    const auto& lanes = m_scene.lanes();
    const auto found = std::find(lanes.begin(), lanes.end(), m_choice->lane);
    return found == lanes.end() ? -1 : static_cast<int>(found - lanes.begin());
}

QRectF TimelineItem::choiceRect() const { return m_choice ? m_scene.rectOf(*m_choice) : QRectF(); }

void TimelineItem::choose(BarPlace place, bool keepsAnchor) {
    m_choice = place;
    if (!keepsAnchor) m_anchor = place;
    const TimelineLane& lane = data()->lanes()[place.lane];
    const TimelineBar& bar = data()->bar(place);
    const TimelineWords words(*m_recording);
    //: %1 the lane, %2 the bar
    m_choiceText = tr("%1: %2").arg(lane.label, words.speak(place));
    const double begin = m_scene.toValue(lane.thread, bar.first + 1),
                 end = m_scene.toValue(lane.thread, bar.last + 1);
    const TimelineMapping& mapping = m_scene.mapping;
    bool moved = m_scene.revealRow(m_scene.sceneRow(place.lane, place.row));
    if (end < mapping.start || begin > mapping.start + mapping.span)
        moved |= m_scene.mapping.reveal((begin + end) / 2);
    if (moved) changed();
    emit choiceChanged();
    updateLinks();
}

// The bar of a lane that is nearest to the present choice, or else to the play head.
std::optional<BarPlace> TimelineItem::nearestBar(std::size_t lane) const {
    const std::uint32_t thread = data()->lanes()[lane].thread;
    double at = m_playhead ? m_scene.toValue(0, playheadPosition()) : 0;
    if (m_choice) {
        const std::uint32_t from = data()->lanes()[m_choice->lane].thread;
        at = m_scene.toValue(from, data()->bar(*m_choice).first + 1);
    }
    const EventIndex position = data()->position(m_scene.axis(), thread, at);
    std::optional<BarPlace> best;
    for (std::size_t row = 0; row < data()->lanes()[lane].rows.size(); ++row) {
        const TimelineRow& bars = data()->lanes()[lane].rows[row];
        if (bars.size() == 0) continue;
        const std::size_t bar = std::min(bars.firstReaching(0, bars.size(), position), bars.size() - 1);
        if (!best || bars[bar].first < data()->bar(*best).first) best = BarPlace{lane, row, bar};
    }
    return best;
}

void TimelineItem::chooseLane(int by) {
    if (!data() || m_scene.lanes().empty()) return;
    const int count = static_cast<int>(m_scene.lanes().size());
    int lane = m_choice ? chosenLane() + by : by > 0 ? 0 : count - 1;
    for (; lane >= 0 && lane < count; lane += by) {
        if (const auto place = nearestBar(m_scene.lanes()[static_cast<std::size_t>(lane)]))
            return choose(*place);
    }
}

void TimelineItem::chooseBar(int by) {
    if (!m_choice) return chooseLane(1);
    extendChoice(by);
    m_anchor = m_choice;
    clearSelection();
}

void TimelineItem::extendChoice(int by) {
    if (!m_choice) return chooseLane(1);
    // The next one of all rows of the lane.
    const auto& rows = data()->lanes()[m_choice->lane].rows;
    const EventIndex here = data()->bar(*m_choice).first;
    std::optional<BarPlace> next;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::size_t bar = rows[row].firstFrom(0, by > 0 ? here + 1 : here);
        if (by < 0 && bar-- == 0) continue;
        if (bar >= rows[row].size()) continue;
        const EventIndex first = rows[row][bar].first;
        if (!next || (by > 0 ? first < data()->bar(*next).first : first > data()->bar(*next).first))
            next = BarPlace{m_choice->lane, row, bar};
    }
    if (next) choose(*next, true);
    const TimelineLane& lane = data()->lanes()[m_choice->lane];
    const TimelineBar &one = data()->bar(*m_anchor), &other = data()->bar(*m_choice);
    const bool isWait = *m_anchor == *m_choice && one.style == BarStyle::Thin && one.count == 1;
    select(m_scene.toValue(lane.thread, std::min(one.first, other.first) + 1),
           m_scene.toValue(lane.thread, std::max(one.last, other.last) + 1),
           isWait ? m_choice : std::nullopt);
}

void TimelineItem::clearChoice() {
    if (!m_choice) return;
    m_choice.reset();
    m_anchor.reset();
    m_choiceText.clear();
    emit choiceChanged();
    updateLinks();
}

void TimelineItem::goToChoice() {
    if (m_choice && m_playhead) m_playhead->seekNear(static_cast<int>(mainPosition(*m_choice)));
}

void TimelineItem::fitChoice() {
    if (m_choice) showBar(*m_choice, 1);
}

} // namespace tickscope
