#include "fuzz/mutator.h"

#include "fuzz/dictionary.h"
#include "fuzz/pieces.h"
#include "syntax/parser.h"

#include <algorithm>
#include <random>

namespace tickscope::fuzz {

namespace {

constexpr std::string_view kOptionsMark = "\n//!";

class Random {
public:
    explicit Random(unsigned seed) : m_engine(seed) {}
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_engine() % limit; }
    bool oneIn(std::size_t count) { return below(count) == 0; }
    std::string_view pick(std::span<const std::string_view> words) { return words[below(words.size())]; }

private:
    std::mt19937 m_engine;
};

class Mutation {
public:
    Mutation(std::string_view program, std::string_view donor, unsigned seed)
        : m_program(program), m_donor(donor), m_random(seed) {}

    std::string once() {
        if (m_program.isEmpty()) return fill(m_random.pick(statementSnippets()));
        switch (m_random.below(16)) {
        case 0:
            return replaced(statement(), "");
        case 1:
            return replaced(expression(), shortPiece(Kind::Expression));
        case 2:
            return doubled(statement());
        case 3:
            return replaced(expression(), anOperand());
        case 4:
            return replaced(expression(), fill(m_random.pick(expressionSnippets())));
        case 5:
            return wrapped(expression(), m_random.pick(expressionSnippets()), '@');
        case 6:
            return wrapped(statement(), m_random.pick(statementSnippets()), '~');
        case 7:
            return behind(statement(), "\n" + fill(m_random.pick(statementSnippets())));
        case 8:
            return swapped(m_random.oneIn(2) ? Kind::Statement : Kind::Expression);
        case 9:
            return replaced(expression(), donated(Kind::Expression));
        case 10:
            return behind(statement(), "\n" + donated(Kind::Statement));
        case 11:
            return replaced(statement(), donated(Kind::Statement));
        case 12:
            return replaced(expression(), aCall());
        case 13:
            return renamed();
        case 14:
            return damaged();
        default:
            return behind(expression(), aMember());
        }
    }

    std::string donate() {
        if (m_donor.isEmpty()) return std::string(m_program.text());
        if (m_program.isEmpty()) return std::string(m_donor.text());
        switch (m_random.below(4)) {
        case 0:
            return replaced(expression(), donated(Kind::Expression));
        case 1:
            return replaced(statement(), donated(Kind::Statement));
        case 2: { // the head of one and the tail of the other
            const Range head = statement();
            const Range tail = m_donor.statementAround(m_random.below(m_donor.tokens().size()));
            return std::string(m_program.text().substr(0, head.end)) + "\n" +
                   std::string(m_donor.text().substr(tail.begin));
        }
        default:
            return behind(statement(), "\n" + donated(Kind::Statement));
        }
    }

private:
    enum class Kind { Expression, Statement };

    Range of(const Pieces& pieces, Kind kind) {
        const std::size_t count = pieces.tokens().size();
        std::size_t token = m_random.below(count);
        if (kind == Kind::Statement) return pieces.statementAround(token);
        for (std::size_t tried = 0; tried < count && !pieces.isOperand(token); ++tried)
            token = (token + 1) % count;
        return pieces.expressionAt(token);
    }
    Range expression() { return of(m_program, Kind::Expression); }
    Range statement() { return of(m_program, Kind::Statement); }
    std::string donated(Kind kind) {
        return m_donor.isEmpty() ? std::string() : std::string(m_donor.text(of(m_donor, kind)));
    }

    std::string replaced(Range range, std::string_view by) const {
        std::string text(m_program.text());
        return text.replace(range.begin, range.length(), by);
    }
    std::string behind(Range range, std::string_view text) const {
        return replaced({range.end, range.end}, text);
    }
    std::string doubled(Range range) const {
        return behind(range, "\n" + std::string(m_program.text(range)));
    }
    std::string swapped(Kind kind) {
        Range first = of(m_program, kind), second = of(m_program, kind);
        if (first.begin > second.begin) std::swap(first, second);
        if (first.end > second.begin) return replaced(first, m_program.text(second));
        std::string text = replaced(second, m_program.text(first));
        return text.replace(first.begin, first.length(), m_program.text(second));
    }
    // The snippet with the range where its first `mark` is.
    std::string wrapped(Range range, std::string_view snippet, char mark) {
        const std::size_t at = snippet.find(mark);
        if (at == std::string_view::npos) return replaced(range, fill(snippet));
        return replaced(range, fill(snippet.substr(0, at)) + std::string(m_program.text(range)) +
                                   fill(snippet.substr(at + 1)));
    }

