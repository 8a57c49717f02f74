// Function and value properties of the global object (ECMA-262 19.1, 19.2, B.2.1).

#include "builtins/install.h"
#include "builtins/uri.h"
#include "vm/interpreter.h"
#include "vm/operations.h"
#include "vm/white_space.h"

#include <limits>

namespace tickscope {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// 19.2.1 eval (not as a direct eval)
Value globalEval(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[0].isString()) return arguments[0];
    return vm.interpreter().performEval(arguments[0], false, false, nullptr);
}

// 19.2.2 isFinite
Value globalIsFinite(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(std::isfinite(toNumber(vm, arguments[0])));
}

// 19.2.3 isNaN
Value globalIsNaN(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(std::isnan(toNumber(vm, arguments[0])));
}

// Takes a sign from the front; -1 or 1.
double takeSign(std::u16string_view& text) {
    if (text.empty() || (text.front() != u'-' && text.front() != u'+')) return 1;
    const double sign = text.front() == u'-' ? -1 : 1;
    text.remove_prefix(1);
    return sign;
}

// 19.2.4 parseFloat
Value globalParseFloat(Isolate& vm, const CallArguments& arguments) {
    if (arguments[0].isInt32()) return arguments[0];
    JsString* input = toString(vm, arguments[0]);
    vm.charge(input->length() / 16 + 1);
    std::u16string_view text = trimWhiteSpaceStart(input->view());
    const double sign = takeSign(text);
    if (text.starts_with(u"Infinity")) return Value::number(sign * std::numeric_limits<double>::infinity());
    const std::size_t length = decimalLiteralLength(text);
    if (length == 0) return Value::nan();
    return Value::number(sign * parseDecimalLiteral(text.substr(0, length)));
}

bool isDigitOf(char16_t c, int radix) {
    int digit = 99;
    if (c >= u'0' && c <= u'9')
        digit = c - u'0';
    else if (c < 128 && (c | 0x20) >= u'a' && (c | 0x20) <= u'z')
        digit = (c | 0x20) - u'a' + 10;
    return digit < radix;
}

// 19.2.5 parseInt
Value globalParseInt(Isolate& vm, const CallArguments& arguments) {
    if (arguments[0].isInt32() && arguments[1].isUndefined()) return arguments[0];
    JsString* input = toString(vm, arguments[0]);
    vm.charge(input->length() / 16 + 1);
    std::u16string_view text = trimWhiteSpaceStart(input->view());
    const double sign = takeSign(text);
    int radix = toInt32(vm, arguments[1]);
    if (radix != 0 && (radix < 2 || radix > 36)) return Value::nan();
    const bool hasHexPrefix = text.size() >= 2 && text[0] == u'0' && (text[1] | 0x20) == u'x';
    if (hasHexPrefix && (radix == 0 || radix == 16)) {
        text.remove_prefix(2);
        radix = 16;
    }
    if (radix == 0) radix = 10;
    std::size_t length = 0;
    while (length < text.size() && isDigitOf(text[length], radix))
        ++length;
    if (length == 0) return Value::fromDouble(kNaN);
    return Value::number(sign * parseRadixDigits(text.substr(0, length), radix));
}

// 19.2.6.3 encodeURI
Value globalEncodeURI(Isolate& vm, const CallArguments& arguments) {
    return encodeUri(vm, toString(vm, arguments[0]), UriPart::Whole);
}

// 19.2.6.4 encodeURIComponent
Value globalEncodeURIComponent(Isolate& vm, const CallArguments& arguments) {
    return encodeUri(vm, toString(vm, arguments[0]), UriPart::Component);
}

// 19.2.6.1 decodeURI
Value globalDecodeURI(Isolate& vm, const CallArguments& arguments) {
    return decodeUri(vm, toString(vm, arguments[0]), UriPart::Whole);
}

// 19.2.6.2 decodeURIComponent
Value globalDecodeURIComponent(Isolate& vm, const CallArguments& arguments) {
    return decodeUri(vm, toString(vm, arguments[0]), UriPart::Component);
}

// B.2.1.1 escape
Value globalEscape(Isolate& vm, const CallArguments& arguments) {
    return escapeText(vm, toString(vm, arguments[0]));
}

// B.2.1.2 unescape
Value globalUnescape(Isolate& vm, const CallArguments& arguments) {
    return unescapeText(vm, toString(vm, arguments[0]));
}

} // namespace

void installGlobals(Isolate& vm, Realm& realm) {
    Object* global = realm.globalObject;
    realm.parseFloatFunction = defineFunction(vm, global, "parseFloat", globalParseFloat, 1);
    realm.parseIntFunction = defineFunction(vm, global, "parseInt", globalParseInt, 2);
    defineValue(vm, global, "Infinity", Value::number(std::numeric_limits<double>::infinity()), 0);
    defineValue(vm, global, "NaN", Value::nan(), 0);
    defineValue(vm, global, "undefined", Value::undefined(), 0);
    defineValue(vm, global, "globalThis", global);
    defineFunction(vm, global, "decodeURI", globalDecodeURI, 1);
    defineFunction(vm, global, "decodeURIComponent", globalDecodeURIComponent, 1);
    defineFunction(vm, global, "encodeURI", globalEncodeURI, 1);
    defineFunction(vm, global, "encodeURIComponent", globalEncodeURIComponent, 1);
    defineFunction(vm, global, "escape", globalEscape, 1);
    defineFunction(vm, global, "unescape", globalUnescape, 1);
    realm.evalFunction = defineFunction(vm, global, "eval", globalEval, 1);
    defineFunction(vm, global, "isFinite", globalIsFinite, 1);
    defineFunction(vm, global, "isNaN", globalIsNaN, 1);
}

} // namespace tickscope
