// The walk of inspect() over values: primitives, custom inspection, and what each kind of object shows.

#include "host/inspect_inspector.h"

#include "builtins/date.h"
#include "builtins/map.h"
#include "builtins/proxy.h"
#include "builtins/regexp.h"
#include "builtins/set.h"
#include "builtins/weak_table.h"
#include "vm/arguments_object.h"
#include "vm/bigint.h"
#include "vm/primitive_object.h"
#include "vm/script_function.h"

#include <algorithm>

namespace tickscope {

namespace {

// Shorter strings are never split at their line breaks.
constexpr std::size_t kMinSplitLength = 16;
// When the text at one indentation has grown beyond this, only the outlines of what follows are shown.
constexpr std::size_t kMaxTextLength = std::size_t(1) << 27;

// Each level copies the text of those inside it.
constexpr std::size_t kCharactersPerStep = 256;
// Nesting beyond which inspection is interrupted, as Node's is when its stack is full.
constexpr std::size_t kMaxNesting = 1000;

std::u16string_view interruption() {
    return u": Inspection interrupted prematurely. Maximum call stack size exceeded.]";
}

Symbol* customSymbol(Isolate& vm) { return vm.symbolFor(vm.atoms.intern("nodejs.util.inspect.custom")); }

std::u16string plural(std::size_t count, std::u16string_view what) {
    return u"... " + decimal(count) + u" more " + std::u16string(what) + (count > 1 ? u"s" : u"");
}

// "2024-01-01T00:00:00.000Z" or "Invalid Date".
std::u16string isoText(double time) {
    return asciiToUtf16(time != time ? dateText(time) : isoDateString(time));
}

} // namespace

std::u16string Inspector::stylize(std::u16string text, Style style) {
    static constexpr std::string_view kNames[] = {"special", "number", "bigint", "boolean", "undefined",
                                                  "null",    "string", "symbol", "date",    "regexp"};
    static constexpr struct {
        std::uint8_t on, off;
    } kColors[] = {{36, 39}, {33, 39}, {33, 39}, {33, 39}, {90, 39},
                   {1, 22},  {32, 39}, {32, 39}, {35, 39}, {31, 39}};
    const auto index = static_cast<std::size_t>(style);
    if (m_options.colors)
        return u"\x1b[" + decimal(kColors[index].on) + u"m" + text + u"\x1b[" + decimal(kColors[index].off) +
               u"m";
    if (!isCallable(m_options.stylize)) return text;
    return textOf(call(m_vm, m_options.stylize, Value::undefined(),
                       {m_vm.string(std::move(text)), m_vm.string(kNames[index])}));
}

// --- Primitives

std::u16string formatNumber(Isolate&, const InspectOptions& options, double number) {
    if (number == 0 && std::signbit(number) && !options.numericSeparator) return u"-0";
    std::u16string text = asciiToUtf16(numberToUtf8(number));
    if (!options.numericSeparator || std::isnan(number) || std::isinf(number)) return text;
    const std::size_t point = text.find(u'.');
    if (number == std::trunc(number)) return text.find(u'e') != text.npos ? text : groupDigits(text);
    if (point == text.npos) return text;
    return groupDigits(text.substr(0, point)) + u"." + groupFractionDigits(text.substr(point + 1));
}

std::u16string formatBigInt(Isolate& vm, const InspectOptions& options, BigInt* bigint) {
    vm.charge(bigint->externalBytes() + 1); // conversion to decimal is quadratic
    const std::u16string digits = asciiToUtf16(bigIntToText(bigint->number(), 10));
    return (options.numericSeparator ? groupDigits(digits) : digits) + u"n";
}

std::u16string Inspector::formatString(std::u16string_view text, bool isPlain) {
    const auto style = [&](std::u16string part) {
        return isPlain ? part : stylize(std::move(part), Style::String);
    };
    m_vm.charge(text.size() / 16 + 1);
    std::u16string trailer;
    if (static_cast<double>(text.size()) > m_options.maxStringLength) {
        const auto shown = static_cast<std::size_t>(std::max(m_options.maxStringLength, 0.0));
        trailer = plural(text.size() - shown, u"character");
        text = text.substr(0, shown);
    }
    const bool isLong = text.size() > kMinSplitLength &&
                        static_cast<double>(text.size()) > m_options.breakLength - m_indentation - 4;
    if (m_options.isCompactTrue || !isLong) return style(quoteText(text)) + trailer;
    std::u16string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(u'\n'), text.size() - 1) + 1;
        if (!out.empty()) out += u" +\n" + indentation() + u"  ";
        out += style(quoteText(text.substr(0, end)));
        text.remove_prefix(end);
    }
    return out + trailer;
}

