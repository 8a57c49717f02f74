#pragma once
// Finds out which declarations are captured: used by an inner function, or reachable by name because of
// direct eval or `with`. Captured ones live in environment records on the heap, all others in the frame.

#include "syntax/ast.h"

#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

namespace tickscope {

class ScopeAnalysis {
public:
    void analyse(const ParsedProgram& program);

    bool isCaptured(const Scope* scope, std::size_t declaration) const {
        return scope->id < m_captured.size() && declaration < m_captured[scope->id].size() &&
               m_captured[scope->id][declaration];
    }
    // The same for bindings that have no declaration in the tree.
    bool isThisCaptured(const FunctionNode* derivedConstructor) const {
        return m_capturedThis.count(derivedConstructor) != 0;
    }
    bool isArgumentsCaptured(const FunctionNode* function) const {
        return m_capturedArguments.count(function) != 0;
    }
    bool isPrivateNameCaptured(const ClassNode* node) const { return m_capturedPrivate.count(node) != 0; }

    // Calls `use` for each use of a name that no declaration of the program covers, with the nodes around it,
    // the outermost first, itself last. Leaves out what direct eval or `with` may define.
    using FreeUse = std::function<void(std::span<Node* const> path)>;
    static void forEachFreeName(const ParsedProgram& program, const FreeUse& use);

private:
    class Walker;
    std::vector<std::vector<bool>> m_captured; // by scope id, by declaration
    std::unordered_map<const FunctionNode*, bool> m_capturedThis, m_capturedArguments;
    std::unordered_map<const ClassNode*, bool> m_capturedPrivate;
};

// True when the function has an `arguments` binding of its own that nothing declared shadows (10.2.11 steps
// 15-18).
bool needsArgumentsObject(const FunctionNode& function);

} // namespace tickscope
