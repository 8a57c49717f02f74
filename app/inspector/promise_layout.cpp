#include "promise_layout.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace tickscope {

namespace {

constexpr double kCharacter = 7.2, kSides = 44, kNarrowest = 96, kWidest = 190;
constexpr int kSweeps = 6;

// Characters, not bytes.
std::size_t lengthOf(const std::string& utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

void makeBoxes(const PromiseGraph& graph, PromisePicture& picture, std::vector<std::uint32_t>& boxOf) {
    picture.isFolded = graph.nodes.size() > PromisePicture::kMostSingle;
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::string>, std::uint32_t> places;
    constexpr auto kNone = static_cast<std::uint32_t>(-1);
    boxOf.assign(graph.nodes.size(), kNone);
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
        const PromiseNode& node = graph.nodes[i];
        auto box = static_cast<std::uint32_t>(picture.boxes.size());
        if (picture.isFolded)
            box = places.try_emplace({node.range.begin, node.range.end, node.label}, box).first->second;
        if (box == picture.boxes.size()) {
            if (box == PromisePicture::kMostBoxes) {
                picture.isCut = true;
                if (picture.isFolded) places.erase({node.range.begin, node.range.end, node.label});
                continue;
            }
            picture.boxes.emplace_back();
            picture.boxes.back().width = std::clamp(
                kSides + kCharacter * static_cast<double>(lengthOf(node.label)), kNarrowest, kWidest);
        }
        picture.boxes[box].nodes.push_back(i);
        boxOf[i] = box;
    }
    std::set<std::tuple<std::uint32_t, std::uint32_t, PromiseEdge::Kind>> known;
    for (const PromiseEdge& edge : graph.edges) {
        const std::uint32_t from = boxOf[edge.from], to = boxOf[edge.to];
        if (from == kNone || to == kNone || from == to || !known.insert({from, to, edge.kind}).second)
            continue;
        picture.links.push_back({from, to, edge.kind, edge.made});
    }
}

// The longest way from the top. Boxes of many promises may wait for each other: such a circle is cut where
// it is met first.
void chooseLayers(PromisePicture& picture) {
    const std::size_t count = picture.boxes.size();
    std::vector<std::vector<std::uint32_t>> next(count);
    std::vector<std::uint32_t> open(count, 0);
    for (const PromiseLink& link : picture.links) {
        next[link.from].push_back(link.to);
        ++open[link.to];
    }
    std::set<std::uint32_t> ready;
    std::vector<bool> done(count, false);
    for (std::uint32_t i = 0; i < count; ++i)
        if (open[i] == 0) ready.insert(i);
    for (std::size_t placed = 0; placed < count; ++placed) {
        if (ready.empty()) // a circle
            ready.insert(
                static_cast<std::uint32_t>(std::find(done.begin(), done.end(), false) - done.begin()));
        const std::uint32_t box = *ready.begin();
        ready.erase(ready.begin());
        done[box] = true;
        for (const std::uint32_t to : next[box]) {
            if (done[to]) continue;
            picture.boxes[to].layer = std::max(picture.boxes[to].layer, picture.boxes[box].layer + 1);
            if (open[to] > 0 && --open[to] == 0) ready.insert(to);
        }
    }
}

// Who waits for nobody stands right above the first who waits for it.
void lowerSources(PromisePicture& picture) {
    constexpr auto kNone = static_cast<std::uint32_t>(-1);
    std::vector<std::uint32_t> first(picture.boxes.size(), kNone);
    std::vector<bool> waits(picture.boxes.size(), false);
    for (const PromiseLink& link : picture.links) {
        waits[link.to] = true;
        if (picture.boxes[link.to].layer > picture.boxes[link.from].layer)
            first[link.from] = std::min(first[link.from], picture.boxes[link.to].layer);
    }
    for (std::size_t i = 0; i < picture.boxes.size(); ++i)
        if (!waits[i] && first[i] != kNone) picture.boxes[i].layer = first[i] - 1;
}

struct Layers {
    std::vector<std::vector<std::uint32_t>> rows;         // boxes from left to right
    std::vector<std::vector<std::uint32_t>> above, below; // of each box
};

double centre(const PromiseBox& box) { return box.x + box.width / 2; }

double meanCentre(const PromisePicture& picture, const std::vector<std::uint32_t>& others, double otherwise) {
    if (others.empty()) return otherwise;
    return std::accumulate(others.begin(), others.end(), 0.0,
                           [&](double sum, std::uint32_t box) { return sum + centre(picture.boxes[box]); }) /
           static_cast<double>(others.size());
}

// Puts the boxes of a row as near as possible to where they want to be, in the order of those wishes.
void placeRow(PromisePicture& picture, std::vector<std::uint32_t>& row, const std::vector<double>& wishes) {
    std::stable_sort(row.begin(), row.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return wishes[a] < wishes[b]; });
    // Runs of boxes that touch move together, each to the mean of its wishes.
    struct Run {
        double wish = 0, width = 0; // where its left edge wants to be
        std::size_t first = 0, count = 0;
    };
    std::vector<Run> runs;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const PromiseBox& box = picture.boxes[row[i]];
        runs.push_back({wishes[row[i]] - box.width / 2, box.width + PromisePicture::kGapX, i, 1});
        while (runs.size() > 1) {
            Run &left = runs[runs.size() - 2], &right = runs.back();
            if (left.wish + left.width <= right.wish) break;
            const double a = static_cast<double>(left.count), b = static_cast<double>(right.count);
            left.wish = (left.wish * a + (right.wish - left.width) * b) / (a + b);
            left.width += right.width;
            left.count += right.count;
            runs.pop_back();
        }
    }
    for (const Run& run : runs) {
        double x = run.wish;
        for (std::size_t i = run.first; i < run.first + run.count; ++i) {
            picture.boxes[row[i]].x = x;
            x += picture.boxes[row[i]].width + PromisePicture::kGapX;
        }
    }
}

