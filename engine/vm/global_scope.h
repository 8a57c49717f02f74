#pragma once
// The declarative part of a realm's global environment (ECMA-262 9.1.1.4): let, const and class of all
// scripts.

#include "vm/object.h"

#include <unordered_map>

namespace tickscope {

class GlobalScope final : public Cell {
public:
    struct Binding {
        JsString* name;
        Value value; // empty while uninitialised
        bool isConst;
    };
    GlobalScope() : Cell(CellKind::Environment) {}
    Binding* find(JsString* atom) {
        const auto it = m_index.find(atom);
        return it == m_index.end() ? nullptr : &m_bindings[it->second];
    }
    void declare(JsString* atom, bool isConst) {
        m_index.emplace(atom, m_bindings.size());
        m_bindings.push_back({atom, Value::empty(), isConst});
    }
    const std::vector<Binding>& bindings() const { return m_bindings; } // in order of declaration
    void visitEdges(EdgeVisitor& v) override {
        for (auto& b : m_bindings) {
            v.visit(b.name);
            v.visit(b.value);
        }
    }
    std::size_t externalBytes() const override { return m_bindings.size() * 64; }

private:
    std::vector<Binding> m_bindings;
    std::unordered_map<JsString*, std::size_t> m_index; // looked up only
};

} // namespace tickscope
