#include "builtins/regexp_program.h"

#include <algorithm>

namespace tickscope {
namespace {

using unicode::isLeadSurrogate;
using unicode::isTrailSurrogate;
using unicode::joinSurrogates;

// One entry of the stack of alternatives. It is either a place to go on from, or the old value of a register
// to be restored on the way back to one.
struct Entry {
    static constexpr std::uint32_t kUndo = 0x80000000; // low bits: the register
    static constexpr std::uint32_t kRun =
        0x40000000;         // a class run that can be shortened (greedy) or lengthened
    std::uint32_t what;     // flags | place in the code
    std::int32_t position;  // or the register's old value
    std::int32_t limit = 0; // kRun greedy: the least position; lazy: how many more are allowed
    std::uint32_t run = 0;  // kRun: the place of the ClassRun instruction
};

template <bool kIsUnicode>
class Matcher {
public:
    Matcher(const RegExpProgram& program, std::u16string_view text, RegExpBudget& budget)
        : m_program(program), m_code(program.code.data()), m_text(text.data()),
          m_length(static_cast<std::int32_t>(text.size())), m_budget(budget),
          m_registers(program.registerCount, -1) {}

    bool matchAt(std::int32_t start) {
        std::fill(m_registers.begin(), m_registers.end(), -1);
        m_stack.clear();
        return run(start);
    }
    const std::vector<std::int32_t>& registers() const { return m_registers; }
    void spendSteps() {
        m_budget.spendSteps(kBatch - m_stepsLeft);
        m_stepsLeft = kBatch;
    }

private:
    static constexpr std::int64_t kBatch = 4096;
    static constexpr char32_t kNone = 0xffffffff;

    // --- Text
    char32_t readForward(std::int32_t& position) const {
        if (position >= m_length) return kNone;
        const char16_t c = m_text[position++];
        if constexpr (kIsUnicode) {
            if (isLeadSurrogate(c) && position < m_length && isTrailSurrogate(m_text[position])) {
                return joinSurrogates(c, m_text[position++]);
            }
        }
        return c;
    }
    char32_t readBack(std::int32_t& position) const {
        if (position <= 0) return kNone;
        const char16_t c = m_text[--position];
        if constexpr (kIsUnicode) {
            if (isTrailSurrogate(c) && position > 0 && isLeadSurrogate(m_text[position - 1])) {
                return joinSurrogates(m_text[--position], c);
            }
        }
        return c;
    }
    bool isWordAt(std::int32_t position) const { // IsWordChar (22.2.2.4.1)
        if (position < 0 || position >= m_length) return false;
        return m_program.wordCharacters.contains(m_text[position]);
    }
    bool isLineTerminatorAt(std::int32_t position) const {
        const char16_t c = m_text[position];
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }
    bool isWordBoundary(std::int32_t position) const { return isWordAt(position - 1) != isWordAt(position); }

    // --- The stack
    void push(const Entry& entry) {
        if (m_stack.size() == m_stack.capacity()) {
            const std::size_t grown = std::max<std::size_t>(64, m_stack.capacity() * 2);
            m_budget.growStack((grown - m_stack.capacity()) * sizeof(Entry));
            m_stack.reserve(grown);
        }
        m_stack.push_back(entry);
    }
    void setRegister(std::uint32_t index, std::int32_t value) {
        push({Entry::kUndo | index, m_registers[index]});
        m_registers[index] = value;
    }
    // Where a group has matched, -1 if it has not.
    std::int32_t groupStart(std::uint32_t group) const { return m_registers[std::size_t{2} * group]; }
    std::int32_t groupEnd(std::uint32_t group) const { return m_registers[std::size_t{2} * group + 1]; }
    void undo(const Entry& entry) { m_registers[entry.what & ~Entry::kUndo] = entry.position; }
    void undoDownTo(std::size_t height) {
        while (m_stack.size() > height) {
            if (m_stack.back().what & Entry::kUndo) undo(m_stack.back());
            m_stack.pop_back();
        }
    }
    // Forgets the alternatives above the height, but not how to undo registers.
    void dropAlternatives(std::size_t height) {
        const auto begin = m_stack.begin() + static_cast<std::ptrdiff_t>(height);
        m_stack.erase(
            std::remove_if(begin, m_stack.end(), [](const Entry& e) { return !(e.what & Entry::kUndo); }),
            m_stack.end());
    }

