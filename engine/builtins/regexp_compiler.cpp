#include "builtins/regexp_program.h"

#include <algorithm>

namespace tickscope {
namespace {

using unicode::CaseEquivalence;
using unicode::CodePointSet;
using Node = RegExpNode;
using Kind = RegExpNode::Kind;

RegExpClass makeClass(CodePointSet set) {
    RegExpClass result;
    for (const auto& range : set.ranges()) {
        for (char32_t c = range.first; c <= range.last && c < 128; ++c)
            result.ascii[c >> 6] |= std::uint64_t(1) << (c & 63);
    }
    result.set = std::move(set);
    return result;
}

class RegExpCompiler {
public:
    explicit RegExpCompiler(const RegExpTree& tree) : m_tree(tree) {
        m_program.flags = tree.flags;
        m_program.groupCount = tree.groupCount;
        m_program.groupNames = tree.groupNames;
        m_program.registerCount = 2 * (tree.groupCount + 1);
        if (tree.flags.ignoreCase) {
            m_program.equivalence =
                tree.flags.isUnicodeMode() ? CaseEquivalence::Folding : CaseEquivalence::UpperCase;
        }
        CodePointSet words{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
        if (m_program.equivalence == CaseEquivalence::Folding)
            words = closedOverCase(words, CaseEquivalence::Folding);
        m_program.wordCharacters = makeClass(std::move(words));
    }

    RegExpProgram compile() {
        emit(RegExpOp::Save, 0);
        compile(*m_tree.root);
        emit(RegExpOp::Save, 1);
        emit(RegExpOp::Match);
        m_program.startsAtTextStart = !m_tree.flags.multiline && startsAtTextStart(*m_tree.root);
        CodePointSet first;
        if (addFirst(*m_tree.root, first) == First::Known) m_program.firstUnit = firstUnits(first);
        return std::move(m_program);
    }

private:
    enum class Direction : std::uint8_t { Forward, Back };

    // --- Emission
    std::uint32_t here() const { return static_cast<std::uint32_t>(m_program.code.size()); }
    template <typename... Operands>
    std::uint32_t emit(RegExpOp op, Operands... operands) { // the place of the last operand
        m_program.code.push_back(static_cast<std::uint32_t>(op));
        (m_program.code.push_back(static_cast<std::uint32_t>(operands)), ...);
        return here() - 1;
    }
    void patch(std::uint32_t place) { m_program.code[place] = here(); }
    std::uint32_t newRegister() { return m_program.registerCount++; }
    bool isBack() const { return m_direction == Direction::Back; }

    std::uint32_t addClass(CodePointSet set) {
        for (std::size_t i = 0; i < m_program.classes.size(); ++i) {
            if (m_program.classes[i].set == set) return static_cast<std::uint32_t>(i);
        }
        m_program.classes.push_back(makeClass(std::move(set)));
        return static_cast<std::uint32_t>(m_program.classes.size() - 1);
    }
    // What the class's members are at matching, where characters are compared as they are.
    CodePointSet effectiveSet(const Node& node) const {
        if (node.kind == Kind::Character)
            return closedOverCase({{node.character, node.character}}, m_program.equivalence);
        CodePointSet set = closedOverCase(node.contents.set, m_program.equivalence);
        return node.isNegated ? set.complement() : set;
    }

    // --- Nodes
    void compile(const Node& node) {
        switch (node.kind) {
        case Kind::Empty:
            break;
        case Kind::Character:
            compileCharacter(node.character);
            break;
        case Kind::Class:
            compileClass(node);
            break;
        case Kind::Sequence:
            if (isBack()) {
                for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
                    compile(**child);
            } else {
                for (const Node* child : node.children)
                    compile(*child);
            }
            break;
        case Kind::Alternatives:
            compileAlternatives(node);
            break;
        case Kind::Capture:
            emit(RegExpOp::Save, 2 * node.group + (isBack() ? 1 : 0));
            compile(*node.children[0]);
            emit(RegExpOp::Save, 2 * node.group + (isBack() ? 0 : 1));
            break;
        case Kind::Look:
            compileLook(node);
            break;
        case Kind::BackReference:
            emit(isBack() ? RegExpOp::BackReferenceBack : RegExpOp::BackReference, node.group);
            break;
        case Kind::LineStart:
            emit(RegExpOp::LineStart);
            break;
        case Kind::LineEnd:
            emit(RegExpOp::LineEnd);
            break;
        case Kind::WordBoundary:
            emit(node.isNegated ? RegExpOp::NotWordBoundary : RegExpOp::WordBoundary);
            break;
        case Kind::Repeat:
            compileRepeat(node);
            break;
        }
    }

    void compileCharacter(char32_t c) {
        const CodePointSet set = closedOverCase({{c, c}}, m_program.equivalence);
        if (set.size() == 1)
            emit(isBack() ? RegExpOp::CharacterBack : RegExpOp::Character, c);
        else
            emit(isBack() ? RegExpOp::ClassBack : RegExpOp::Class, addClass(set));
    }

    // 22.2.2.7 CompileAtom: a class with strings is the alternatives of its strings, longest first.
    void compileClass(const Node& node) {
        if (node.contents.strings.empty()) {
            emit(isBack() ? RegExpOp::ClassBack : RegExpOp::Class, addClass(effectiveSet(node)));
            return;
        }
        std::vector<std::u32string> strings = node.contents.strings;
        std::stable_sort(strings.begin(), strings.end(),
                         [](const auto& a, const auto& b) { return a.size() > b.size(); });
        const bool hasEmpty = strings.back().empty();
        if (hasEmpty) strings.pop_back();
        std::vector<std::uint32_t> ends;
        for (std::u32string& text : strings) {
            const std::uint32_t next = emit(RegExpOp::TryFirst, 0);
            if (isBack()) std::reverse(text.begin(), text.end());
            for (const char32_t c : text)
                compileCharacter(c);
            ends.push_back(emit(RegExpOp::Jump, 0));
            patch(next);
        }
        if (hasEmpty) ends.push_back(emit(RegExpOp::TryFirst, 0));
        emit(isBack() ? RegExpOp::ClassBack : RegExpOp::Class, addClass(effectiveSet(node)));
        for (const std::uint32_t end : ends)
            patch(end);
    }

    void compileAlternatives(const Node& node) {
        std::vector<std::uint32_t> ends;
        for (std::size_t i = 0; i + 1 < node.children.size(); ++i) {
            const std::uint32_t next = emit(RegExpOp::TryFirst, 0);
            compile(*node.children[i]);
            ends.push_back(emit(RegExpOp::Jump, 0));
            patch(next);
        }
        compile(*node.children.back());
        for (const std::uint32_t end : ends)
            patch(end);
    }

    void compileLook(const Node& node) {
        const Direction outer = m_direction;
        m_direction = node.isBehind ? Direction::Back : Direction::Forward;
        const std::uint32_t height = newRegister();
        if (node.isNegated) {
            const std::uint32_t success = emit(RegExpOp::NotLookStart, height, 0);
            compile(*node.children[0]);
            emit(RegExpOp::NotLookEnd, height);
            patch(success);
        } else {
            const std::uint32_t start = newRegister();
            emit(RegExpOp::LookStart, height, start);
            compile(*node.children[0]);
            emit(RegExpOp::LookEnd, height, start);
        }
        m_direction = outer;
    }

    // 22.2.2.3.1 RepeatMatcher
    void compileRepeat(const Node& node) {
        if (node.maximum == 0) return;
        const Node& body = *node.children[0];
        const bool isSimple = !isBack() && (body.kind == Kind::Character ||
                                            (body.kind == Kind::Class && body.contents.strings.empty()));
        if (isSimple) {
            emit(node.isGreedy ? RegExpOp::ClassRun : RegExpOp::ClassRunLazy, addClass(effectiveSet(body)),
                 node.minimum, node.maximum);
            return;
        }
        if (node.minimum == 0 && (node.maximum == 1 || node.maximum == Node::kInfinity))
            return compileUncounted(node);
        compileCounted(node);
    }

    void compileBody(const Node& node) {
        if (node.firstGroup < node.endGroup) emit(RegExpOp::ClearGroups, node.firstGroup, node.endGroup);
        compile(*node.children[0]);
    }

    // x* and x?
    void compileUncounted(const Node& node) {
        const std::uint32_t loop = here();
        std::uint32_t exit = emit(node.isGreedy ? RegExpOp::TryFirst : RegExpOp::TrySecond, 0);
        const bool canBeEmpty = mayBeEmpty(*node.children[0]);
        const std::uint32_t start = canBeEmpty ? newRegister() : 0;
        if (canBeEmpty) emit(RegExpOp::Save, start);
        compileBody(node);
        if (canBeEmpty) emit(RegExpOp::Progress, start);
        if (node.maximum == Node::kInfinity) emit(RegExpOp::Jump, loop);
        patch(exit);
    }

    void compileCounted(const Node& node) {
        // No text is long enough to need more; counters are int32.
        const std::uint32_t minimum = std::min<std::uint32_t>(node.minimum, 0x3fffffff);
        const std::uint32_t counter = newRegister(), start = newRegister();
        emit(RegExpOp::CountStart, counter);
        const std::uint32_t loop = here();
        const std::uint32_t exit = emit(node.isGreedy ? RegExpOp::CountLoop : RegExpOp::CountLoopLazy,
                                        counter, minimum, node.maximum, 0);
        emit(RegExpOp::Save, start);
        compileBody(node);
        emit(RegExpOp::CountProgress, counter, start, minimum);
        emit(RegExpOp::Jump, loop);
        patch(exit);
    }

    // --- Analysis
    static bool mayBeEmpty(const Node& node) {
        switch (node.kind) {
        case Kind::Character:
            return false;
        case Kind::Class:
            return std::any_of(node.contents.strings.begin(), node.contents.strings.end(),
                               [](const auto& s) { return s.empty(); });
        case Kind::Sequence:
            return std::all_of(node.children.begin(), node.children.end(),
                               [](const Node* n) { return mayBeEmpty(*n); });
        case Kind::Alternatives:
            return std::any_of(node.children.begin(), node.children.end(),
                               [](const Node* n) { return mayBeEmpty(*n); });
        case Kind::Capture:
            return mayBeEmpty(*node.children[0]);
        case Kind::Repeat:
            return node.minimum == 0 || mayBeEmpty(*node.children[0]);
        default:
            return true;
        }
    }

    static bool startsAtTextStart(const Node& node) {
        switch (node.kind) {
        case Kind::LineStart:
            return true;
        case Kind::Sequence:
            return startsAtTextStart(*node.children[0]);
        case Kind::Alternatives:
            return std::all_of(node.children.begin(), node.children.end(),
                               [](const Node* n) { return startsAtTextStart(*n); });
        case Kind::Capture:
            return startsAtTextStart(*node.children[0]);
        default:
            return false;
        }
    }

    // Collects the characters with which a match of the node can begin.
    enum class First : std::uint8_t { Known, MayBeEmpty, Unknown };
    First addFirst(const Node& node, CodePointSet& first) const {
        switch (node.kind) {
        case Kind::Character:
            first.unite(effectiveSet(node));
            return First::Known;
        case Kind::Class:
            if (!node.contents.strings.empty()) return First::Unknown;
            first.unite(effectiveSet(node));
            return First::Known;
        case Kind::Sequence:
            for (const Node* child : node.children) {
                if (const First f = addFirst(*child, first); f != First::MayBeEmpty) return f;
            }
            return First::MayBeEmpty;
        case Kind::Alternatives: {
            First result = First::Known;
            for (const Node* child : node.children)
                result = std::max(result, addFirst(*child, first));
            return result;
        }
        case Kind::Capture:
            return addFirst(*node.children[0], first);
        case Kind::Repeat: {
            if (node.maximum == 0) return First::MayBeEmpty;
            const First f = addFirst(*node.children[0], first);
            return f == First::Known && node.minimum == 0 ? First::MayBeEmpty : f;
        }
        case Kind::BackReference:
            return First::Unknown;
        default:
            return First::MayBeEmpty; // assertions
        }
    }
    // As code units: a pair begins with its lead surrogate.
    RegExpClass firstUnits(const CodePointSet& characters) const {
        CodePointSet units;
        for (const auto& range : characters.ranges()) {
            if (range.first <= 0xffff) units.add(range.first, std::min<char32_t>(range.last, 0xffff));
            if (range.last > 0xffff) units.add(0xd800, 0xdbff);
        }
        return makeClass(std::move(units));
    }

    const RegExpTree& m_tree;
    RegExpProgram m_program;
    Direction m_direction = Direction::Forward;
};

} // namespace

std::size_t RegExpProgram::bytes() const {
    std::size_t total = sizeof(*this) + code.capacity() * sizeof(code[0]);
    for (const RegExpClass& c : classes)
        total += sizeof(c) + c.set.ranges().capacity() * sizeof(c.set.ranges()[0]);
    return total;
}

RegExpProgram compileRegExp(const RegExpTree& tree) { return RegExpCompiler(tree).compile(); }

} // namespace tickscope
