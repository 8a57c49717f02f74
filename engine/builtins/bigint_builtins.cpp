// BigInts (21.2).

#include "builtins/install.h"
#include "builtins/locale/number_style.h"
#include "vm/bigint.h"
#include "vm/operations.h"
#include "vm/primitive_object.h"

namespace tickscope {

namespace {

// 21.2.1.1 BigInt ( value )
Value bigIntConstructor(Isolate& vm, const CallArguments& arguments) {
    if (arguments.newTarget) vm.throwTypeError("BigInt is not a constructor");
    const Value primitive = toPrimitive(vm, arguments[0], PreferredType::Number);
    if (primitive.isNumber()) return numberToBigInt(vm, primitive.asNumber());
    return toBigInt(vm, primitive);
}

std::uint64_t bitsArgument(Isolate& vm, Value value) {
    // V8 words this differently from other indices.
    const double bits = toIntegerOrInfinity(vm, value);
    if (bits < 0 || bits > 9007199254740991.0)
        vm.throwRangeError("Invalid value: not (convertible to) a safe integer");
    return static_cast<std::uint64_t>(bits);
}

// 21.2.2.1 BigInt.asIntN, 21.2.2.2 BigInt.asUintN
Value bigIntAsIntN(Isolate& vm, const CallArguments& arguments) {
    const std::uint64_t bits = bitsArgument(vm, arguments[0]);
    return tickscope::bigIntAsIntN(vm, bits, toBigInt(vm, arguments[1]));
}
Value bigIntAsUintN(Isolate& vm, const CallArguments& arguments) {
    const std::uint64_t bits = bitsArgument(vm, arguments[0]);
    return tickscope::bigIntAsUintN(vm, bits, toBigInt(vm, arguments[1]));
}

// 21.2.3.4.1 ThisBigIntValue
BigInt* thisBigIntValue(Isolate& vm, Value value, std::string_view method) {
    if (value.isBigInt()) return value.asBigInt();
    if (auto* object = as<BigIntObject>(value)) return object->primitive().asBigInt();
    vm.throwTypeError("BigInt.prototype." + std::string(method) + " requires that 'this' be a BigInt");
}

// 21.2.3.2 BigInt.prototype.toLocaleString, in American English
Value bigIntToLocaleString(Isolate& vm, const CallArguments& arguments) {
    BigInt* number = thisBigIntValue(vm, arguments.thisValue, "toLocaleString");
    const LocaleOptions options(vm, arguments[0], arguments[1], "BigInt.prototype.toLocaleString");
    const NumberStyle style = readNumberStyle(vm, options);
    return vm.string(formatNumber(DecimalNumber::ofInteger(bigIntToString(vm, number, 10)->utf8()), style));
}

// 21.2.3.3 BigInt.prototype.toString
Value bigIntToStringMethod(Isolate& vm, const CallArguments& arguments) {
    BigInt* number = thisBigIntValue(vm, arguments.thisValue, "toString");
    const double radix = arguments[0].isUndefined() ? 10 : toIntegerOrInfinity(vm, arguments[0]);
    if (radix < 2 || radix > 36) vm.throwRangeError("toString() radix argument must be between 2 and 36");
    return bigIntToString(vm, number, static_cast<int>(radix));
}

// 21.2.3.4 BigInt.prototype.valueOf
Value bigIntValueOf(Isolate& vm, const CallArguments& arguments) {
    return thisBigIntValue(vm, arguments.thisValue, "valueOf");
}

} // namespace

void installBigInt(Isolate& vm, Realm& realm) {
    Object* prototype = realm.bigintPrototype = vm.newObject();
    NativeFunction* constructor = defineConstructor(vm, "BigInt", bigIntConstructor, 1, prototype);
    defineFunction(vm, constructor, "asUintN", bigIntAsUintN, 2);
    defineFunction(vm, constructor, "asIntN", bigIntAsIntN, 2);
    defineFunction(vm, prototype, "toLocaleString", bigIntToLocaleString, 0);
    defineFunction(vm, prototype, "toString", bigIntToStringMethod, 0);
    defineFunction(vm, prototype, "valueOf", bigIntValueOf, 0);
    prototype->putDirect(vm.key(vm.names.symbol_toStringTag), vm.string("BigInt"), kConfigurable);
    defineValue(vm, realm.globalObject, "BigInt", constructor);
}

} // namespace tickscope
