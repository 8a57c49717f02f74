// Intl (ECMA-402 8), as far as programs commonly use it, in American English.
#include "builtins/date.h"
#include "builtins/install.h"
#include "builtins/locale/date_style.h"
#include "builtins/locale/number_style.h"
#include "builtins/unicode/collation.h"
#include "vm/bigint.h"

#include <array>
#include <cmath>

namespace tickscope {

namespace {

// An Intl object is what its constructor read from the options.
template <typename Data>
class IntlObject final : public Object {
public:
    IntlObject(Shape* shape, Data data) : Object(shape, ObjectKind::Host), data(std::move(data)) {}
    const Data data;
};

struct Collator {
    unicode::SortingOptions sorting;
};
struct PluralRules {
    bool isOrdinal = false;
};
struct ListStyle {
    std::string type, style;
};
struct RelativeTimeStyle {
    bool usesWords = false; // "yesterday" for one day ago
    std::string style;
};

template <typename Data>
const Data& thisData(Isolate& vm, Value value, std::string_view method) {
    auto* object = value.isObject() ? dynamic_cast<IntlObject<Data>*>(value.asObject()) : nullptr;
    if (object) return object->data;
    vm.throwTypeError("Method Intl." + std::string(method) + " called on incompatible receiver " +
                      describeValue(vm, value));
}

// `new Intl.X(locales, options)`. Captured: 0 the prototype of plain instances.
template <typename Data, typename Read>
Value construct(Isolate& vm, const CallArguments& arguments, std::string_view name, bool needsNew,
                Read read) {
    if (needsNew && !arguments.newTarget)
        vm.throwTypeError("Constructor Intl." + std::string(name) + " requires 'new'");
    Value prototype = arguments.callee->captured(0);
    if (arguments.newTarget && arguments.newTarget != arguments.callee)
        prototype = arguments.newTarget->get(vm, vm.names.prototype);
    if (!prototype.isObject()) prototype = arguments.callee->captured(0);
    const LocaleOptions options(vm, arguments[0], arguments[1], "Intl." + std::string(name));
    return vm.heap.allocate<IntlObject<Data>>(vm.shapeFor(prototype.asObject()), read(options));
}

// A getter's function that is bound to its receiver. Captured: 0 the receiver.
Value boundTo(Isolate& vm, Value receiver, NativeCode code, int length) {
    NativeFunction* function = newNativeFunction(vm, "", code, length);
    function->setCaptured(0, receiver);
    return function;
}

// --- Intl.NumberFormat (15)

Value numberFormat(Isolate& vm, const CallArguments& arguments) {
    return construct<NumberStyle>(vm, arguments, "NumberFormat", false,
                                  [&](const LocaleOptions& options) { return readNumberStyle(vm, options); });
}

DecimalNumber toDecimal(Isolate& vm, Value value) {
    const Value numeric = toNumeric(vm, value);
    if (numeric.isBigInt())
        return DecimalNumber::ofInteger(bigIntToString(vm, numeric.asBigInt(), 10)->utf8());
    return DecimalNumber::of(numeric.asNumber());
}

Value formatNumberValue(Isolate& vm, const CallArguments& arguments) {
    const auto& style =
        thisData<NumberStyle>(vm, arguments.callee->captured(0), "NumberFormat.prototype.format");
    return vm.string(formatNumber(toDecimal(vm, arguments[0]), style));
}

Value numberFormatGetter(Isolate& vm, const CallArguments& arguments) {
    thisData<NumberStyle>(vm, arguments.thisValue, "NumberFormat.prototype.format");
    return boundTo(vm, arguments.thisValue, formatNumberValue, 1);
}

Object* newResolvedOptions(Isolate& vm) {
    Object* result = vm.newObject();
    result->putDirect(vm.key("locale"), vm.string("en-US"));
    return result;
}

Value numberResolvedOptions(Isolate& vm, const CallArguments& arguments) {
    const auto& style =
        thisData<NumberStyle>(vm, arguments.thisValue, "NumberFormat.prototype.resolvedOptions");
    constexpr std::string_view kStyles[] = {"decimal", "percent", "currency", "unit"};
    Object* result = newResolvedOptions(vm);
    result->putDirect(vm.key("numberingSystem"), vm.string("latn"));
    result->putDirect(vm.key("style"), vm.string(kStyles[static_cast<std::size_t>(style.kind)]));
    if (!style.currency.empty()) result->putDirect(vm.key("currency"), vm.string(style.currency));
    if (!style.unit.empty()) result->putDirect(vm.key("unit"), vm.string(style.unit));
    result->putDirect(vm.key("minimumIntegerDigits"), Value::int32(style.minInteger));
    result->putDirect(vm.key("minimumFractionDigits"), Value::int32(style.minFraction));
    result->putDirect(vm.key("maximumFractionDigits"), Value::int32(style.maxFraction));
    return result;
}

// --- Intl.DateTimeFormat (11)

Value dateTimeFormat(Isolate& vm, const CallArguments& arguments) {
    return construct<DateStyle>(vm, arguments, "DateTimeFormat", false, [&](const LocaleOptions& options) {
        return readDateStyle(vm, options, DateDefaults::DateUnlessTime);
    });
}

Value formatDateValue(Isolate& vm, const CallArguments& arguments) {
    const auto& style =
        thisData<DateStyle>(vm, arguments.callee->captured(0), "DateTimeFormat.prototype.format");
    const auto* date = as<DateObject>(arguments[0]);
    const double time = arguments[0].isUndefined() ? currentTime(vm)
                        : date                     ? date->time
                                                   : timeClip(toNumber(vm, arguments[0]));
    if (time != time) vm.throwRangeError("Invalid time value");
    return vm.string(formatDate(time, style));
}

Value dateFormatGetter(Isolate& vm, const CallArguments& arguments) {
    thisData<DateStyle>(vm, arguments.thisValue, "DateTimeFormat.prototype.format");
    return boundTo(vm, arguments.thisValue, formatDateValue, 1);
}

Value dateResolvedOptions(Isolate& vm, const CallArguments& arguments) {
    const auto& style =
        thisData<DateStyle>(vm, arguments.thisValue, "DateTimeFormat.prototype.resolvedOptions");
    Object* result = newResolvedOptions(vm);
    result->putDirect(vm.key("calendar"), vm.string("gregory"));
    result->putDirect(vm.key("numberingSystem"), vm.string("latn"));
    result->putDirect(vm.key("timeZone"), vm.string(style.zone->name));
    return result;
}

// --- Intl.Collator (10)

Value collator(Isolate& vm, const CallArguments& arguments) {
    return construct<Collator>(vm, arguments, "Collator", false, [](const LocaleOptions& options) {
        return Collator{readSortingOptions(options)};
    });
}

Value compareTexts(Isolate& vm, const CallArguments& arguments) {
    const auto& data = thisData<Collator>(vm, arguments.callee->captured(0), "Collator.prototype.compare");
    JsString* a = toString(vm, arguments[0]);
    JsString* b = toString(vm, arguments[1]);
    vm.charge((a->length() + b->length()) / 4);
    return Value::int32(unicode::compareForSorting(a->view(), b->view(), data.sorting));
}

Value collatorGetter(Isolate& vm, const CallArguments& arguments) {
    thisData<Collator>(vm, arguments.thisValue, "Collator.prototype.compare");
    return boundTo(vm, arguments.thisValue, compareTexts, 2);
}

// --- Intl.PluralRules (16)

Value pluralRules(Isolate& vm, const CallArguments& arguments) {
    return construct<PluralRules>(vm, arguments, "PluralRules", true, [](const LocaleOptions& options) {
        return PluralRules{options.text("type", {"cardinal", "ordinal"}) == "ordinal"};
    });
}

std::string_view ordinalCategory(double number) {
    const double tens = std::fmod(number, 100), ones = std::fmod(number, 10);
    if (ones == 1 && tens != 11) return "one";
    if (ones == 2 && tens != 12) return "two";
    return ones == 3 && tens != 13 ? "few" : "other";
}

Value selectPlural(Isolate& vm, const CallArguments& arguments) {
    const auto& rules = thisData<PluralRules>(vm, arguments.thisValue, "PluralRules.prototype.select");
    const double number = std::fabs(toNumber(vm, arguments[0]));
    if (rules.isOrdinal) return vm.string(ordinalCategory(number));
    return vm.string(number == 1 ? "one" : "other");
}

// --- Intl.ListFormat (13)

Value listFormat(Isolate& vm, const CallArguments& arguments) {
    return construct<ListStyle>(vm, arguments, "ListFormat", true, [](const LocaleOptions& options) {
        std::string type = options.text("type", {"conjunction", "disjunction", "unit"}, "conjunction");
        return ListStyle{std::move(type), options.text("style", {"long", "short", "narrow"}, "long")};
    });
}

Value formatList(Isolate& vm, const CallArguments& arguments) {
    const auto& data = thisData<ListStyle>(vm, arguments.thisValue, "ListFormat.prototype.format");
    RootedValues items(vm.heap);
    forEachOfIterable(vm, arguments[0], [&](Value item) {
        if (!item.isString())
            vm.throwTypeError("Iterable yielded " + describeValue(vm, item) + " which is not a string");
        items.push(item);
        return true;
    });
    const bool isUnit = data.type == "unit", isNarrow = isUnit && data.style == "narrow";
    std::string word = data.type == "disjunction" ? "or" : data.style == "long" ? "and" : "&";
    if (isUnit || (data.type == "conjunction" && data.style == "narrow")) word.clear();
    const std::u16string separator = isNarrow ? u" " : u", ";
    const std::u16string last = word.empty() ? separator : u" " + utf8ToUtf16(word) + u" ";
    std::u16string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool isLast = i + 1 == items.size();
        if (i > 0 && isLast && items.size() > 2 && !word.empty())
            text += u"," + last;
        else if (i > 0)
            text += isLast ? last : separator;
        text += items[i].asString()->view();
    }
    return vm.string(std::move(text));
}

// --- Intl.RelativeTimeFormat (17)

Value relativeTimeFormat(Isolate& vm, const CallArguments& arguments) {
    return construct<RelativeTimeStyle>(
        vm, arguments, "RelativeTimeFormat", true, [](const LocaleOptions& options) {
            const std::string style = options.text("style", {"long", "short", "narrow"}, "long");
            return RelativeTimeStyle{options.text("numeric", {"always", "auto"}) == "auto", style};
        });
}

struct RelativeUnit {
    std::string_view name, shortOne, shortOther, narrow;
    std::string_view last, now, next; // the words for -1, 0 and 1
};
constexpr RelativeUnit kRelativeUnits[] = {
    {"second", "sec.", "sec.", "s", "", "now", ""},
    {"minute", "min.", "min.", "min", "", "this minute", ""},
    {"hour", "hr.", "hr.", "h", "", "this hour", ""},
    {"day", "day", "days", "d", "yesterday", "today", "tomorrow"},
    {"week", "wk.", "wk.", "w", "last week", "this week", "next week"},
    {"month", "mo.", "mo.", "mo", "last month", "this month", "next month"},
    {"quarter", "qtr.", "qtrs.", "q", "last quarter", "this quarter", "next quarter"},
    {"year", "yr.", "yr.", "y", "last year", "this year", "next year"},
};

std::string relativeUnitText(const RelativeUnit& unit, const std::string& style, bool isOne) {
    if (style == "narrow") return std::string(unit.narrow);
    if (style == "short") return " " + std::string(isOne ? unit.shortOne : unit.shortOther);
    return " " + std::string(unit.name) + (isOne ? "" : "s");
}

// "last week", "last wk."
std::string relativeWord(const RelativeUnit& unit, std::string_view word, const std::string& style) {
    std::string text(word);
    const std::size_t at = text.find(unit.name);
    const bool isShortened =
        style != "long" && at != text.npos && unit.last.find(unit.name) != unit.last.npos;
    return isShortened ? text.replace(at, unit.name.size(), unit.shortOne) : text;
}

Value formatRelativeTime(Isolate& vm, const CallArguments& arguments) {
    const auto& data =
        thisData<RelativeTimeStyle>(vm, arguments.thisValue, "RelativeTimeFormat.prototype.format");
    const double number = toNumber(vm, arguments[0]);
    const std::string name = toString(vm, arguments[1])->utf8();
    if (!std::isfinite(number))
        vm.throwRangeError(
            "The number value used in Intl.RelativeTimeFormat.prototype.format must be finite");
    for (const RelativeUnit& unit : kRelativeUnits) {
        if (name != unit.name && name != std::string(unit.name) + "s") continue;
        const std::string_view word = number == 0    ? unit.now
                                      : number == -1 ? unit.last
                                      : number == 1  ? unit.next
                                                     : "";
        if (data.usesWords && !word.empty()) return vm.string(relativeWord(unit, word, data.style));
        const bool isPast = std::signbit(number);
        const double amount = std::fabs(number);
        const std::string text =
            formatNumber(DecimalNumber::of(amount), {}) + relativeUnitText(unit, data.style, amount == 1);
        return vm.string(isPast ? text + " ago" : "in " + text);
    }
    vm.throwRangeError("Invalid unit argument for Intl.RelativeTimeFormat.prototype.format() '" + name + "'");
}

// --- The namespace

Value supportedLocalesOf(Isolate& vm, const CallArguments& arguments) {
    ArrayObject* list = vm.newArray();
    if (arguments[0].isString()) list->push(arguments[0]);
    if (isArray(vm, arguments[0])) {
        const std::uint64_t length = lengthOfArrayLike(vm, arguments[0].asObject());
        for (std::uint64_t i = 0; i < length; ++i)
            list->push(arguments[0].asObject()->get(vm, vm.keyFromLength(i)));
    }
    return list;
}

Object* addClass(Isolate& vm, Object* intl, std::string_view name, NativeCode code) {
    Object* prototype = vm.newObject();
    NativeFunction* constructor = defineConstructor(vm, name, code, 0, prototype);
    constructor->setCaptured(0, prototype);
    defineFunction(vm, constructor, "supportedLocalesOf", supportedLocalesOf, 1);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag),
                         vm.string("Intl." + std::string(name)), kConfigurable);
    defineValue(vm, intl, name, constructor);
    return prototype;
}

} // namespace

