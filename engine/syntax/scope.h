// Names and scopes: which declarations exist where. Built by the parser, read by the compiler.
#pragma once

#include "syntax/source.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tickscope {

struct FunctionNode;

// One per distinct text in a program: equal names are equal pointers.
struct InternedName {
    std::u16string_view text;
    uint32_t index = 0; // dense within the program, in order of first appearance
};

enum class DeclarationKind : uint8_t {
    Var,
    Let,
    Const,
    Class,
    Function,        // at the top level of a function or script: hoisted with its value, like a var
    LexicalFunction, // in a block, or at the top level of a module: hoisted with its value, like a let
    Parameter,
    CatchParameter,
    Import,    // an immutable, live binding
    ClassName, // the name of a class inside its own scope: constant, unset until the class is complete
    FunctionExpressionName, // the name of a function expression inside itself: assignments are ignored, or
                            // throw if strict
};

struct Declaration {
    const InternedName* name = nullptr;
    DeclarationKind kind = DeclarationKind::Var;
    SourceRange range; // of the binding identifier
    // The function to instantiate on entry of the scope: always for Function and LexicalFunction (the last
    // one of several equal names), and for a Parameter that a function declaration of the same name
    // overrides.
    FunctionNode* function = nullptr;
    // Annex B.3.3, on a LexicalFunction in sloppy code: evaluating its declaration also assigns the var of
    // that name.
    bool alsoVar = false;
    // Annex B.3.3, on a Var: only block functions ask for it (eval and global code skip it if it cannot be
    // created).
    bool onlyForBlockFunction = false;
};

// A scope and what is declared in it, in source order and each name once per scope.
//
// A function without parameter expressions has one scope, Function, with its parameters, variables, functions
// and top-level lexical declarations. One with parameter expressions has two: Function with the parameters,
// and FunctionBody with the rest; a Var there that shares a parameter's name starts with that parameter's
// value. "arguments" and "this" are never declared: see FunctionNode::usesArguments and usesThis.
struct Scope {
    enum class Kind : uint8_t {
        Script,
        Module,
        Eval, // the var scope of strict eval code; for sloppy code its Var and Function go to the caller's
        Function, // also of a class field initialiser and a class static block, see FunctionNode::kind
        FunctionBody,
        FunctionName, // around a named function expression, holds only its own name
        Block,
        For,   // the let or const of a for statement's head
        Catch, // the parameter of a catch clause; its block is a Block inside
        Switch,
        Class, // the class's own name, and what its heritage and keys can see
        With,
    };

    Kind kind = Kind::Block;
    bool isStrict = false;
    // Some code in here, nested functions included, calls eval directly: any binding may be asked for by
    // name.
    bool containsDirectEval = false;
    // Sloppy code that calls eval directly has this scope as its var scope: it may gain variables while
    // running.
    bool mayGainVariables = false;
    // Some with statement is in here, nested functions included.
    bool containsWith = false;
    uint32_t id = 0; // dense within the program
    Scope* parent = nullptr;
    FunctionNode* function =
        nullptr; // the function that runs this scope's code; null at the top level of a program
    std::vector<Declaration> declarations;

    bool isVarScope() const {
        return kind == Kind::Script || kind == Kind::Module || kind == Kind::Eval || kind == Kind::Function ||
               kind == Kind::FunctionBody;
    }
    Declaration* find(const InternedName* name) {
        if (declarations.size() <= kLinearLimit) {
            for (Declaration& declaration : declarations)
                if (declaration.name == name) return &declaration;
            return nullptr;
        }
        for (; m_indexed < declarations.size(); ++m_indexed)
            m_index.emplace(declarations[m_indexed].name, m_indexed);
        const auto found = m_index.find(name);
        return found == m_index.end() ? nullptr : &declarations[found->second];
    }

    static constexpr size_t kLinearLimit = 12;
    std::unordered_map<const InternedName*, uint32_t> m_index;
    uint32_t m_indexed = 0;
};

} // namespace tickscope
