// The String constructor and the methods of its prototype that do not involve regular expressions (22.1).

#include "builtins/install.h"
#include "builtins/locale/options.h"
#include "builtins/string_functions.h"
#include "builtins/unicode/case_mapping.h"
#include "builtins/unicode/collation.h"
#include "builtins/unicode/normalization.h"
#include "vm/primitive_object.h"
#include "vm/text_builder.h"
#include "vm/white_space.h"

#include <algorithm>
#include <cmath>

namespace tickscope {

JsString* substring(Isolate& vm, JsString* text, std::uint32_t start, std::uint32_t end) {
    if (start >= end) return vm.names.empty_.asAtom();
    if (start == 0 && end == text->length()) return text;
    const std::u16string_view part = text->view().substr(start, end - start);
    if (part.size() == 1) return vm.atoms.intern(part);
    vm.charge(part.size() / 64);
    return vm.string(part);
}

std::size_t stringIndexOf(Isolate& vm, std::u16string_view text, std::u16string_view search,
                          std::size_t from) {
    if (search.size() > text.size() || from > text.size() - search.size()) return kNotFound;
    if (search.empty()) return from;
    const std::size_t last = text.size() - search.size();
    std::uint64_t compared = 0;
    std::size_t found = kNotFound;
    for (std::size_t i = from; i <= last; ++i) {
        std::size_t same = 0;
        while (same < search.size() && text[i + same] == search[same])
            ++same;
        compared += same + 1;
        if (same == search.size()) {
            found = i;
            break;
        }
        if (compared > 65536) {
            vm.charge(compared / 16);
            compared = 0;
        }
    }
    vm.charge(compared / 16);
    return found;
}

std::size_t stringLastIndexOf(Isolate& vm, std::u16string_view text, std::u16string_view search,
                              std::size_t from) {
    if (search.size() > text.size()) return kNotFound;
    std::uint64_t compared = 0;
    for (std::size_t i = std::min(from, text.size() - search.size()) + 1; i-- > 0;) {
        std::size_t same = 0;
        while (same < search.size() && text[i + same] == search[same])
            ++same;
        compared += same + 1;
        if (same == search.size() || i == 0 || compared > 65536) {
            vm.charge(compared / 16);
            compared = 0;
        }
        if (same == search.size()) return i;
    }
    return kNotFound;
}

namespace {

// RequireObjectCoercible(this) and ToString, with which nearly every method starts.
JsString* thisText(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    if (arguments.thisValue.isString()) return arguments.thisValue.asString();
    requireObjectCoercible(vm, arguments.thisValue, "String.prototype." + std::string(method));
    return toString(vm, arguments.thisValue);
}

// 22.1.1.1 String ( value )
Value stringConstructor(Isolate& vm, const CallArguments& arguments) {
    JsString* text = vm.names.empty_.asAtom();
    if (arguments.size() > 0) {
        if (!arguments.newTarget && arguments[0].isSymbol()) {
            const Value description = arguments[0].asSymbol()->description(); // SymbolDescriptiveString
            std::u16string descriptive = u"Symbol(";
            if (description.isString()) descriptive += description.asString()->view();
            return vm.string(descriptive + u")");
        }
        text = toString(vm, arguments[0]);
    }
    if (!arguments.newTarget) return text;
    return StringObject::create(
        vm, text, getPrototypeFromConstructor(vm, arguments.newTarget, &Realm::stringPrototype));
}

// 22.1.2.1 String.fromCharCode
Value stringFromCharCode(Isolate& vm, const CallArguments& arguments) {
    if (arguments.size() == 1) {
        const char16_t unit = static_cast<char16_t>(toUint32(vm, arguments[0]));
        return vm.atoms.intern(std::u16string_view(&unit, 1));
    }
    vm.charge(arguments.size() / 16);
    std::u16string text;
    for (const Value unit : arguments.values)
        text.push_back(static_cast<char16_t>(toUint32(vm, unit)));
    return vm.string(std::move(text));
}

// 22.1.2.2 String.fromCodePoint
Value stringFromCodePoint(Isolate& vm, const CallArguments& arguments) {
    vm.charge(arguments.size() / 16);
    std::u16string text;
    for (const Value next : arguments.values) {
        const double number = toNumber(vm, next);
        if (!(number >= 0 && number <= 0x10ffff && number == std::floor(number))) {
            vm.throwRangeError("Invalid code point " + numberToUtf8(number));
        }
        unicode::appendCodePoint(text, static_cast<char32_t>(number));
    }
    return vm.string(std::move(text));
}

// 22.1.2.4 String.raw
Value stringRaw(Isolate& vm, const CallArguments& arguments) {
    Object* cooked = toObject(vm, arguments[0]);
    Object* literals = toObject(vm, cooked->get(vm, vm.names.raw));
    const std::uint64_t count = lengthOfArrayLike(vm, literals);
    TextBuilder text(vm);
    for (std::uint64_t i = 0; i < count; ++i) {
        vm.charge(1);
        text.append(toString(vm, literals->get(vm, vm.keyFromLength(i))));
        if (i + 1 < count && i + 1 < arguments.size())
            text.append(toString(vm, arguments[static_cast<std::size_t>(i) + 1]));
    }
    return text.finish();
}

// --- Positions

// 22.1.3.1 String.prototype.at
Value stringAt(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "at");
    const double relative = toIntegerOrInfinity(vm, arguments[0]);
    const double index = relative >= 0 ? relative : text->length() + relative;
    if (index < 0 || index >= text->length()) return Value::undefined();
    return substring(vm, text, static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(index) + 1);
}

// 22.1.3.2 String.prototype.charAt
Value stringCharAt(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "charAt");
    const double index = toIntegerOrInfinity(vm, arguments[0]);
    if (index < 0 || index >= text->length()) return vm.names.empty_.asAtom();
    return substring(vm, text, static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(index) + 1);
}

