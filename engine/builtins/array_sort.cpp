#include "builtins/array_sort.h"

#include "builtins/array_functions.h"
#include "builtins/array_operations.h"

#include <algorithm>
#include <numeric>

namespace tickscope {

namespace {

// Runs shorter than a length between 32 and 64 are extended by insertion; two neighbouring runs merge as long
// as their lengths do not fall off like Fibonacci numbers; while merging, a side that keeps winning is
// searched in growing strides ("galloping").
class RunSorter {
public:
    RunSorter(Isolate& vm, std::vector<Value>& values, const SortComparison& compare)
        : m_heap(vm.heap), m_values(values), m_merged(vm.heap), m_compare(compare) {}

    void sort() {
        std::size_t remaining = m_values.size(), low = 0;
        if (remaining < 2) return;
        m_heap.chargeExternal(remaining / 2 * sizeof(Value));
        const std::size_t minRun = minimumRun(remaining);
        while (remaining > 0) {
            std::size_t length = takeRun(low, low + remaining);
            if (length < minRun) {
                const std::size_t forced = std::min(minRun, remaining);
                insertInto(low, low + length, low + forced);
                length = forced;
            }
            m_runs.push_back({low, length});
            mergeUnbalanced();
            low += length;
            remaining -= length;
        }
        mergeAll();
    }

private:
    struct Run {
        std::size_t base, length;
    };
    static constexpr std::size_t kGallopWins = 7;

    bool isLess(Value a, Value b) { return m_compare(a, b) < 0; }

    static std::size_t minimumRun(std::size_t n) {
        std::size_t droppedBits = 0;
        while (n >= 64) {
            droppedBits |= n & 1;
            n >>= 1;
        }
        return n + droppedBits;
    }

    // The length of the ascending, or strictly descending and then reversed, run at low.
    std::size_t takeRun(std::size_t low, std::size_t high) {
        if (low + 1 == high) return 1;
        const bool isDescending = isLess(m_values[low + 1], m_values[low]);
        std::size_t end = low + 2;
        while (end < high && isLess(m_values[end], m_values[end - 1]) == isDescending)
            ++end;
        if (isDescending) std::reverse(m_values.begin() + diff(low), m_values.begin() + diff(end));
        return end - low;
    }

    // Binary insertion of [start, high) into the sorted [low, start).
    void insertInto(std::size_t low, std::size_t start, std::size_t high) {
        for (; start < high; ++start) {
            const Value pivot = m_values[start];
            std::size_t left = low, right = start;
            while (left < right) {
                const std::size_t middle = left + (right - left) / 2;
                if (isLess(pivot, m_values[middle])) {
                    right = middle;
                } else {
                    left = middle + 1;
                }
            }
            std::move_backward(m_values.begin() + diff(left), m_values.begin() + diff(start),
                               m_values.begin() + diff(start + 1));
            m_values[left] = pivot;
        }
    }

    bool isBalancedAt(std::size_t n) const {
        return n < 2 || m_runs[n - 2].length > m_runs[n - 1].length + m_runs[n].length;
    }

    void mergeUnbalanced() {
        while (m_runs.size() > 1) {
            std::size_t n = m_runs.size() - 2;
            if (!isBalancedAt(n + 1) || !isBalancedAt(n)) {
                if (m_runs[n - 1].length < m_runs[n + 1].length) --n;
            } else if (m_runs[n].length > m_runs[n + 1].length) {
                return;
            }
            mergeAt(n);
        }
    }

    void mergeAll() {
        while (m_runs.size() > 1) {
            std::size_t n = m_runs.size() - 2;
            if (n > 0 && m_runs[n - 1].length < m_runs[n + 1].length) --n;
            mergeAt(n);
        }
    }

