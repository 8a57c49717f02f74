// util.inspect and its options.

#include "host/inspect.h"

#include "host/inspect_inspector.h"
#include "host/node_errors.h"

namespace tickscope {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// A limit whose null means none.
double limitOf(Isolate& vm, Value value) { return value.isNull() ? kInfinity : toNumber(vm, value); }

void setCompact(Isolate& vm, InspectOptions& options, Value value) {
    options.isCompactTrue = value.isTrue();
    options.compact = value.isNumber() ? toNumber(vm, value) : 0;
}

// Sets one option; false when there is none of this name.
bool setOption(Isolate& vm, InspectOptions& options, std::u16string_view name, Value value) {
    if (name == u"showHidden")
        options.showHidden = toBoolean(value);
    else if (name == u"depth")
        options.depth = value.isNull() ? std::nullopt : std::optional(toNumber(vm, value));
    else if (name == u"colors")
        options.colors = toBoolean(value);
    else if (name == u"customInspect")
        options.customInspect = toBoolean(value);
    else if (name == u"showProxy")
        options.showProxy = toBoolean(value);
    else if (name == u"maxArrayLength")
        options.maxArrayLength = limitOf(vm, value);
    else if (name == u"maxStringLength")
        options.maxStringLength = limitOf(vm, value);
    else if (name == u"breakLength")
        options.breakLength = toNumber(vm, value);
    else if (name == u"compact")
        setCompact(vm, options, value);
    else if (name == u"sorted")
        options.sorted = value;
    else if (name == u"getters")
        options.getters = value;
    else if (name == u"numericSeparator")
        options.numericSeparator = toBoolean(value);
    else
        return false;
    return true;
}

void listOptions(Isolate& vm, const InspectOptions& o, Object* out) {
    const auto put = [&](std::string_view name, Value value) {
        out->createDataPropertyOrThrow(vm, vm.key(name), value);
    };
    put("showHidden", Value::boolean(o.showHidden));
    put("depth", o.depth ? Value::number(*o.depth) : Value::null());
    put("colors", Value::boolean(o.colors));
    put("customInspect", Value::boolean(o.customInspect));
    put("showProxy", Value::boolean(o.showProxy));
    put("maxArrayLength", Value::number(o.maxArrayLength));
    put("maxStringLength", Value::number(o.maxStringLength));
    put("breakLength", Value::number(o.breakLength));
    put("compact", o.isCompactTrue  ? Value::boolean(true)
                   : o.compact == 0 ? Value::boolean(false)
                                    : Value::number(o.compact));
    put("sorted", o.sorted);
    put("getters", o.getters);
    put("numericSeparator", Value::boolean(o.numericSeparator));
}

// The `stylize` that custom functions get when there are no colours.
Value stylizePlainly(Isolate&, const CallArguments& arguments) { return arguments[0]; }

// The one for colours, of the styles named.
Value stylizeWithColor(Isolate& vm, const CallArguments& arguments) {
    static constexpr struct {
        std::u16string_view name, on, off;
    } kStyles[] = {{u"special", u"36", u"39"}, {u"number", u"33", u"39"},    {u"bigint", u"33", u"39"},
                   {u"boolean", u"33", u"39"}, {u"undefined", u"90", u"39"}, {u"null", u"1", u"22"},
                   {u"string", u"32", u"39"},  {u"symbol", u"32", u"39"},    {u"date", u"35", u"39"},
                   {u"regexp", u"31", u"39"},  {u"module", u"4", u"24"}};
    if (!arguments[1].isString()) return arguments[0];
    for (const auto& style : kStyles) {
        if (style.name != arguments[1].asString()->view()) continue;
        const std::u16string text(toString(vm, arguments[0])->view());
        return vm.string(u"\x1b[" + std::u16string(style.on) + u"m" + text + u"\x1b[" +
                         std::u16string(style.off) + u"m");
    }
    return arguments[0];
}

bool isOwnStylize(Value function) {
    auto* native = as<NativeFunction>(function);
    return native && (native->code() == stylizePlainly || native->code() == stylizeWithColor);
}

// util.inspect(value[, options]) or (value, showHidden, depth, colors)
Value inspectNative(Isolate& vm, const CallArguments& arguments) {
    InspectOptions options = defaultInspectOptions(vm);
    if (!arguments[2].isUndefined()) setOption(vm, options, u"depth", arguments[2]);
    if (!arguments[3].isUndefined()) options.colors = toBoolean(arguments[3]);
    if (arguments[1].isBoolean())
        options.showHidden = arguments[1].isTrue();
    else
        applyInspectOptions(vm, options, arguments[1]);
    return vm.string(inspect(vm, arguments[0], options));
}

Object* defaultOptionsObject(Isolate& vm) {
    Object*& object = vm.realm().inspectDefaultOptions;
    if (!object) {
        Object* made = vm.newObject();
        listOptions(vm, InspectOptions(), made);
        setIntegrityLevel(vm, made, IntegrityLevel::Sealed);
        object = made;
    }
    return object;
}

Value getDefaultOptions(Isolate& vm, const CallArguments&) { return defaultOptionsObject(vm); }

Value setDefaultOptions(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[0].isObject()) throwInvalidArgType(vm, "options", "of type object", arguments[0]);
    RootedValues entries(vm.heap);
    enumerableOwnProperties(vm, arguments[0].asObject(), PropertyListKind::KeyValue, entries);
    Object* defaults = defaultOptionsObject(vm);
    for (const Value entry : entries.values()) {
        Object* pair = entry.asObject();
        defaults->setOrThrow(vm, toPropertyKey(vm, pair->get(vm, vm.key(0u))), pair->get(vm, vm.key(1u)));
    }
    return Value::undefined();
}

