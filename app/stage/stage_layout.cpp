#include "stage_layout.h"

#include "stage_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tickscope {

namespace {

struct Measure {
    double height, gap, minWidth, maxWidth;
};
// By CardSize.
constexpr std::array<Measure, 3> kMeasures{{{48, 8, 208, 420}, {30, 6, 208, 420}, {30, 6, 128, 200}}};
constexpr CardId kMoreCard = 0x80000000u;

// The grid of one pane: how many columns and rows, and how large a cell is.
struct Grid {
    int columns = 1, rows = 1;
    double width = 0, height = 0, gap = 0;
    int capacity() const { return columns * rows; }
    QRectF cell(const QRectF& pane, int index) const {
        const int column = index % columns, row = index / columns;
        return {std::round(pane.x() + column * (width + gap)), std::round(pane.y() + row * (height + gap)),
                std::floor(width), std::round(height)};
    }
};

Grid gridFor(StagePane pane, const QRectF& rect, double scale, CardSize size) {
    const Measure& measure = kMeasures[static_cast<std::size_t>(size)];
    Grid grid;
    grid.gap = measure.gap;
    grid.height = measure.height * scale;
    // The call stack is one column by nature; everything else uses the width it is given.
    const bool isStack = pane == StagePane::CallStack;
    const double minWidth = measure.minWidth * scale;
    if (!isStack)
        grid.columns = std::max(1, static_cast<int>((rect.width() + grid.gap) / (minWidth + grid.gap)));
    grid.width = (rect.width() - (grid.columns - 1) * grid.gap) / grid.columns;
    if (!isStack && grid.columns == 1) grid.width = std::min(grid.width, measure.maxWidth * scale);
    grid.rows = std::max(1, static_cast<int>((rect.height() + grid.gap) / (grid.height + grid.gap)));
    return grid;
}

// Lays out one pane.
class PaneLayout {
public:
    PaneLayout(StageCards& stage, StagePane pane, const QRectF& rect, double scale)
        : m_stage(stage), m_pane(pane), m_rect(rect), m_count(stage.counts[static_cast<std::size_t>(pane)]) {
        chooseSize(scale);
        // One cell counts what is hidden; where there is but one, the header alone does.
        const int limit = std::min(m_grid.capacity(), kMaxCardsPerPane - 1);
        if (m_count <= limit) {
            m_head = m_count;
        } else {
            m_hasMore = limit > 1;
            m_tail = m_pane == StagePane::CallStack && limit > 2 ? 1 : 0;
            m_head = limit - m_tail - (m_hasMore ? 1 : 0);
        }
    }

    void place() {
        for (Card& card : m_stage.cards) {
            if (card.pane != m_pane) continue;
            card.size = m_size;
            const bool isTail = card.index >= m_count - m_tail;
            if (card.index < m_head) {
                card.place = m_grid.cell(m_rect, card.index);
            } else if (isTail) {
                card.place = m_grid.cell(m_rect, m_head + 1);
            } else {
                card.place = m_grid.cell(m_rect, m_head);
                m_stage.hidden.push_back(card);
                card.place = {};
            }
        }
    }

    // The card that stands for those without a place; none: its kind is not More.
    Card more() const {
        if (!m_hasMore) return {};
        const int hidden = m_count - m_head - m_tail;
        Card more{.id = kMoreCard + static_cast<CardId>(m_pane), .pane = m_pane};
        more.index = m_head;
        more.kind = CardKind::More;
        more.role = ColorRole::Suspended;
        more.title = QCoreApplication::translate("stage", "+ %n more", nullptr, hidden);
        more.description = more.title;
        more.size = m_size;
        more.place = m_grid.cell(m_rect, m_head);
        return more;
    }

private:
    void chooseSize(double scale) {
        for (const CardSize size : {CardSize::Tall, CardSize::Compact, CardSize::Slim}) {
            // Names are enough for jobs, which are many and short-lived.
            const bool isForNames = m_pane == StagePane::Microtasks || m_pane == StagePane::NextTicks;
            if (size == CardSize::Slim && !isForNames) return;
            const Grid grid = gridFor(m_pane, m_rect, scale, size);
            // Narrow cards say less: only where more of them fit.
            if (size == CardSize::Slim && grid.columns <= m_grid.columns) return;
            m_grid = grid;
            m_size = size;
            if (m_count <= grid.capacity() && grid.height <= m_rect.height()) return;
        }
    }

    StageCards& m_stage;
    StagePane m_pane;
    QRectF m_rect;
    int m_count;
    Grid m_grid;
    CardSize m_size = CardSize::Tall;
    int m_head = 0, m_tail = 0; // cards shown before and after those that are hidden
    bool m_hasMore = false;
};

} // namespace

void layoutCards(StageCards& stage, const StageGeometry& geometry) {
    std::vector<Card> extra;
    for (int p = 0; p < kPaneCount; ++p) {
        const QRectF& rect = geometry.panes[static_cast<std::size_t>(p)];
        if (stage.counts[static_cast<std::size_t>(p)] == 0 || rect.isEmpty()) continue;
        PaneLayout layout(stage, static_cast<StagePane>(p), rect, geometry.scale);
        layout.place();
        if (Card more = layout.more(); more.kind == CardKind::More) extra.push_back(std::move(more));
    }
    std::erase_if(stage.cards, [](const Card& card) { return card.place.isEmpty(); });
    stage.cards.insert(stage.cards.end(), extra.begin(), extra.end()); // their ids are the highest
    std::sort(stage.hidden.begin(), stage.hidden.end(),
              [](const Card& a, const Card& b) { return a.id < b.id; });
}

} // namespace tickscope
