// The table of a program's names. Words that the grammar knows come first, so that a keyword is a small
// index.
#pragma once

#include "syntax/arena.h"
#include "syntax/scope.h"

#include <string_view>
#include <vector>

namespace tickscope {

// clang-format off
// Reserved everywhere; the order is that of TokenKind's keywords.
#define TICKSCOPE_KEYWORDS(X) \
    X(Break, u"break") X(Case, u"case") X(Catch, u"catch") X(Class, u"class") X(Const, u"const") \
    X(Continue, u"continue") X(Debugger, u"debugger") X(Default, u"default") X(Delete, u"delete") X(Do, u"do") \
    X(Else, u"else") X(Enum, u"enum") X(Export, u"export") X(Extends, u"extends") X(False, u"false") \
    X(Finally, u"finally") X(For, u"for") X(Function, u"function") X(If, u"if") X(Import, u"import") \
    X(In, u"in") X(Instanceof, u"instanceof") X(New, u"new") X(Null, u"null") X(Return, u"return") \
    X(Super, u"super") X(Switch, u"switch") X(This, u"this") X(Throw, u"throw") X(True, u"true") \
    X(Try, u"try") X(Typeof, u"typeof") X(Var, u"var") X(Void, u"void") X(While, u"while") X(With, u"with")

// Identifiers with a meaning in some places. The strict-mode reserved words come first, then yield and await.
#define TICKSCOPE_WORDS(X) \
    X(Implements, u"implements") X(Interface, u"interface") X(Let, u"let") X(Package, u"package") \
    X(Private, u"private") X(Protected, u"protected") X(Public, u"public") X(Static, u"static") \
    X(Yield, u"yield") X(Await, u"await") X(Async, u"async") X(Of, u"of") X(Get, u"get") X(Set, u"set") \
    X(As, u"as") X(From, u"from") X(Target, u"target") X(Meta, u"meta") X(Eval, u"eval") \
    X(Arguments, u"arguments") X(Constructor, u"constructor") X(Prototype, u"prototype") \
    X(Proto, u"__proto__") X(UseStrict, u"use strict") X(StarDefault, u"*default*") X(Type, u"type") \
    X(Declare, u"declare") X(Namespace, u"namespace") X(Abstract, u"abstract") X(Readonly, u"readonly") \
    X(Satisfies, u"satisfies") X(Module, u"module") X(Global, u"global") X(Override, u"override") \
    X(Accessor, u"accessor") X(Keyof, u"keyof") X(Infer, u"infer") X(Is, u"is") X(Asserts, u"asserts") \
    X(Unique, u"unique") X(Out, u"out") X(Require, u"require") X(Exports, u"exports") X(Empty, u"")
// clang-format on

enum class Word : uint32_t {
#define X(name, text) name,
    TICKSCOPE_KEYWORDS(X) TICKSCOPE_WORDS(X)
#undef X
        Count,
};
inline constexpr uint32_t kKeywordCount = static_cast<uint32_t>(Word::Implements);

inline bool isWord(const InternedName* name, Word word) {
    return name && name->index == static_cast<uint32_t>(word);
}
inline bool isStrictReserved(const InternedName* name) {
    return name->index >= static_cast<uint32_t>(Word::Implements) &&
           name->index <= static_cast<uint32_t>(Word::Yield);
}
inline bool isEvalOrArguments(const InternedName* name) {
    return isWord(name, Word::Eval) || isWord(name, Word::Arguments);
}

// Keeps a reference to the arena and the list, and fills both.
class NameTable {
public:
    NameTable(Arena& arena, std::vector<const InternedName*>& names);

    const InternedName* intern(std::u16string_view text);
    const InternedName* word(Word word) const { return m_names[static_cast<uint32_t>(word)]; }

private:
    struct Slot {
        uint32_t hash;
        const InternedName* name;
    };
    void grow();

    Arena& m_arena;
    std::vector<const InternedName*>& m_names;
    std::vector<Slot> m_slots; // a power of two, open addressing
};

} // namespace tickscope
