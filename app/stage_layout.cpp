#include "stage_layout.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tickscope {

namespace {

constexpr double kTall = 48, kCompact = 30, kGap = 8, kCompactGap = 6;
constexpr double kMinWidth = 208, kMaxWidth = 360;
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

Grid gridFor(StagePane pane, const QRectF& rect, double scale, bool compact) {
    Grid grid;
    grid.gap = compact ? kCompactGap : kGap;
    grid.height = (compact ? kCompact : kTall) * scale;
    // The call stack is one column by nature; everything else uses the width it is given.
    const double minWidth = kMinWidth * scale;
    if (pane != StagePane::CallStack)
        grid.columns = std::max(1, static_cast<int>((rect.width() + grid.gap) / (minWidth + grid.gap)));
    grid.width = (rect.width() - (grid.columns - 1) * grid.gap) / grid.columns;
    if (pane != StagePane::CallStack) grid.width = std::min(grid.width, kMaxWidth * scale);
    grid.rows = std::max(1, static_cast<int>((rect.height() + grid.gap) / (grid.height + grid.gap)));
    return grid;
}

} // namespace

void layoutCards(StageCards& stage, const StageGeometry& geometry) {
    std::vector<Card> extra;
    for (int p = 0; p < kPaneCount; ++p) {
        const auto pane = static_cast<StagePane>(p);
        const QRectF& rect = geometry.panes[static_cast<std::size_t>(p)];
        const int count = stage.counts[static_cast<std::size_t>(p)];
        if (count == 0) continue;

        bool compact = false;
        Grid grid = gridFor(pane, rect, geometry.scale, false);
        if (count > grid.capacity()) {
            compact = true;
            grid = gridFor(pane, rect, geometry.scale, true);
        }
        const int limit = std::min(grid.capacity(), kMaxCardsPerPane);
        const int shown = rect.isEmpty() ? 0 : count <= limit ? count : limit - 1;
        for (Card& card : stage.cards) {
            if (card.pane != pane || card.kind == CardKind::More) continue;
            card.compact = compact;
            card.place = card.index < shown ? grid.cell(rect, card.index) : QRectF();
        }
        if (shown < count && !rect.isEmpty()) {
            Card more{.id = kMoreCard + static_cast<CardId>(p), .pane = pane};
            more.index = shown;
            more.kind = CardKind::More;
            more.role = ColorRole::Suspended;
            more.title = QCoreApplication::translate("stage", "+ %n more", nullptr, count - shown);
            more.description = more.title;
            more.compact = true;
            more.place = grid.cell(rect, shown);
            extra.push_back(std::move(more));
        }
    }
    std::erase_if(stage.cards, [](const Card& card) { return card.place.isEmpty(); });
    stage.cards.insert(stage.cards.end(), extra.begin(), extra.end()); // their ids are the highest
}

} // namespace tickscope
