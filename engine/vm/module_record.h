#pragma once
// Module records (16.2.1.4 - 16.2.1.6). Private to the vm room.

#include "builtins/promise.h"
#include "vm/module.h"

namespace tickscope {

class Module final : public Cell {
public:
    Module() : Cell(CellKind::Other) {}
    enum class Status : std::uint8_t {
        New,
        Unlinked,
        Linking,
        Linked,
        Evaluating,
        EvaluatingAsync,
        Evaluated
    };
    static constexpr int kLocal = -1; // no request

    struct Import {
        int request = 0;                // index in `requested`
        JsString* importName = nullptr; // nullptr: the namespace object
        JsString* localName = nullptr;
        std::uint32_t offset = 0; // in the source
    };
    struct Export {
        JsString* exportName = nullptr; // nullptr: export * from
        int request = 0;                // index in `requested`, or kLocal
        JsString* importName = nullptr; // nullptr: the whole namespace
        JsString* localName = nullptr;
        std::uint32_t offset = 0;
    };

    std::string name;
    Code* code = nullptr; // nullptr: a host module
    Frame* frame = nullptr;
    EnvironmentRecord* environment = nullptr;
    Object* namespaceObject = nullptr;
    std::vector<std::pair<std::u16string, Module*>> requested; // nullptr: not loaded yet
    struct RequestDetail {
        std::u16string type; // of `with { type: 'json' }`
        std::uint32_t offset = 0;
    };
    std::vector<RequestDetail> requestDetails; // of the same
    std::vector<Import> imports;
    std::vector<Export> localExports, indirectExports, starExports;
    bool hasTopLevelAwait = false;
    Module* requestedModule(int request) const { return requested[static_cast<std::size_t>(request)].second; }

    // Cyclic Module Record fields (16.2.1.5).
    Status status = Status::New;
    bool hasError = false;
    Value error;
    int dfsIndex = 0, dfsAncestorIndex = 0;
    Module* cycleRoot = nullptr;
    bool isAsync = false; // [[AsyncEvaluation]]
    int asyncOrder = 0;
    PromiseObject* topLevelPromise = nullptr;
    std::vector<Module*> asyncParents;
    int pendingAsyncDependencies = 0;

    // ResolveExport (16.2.1.6.3).
    struct Resolution {
        enum class Kind : std::uint8_t { NotFound, Ambiguous, Found } kind = Kind::NotFound;
        Module* module = nullptr;
        JsString* bindingName = nullptr; // nullptr: the namespace object of `module`
    };
    using ResolveSet = std::set<std::pair<const Module*, const JsString*>>;
    Resolution resolveExport(JsString* exportName, ResolveSet& resolveSet, JsString* defaultName);
    void exportedNames(std::vector<JsString*>& out, std::vector<const Module*>& visited,
                       JsString* defaultName); // 16.2.1.6.2
    bool findSlot(JsString* localName, std::uint32_t& slot) const;

    void visitEdges(EdgeVisitor&) override;
};

// Throws the error, which concerns that place of the module's text; of one without a stack the place becomes
// it.
[[noreturn]] void throwAt(Isolate&, const Module&, std::uint32_t offset, Value error);

// 10.4.6
class ModuleNamespaceObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::ModuleNamespace;
    struct Entry {
        JsString* name = nullptr;
        Value binding; // an ImportBinding cell, or a namespace object
    };
    explicit ModuleNamespaceObject(Shape* shape);
    // Once, in order of the names. The object exists before, as it may be among its own exports.
    void setEntries(std::vector<Entry> sortedEntries) { m_entries = std::move(sortedEntries); }
    const std::vector<Entry>& entries() const { return m_entries; }

    Object* getPrototypeOf(Isolate&) override { return nullptr; }
    bool setPrototypeOf(Isolate&, Object* prototypeOrNull) override { return !prototypeOrNull; }
    bool isExtensible(Isolate&) override { return false; }
    bool preventExtensions(Isolate&) override { return true; }
    std::optional<PropertyDescriptor> getOwnProperty(Isolate&, PropertyKey) override;
    bool defineOwnProperty(Isolate&, PropertyKey, const PropertyDescriptor&) override;
    bool hasProperty(Isolate&, PropertyKey) override;
    Value get(Isolate&, PropertyKey, Value receiver) override;
    bool set(Isolate&, PropertyKey, Value, Value) override { return false; }
    bool deleteProperty(Isolate&, PropertyKey) override;
    void ownPropertyKeys(Isolate&, std::vector<PropertyKey>& out) override;
    void visitEdges(EdgeVisitor&) override;

private:
    const Entry* find(Isolate&, PropertyKey) const;
    std::vector<Entry> m_entries;
};

} // namespace tickscope
