#include "timeline_scene.h"

#include <algorithm>
#include <cmath>

namespace tickscope {

namespace {
constexpr double kFold = 3;  // pixels below which bars are folded
constexpr double kReach = 4; // pixels by which a pointer may miss
// The height of a row grows with its text, and keeps a margin around it that does not.
constexpr double kMinMargin = 7, kMaxMargin = 21, kRowText = 13;
} // namespace

void TimelineScene::setData(const TimelineData* data) {
    m_data = data;
    scrollY = 0;
    chooseLanes();
    fit();
}

void TimelineScene::setKinds(unsigned kinds) {
    m_kinds = kinds;
    chooseLanes();
}

void TimelineScene::chooseLanes() {
    m_lanes.clear();
    m_laneRows.clear();
    m_rows.clear();
    m_pieces.clear();
    if (!m_data) return;
    for (std::size_t i = 0; i < m_data->lanes().size(); ++i) {
        const TimelineLane& lane = m_data->lanes()[i];
        if (!(m_kinds & laneBit(lane.kind))) continue;
        m_lanes.push_back(i);
        m_laneRows.push_back(m_rows.size());
        for (std::size_t row = 0; row < std::max<std::size_t>(1, lane.rows.size()); ++row)
            m_rows.push_back({.lane = i, .row = row});
    }
    clampScroll();
}

void TimelineScene::setSize(double width, double height) {
    mapping.width = std::max(1.0, width);
    m_height = height;
    clampScroll();
}

void TimelineScene::fit() {
    mapping.length = m_data ? std::max(1.0, m_data->length(m_axis)) : 1;
    mapping.fit();
}

double TimelineScene::rowHeight() const {
    const double text = kRowText * m_scale;
    if (m_rows.empty()) return text + kMaxMargin;
    return std::floor(
        std::clamp(m_height / static_cast<double>(m_rows.size()), text + kMinMargin, text + kMaxMargin));
}

void TimelineScene::clampScroll() {
    scrollY = std::clamp(scrollY, 0.0, std::max(0.0, contentHeight() - m_height));
}

std::size_t TimelineScene::pinnedRows() const {
    return !m_rows.empty() && contentHeight() > m_height && m_height > 3 * rowHeight() &&
                   laneOf(m_rows[0]).kind == LaneKind::MainThread
               ? 1
               : 0;
}

bool TimelineScene::revealRow(std::size_t row) {
    if (row < pinnedRows()) return false;
    const double before = scrollY, top = static_cast<double>(row) * rowHeight();
    scrollY = std::min(std::max(scrollY, top + rowHeight() - m_height), top - pinnedHeight());
    clampScroll();
    return scrollY != before;
}

std::size_t TimelineScene::sceneRow(std::size_t lane, std::size_t row) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row& each) { return each.lane == lane && each.row == row; });
    return static_cast<std::size_t>(found - m_rows.begin());
}

void TimelineScene::build() {
    m_pieces.clear();
    if (!m_data) return;
    m_columns.clear();
    for (std::uint32_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].firstPiece = static_cast<std::uint32_t>(m_pieces.size());
        m_rows[i].pieces = 0;
        const double top = topOf(i);
        const double upper = i < pinnedRows() ? 0 : pinnedHeight();
        if (top + rowHeight() <= upper || top >= m_height || laneOf(m_rows[i]).rows.empty()) continue;
        const std::uint32_t thread = laneOf(m_rows[i]).thread;
        if (m_columns.empty() || thread != m_columnsThread) buildColumns(thread);
        buildRow(i);
        m_rows[i].pieces = static_cast<std::uint32_t>(m_pieces.size()) - m_rows[i].firstPiece;
    }
}

void TimelineScene::buildColumns(std::uint32_t thread) {
    m_columns.clear();
    m_columnsThread = thread;
    m_columnUnit = std::exp2(std::ceil(std::log2(kFold / std::max(1e-12, mapping.pixelsPerUnit()))));
    m_firstColumn = std::floor(mapping.start / m_columnUnit);
    const double end = mapping.start + mapping.span + 2 * m_columnUnit;
    for (double n = m_firstColumn; n * m_columnUnit <= end; ++n)
        m_columns.push_back(m_data->position(m_axis, thread, n * m_columnUnit));
}

