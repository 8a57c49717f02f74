#include "builtins/regexp_syntax.h"

#include "builtins/regexp_parser.h"
#include "syntax/lexer.h"
#include "vm/string.h"

#include <algorithm>

namespace tickscope {

using unicode::CodePointSet;

std::optional<RegExpFlags> parseRegExpFlags(std::u16string_view text) {
    RegExpFlags flags;
    for (const char16_t c : text) {
        bool* flag = nullptr;
        switch (c) {
        case 'd':
            flag = &flags.hasIndices;
            break;
        case 'g':
            flag = &flags.global;
            break;
        case 'i':
            flag = &flags.ignoreCase;
            break;
        case 'm':
            flag = &flags.multiline;
            break;
        case 's':
            flag = &flags.dotAll;
            break;
        case 'u':
            flag = &flags.unicode;
            break;
        case 'v':
            flag = &flags.unicodeSets;
            break;
        case 'y':
            flag = &flags.sticky;
            break;
        default:
            return std::nullopt;
        }
        if (*flag) return std::nullopt;
        *flag = true;
    }
    if (flags.unicode && flags.unicodeSets) return std::nullopt;
    return flags;
}

std::variant<RegExpTree, std::string> parseRegExp(std::u16string_view pattern, const RegExpFlags& flags) {
    try {
        return RegExpParser(pattern, flags).parse();
    } catch (const RegExpSyntaxError& error) {
        return std::string(error.problem);
    }
}

std::string regExpErrorMessage(std::u16string_view pattern, std::u16string_view flags,
                               std::string_view problem) {
    return "Invalid regular expression: /" + utf16ToUtf8(pattern) + "/" + utf16ToUtf8(flags) + ": " +
           std::string(problem);
}

std::optional<std::string> validateRegExp(std::u16string_view pattern, std::u16string_view flags) {
    const auto parsedFlags = parseRegExpFlags(flags);
    if (!parsedFlags) return "Invalid regular expression flags";
    const auto result = parseRegExp(pattern, *parsedFlags);
    if (const auto* problem = std::get_if<std::string>(&result))
        return regExpErrorMessage(pattern, flags, *problem);
    return std::nullopt;
}

RegExpParser::RegExpParser(std::u16string_view pattern, const RegExpFlags& flags)
    : m_pattern(pattern), m_flags(flags), m_isUnicode(flags.isUnicodeMode()) {}

RegExpTree RegExpParser::parse() {
    countGroups();
    m_tree.flags = m_flags;
    m_tree.root = parseDisjunction();
    if (!atEnd()) fail("Unmatched ')'");
    resolveNamedReferences();
    // Nested groups were completed before those around them.
    std::sort(m_tree.groupNames.begin(), m_tree.groupNames.end(),
              [](const RegExpGroupName& a, const RegExpGroupName& b) { return a.group < b.group; });
    m_tree.groupCount = m_groupsStarted;
    return std::move(m_tree);
}

// --- Reading

char32_t RegExpParser::takeCharacter() { return m_isUnicode ? takeCodePoint() : m_pattern[m_position++]; }

char32_t RegExpParser::takeCodePoint() { return unicode::nextCodePoint(m_pattern, m_position); }

bool RegExpParser::takeText(std::u16string_view text) {
    if (m_pattern.substr(m_position, text.size()) != text) return false;
    m_position += text.size();
    return true;
}

std::optional<std::uint32_t> RegExpParser::takeHex(int digits) {
    std::uint32_t value = 0;
    for (int i = 0; i < digits; ++i) {
        const char32_t c = peekAt(static_cast<std::size_t>(i));
        if (c >= '0' && c <= '9')
            value = value * 16 + (c - '0');
        else if ((c | 32) >= 'a' && (c | 32) <= 'f')
            value = value * 16 + ((c | 32) - 'a' + 10);
        else
            return std::nullopt;
    }
    m_position += static_cast<std::size_t>(digits);
    return value;
}

std::optional<std::uint32_t> RegExpParser::takeDecimal() {
    if (peek() < '0' || peek() > '9') return std::nullopt;
    std::uint64_t value = 0;
    while (peek() >= '0' && peek() <= '9') {
        value = std::min<std::uint64_t>(value * 10 + (peek() - '0'), Node::kInfinity);
        ++m_position;
    }
    return static_cast<std::uint32_t>(value);
}

// --- Patterns

RegExpNode* RegExpParser::newNode(Node::Kind kind) {
    Node& node = m_tree.nodes.emplace_back();
    node.kind = kind;
    return &node;
}

RegExpNode* RegExpParser::characterNode(char32_t c) {
    Node* node = newNode(Node::Kind::Character);
    node->character = c;
    return node;
}

RegExpNode* RegExpParser::classNode(ClassContents contents, bool isNegated) {
    Node* node = newNode(Node::Kind::Class);
    node->contents = std::move(contents);
    node->isNegated = isNegated;
    return node;
}

// \k and decimal escapes mean different things depending on the groups of the whole pattern.
void RegExpParser::countGroups() {
    int classDepth = 0;
    for (std::size_t i = 0; i < m_pattern.size(); ++i) {
        const char16_t c = m_pattern[i];
        if (c == '\\') {
            ++i;
        } else if (c == '[') {
            if (classDepth == 0 || m_flags.unicodeSets) ++classDepth;
        } else if (c == ']') {
            if (classDepth > 0) --classDepth;
        } else if (c == '(' && classDepth == 0) {
            const std::u16string_view rest = m_pattern.substr(i + 1);
            if (!rest.starts_with(u'?')) {
                ++m_groupTotal;
            } else if (rest.starts_with(u"?<") && !rest.starts_with(u"?<=") && !rest.starts_with(u"?<!")) {
                ++m_groupTotal;
                m_hasNamedGroups = true;
            }
        }
    }
}

RegExpNode* RegExpParser::parseDisjunction() {
    const Depth depth(*this);
    Node* first = parseAlternative();
    if (peek() != '|') return first;
    Node* alternatives = newNode(Node::Kind::Alternatives);
    alternatives->children.push_back(first);
    while (take('|'))
        alternatives->children.push_back(parseAlternative());
    return alternatives;
}

RegExpNode* RegExpParser::parseAlternative() {
    std::vector<Node*> terms;
    while (Node* term = parseTerm())
        terms.push_back(term);
    if (terms.size() == 1) return terms.front();
    Node* node = newNode(terms.empty() ? Node::Kind::Empty : Node::Kind::Sequence);
    node->children = std::move(terms);
    return node;
}

bool RegExpParser::startsQuantifier() {
    const std::size_t start = m_position;
    std::uint32_t minimum, maximum;
    const bool isQuantifier =
        peek() == '*' || peek() == '+' || peek() == '?' || takeQuantifierBraces(minimum, maximum);
    m_position = start;
    return isQuantifier;
}

RegExpNode* RegExpParser::parseTerm() {
    if (atEnd() || peek() == '|' || peek() == ')') return nullptr;
    const std::uint32_t firstGroup = m_groupsStarted + 1;
    switch (peek()) {
    case '^':
        ++m_position;
        return newNode(Node::Kind::LineStart);
    case '$':
        ++m_position;
        return newNode(Node::Kind::LineEnd);
    case '*':
    case '+':
    case '?':
        fail("Nothing to repeat");
    case '{':
        if (startsQuantifier()) fail("Nothing to repeat");
        if (m_isUnicode) fail("Lone quantifier brackets");
        break;
    case '}':
    case ']':
        if (m_isUnicode) fail("Lone quantifier brackets");
        break;
    case '(': {
        Node* group = parseGroup();
        Node* term = parseQuantifier(group, firstGroup);
        // Annex B: a lookahead can be repeated without the u flag.
        const bool canRepeat = group->kind != Node::Kind::Look || (!m_isUnicode && !group->isBehind);
        if (term != group && !canRepeat) fail("Invalid quantifier");
        return term;
    }
    case '[':
        ++m_position;
        return parseQuantifier(parseClass(), firstGroup);
    case '.': {
        ++m_position;
        const CodePointSet lineTerminators{{'\n', '\n'}, {'\r', '\r'}, {0x2028, 0x2029}};
        return parseQuantifier(
            classNode({m_flags.dotAll ? CodePointSet::all() : lineTerminators.complement(), {}}), firstGroup);
    }
    case '\\': {
        Node* atom = parseAtomEscape();
        if (atom->kind == Node::Kind::WordBoundary) return atom;
        return parseQuantifier(atom, firstGroup);
    }
    default:
        break;
    }
    return parseQuantifier(characterNode(takeCharacter()), firstGroup);
}

RegExpNode* RegExpParser::parseGroup() {
    ++m_position; // (
    if (!take('?')) {
        Node* capture = newNode(Node::Kind::Capture);
        if (m_groupsStarted >= kMaxGroups) fail("Too many captures");
        capture->group = ++m_groupsStarted;
        capture->children.push_back(parseDisjunction());
        if (!take(')')) fail("Unterminated group");
        return capture;
    }
    if (take(':')) {
        Node* body = parseDisjunction();
        if (!take(')')) fail("Unterminated group");
        // A group of its own: quantifiers apply to all of it.
        if (body->kind == Node::Kind::Look || body->kind == Node::Kind::WordBoundary) {
            Node* sequence = newNode(Node::Kind::Sequence);
            sequence->children.push_back(body);
            return sequence;
        }
        return body;
    }
    if (take('=')) return parseLookaround(false, false);
    if (take('!')) return parseLookaround(false, true);
    if (takeText(u"<=")) return parseLookaround(true, false);
    if (takeText(u"<!")) return parseLookaround(true, true);
    if (!take('<')) fail("Invalid group");

    Node* capture = newNode(Node::Kind::Capture);
    if (m_groupsStarted >= kMaxGroups) fail("Too many captures");
    capture->group = ++m_groupsStarted;
    std::u16string name = parseGroupName();
    capture->children.push_back(parseDisjunction());
    if (!take(')')) fail("Unterminated group");
    for (const RegExpGroupName& other : m_tree.groupNames) {
        if (other.name == name) fail("Duplicate capture group name");
    }
    m_tree.groupNames.push_back({std::move(name), capture->group});
    return capture;
}

RegExpNode* RegExpParser::parseLookaround(bool isBehind, bool isNegated) {
    Node* look = newNode(Node::Kind::Look);
    look->isBehind = isBehind;
    look->isNegated = isNegated;
    look->children.push_back(parseDisjunction());
    if (!take(')')) fail("Unterminated group");
    return look;
}

// {n} {n,} {n,m}: leaves the position alone when it is none of these.
bool RegExpParser::takeQuantifierBraces(std::uint32_t& minimum, std::uint32_t& maximum) {
    const std::size_t start = m_position;
    if (!take('{')) return false;
    const auto least = takeDecimal();
    if (least) {
        minimum = maximum = *least;
        if (take(',')) maximum = takeDecimal().value_or(Node::kInfinity);
        if (take('}')) return true;
    }
    m_position = start;
    return false;
}

RegExpNode* RegExpParser::parseQuantifier(Node* atom, std::uint32_t firstGroup) {
    std::uint32_t minimum = 0, maximum = Node::kInfinity;
    if (take('*')) {
    } else if (take('+')) {
        minimum = 1;
    } else if (take('?')) {
        maximum = 1;
    } else if (peek() == '{') {
        if (!takeQuantifierBraces(minimum, maximum)) {
            if (m_isUnicode) fail("Incomplete quantifier");
            return atom;
        }
        if (minimum > maximum) fail("numbers out of order in {} quantifier");
    } else {
        return atom;
    }
    Node* repeat = newNode(Node::Kind::Repeat);
    repeat->minimum = minimum;
    repeat->maximum = maximum;
    repeat->isGreedy = !take('?');
    repeat->firstGroup = firstGroup;
    repeat->endGroup = m_groupsStarted + 1;
    repeat->children.push_back(atom);
    return repeat;
}

// GroupName, after its <. Names are code points in every mode.
std::u16string RegExpParser::parseGroupName() {
    std::u16string name;
    while (true) {
        if (atEnd()) fail("Invalid capture group name");
        if (take('>')) break;
        char32_t c = takeCodePoint();
        if (c == '\\') c = parseNameEscape();
        if (name.empty() ? !isIdentifierStart(c) : !isIdentifierPart(c)) fail("Invalid capture group name");
        unicode::appendCodePoint(name, c);
    }
    if (name.empty()) fail("Invalid capture group name");
    return name;
}

char32_t RegExpParser::parseNameEscape() {
    if (!take('u')) fail("Invalid Unicode escape");
    const bool wasUnicode = m_isUnicode;
    m_isUnicode = true; // RegExpUnicodeEscapeSequence[+UnicodeMode]
    const char32_t c = parseUnicodeEscape();
    m_isUnicode = wasUnicode;
    return c;
}

RegExpNode* RegExpParser::parseAtomEscape() {
    ++m_position; // the backslash
    if (atEnd()) fail("\\ at end of pattern");
    const char32_t c = peek();
    if (c == 'b' || c == 'B') {
        ++m_position;
        Node* boundary = newNode(Node::Kind::WordBoundary);
        boundary->isNegated = c == 'B';
        return boundary;
    }
    if (c >= '1' && c <= '9') {
        if (Node* reference = parseBackReference()) return reference;
        if (m_isUnicode) fail("Invalid escape");
    }
    if (c == 'k' && (m_isUnicode || m_hasNamedGroups)) return parseNamedReference();
    if ((c == 'p' || c == 'P') && m_isUnicode) {
        ++m_position;
        return classNode(parseProperty(c == 'P', false));
    }
    if (auto set = parseClassEscape()) return classNode({std::move(*set), {}});
    return characterNode(parseCharacterEscape(false));
}

// \1 and so on; in Annex B it is one only if the pattern has that many groups.
RegExpNode* RegExpParser::parseBackReference() {
    const std::size_t start = m_position;
    const std::uint32_t group = *takeDecimal();
    if (group > m_groupTotal) {
        m_position = start;
        return nullptr;
    }
    Node* reference = newNode(Node::Kind::BackReference);
    reference->group = group;
    return reference;
}

RegExpNode* RegExpParser::parseNamedReference() {
    ++m_position; // k
    if (!take('<')) fail("Invalid named reference");
    Node* reference = newNode(Node::Kind::BackReference);
    m_namedReferences.push_back({reference, parseGroupName()});
    return reference;
}

void RegExpParser::resolveNamedReferences() {
    for (const NamedReference& reference : m_namedReferences) {
        const auto found = std::find_if(m_tree.groupNames.begin(), m_tree.groupNames.end(),
                                        [&](const RegExpGroupName& g) { return g.name == reference.name; });
        if (found == m_tree.groupNames.end()) fail("Invalid named capture referenced");
        reference.node->group = found->group;
    }
}

} // namespace tickscope
