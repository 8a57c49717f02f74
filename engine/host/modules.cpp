#include "host/modules.h"

#include "host/library_functions.h"
#include "host/timers.h"
#include "host/util.h"
#include "loop/node_loop.h"
#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

namespace {

constexpr std::string_view kAssertSource =
#include "host/assert.js.inc"
    ;
constexpr std::string_view kBufferSource =
#include "host/buffer.js.inc"
    ;
constexpr std::string_view kCryptoSource =
#include "host/crypto.js.inc"
    ;
constexpr std::string_view kEventsSource =
#include "host/events.js.inc"
    ;
constexpr std::string_view kEventTargetSource =
#include "host/event_target.js.inc"
    ;
constexpr std::string_view kFetchSource =
#include "host/fetch.js.inc"
    ;
constexpr std::string_view kFsSource =
#include "host/fs.js.inc"
    ;
constexpr std::string_view kPathSource =
#include "host/path.js.inc"
    ;
constexpr std::string_view kQuerystringSource =
#include "host/querystring.js.inc"
    ;
constexpr std::string_view kTextEncodingSource =
#include "host/text_encoding.js.inc"
    ;
constexpr std::string_view kTimersPromisesSource =
#include "host/timers_promises.js.inc"
    ;

constexpr std::string_view kUrlSource =
#include "host/url.js.inc"
    ;
constexpr std::string_view kUrlLegacySource =
#include "host/url_legacy.js.inc"
    ;
constexpr std::string_view kUrlParserSource =
#include "host/url_parser.js.inc"
    ;

// Libraries written in JavaScript. Those under internal/ are not for programs.
struct EmbeddedLibrary {
    std::string_view name;
    std::string_view source;
};
constexpr EmbeddedLibrary kLibraries[] = {
    {"assert", kAssertSource},
    {"buffer", kBufferSource},
    {"crypto", kCryptoSource},
    {"events", kEventsSource},
    {"fs", kFsSource},
    {"internal/event_target", kEventTargetSource},
    {"internal/fetch", kFetchSource},
    {"internal/text_encoding", kTextEncodingSource},
    {"internal/url_legacy", kUrlLegacySource},
    {"internal/url_parser", kUrlParserSource},
    {"path", kPathSource},
    {"querystring", kQuerystringSource},
    {"timers/promises", kTimersPromisesSource},
    {"url", kUrlSource},
};

// Modules that are a property of another one.
struct Alias {
    std::string_view name, module, property;
};
constexpr Alias kAliases[] = {
    {"assert/strict", "assert", "strict"},
    {"fs/promises", "fs", "promises"},
    {"path/posix", "path", "posix"},
    {"util/types", "util", "types"},
};

Value requireInternal(Isolate& vm, const CallArguments& arguments) {
    return NodeLoop::of(vm).modules().get(toString(vm, arguments[0])->utf8());
}

// performance.now(): milliseconds since the start of the run.
Value performanceNow(Isolate& vm, const CallArguments&) { return Value::number(vm.now().ms()); }

Value performanceToJson(Isolate& vm, const CallArguments& arguments) {
    Object* result = vm.newObject();
    if (!arguments.thisValue.isObject()) return result;
    result->putDirect(vm.key("timeOrigin"), arguments.thisValue.asObject()->get(vm, vm.key("timeOrigin")));
    return result;
}

Object* createPerformance(Isolate& vm) {
    Object* performance = vm.newObject();
    defineFunction(vm, performance, "now", performanceNow, 0);
    defineFunction(vm, performance, "toJSON", performanceToJson, 0);
    performance->putDirect(vm.key("timeOrigin"), Value::number(vm.host().epochMs()));
    performance->putDirect(vm.key(vm.names.symbol_toStringTag), vm.string("Performance"), kConfigurable);
    return performance;
}

} // namespace

Object* Modules::find(std::string_view specifier) {
    if (specifier.starts_with("node:")) specifier.remove_prefix(5);
    if (specifier.starts_with("internal/")) return nullptr;
    return get(specifier);
}

Object* Modules::get(std::string_view name) {
    if (const auto loaded = m_loaded.find(name); loaded != m_loaded.end()) return loaded->second;
    Object* exports = load(name);
    if (exports) m_loaded.emplace(name, exports);
    return exports;
}

