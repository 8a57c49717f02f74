#pragma once
// Where each card stands. Pure geometry: pane rectangles in, places out.

#include "stage_cards.h"

namespace tickscope {

struct StageGeometry {
    std::array<QRectF, kPaneCount> panes; // the inside of each pane, in stage coordinates; empty: not shown
    double scale = 1.0;                   // of text, hence of cards
};

// Gives every card its place. Cards shrink to one line when a pane gets full; what still does not fit is
// removed and stands behind one card "n more".
void layoutCards(StageCards& stage, const StageGeometry& geometry);

} // namespace tickscope
