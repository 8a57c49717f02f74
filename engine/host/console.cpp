#include "host/console.h"

#include "host/inspect.h"
#include "host/inspect_text.h"
#include "host/node_errors.h"
#include "vm/operations.h"

#include <fmt/format.h>

namespace tickscope {

namespace {

// How native functions reach the Console, which it may own.
class ConsoleReference final : public Cell {
public:
    explicit ConsoleReference(Console& console) : Cell(CellKind::Other), console(console) {}
    explicit ConsoleReference(std::unique_ptr<Console> owned)
        : Cell(CellKind::Other), m_owned(std::move(owned)), console(*m_owned) {}

private:
    std::unique_ptr<Console> m_owned;

public:
    Console& console;
};

Console& consoleOf(const CallArguments& arguments) {
    return static_cast<ConsoleReference*>(arguments.callee->captured(0).asCell())->console;
}

std::u16string formatAll(Isolate& vm, std::span<const Value> arguments) {
    return formatWithOptions(vm, defaultInspectOptions(vm), arguments);
}

// Through the method of the console object, which the program may have replaced.
void callMethod(Console& console, std::string_view name, std::span<const Value> arguments) {
    invoke(console.vm(), console.object, console.vm().key(name), arguments);
}
void logText(Console& console, std::u16string_view text) {
    const Value argument = console.vm().string(text);
    callMethod(console, "log", {&argument, 1});
}

// The label of counters and timers: "default" unless given.
std::u16string labelOf(Isolate& vm, Value label) {
    return label.isUndefined() ? u"default" : std::u16string(toString(vm, label)->view());
}

template <OutputStream stream>
Value print(Isolate& vm, const CallArguments& arguments) {
    consoleOf(arguments).write(stream, formatAll(vm, arguments.values));
    return Value::undefined();
}

Value dir(Isolate& vm, const CallArguments& arguments) {
    InspectOptions options = defaultInspectOptions(vm);
    options.customInspect = false;
    applyInspectOptions(vm, options, arguments[1]);
    consoleOf(arguments).write(OutputStream::Stdout, inspect(vm, arguments[0], options));
    return Value::undefined();
}

// --- Groups

Value group(Isolate&, const CallArguments& arguments) {
    Console& console = consoleOf(arguments);
    if (arguments.size() > 0) callMethod(console, "log", arguments.values);
    console.openGroup();
    return Value::undefined();
}

Value groupEnd(Isolate&, const CallArguments& arguments) {
    consoleOf(arguments).closeGroup();
    return Value::undefined();
}

// --- Counters

Value count(Isolate& vm, const CallArguments& arguments) {
    Console& console = consoleOf(arguments);
    const std::u16string label = labelOf(vm, arguments[0]);
    vm.heap.chargeExternal(label.size() * sizeof(char16_t) + 64);
    const std::uint64_t calls = ++console.counts[label];
    logText(console, label + u": " + decimal(calls));
    return Value::undefined();
}

Value countReset(Isolate& vm, const CallArguments& arguments) {
    Console& console = consoleOf(arguments);
    const std::u16string label = labelOf(vm, arguments[0]);
    if (console.counts.erase(label) == 0)
        console.warn("Count for '" + utf16ToUtf8(label) + "' does not exist");
    return Value::undefined();
}

// --- Timers

Value time(Isolate& vm, const CallArguments& arguments) {
    Console& console = consoleOf(arguments);
    const std::u16string label = labelOf(vm, arguments[0]);
    vm.heap.chargeExternal(label.size() * sizeof(char16_t) + 64);
    if (!console.timers.emplace(label, vm.now()).second)
        console.warn("Label '" + utf16ToUtf8(label) + "' already exists for console.time()");
    return Value::undefined();
}

// Prints the time since console.time(label); false when there was none.
bool printTimer(Console& console, std::string_view method, const std::u16string& label,
                std::span<const Value> data) {
    Isolate& vm = console.vm();
    const auto found = console.timers.find(label);
    if (found == console.timers.end()) {
        console.warn(fmt::format("No such label '{}' for console.{}()", utf16ToUtf8(label), method));
        return false;
    }
    RootedValues values(vm.heap);
    values.push(vm.string("%s: %s"));
    values.push(vm.string(label));
    values.push(vm.string(formatDuration(vm.now() - found->second)));
    for (const Value value : data)
        values.push(value);
    callMethod(console, "log", values.values());
    return true;
}

Value timeEnd(Isolate& vm, const CallArguments& arguments) {
    Console& console = consoleOf(arguments);
    const std::u16string label = labelOf(vm, arguments[0]);
    if (printTimer(console, "timeEnd", label, {})) console.timers.erase(label);
    return Value::undefined();
}

Value timeLog(Isolate& vm, const CallArguments& arguments) {
    const auto data = arguments.values.subspan(std::min<std::size_t>(1, arguments.size()));
    printTimer(consoleOf(arguments), "timeLog", labelOf(vm, arguments[0]), data);
    return Value::undefined();
}

// --- The rest

Value assertTrue(Isolate& vm, const CallArguments& arguments) {
    if (toBoolean(arguments[0])) return Value::undefined();
    RootedValues values(vm.heap);
    std::u16string text = u"Assertion failed";
    if (arguments.size() > 1) text += u": " + std::u16string(toString(vm, arguments[1])->view());
    values.push(vm.string(std::move(text)));
    for (std::size_t i = 2; i < arguments.size(); ++i)
        values.push(arguments[i]);
    callMethod(consoleOf(arguments), "warn", values.values());
    return Value::undefined();
}

// console.trace: the message and the stack of the call.
Value trace(Isolate& vm, const CallArguments& arguments) {
    Object* holder = vm.newObject();
    holder->putDirect(vm.names.name, vm.string("Trace"));
    holder->putDirect(vm.names.message, vm.string(formatAll(vm, arguments.values)));
    invoke(vm, vm.realm().errorConstructor, vm.key("captureStackTrace"), {holder});
    const Value stack = holder->get(vm, vm.names.stack);
    callMethod(consoleOf(arguments), "error", {&stack, 1});
    return Value::undefined();
}

Value table(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[1].isUndefined() && !isArray(vm, arguments[1]))
        throwInvalidArgType(vm, "properties", "an instance of Array", arguments[1]);
    Console& console = consoleOf(arguments);
    std::u16string text;
    if (drawTable(vm, arguments[0], arguments[1], text)) {
        logText(console, text);
    } else {
        const Value data = arguments[0];
        callMethod(console, "log", {&data, 1});
    }
    return Value::undefined();
}

Value doNothing(Isolate&, const CallArguments&) { return Value::undefined(); }

struct Method {
    std::string_view name;
    NativeCode code;
};
// In the order a program sees them.
constexpr Method kMethods[] = {{"log", print<OutputStream::Stdout>},
                               {"warn", print<OutputStream::Stderr>},
                               {"dir", dir},
                               {"time", time},
                               {"timeEnd", timeEnd},
                               {"timeLog", timeLog},
                               {"trace", trace},
                               {"assert", assertTrue},
                               {"clear", doNothing},
                               {"count", count},
                               {"countReset", countReset},
                               {"group", group},
                               {"groupEnd", groupEnd},
                               {"table", table},
                               {"debug", print<OutputStream::Stdout>},
                               {"info", print<OutputStream::Stdout>},
                               {"dirxml", print<OutputStream::Stdout>},
                               {"error", print<OutputStream::Stderr>},
                               {"groupCollapsed", group},
                               {"profile", doNothing},
                               {"profileEnd", doNothing},
                               {"timeStamp", doNothing}};

} // namespace

