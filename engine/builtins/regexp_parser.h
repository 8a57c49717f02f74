#pragma once
// The parser's inside, shared by regexp_syntax.cpp (patterns) and regexp_class_syntax.cpp (escapes and
// classes).

#include "builtins/regexp_syntax.h"

namespace tickscope {

struct RegExpSyntaxError {
    const char* problem;
};

class RegExpParser {
public:
    RegExpParser(std::u16string_view pattern, const RegExpFlags& flags);
    RegExpTree parse(); // throws RegExpSyntaxError

private:
    using Node = RegExpNode;
    static constexpr char32_t kEnd = 0xffffffff;
    static constexpr std::uint32_t kMaxGroups = 65535; // as V8
    static constexpr int kMaxDepth = 1000;             // of nested groups and classes

    [[noreturn]] static void fail(const char* problem) { throw RegExpSyntaxError{problem}; }

    // --- Reading. A character is a code point in unicode mode, else a code unit.
    bool atEnd() const { return m_position >= m_pattern.size(); }
    char32_t peek() const { return atEnd() ? kEnd : m_pattern[m_position]; }
    char32_t peekAt(std::size_t offset) const {
        return m_position + offset < m_pattern.size() ? m_pattern[m_position + offset] : kEnd;
    }
    char32_t takeCharacter();
    char32_t takeCodePoint(); // joins surrogates in any mode
    bool take(char32_t c) {
        if (peek() != c) return false;
        ++m_position;
        return true;
    }
    bool takeText(std::u16string_view text);
    std::optional<std::uint32_t> takeHex(int digits);
    // Decimal digits, saturating.
    std::optional<std::uint32_t> takeDecimal();

    // --- Patterns (regexp_syntax.cpp)
    Node* newNode(Node::Kind kind);
    Node* characterNode(char32_t c);
    Node* classNode(ClassContents contents, bool isNegated = false);
    void countGroups();
    Node* parseDisjunction();
    Node* parseAlternative();
    Node* parseTerm(); // nullptr at the end of the alternative
    Node* parseGroup();
    Node* parseLookaround(bool isBehind, bool isNegated);
    Node* parseQuantifier(Node* atom, std::uint32_t firstGroup);
    bool takeQuantifierBraces(std::uint32_t& minimum, std::uint32_t& maximum);
    bool startsQuantifier();
    std::u16string parseGroupName();
    char32_t parseNameEscape();
    Node* parseAtomEscape();
    Node* parseBackReference();
    Node* parseNamedReference();
    void resolveNamedReferences();

    // --- Escapes and classes (regexp_class_syntax.cpp)
    std::optional<unicode::CodePointSet> parseClassEscape(); // \d and friends, after the backslash
    ClassContents parseProperty(bool isNegated, bool inClass);
    char32_t parseCharacterEscape(bool inClass); // after the backslash
    char32_t parseUnicodeEscape();               // after \u
    char32_t parseLegacyOctal();
    unicode::CodePointSet wordCharacters() const;
    unicode::CodePointSet complementOf(const unicode::CodePointSet& set) const;
    unicode::CodePointSet folded(const unicode::CodePointSet& set) const; // MaybeSimpleCaseFolding

    Node* parseClass(); // after [
    // A class atom: a set for an escape like \d, else one character.
    struct ClassAtom {
        std::optional<unicode::CodePointSet> set;
        char32_t character = 0;
    };
    ClassAtom parseClassAtom();

    // v flag
    struct SetOperand {
        ClassContents contents;
        bool mayContainStrings = false;
        std::optional<char32_t> character; // a ClassSetCharacter, which can begin a range
    };
    SetOperand parseClassSet(); // after [ and ^, up to and including ]
    SetOperand parseNestedClass();
    SetOperand parseSetOperand();
    SetOperand parseClassStrings(); // after \q
    char32_t parseSetCharacter();
    SetOperand parseSetOperation(SetOperand result, char16_t op);

    class Depth {
    public:
        explicit Depth(RegExpParser& parser) : m_parser(parser) {
            if (++parser.m_depth > kMaxDepth) fail("Regular expression too large");
        }
        ~Depth() { --m_parser.m_depth; }

    private:
        RegExpParser& m_parser;
    };

    std::u16string_view m_pattern;
    RegExpFlags m_flags;
    bool m_isUnicode;
    std::size_t m_position = 0;
    int m_depth = 0;
    std::uint32_t m_groupTotal = 0, m_groupsStarted = 0;
    bool m_hasNamedGroups = false;
    struct NamedReference {
        Node* node;
        std::u16string name;
    };
    std::vector<NamedReference> m_namedReferences;
    RegExpTree m_tree;
};

} // namespace tickscope
