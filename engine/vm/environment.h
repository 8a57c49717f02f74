#pragma once
// EnvironmentRecord records (ECMA-262 9.1) as the compiled code needs them: an array of bindings captured by
// closures, with the names kept for direct eval, `with`, inspection and error messages.

#include "vm/object.h"

namespace tickscope {

class Code;

// The compile-time description of one environment's bindings.
struct BindingInfo {
    JsString* name = nullptr;
    bool isConst = false;             // assignment throws TypeError
    bool isSilentlyImmutable = false; // a sloppy named function expression's own name: assignment is ignored
    bool isLexical = false;           // starts uninitialised (TDZ)
    bool isParameter = false;         // a var of direct eval may share its name
};

class EnvironmentLayout final : public Cell {
public:
    EnvironmentLayout() : Cell(CellKind::Other) {}
    std::vector<BindingInfo> bindings;
    bool isFunctionVarScope = false; // where sloppy direct eval puts its vars
    bool isParameterScope = false;   // of parameter expressions: their eval may redeclare nothing here
    // In a replay: whose scope it is of, and which one in Code::scopes.
    Code* owner = nullptr;
    std::uint32_t scopeEntry = 0;
    void visitEdges(EdgeVisitor& v) override;
    std::size_t externalBytes() const override { return bindings.capacity() * sizeof(BindingInfo); }
};

class EnvironmentRecord final : public Cell {
public:
    EnvironmentRecord(EnvironmentRecord* parent, EnvironmentLayout* layout, std::uint32_t count)
        : Cell(CellKind::Environment), m_count(count), m_parent(parent), m_layout(layout) {
        for (std::uint32_t i = 0; i < count; ++i)
            values()[i] = Value::undefined();
    }
    static EnvironmentRecord* create(Isolate&, EnvironmentRecord* parent, EnvironmentLayout* layout);

    EnvironmentRecord* parent() const { return m_parent; }
    EnvironmentLayout* layout() const { return m_layout; }
    std::uint32_t count() const { return m_count; }
    Value* values() { return reinterpret_cast<Value*>(this + 1); } // trailing storage

    bool isWith = false;

private:
    std::uint32_t m_count; // with isWith, it fills what Cell leaves free of its last word

public:
    // `with` object, or the object holding sloppy direct-eval vars; nullptr otherwise.
    Object* bindingObject = nullptr;
    // Global script bindings may be added later (one environment for all scripts): see vm/global_environment.
    void visitEdges(EdgeVisitor& v) override;

private:
    EnvironmentRecord* m_parent;
    EnvironmentLayout* m_layout;
};

} // namespace tickscope
