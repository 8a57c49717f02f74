// Array.prototype: methods that change the array in place (ECMA-262 23.1.3), except sort.
// Each does a plain dense array in one go and otherwise follows the standard's steps element by element.
#include "builtins/array_functions.h"
#include "builtins/array_operations.h"

namespace tickscope::array_prototype {

namespace {

using Difference = std::ptrdiff_t;

enum class Order : bool { FirstToLast, LastToFirst };

// Moves count elements from `from` to `to`, absent ones too.
void moveElements(Isolate& vm, Object* object, std::uint64_t from, std::uint64_t to, std::uint64_t count,
                  Order order) {
    const bool fromLast = order == Order::LastToFirst;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t offset = fromLast ? count - 1 - i : i;
        Value value;
        if (getPresentElement(vm, object, from + offset, value)) {
            setElement(vm, object, to + offset, value);
        } else {
            deleteElement(vm, object, to + offset);
        }
        if (i % 16 == 0) vm.charge(1);
    }
}

// Inserts and removes at once: the heart of shift, unshift and splice on a plain dense array.
bool replacePlainElements(Isolate& vm, Object* object, std::uint64_t length, std::uint64_t at,
                          std::uint64_t removed, std::span<const Value> inserted) {
    ArrayObject* array = plainDenseArray(object);
    const std::uint64_t newLength = length - removed + inserted.size();
    if (!array || array->length() != length || newLength > 0xffffffffu) return false;
    vm.charge((length - at) / 256 + inserted.size() / 16 + 1);
    array->reserveElements(newLength);
    auto& elements = array->elements();
    const auto position = elements.begin() + static_cast<Difference>(at);
    const auto overwritten = static_cast<Difference>(std::min<std::uint64_t>(removed, inserted.size()));
    std::copy(inserted.begin(), inserted.begin() + overwritten, position);
    if (removed > inserted.size()) {
        elements.erase(position + overwritten, position + static_cast<Difference>(removed));
    } else {
        elements.insert(position + overwritten, inserted.begin() + overwritten, inserted.end());
    }
    array->setLengthDirect(static_cast<std::uint32_t>(newLength));
    return true;
}

} // namespace

// 23.1.3.4 Array.prototype.copyWithin
Value copyWithin(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    const std::uint64_t to = relativeIndex(vm, arguments[0], length);
    const std::uint64_t from = relativeIndex(vm, arguments[1], length);
    const std::uint64_t final = relativeEnd(vm, arguments[2], length);
    if (final <= from) return object;
    const std::uint64_t count = std::min(final - from, length - to);
    const bool overlaps = from < to && to < from + count;
    moveElements(vm, object, from, to, count, overlaps ? Order::LastToFirst : Order::FirstToLast);
    return object;
}

// 23.1.3.7 Array.prototype.fill
Value fill(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    const std::uint64_t start = relativeIndex(vm, arguments[1], length);
    const std::uint64_t end = relativeEnd(vm, arguments[2], length);
    const Value value = arguments[0];
    // `new Array(n).fill(v)`: no element yet, or all dense.
    auto* array = as<ArrayObject>(object);
    if (array && start < end && array->extensibleFlag() && !array->hasSparseElements() &&
        end <= array->length() && array->elements().size() >= start && array->prototypesLackElements()) {
        vm.charge((end - start) / 64 + 1);
        array->reserveElements(end);
        auto& elements = array->elements();
        if (elements.size() < end) elements.resize(end, value);
        std::fill(elements.begin() + static_cast<Difference>(start),
                  elements.begin() + static_cast<Difference>(end), value);
        return object;
    }
    for (std::uint64_t k = start; k < end; ++k)
        setElement(vm, object, k, value);
    return object;
}

// 23.1.3.22 Array.prototype.pop
Value pop(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    if (length == 0) {
        setLengthProperty(vm, object, 0);
        return Value::undefined();
    }
    auto* array = as<ArrayObject>(object);
    if (array && array->isDense() && array->isLengthWritable() && isPlainElement(array, length - 1)) {
        const Value last = array->elements().back();
        array->elements().pop_back();
        array->setLengthDirect(static_cast<std::uint32_t>(length - 1));
        return last;
    }
    const Value element = getElement(vm, object, length - 1);
    deleteElement(vm, object, length - 1);
    setLengthProperty(vm, object, length - 1);
    return element;
}

