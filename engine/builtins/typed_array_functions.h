#pragma once
// The methods of %TypedArray%.prototype, defined by what they do: typed_array_search, typed_array_iteration,
// typed_array_mutation, typed_array_copying, typed_array_sort. X(name, length) in the order of the
// prototype's own properties.

#include "vm/function.h"

namespace tickscope {

// clang-format off
#define TICKSCOPE_TYPED_ARRAY_METHODS(X) \
    X(entries, 0) X(keys, 0) X(values, 0) X(at, 1) X(copyWithin, 2) X(every, 1) X(fill, 1) X(filter, 1) \
    X(find, 1) X(findIndex, 1) X(findLast, 1) X(findLastIndex, 1) X(forEach, 1) X(includes, 1) \
    X(indexOf, 1) X(join, 1) X(lastIndexOf, 1) X(map, 1) X(reverse, 0) X(reduce, 1) X(reduceRight, 1) \
    X(set, 1) X(slice, 2) X(some, 1) X(sort, 1) X(subarray, 2) X(toLocaleString, 0) X(toReversed, 0) \
    X(toSorted, 1) X(with, 2)
// clang-format on

namespace typed_array_prototype {
#define X(name, length) Value name(Isolate&, const CallArguments&);
TICKSCOPE_TYPED_ARRAY_METHODS(X)
#undef X
} // namespace typed_array_prototype

} // namespace tickscope
