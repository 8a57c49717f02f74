#include "../vm/world.h"
#include "builtins/array_sort.h"
#include "support/catch.h"

#include <algorithm>

using namespace tickscope;

namespace {

std::vector<Value> numbers(std::size_t count, std::uint32_t seed, std::uint32_t range) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < count; ++i) {
        seed = seed * 1664525u + 1013904223u;
        values.push_back(Value::int32(static_cast<std::int32_t>((seed >> 8) % range * 10000 + i)));
    }
    return values;
}

// Compares without the last four digits, which tell equal elements apart.
double compareHighDigits(Value a, Value b) { return a.asInt32() / 10000 - b.asInt32() / 10000; }

} // namespace

TEST_CASE("sorting is right and stable for every size and shape") {
    test::World world;
    for (std::size_t count : {0, 1, 2, 3, 31, 32, 33, 63, 64, 65, 100, 500, 2000, 9999}) {
        for (std::uint32_t range : {1, 2, 10, 100'000}) {
            RootedValues values(world.vm.heap);
            values.values() = numbers(count, 7, range);
            std::vector<Value> expected = values.values();
            std::stable_sort(expected.begin(), expected.end(),
                             [](Value a, Value b) { return compareHighDigits(a, b) < 0; });
            stableSort(world.vm, values, compareHighDigits);
            REQUIRE(values.values() == expected);
            std::reverse(values.begin(), values.end());
            std::vector<Value> reversed = values.values();
            std::stable_sort(reversed.begin(), reversed.end(),
                             [](Value a, Value b) { return compareHighDigits(a, b) < 0; });
            stableSort(world.vm, values, compareHighDigits);
            REQUIRE(values.values() == reversed);
        }
    }
}

TEST_CASE("sorted input is recognised") {
    test::World world;
    RootedValues values(world.vm.heap);
    for (int i = 0; i < 1000; ++i)
        values.push(Value::int32(i));
    int comparisons = 0;
    stableSort(world.vm, values, [&](Value a, Value b) {
        ++comparisons;
        return a.asInt32() - b.asInt32();
    });
    CHECK(comparisons == 999);
}
