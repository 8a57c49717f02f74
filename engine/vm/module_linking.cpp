// Linking (ECMA-262 16.2.1.5.2): first every environment, then the imports that refer to them.

#include "vm/module_record.h"

#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

void ModuleLoader::instantiate(Module* module) {
    if (module->frame || !module->code) return; // done, or a host module
    module->frame = m_vm.interpreter().instantiateModule(module->code);
    module->environment = module->frame->environment;
    for (auto& [specifier, m] : module->requested)
        instantiate(m);
}

void ModuleLoader::link(Module* module) {
    instantiate(module);
    std::vector<Module*> stack;
    try {
        innerLinking(module, stack, 0);
    } catch (const ThrowCompletion&) {
        for (Module* m : stack)
            m->status = Module::Status::Unlinked;
        throw;
    }
}

// InnerModuleLinking (16.2.1.5.2.1): what a module requests is linked before it.
int ModuleLoader::innerLinking(Module* module, std::vector<Module*>& stack, int index) {
    using Status = Module::Status;
    if (module->status != Status::Unlinked) return index;
    module->status = Status::Linking;
    module->dfsIndex = module->dfsAncestorIndex = index++;
    stack.push_back(module);
    for (auto& [specifier, required] : module->requested) {
        index = innerLinking(required, stack, index);
        if (required->status == Status::Linking)
            module->dfsAncestorIndex = std::min(module->dfsAncestorIndex, required->dfsAncestorIndex);
    }
    initializeEnvironment(module);
    if (module->dfsAncestorIndex == module->dfsIndex)
        for (Module* m = nullptr; m != module;) {
            m = stack.back();
            stack.pop_back();
            m->status = Status::Linked;
        }
    return index;
}

namespace {

// As Node says it of a CommonJS file.
std::string notNamedMessage(const std::string& module, const std::string& name) {
    return "Named export '" + name + "' not found. The requested module '" + module +
           "' is a CommonJS module, which may not support all module.exports as named exports.\n"
           "CommonJS modules can always be imported via the default export, for example using:\n\n"
           "import pkg from '" +
           module + "';\nconst { " + name + " } = pkg;\n";
}

[[noreturn]] void throwUnresolved(Isolate& vm, const Module& importing, int request, std::uint32_t offset,
                                  const Module::Resolution& resolution, JsString* name) {
    const auto& [specifier, from] = importing.requested[static_cast<std::size_t>(request)];
    const std::string module = utf16ToUtf8(specifier), text = name->utf8();
    std::string message;
    if (!from->code && !from->name.starts_with("host:"))
        message = notNamedMessage(module, text);
    else if (resolution.kind == Module::Resolution::Kind::Ambiguous)
        message =
            "The requested module '" + module + "' contains conflicting star exports for name '" + text + "'";
    else
        message = "The requested module '" + module + "' does not provide an export named '" + text + "'";
    throwAt(vm, importing, offset, vm.newError(ErrorType::SyntaxError, message));
}

} // namespace

// InitializeEnvironment (16.2.1.6.4) of a module whose environment is there already.
void ModuleLoader::initializeEnvironment(Module* module) {
    JsString* const defaultName = m_vm.names.default_.asAtom();
    for (const Module::Export& e : module->indirectExports) {
        Module::ResolveSet set;
        const auto resolution = module->resolveExport(e.exportName, set, defaultName);
        if (resolution.kind != Module::Resolution::Kind::Found)
            throwUnresolved(m_vm, *module, e.request, e.offset, resolution,
                            e.importName ? e.importName : e.exportName);
    }
    for (std::size_t i = 0; i < module->imports.size(); ++i)
        initializeImport(module, i);
}

void ModuleLoader::initializeImport(Module* module, std::size_t import) {
    const Module::Import& i = module->imports[import];
    Module* const from = module->requestedModule(i.request);
    std::uint32_t slot = 0;
    module->findSlot(i.localName, slot);
    Value& target = module->environment->values()[slot];
    if (!i.importName) {
        target = Value(namespaceOf(from));
        return;
    }
    Module::ResolveSet set;
    const auto resolution = from->resolveExport(i.importName, set, m_vm.names.default_.asAtom());
    if (resolution.kind != Module::Resolution::Kind::Found)
        throwUnresolved(m_vm, *module, i.request, i.offset, resolution, i.importName);
    if (!resolution.bindingName) {
        target = Value(namespaceOf(resolution.module));
        return;
    }
    std::uint32_t exported = 0;
    resolution.module->findSlot(resolution.bindingName, exported);
    target = Value::cell(m_vm.heap.allocate<ImportBinding>(resolution.module->environment, exported));
}

// GetModuleNamespace (16.2.1.10)
Object* ModuleLoader::namespaceOf(Module* module) {
    if (module->namespaceObject) return module->namespaceObject;
    JsString* const defaultName = m_vm.names.default_.asAtom();
    std::vector<JsString*> names;
    std::vector<const Module*> visited;
    module->exportedNames(names, visited, defaultName);
    std::sort(names.begin(), names.end(), [](JsString* a, JsString* b) { return a->view() < b->view(); });
    names.erase(std::unique(names.begin(), names.end()), names.end());
    instantiate(module);
    auto* object = m_vm.heap.allocate<ModuleNamespaceObject>(m_vm.shapeFor(nullptr));
    module->namespaceObject = object;
    RootedValues roots(m_vm.heap);
    std::vector<ModuleNamespaceObject::Entry> entries;
    for (JsString* n : names) {
        Module::ResolveSet set;
        const auto r = module->resolveExport(n, set, defaultName);
        if (r.kind != Module::Resolution::Kind::Found) continue;
        Value binding;
        if (!r.bindingName)
            binding = Value(namespaceOf(r.module));
        else {
            instantiate(r.module);
            std::uint32_t slot = 0;
            r.module->findSlot(r.bindingName, slot);
            binding = Value::cell(m_vm.heap.allocate<ImportBinding>(r.module->environment, slot));
        }
        roots.push(binding);
        entries.push_back({n, binding});
    }
    object->setEntries(std::move(entries));
    object->putDirect(PropertyKey::symbol(m_vm.names.symbol_toStringTag), Value(m_vm.string("Module")), 0);
    object->clearExtensibleFlag();
    return object;
}

} // namespace tickscope