void placeAll(PromisePicture& picture) {
    Layers layers;
    layers.above.resize(picture.boxes.size());
    layers.below.resize(picture.boxes.size());
    for (std::uint32_t i = 0; i < picture.boxes.size(); ++i) {
        const std::uint32_t layer = picture.boxes[i].layer;
        if (layer >= layers.rows.size()) layers.rows.resize(layer + 1);
        layers.rows[layer].push_back(i);
    }
    for (const PromiseLink& link : picture.links) {
        layers.below[link.from].push_back(link.to);
        layers.above[link.to].push_back(link.from);
    }
    for (auto& row : layers.rows) {
        double x = 0;
        for (const std::uint32_t box : row) {
            picture.boxes[box].x = x;
            x += picture.boxes[box].width + PromisePicture::kGapX;
        }
    }
    std::vector<double> wishes(picture.boxes.size());
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        const bool isDown = sweep % 2 == 0;
        const auto& wanted = isDown ? layers.above : layers.below;
        const auto arrange = [&](std::vector<std::uint32_t>& row) {
            for (const std::uint32_t box : row)
                wishes[box] = meanCentre(picture, wanted[box], centre(picture.boxes[box]));
            placeRow(picture, row, wishes);
        };
        if (isDown)
            std::for_each(layers.rows.begin(), layers.rows.end(), arrange);
        else
            std::for_each(layers.rows.rbegin(), layers.rows.rend(), arrange);
    }
}

} // namespace

PromisePicture layOut(const PromiseGraph& graph) {
    PromisePicture picture;
    std::vector<std::uint32_t> boxOf;
    makeBoxes(graph, picture, boxOf);
    if (picture.boxes.empty()) return picture;
    chooseLayers(picture);
    lowerSources(picture);
    placeAll(picture);
    double left = picture.boxes.front().x;
    for (const PromiseBox& box : picture.boxes)
        left = std::min(left, box.x);
    for (PromiseBox& box : picture.boxes) {
        box.x -= left;
        box.y = box.layer * (PromisePicture::kBoxHeight + PromisePicture::kGapY);
        picture.width = std::max(picture.width, box.x + box.width);
        picture.height = std::max(picture.height, box.y + PromisePicture::kBoxHeight);
    }
    return picture;
}

} // namespace tickscope