    // --- Running
    bool run(std::int32_t position);
    bool backtrack(std::uint32_t& place, std::int32_t& position);
    bool enterRun(std::uint32_t place, std::int32_t& position);
    bool enterLazyRun(std::uint32_t place, std::int32_t& position);
    bool matchBackReference(std::uint32_t group, bool isBack, std::int32_t& position) const;
    bool enterLoop(std::uint32_t& place, std::int32_t position, bool isGreedy);
    bool finishIteration(std::uint32_t place, std::int32_t position);

    const RegExpProgram& m_program;
    const std::uint32_t* m_code;
    const char16_t* m_text;
    std::int32_t m_length;
    RegExpBudget& m_budget;
    std::int64_t m_stepsLeft = kBatch;
    std::vector<std::int32_t> m_registers;
    std::vector<Entry> m_stack;
};

// Goes to the newest alternative; false when there is none left.
template <bool kIsUnicode>
bool Matcher<kIsUnicode>::backtrack(std::uint32_t& place, std::int32_t& position) {
    while (!m_stack.empty()) {
        Entry& entry = m_stack.back();
        if (entry.what & Entry::kUndo) {
            undo(entry);
            m_stack.pop_back();
            continue;
        }
        if (!(entry.what & Entry::kRun)) {
            place = entry.what;
            position = entry.position;
            m_stack.pop_back();
            return true;
        }
        place = entry.what & ~Entry::kRun;
        const std::uint32_t* instruction = m_code + entry.run;
        if (static_cast<RegExpOp>(instruction[0]) == RegExpOp::ClassRun) {
            readBack(entry.position);
            position = entry.position;
            if (position <= entry.limit) m_stack.pop_back();
            return true;
        }
        // A lazy run takes one character more.
        const char32_t c = readForward(entry.position);
        if (c == kNone || !m_program.classes[instruction[1]].contains(c)) {
            m_stack.pop_back();
            continue;
        }
        position = entry.position;
        if (entry.limit != -1 && --entry.limit == 0) m_stack.pop_back();
        return true;
    }
    return false;
}

template <bool kIsUnicode>
bool Matcher<kIsUnicode>::enterRun(std::uint32_t place, std::int32_t& position) {
    const RegExpClass& members = m_program.classes[m_code[place + 1]];
    const std::uint32_t minimum = m_code[place + 2], maximum = m_code[place + 3];
    std::uint32_t count = 0;
    std::int32_t least = minimum == 0 ? position : -1;
    while (count < maximum) {
        std::int32_t next = position;
        const char32_t c = readForward(next);
        if (c == kNone || !members.contains(c)) break;
        position = next;
        if (++count == minimum) least = position;
    }
    m_stepsLeft -= count / 4;
    if (count < minimum) return false;
    if (position > least) push({Entry::kRun | (place + 4), position, least, place});
    return true;
}

template <bool kIsUnicode>
bool Matcher<kIsUnicode>::enterLazyRun(std::uint32_t place, std::int32_t& position) {
    const RegExpClass& members = m_program.classes[m_code[place + 1]];
    const std::uint32_t minimum = m_code[place + 2], maximum = m_code[place + 3];
    for (std::uint32_t count = 0; count < minimum; ++count) {
        const char32_t c = readForward(position);
        if (c == kNone || !members.contains(c)) return false;
    }
    m_stepsLeft -= minimum / 4;
    if (maximum > minimum) {
        // The text is shorter than any greater limit.
        const std::uint32_t more = maximum - minimum;
        const std::int32_t limit = more > 0x7fffffff ? -1 : static_cast<std::int32_t>(more);
        push({Entry::kRun | (place + 4), position, limit, place});
    }
    return true;
}

// 22.2.2.7.2 BackreferenceMatcher
template <bool kIsUnicode>
bool Matcher<kIsUnicode>::matchBackReference(std::uint32_t group, bool isBack, std::int32_t& position) const {
    std::int32_t start = groupStart(group);
    const std::int32_t end = groupEnd(group);
    if (start < 0 || end < 0) return true;
    const std::int32_t length = end - start;
    const std::int32_t other = isBack ? position - length : position;
    if (other < 0 || other + length > m_length) return false;
    std::int32_t at = other;
    while (start < end) {
        // Read within the two stretches only, so that no surrogate pair is joined across an end.
        const char32_t a = readForward(start), b = readForward(at);
        if (a != b && canonicalize(a, m_program.equivalence) != canonicalize(b, m_program.equivalence))
            return false;
    }
    position = isBack ? other : at;
    return true;
}

// CountLoop: decides between another iteration and the exit. `place` is at the instruction and is moved on.
template <bool kIsUnicode>
bool Matcher<kIsUnicode>::enterLoop(std::uint32_t& place, std::int32_t position, bool isGreedy) {
    const std::uint32_t count = static_cast<std::uint32_t>(m_registers[m_code[place + 1]]);
    const std::uint32_t minimum = m_code[place + 2], maximum = m_code[place + 3], exit = m_code[place + 4];
    const std::uint32_t body = place + 5;
    if (count < minimum) {
        place = body;
    } else if (maximum != RegExpNode::kInfinity && count >= maximum) {
        place = exit;
    } else {
        push({isGreedy ? exit : body, position});
        place = isGreedy ? body : exit;
    }
    return true;
}

// CountProgress: false if the iteration was beyond the minimum and empty.
template <bool kIsUnicode>
bool Matcher<kIsUnicode>::finishIteration(std::uint32_t place, std::int32_t position) {
    const std::uint32_t counter = m_code[place + 1], minimum = m_code[place + 3];
    const std::uint32_t count = static_cast<std::uint32_t>(m_registers[counter]) + 1;
    const bool isEmpty = m_registers[m_code[place + 2]] == position;
    if (isEmpty && count > minimum) return false;
    // A huge number of required empty iterations would change nothing.
    constexpr std::uint32_t kMany = 1000000;
    const bool isPointless = isEmpty && minimum > kMany;
    setRegister(counter, static_cast<std::int32_t>(isPointless ? minimum
                                                               : std::min<std::uint32_t>(count, 0x7fffffff)));
    return true;
}

template <bool kIsUnicode>
bool Matcher<kIsUnicode>::run(std::int32_t position) {
    std::uint32_t place = 0;
    while (true) {
        if (--m_stepsLeft <= 0) spendSteps();
        const std::uint32_t* code = m_code + place;
        bool ok = true;
        switch (static_cast<RegExpOp>(code[0])) {
        case RegExpOp::Match:
            return true;
        case RegExpOp::Fail:
            ok = false;
            break;
        case RegExpOp::Character:
            ok = readForward(position) == code[1];
            place += 2;
            break;
        case RegExpOp::CharacterBack:
            ok = readBack(position) == code[1];
            place += 2;
            break;
        case RegExpOp::Class: {
            const char32_t c = readForward(position);
            ok = c != kNone && m_program.classes[code[1]].contains(c);
            place += 2;
            break;
        }
        case RegExpOp::ClassBack: {
            const char32_t c = readBack(position);
            ok = c != kNone && m_program.classes[code[1]].contains(c);
            place += 2;
            break;
        }
        case RegExpOp::ClassRun:
            ok = enterRun(place, position);
            place += 4;
            break;
        case RegExpOp::ClassRunLazy:
            ok = enterLazyRun(place, position);
            place += 4;
            break;
        case RegExpOp::Jump:
            place = code[1];
            break;
        case RegExpOp::TryFirst:
            push({code[1], position});
            place += 2;
            break;
        case RegExpOp::TrySecond:
            push({place + 2, position});
            place = code[1];
            break;
        case RegExpOp::Save:
            setRegister(code[1], position);
            place += 2;
            break;
        case RegExpOp::ClearGroups:
            for (std::uint32_t r = 2 * code[1]; r < 2 * code[2]; ++r) {
                if (m_registers[r] != -1) setRegister(r, -1);
            }
            m_stepsLeft -= (code[2] - code[1]) / 4;
            place += 3;
            break;
        case RegExpOp::LineStart:
            ok = position == 0 || (m_program.flags.multiline && isLineTerminatorAt(position - 1));
            place += 1;
            break;
        case RegExpOp::LineEnd:
            ok = position == m_length || (m_program.flags.multiline && isLineTerminatorAt(position));
            place += 1;
            break;
        case RegExpOp::WordBoundary:
            ok = isWordBoundary(position);
            place += 1;
            break;
        case RegExpOp::NotWordBoundary:
            ok = !isWordBoundary(position);
            place += 1;
            break;
        case RegExpOp::BackReference:
        case RegExpOp::BackReferenceBack:
            ok = matchBackReference(code[1], static_cast<RegExpOp>(code[0]) == RegExpOp::BackReferenceBack,
                                    position);
            m_stepsLeft -= std::max(0, groupEnd(code[1]) - groupStart(code[1])) / 4;
            place += 2;
            break;
        case RegExpOp::CountStart:
            setRegister(code[1], 0);
            place += 2;
            break;
        case RegExpOp::CountLoop:
            enterLoop(place, position, true);
            break;
        case RegExpOp::CountLoopLazy:
            enterLoop(place, position, false);
            break;
        case RegExpOp::CountProgress:
            ok = finishIteration(place, position);
            place += 4;
            break;
        case RegExpOp::Progress:
            ok = m_registers[code[1]] != position;
            place += 2;
            break;
        case RegExpOp::LookStart:
            setRegister(code[2], position);
            setRegister(code[1], static_cast<std::int32_t>(m_stack.size() + 1));
            place += 3;
            break;
        case RegExpOp::LookEnd:
            position = m_registers[code[2]];
            dropAlternatives(static_cast<std::size_t>(m_registers[code[1]]));
            place += 3;
            break;
        case RegExpOp::NotLookStart:
            setRegister(code[1], static_cast<std::int32_t>(m_stack.size() + 1));
            push({code[2], position});
            place += 3;
            break;
        case RegExpOp::NotLookEnd:
            undoDownTo(static_cast<std::size_t>(m_registers[code[1]]));
            ok = false;
            break;
        }
        if (!ok && !backtrack(place, position)) return false;
    }
}

template <bool kIsUnicode>
bool search(const RegExpProgram& program, std::u16string_view text, std::size_t start, bool isSticky,
            std::vector<std::int32_t>& captures, RegExpBudget& budget) {
    Matcher<kIsUnicode> matcher(program, text, budget);
    const auto length = static_cast<std::int32_t>(text.size());
    bool isFound = false;
    for (auto position = static_cast<std::int32_t>(start); position <= length; ++position) {
        if (!isSticky && program.firstUnit) {
            std::int32_t skipped = position;
            while (skipped < length && !program.firstUnit->contains(text[static_cast<std::size_t>(skipped)]))
                ++skipped;
            budget.spendSteps(static_cast<std::uint64_t>(skipped - position) / 8);
            if (skipped == length) break;
            position = skipped;
            // Never begin in the middle of a pair.
            if (kIsUnicode && position > static_cast<std::int32_t>(start) &&
                isTrailSurrogate(text[static_cast<std::size_t>(position)]) &&
                isLeadSurrogate(text[static_cast<std::size_t>(position - 1)])) {
                continue;
            }
        }
        isFound = matcher.matchAt(position);
        if (isFound || isSticky || program.startsAtTextStart) break;
        if (kIsUnicode && position + 1 < length &&
            isLeadSurrogate(text[static_cast<std::size_t>(position)]) &&
            isTrailSurrogate(text[static_cast<std::size_t>(position) + 1])) {
            ++position;
        }
    }
    matcher.spendSteps();
    if (!isFound) return false;
    const auto& registers = matcher.registers();
    captures.assign(registers.begin(), registers.begin() + 2 * (program.groupCount + 1));
    for (std::size_t i = 0; i < captures.size(); i += 2) {
        if (captures[i] < 0 || captures[i + 1] < 0) captures[i] = captures[i + 1] = -1;
    }
    return true;
}

} // namespace

bool matchRegExp(const RegExpProgram& program, std::u16string_view text, std::size_t start, bool isSticky,
                 std::vector<std::int32_t>& captures, RegExpBudget& budget) {
    if (start > text.size()) return false;
    return program.flags.isUnicodeMode() ? search<true>(program, text, start, isSticky, captures, budget)
                                         : search<false>(program, text, start, isSticky, captures, budget);
}

} // namespace tickscope
