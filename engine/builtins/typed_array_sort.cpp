// %TypedArray%.prototype.sort and toSorted (ECMA-262 23.2.3.29, 23.2.3.33).
#include "builtins/array_operations.h"
#include "builtins/array_sort.h"
#include "builtins/typed_array_functions.h"
#include "builtins/typed_array_operations.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace tickscope::typed_array_prototype {

namespace {

// 23.2.4.7 CompareTypedArrayElements without a comparator: -0 before +0, NaN last.
template <typename T>
bool comesBefore(T a, T b) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::isnan(a) || std::isnan(b)) return !std::isnan(a) && std::isnan(b);
        if (a == 0 && b == 0) return std::signbit(a) && !std::signbit(b);
    }
    return a < b;
}

template <typename T>
void sortNumbers(std::uint8_t* bytes, std::size_t count) {
    // The address need not be aligned for T.
    std::vector<T> numbers(count);
    std::memcpy(numbers.data(), bytes, count * sizeof(T));
    std::sort(numbers.begin(), numbers.end(), comesBefore<T>);
    std::memcpy(bytes, numbers.data(), count * sizeof(T));
}

void sortByValue(Isolate& vm, TypedArrayObject* array) {
    const std::size_t count = array->length();
    if (count < 2) return;
    vm.heap.chargeExternal(count * array->elementSize());
    vm.charge(count * static_cast<std::size_t>(std::bit_width(count)) / 16 + 1);
    std::uint8_t* bytes = array->elementAddress(0);
    switch (array->type()) {
#define X(name, intrinsic, type)                                                                             \
    case ElementType::name:                                                                                  \
        return sortNumbers<type>(bytes, count);
        TICKSCOPE_ELEMENT_TYPES(X)
#undef X
    }
}

// The merge sort that V8 uses for typed arrays: it compares the same pairs in the same order, so that
// comparators that log or count show what they show in Node.
class MergeSorter {
public:
    MergeSorter(const SortComparison& compare) : m_compare(compare) {}

    // Sorts [from, to) of both lists, which hold the same; the result is in `target`.
    void sort(std::vector<Value>& source, std::size_t from, std::size_t to, std::vector<Value>& target) {
        const std::size_t middle = from + (to - from) / 2;
        if (middle - from > 1) sort(target, from, middle, source);
        if (to - middle > 1) sort(target, middle, to, source);
        merge(source, from, middle, to, target);
    }

private:
    void merge(const std::vector<Value>& source, std::size_t from, std::size_t middle, std::size_t to,
               std::vector<Value>& target) {
        std::size_t left = from, right = middle;
        for (std::size_t i = from; i < to; ++i) {
            const bool takesLeft =
                left < middle && (right >= to || m_compare(source[left], source[right]) <= 0);
            target[i] = takesLeft ? source[left++] : source[right++];
        }
    }
    const SortComparison& m_compare;
};

// Sorts `values` by a comparator.
void sortByComparator(Isolate& vm, RootedValues& values, Value comparator) {
    if (values.size() < 2) return;
    RootedValues work(vm.heap);
    for (const Value value : values)
        work.push(value);
    const SortComparison compare = comparisonBy(vm, comparator);
    MergeSorter(compare).sort(work.values(), 0, values.size(), values.values());
}

void sortInto(Isolate& vm, TypedArrayObject* source, TypedArrayObject* target, Value comparator) {
    RootedValues values(vm.heap);
    const std::size_t count = source->length();
    for (std::size_t k = 0; k < count; ++k)
        values.push(source->element(vm, k));
    vm.charge(count / 16 + 1);
    sortByComparator(vm, values, comparator);
    for (std::size_t k = 0; k < count; ++k)
        target->putElement(k, values[k]); // beyond the end of an array that shrank: nothing
}

Value comparatorArgument(Isolate& vm, Value comparator) {
    if (!comparator.isUndefined() && !isCallable(comparator))
        vm.throwTypeError("The comparison function must be either a function or undefined");
    return comparator;
}

} // namespace

// 23.2.3.29 %TypedArray%.prototype.sort
Value sort(Isolate& vm, const CallArguments& arguments) {
    const Value comparator = comparatorArgument(vm, arguments[0]);
    auto* array =
        validateTypedArray(vm, arguments.thisValue, "%TypedArray%.prototype.sort", ReceiverMessage::Full);
    if (comparator.isUndefined())
        sortByValue(vm, array);
    else
        sortInto(vm, array, array, comparator);
    return array;
}

// 23.2.3.33 %TypedArray%.prototype.toSorted
Value toSorted(Isolate& vm, const CallArguments& arguments) {
    const Value comparator = comparatorArgument(vm, arguments[0]);
    auto* array =
        validateTypedArray(vm, arguments.thisValue, "%TypedArray%.prototype.toSorted", ReceiverMessage::Full);
    TypedArrayObject* result = allocateTypedArray(vm, array->type(), array->length());
    if (!comparator.isUndefined()) {
        sortInto(vm, array, result, comparator);
        return result;
    }
    copyElements(array->type(), result->view().data(), array->type(), array->view().data(), array->length());
    sortByValue(vm, result);
    return result;
}

} // namespace tickscope::typed_array_prototype
