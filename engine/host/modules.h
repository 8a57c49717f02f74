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
    // One that exists.
    Object* get(std::string_view name);
    void visitRoots(EdgeVisitor&) const;

private:
    Object* load(std::string_view name);
    Isolate& m_vm;
    std::map<std::string, Object*, std::less<>> m_loaded;
};

// The exports of an embedded library: its source is a function (require, host) that returns them. `host` holds the
// native functions it needs.
Object* loadEmbeddedModule(Isolate&, std::string_view name, std::string_view source, Object* host);

} // namespace tickscope