// 22.1.3.3 String.prototype.charCodeAt
Value stringCharCodeAt(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "charCodeAt");
    const double index = toIntegerOrInfinity(vm, arguments[0]);
    if (index < 0 || index >= text->length()) return Value::nan();
    return Value::int32(text->at(static_cast<std::uint32_t>(index)));
}

// 22.1.3.4 String.prototype.codePointAt
Value stringCodePointAt(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "codePointAt");
    const double index = toIntegerOrInfinity(vm, arguments[0]);
    if (index < 0 || index >= text->length()) return Value::undefined();
    std::size_t position = static_cast<std::size_t>(index);
    return Value::number(static_cast<std::uint32_t>(unicode::nextCodePoint(text->view(), position)));
}

// --- Searching

// Steps 3-5 of endsWith, includes and startsWith.
JsString* searchTextNotRegExp(Isolate& vm, Value search, std::string_view method) {
    if (isRegExp(vm, search)) {
        vm.throwTypeError("First argument to String.prototype." + std::string(method) +
                          " must not be a regular expression");
    }
    return toString(vm, search);
}

std::uint32_t clampToLength(double position, JsString* text) {
    return static_cast<std::uint32_t>(std::min<double>(std::max(position, 0.0), text->length()));
}

// 22.1.3.7 String.prototype.endsWith
Value stringEndsWith(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "endsWith");
    JsString* search = searchTextNotRegExp(vm, arguments[0], "endsWith");
    const double position =
        arguments[1].isUndefined() ? text->length() : toIntegerOrInfinity(vm, arguments[1]);
    vm.charge(search->length() / 64);
    return Value::boolean(text->view().substr(0, clampToLength(position, text)).ends_with(search->view()));
}

// 22.1.3.8 String.prototype.includes
Value stringIncludes(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "includes");
    JsString* search = searchTextNotRegExp(vm, arguments[0], "includes");
    const std::uint32_t start = clampToLength(toIntegerOrInfinity(vm, arguments[1]), text);
    return Value::boolean(stringIndexOf(vm, text->view(), search->view(), start) != kNotFound);
}

// 22.1.3.9 String.prototype.indexOf
Value stringIndexOfMethod(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "indexOf");
    JsString* search = toString(vm, arguments[0]);
    const std::uint32_t start = clampToLength(toIntegerOrInfinity(vm, arguments[1]), text);
    const std::size_t found = stringIndexOf(vm, text->view(), search->view(), start);
    return found == kNotFound ? Value::int32(-1) : Value::number(static_cast<std::uint64_t>(found));
}

// 22.1.3.11 String.prototype.lastIndexOf
Value stringLastIndexOfMethod(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "lastIndexOf");
    JsString* search = toString(vm, arguments[0]);
    const double number = toNumber(vm, arguments[1]);
    const std::uint32_t start = number != number ? text->length() : clampToLength(std::trunc(number), text);
    const std::size_t found = stringLastIndexOf(vm, text->view(), search->view(), start);
    return found == kNotFound ? Value::int32(-1) : Value::number(static_cast<std::uint64_t>(found));
}

