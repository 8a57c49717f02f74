// Escapes and character classes of regular expressions (22.2.1, 22.2.2.9).

#include "builtins/regexp_parser.h"
#include "builtins/unicode/case_mapping.h"
#include "builtins/unicode/properties.h"

#include <algorithm>

namespace tickscope {

using unicode::CodePointSet;

// --- Escapes

CodePointSet RegExpParser::wordCharacters() const {
    CodePointSet words{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
    // WordCharacters (22.2.2.9.3): with u or v and i also those that fold to a word character.
    if (m_isUnicode && m_flags.ignoreCase) return closedOverCase(words, unicode::CaseEquivalence::Folding);
    return words;
}

// CharacterComplement (22.2.2.9.5). With v and i all characters are canonical ones, and so are those of the
// set.
CodePointSet RegExpParser::complementOf(const CodePointSet& set) const {
    if (!m_flags.unicodeSets || !m_flags.ignoreCase) return set.complement();
    return folded(closedOverCase(set, unicode::CaseEquivalence::Folding).complement());
}

// MaybeSimpleCaseFolding (22.2.2.9.6)
CodePointSet RegExpParser::folded(const CodePointSet& set) const {
    if (!m_flags.unicodeSets || !m_flags.ignoreCase) return set;
    return canonicalized(set, unicode::CaseEquivalence::Folding);
}

std::optional<CodePointSet> RegExpParser::parseClassEscape() {
    static const CodePointSet digits{{'0', '9'}};
    static const CodePointSet spaces{{0x09, 0x0d},     {0x20, 0x20},     {0xa0, 0xa0},     {0x1680, 0x1680},
                                     {0x2000, 0x200a}, {0x2028, 0x2029}, {0x202f, 0x202f}, {0x205f, 0x205f},
                                     {0x3000, 0x3000}, {0xfeff, 0xfeff}};
    const char32_t c = peek();
    switch (c) {
    case 'd':
    case 'D':
    case 's':
    case 'S':
    case 'w':
    case 'W':
        break;
    default:
        return std::nullopt;
    }
    ++m_position;
    const CodePointSet set = folded((c | 32) == 'd' ? digits : (c | 32) == 's' ? spaces : wordCharacters());
    return (c | 32) == c ? set : complementOf(set);
}

// After \p or \P.
ClassContents RegExpParser::parseProperty(bool isNegated, bool inClass) {
    const char* problem = inClass ? "Invalid property name in character class" : "Invalid property name";
    if (!take('{')) fail(problem);
    std::string name, value;
    bool hasValue = false;
    while (!take('}')) {
        if (atEnd()) fail(problem);
        const char32_t c = takeCharacter();
        const bool isNameCharacter =
            c < 128 && (c == '_' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'));
        if (c == '=' && !hasValue)
            hasValue = true;
        else if (isNameCharacter)
            (hasValue ? value : name).push_back(static_cast<char>(c));
        else
            fail(problem);
    }
    const auto set = hasValue ? unicode::propertyWithValue(name, value) : unicode::binaryProperty(name);
    if (set) {
        const CodePointSet members = folded(*set);
        return {isNegated ? complementOf(members) : members, {}};
    }
    auto strings =
        hasValue || isNegated || !m_flags.unicodeSets ? std::nullopt : unicode::stringProperty(name);
    if (!strings) fail(problem);
    return {folded(strings->single), std::move(strings->rest)};
}

// RegExpUnicodeEscapeSequence, after \u. Without the u flag a malformed one is the letter u.
char32_t RegExpParser::parseUnicodeEscape() {
    if (m_isUnicode && take('{')) {
        std::uint32_t value = 0;
        if (peek() == '}') fail("Invalid Unicode escape");
        while (!take('}')) {
            const auto digit = takeHex(1);
            if (!digit) fail("Invalid Unicode escape");
            value = value * 16 + *digit;
            if (value > unicode::kMaxCodePoint) fail("Invalid Unicode escape");
        }
        return value;
    }
    const auto lead = takeHex(4);
    if (!lead) {
        if (m_isUnicode) fail("Invalid Unicode escape");
        return 'u';
    }
    if (m_isUnicode && unicode::isLeadSurrogate(*lead) && peek() == '\\' && peekAt(1) == 'u') {
        const std::size_t start = m_position;
        m_position += 2;
        const auto trail = takeHex(4);
        if (trail && unicode::isTrailSurrogate(*trail)) return unicode::joinSurrogates(*lead, *trail);
        m_position = start;
    }
    return *lead;
}

// Annex B LegacyOctalEscapeSequence: up to three digits, at most 0377.
char32_t RegExpParser::parseLegacyOctal() {
    char32_t value = peek() - '0';
    ++m_position;
    if (peek() >= '0' && peek() <= '7') {
        value = value * 8 + (peek() - '0');
        ++m_position;
        if (value < 32 && peek() >= '0' && peek() <= '7') {
            value = value * 8 + (peek() - '0');
            ++m_position;
        }
    }
    return value;
}

char32_t RegExpParser::parseCharacterEscape(bool inClass) {
    const char32_t c = peek();
    switch (c) {
    case 'f':
        ++m_position;
        return '\f';
    case 'n':
        ++m_position;
        return '\n';
    case 'r':
        ++m_position;
        return '\r';
    case 't':
        ++m_position;
        return '\t';
    case 'v':
        ++m_position;
        return '\v';
    case 'c': {
        const char32_t letter = peekAt(1);
        const bool isLetter = (letter | 32) >= 'a' && (letter | 32) <= 'z' && letter < 128;
        const bool isLegacy = inClass && !m_isUnicode && ((letter >= '0' && letter <= '9') || letter == '_');
        if (isLetter || isLegacy) {
            m_position += 2;
            return letter & 31;
        }
        if (m_isUnicode) fail("Invalid Unicode escape");
        return '\\'; // the backslash stands for itself; c is read next
    }
    case '0':
        if (peekAt(1) < '0' || peekAt(1) > '9') {
            ++m_position;
            return 0;
        }
        [[fallthrough]];
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
        if (m_isUnicode) fail(inClass ? "Invalid class escape" : "Invalid decimal escape");
        return parseLegacyOctal();
    case 'x': {
        ++m_position;
        if (const auto value = takeHex(2)) return *value;
        if (m_isUnicode) fail("Invalid escape");
        return 'x';
    }
    case 'u':
        ++m_position;
        return parseUnicodeEscape();
    default:
        break;
    }
    if (m_isUnicode) {
        constexpr std::u16string_view syntaxCharacters = u"^$\\.*+?()[]{}|/";
        const bool isAllowed =
            (c < 128 && syntaxCharacters.find(static_cast<char16_t>(c)) != std::u16string_view::npos) ||
            (c == '-' && inClass);
        if (!isAllowed) fail("Invalid escape");
    } else if (c == 'k' && m_hasNamedGroups) {
        fail("Invalid escape");
    }
    return takeCharacter();
}

// --- Classes

RegExpNode* RegExpParser::parseClass() {
    const bool isNegated = take('^');
    if (m_flags.unicodeSets) {
        SetOperand set = parseClassSet();
        if (!isNegated) return classNode(std::move(set.contents));
        if (set.mayContainStrings) fail("Negated character class may contain strings");
        return classNode({complementOf(set.contents.set), {}});
    }
    CodePointSet members;
    const auto addAtom = [&](const ClassAtom& atom) {
        if (atom.set)
            members.unite(*atom.set);
        else
            members.add(atom.character);
    };
    while (!take(']')) {
        if (atEnd()) fail("Unterminated character class");
        const ClassAtom first = parseClassAtom();
        if (peek() != '-' || peekAt(1) == ']') {
            addAtom(first);
            continue;
        }
        ++m_position;
        if (atEnd()) fail("Unterminated character class");
        const ClassAtom last = parseClassAtom();
        if (first.set || last.set) {
            // Annex B: the hyphen stands for itself.
            if (m_isUnicode) fail("Invalid character class");
            addAtom(first);
            members.add('-');
            addAtom(last);
            continue;
        }
        if (first.character > last.character) fail("Range out of order in character class");
        members.add(first.character, last.character);
    }
    return classNode({std::move(members), {}}, isNegated);
}

RegExpParser::ClassAtom RegExpParser::parseClassAtom() {
    if (!take('\\')) return {std::nullopt, takeCharacter()};
    if (atEnd()) fail("\\ at end of pattern");
    if (take('b')) return {std::nullopt, '\b'};
    if (m_isUnicode && (peek() == 'p' || peek() == 'P')) {
        const bool isNegated = peek() == 'P';
        ++m_position;
        return {parseProperty(isNegated, true).set, 0};
    }
    if (auto set = parseClassEscape()) return {std::move(set), 0};
    return {std::nullopt, parseCharacterEscape(true)};
}

// --- Classes with the v flag: set operations, nested classes and strings

namespace {

bool isSetSyntaxCharacter(char32_t c) {
    return c < 128 &&
           std::u16string_view(u"()[]{}/-\\|").find(static_cast<char16_t>(c)) != std::u16string_view::npos;
}
bool isSetDoublePunctuator(char32_t c) {
    return c < 128 && std::u16string_view(u"&!#$%*+,.:;<=>?@^`~").find(static_cast<char16_t>(c)) !=
                          std::u16string_view::npos;
}
bool isSetReservedPunctuator(char32_t c) {
    return c < 128 &&
           std::u16string_view(u"&-!#%,:;<=>@`~").find(static_cast<char16_t>(c)) != std::u16string_view::npos;
}

// Strings are kept sorted and distinct.
void sortStrings(std::vector<std::u32string>& strings) {
    std::sort(strings.begin(), strings.end());
    strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
}
void unite(ClassContents& a, ClassContents b) {
    a.set.unite(b.set);
    a.strings.insert(a.strings.end(), std::make_move_iterator(b.strings.begin()),
                     std::make_move_iterator(b.strings.end()));
    sortStrings(a.strings);
}
void keepStrings(ClassContents& a, const ClassContents& b, bool thoseInB) {
    std::erase_if(a.strings, [&](const std::u32string& s) {
        return std::binary_search(b.strings.begin(), b.strings.end(), s) != thoseInB;
    });
}

} // namespace

RegExpParser::SetOperand RegExpParser::parseClassSet() {
    const Depth depth(*this);
    SetOperand result;
    if (take(']')) return result;
    if (atEnd()) fail("Unterminated character class");
    SetOperand operand = parseSetOperand();
    if (peek() == '-' && peekAt(1) == '-') return parseSetOperation(std::move(operand), u'-');
    if (peek() == '&' && peekAt(1) == '&') return parseSetOperation(std::move(operand), u'&');
    while (true) {
        if (peek() == '-') {
            if (peekAt(1) == '-') fail("Invalid set operation in character class");
            ++m_position;
            if (atEnd()) fail("Unterminated character class");
            const SetOperand last = parseSetOperand();
            if (!operand.character || !last.character) fail("Invalid character class");
            if (*operand.character > *last.character) fail("Range out of order in character class");
            operand = {{folded({{*operand.character, *last.character}}), {}}, false, std::nullopt};
        }
        result.mayContainStrings |= operand.mayContainStrings;
        unite(result.contents, std::move(operand.contents));
        if (take(']')) return result;
        if (atEnd()) fail("Unterminated character class");
        // A hyphen here follows a range.
        operand = peek() == '-' ? SetOperand() : parseSetOperand();
    }
}

// ClassIntersection and ClassSubtraction, from the first operator on.
RegExpParser::SetOperand RegExpParser::parseSetOperation(SetOperand result, char16_t op) {
    result.character.reset();
    while (!take(']')) {
        if (atEnd()) fail("Unterminated character class");
        if (peek() != op || peekAt(1) != op) fail("Invalid set operation in character class");
        m_position += 2;
        if (peek() == '&' && op == '&') fail("Invalid character in character class");
        const SetOperand operand = parseSetOperand();
        if (op == '&') {
            result.contents.set.intersect(operand.contents.set);
            keepStrings(result.contents, operand.contents, true);
            result.mayContainStrings &= operand.mayContainStrings;
        } else {
            result.contents.set.subtract(operand.contents.set);
            keepStrings(result.contents, operand.contents, false);
        }
    }
    return result;
}

RegExpParser::SetOperand RegExpParser::parseNestedClass() {
    const bool isNegated = take('^');
    SetOperand set = parseClassSet();
    set.character.reset();
    if (isNegated) {
        if (set.mayContainStrings) fail("Negated character class may contain strings");
        set.contents = {complementOf(set.contents.set), {}};
    }
    return set;
}

RegExpParser::SetOperand RegExpParser::parseSetOperand() {
    if (take('[')) return parseNestedClass();
    if (peek() == '\\' && m_position + 1 < m_pattern.size()) {
        const char32_t c = peekAt(1);
        ++m_position;
        if (take('q')) return parseClassStrings();
        if (c == 'p' || c == 'P') {
            ++m_position;
            SetOperand operand;
            operand.contents = parseProperty(c == 'P', true);
            operand.mayContainStrings = !operand.contents.strings.empty();
            sortStrings(operand.contents.strings);
            return operand;
        }
        if (auto set = parseClassEscape()) return {{std::move(*set), {}}, false, std::nullopt};
        --m_position;
    }
    const char32_t c = parseSetCharacter();
    return {{folded({{c, c}}), {}}, false, c};
}

// ClassSetCharacter
char32_t RegExpParser::parseSetCharacter() {
    if (take('\\')) {
        if (atEnd()) fail("\\ at end of pattern");
        if (take('b')) return '\b';
        if (isSetReservedPunctuator(peek())) return takeCharacter();
        return parseCharacterEscape(true);
    }
    if (atEnd()) fail("Unterminated character class");
    if (isSetSyntaxCharacter(peek())) fail("Invalid character in character class");
    if (isSetDoublePunctuator(peek()) && peekAt(1) == peek())
        fail("Invalid set operation in character class");
    return takeCharacter();
}

// ClassStringDisjunction: \q{abc|d|}
RegExpParser::SetOperand RegExpParser::parseClassStrings() {
    if (!take('{')) fail("Invalid escape");
    SetOperand operand;
    std::u32string text;
    const auto finish = [&] {
        if (text.size() == 1)
            operand.contents.set.add(text[0]);
        else {
            operand.contents.strings.push_back(text);
            operand.mayContainStrings = true;
        }
        text.clear();
    };
    while (!take('}')) {
        if (take('|')) {
            finish();
            continue;
        }
        const char32_t c = parseSetCharacter();
        const bool isFolded = m_flags.ignoreCase;
        text.push_back(isFolded ? canonicalize(c, unicode::CaseEquivalence::Folding) : c);
    }
    finish();
    sortStrings(operand.contents.strings);
    return operand;
}

} // namespace tickscope