// Where the fold that a narrow bar begins ends: at its column's end, or before the first wide bar.
std::size_t TimelineScene::foldEnd(const TimelineRow& row, std::size_t first, std::uint32_t thread,
                                   double& right) const {
    const auto column = std::lower_bound(m_columns.begin(), m_columns.end(), row[first].first + 1);
    if (column == m_columns.end()) return first + 1;
    std::size_t end = row.firstFrom(first + 1, *column);
    for (std::size_t bar = row.firstReaching(first + 1, end, *column); bar < end;
         bar = row.firstReaching(bar + 1, end, *column)) {
        if (toPixel(thread, row[bar].last + 1) - toPixel(thread, row[bar].first + 1) < kFold) continue;
        end = bar;
        break;
    }
    if (end > first + 1)
        right = std::min(
            mapping.toPixel((m_firstColumn + static_cast<double>(column - m_columns.begin())) * m_columnUnit),
            std::max(right, toPixel(thread, row[end - 1].last + 1)));
    return end;
}

void TimelineScene::buildRow(std::uint32_t index) {
    const TimelineLane& lane = laneOf(m_rows[index]);
    const TimelineRow& row = lane.rows[m_rows[index].row];
    const EventIndex since = m_columns.front();
    for (std::size_t bar = row.firstReaching(0, row.size(), since > 0 ? since - 1 : 0); bar < row.size();) {
        const double left = toPixel(lane.thread, row[bar].first + 1);
        if (left > mapping.width) break;
        double right = toPixel(lane.thread, row[bar].last + 1);
        if (right < 0) { // it lies within one that reaches into view, before that
            ++bar;
            continue;
        }
        const std::size_t end = right - left >= kFold ? bar + 1 : foldEnd(row, bar, lane.thread, right);
        m_pieces.push_back(
            {.left = static_cast<float>(std::max(left, -64.0)),
             .right = static_cast<float>(std::min(std::max(right, left + 2), mapping.width + 64)),
             .row = index,
             .bar = static_cast<std::uint32_t>(bar),
             .count = static_cast<std::uint32_t>(end - bar),
             .style = row[bar].style,
             .roles = row.roles(bar, end)});
        bar = end;
    }
}

const TimelinePiece* TimelineScene::pieceAt(double x, double y) const {
    if (!m_data || y < 0 || y >= m_height || m_rows.empty()) return nullptr;
    const std::size_t index = rowAt(y);
    if (index >= m_rows.size()) return nullptr;
    const TimelinePiece* best = nullptr;
    double bestMiss = kReach, bestWidth = 0;
    for (std::uint32_t i = 0; i < m_rows[index].pieces; ++i) {
        const TimelinePiece& piece = m_pieces[m_rows[index].firstPiece + i];
        const double miss = std::max({piece.left - x, x - piece.right, 0.0}),
                     width = piece.right - piece.left;
        if (miss > bestMiss || (best && miss == bestMiss && width > bestWidth)) continue;
        best = &piece;
        bestMiss = miss;
        bestWidth = width;
    }
    return best;
}

QRectF TimelineScene::rectOf(const TimelinePiece& piece) const {
    return {piece.left, topOf(piece.row) + barGap() / 2, static_cast<double>(piece.right - piece.left),
            rowHeight() - barGap()};
}

QRectF TimelineScene::rectOf(const BarPlace& place) const {
    const std::size_t row = sceneRow(place.lane, place.row);
    if (row == m_rows.size()) return {};
    const TimelineBar& bar = m_data->bar(place);
    const std::uint32_t thread = m_data->lanes()[place.lane].thread;
    const double left = std::max(toPixel(thread, bar.first + 1), -64.0),
                 right = std::min(toPixel(thread, bar.last + 1), mapping.width + 64);
    return {left, topOf(row) + barGap() / 2, std::max(right - left, 2.0), rowHeight() - barGap()};
}

} // namespace tickscope
