// The Math object (21.3).

#include "builtins/install.h"
#include "builtins/math_functions.h"
#include "vm/operations.h"

#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

namespace tickscope {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// 21.3.2.28 Math.round: halves go up; -0 and what rounds to it from below stay negative.
double roundHalfUp(double x) {
    if (!std::isfinite(x) || std::trunc(x) == x) return x;
    if (x < 0 && x >= -0.5) return -0.0;
    const double down = std::floor(x);
    return x - down >= 0.5 ? down + 1 : down;
}

double signOf(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }

template <double (*kFunction)(double)>
Value mathUnary(Isolate& vm, const CallArguments& arguments) {
    return Value::number(kFunction(toNumber(vm, arguments[0])));
}

double absolute(double x) { return std::fabs(x); }
double ceiling(double x) { return std::ceil(x); }
double floorOf(double x) { return std::floor(x); }
double truncated(double x) { return std::trunc(x); }
double squareRoot(double x) { return std::sqrt(x); }
double toFloat32(double x) { return static_cast<double>(static_cast<float>(x)); }

// 21.3.2.8 Math.atan2
Value mathAtan2(Isolate& vm, const CallArguments& arguments) {
    const double y = toNumber(vm, arguments[0]);
    const double x = toNumber(vm, arguments[1]);
    return Value::number(math::atan2(y, x));
}

// 21.3.2.11 Math.clz32
Value mathClz32(Isolate& vm, const CallArguments& arguments) {
    return Value::int32(std::countl_zero(toUint32(vm, arguments[0])));
}

// The arguments as numbers, all converted before any is looked at.
std::vector<double> toNumbers(Isolate& vm, const CallArguments& arguments) {
    vm.charge(arguments.size() / 16);
    std::vector<double> numbers;
    numbers.reserve(arguments.size());
    for (const Value argument : arguments.values)
        numbers.push_back(toNumber(vm, argument));
    return numbers;
}

// 21.3.2.18 Math.hypot: scaled by the greatest, summed with compensation.
Value mathHypot(Isolate& vm, const CallArguments& arguments) {
    const std::vector<double> numbers = toNumbers(vm, arguments);
    double greatest = 0;
    bool isNaN = false;
    for (const double number : numbers) {
        const double magnitude = std::fabs(number);
        if (magnitude == kInfinity) return Value::number(kInfinity);
        if (magnitude != magnitude)
            isNaN = true;
        else
            greatest = std::max(greatest, magnitude);
    }
    if (isNaN) return Value::nan();
    if (greatest == 0) return Value::int32(0);
    double sum = 0, compensation = 0;
    for (const double number : numbers) {
        const double scaled = std::fabs(number) / greatest;
        const double summand = scaled * scaled - compensation;
        const double next = sum + summand;
        compensation = (next - sum) - summand;
        sum = next;
    }
    return Value::number(std::sqrt(sum) * greatest);
}

// 21.3.2.19 Math.imul
Value mathImul(Isolate& vm, const CallArguments& arguments) {
    const std::uint32_t a = toUint32(vm, arguments[0]);
    const std::uint32_t b = toUint32(vm, arguments[1]);
    return Value::int32(static_cast<std::int32_t>(a * b));
}

// 21.3.2.24 Math.max, 21.3.2.25 Math.min: +0 is greater than -0.
Value mathMax(Isolate& vm, const CallArguments& arguments) {
    double result = -kInfinity;
    for (const double number : toNumbers(vm, arguments)) {
        if (number != number || result != result)
            result = std::numeric_limits<double>::quiet_NaN();
        else if (number > result || (number == result && !std::signbit(number)))
            result = number;
    }
    return Value::number(result);
}
Value mathMin(Isolate& vm, const CallArguments& arguments) {
    double result = kInfinity;
    for (const double number : toNumbers(vm, arguments)) {
        if (number != number || result != result)
            result = std::numeric_limits<double>::quiet_NaN();
        else if (number < result || (number == result && std::signbit(number)))
            result = number;
    }
    return Value::number(result);
}

// 21.3.2.26 Math.pow
Value mathPow(Isolate& vm, const CallArguments& arguments) {
    const double base = toNumber(vm, arguments[0]);
    const double exponent = toNumber(vm, arguments[1]);
    return Value::number(math::pow(base, exponent));
}

// 21.3.2.27 Math.random: from the run's seed
Value mathRandom(Isolate& vm, const CallArguments&) { return Value::number(vm.random()); }

} // namespace

void installMath(Isolate& vm, Realm& realm) {
    Object* object = vm.newObject();
    const struct {
        std::string_view name;
        NativeCode code;
        int length;
    } functions[] = {
        {"abs", mathUnary<absolute>, 1},
        {"acos", mathUnary<math::acos>, 1},
        {"acosh", mathUnary<math::acosh>, 1},
        {"asin", mathUnary<math::asin>, 1},
        {"asinh", mathUnary<math::asinh>, 1},
        {"atan", mathUnary<math::atan>, 1},
        {"atanh", mathUnary<math::atanh>, 1},
        {"atan2", mathAtan2, 2},
        {"ceil", mathUnary<ceiling>, 1},
        {"cbrt", mathUnary<math::cbrt>, 1},
        {"expm1", mathUnary<math::expm1>, 1},
        {"clz32", mathClz32, 1},
        {"cos", mathUnary<math::cos>, 1},
        {"cosh", mathUnary<math::cosh>, 1},
        {"exp", mathUnary<math::exp>, 1},
        {"floor", mathUnary<floorOf>, 1},
        {"fround", mathUnary<toFloat32>, 1},
        {"hypot", mathHypot, 2},
        {"imul", mathImul, 2},
        {"log", mathUnary<math::log>, 1},
        {"log1p", mathUnary<math::log1p>, 1},
        {"log2", mathUnary<math::log2>, 1},
        {"log10", mathUnary<math::log10>, 1},
        {"max", mathMax, 2},
        {"min", mathMin, 2},
        {"pow", mathPow, 2},
        {"random", mathRandom, 0},
        {"round", mathUnary<roundHalfUp>, 1},
        {"sign", mathUnary<signOf>, 1},
        {"sin", mathUnary<math::sin>, 1},
        {"sinh", mathUnary<math::sinh>, 1},
        {"sqrt", mathUnary<squareRoot>, 1},
        {"tan", mathUnary<math::tan>, 1},
        {"tanh", mathUnary<math::tanh>, 1},
        {"trunc", mathUnary<truncated>, 1},
    };
    for (const auto& function : functions)
        defineFunction(vm, object, function.name, function.code, function.length);
    const std::pair<std::string_view, double> constants[] = {
        {"E", std::numbers::e},
        {"LN10", std::numbers::ln10},
        {"LN2", std::numbers::ln2},
        {"LOG10E", std::numbers::log10e},
        {"LOG2E", std::numbers::log2e},
        {"PI", std::numbers::pi},
        {"SQRT1_2", std::numbers::sqrt2 / 2},
        {"SQRT2", std::numbers::sqrt2},
    };
    for (const auto& [name, value] : constants)
        defineValue(vm, object, name, Value::number(value), 0);
    object->putDirect(vm.key(vm.names.symbol_toStringTag), vm.string("Math"), kConfigurable);
    defineValue(vm, realm.globalObject, "Math", object);
}

} // namespace tickscope