std::u16string Inspector::formatPrimitive(Value value, bool isPlain) {
    const auto style = [&](std::u16string text, Style s) {
        return isPlain ? text : stylize(std::move(text), s);
    };
    if (value.isString()) return formatString(value.asString()->view(), isPlain);
    if (value.isNumber()) return style(formatNumber(m_vm, m_options, value.asNumber()), Style::Number);
    if (value.isBigInt()) return style(formatBigInt(m_vm, m_options, value.asBigInt()), Style::BigInt);
    if (value.isBoolean()) return style(value.isTrue() ? u"true" : u"false", Style::Boolean);
    if (value.isNull()) return style(u"null", Style::Null);
    if (value.isSymbol()) {
        const Value description = value.asSymbol()->description();
        const std::u16string text = description.isString() ? textOf(description) : u"";
        return style(u"Symbol(" + text + u")", Style::Symbol);
    }
    return style(u"undefined", Style::Undefined);
}

// --- Objects

std::u16string Inspector::formatValue(Value value, int level) {
    if (!value.isObject()) return formatPrimitive(value);
    const Isolate::NativeDepth depth(m_vm);
    m_vm.charge(1);
    Object* context = value.asObject(); // what custom functions see as `this`
    Object* object = context;
    if (auto* proxy = as<ProxyObject>(object)) {
        if (proxy->isRevoked()) return stylize(u"<Revoked Proxy>", Style::Special);
        if (m_options.showProxy) return formatProxy(proxy->target(), proxy->handler(), level);
        object = proxy->target();
    }
    // A page's global object has hundreds of properties that load what they name.
    const bool isWindow =
        object == m_vm.realm().globalObject && m_vm.scenario().environment == Environment::Browser;
    if (isWindow) return stylize(u"Window {\u2026}", Style::Special);
    if (m_options.customInspect) {
        if (auto text = formatCustom(object, context, level)) return *text;
    }
    if (std::find(m_seen.begin(), m_seen.end(), object) != m_seen.end()) return markCircular(object);
    return formatRaw(object, level);
}

std::u16string Inspector::formatProxy(Object* target, Object* handler, int level) {
    if (isTooDeep(level)) return stylize(u"Proxy [Array]", Style::Special);
    ++level;
    m_indentation += 2;
    Texts parts{formatValue(target, level), formatValue(handler, level)};
    m_indentation -= 2;
    return reduceToSingleString(std::move(parts), u"", u"Proxy [", u"]", Layout::ArrayWithExtras, level,
                                nullptr);
}

