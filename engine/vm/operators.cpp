// Operators on values that are not both small numbers (ECMA-262 13.15.3), and comparison (7.2.12 - 7.2.15).

#include "builtins/math_functions.h"
#include "vm/bigint.h"
#include "vm/operations.h"

#include <limits>

namespace tickscope {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double applyNumberOperator(ArithmeticOperator operation, double a, double b) {
    const std::uint32_t shiftCount = toUint32(b) & 31;
    switch (operation) {
    case ArithmeticOperator::Add:
        return a + b;
    case ArithmeticOperator::Subtract:
        return a - b;
    case ArithmeticOperator::Multiply:
        return a * b;
    case ArithmeticOperator::Divide:
        return a / b;
    case ArithmeticOperator::Remainder:
        return numberRemainder(a, b);
    case ArithmeticOperator::Exponentiate:
        return numberExponentiate(a, b);
    case ArithmeticOperator::BitAnd:
        return toInt32(a) & toInt32(b);
    case ArithmeticOperator::BitOr:
        return toInt32(a) | toInt32(b);
    case ArithmeticOperator::BitXor:
        return toInt32(a) ^ toInt32(b);
    case ArithmeticOperator::ShiftLeft:
        return static_cast<std::int32_t>(toUint32(a) << shiftCount);
    case ArithmeticOperator::ShiftRight:
        return toInt32(a) >> shiftCount;
    case ArithmeticOperator::ShiftRightUnsigned:
        return toUint32(a) >> shiftCount;
    }
    return kNaN;
}

// Equality of two BigInts, two strings or two values of other equal types except Number.
bool sameValueNonNumber(Value a, Value b) {
    if (a == b) return true;
    if (a.isString() && b.isString())
        return a.asString()->length() == b.asString()->length() &&
               a.asString()->view() == b.asString()->view();
    if (a.isBigInt() && b.isBigInt()) return a.asBigInt()->number() == b.asBigInt()->number();
    return false;
}

Comparison comparison(bool isLess) { return isLess ? Comparison::True : Comparison::False; }

Comparison compareNumbers(double a, double b) {
    if (a != a || b != b) return Comparison::Undefined;
    return comparison(a < b);
}

std::optional<BigInt::Number> parseBigInt(Isolate& vm, JsString* text) {
    const std::uint64_t length = text->length();
    vm.charge(length / 16 + length * length / 8192);
    return stringToBigInt(text->view());
}

Comparison compareNumerics(Value a, Value b) {
    if (a.isNumber() && b.isNumber()) return compareNumbers(a.asNumber(), b.asNumber());
    if (a.isBigInt() && b.isBigInt()) return comparison(a.asBigInt()->number() < b.asBigInt()->number());
    std::optional<int> order = a.isBigInt() ? compareBigIntToNumber(a.asBigInt()->number(), b.asNumber())
                                            : compareBigIntToNumber(b.asBigInt()->number(), a.asNumber());
    if (!order) return Comparison::Undefined;
    return comparison(a.isBigInt() ? *order < 0 : *order > 0);
}

} // namespace

// 6.1.6.1.3 Number::exponentiate
double numberExponentiate(double base, double exponent) { return math::pow(base, exponent); }

// 6.1.6.1.6 Number::remainder
double numberRemainder(double dividend, double divisor) { return std::fmod(dividend, divisor); }

// 13.15.3 ApplyStringOrNumericBinaryOperator
Value applyBinaryOperator(Isolate& vm, ArithmeticOperator operation, Value left, Value right) {
    if (operation == ArithmeticOperator::Add) {
        left = toPrimitive(vm, left);
        right = toPrimitive(vm, right);
        if (left.isString() || right.isString()) {
            JsString* leftText = toString(vm, left);
            return vm.concat(leftText, toString(vm, right));
        }
    }
    left = toNumeric(vm, left);
    right = toNumeric(vm, right);
    if (left.isNumber() && right.isNumber())
        return Value::number(applyNumberOperator(operation, left.asNumber(), right.asNumber()));
    if (left.isNumber() != right.isNumber())
        vm.throwTypeError("Cannot mix BigInt and other types, use explicit conversions");
    return applyBigIntOperator(vm, operation, left.asBigInt(), right.asBigInt());
}

