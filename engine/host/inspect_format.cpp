// util.format: printf-like placeholders.

#include "host/inspect_inspector.h"

#include "builtins/json.h"
#include "builtins/proxy.h"

namespace tickscope {

namespace {

std::u16string textOf(Isolate& vm, Value value) {
    if (!value.isSymbol()) return std::u16string(toString(vm, value)->view());
    const Value description = value.asSymbol()->description();
    return u"Symbol(" + (description.isString() ? std::u16string(description.asString()->view()) : u"") +
           u")";
}

// Whether turning the object into a string would run nothing of the user's: then inspecting says more.
bool hasBuiltinToString(Isolate& vm, Object* object) {
    if (auto* proxy = as<ProxyObject>(object)) {
        if (proxy->isRevoked()) return true;
        object = proxy->target();
    }
    const PropertyKey toPrimitive = PropertyKey::symbol(vm.names.symbol_toPrimitive);
    const bool hasToString = isCallable(object->get(vm, vm.names.toString));
    const bool hasToPrimitive = isCallable(object->get(vm, toPrimitive));
    if (!hasToString && !hasToPrimitive) return true;
    const auto owns = [&](Object* o) {
        return (hasToString && o->hasOwnProperty(vm, vm.names.toString)) ||
               (hasToPrimitive && o->hasOwnProperty(vm, toPrimitive));
    };
    if (owns(object)) return false;
    Object* owner = object->getPrototypeOf(vm);
    while (owner && !owns(owner))
        owner = owner->getPrototypeOf(vm);
    if (!owner) return true;
    const auto property = owner->getOwnProperty(vm, vm.names.constructor);
    if (!property || !property->value || !isCallable(*property->value)) return false;
    const Value name = property->value->asObject()->get(vm, vm.names.name);
    return name.isString() && isBuiltinName(name.asString()->view());
}

std::u16string formatAsString(Isolate& vm, const InspectOptions& options, Value value) {
    if (value.isNumber()) return formatNumber(vm, options, value.asNumber());
    if (value.isBigInt()) return formatBigInt(vm, options, value.asBigInt());
    if (!value.isObject() || value.asObject()->isCallable() || !hasBuiltinToString(vm, value.asObject()))
        return textOf(vm, value);
    InspectOptions outline = options;
    outline.depth = 0;
    outline.colors = false;
    outline.isCompactTrue = false;
    outline.compact = 3;
    return inspect(vm, value, outline);
}

std::u16string formatAsJson(Isolate& vm, Value value) {
    const CompletionRecord result = vm.completionOf([&] { return jsonStringify(vm, value); });
    if (!result.isThrow()) return textOf(vm, result.value);
    const Value message =
        result.value.isObject() ? result.value.asObject()->get(vm, vm.names.message) : Value::undefined();
    if (message.isString() &&
        message.asString()->view().starts_with(u"Converting circular structure to JSON"))
        return u"[Circular]";
    vm.throwValue(result.value);
}

enum class Parse : std::uint8_t { Number, Integer, Float };

std::u16string formatAsNumber(Isolate& vm, const InspectOptions& options, Value value, Parse parse) {
    if (value.isBigInt() && parse != Parse::Float) return formatBigInt(vm, options, value.asBigInt());
    if (value.isSymbol()) return u"NaN";
    if (parse == Parse::Number) {
        const Value numeric = toNumeric(vm, value); // Number(x) takes BigInts from valueOf too
        const double number = numeric.isNumber() ? numeric.asNumber() : toNumber(vm, toString(vm, numeric));
        return formatNumber(vm, options, number);
    }
    Object* parser = parse == Parse::Integer ? vm.realm().parseIntFunction : vm.realm().parseFloatFunction;
    return formatNumber(vm, options, call(vm, parser, Value::undefined(), {value}).asNumber());
}

// The text for one placeholder; nothing for a letter that is none.
std::optional<std::u16string> formatPlaceholder(Isolate& vm, const InspectOptions& options, char16_t letter,
                                                Value value) {
    switch (letter) {
    case 's':
        return formatAsString(vm, options, value);
    case 'j':
        return formatAsJson(vm, value);
    case 'd':
        return formatAsNumber(vm, options, value, Parse::Number);
    case 'i':
        return formatAsNumber(vm, options, value, Parse::Integer);
    case 'f':
        return formatAsNumber(vm, options, value, Parse::Float);
    case 'O':
        return inspect(vm, value, options);
    case 'o': {
        InspectOptions full = options;
        full.showHidden = true;
        full.showProxy = true;
        full.depth = 4;
        return inspect(vm, value, full);
    }
    case 'c':
        return u"";
    default:
        return {};
    }
}

// Replaces the placeholders of the first argument; `used` counts the arguments taken. False: there were none.
bool replacePlaceholders(Isolate& vm, const InspectOptions& options, std::span<const Value> arguments,
                         std::size_t& used, std::u16string& out) {
    const std::u16string_view format = arguments[0].asString()->view();
    std::size_t last = 0;
    for (std::size_t i = 0; i + 1 < format.size(); ++i) {
        if (format[i] != '%') continue;
        const char16_t letter = format[++i];
        if (letter == '%') {
            out += format.substr(last, i - last);
            last = i + 1;
            continue;
        }
        if (used + 1 >= arguments.size()) continue;
        const auto text = formatPlaceholder(vm, options, letter, arguments[used + 1]);
        if (!text) continue;
        ++used;
        out += format.substr(last, i - 1 - last);
        out += *text;
        last = i + 1;
    }
    if (last == 0) return false;
    out += format.substr(last);
    return true;
}

} // namespace

std::u16string formatWithOptions(Isolate& vm, const InspectOptions& options,
                                 std::span<const Value> arguments) {
    std::u16string out;
    std::size_t next = 0;
    bool needsGap = false;
    if (!arguments.empty() && arguments[0].isString() && arguments.size() > 1 &&
        replacePlaceholders(vm, options, arguments, next, out)) {
        ++next;
        needsGap = true;
    }
    if (arguments.size() == 1 && arguments[0].isString())
        return std::u16string(arguments[0].asString()->view());
    for (; next < arguments.size(); ++next) {
        if (needsGap) out += u' ';
        needsGap = true;
        const Value value = arguments[next];
        out += value.isString() ? std::u16string(value.asString()->view()) : inspect(vm, value, options);
    }
    return out;
}

} // namespace tickscope
