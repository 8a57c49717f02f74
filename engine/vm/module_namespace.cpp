#include "vm/module_record.h"

#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

ModuleNamespaceObject::ModuleNamespaceObject(Shape* shape) : Object(shape, ObjectKind::ModuleNamespace) {
    m_isExoticForNamed = m_isExoticForIndexed = true;
}

const ModuleNamespaceObject::Entry* ModuleNamespaceObject::find(Isolate& vm, PropertyKey key) const {
    if (!key.isString()) return nullptr;
    JsString* const name = key.isAtom() ? key.asAtom() : vm.atoms.intern(vm.keyToValue(key).asString());
    for (const Entry& e : m_entries)
        if (e.name == name) return &e;
    return nullptr;
}

std::optional<PropertyDescriptor> ModuleNamespaceObject::getOwnProperty(Isolate& vm, PropertyKey key) {
    if (!key.isString()) return ordinaryGetOwnProperty(key);
    if (!find(vm, key)) return std::nullopt;
    return PropertyDescriptor::data(get(vm, key, Value(this)), kWritable | kEnumerable);
}

bool ModuleNamespaceObject::defineOwnProperty(Isolate& vm, PropertyKey key, const PropertyDescriptor& d) {
    if (!key.isString()) return ordinaryDefineOwnProperty(vm, key, d);
    const auto current = getOwnProperty(vm, key);
    if (!current || d.configurable == true || d.enumerable == false || d.isAccessorDescriptor() ||
        d.writable == false)
        return false;
    return !d.value || sameValue(*d.value, *current->value);
}

bool ModuleNamespaceObject::hasProperty(Isolate& vm, PropertyKey key) {
    return key.isString() ? find(vm, key) != nullptr : ordinaryHasProperty(vm, key);
}

Value ModuleNamespaceObject::get(Isolate& vm, PropertyKey key, Value receiver) {
    if (!key.isString()) return ordinaryGet(vm, key, receiver);
    const Entry* const e = find(vm, key);
    return e ? loadImport(vm, e->binding, e->name) : Value::undefined();
}

bool ModuleNamespaceObject::deleteProperty(Isolate& vm, PropertyKey key) {
    return key.isString() ? !find(vm, key) : ordinaryDelete(key);
}

void ModuleNamespaceObject::ownPropertyKeys(Isolate& vm, std::vector<PropertyKey>& out) {
    for (const Entry& e : m_entries)
        out.push_back(vm.key(e.name));
    std::vector<PropertyKey> symbols;
    ordinaryOwnPropertyKeys(symbols);
    out.insert(out.end(), symbols.begin(), symbols.end());
}

void ModuleNamespaceObject::visitEdges(EdgeVisitor& v) {
    Object::visitEdges(v);
    for (const Entry& e : m_entries) {
        v.visit(e.name);
        v.visit(e.binding);
    }
}

// --- Module: exports

bool Module::findSlot(JsString* localName, std::uint32_t& slot) const {
    const auto& bindings = environment->layout()->bindings;
    for (std::uint32_t i = 0; i < bindings.size(); ++i)
        if (bindings[i].name == localName) {
            slot = i;
            return true;
        }
    return false;
}

Module::Resolution Module::resolveExport(JsString* exportName, ResolveSet& resolveSet,
                                         JsString* defaultName) {
    if (!resolveSet.insert({this, exportName}).second) return {}; // a circular request
    for (const Export& e : localExports)
        if (e.exportName == exportName) return {Resolution::Kind::Found, this, e.localName};
    for (const Export& e : indirectExports)
        if (e.exportName == exportName) {
            Module* const from = requestedModule(e.request);
            if (!e.importName) return {Resolution::Kind::Found, from, nullptr};
            return from->resolveExport(e.importName, resolveSet, defaultName);
        }
    if (exportName == defaultName) return {}; // export * does not pass it on
    Resolution star;
    for (const Export& e : starExports) {
        const Resolution r = requestedModule(e.request)->resolveExport(exportName, resolveSet, defaultName);
        if (r.kind == Resolution::Kind::Ambiguous) return r;
        if (r.kind == Resolution::Kind::NotFound) continue;
        if (star.kind == Resolution::Kind::NotFound)
            star = r;
        else if (r.module != star.module || r.bindingName != star.bindingName)
            return {Resolution::Kind::Ambiguous, nullptr, nullptr};
    }
    return star;
}

void Module::exportedNames(std::vector<JsString*>& out, std::vector<const Module*>& visited,
                           JsString* defaultName) {
    if (std::find(visited.begin(), visited.end(), this) != visited.end()) return;
    visited.push_back(this);
    for (const Export& e : localExports)
        out.push_back(e.exportName);
    for (const Export& e : indirectExports)
        out.push_back(e.exportName);
    for (const Export& e : starExports) {
        std::vector<JsString*> names;
        requestedModule(e.request)->exportedNames(names, visited, defaultName);
        for (JsString* n : names)
            if (n != defaultName && std::find(out.begin(), out.end(), n) == out.end()) out.push_back(n);
    }
}

void Module::visitEdges(EdgeVisitor& v) {
    v.visit(code);
    v.visit(frame);
    v.visit(environment);
    v.visit(namespaceObject);
    for (auto& [specifier, module] : requested)
        v.visit(module);
    for (const Import& i : imports) {
        v.visit(i.importName);
        v.visit(i.localName);
    }
    for (const auto* list : {&localExports, &indirectExports, &starExports})
        for (const Export& e : *list) {
            v.visit(e.exportName);
            v.visit(e.importName);
            v.visit(e.localName);
        }
    v.visit(error);
    v.visit(cycleRoot);
    v.visit(topLevelPromise);
    for (Module* m : asyncParents)
        v.visit(m);
}

} // namespace tickscope