Value applyNumericUpdate(Isolate& vm, NumericUpdate operation, Value value) {
    value = toNumeric(vm, value);
    if (value.isNumber()) {
        const double number = value.asNumber();
        switch (operation) {
        case NumericUpdate::Negate:
            return Value::number(-number);
        case NumericUpdate::BitNot:
            return Value::int32(~toInt32(number));
        case NumericUpdate::Increment:
            return Value::number(number + 1);
        case NumericUpdate::Decrement:
            return Value::number(number - 1);
        }
    }
    const BigInt::Number& number = value.asBigInt()->number();
    vm.charge(bigIntBits(number) / 1024);
    switch (operation) {
    case NumericUpdate::Negate:
        return newBigInt(vm, -number);
    case NumericUpdate::BitNot:
        return newBigInt(vm, -number - 1);
    case NumericUpdate::Increment:
        return newBigInt(vm, number + 1);
    case NumericUpdate::Decrement:
        return newBigInt(vm, number - 1);
    }
    return Value::nan();
}

// 7.2.10 SameValue
bool sameValue(Value a, Value b) {
    if (a.isNumber() && b.isNumber()) {
        const double x = a.asNumber(), y = b.asNumber();
        if (x != x && y != y) return true;
        return x == y && std::signbit(x) == std::signbit(y);
    }
    return sameValueNonNumber(a, b);
}

// 7.2.11 SameValueZero
bool sameValueZero(Value a, Value b) {
    if (a.isNumber() && b.isNumber()) {
        const double x = a.asNumber(), y = b.asNumber();
        return x == y || (x != x && y != y);
    }
    return sameValueNonNumber(a, b);
}

// 7.2.15 IsStrictlyEqual
bool isStrictlyEqual(Value a, Value b) {
    if (a.isNumber() && b.isNumber()) return a.asNumber() == b.asNumber();
    return sameValueNonNumber(a, b);
}

// 7.2.14 IsLooselyEqual
bool isLooselyEqual(Isolate& vm, Value x, Value y) {
    const auto sameType = [&] {
        return (x.isNumber() && y.isNumber()) || (x.isString() && y.isString()) ||
               (x.isObject() && y.isObject()) || (x.isBoolean() && y.isBoolean()) ||
               (x.isSymbol() && y.isSymbol()) || (x.isBigInt() && y.isBigInt());
    };
    if (sameType()) return isStrictlyEqual(x, y);
    if (x.isNullish() || y.isNullish()) return x.isNullish() && y.isNullish();
    if (x.isNumber() && y.isString()) return x.asNumber() == toNumber(vm, y);
    if (x.isString() && y.isNumber()) return toNumber(vm, x) == y.asNumber();
    if (x.isBigInt() && y.isString()) {
        const auto n = parseBigInt(vm, y.asString());
        return n && x.asBigInt()->number() == *n;
    }
    if (x.isString() && y.isBigInt()) return isLooselyEqual(vm, y, x);
    if (x.isBoolean()) return isLooselyEqual(vm, Value::number(toNumber(vm, x)), y);
    if (y.isBoolean()) return isLooselyEqual(vm, x, Value::number(toNumber(vm, y)));
    if (y.isObject()) return isLooselyEqual(vm, x, toPrimitive(vm, y));
    if (x.isObject()) return isLooselyEqual(vm, toPrimitive(vm, x), y);
    if (x.isBigInt() && y.isNumber()) return compareBigIntToNumber(x.asBigInt()->number(), y.asNumber()) == 0;
    if (x.isNumber() && y.isBigInt()) return compareBigIntToNumber(y.asBigInt()->number(), x.asNumber()) == 0;
    return false;
}

// 7.2.13 IsLessThan
Comparison isLessThan(Isolate& vm, Value x, Value y, bool leftFirst) {
    Value px, py;
    if (leftFirst) {
        px = toPrimitive(vm, x, PreferredType::Number);
        py = toPrimitive(vm, y, PreferredType::Number);
    } else {
        py = toPrimitive(vm, y, PreferredType::Number);
        px = toPrimitive(vm, x, PreferredType::Number);
    }
    if (px.isString() && py.isString()) return comparison(px.asString()->view() < py.asString()->view());
    if (px.isBigInt() && py.isString()) {
        const auto ny = parseBigInt(vm, py.asString());
        return ny ? comparison(px.asBigInt()->number() < *ny) : Comparison::Undefined;
    }
    if (px.isString() && py.isBigInt()) {
        const auto nx = parseBigInt(vm, px.asString());
        return nx ? comparison(*nx < py.asBigInt()->number()) : Comparison::Undefined;
    }
    const Value nx = toNumeric(vm, px); // a symbol on the left is reported first
    return compareNumerics(nx, toNumeric(vm, py));
}

} // namespace tickscope