void installIntl(Isolate& vm, Realm& realm) {
    Object* intl = vm.newObject();
    intl->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("Intl"), kConfigurable);
    defineFunction(vm, intl, "getCanonicalLocales", supportedLocalesOf, 1);
    Object* dates = addClass(vm, intl, "DateTimeFormat", dateTimeFormat);
    defineFunction(vm, dates, "resolvedOptions", dateResolvedOptions, 0);
    defineGetter(vm, dates, vm.key("format"), "format", dateFormatGetter);
    Object* numbers = addClass(vm, intl, "NumberFormat", numberFormat);
    defineFunction(vm, numbers, "resolvedOptions", numberResolvedOptions, 0);
    defineGetter(vm, numbers, vm.key("format"), "format", numberFormatGetter);
    defineGetter(vm, addClass(vm, intl, "Collator", collator), vm.key("compare"), "compare", collatorGetter);
    defineFunction(vm, addClass(vm, intl, "PluralRules", pluralRules), "select", selectPlural, 1);
    defineFunction(vm, addClass(vm, intl, "RelativeTimeFormat", relativeTimeFormat), "format",
                   formatRelativeTime, 2);
    defineFunction(vm, addClass(vm, intl, "ListFormat", listFormat), "format", formatList, 1);
    defineValue(vm, realm.globalObject, "Intl", intl);
}

} // namespace tickscope