// 22.1.3.24 String.prototype.startsWith
Value stringStartsWith(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "startsWith");
    JsString* search = searchTextNotRegExp(vm, arguments[0], "startsWith");
    const std::uint32_t start = clampToLength(toIntegerOrInfinity(vm, arguments[1]), text);
    vm.charge(search->length() / 64);
    return Value::boolean(text->view().substr(start).starts_with(search->view()));
}

// --- Parts

// The index that a relative argument means (slice and friends).
std::uint32_t relativeIndex(double relative, JsString* text) {
    return clampToLength(relative < 0 ? text->length() + relative : relative, text);
}

// 22.1.3.22 String.prototype.slice
Value stringSlice(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "slice");
    const std::uint32_t from = relativeIndex(toIntegerOrInfinity(vm, arguments[0]), text);
    const std::uint32_t to = arguments[1].isUndefined()
                                 ? text->length()
                                 : relativeIndex(toIntegerOrInfinity(vm, arguments[1]), text);
    return substring(vm, text, from, to);
}

// 22.1.3.25 String.prototype.substring
Value stringSubstring(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "substring");
    const std::uint32_t start = clampToLength(toIntegerOrInfinity(vm, arguments[0]), text);
    const std::uint32_t end = arguments[1].isUndefined()
                                  ? text->length()
                                  : clampToLength(toIntegerOrInfinity(vm, arguments[1]), text);
    return substring(vm, text, std::min(start, end), std::max(start, end));
}

// B.2.2.1 String.prototype.substr
Value stringSubstr(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "substr");
    const std::uint32_t start = relativeIndex(toIntegerOrInfinity(vm, arguments[0]), text);
    const double length = arguments[1].isUndefined() ? text->length() : toIntegerOrInfinity(vm, arguments[1]);
    return substring(vm, text, start, clampToLength(start + std::max(length, 0.0), text));
}

template <bool kStart, bool kEnd>
Value trim(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    JsString* text = thisText(vm, arguments, method);
    std::u16string_view view = text->view();
    const std::size_t length = view.size();
    if (kStart) view = trimWhiteSpaceStart(view);
    const std::size_t start = length - view.size();
    if (kEnd) view = trimWhiteSpaceEnd(view);
    vm.charge((length - view.size()) / 16);
    return substring(vm, text, static_cast<std::uint32_t>(start),
                     static_cast<std::uint32_t>(start + view.size()));
}

// 22.1.3.32 String.prototype.trim, 22.1.3.33 trimEnd, 22.1.3.34 trimStart
Value stringTrim(Isolate& vm, const CallArguments& arguments) {
    return trim<true, true>(vm, arguments, "trim");
}
Value stringTrimEnd(Isolate& vm, const CallArguments& arguments) {
    return trim<false, true>(vm, arguments, "trimRight");
}
Value stringTrimStart(Isolate& vm, const CallArguments& arguments) {
    return trim<true, false>(vm, arguments, "trimLeft");
}

// --- Longer texts

// 22.1.3.5 String.prototype.concat
Value stringConcat(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "concat");
    for (const Value next : arguments.values)
        text = vm.concat(text, toString(vm, next));
    return text;
}

// 22.1.3.17.1 StringPad
template <bool kAtStart>
Value pad(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    JsString* text = thisText(vm, arguments, method);
    const std::uint64_t maxLength = toLength(vm, arguments[0]);
    if (maxLength <= text->length()) return text;
    JsString* filler = arguments[1].isUndefined() ? vm.atoms.intern(" ") : toString(vm, arguments[1]);
    if (filler->isEmpty()) return text;
    if (maxLength > kMaxStringLength) vm.throwRangeError("Invalid string length");
    const std::u16string_view unit = filler->view();
    TextBuilder padding(vm);
    for (std::uint64_t rest = maxLength - text->length(); rest > 0;) {
        const std::u16string_view part =
            unit.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(rest, unit.size())));
        padding.append(part);
        rest -= part.size();
    }
    return kAtStart ? vm.concat(padding.finish(), text) : vm.concat(text, padding.finish());
}

// 22.1.3.15 String.prototype.padEnd, 22.1.3.16 padStart
Value stringPadEnd(Isolate& vm, const CallArguments& arguments) {
    return pad<false>(vm, arguments, "padEnd");
}
Value stringPadStart(Isolate& vm, const CallArguments& arguments) {
    return pad<true>(vm, arguments, "padStart");
}