// 23.1.3.23 Array.prototype.push
Value push(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::size_t count = arguments.size();
    if (ArrayObject* array = plainDenseArray(object); array && array->length() + count <= 0xffffffffu) {
        for (Value value : arguments.values)
            array->push(value);
        return Value::number(array->length());
    }
    std::uint64_t length = lengthOfArrayLike(vm, object);
    if (length + count > kMaxSafeLength) {
        vm.throwTypeError("Pushing " + std::to_string(count) + " elements on an array-like of length " +
                          std::to_string(length) + " is disallowed, as the total surpasses 2**53-1");
    }
    for (Value value : arguments.values)
        setElement(vm, object, length++, value);
    setLengthProperty(vm, object, length);
    return Value::number(length);
}

// 23.1.3.26 Array.prototype.reverse
Value reverse(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    if (ArrayObject* array = plainDenseArray(object); array && array->length() == length) {
        vm.charge(length / 64 + 1);
        std::reverse(array->elements().begin(), array->elements().end());
        return object;
    }
    for (std::uint64_t lower = 0; lower < length / 2; ++lower) {
        const std::uint64_t upper = length - lower - 1;
        Value lowerValue, upperValue;
        const bool lowerExists = getPresentElement(vm, object, lower, lowerValue);
        const bool upperExists = getPresentElement(vm, object, upper, upperValue);
        if (lowerExists && upperExists) {
            setElement(vm, object, lower, upperValue);
            setElement(vm, object, upper, lowerValue);
        } else if (upperExists) {
            setElement(vm, object, lower, upperValue);
            deleteElement(vm, object, upper);
        } else if (lowerExists) {
            deleteElement(vm, object, lower);
            setElement(vm, object, upper, lowerValue);
        }
    }
    return object;
}

// 23.1.3.27 Array.prototype.shift
Value shift(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    if (length == 0) {
        setLengthProperty(vm, object, 0);
        return Value::undefined();
    }
    const Value first = getElement(vm, object, 0);
    if (replacePlainElements(vm, object, length, 0, 1, {})) return first;
    moveElements(vm, object, 1, 0, length - 1, Order::FirstToLast);
    deleteElement(vm, object, length - 1);
    setLengthProperty(vm, object, length - 1);
    return first;
}

// 23.1.3.31 Array.prototype.splice
Value splice(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    const std::uint64_t start = relativeIndex(vm, arguments[0], length);
    const std::span<const Value> items =
        arguments.size() > 2 ? arguments.values.subspan(2) : std::span<const Value>();
    std::uint64_t deleteCount = 0;
    if (arguments.size() == 1) {
        deleteCount = length - start;
    } else if (arguments.size() > 1) {
        const double wanted = std::max(toIntegerOrInfinity(vm, arguments[1]), 0.0);
        deleteCount = static_cast<std::uint64_t>(std::min(wanted, static_cast<double>(length - start)));
    }
    const std::uint64_t newLength = length + items.size() - deleteCount;
    if (newLength > kMaxSafeLength) vm.throwTypeError("Invalid array length");

    Object* deleted = arraySpeciesCreate(vm, object, deleteCount);
    if (!copyElementsInto(vm, deleted, 0, object, start, start + deleteCount)) {
        for (std::uint64_t k = 0; k < deleteCount; ++k) {
            Value value;
            if (getPresentElement(vm, object, start + k, value)) createElement(vm, deleted, k, value);
        }
    }
    setLengthProperty(vm, deleted, deleteCount);
    if (replacePlainElements(vm, object, length, start, deleteCount, items)) return deleted;
    if (items.size() != deleteCount) {
        moveElements(vm, object, start + deleteCount, start + items.size(), length - start - deleteCount,
                     items.size() < deleteCount ? Order::FirstToLast : Order::LastToFirst);
        for (std::uint64_t k = length; k > newLength; --k)
            deleteElement(vm, object, k - 1);
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        setElement(vm, object, start + i, items[i]);
    setLengthProperty(vm, object, newLength);
    return deleted;
}

// 23.1.3.37 Array.prototype.unshift
Value unshift(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    const std::size_t count = arguments.size();
    if (count > 0) {
        if (length + count > kMaxSafeLength) vm.throwTypeError("Invalid array length");
        if (replacePlainElements(vm, object, length, 0, 0, arguments.values))
            return Value::number(length + count);
        moveElements(vm, object, 0, count, length, Order::LastToFirst);
        for (std::size_t i = 0; i < count; ++i)
            setElement(vm, object, i, arguments[i]);
    }
    setLengthProperty(vm, object, length + count);
    return Value::number(length + count);
}

} // namespace tickscope::array_prototype