// What the object's own inspection function says, if there is one and it says something of its own.
std::optional<std::u16string> Inspector::formatCustom(Object* object, Object* context, int level) {
    const Value custom = object->get(m_vm, PropertyKey::symbol(customSymbol(m_vm)));
    if (!isCallable(custom) || custom == Value(inspectFunction(m_vm))) return {};
    // A prototype has the function for the sake of its instances.
    const Value constructor = object->get(m_vm, m_vm.names.constructor);
    if (toBoolean(constructor) && getV(m_vm, constructor, m_vm.names.prototype) == Value(object)) return {};
    const Value depth = m_options.depth ? Value::number(*m_options.depth - level) : Value::null();
    const bool isFromElsewhere =
        object != context || !ordinaryHasInstance(m_vm, m_vm.realm().objectConstructor, context);
    const Value result =
        call(m_vm, custom, context, {depth, optionsForUser(isFromElsewhere), inspectFunction(m_vm)});
    if (result == Value(context)) return {};
    if (!result.isString()) return formatValue(result, level);
    return replaceLineBreaks(result.asString()->view(), u"\n" + indentation());
}

std::u16string Inspector::markCircular(Object* object) {
    auto& circular = m_circular.values();
    auto found = std::find(circular.begin(), circular.end(), Value(object));
    const auto index = static_cast<std::size_t>(found - circular.begin()) + 1;
    if (index > circular.size()) m_circular.push(object);
    return stylize(u"[Circular *" + decimal(index) + u"]", Style::Special);
}

bool Inspector::isStackOverflow(Value thrown) const {
    if (!thrown.isObject() || thrown.asObject()->kind() != ObjectKind::Error) return false;
    const Value message = thrown.asObject()->getDirect(m_vm.names.message);
    return message.isString() && message.asString()->view() == u"Maximum call stack size exceeded";
}

std::u16string Inspector::formatRaw(Object* object, int level) {
    Subject subject(m_vm, object);
    const bool showsPrototype = m_options.showHidden && !isTooDeep(level);
    subject.constructor = constructorName(object, level, showsPrototype ? &subject.prototypeTexts : nullptr);
    subject.tag = tagOf(object);
    if (auto text = describe(subject, level)) return *text;
    if (isTooDeep(level)) {
        std::u16string name = defaultPrefixOf(subject);
        name.pop_back();
        return stylize(subject.constructor ? u"[" + name + u"]" : name, Style::Special);
    }
    ++level;
    m_seen.push_back(object);
    m_currentDepth = level;
    const int indentationBefore = m_indentation;
    const std::size_t seenBefore = m_seen.size() - 1;
    Texts output;
    try {
        if (m_seen.size() > kMaxNesting) m_vm.throwRangeError("Maximum call stack size exceeded");
        output = formatMembers(subject, level);
        for (const PropertyKey key : subject.keys)
            output.push_back(formatProperty(object, level, key, subject.layout, object));
        output.insert(output.end(), subject.prototypeTexts.begin(), subject.prototypeTexts.end());
    } catch (const ThrowCompletion&) {
        if (!isStackOverflow(m_vm.thrownValue())) throw;
        m_vm.takeThrown();
        m_seen.resize(seenBefore);
        m_indentation = indentationBefore;
        std::u16string name = defaultPrefixOf(subject);
        name.pop_back();
        return stylize(u"[" + name + std::u16string(interruption()), Style::Special);
    }
    const auto& circular = m_circular.values();
    const auto found = std::find(circular.begin(), circular.end(), Value(object));
    if (found != circular.end()) {
        const std::u16string reference =
            stylize(u"<ref *" + decimal(static_cast<std::size_t>(found - circular.begin()) + 1) + u">",
                    Style::Special);
        if (m_options.isCompactTrue)
            subject.open = reference + u" " + subject.open;
        else
            subject.base = subject.base.empty() ? reference : reference + u" " + subject.base;
    }
    m_seen.pop_back();
    if (toBoolean(m_options.sorted)) {
        if (subject.layout == Layout::Object)
            sortTexts(output.begin(), output.end());
        else if (subject.keys.size() > 1)
            sortTexts(output.end() - static_cast<std::ptrdiff_t>(subject.keys.size()), output.end());
    }
    std::u16string text = reduceToSingleString(std::move(output), subject.base, subject.open, subject.close,
                                               subject.layout, level, object);
    m_vm.charge(text.size() / kCharactersPerStep + 1);
    if (text.size() > 4096) m_vm.heap.chargeExternal(text.size() * sizeof(char16_t));
    std::size_t& length = m_lengths[m_indentation];
    length += text.size();
    if (length > kMaxTextLength) m_options.depth = -1;
    return text;
}