// 22.1.3.18 String.prototype.repeat
Value stringRepeat(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "repeat");
    const double count = toIntegerOrInfinity(vm, arguments[0]);
    if (count < 0 || std::isinf(count)) {
        vm.throwRangeError("Invalid count value: " + toString(vm, arguments[0])->utf8());
    }
    if (count == 0 || text->isEmpty()) return vm.names.empty_.asAtom();
    if (count * text->length() > kMaxStringLength) vm.throwRangeError("Invalid string length");
    // Doubling ropes share their text; they flatten only when somebody reads them.
    JsString* result = nullptr;
    JsString* power = text;
    for (auto rest = static_cast<std::uint64_t>(count);;) {
        if (rest & 1) result = result ? vm.concat(result, power) : power;
        rest >>= 1;
        if (rest == 0) return result;
        power = vm.concat(power, power);
    }
}

// --- Case, normalization, comparison

void chargeForConversion(Isolate& vm, JsString* text) {
    vm.charge(text->length() / 16);
    vm.heap.chargeExternal(text->length() * sizeof(char16_t));
}
Value lowerCased(Isolate& vm, JsString* text) {
    chargeForConversion(vm, text);
    std::u16string result = unicode::toLowerCase(text->view());
    return result == text->view() ? text : vm.string(std::move(result));
}
Value upperCased(Isolate& vm, JsString* text) {
    chargeForConversion(vm, text);
    std::u16string result = unicode::toUpperCase(text->view());
    if (result.size() > kMaxStringLength) vm.throwRangeError("Invalid string length");
    return result == text->view() ? text : vm.string(std::move(result));
}

// 22.1.3.28 String.prototype.toLowerCase, 22.1.3.30 toUpperCase, and the same for a locale: there are none
// here.
Value stringToLowerCase(Isolate& vm, const CallArguments& arguments) {
    return lowerCased(vm, thisText(vm, arguments, "toLowerCase"));
}
Value stringToLocaleLowerCase(Isolate& vm, const CallArguments& arguments) {
    return lowerCased(vm, thisText(vm, arguments, "toLocaleLowerCase"));
}
Value stringToUpperCase(Isolate& vm, const CallArguments& arguments) {
    return upperCased(vm, thisText(vm, arguments, "toUpperCase"));
}
Value stringToLocaleUpperCase(Isolate& vm, const CallArguments& arguments) {
    return upperCased(vm, thisText(vm, arguments, "toLocaleUpperCase"));
}

// 22.1.3.14 String.prototype.normalize
Value stringNormalize(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "normalize");
    auto form = unicode::NormalizationForm::Nfc;
    if (!arguments[0].isUndefined()) {
        const std::u16string_view name = toString(vm, arguments[0])->view();
        if (name == u"NFC")
            form = unicode::NormalizationForm::Nfc;
        else if (name == u"NFD")
            form = unicode::NormalizationForm::Nfd;
        else if (name == u"NFKC")
            form = unicode::NormalizationForm::Nfkc;
        else if (name == u"NFKD")
            form = unicode::NormalizationForm::Nfkd;
        else
            vm.throwRangeError("The normalization form should be one of NFC, NFD, NFKC, NFKD.");
    }
    vm.charge(text->length() / 4);
    vm.heap.chargeExternal(std::size_t{16} * text->length());
    std::u16string result = unicode::normalize(text->view(), form);
    if (result.size() > kMaxStringLength) vm.throwRangeError("Invalid string length");
    return result == text->view() ? text : vm.string(std::move(result));
}

// 22.1.3.12 String.prototype.localeCompare (ECMA-402 19.1.1): the order of the root locale.
Value stringLocaleCompare(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "localeCompare");
    JsString* that = toString(vm, arguments[0]);
    const LocaleOptions options(vm, arguments[1], arguments[2], "String.prototype.localeCompare");
    vm.charge((text->length() + that->length()) / 4);
    return Value::int32(unicode::compareForSorting(text->view(), that->view(), readSortingOptions(options)));
}

// 22.1.3.10 String.prototype.isWellFormed
Value stringIsWellFormed(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "isWellFormed");
    const std::u16string_view view = text->view();
    vm.charge(view.size() / 16);
    for (std::size_t position = 0; position < view.size();) {
        const char32_t c = unicode::nextCodePoint(view, position);
        if (unicode::isLeadSurrogate(c) || unicode::isTrailSurrogate(c)) return Value::boolean(false);
    }
    return Value::boolean(true);
}

