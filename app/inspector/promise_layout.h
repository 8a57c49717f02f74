#pragma once
// Places a promise graph: who is waited for stands above who waits. The same graph gives the same picture.

#include "tickscope/promise_graph.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace tickscope {

// One promise, or all those that were made at the same place of the program.
struct PromiseBox {
    std::vector<std::uint32_t> nodes; // indices into the graph, in order of creation
    double x = 0, y = 0, width = 0;   // in units of a picture of natural size
    std::uint32_t layer = 0;
};

struct PromiseLink {
    std::uint32_t from = 0, to = 0; // boxes; `to` waits for `from`
    PromiseEdge::Kind kind = PromiseEdge::Kind::Then;
    EventIndex made = kNoEvent;
};

struct PromisePicture {
    static constexpr double kBoxHeight = 40, kGapX = 18, kGapY = 34;
    // With more promises than this those of one place share a box; of more boxes the first are shown.
    static constexpr std::size_t kMostSingle = 120, kMostBoxes = 400;

    std::vector<PromiseBox> boxes;
    std::vector<PromiseLink> links;
    double width = 0, height = 0;
    bool isFolded = false, isCut = false;
};

PromisePicture layOut(const PromiseGraph& graph);

} // namespace tickscope