// Fills in how the object is shown; or the whole text, when there is nothing inside to show.
std::optional<std::u16string> Inspector::describe(Subject& s, int level) {
    // Without a constructor nothing tells what the object is but its inside.
    if (!s.constructor || s.object->hasProperty(m_vm, PropertyKey::symbol(m_vm.names.symbol_iterator))) {
        bool isKnown = true;
        auto text = describeIterable(s, isKnown);
        if (isKnown) return text;
    }
    return describeOther(s, level);
}

std::optional<std::u16string> Inspector::describeIterable(Subject& s, bool& isKnown) {
    const auto iterator = [&](std::u16string_view type) {
        collectKeys(s);
        s.members = Members::Iterator;
        const std::u16string name = std::u16string(type) + u" Iterator";
        s.open = u"[" + (s.tag.empty() || s.tag == name ? name : s.tag + u"] [" + name) + u"] {";
    };
    const auto collection = [&](Members members, std::u16string_view name,
                                std::size_t size) -> std::optional<std::u16string> {
        s.members = members;
        const std::u16string prefix = prefixOf(s, name, u"(" + decimal(size) + u")");
        collectKeys(s);
        if (size == 0 && s.showsNothing()) return prefix + u"{}";
        s.open = prefix + u"{";
        return {};
    };
    if (isArray(m_vm, s.object)) {
        s.members = Members::Array;
        s.layout = Layout::ArrayWithExtras;
        const Value length = s.object->get(m_vm, m_vm.names.length);
        collectNonIndexKeys(s);
        const bool isPlain = s.constructor && *s.constructor == u"Array" && s.tag.empty();
        s.open = (isPlain ? u"" : prefixOf(s, u"Array", u"(" + textOf(length) + u")")) + u"[";
        s.close = u"]";
        if (length == Value::int32(0) && s.showsNothing()) return s.open + u"]";
        return {};
    }
    switch (s.object->kind()) {
    case ObjectKind::Set:
        return collection(Members::Set, u"Set", static_cast<SetObject*>(s.object)->entries.size());
    case ObjectKind::Map:
        return collection(Members::Map, u"Map", static_cast<MapObject*>(s.object)->entries.size());
    case ObjectKind::TypedArray: {
        s.members = Members::TypedArray;
        s.layout = Layout::ArrayWithExtras;
        collectNonIndexKeys(s);
        const std::size_t length = static_cast<TypedArrayObject*>(s.object)->length();
        s.open = prefixOf(s, engineClassName(s.object), u"(" + decimal(length) + u")") + u"[";
        s.close = u"]";
        if (length == 0 && s.keys.empty() && !m_options.showHidden) return s.open + u"]";
        return {};
    }
    case ObjectKind::MapIterator:
        iterator(u"Map");
        return {};
    case ObjectKind::SetIterator:
        iterator(u"Set");
        return {};
    default:
        isKnown = false;
        return {};
    }
}

std::optional<std::u16string> Inspector::describeOther(Subject& s, int level) {
    collectKeys(s);
    if (s.object->isCallable()) {
        s.base = functionBase(s);
        if (s.showsNothing()) return stylize(s.base, Style::Special);
        return {};
    }
    if (s.constructor && *s.constructor == u"Object") {
        if (s.object->kind() == ObjectKind::Arguments)
            s.open = u"[Arguments] {";
        else if (!s.tag.empty())
            s.open = prefixOf(s, u"Object") + u"{";
        if (s.showsNothing()) return s.open + u"}";
        return {};
    }
    return describeByKind(s, level);
}