// Writing a line takes the time of so many ordinary steps.
constexpr std::size_t kWriteSteps = 16;

Console::Console(Isolate& vm)
    : Console(vm, [&vm](OutputStream stream, std::u16string_view line) {
          std::string text = utf16ToUtf8(line);
          vm.recorder.record(EventKind::ConsoleOutput, {.detail = static_cast<std::uint8_t>(stream),
                                                        .text = text,
                                                        .range = vm.recorder.currentRange()});
          text += '\n';
          vm.host().writeOutput(vm, stream, text);
      }) {}

void Console::write(OutputStream stream, std::u16string_view text) {
    m_vm.charge(text.size() / 16 + kWriteSteps);
    if (m_indentation.empty()) return m_sink(stream, text);
    m_sink(stream, m_indentation + replaceLineBreaks(text, u"\n" + m_indentation));
}

void Console::warn(std::string_view message) {
    Object* process = m_vm.realm().processObject;
    const Value emit = process ? process->get(m_vm, m_vm.key("emitWarning")) : Value::undefined();
    if (isCallable(emit))
        call(m_vm, emit, process, {m_vm.string(message)});
    else
        m_sink(OutputStream::Stderr, u"(node:1) Warning: " + utf8ToUtf16(message));
}

std::string formatDuration(VirtualTime duration) {
    constexpr std::int64_t kSecond = 1'000'000, kMinute = 60 * kSecond, kHour = 60 * kMinute;
    const std::int64_t us = duration.us;
    if (us < kSecond) return numberToUtf8(duration.ms()) + "ms";
    // Rounded to milliseconds, half up as toFixed does for these exact thousandths.
    const auto seconds = [](std::int64_t part) {
        const std::int64_t ms = (part + 500) / 1000;
        return std::pair(ms / 1000, ms % 1000);
    };
    if (us < kMinute) {
        const auto [whole, thousandths] = seconds(us);
        return fmt::format("{}.{:03}s", whole, thousandths);
    }
    const auto [whole, thousandths] = seconds(us % kMinute);
    const std::int64_t minutes = us % kHour / kMinute, hours = us / kHour;
    if (hours == 0) return fmt::format("{}:{:02}.{:03} (m:ss.mmm)", minutes, whole, thousandths);
    return fmt::format("{}:{:02}:{:02}.{:03} (h:mm:ss.mmm)", hours, minutes, whole, thousandths);
}

static void defineConsole(Isolate& vm, Realm& realm, ConsoleReference* reference) {
    Object* prototype = vm.newObject();
    Object* object = vm.newObject(prototype);
    reference->console.object = realm.consoleObject = object;
    for (const Method& method : kMethods) {
        NativeFunction* function = newNativeFunction(vm, method.name, method.code, 0);
        function->setCaptured(0, Value::cell(reference));
        object->putDirect(vm.key(method.name), function);
    }
    object->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("console"), kConfigurable);
    realm.globalObject->putDirect(vm.names.console, object, kMethodAttributes);
}

void installConsole(Isolate& vm, Realm& realm, Console& console) {
    defineConsole(vm, realm, vm.heap.allocate<ConsoleReference>(console));
}

void installConsole(Isolate& vm, Realm& realm) {
    defineConsole(vm, realm, vm.heap.allocate<ConsoleReference>(std::make_unique<Console>(vm)));
}

} // namespace tickscope
