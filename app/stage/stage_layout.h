#pragma once
// Where each card stands. Pure geometry: pane rectangles in, places out.

#include "stage_cards.h"

namespace tickscope {

struct StageGeometry {
    std::array<QRectF, kPaneCount> panes; // the inside of each pane, in stage coordinates; empty: not shown
    double scale = 1.0;                   // of text, hence of cards
};

// Gives every card its place. Cards shrink to one line, then to their names, as a pane gets full. What still
// does not fit is hidden behind one card "+ n more": a pile at the end of the pane, or, on the call stack,
// the calls between its top and its foot.
void layoutCards(StageCards& stage, const StageGeometry& geometry);

} // namespace tickscope
