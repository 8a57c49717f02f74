#include "host/modules.h"

#include "host/async_functions.h"
#include "host/brotli_functions.h"
#include "host/cipher_functions.h"
#include "host/contexts.h"
#include "host/digest_functions.h"
#include "host/libraries.h"
#include "host/library_functions.h"
#include "host/performance_functions.h"
#include "host/require.h"
#include "host/timers.h"
#include "host/util.h"
#include "host/zlib_functions.h"
#include "loop/event_loop.h"
#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

namespace {

// Packages from npm that are simulated: no modules of Node's.
constexpr std::string_view kPackages[] = {"p-limit", "p-retry", "rxjs", "rxjs/operators"};

// Modules that are a property of another one.
struct Alias {
    std::string_view name, module, property;
};
constexpr Alias kAliases[] = {
    {"assert/strict", "assert", "strict"},   {"dns/promises", "dns", "promises"},
    {"fs/promises", "fs", "promises"},       {"https", "http", "https"},
    {"path/posix", "path", "posix"},         {"readline/promises", "readline", "promises"},
    {"rxjs/operators", "rxjs", "operators"}, {"stream/promises", "stream", "promises"},
    {"util/types", "util", "types"},
};

bool isPackage(std::string_view name) {
    return std::find(std::begin(kPackages), std::end(kPackages), name) != std::end(kPackages);
}

Value requireInternal(Isolate& vm, const CallArguments& arguments) {
    return EventLoop::of(vm).modules().get(toString(vm, arguments[0])->utf8());
}

} // namespace

Object* Modules::find(std::string_view specifier) {
    const bool isNode = specifier.starts_with("node:");
    if (isNode) specifier.remove_prefix(5);
    if (specifier.starts_with("internal/")) return nullptr;
    if (isNode && isPackage(specifier)) return nullptr;
    return get(specifier);
}

