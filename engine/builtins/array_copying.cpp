// Array.prototype: methods that make a new array or a text (ECMA-262 23.1.3).
#include "builtins/array_functions.h"
#include "builtins/array_iterator.h"
#include "builtins/array_operations.h"
#include "vm/text_builder.h"

namespace tickscope::array_prototype {

namespace {

// 23.1.3.2.1 IsConcatSpreadable
bool isConcatSpreadable(Isolate& vm, Value value) {
    if (!value.isObject()) return false;
    const Value spreadable =
        value.asObject()->get(vm, PropertyKey::symbol(vm.names.symbol_isConcatSpreadable));
    return spreadable.isUndefined() ? isArray(vm, value) : toBoolean(spreadable);
}

// An array is joining while this lives; `isCycle` when it already was.
class JoinInProgress {
public:
    JoinInProgress(Isolate& vm, Object* object) : m_realm(vm.realm()), m_depth(vm) {
        for (const Object* outer : m_realm.joining)
            isCycle = isCycle || outer == object;
        m_realm.joining.push_back(object);
    }
    ~JoinInProgress() { m_realm.joining.pop_back(); }
    bool isCycle = false;

private:
    Realm& m_realm;
    Isolate::NativeDepth m_depth;
};

// A new array of `length` elements, all given by elementOf(index).
template <typename F>
Value copyOf(Isolate& vm, std::uint64_t length, F&& elementOf) {
    ArrayObject* copy = arrayCreate(vm, length);
    copy->reserveElements(length);
    for (std::uint64_t k = 0; k < length; ++k) {
        copy->putDirect(PropertyKey::index(static_cast<std::uint32_t>(k)), elementOf(k));
        if (k % 16 == 0) vm.charge(1);
    }
    return copy;
}

} // namespace

// 23.1.3.2 Array.prototype.concat
Value concat(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments.thisValue, "Array.prototype.concat");
    Object* object = toObject(vm, arguments.thisValue);
    Object* result = arraySpeciesCreate(vm, object, 0);
    std::uint64_t n = 0;
    const auto append = [&](Value item) {
        if (!isConcatSpreadable(vm, item)) {
            if (n >= kMaxSafeLength) vm.throwTypeError("Invalid array length");
            createElement(vm, result, n++, item);
            return;
        }
        Object* source = item.asObject();
        const std::uint64_t length = lengthOfArrayLike(vm, source);
        if (n + length > kMaxSafeLength) vm.throwTypeError("Invalid array length");
        if (!copyElementsInto(vm, result, n, source, 0, length)) {
            for (std::uint64_t k = 0; k < length; ++k) {
                Value value;
                if (getPresentElement(vm, source, k, value)) createElement(vm, result, n + k, value);
                if (k % 16 == 0) vm.charge(1);
            }
        }
        n += length;
    };
    append(object);
    for (Value item : arguments.values)
        append(item);
    setLengthProperty(vm, result, n);
    return result;
}

// 23.1.3.5 Array.prototype.entries
Value entries(Isolate& vm, const CallArguments& arguments) {
    return createArrayIterator(vm, toObject(vm, arguments.thisValue), PropertyListKind::KeyValue);
}

// 23.1.3.18 Array.prototype.join
Value join(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const JoinInProgress progress(vm, object);
    if (progress.isCycle) return vm.names.empty_.asAtom();
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    JsString* separator = arguments[0].isUndefined() ? vm.string(",") : toString(vm, arguments[0]);
    TextBuilder text(vm);
    for (std::uint64_t k = 0; k < length; ++k) {
        if (k > 0) text.append(separator);
        const Value element = getElement(vm, object, k);
        if (!element.isNullish()) text.append(toString(vm, element));
        if (k % 16 == 0) vm.charge(1);
    }
    return text.finish();
}

// 23.1.3.19 Array.prototype.keys
Value keys(Isolate& vm, const CallArguments& arguments) {
    return createArrayIterator(vm, toObject(vm, arguments.thisValue), PropertyListKind::Key);
}