// 22.1.3.31 String.prototype.toWellFormed
Value stringToWellFormed(Isolate& vm, const CallArguments& arguments) {
    JsString* text = thisText(vm, arguments, "toWellFormed");
    chargeForConversion(vm, text);
    const std::u16string_view view = text->view();
    std::u16string result;
    for (std::size_t position = 0; position < view.size();) {
        const char32_t c = unicode::nextCodePoint(view, position);
        unicode::appendCodePoint(
            result, unicode::isLeadSurrogate(c) || unicode::isTrailSurrogate(c) ? char32_t(0xfffd) : c);
    }
    return vm.string(std::move(result));
}

// 22.1.3.35.1 ThisStringValue
Value thisStringValue(Isolate& vm, Value value, std::string_view method) {
    if (value.isString()) return value;
    if (auto* object = as<StringObject>(value)) return object->text();
    vm.throwTypeError("String.prototype." + std::string(method) + " requires that 'this' be a String");
}

// 22.1.3.29 String.prototype.toString, 22.1.3.35 valueOf
Value stringToString(Isolate& vm, const CallArguments& arguments) {
    return thisStringValue(vm, arguments.thisValue, "toString");
}
Value stringValueOf(Isolate& vm, const CallArguments& arguments) {
    return thisStringValue(vm, arguments.thisValue, "valueOf");
}

} // namespace

void installString(Isolate& vm, Realm& realm) {
    auto* prototype = vm.heap.allocate<StringObject>(realm.objectShape, vm.names.empty_.asAtom());
    realm.stringPrototype = prototype;
    prototype->putDirect(vm.names.length, Value::int32(0), 0);
    NativeFunction* constructor = defineConstructor(vm, "String", stringConstructor, 1, prototype);
    defineFunction(vm, constructor, "fromCharCode", stringFromCharCode, 1);
    defineFunction(vm, constructor, "fromCodePoint", stringFromCodePoint, 1);
    defineFunction(vm, constructor, "raw", stringRaw, 1);

    struct Method {
        std::string_view name;
        NativeCode code;
        int length;
    };
    static constexpr Method kMethods[] = {
        {"at", stringAt, 1},
        {"charAt", stringCharAt, 1},
        {"charCodeAt", stringCharCodeAt, 1},
        {"codePointAt", stringCodePointAt, 1},
        {"concat", stringConcat, 1},
        {"endsWith", stringEndsWith, 1},
        {"includes", stringIncludes, 1},
        {"indexOf", stringIndexOfMethod, 1},
        {"isWellFormed", stringIsWellFormed, 0},
        {"lastIndexOf", stringLastIndexOfMethod, 1},
        {"localeCompare", stringLocaleCompare, 1},
        {"normalize", stringNormalize, 0},
        {"padEnd", stringPadEnd, 1},
        {"padStart", stringPadStart, 1},
        {"repeat", stringRepeat, 1},
        {"slice", stringSlice, 2},
        {"startsWith", stringStartsWith, 1},
        {"substr", stringSubstr, 2},
        {"substring", stringSubstring, 2},
        {"toLocaleLowerCase", stringToLocaleLowerCase, 0},
        {"toLocaleUpperCase", stringToLocaleUpperCase, 0},
        {"toLowerCase", stringToLowerCase, 0},
        {"toString", stringToString, 0},
        {"toUpperCase", stringToUpperCase, 0},
        {"toWellFormed", stringToWellFormed, 0},
        {"trim", stringTrim, 0},
        {"valueOf", stringValueOf, 0},
    };
    for (const Method& method : kMethods)
        defineFunction(vm, prototype, method.name, method.code, method.length);
    // B.2.2.15, B.2.2.16: the old names are the same functions.
    NativeFunction* trimStart = defineFunction(vm, prototype, "trimStart", stringTrimStart, 0);
    NativeFunction* trimEnd = defineFunction(vm, prototype, "trimEnd", stringTrimEnd, 0);
    defineValue(vm, prototype, "trimLeft", trimStart);
    defineValue(vm, prototype, "trimRight", trimEnd);
    installStringRegExpMethods(vm, realm);
    installStringHtmlMethods(vm, realm);
    installStringIterator(vm, realm);
    defineValue(vm, realm.globalObject, "String", constructor);
}

} // namespace tickscope
