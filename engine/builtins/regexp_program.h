#pragma once
// Regular expressions compiled for a backtracking matcher.
//
// PCRE2 was measured against the standard and cannot be made exact: it keeps captures from one iteration of a
// group to the next, wants lookbehinds of fixed length and matches them forwards, and folds case by other
// rules. So the matcher is our own; its steps are charged to the run's budget.

#include "builtins/regexp_tree.h"
#include "builtins/unicode/case_mapping.h"

#include <array>
#include <cstdint>
#include <vector>

namespace tickscope {

// Instructions are words: an operation and its operands. Registers are int32: the positions of captures (2n,
// 2n+1), counters, and marks of loops and lookarounds. "Back" operations read towards the start of the text
// (lookbehind).
enum class RegExpOp : std::uint32_t {
    Match,
    Fail,
    Character, // c
    CharacterBack,
    Class, // class
    ClassBack,
    ClassRun,     // class, minimum, maximum: as many as possible, giving back one by one
    ClassRunLazy, // class, minimum, maximum: as few as possible
    Jump,         // target
    TryFirst,     // target: goes on, and to the target when that fails
    TrySecond,    // target: goes to the target, and on when that fails
    Save,         // register: the position
    ClearGroups,  // first, end
    LineStart,
    LineEnd,
    WordBoundary,
    NotWordBoundary,
    BackReference, // group
    BackReferenceBack,
    CountStart, // counter: sets it to 0
    CountLoop,  // counter, minimum, maximum, exit: another greedy iteration or the exit
    CountLoopLazy,
    CountProgress, // counter, start, minimum: counts an iteration; fails if it was optional and empty
    Progress,      // start: fails if nothing was matched since Save start
    LookStart,     // height, start
    LookEnd,       // height, start: back to the start, without alternatives
    NotLookStart,  // height, target of success
    NotLookEnd,    // height: fails, undoing everything since the start
};

struct RegExpClass {
    unicode::CodePointSet set;
    std::array<std::uint64_t, 2> ascii{}; // bits of the first 128 code points
    bool contains(char32_t c) const { return c < 128 ? (ascii[c >> 6] >> (c & 63)) & 1 : set.contains(c); }
};

struct RegExpProgram {
    RegExpFlags flags;
    std::vector<std::uint32_t> code;
    std::vector<RegExpClass> classes;
    std::uint32_t registerCount = 0;
    std::uint32_t groupCount = 0; // capturing groups, without the whole match
    std::vector<RegExpGroupName> groupNames;
    unicode::CaseEquivalence equivalence = unicode::CaseEquivalence::Exact;
    RegExpClass wordCharacters;
    bool startsAtTextStart = false;       // can match at position 0 only
    std::optional<RegExpClass> firstUnit; // the code units with which a match can begin, if that is known

    std::size_t bytes() const; // of memory, for the heap's budget
};

RegExpProgram compileRegExp(const RegExpTree& tree);

// What a match may cost; each function may throw.
class RegExpBudget {
public:
    virtual ~RegExpBudget() = default;
    virtual void spendSteps(std::uint64_t instructions) = 0;
    virtual void growStack(std::size_t bytes) = 0; // before the stack of alternatives grows by this
};

// Matches at `start` or, unless `isSticky`, at the first position from there that matches.
// Then `captures` holds start and end of the match and of each group, -1 for groups without a match.
bool matchRegExp(const RegExpProgram& program, std::u16string_view text, std::size_t start, bool isSticky,
                 std::vector<std::int32_t>& captures, RegExpBudget& budget);

} // namespace tickscope