// util.inspect.colors: the codes to switch a style on and off.
Object* colorTable(Isolate& vm) {
    static constexpr struct {
        const char* name;
        int on, off;
    } kColors[] = {{"reset", 0, 0},           {"bold", 1, 22},          {"dim", 2, 22},
                   {"italic", 3, 23},         {"underline", 4, 24},     {"blink", 5, 25},
                   {"inverse", 7, 27},        {"hidden", 8, 28},        {"strikethrough", 9, 29},
                   {"black", 30, 39},         {"red", 31, 39},          {"green", 32, 39},
                   {"yellow", 33, 39},        {"blue", 34, 39},         {"magenta", 35, 39},
                   {"cyan", 36, 39},          {"white", 37, 39},        {"bgBlack", 40, 49},
                   {"bgRed", 41, 49},         {"bgGreen", 42, 49},      {"bgYellow", 43, 49},
                   {"bgBlue", 44, 49},        {"bgMagenta", 45, 49},    {"bgCyan", 46, 49},
                   {"bgWhite", 47, 49},       {"gray", 90, 39},         {"redBright", 91, 39},
                   {"greenBright", 92, 39},   {"yellowBright", 93, 39}, {"blueBright", 94, 39},
                   {"magentaBright", 95, 39}, {"cyanBright", 96, 39},   {"whiteBright", 97, 39}};
    Object* table = vm.newObject(nullptr);
    for (const auto& color : kColors) {
        const Value codes[] = {Value::int32(color.on), Value::int32(color.off)};
        table->putDirect(vm.key(color.name), vm.newArray(codes));
    }
    return table;
}

Object* styleTable(Isolate& vm) {
    static constexpr const char* kStyles[][2] = {
        {"special", "cyan"},   {"number", "yellow"}, {"bigint", "yellow"},   {"boolean", "yellow"},
        {"undefined", "grey"}, {"null", "bold"},     {"string", "green"},    {"symbol", "green"},
        {"date", "magenta"},   {"regexp", "red"},    {"module", "underline"}};
    Object* table = vm.newObject(nullptr);
    for (const auto& [style, color] : kStyles)
        table->putDirect(vm.key(style), vm.string(color));
    return table;
}

} // namespace

InspectOptions defaultInspectOptions(Isolate& vm) {
    InspectOptions options;
    if (Object* defaults = vm.realm().inspectDefaultOptions) applyInspectOptions(vm, options, defaults);
    return options;
}

void applyInspectOptions(Isolate& vm, InspectOptions& options, Value source) {
    if (!source.isObject()) return;
    Object* object = source.asObject();
    RootedValues keys(vm.heap);
    enumerableOwnProperties(vm, object, PropertyListKind::Key, keys);
    for (const Value keyValue : keys.values()) {
        const Value value = object->get(vm, toPropertyKey(vm, keyValue));
        const std::u16string_view name = keyValue.asString()->view();
        if (name == u"stylize") {
            if (!isOwnStylize(value)) options.stylize = value;
        } else if (!setOption(vm, options, name, value) && !options.userOptions) {
            options.userOptions = object;
        }
    }
}

// The options object for a custom inspection function. One for a stranger (a proxy, an object of no known
// prototype) has no prototype and nothing but primitives.
Object* Inspector::optionsForUser(bool isFromElsewhere) {
    Object* options = isFromElsewhere ? m_vm.newObject(nullptr) : m_vm.newObject();
    const bool isCustom = !m_options.colors && isCallable(m_options.stylize);
    const Value stylize =
        isCustom && !isFromElsewhere
            ? m_options.stylize
            : Value(newNativeFunction(m_vm, m_options.colors ? "stylizeWithColor" : "stylizeNoColor",
                                      m_options.colors ? stylizeWithColor : stylizePlainly, 2));
    options->createDataPropertyOrThrow(m_vm, m_vm.key("stylize"), stylize);
    listOptions(m_vm, m_options, options);
    if (m_options.userOptions) copyDataProperties(m_vm, options, m_options.userOptions, {});
    if (!isFromElsewhere) return options;
    std::vector<PropertyKey> keys;
    options->ownPropertyKeys(m_vm, keys);
    for (const PropertyKey key : keys) {
        if (key != m_vm.key("stylize") && options->get(m_vm, key).isObject())
            options->deletePropertyOrThrow(m_vm, key);
    }
    return options;
}

Object* inspectFunction(Isolate& vm) {
    Object*& function = vm.realm().inspectFunction;
    if (function) return function;
    NativeFunction* made = newNativeFunction(vm, "inspect", inspectNative, 2);
    function = made;
    made->putDirect(vm.key("custom"), vm.symbolFor(vm.atoms.intern("nodejs.util.inspect.custom")));
    made->putAccessorDirect(vm.key("defaultOptions"), newNativeFunction(vm, "get", getDefaultOptions, 0),
                            newNativeFunction(vm, "set", setDefaultOptions, 1), 0);
    made->putDirect(vm.key("colors"), colorTable(vm));
    made->putDirect(vm.key("styles"), styleTable(vm));
    return made;
}

std::u16string inspect(Isolate& vm, Value value, const InspectOptions& options) {
    return Inspector(vm, options).formatValue(value, 0);
}

} // namespace tickscope