// 23.1.3.28 Array.prototype.slice
Value slice(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    const std::uint64_t start = relativeIndex(vm, arguments[0], length);
    const std::uint64_t final = std::max(start, relativeEnd(vm, arguments[1], length));
    Object* result = arraySpeciesCreate(vm, object, final - start);
    if (!copyElementsInto(vm, result, 0, object, start, final)) {
        for (std::uint64_t k = start; k < final; ++k) {
            Value value;
            if (getPresentElement(vm, object, k, value)) createElement(vm, result, k - start, value);
        }
    }
    setLengthProperty(vm, result, final - start);
    return result;
}

// 23.1.3.32 Array.prototype.toLocaleString; elements get the arguments of ECMA-402 19.1
Value toLocaleString(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const JoinInProgress progress(vm, object);
    if (progress.isCycle) return vm.names.empty_.asAtom();
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    const PropertyKey method = vm.key("toLocaleString");
    const auto localeArguments = arguments.values.first(std::min<std::size_t>(arguments.size(), 2));
    TextBuilder text(vm);
    for (std::uint64_t k = 0; k < length; ++k) {
        if (k > 0) text.append(u',');
        const Value element = getElement(vm, object, k);
        if (!element.isNullish()) {
            Object* convert = callbackArgument(vm, getV(vm, element, method));
            text.append(toString(vm, call(vm, convert, element, localeArguments)));
        }
        if (k % 16 == 0) vm.charge(1);
    }
    return text.finish();
}

// 23.1.3.33 Array.prototype.toReversed
Value toReversed(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    return copyOf(vm, length, [&](std::uint64_t k) { return getElement(vm, object, length - 1 - k); });
}

// 23.1.3.35 Array.prototype.toSpliced
Value toSpliced(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    const std::uint64_t start = relativeIndex(vm, arguments[0], length);
    const std::size_t insertCount = arguments.size() > 2 ? arguments.size() - 2 : 0;
    std::uint64_t skipCount = 0;
    if (arguments.size() == 1) {
        skipCount = length - start;
    } else if (arguments.size() > 1) {
        const double wanted = std::max(toIntegerOrInfinity(vm, arguments[1]), 0.0);
        skipCount = static_cast<std::uint64_t>(std::min(wanted, static_cast<double>(length - start)));
    }
    const std::uint64_t newLength = length + insertCount - skipCount;
    if (newLength > kMaxSafeLength) vm.throwTypeError("Invalid array length");
    return copyOf(vm, newLength, [&](std::uint64_t k) {
        if (k < start) return getElement(vm, object, k);
        if (k < start + insertCount) return arguments[2 + (k - start)];
        return getElement(vm, object, k - insertCount + skipCount);
    });
}

// 23.1.3.36 Array.prototype.toString
Value toString(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const Value joinMethod = object->get(vm, vm.names.join);
    return call(vm, isCallable(joinMethod) ? joinMethod : Value(vm.realm().objectProtoToString), object);
}

// 23.1.3.38 Array.prototype.values
Value values(Isolate& vm, const CallArguments& arguments) {
    return createArrayIterator(vm, toObject(vm, arguments.thisValue), PropertyListKind::Value);
}

// 23.1.3.39 Array.prototype.with
Value with(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const std::uint64_t length = lengthOfArrayLike(vm, object);
    const double relative = toIntegerOrInfinity(vm, arguments[0]);
    const double index = relative >= 0 ? relative : static_cast<double>(length) + relative;
    if (index >= static_cast<double>(length) || index < 0) {
        vm.throwRangeError("Invalid index : " + describeValue(vm, arguments[0]));
    }
    const auto replaced = static_cast<std::uint64_t>(index);
    return copyOf(vm, length,
                  [&](std::uint64_t k) { return k == replaced ? arguments[1] : getElement(vm, object, k); });
}

} // namespace tickscope::array_prototype
