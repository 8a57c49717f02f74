// Type conversion (ECMA-262 7.1).

#include "vm/bigint.h"
#include "vm/operations.h"
#include "vm/primitive_object.h"

#include <limits>

namespace tickscope {

namespace {

constexpr double kMaxSafeInteger = 9007199254740991.0;

std::string_view hintName(PreferredType type) {
    switch (type) {
    case PreferredType::Default:
        return "default";
    case PreferredType::Number:
        return "number";
    case PreferredType::String:
        return "string";
    }
    return "default";
}

// The integer part of a number that is not NaN; -0 becomes 0.
double integerOrInfinity(double number) {
    if (number != number) return 0;
    return std::trunc(number) + 0.0;
}

// StringToBigInt is quadratic in the length for decimal digits.
std::optional<BigInt::Number> chargedStringToBigInt(Isolate& vm, JsString* text) {
    const std::uint64_t length = text->length();
    vm.charge(length / 16 + length * length / 8192);
    return stringToBigInt(text->view());
}

} // namespace

// 7.1.1 ToPrimitive
Value toPrimitive(Isolate& vm, Value input, PreferredType preferredType) {
    if (!input.isObject()) return input;
    const Value exotic = getMethod(vm, input, vm.key(vm.names.symbol_toPrimitive));
    if (!exotic.isUndefined()) {
        const Value result = call(vm, exotic, input, {Value(vm.atoms.intern(hintName(preferredType)))});
        if (!result.isObject()) return result;
        vm.throwTypeError("Cannot convert object to primitive value");
    }
    return ordinaryToPrimitive(vm, input.asObject(),
                               preferredType == PreferredType::Default ? PreferredType::Number
                                                                       : preferredType);
}

// 7.1.1.1 OrdinaryToPrimitive
Value ordinaryToPrimitive(Isolate& vm, Object* object, PreferredType hint) {
    const bool stringFirst = hint == PreferredType::String;
    const PropertyKey order[] = {stringFirst ? vm.names.toString : vm.names.valueOf,
                                 stringFirst ? vm.names.valueOf : vm.names.toString};
    for (const PropertyKey name : order) {
        const Value method = object->get(vm, name);
        if (!isCallable(method)) continue;
        const Value result = call(vm, method, object);
        if (!result.isObject()) return result;
    }
    vm.throwTypeError("Cannot convert object to primitive value");
}

// 7.1.2 ToBoolean
bool toBoolean(Value value) {
    if (value.isBoolean()) return value.isTrue();
    if (value.isInt32()) return value.asInt32() != 0;
    if (value.isDouble()) return value.asDouble() != 0 && value.asDouble() == value.asDouble();
    if (value.isString()) return !value.asString()->isEmpty();
    if (value.isBigInt()) return !value.asBigInt()->number().is_zero();
    return value.isObject() || value.isSymbol();
}

// 7.1.3 ToNumeric
Value toNumeric(Isolate& vm, Value value) {
    if (value.isNumber()) return value;
    const Value primitive = toPrimitive(vm, value, PreferredType::Number);
    if (primitive.isBigInt()) return primitive;
    return Value::number(toNumber(vm, primitive));
}

// 7.1.4 ToNumber
double toNumber(Isolate& vm, Value value) {
    if (value.isNumber()) return value.asNumber();
    if (value.isUndefined()) return std::numeric_limits<double>::quiet_NaN();
    if (value.isNull() || value.isFalse()) return 0;
    if (value.isTrue()) return 1;
    if (value.isString()) {
        vm.charge(value.asString()->length() / 16 + 1);
        return stringToNumber(value.asString()->view());
    }
    if (value.isSymbol()) vm.throwTypeError("Cannot convert a Symbol value to a number");
    if (value.isBigInt()) vm.throwTypeError("Cannot convert a BigInt value to a number");
    return toNumber(vm, toPrimitive(vm, value, PreferredType::Number));
}

// 7.1.5 ToIntegerOrInfinity
double toIntegerOrInfinity(Isolate& vm, Value value) {
    if (value.isInt32()) return value.asInt32();
    return integerOrInfinity(toNumber(vm, value));
}

std::int32_t toInt32(Isolate& vm, Value value) {
    return value.isInt32() ? value.asInt32() : toInt32(toNumber(vm, value));
}

std::uint32_t toUint32(Isolate& vm, Value value) {
    return value.isInt32() ? static_cast<std::uint32_t>(value.asInt32()) : toUint32(toNumber(vm, value));
}

// 7.1.20 ToLength
std::uint64_t toLength(Isolate& vm, Value value) {
    const double length = toIntegerOrInfinity(vm, value);
    if (length <= 0) return 0;
    return static_cast<std::uint64_t>(std::min(length, kMaxSafeInteger));
}

// 7.1.22 ToIndex
std::uint64_t toIndex(Isolate& vm, Value value) {
    const double integer = toIntegerOrInfinity(vm, value);
    if (integer < 0 || integer > kMaxSafeInteger)
        vm.throwRangeError("Invalid value: not (convertible to) a safe integer");
    return static_cast<std::uint64_t>(integer);
}

// 7.1.17 ToString
JsString* toString(Isolate& vm, Value value) {
    if (value.isString()) return value.asString();
    if (value.isNumber()) return numberToString(vm, value.asNumber());
    if (value.isUndefined()) return vm.names.undefined.asAtom();
    if (value.isNull()) return vm.atoms.intern(std::string_view("null"));
    if (value.isBoolean()) return vm.atoms.intern(std::string_view(value.isTrue() ? "true" : "false"));
    if (value.isSymbol()) vm.throwTypeError("Cannot convert a Symbol value to a string");
    if (value.isBigInt()) return bigIntToString(vm, value.asBigInt(), 10);
    return toString(vm, toPrimitive(vm, value, PreferredType::String));
}

// 7.1.19 ToPropertyKey
PropertyKey toPropertyKey(Isolate& vm, Value value) {
    if (value.isString()) return vm.key(value.asString());
    if (value.isInt32() && value.asInt32() >= 0)
        return PropertyKey::index(static_cast<std::uint32_t>(value.asInt32()));
    if (value.isSymbol()) return PropertyKey::symbol(value.asSymbol());
    if (value.isDouble()) {
        const double number = value.asDouble();
        if (number >= 0 && number < 4294967295.0 && number == std::floor(number))
            return PropertyKey::index(static_cast<std::uint32_t>(number));
    }
    const Value primitive = toPrimitive(vm, value, PreferredType::String);
    if (primitive.isSymbol()) return PropertyKey::symbol(primitive.asSymbol());
    return vm.key(toString(vm, primitive));
}

// 7.1.18 ToObject
Object* toObject(Isolate& vm, Value value) {
    if (value.isObject()) return value.asObject();
    Realm& realm = vm.realm();
    if (value.isString()) return StringObject::create(vm, value.asString());
    if (value.isNumber()) return vm.heap.allocate<NumberObject>(vm.shapeFor(realm.numberPrototype), value);
    if (value.isBoolean()) return vm.heap.allocate<BooleanObject>(vm.shapeFor(realm.booleanPrototype), value);
    if (value.isSymbol()) return vm.heap.allocate<SymbolObject>(vm.shapeFor(realm.symbolPrototype), value);
    if (value.isBigInt()) return vm.heap.allocate<BigIntObject>(vm.shapeFor(realm.bigintPrototype), value);
    vm.throwTypeError("Cannot convert undefined or null to object");
}

// 7.1.13 ToBigInt
BigInt* toBigInt(Isolate& vm, Value value) {
    const Value primitive = toPrimitive(vm, value, PreferredType::Number);
    if (primitive.isBigInt()) return primitive.asBigInt();
    if (primitive.isBoolean()) return newBigInt(vm, primitive.isTrue() ? 1 : 0);
    const auto message = [&] { return "Cannot convert " + describeValue(vm, primitive) + " to a BigInt"; };
    if (!primitive.isString()) vm.throwTypeError(message());
    std::optional<BigInt::Number> number = chargedStringToBigInt(vm, primitive.asString());
    if (!number) vm.throwSyntaxError(message());
    return newBigInt(vm, std::move(*number));
}

// 7.2.1 RequireObjectCoercible
void requireObjectCoercible(Isolate& vm, Value value, std::string_view methodName) {
    if (value.isNullish()) vm.throwTypeError(std::string(methodName) + " called on null or undefined");
}

} // namespace tickscope
