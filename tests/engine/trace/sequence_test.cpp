#include "support/catch.h"

#include "tickscope/sequence.h"

#include <deque>

using tickscope::Sequence;

namespace {

std::vector<int> items(const Sequence<int>& sequence) { return {sequence.begin(), sequence.end()}; }

} // namespace

TEST_CASE("a sequence is a queue") {
    Sequence<int> sequence;
    for (int i = 0; i < 5; ++i)
        sequence.push_back(i);
    sequence.erase(0);
    sequence.push_back(5);
    CHECK(items(sequence) == std::vector{1, 2, 3, 4, 5});
    CHECK(sequence.front() == 1);
    CHECK(sequence.back() == 5);
}

TEST_CASE("a sequence equals any other way of making it") {
    Sequence<int> shifted;
    shifted.push_back(0);
    shifted.push_back(1);
    shifted.erase(0);
    Sequence<int> plain;
    plain.push_back(1);
    CHECK(shifted == plain);
    CHECK(Sequence<int>(shifted) == plain);
}

TEST_CASE("a sequence that was moved from is empty") {
    Sequence<int> from;
    from.push_back(0);
    from.push_back(1);
    from.erase(0);
    const Sequence<int> to = std::move(from);
    CHECK(from.empty());
    CHECK(items(to) == std::vector{1});
}

TEST_CASE("a sequence does what a deque does") {
    Sequence<int> sequence;
    std::deque<int> expected;
    std::uint32_t random = 7;
    for (int i = 0; i < 20'000; ++i) {
        random = random * 1664525u + 1013904223u;
        const std::size_t place = expected.empty() ? 0 : (random >> 8) % expected.size();
        switch ((random >> 28) % 4) {
        case 0:
            sequence.insert(place, i);
            expected.insert(expected.begin() + static_cast<std::ptrdiff_t>(place), i);
            break;
        case 1:
            sequence.push_back(i);
            expected.push_back(i);
            break;
        default:
            if (expected.empty()) break;
            sequence.erase(random % 3 == 0 ? place : 0);
            expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(random % 3 == 0 ? place : 0));
        }
        REQUIRE(sequence.size() == expected.size());
    }
    CHECK(std::equal(sequence.begin(), sequence.end(), expected.begin(), expected.end()));
}
