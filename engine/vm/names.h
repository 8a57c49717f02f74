#pragma once
// Property names the engine uses often, interned once per isolate: vm.names.length and so on.
// For a name used rarely write vm.key("name") instead of adding it here.

#include "vm/property_key.h"

namespace tickscope {

// clang-format off
#define TICKSCOPE_NAMES(X) \
    X(length) X(name) X(prototype) X(constructor) X(message) X(stack) X(cause) X(errors) X(value) \
    X(done) X(next) X(get) X(set) X(writable) X(enumerable) X(configurable) X(toString) X(valueOf) \
    X(toJSON) X(then) X(resolve) X(reject) X(promise) X(status) X(reason) X(index) X(input) \
    X(groups) X(indices) X(lastIndex) X(flags) X(source) X(global) X(ignoreCase) X(multiline) \
    X(dotAll) X(unicode) X(unicodeSets) X(sticky) X(hasIndices) X(exec) X(callee) X(caller) \
    X(arguments) X(raw) X(proxy) X(revoke) X(apply) X(has) X(add) X(keys) X(size) X(join) X(concat) \
    X(call) X(bind) X(forEach) X(push) X(globalThis) X(eval) X(undefined) X(Infinity) X(NaN) \
    X(console) X(process) X(meta) X(url) X(module) X(exports) X(require) X(anonymous) X(async) \
    X(description) X(code) X(values) X(entries) X(construct) X(defineProperty) X(deleteProperty) \
    X(getOwnPropertyDescriptor) X(getPrototypeOf) X(isExtensible) X(ownKeys) X(preventExtensions) \
    X(setPrototypeOf) X(__proto__)
// clang-format on

// `return` and `throw` are C++ keywords, `default`, `delete` too: they carry a trailing underscore.
// clang-format off
#define TICKSCOPE_KEYWORD_NAMES(X) \
    X(return_, "return") X(throw_, "throw") X(default_, "default") X(delete_, "delete") \
    X(empty_, "")
// clang-format on

// clang-format off
#define TICKSCOPE_WELL_KNOWN_SYMBOLS(X) \
    X(asyncIterator) X(hasInstance) X(isConcatSpreadable) X(iterator) X(match) X(matchAll) \
    X(replace) X(search) X(species) X(split) X(toPrimitive) X(toStringTag) X(unscopables)
// clang-format on

struct Names {
    Names(Heap& heap, AtomTable& atoms);
#define X(name) PropertyKey name;
    TICKSCOPE_NAMES(X)
#undef X
#define X(name, text) PropertyKey name;
    TICKSCOPE_KEYWORD_NAMES(X)
#undef X
    // Well-known symbols (6.1.5.1), as symbol##Name: names.symbol_iterator.
#define X(name) Symbol* symbol_##name = nullptr;
    TICKSCOPE_WELL_KNOWN_SYMBOLS(X)
#undef X
    void visit(EdgeVisitor&) const;
};

} // namespace tickscope