Object* Modules::load(std::string_view name) {
    for (const EmbeddedLibrary& library : kLibraries)
        if (library.name == name) return loadEmbedded(name, library.source);
    for (const Alias& alias : kAliases)
        if (alias.name == name) return get(alias.module)->get(m_vm, m_vm.key(alias.property)).asObject();
    if (name == "timers") return createTimersModule(m_vm);
    if (name == "util") return createUtilModule(m_vm);
    if (name == "process") return m_vm.realm().processObject;
    if (name == "console") return m_vm.realm().consoleObject;
    if (name == "internal/performance") return createPerformance(m_vm);
    if (name == "perf_hooks") {
        Object* exports = m_vm.newObject();
        exports->putDirect(m_vm.key("performance"), get("internal/performance"));
        return exports;
    }
    return nullptr;
}

Object* Modules::loadEmbedded(std::string_view name, std::string_view source) {
    const Value library = m_vm.interpreter().evaluateEmbedded("node:" + std::string(name), source);
    NativeFunction* require = newNativeFunction(m_vm, "require", requireInternal, 1);
    return call(m_vm, library, Value::undefined(), {require, hostFunctions()}).asObject();
}

Object* Modules::hostFunctions() {
    if (!m_hostFunctions) m_hostFunctions = createLibraryFunctions(m_vm);
    return m_hostFunctions;
}

void Modules::visitRoots(EdgeVisitor& visitor) const {
    for (const auto& [name, exports] : m_loaded)
        visitor.visit(exports);
    for (const auto& [name, function] : m_natives)
        visitor.visit(function);
    visitor.visit(m_hostFunctions);
}

namespace {

struct LazyGlobal {
    std::string_view name, module, property; // an empty property: the module itself
};
constexpr LazyGlobal kLazyGlobals[] = {
    {"AbortController", "internal/event_target", "AbortController"},
    {"AbortSignal", "internal/event_target", "AbortSignal"},
    {"Buffer", "buffer", "Buffer"},
    {"CustomEvent", "internal/event_target", "CustomEvent"},
    {"DOMException", "internal/event_target", "DOMException"},
    {"Crypto", "crypto", "Crypto"},
    {"Event", "internal/event_target", "Event"},
    {"EventTarget", "internal/event_target", "EventTarget"},
    {"Headers", "internal/fetch", "Headers"},
    {"Response", "internal/fetch", "Response"},
    {"TextDecoder", "internal/text_encoding", "TextDecoder"},
    {"TextEncoder", "internal/text_encoding", "TextEncoder"},
    {"URL", "url", "URL"},
    {"URLSearchParams", "url", "URLSearchParams"},
    {"atob", "buffer", "atob"},
    {"btoa", "buffer", "btoa"},
    {"crypto", "crypto", "webcrypto"},
    {"fetch", "internal/fetch", "fetch"},
    {"performance", "internal/performance", ""},
};

const LazyGlobal& lazyGlobalOf(const CallArguments& arguments) {
    return kLazyGlobals[static_cast<std::size_t>(arguments.callee->captured(0).asInt32())];
}

Value replaceGlobal(Isolate& vm, const LazyGlobal& global, Value value) {
    vm.realm().globalObject->definePropertyOrThrow(vm, vm.key(global.name),
                                                   PropertyDescriptor::data(value, kMethodAttributes));
    return value;
}

// The accessors replace themselves by a data property. Captured: 0 index in kLazyGlobals.
Value getLazyGlobal(Isolate& vm, const CallArguments& arguments) {
    const LazyGlobal& global = lazyGlobalOf(arguments);
    Object* exports = NodeLoop::of(vm).modules().get(global.module);
    return replaceGlobal(
        vm, global, global.property.empty() ? Value(exports) : exports->get(vm, vm.key(global.property)));
}

Value setLazyGlobal(Isolate& vm, const CallArguments& arguments) {
    return replaceGlobal(vm, lazyGlobalOf(arguments), arguments[0]);
}

} // namespace

void installModuleGlobals(Isolate& vm, Realm& realm) {
    for (std::size_t i = 0; i < std::size(kLazyGlobals); ++i) {
        const LazyGlobal& global = kLazyGlobals[i];
        NativeFunction* getter = newNativeFunction(vm, "get " + std::string(global.name), getLazyGlobal, 0);
        NativeFunction* setter = newNativeFunction(vm, "set " + std::string(global.name), setLazyGlobal, 1);
        for (NativeFunction* accessor : {getter, setter})
            accessor->setCaptured(0, Value::int32(static_cast<std::int32_t>(i)));
        realm.globalObject->putAccessorDirect(vm.key(global.name), getter, setter, kConfigurable);
    }
}

} // namespace tickscope
