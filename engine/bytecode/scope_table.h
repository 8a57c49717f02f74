#pragma once
// Where the variables of a function are, by name: kept only while a run is replayed to be inspected
// (Isolate::keepsScopes). A normal run has none.

#include "syntax/scope.h"

#include <string>
#include <vector>

namespace tickscope {

class EnvironmentLayout;

struct ScopeTable {
    enum class Place : std::uint8_t {
        Local,       // in the frame, at `index`
        Environment, // in the scope's environment record, at `index`
        Import,      // there too: a slot that stands for another module's binding
    };
    struct Variable {
        std::string name; // UTF-8
        DeclarationKind kind = DeclarationKind::Var;
        Place place = Place::Local;
        std::uint32_t index = 0;
        bool isLexical = false; // unset until its declaration has run
    };
    struct Entry {
        Scope::Kind kind = Scope::Kind::Block;
        // Instruction words: the scope is open from `begin` on, its variables are where they belong from
        // `ready` on, and it is closed at `end`.
        std::uint32_t begin = 0, ready = 0, end = 0;
        const EnvironmentLayout* layout = nullptr; // of its environment record, if it has one
        std::vector<Variable> variables;           // in the order of their declarations
    };
    std::vector<Entry> entries; // outer before inner
};

} // namespace tickscope
