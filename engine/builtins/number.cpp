// Numbers (21.1).

#include "builtins/install.h"
#include "builtins/locale/number_style.h"
#include "builtins/number_format.h"
#include "vm/bigint.h"
#include "vm/operations.h"
#include "vm/primitive_object.h"

#include <cmath>
#include <limits>

namespace tickscope {

namespace {

constexpr double kMaxSafeInteger = 9007199254740991.0;

Value asciiString(Isolate& vm, const std::string& text) {
    return vm.string(std::u16string(text.begin(), text.end()));
}

// 21.1.1.1 Number ( value )
Value numberConstructor(Isolate& vm, const CallArguments& arguments) {
    Value number = Value::int32(0);
    if (arguments.size() > 0) {
        const Value primitive = toNumeric(vm, arguments[0]);
        number =
            primitive.isBigInt() ? Value::number(bigIntToDouble(primitive.asBigInt()->number())) : primitive;
    }
    if (!arguments.newTarget) return number;
    Object* prototype = getPrototypeFromConstructor(vm, arguments.newTarget, &Realm::numberPrototype);
    return vm.heap.allocate<NumberObject>(vm.shapeFor(prototype), number);
}

bool isIntegralNumber(Value value) {
    if (!value.isNumber()) return false;
    const double number = value.asNumber();
    return std::isfinite(number) && std::trunc(number) == number;
}

// 21.1.2.2 Number.isFinite, 21.1.2.3 isInteger, 21.1.2.4 isNaN, 21.1.2.5 isSafeInteger
Value numberIsFinite(Isolate&, const CallArguments& arguments) {
    return Value::boolean(arguments[0].isNumber() && std::isfinite(arguments[0].asNumber()));
}
Value numberIsInteger(Isolate&, const CallArguments& arguments) {
    return Value::boolean(isIntegralNumber(arguments[0]));
}
Value numberIsNaN(Isolate&, const CallArguments& arguments) {
    return Value::boolean(arguments[0].isNumber() && std::isnan(arguments[0].asNumber()));
}
Value numberIsSafeInteger(Isolate&, const CallArguments& arguments) {
    return Value::boolean(isIntegralNumber(arguments[0]) &&
                          std::abs(arguments[0].asNumber()) <= kMaxSafeInteger);
}

// 21.1.3.7.1 ThisNumberValue
double thisNumberValue(Isolate& vm, Value value, std::string_view method) {
    if (value.isNumber()) return value.asNumber();
    if (auto* object = as<NumberObject>(value)) return object->primitive().asNumber();
    vm.throwTypeError("Number.prototype." + std::string(method) + " requires that 'this' be a Number");
}

// 21.1.3.2 Number.prototype.toExponential
Value numberToExponential(Isolate& vm, const CallArguments& arguments) {
    const double number = thisNumberValue(vm, arguments.thisValue, "toExponential");
    const double digits = toIntegerOrInfinity(vm, arguments[0]);
    if (!std::isfinite(number)) return numberToString(vm, number);
    if (digits < 0 || digits > 100) vm.throwRangeError("toExponential() argument must be between 0 and 100");
    const bool isShortest = arguments[0].isUndefined();
    return asciiString(
        vm,
        formatExponential(number, isShortest ? std::nullopt : std::optional<int>(static_cast<int>(digits))));
}

// 21.1.3.3 Number.prototype.toFixed
Value numberToFixed(Isolate& vm, const CallArguments& arguments) {
    const double number = thisNumberValue(vm, arguments.thisValue, "toFixed");
    const double digits = toIntegerOrInfinity(vm, arguments[0]);
    if (digits < 0 || digits > 100) vm.throwRangeError("toFixed() digits argument must be between 0 and 100");
    if (!std::isfinite(number) || std::abs(number) >= 1e21) return numberToString(vm, number);
    return asciiString(vm, formatFixed(number, static_cast<int>(digits)));
}

// 21.1.3.4 Number.prototype.toLocaleString as ECMA-402 15.6.1 has it, in American English
Value numberToLocaleString(Isolate& vm, const CallArguments& arguments) {
    const double number = thisNumberValue(vm, arguments.thisValue, "toLocaleString");
    const LocaleOptions options(vm, arguments[0], arguments[1], "Number.prototype.toLocaleString");
    return vm.string(formatNumber(DecimalNumber::of(number), readNumberStyle(vm, options)));
}

// 21.1.3.5 Number.prototype.toPrecision
Value numberToPrecision(Isolate& vm, const CallArguments& arguments) {
    const double number = thisNumberValue(vm, arguments.thisValue, "toPrecision");
    if (arguments[0].isUndefined()) return numberToString(vm, number);
    const double precision = toIntegerOrInfinity(vm, arguments[0]);
    if (!std::isfinite(number)) return numberToString(vm, number);
    if (precision < 1 || precision > 100)
        vm.throwRangeError("toPrecision() argument must be between 1 and 100");
    return asciiString(vm, formatPrecision(number, static_cast<int>(precision)));
}

// 21.1.3.6 Number.prototype.toString
Value numberToStringMethod(Isolate& vm, const CallArguments& arguments) {
    const double number = thisNumberValue(vm, arguments.thisValue, "toString");
    const double radix = arguments[0].isUndefined() ? 10 : toIntegerOrInfinity(vm, arguments[0]);
    if (radix < 2 || radix > 36) vm.throwRangeError("toString() radix argument must be between 2 and 36");
    if (radix == 10) return numberToString(vm, number);
    return asciiString(vm, formatRadix(number, static_cast<int>(radix)));
}

// 21.1.3.7 Number.prototype.valueOf
Value numberValueOf(Isolate& vm, const CallArguments& arguments) {
    return Value::number(thisNumberValue(vm, arguments.thisValue, "valueOf"));
}

} // namespace

void installNumber(Isolate& vm, Realm& realm) {
    Object* prototype = realm.numberPrototype =
        vm.heap.allocate<NumberObject>(realm.objectShape, Value::int32(0));
    NativeFunction* constructor = defineConstructor(vm, "Number", numberConstructor, 1, prototype);
    defineFunction(vm, constructor, "isFinite", numberIsFinite, 1);
    defineFunction(vm, constructor, "isInteger", numberIsInteger, 1);
    defineFunction(vm, constructor, "isNaN", numberIsNaN, 1);
    defineFunction(vm, constructor, "isSafeInteger", numberIsSafeInteger, 1);
    defineValue(vm, constructor, "parseFloat", realm.parseFloatFunction);
    defineValue(vm, constructor, "parseInt", realm.parseIntFunction);
    using Limits = std::numeric_limits<double>;
    const std::pair<std::string_view, double> constants[] = {
        {"MAX_VALUE", Limits::max()},
        {"MIN_VALUE", Limits::denorm_min()},
        {"NaN", Limits::quiet_NaN()},
        {"NEGATIVE_INFINITY", -Limits::infinity()},
        {"POSITIVE_INFINITY", Limits::infinity()},
        {"MAX_SAFE_INTEGER", kMaxSafeInteger},
        {"MIN_SAFE_INTEGER", -kMaxSafeInteger},
        {"EPSILON", Limits::epsilon()},
    };
    for (const auto& [name, value] : constants)
        defineValue(vm, constructor, name, Value::number(value), 0);

    defineFunction(vm, prototype, "toExponential", numberToExponential, 1);
    defineFunction(vm, prototype, "toFixed", numberToFixed, 1);
    defineFunction(vm, prototype, "toPrecision", numberToPrecision, 1);
    defineFunction(vm, prototype, "toString", numberToStringMethod, 1);
    defineFunction(vm, prototype, "valueOf", numberValueOf, 0);
    defineFunction(vm, prototype, "toLocaleString", numberToLocaleString, 0);
    defineValue(vm, realm.globalObject, "Number", constructor);
}

} // namespace tickscope
