#pragma once
// Node's built-in modules: what require('events') and import 'node:events' give.

#include "vm/isolate.h"

#include <map>
#include <string>
#include <string_view>

namespace tickscope {

class Modules {
public:
    explicit Modules(Isolate& vm) : m_vm(vm) {}

    // The exports of a module, loaded at first use; the prefix `node:` is allowed. nullptr: no such module.
    Object* find(std::string_view specifier);
    bool isLoaded(std::string_view name) const { return m_loaded.contains(name); }
    // What programs can require without the prefix, packages excluded, in order.
    static std::vector<std::string_view> nodeModuleNames();
    // Whether find() finds it; without a prefix.
    static bool isBuiltin(std::string_view name);
    // One that exists.
    Object* get(std::string_view name);

    // The native global functions as they were before the program could replace them.
    void rememberNative(std::string_view name, Object* function) { m_natives[std::string(name)] = function; }
    // nullptr when the platform has none of that name.
    Object* native(std::string_view name) const {
        const auto known = m_natives.find(name);
        return known == m_natives.end() ? nullptr : known->second;
    }

    void visitRoots(EdgeVisitor&) const;

private:
    Object* load(std::string_view name);
    Object* loadEmbedded(std::string_view name, std::string_view source);
    Object* hostFunctions();
    Isolate& m_vm;
    std::map<std::string, Object*, std::less<>> m_loaded, m_natives;
    Object* m_hostFunctions = nullptr; // what the embedded libraries need from the engine
};

// Defines the globals that come from modules (AbortController, Event, performance ...), loaded at first use.
[[gnu::cold]] void installModuleGlobals(Isolate&, Realm&);

} // namespace tickscope
