#pragma once
// Sorting for Array and TypedArray.

#include "vm/operations.h"

#include <functional>

namespace tickscope {

// Negative when the first comes before the second, positive when after. May run user code and throw.
using SortComparison = std::function<double(Value, Value)>;

// Stable merge sort that takes runs as it finds them (Tim Peters' listsort). It compares the same pairs in
// the same order as V8 does, so that comparators that log or count show what they show in Node.
void stableSort(Isolate&, RootedValues& values, const SortComparison&);

// The comparison that calls `comparator` (a callable), NaN counting as 0 (23.1.3.30.2 step 4).
SortComparison comparisonBy(Isolate&, Value comparator);

} // namespace tickscope
