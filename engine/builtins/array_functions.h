#pragma once
// The methods of Array.prototype, defined by what they do: array_search, array_iteration, array_mutation,
// array_copying, array_sort. X(name, length) in the order of the prototype's own properties.

#include "vm/function.h"

namespace tickscope {

// clang-format off
#define TICKSCOPE_ARRAY_METHODS(X) \
    X(at, 1) X(concat, 1) X(copyWithin, 2) X(fill, 1) X(find, 1) X(findIndex, 1) X(findLast, 1) \
    X(findLastIndex, 1) X(lastIndexOf, 1) X(pop, 0) X(push, 1) X(reverse, 0) X(shift, 0) \
    X(unshift, 1) X(slice, 2) X(sort, 1) X(splice, 2) X(includes, 1) X(indexOf, 1) X(join, 1) \
    X(keys, 0) X(entries, 0) X(values, 0) X(forEach, 1) X(filter, 1) X(flat, 0) X(flatMap, 1) \
    X(map, 1) X(every, 1) X(some, 1) X(reduce, 1) X(reduceRight, 1) X(toLocaleString, 0) \
    X(toString, 0) X(toReversed, 0) X(toSorted, 1) X(toSpliced, 2) X(with, 2)
// clang-format on

namespace array_prototype {
#define X(name, length) Value name(Isolate&, const CallArguments&);
TICKSCOPE_ARRAY_METHODS(X)
#undef X
} // namespace array_prototype

} // namespace tickscope