std::vector<std::string_view> Modules::nodeModuleNames() {
    std::vector<std::string_view> names{"console", "perf_hooks",      "process",
                                        "timers",  "timers/promises", "util"};
    for (const Alias& alias : kAliases)
        if (!isPackage(alias.name)) names.push_back(alias.name);
    for (const std::string_view name : libraryNames())
        if (!name.starts_with("internal/") && !isPackage(name)) names.push_back(name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

bool Modules::isBuiltin(std::string_view name) {
    const std::vector<std::string_view> names = nodeModuleNames();
    return isPackage(name) || std::binary_search(names.begin(), names.end(), name);
}

Object* Modules::get(std::string_view name) {
    if (const auto loaded = m_loaded.find(name); loaded != m_loaded.end()) return loaded->second;
    Object* exports = load(name);
    if (exports) m_loaded.emplace(name, exports);
    return exports;
}

Object* Modules::load(std::string_view name) {
    // A page's events have a tree to go through.
    if (m_vm.scenario().environment == Environment::Browser) {
        if (name == "internal/event_target") return get("internal/page_events");
        if (name == "internal/message_port") return get("internal/messages");
        // A worker has no document.
        if (name == "internal/page" && EventLoop::of(m_vm).workerSide()) return get("internal/page_worker");
    }
    if (const auto source = librarySource(name)) return loadEmbedded(name, *source);
    for (const Alias& alias : kAliases)
        if (alias.name == name) return get(alias.module)->get(m_vm, m_vm.key(alias.property)).asObject();
    if (name == "timers") return createTimersModule(m_vm);
    if (name == "util") return createUtilModule(m_vm);
    if (name == "process") return m_vm.realm().processObject;
    if (name == "console") return m_vm.realm().consoleObject;
    if (name == "internal/async_context") return createAsyncFunctions(m_vm);
    if (name == "internal/ciphers_native") return createCipherFunctions(m_vm);
    if (name == "internal/contexts") return createContextFunctions(m_vm);
    if (name == "internal/digests") return createDigestFunctions(m_vm);
    if (name == "internal/brotli_streams") return createBrotliFunctions(m_vm);
    if (name == "internal/zlib_streams") return createZlibFunctions(m_vm);
    if (name == "internal/performance_object") return createPerformance(m_vm);
    if (name == "internal/loop_times") return createPerformanceFunctions(m_vm);
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

enum class Platforms : std::uint8_t { Both, Node, Browser };

struct LazyGlobal {
    std::string_view name, module, property; // an empty property: the module itself
    Platforms platforms = Platforms::Both;
};
constexpr LazyGlobal kLazyGlobals[] = {
    {"AbortController", "internal/abort", "AbortController"},
    {"AbortSignal", "internal/abort", "AbortSignal"},
    {"Blob", "internal/blob", "Blob"},
    {"Buffer", "buffer", "Buffer", Platforms::Node},
    {"CustomEvent", "internal/event_target", "CustomEvent"},
    {"DOMException", "internal/dom_exception", "DOMException"},
    {"Crypto", "internal/crypto_random", "Crypto"},
    {"Event", "internal/event_target", "Event"},
    {"EventTarget", "internal/event_target", "EventTarget"},
    {"BroadcastChannel", "internal/message_port", "BroadcastChannel", Platforms::Node},
    {"File", "internal/blob", "File"},
    {"FormData", "internal/form_data", "FormData", Platforms::Node},
    {"Headers", "internal/fetch", "Headers"},
    {"MessageChannel", "internal/message_port", "MessageChannel", Platforms::Node},
    {"MessageEvent", "internal/message_port", "MessageEvent", Platforms::Node},
    {"MessagePort", "internal/message_port", "MessagePort", Platforms::Node},
    {"Request", "internal/fetch", "Request"},
    {"Response", "internal/fetch", "Response"},
    {"TextDecoder", "internal/text_encoding", "TextDecoder"},
    {"TextEncoder", "internal/text_encoding", "TextEncoder"},
    {"ByteLengthQueuingStrategy", "stream/web", "ByteLengthQueuingStrategy"},
    {"CompressionStream", "internal/compression_streams", "CompressionStream", Platforms::Node},
    {"DecompressionStream", "internal/compression_streams", "DecompressionStream", Platforms::Node},
    {"CountQueuingStrategy", "stream/web", "CountQueuingStrategy"},
    {"ReadableStream", "stream/web", "ReadableStream"},
    {"ReadableStreamDefaultController", "stream/web", "ReadableStreamDefaultController"},
    {"ReadableStreamDefaultReader", "stream/web", "ReadableStreamDefaultReader"},
    {"TextDecoderStream", "stream/web", "TextDecoderStream"},
    {"TextEncoderStream", "stream/web", "TextEncoderStream"},
    {"TransformStream", "stream/web", "TransformStream"},
    {"TransformStreamDefaultController", "stream/web", "TransformStreamDefaultController"},
    {"URL", "url", "URL"},
    {"URLSearchParams", "url", "URLSearchParams"},
    {"Worker", "internal/worker", "Worker", Platforms::Browser},
    {"WritableStream", "stream/web", "WritableStream"},
    {"WritableStreamDefaultController", "stream/web", "WritableStreamDefaultController"},
    {"WritableStreamDefaultWriter", "stream/web", "WritableStreamDefaultWriter"},
    {"atob", "buffer", "atob"},
    {"btoa", "buffer", "btoa"},
    {"crypto", "internal/crypto_random", "webcrypto"},
    {"fetch", "internal/fetch", "fetch"},
    {"performance", "internal/performance_object", ""},
    {"Performance", "internal/performance", "Performance"},
    {"PerformanceEntry", "internal/performance", "PerformanceEntry"},
    {"PerformanceMark", "internal/performance", "PerformanceMark"},
    {"PerformanceMeasure", "internal/performance", "PerformanceMeasure"},
    {"PerformanceObserver", "internal/performance", "PerformanceObserver"},
    {"PerformanceObserverEntryList", "internal/performance", "PerformanceObserverEntryList"},
    {"service", "internal/service", "service"},
};
// What internal/page exports becomes a global of a page under the same name.
constexpr std::string_view kPageGlobals[] = {"document",
                                             "navigator",
                                             "location",
                                             "history",
                                             "screen",
                                             "customElements",
                                             "WebSocket",
                                             "EventSource",
                                             "IntersectionObserver",
                                             "ResizeObserver",
                                             "RTCPeerConnection",
                                             "Notification",
                                             "SharedWorker",
                                             "indexedDB",
                                             "localStorage",
                                             "sessionStorage",
                                             "addEventListener",
                                             "removeEventListener",
                                             "dispatchEvent",
                                             "postMessage",
                                             "alert",
                                             "confirm",
                                             "prompt",
                                             "getComputedStyle",
                                             "scrollTo",
                                             "scrollBy",
                                             "innerWidth",
                                             "innerHeight",
                                             "devicePixelRatio",
                                             "scrollX",
                                             "scrollY",
                                             "Window",
                                             "Location",
                                             "History",
                                             "Document",
                                             "HTMLDocument",
                                             "Storage",
                                             "XMLHttpRequest",
                                             "XMLHttpRequestUpload",
                                             "MutationObserver",
                                             "MutationRecord",
                                             "MessageChannel",
                                             "MessagePort",
                                             "BroadcastChannel",
                                             "UIEvent",
                                             "MouseEvent",
                                             "PointerEvent",
                                             "WheelEvent",
                                             "KeyboardEvent",
                                             "InputEvent",
                                             "FocusEvent",
                                             "SubmitEvent",
                                             "ErrorEvent",
                                             "PromiseRejectionEvent",
                                             "MessageEvent",
                                             "ProgressEvent",
                                             "StorageEvent",
                                             "HashChangeEvent",
                                             "PopStateEvent",
                                             "Node",
                                             "CharacterData",
                                             "Text",
                                             "Comment",
                                             "DocumentFragment",
                                             "NodeList",
                                             "HTMLCollection",
                                             "Element",
                                             "HTMLElement",
                                             "DOMTokenList",
                                             "DOMRect",
                                             "CSSStyleDeclaration",
                                             "Image",
                                             "FormData",
                                             "HTMLInputElement",
                                             "HTMLTextAreaElement",
                                             "HTMLButtonElement",
                                             "HTMLOptionElement",
                                             "HTMLSelectElement",
                                             "HTMLFormElement",
                                             "HTMLLabelElement",
                                             "HTMLAnchorElement",
                                             "HTMLImageElement",
                                             "HTMLScriptElement",
                                             "HTMLTemplateElement",
                                             "HTMLCanvasElement",
                                             "HTMLDialogElement",
                                             "HTMLHtmlElement",
                                             "HTMLHeadElement",
                                             "HTMLBodyElement",
                                             "HTMLDivElement",
                                             "HTMLSpanElement",
                                             "HTMLParagraphElement",
                                             "HTMLHeadingElement",
                                             "HTMLUListElement",
                                             "HTMLOListElement",
                                             "HTMLLIElement",
                                             "HTMLTableElement",
                                             "HTMLTableRowElement",
                                             "HTMLTableCellElement",
                                             "HTMLPreElement",
                                             "HTMLProgressElement",
                                             "HTMLFieldSetElement",
                                             "HTMLStyleElement",
                                             "HTMLTitleElement"};
// Handlers of the window that are set by assignment; setting one makes the page listen.
constexpr std::string_view kPageHandlers[] = {
    "onload",
    "onerror",
    "onunhandledrejection",
    "onrejectionhandled",
    "onmessage",
    "onclick",
    "onkeydown",
    "onkeyup",
    "onresize",
    "onstorage",
    "onhashchange",
    "onpopstate",
    "onscroll",
    "onbeforeunload",
    "onfocus",
    "onblur",
};

// Captured by the accessors: 0 module, 1 property or undefined, 2 name.
Value replaceGlobal(Isolate& vm, const CallArguments& arguments, Value value) {
    vm.realm().globalObject->definePropertyOrThrow(vm, vm.key(arguments.callee->captured(2).asString()),
                                                   PropertyDescriptor::data(value, kMethodAttributes));
    return value;
}

Object* moduleOf(Isolate& vm, const CallArguments& arguments) {
    return EventLoop::of(vm).modules().get(arguments.callee->captured(0).asString()->utf8());
}

// The accessors replace themselves by a data property.
Value getLazyGlobal(Isolate& vm, const CallArguments& arguments) {
    Object* exports = moduleOf(vm, arguments);
    const Value property = arguments.callee->captured(1);
    return replaceGlobal(vm, arguments,
                         property.isUndefined() ? Value(exports)
                                                : exports->get(vm, vm.key(property.asString())));
}

Value setLazyGlobal(Isolate& vm, const CallArguments& arguments) {
    return replaceGlobal(vm, arguments, arguments[0]);
}

// A handler that nobody has set.
Value getPageHandler(Isolate&, const CallArguments&) { return Value::null(); }

// Once loaded, the page has accessors of its own.
Value setPageHandler(Isolate& vm, const CallArguments& arguments) {
    moduleOf(vm, arguments);
    vm.realm().globalObject->setOrThrow(vm, vm.key(arguments.callee->captured(2).asString()), arguments[0]);
    return Value::undefined();
}

void defineAccessors(Isolate& vm, Realm& realm, const LazyGlobal& global, NativeCode get, NativeCode set) {
    NativeFunction* getter = newNativeFunction(vm, "get " + std::string(global.name), get, 0);
    NativeFunction* setter = newNativeFunction(vm, "set " + std::string(global.name), set, 1);
    for (NativeFunction* accessor : {getter, setter}) {
        accessor->setCaptured(0, vm.atoms.intern(global.module));
        if (!global.property.empty()) accessor->setCaptured(1, vm.atoms.intern(global.property));
        accessor->setCaptured(2, vm.atoms.intern(global.name));
    }
    realm.globalObject->putAccessorDirect(vm.key(global.name), getter, setter, kConfigurable);
}

// The values of all id attributes in a text of HTML.
std::vector<std::string> idsIn(std::string_view html) {
    constexpr std::string_view kAttribute = "id=", kQuotes = "\"'";
    std::vector<std::string> ids;
    for (std::size_t at = html.find(kAttribute); at != html.npos; at = html.find(kAttribute, at)) {
        const bool isWhole = at > 0 && (html[at - 1] == ' ' || html[at - 1] == '\t' || html[at - 1] == '\n');
        at += kAttribute.size();
        if (!isWhole || at >= html.size()) continue;
        const bool isQuoted = kQuotes.find(html[at]) != kQuotes.npos;
        const std::string end = isQuoted ? std::string(1, html[at]) : " \t\n>";
        const std::size_t begin = at + isQuoted;
        ids.emplace_back(html.substr(begin, html.find_first_of(end, begin) - begin));
    }
    return ids;
}

// HTML 7.2.2.3 "named access on the Window object".
void installNamedElements(Isolate& vm, Realm& realm) {
    for (const std::string& id : idsIn(EventLoop::of(vm).world().html)) {
        if (id.empty() || realm.globalObject->hasProperty(vm, vm.key(id))) continue;
        const std::string property = "element:" + id;
        defineAccessors(vm, realm, {id, "internal/page", property}, getLazyGlobal, setLazyGlobal);
    }
}

} // namespace

void installModuleGlobals(Isolate& vm, Realm& realm) {
    const bool isPage = vm.scenario().environment == Environment::Browser;
    for (const LazyGlobal& global : kLazyGlobals) {
        if (global.platforms == (isPage ? Platforms::Node : Platforms::Browser)) continue;
        defineAccessors(vm, realm, global, getLazyGlobal, setLazyGlobal);
    }
    if (!isPage || EventLoop::of(vm).workerSide()) return;
    for (const std::string_view name : kPageGlobals)
        defineAccessors(vm, realm, {name, "internal/page", name}, getLazyGlobal, setLazyGlobal);
    for (const std::string_view name : kPageHandlers)
        defineAccessors(vm, realm, {name, "internal/page", ""}, getPageHandler, setPageHandler);
    installNamedElements(vm, realm);
}

} // namespace tickscope