    void mergeAt(std::size_t n) {
        auto [baseA, lengthA] = m_runs[n];
        auto [baseB, lengthB] = m_runs[n + 1];
        m_runs[n].length = lengthA + lengthB;
        m_runs.erase(m_runs.begin() + diff(n + 1));
        // The head of A below B, and the tail of B above A, are in place already.
        const std::size_t inPlace = gallopRight(m_values, m_values[baseB], baseA, lengthA, 0);
        baseA += inPlace;
        lengthA -= inPlace;
        if (lengthA == 0) return;
        lengthB = gallopLeft(m_values, m_values[baseA + lengthA - 1], baseB, lengthB, lengthB - 1);
        if (lengthB == 0) return;
        if (lengthA <= lengthB) {
            mergeLow(baseA, lengthA, baseB, lengthB);
        } else {
            mergeHigh(baseA, lengthA, baseB, lengthB);
        }
    }

    static std::size_t stride(std::size_t offset, std::size_t limit) {
        return std::min(offset * 2 + 1, limit);
    }

    // How many of values[base .. base + length) come before key, equal ones not; found from `hint` on.
    std::size_t gallopLeft(const std::vector<Value>& values, Value key, std::size_t base, std::size_t length,
                           std::size_t hint) {
        std::size_t last = 0, offset = 1;
        std::size_t from, to;
        if (isLess(values[base + hint], key)) {
            const std::size_t limit = length - hint;
            while (offset < limit && isLess(values[base + hint + offset], key)) {
                last = offset;
                offset = stride(offset, limit);
            }
            from = hint + last + 1;
            to = hint + std::min(offset, limit);
        } else {
            const std::size_t limit = hint + 1;
            while (offset < limit && !isLess(values[base + hint - offset], key)) {
                last = offset;
                offset = stride(offset, limit);
            }
            from = hint + 1 - std::min(offset, limit);
            to = hint - last;
        }
        while (from < to) {
            const std::size_t middle = from + (to - from) / 2;
            if (isLess(values[base + middle], key)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return to;
    }

    // The same, equal ones counted.
    std::size_t gallopRight(const std::vector<Value>& values, Value key, std::size_t base, std::size_t length,
                            std::size_t hint) {
        std::size_t last = 0, offset = 1;
        std::size_t from, to;
        if (isLess(key, values[base + hint])) {
            const std::size_t limit = hint + 1;
            while (offset < limit && isLess(key, values[base + hint - offset])) {
                last = offset;
                offset = stride(offset, limit);
            }
            from = hint + 1 - std::min(offset, limit);
            to = hint - last;
        } else {
            const std::size_t limit = length - hint;
            while (offset < limit && !isLess(key, values[base + hint + offset])) {
                last = offset;
                offset = stride(offset, limit);
            }
            from = hint + last + 1;
            to = hint + std::min(offset, limit);
        }
        while (from < to) {
            const std::size_t middle = from + (to - from) / 2;
            if (isLess(key, values[base + middle])) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return to;
    }

    std::vector<Value>& copyAside(std::size_t base, std::size_t length) {
        auto& aside = m_merged.values();
        aside.assign(m_values.begin() + diff(base), m_values.begin() + diff(base + length));
        return aside;
    }
    void copyWithin(std::size_t from, std::size_t to, std::size_t count) {
        const auto begin = m_values.begin() + diff(from), end = begin + diff(count);
        if (to < from) {
            std::copy(begin, end, m_values.begin() + diff(to));
        } else if (to > from) {
            std::copy_backward(begin, end, m_values.begin() + diff(to + count));
        }
    }

    // Merges forwards; A, the shorter, is copied aside.
    void mergeLow(std::size_t baseA, std::size_t lengthA, std::size_t b, std::size_t lengthB) {
        std::vector<Value>& aside = copyAside(baseA, lengthA);
        std::size_t to = baseA, a = 0;
        const auto takeA = [&] {
            m_values[to++] = aside[a++];
            return --lengthA;
        };
        const auto takeB = [&] {
            m_values[to++] = m_values[b++];
            return --lengthB;
        };
        // A's last element is the greatest of all: with only it left, B moves as it is.
        bool isDone = takeB() == 0 || lengthA == 1;
        while (!isDone) {
            std::size_t winsA = 0, winsB = 0;
            while (!isDone && winsA < m_minGallop && winsB < m_minGallop) {
                if (isLess(m_values[b], aside[a])) {
                    ++winsB;
                    winsA = 0;
                    isDone = takeB() == 0;
                } else {
                    ++winsA;
                    winsB = 0;
                    isDone = takeA() == 1;
                }
            }
            if (isDone) break;
            ++m_minGallop;
            do {
                m_minGallop = std::max<std::size_t>(1, m_minGallop - 1);
                winsA = gallopRight(aside, m_values[b], a, lengthA, 0);
                std::copy_n(aside.begin() + diff(a), winsA, m_values.begin() + diff(to));
                to += winsA;
                a += winsA;
                lengthA -= winsA;
                isDone = lengthA <= 1 || takeB() == 0;
                if (isDone) break;
                winsB = gallopLeft(m_values, aside[a], b, lengthB, 0);
                copyWithin(b, to, winsB);
                to += winsB;
                b += winsB;
                lengthB -= winsB;
                isDone = lengthB == 0 || takeA() == 1;
            } while (!isDone && (winsA >= kGallopWins || winsB >= kGallopWins));
            if (!isDone) ++m_minGallop;
        }
        if (lengthB > 0) {
            copyWithin(b, to, lengthB);
            to += lengthB;
        }
        std::copy_n(aside.begin() + diff(a), lengthA, m_values.begin() + diff(to));
    }

    // Merges backwards; B, the shorter, is copied aside.
    void mergeHigh(std::size_t baseA, std::size_t lengthA, std::size_t baseB, std::size_t lengthB) {
        std::vector<Value>& aside = copyAside(baseB, lengthB);
        std::size_t to = baseB + lengthB;
        const auto takeA = [&] {
            m_values[--to] = m_values[baseA + --lengthA];
            return lengthA;
        };
        const auto takeB = [&] {
            m_values[--to] = aside[--lengthB];
            return lengthB;
        };
        bool isDone = takeA() == 0 || lengthB == 1;
        while (!isDone) {
            std::size_t winsA = 0, winsB = 0;
            while (!isDone && winsA < m_minGallop && winsB < m_minGallop) {
                if (isLess(aside[lengthB - 1], m_values[baseA + lengthA - 1])) {
                    ++winsA;
                    winsB = 0;
                    isDone = takeA() == 0;
                } else {
                    ++winsB;
                    winsA = 0;
                    isDone = takeB() == 1;
                }
            }
            if (isDone) break;
            ++m_minGallop;
            do {
                m_minGallop = std::max<std::size_t>(1, m_minGallop - 1);
                winsA = lengthA - gallopRight(m_values, aside[lengthB - 1], baseA, lengthA, lengthA - 1);
                to -= winsA;
                lengthA -= winsA;
                copyWithin(baseA + lengthA, to, winsA);
                isDone = lengthA == 0 || takeB() == 1;
                if (isDone) break;
                winsB = lengthB - gallopLeft(aside, m_values[baseA + lengthA - 1], 0, lengthB, lengthB - 1);
                to -= winsB;
                lengthB -= winsB;
                std::copy_n(aside.begin() + diff(lengthB), winsB, m_values.begin() + diff(to));
                isDone = lengthB <= 1 || takeA() == 0;
            } while (!isDone && (winsA >= kGallopWins || winsB >= kGallopWins));
            if (!isDone) ++m_minGallop;
        }
        if (lengthA > 0) {
            to -= lengthA;
            copyWithin(baseA, to, lengthA);
        }
        std::copy_n(aside.begin(), lengthB, m_values.begin() + diff(to - lengthB));
    }

    static std::ptrdiff_t diff(std::size_t n) { return static_cast<std::ptrdiff_t>(n); }

    Heap& m_heap;
    std::vector<Value>& m_values;
    RootedValues m_merged;
    const SortComparison& m_compare;
    std::vector<Run> m_runs;
    std::size_t m_minGallop = kGallopWins;
};

// 23.1.3.30.2 CompareArrayElements without a comparator, on strings
double compareTexts(JsString* a, JsString* b) {
    const int order = a->view().compare(b->view());
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

bool isQuietlyConvertible(Value value) { return !value.isObject() && !value.isSymbol(); }

// Primitives convert to strings unobserved, so once for each is enough.
void sortByText(Isolate& vm, std::vector<Value>& values) {
    RootedValues texts(vm.heap);
    for (Value value : values) {
        JsString* text = toString(vm, value);
        text->view();
        texts.push(text);
        if (texts.size() % 16 == 0) vm.charge(1);
    }
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return texts[a].asString()->view() < texts[b].asString()->view();
    });
    std::vector<Value> sorted;
    sorted.reserve(values.size());
    for (std::uint32_t i : order)
        sorted.push_back(values[i]);
    values.swap(sorted);
}

// 23.1.3.30.1 SortIndexedProperties from where the items are collected. Undefined goes last, uncompared.
void sortItems(Isolate& vm, RootedValues& items, Value comparator) {
    auto& values = items.values();
    const auto firstUndefined =
        std::stable_partition(values.begin(), values.end(), [](Value v) { return !v.isUndefined(); });
    const auto undefinedCount = static_cast<std::size_t>(values.end() - firstUndefined);
    values.resize(values.size() - undefinedCount);
    if (!comparator.isUndefined()) {
        stableSort(vm, items, comparisonBy(vm, comparator));
    } else if (std::all_of(values.begin(), values.end(), isQuietlyConvertible)) {
        sortByText(vm, values);
    } else {
        stableSort(vm, items, [&vm](Value a, Value b) {
            JsString* textA = toString(vm, a);
            return compareTexts(textA, toString(vm, b));
        });
    }
    values.resize(values.size() + undefinedCount);
}

Value comparatorArgument(Isolate& vm, Value comparator) {
    if (!comparator.isUndefined() && !isCallable(comparator)) {
        vm.throwTypeError("The comparison function must be either a function or undefined");
    }
    return comparator;
}

} // namespace

void stableSort(Isolate& vm, RootedValues& values, const SortComparison& compare) {
    RunSorter(vm, values.values(), compare).sort();
}

SortComparison comparisonBy(Isolate& vm, Value comparator) {
    return [&vm, comparator](Value a, Value b) {
        vm.charge(1);
        const double order = toNumber(vm, call(vm, comparator, Value::undefined(), {a, b}));
        return order != order ? 0 : order;
    };
}

namespace array_prototype {

// 23.1.3.30 Array.prototype.sort
Value sort(Isolate& vm, const CallArguments& arguments) {
    const Value comparator = comparatorArgument(vm, arguments[0]);
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    RootedValues items(vm.heap);
    for (std::uint64_t k = 0; k < length; ++k) {
        Value value;
        if (getPresentElement(vm, object, k, value)) items.push(value);
        if (k % 16 == 0) vm.charge(1);
    }
    sortItems(vm, items, comparator);
    for (std::size_t k = 0; k < items.size(); ++k)
        setElement(vm, object, k, items[k]);
    for (std::uint64_t k = items.size(); k < length; ++k)
        deleteElement(vm, object, k);
    return object;
}

// 23.1.3.34 Array.prototype.toSorted
Value toSorted(Isolate& vm, const CallArguments& arguments) {
    const Value comparator = comparatorArgument(vm, arguments[0]);
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    ArrayObject* sorted = arrayCreate(vm, length);
    RootedValues items(vm.heap);
    for (std::uint64_t k = 0; k < length; ++k) {
        items.push(getElement(vm, object, k));
        if (k % 16 == 0) vm.charge(1);
    }
    sortItems(vm, items, comparator);
    sorted->reserveElements(items.size());
    sorted->elements().assign(items.begin(), items.end());
    return sorted;
}

} // namespace array_prototype

} // namespace tickscope