std::optional<std::u16string> Inspector::describeByKind(Subject& s, int level) {
    // The type's name is left out before a text that shows it anyway.
    const auto withPrefix = [&](std::u16string_view type, const std::u16string& text) {
        const std::u16string prefix = prefixOf(s, type);
        return prefix == std::u16string(type) + u" " ? text : prefix + text;
    };
    const auto braced = [&](Members members, std::u16string_view type) -> std::optional<std::u16string> {
        s.members = members;
        s.open = prefixOf(s, type) + u"{";
        return {};
    };
    // Node lists the members with showHidden. Here that would show what the collector has taken already: only
    // that there never were any can be said.
    const auto weak = [&](const WeakTable& entries, std::u16string_view type) {
        return braced(m_options.showHidden && entries.isUnused() ? Members::Nothing : Members::Unknown, type);
    };
    const auto boxed = [&](Value primitive, std::u16string_view type) -> std::optional<std::u16string> {
        s.base = boxedBase(s, primitive, type);
        if (s.showsNothing()) return s.base;
        return {};
    };
    switch (s.object->kind()) {
    case ObjectKind::RegExp: {
        const Value text =
            s.constructor
                ? call(m_vm, m_vm.realm().regExpPrototype->get(m_vm, m_vm.names.toString), s.object)
                : Value(m_vm.concat(
                      m_vm.concat(m_vm.string("/"),
                                  regExpSourceText(m_vm, static_cast<RegExpObject*>(s.object))),
                      m_vm.concat(m_vm.string("/"), static_cast<RegExpObject*>(s.object)->flags())));
        s.base = withPrefix(u"RegExp", textOf(text));
        if (s.showsNothing() || isTooDeep(level)) return stylize(s.base, Style::RegExp);
        return {};
    }
    case ObjectKind::Date:
        s.base = withPrefix(u"Date", isoText(static_cast<DateObject*>(s.object)->time));
        if (s.showsNothing()) return stylize(s.base, Style::Date);
        return {};
    case ObjectKind::ArrayBuffer:
    case ObjectKind::SharedArrayBuffer:
        s.addFirstKeys({m_vm.key("byteLength")});
        return braced(m_hidesBufferContents ? Members::None : Members::ArrayBuffer,
                      engineClassName(s.object));
    case ObjectKind::DataView:
        s.addFirstKeys({m_vm.key("byteLength"), m_vm.key("byteOffset"), m_vm.key("buffer")});
        return braced(Members::None, u"DataView");
    case ObjectKind::Promise:
        return braced(Members::Promise, u"Promise");
    case ObjectKind::WeakSet:
        return weak(static_cast<WeakSetObject*>(s.object)->entries, u"WeakSet");
    case ObjectKind::WeakMap:
        return weak(static_cast<WeakMapObject*>(s.object)->entries, u"WeakMap");
    case ObjectKind::ModuleNamespace:
        return braced(Members::Namespace, u"Module");
    case ObjectKind::NumberObject:
        return boxed(static_cast<NumberObject*>(s.object)->primitive(), u"Number");
    case ObjectKind::BooleanObject:
        return boxed(static_cast<BooleanObject*>(s.object)->primitive(), u"Boolean");
    case ObjectKind::BigIntObject:
        return boxed(static_cast<BigIntObject*>(s.object)->primitive(), u"BigInt");
    case ObjectKind::SymbolObject:
        return boxed(static_cast<SymbolObject*>(s.object)->primitive(), u"Symbol");
    case ObjectKind::StringObject:
        return boxed(static_cast<StringObject*>(s.object)->text(), u"String");
    default:
        break;
    }
    if (isErrorLike(m_vm, s.object)) {
        s.base = formatError(s);
        if (s.showsNothing()) return s.base;
        return {};
    }
    s.open = defaultPrefixOf(s) + u"{";
    if (s.showsNothing()) return s.open + u"}";
    return {};
}

} // namespace tickscope