    std::string fill(std::string_view snippet) {
        std::string text;
        for (const char c : snippet) {
            if (c == '@')
                text += m_random.oneIn(3) || m_program.isEmpty() ? anOperand() : shortPiece(Kind::Expression);
            else if (c == '%')
                text += aName();
            else if (c == '~')
                text += m_program.isEmpty() ? std::string() : shortPiece(Kind::Statement);
            else
                text += c;
        }
        return text;
    }
    std::string shortPiece(Kind kind) {
        for (int attempt = 0; attempt < 4; ++attempt) {
            const Range range = of(m_program, kind);
            if (range.length() <= 120) return std::string(m_program.text(range));
        }
        return anOperand();
    }
    std::string anOperand() { return std::string(m_random.pick(operandSnippets())); }
    std::string aName() {
        const std::size_t count = m_program.tokens().size();
        for (int attempt = 0; attempt < 6 && count > 0; ++attempt) {
            const std::size_t token = m_random.below(count);
            if (m_program.isName(token)) return std::string(m_program.text(m_program.tokens()[token]));
        }
        return "x";
    }
    std::string aCall() {
        return m_random.oneIn(3) ? "(new " + std::string(m_random.pick(constructors())) + fill("(@, @))")
                                 : std::string(m_random.pick(globalFunctions())) + fill("(@, @)");
    }
    std::string aMember() {
        const std::string name = "." + std::string(m_random.pick(memberNames()));
        return m_random.oneIn(4) ? name : name + fill(m_random.oneIn(2) ? "(@)" : "(@, @)");
    }
    // A name becomes another of the program, or a number another number.
    std::string renamed() {
        const std::size_t token = m_random.below(m_program.tokens().size());
        const Piece& piece = m_program.tokens()[token];
        const Range range{piece.begin, piece.end};
        if (m_program.isName(token)) return replaced(range, aName());
        return replaced(range, piece.kind == Piece::Kind::Number ? anOperand()
                                                                 : std::string(m_random.pick(punctuators())));
    }
    std::string damaged() {
        const Piece& piece = m_program.tokens()[m_random.below(m_program.tokens().size())];
        const Range range{piece.begin, piece.end};
        switch (m_random.below(3)) {
        case 0:
            return replaced(range, "");
        case 1:
            return behind(range, " " + std::string(m_random.pick(punctuators())) + " ");
        default: {
            std::string text(m_program.text());
            text[m_random.below(text.size())] = static_cast<char>(m_random.below(256));
            return text;
        }
        }
    }

    Pieces m_program, m_donor;
    Random m_random;
};

std::string_view withoutOptions(std::string_view program) {
    const std::size_t at = program.rfind(kOptionsMark);
    return at == std::string_view::npos ? program : program.substr(0, at);
}

std::string withOptions(std::string program, std::string_view options, std::size_t maxSize) {
    const std::size_t room = options.empty() ? 0 : kOptionsMark.size() + options.size();
    program.resize(std::min(program.size(), maxSize - std::min(maxSize, room)));
    if (!options.empty() && room <= maxSize) program.append(kOptionsMark).append(options);
    return program;
}

} // namespace

std::string_view optionsOf(std::string_view program) {
    const std::size_t at = program.rfind(kOptionsMark);
    return at == std::string_view::npos ? std::string_view() : program.substr(at + kOptionsMark.size());
}

namespace {

bool parses(std::string_view program) {
    const SourceText source = SourceText::fromUtf8("program.js", program);
    ParseOptions options;
    options.language = Language::Detect;
    return parseCommonJs(source, options) || parseModule(source, options);
}

} // namespace

std::string mutate(std::string_view program, std::size_t maxSize, unsigned seed) {
    Random random(seed);
    std::string options(optionsOf(program));
    if (random.oneIn(30)) options = random.pick(runOptions());
    const std::string_view original = withoutOptions(program);
    const auto change = [&](std::string_view text) {
        return Mutation(text, text, static_cast<unsigned>(random.below(1u << 30))).once();
    };
    std::string text(original);
    for (std::size_t rounds = 1 + random.below(4); rounds > 0; --rounds) {
        std::string changed = change(text);
        // What does not parse is worth little.
        for (int attempt = 0; attempt < 6 && !parses(changed) && !random.oneIn(32); ++attempt)
            changed = change(text);
        text = std::move(changed);
    }
    return withOptions(std::move(text), options, maxSize);
}

std::string crossOver(std::string_view program, std::string_view donor, std::size_t maxSize, unsigned seed) {
    Mutation mutation(withoutOptions(program), withoutOptions(donor), seed);
    std::string text = mutation.donate();
    for (int attempt = 0; attempt < 6 && !parses(text); ++attempt)
        text = mutation.donate();
    return withOptions(std::move(text), optionsOf(program), maxSize);
}

} // namespace tickscope::fuzz
