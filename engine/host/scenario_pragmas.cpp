#include "host/scenario_pragmas.h"

#include "syntax/diagnostic.h"
#include "syntax/parser.h"
#include "syntax/scenario_files.h"

#include <charconv>
#include <cmath>
#include <functional>

namespace tickscope {

namespace {

// Something about a pragma that cannot be understood. Stays inside this file.
struct Malformed {
    Diagnostic problem;
};

// Reads the words of one pragma line. Offsets count UTF-16 units of the whole program.
class LineReader {
public:
    LineReader(std::u16string_view text, std::uint32_t begin, std::uint32_t end)
        : m_text(text), m_position(begin), m_end(end) {}

    void skipSpace() {
        while (m_position < m_end && (m_text[m_position] == u' ' || m_text[m_position] == u'\t'))
            ++m_position;
    }
    bool isAtEnd() {
        skipSpace();
        return m_position >= m_end;
    }
    bool startsWith(std::u16string_view prefix) {
        skipSpace();
        return m_text.substr(m_position, m_end - m_position).starts_with(prefix);
    }
    // Whether the next word is this one.
    bool isAtWord(std::u16string_view expected) {
        if (!startsWith(expected)) return false;
        const std::size_t end = m_position + expected.size();
        return end >= m_end || m_text[end] == u' ' || m_text[end] == u'\t';
    }
    // The next word, up to white space. `what` names it in the message when it is missing.
    std::string word(std::string_view what) {
        if (isAtEnd()) fail("Expected " + std::string(what));
        const std::uint32_t begin = m_position;
        while (m_position < m_end && m_text[m_position] != u' ' && m_text[m_position] != u'\t')
            ++m_position;
        m_word = {begin, m_position};
        return toUtf8(m_text.substr(begin, m_position - begin));
    }
    std::string quoted(std::string_view what) {
        if (!startsWith(u"\"")) fail("Expected " + std::string(what) + " in double quotes");
        const std::uint32_t begin = ++m_position;
        while (m_position < m_end && m_text[m_position] != u'"')
            ++m_position;
        if (m_position >= m_end) fail("Missing closing quote");
        return toUtf8(m_text.substr(begin, m_position++ - begin));
    }
    std::string rest() {
        skipSpace();
        std::uint32_t end = m_end;
        while (end > m_position &&
               (m_text[end - 1] == u' ' || m_text[end - 1] == u'\t' || m_text[end - 1] == u'\r'))
            --end;
        std::string text = toUtf8(m_text.substr(m_position, end - m_position));
        m_position = m_end;
        return text;
    }
    void skip(std::uint32_t units) { m_position += units; }
    SourceRange lastWord() const { return m_word; }
    std::uint32_t position() const { return m_position; }

    [[noreturn]] void fail(std::string message, std::string hint = {}) {
        throw Malformed{{{m_position, std::max(m_end, m_position)}, std::move(message), std::move(hint), {}}};
    }
    [[noreturn]] void failAtWord(std::string message, std::string hint = {}) {
        throw Malformed{{m_word, std::move(message), std::move(hint), {}}};
    }

private:
    std::u16string_view m_text;
    std::uint32_t m_position, m_end;
    SourceRange m_word;
};

constexpr std::string_view kDurationHint = "A duration is a number with a unit: 500us, 50ms, 1.5s.";

VirtualTime parseDuration(LineReader& reader, std::string word) {
    if (word.starts_with("±")) word.erase(0, std::string_view("±").size());
    double number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const std::string_view unit(end, static_cast<std::size_t>(word.data() + word.size() - end));
    double scale = 0;
    if (unit == "us" || unit == "µs") scale = 1;
    if (unit == "ms") scale = 1000;
    if (unit == "s") scale = 1'000'000;
    if (error != std::errc() || scale == 0 || !(number >= 0 && number <= 1e9))
        reader.failAtWord("'" + word + "' is not a duration", std::string(kDurationHint));
    return {std::llround(number * scale)};
}

std::uint64_t parseCount(LineReader& reader, const std::string& word, std::string_view what) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || end != word.data() + word.size())
        reader.failAtWord("'" + word + "' is not a " + std::string(what));
    return number;
}

std::uint32_t parseLimit(LineReader& reader, const std::string& word, std::string_view what) {
    const std::uint64_t number = parseCount(reader, word, what);
    if (number == 0 || number > 1'000'000)
        reader.failAtWord("'" + word + "' is not a " + std::string(what) + " from 1 to 1000000");
    return static_cast<std::uint32_t>(number);
}

// "10/s"
std::uint32_t parseRate(LineReader& reader, std::string word) {
    if (!word.ends_with("/s"))
        reader.failAtWord("'" + word + "' is not a rate", "A rate is a number for each second: limit 10/s.");
    word.resize(word.size() - 2);
    return parseLimit(reader, word, "number of operations a second");
}

// "2MB/s", in bytes a second
double parseBandwidth(LineReader& reader, const std::string& word) {
    double number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const std::string_view unit(end, static_cast<std::size_t>(word.data() + word.size() - end));
    double scale = 0;
    if (unit == "B/s") scale = 1;
    if (unit == "kB/s" || unit == "KB/s") scale = 1e3;
    if (unit == "MB/s") scale = 1e6;
    if (unit == "GB/s") scale = 1e9;
    if (error != std::errc() || scale == 0 || !(number > 0 && number <= 1e9))
        reader.failAtWord("'" + word + "' is not a bandwidth",
                          "A bandwidth is a number with a unit: 500kB/s, 2MB/s.");
    return number * scale;
}

// One of the clauses that may follow the latency; false when there is none.
bool parseClause(LineReader& reader, IoRule& rule) {
    if (reader.startsWith(u"±")) {
        rule.jitter = parseDuration(reader, reader.word("a duration"));
    } else if (reader.isAtWord(u"fails")) {
        reader.word("fails");
        rule.failures =
            static_cast<std::uint32_t>(parseCount(reader, reader.word("how many times it fails"), "count"));
        rule.failure = reader.quoted("the error message");
    } else if (reader.isAtWord(u"limit")) {
        reader.word("limit");
        rule.perSecond = parseRate(reader, reader.word("a rate such as 10/s"));
    } else if (reader.isAtWord(u"pool")) {
        reader.word("pool");
        rule.connections = parseLimit(reader, reader.word("how many at a time"), "number of connections");
    } else if (reader.isAtWord(u"bandwidth")) {
        reader.word("bandwidth");
        rule.bytesPerSecond = parseBandwidth(reader, reader.word("a bandwidth such as 2MB/s"));
    } else {
        return false;
    }
    return true;
}

// latency, then clauses in any order, then [-> body]
void parseBehaviour(LineReader& reader, IoRule& rule, Stub::Kind* stubKind = nullptr) {
    rule.latency = parseDuration(reader, reader.word("a latency"));
    while (!reader.isAtEnd()) {
        if (stubKind && reader.isAtWord(u"callback")) {
            reader.word("callback");
            *stubKind = Stub::Kind::Callback;
        } else if (!parseClause(reader, rule)) {
            break;
        }
    }
    if (reader.startsWith(u"->")) {
        reader.skip(2);
        rule.body = reader.rest();
    }
    if (!reader.isAtEnd()) {
        reader.fail("Unexpected text", "After the latency may follow: ±2ms, fails 2 \"message\", limit 10/s, "
                                       "pool 3, bandwidth 2MB/s, -> result.");
    }
}

IoRule parseIo(LineReader& reader) {
    IoRule rule;
    const std::uint32_t begin = reader.position();
    rule.operation = reader.word("an operation such as fetch or fs.readFile");
    rule.pattern = reader.word("a target such as /users/* or *");
    parseBehaviour(reader, rule);
    rule.range = {begin, reader.position()};
    return rule;
}

bool isNamePath(std::string_view text) {
    bool isBegin = true;
    for (const char c : text) {
        const bool isLetter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c < 0;
        if (c == '.' ? isBegin : !isLetter && (isBegin || c < '0' || c > '9')) return false;
        isBegin = c == '.';
    }
    return !isBegin;
}

bool isExpression(const std::string& text) {
    return static_cast<bool>(parseScript(SourceText::fromUtf8("stub", "(" + text + "\n)")));
}

Stub parseStub(LineReader& reader) {
    Stub stub;
    const std::uint32_t begin = reader.position();
    stub.operation = reader.word("the name");
    stub.pattern = "*";
    const bool isCall = stub.operation.ends_with("()");
    if (isCall) stub.operation.resize(stub.operation.size() - 2);
    if (!isNamePath(stub.operation))
        reader.failAtWord("'" + stub.operation + "' is not a name",
                          "For example: @stub api.getUser 100ms -> {\"id\": 1}");
    if (reader.isAtWord(u"=")) {
        reader.word("=");
        stub.kind = isCall ? Stub::Kind::Function : Stub::Kind::Value;
        stub.expression = reader.rest();
        if (!isExpression(stub.expression))
            reader.failAtWord("What follows is not a JavaScript expression",
                              "For example: @stub config = {\"port\": 80}");
    } else if (isCall) {
        reader.fail("Expected = and a value", "For example: @stub now() = 5");
    } else {
        parseBehaviour(reader, stub, &stub.kind);
    }
    stub.range = {begin, reader.position()};
    return stub;
}

UserEvent parseUserEvent(LineReader& reader) {
    UserEvent event;
    event.type = reader.word("an event such as click");
    event.selector = reader.word("the element it happens to, such as #button");
    if (!reader.isAtWord(u"at"))
        reader.fail("Expected at and a time", "For example: @event click #button at 120ms");
    reader.word("at");
    event.at = parseDuration(reader, reader.word("a time"));
    if (reader.startsWith(u"->")) {
        reader.skip(2);
        event.detail = reader.rest();
    }
    return event;
}

InputLine parseInput(LineReader& reader) {
    InputLine line;
    line.at = parseDuration(reader, reader.word("when the line is typed"));
    line.text = reader.quoted("the line");
    return line;
}

constexpr std::uint64_t kMostRequests = 100'000;

// METHOD PATH [every INTERVAL x COUNT] [at TIME] [-> body]
RequestArrivals parseRequest(LineReader& reader) {
    RequestArrivals requests;
    requests.method = reader.word("a method such as GET");
    requests.path = reader.word("a path such as /search");
    if (reader.startsWith(u"every ")) {
        reader.word("every");
        requests.interval = parseDuration(reader, reader.word("an interval"));
        if (!reader.startsWith(u"x ")) reader.fail("Expected x and how many", "For example: every 10ms x 50");
        reader.word("x");
        const std::uint64_t count = parseCount(reader, reader.word("how many requests arrive"), "count");
        if (count > kMostRequests) reader.failAtWord("At most 100000 requests can arrive");
        requests.count = static_cast<std::uint32_t>(count);
    }
    if (reader.startsWith(u"at ")) {
        reader.word("at");
        requests.first = parseDuration(reader, reader.word("a time"));
    }
    if (reader.startsWith(u"->")) {
        reader.skip(2);
        requests.body = reader.rest();
    }
    if (!reader.isAtEnd())
        reader.fail("Unexpected text", "After the path may follow: every 10ms x 50, at 5ms, -> body.");
    return requests;
}

Environment parseEnvironment(LineReader& reader) {
    const std::string word = reader.word("node or browser");
    if (word == "node") return Environment::Node;
    if (word == "browser") return Environment::Browser;
    reader.failAtWord("Unknown environment '" + word + "'", "Environments are node and browser.");
}

void parsePragma(LineReader& reader, const std::string& name, World& world) {
    if (name == "@env")
        world.environment = parseEnvironment(reader);
    else if (name == "@seed")
        world.seed = parseCount(reader, reader.word("a number"), "seed (a whole number)");
    else if (name == "@cpu")
        world.statementCost = parseDuration(reader, reader.word("the cost of one statement"));
    else if (name == "@io")
        world.rules.push_back(parseIo(reader));
    else if (name == "@stub")
        world.stubs.push_back(parseStub(reader));
    else if (name == "@html")
        world.html += reader.rest() + "\n";
    else if (name == "@event")
        world.userEvents.push_back(parseUserEvent(reader));
    else if (name == "@alert")
        world.dialogTime = parseDuration(reader, reader.word("how long a dialog stays open"));
    else if (name == "@worker")
        world.threadDelays.start = parseDuration(reader, reader.word("how long a worker takes to begin"));
    else if (name == "@message")
        world.threadDelays.message = parseDuration(reader, reader.word("how long a message takes"));
    else if (name == "@input")
        world.inputLines.push_back(parseInput(reader));
    else if (name == "@request")
        world.requests.push_back(parseRequest(reader));
    else
        return; // a comment such as @ts-check is none of our business
    if (!reader.isAtEnd()) reader.fail("Unexpected text after " + name);
}

// * stands for any text. Goes back to the last star only, so it never takes long.
bool matchesPattern(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0, star = std::string_view::npos, resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace

bool IoRule::matches(std::string_view asked, std::string_view target) const {
    return operation == asked && matchesPattern(pattern, target);
}

std::optional<std::size_t> World::ruleFor(std::string_view operation, std::string_view target) const {
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules[i].matches(operation, target)) return i;
    return std::nullopt;
}

ParsedPragmas parsePragmas(const std::string& fileName, std::string_view utf8) {
    ParsedPragmas result;
    const SourceText source = SourceText::fromUtf8(fileName, utf8);
    for (std::uint32_t line = 1; line <= source.lineCount(); ++line) {
        const std::uint32_t begin = source.lineStart(line);
        const std::uint32_t end = begin + static_cast<std::uint32_t>(source.lineText(line).size());
        LineReader reader(source.text(), begin, end);
        if (reader.isAtEnd() || reader.startsWith(u"#!")) continue;
        if (!reader.startsWith(u"//")) break;
        reader.skip(2);
        if (!reader.startsWith(u"@")) continue;
        try {
            const std::string name = reader.word("a pragma");
            parsePragma(reader, name, result.world);
        } catch (const Malformed& malformed) {
            result.diagnostics.push_back(toProgramDiagnostic(source, malformed.problem));
        }
    }
    appendDiagnostics(result.diagnostics, source, ScenarioFiles(fileName, utf8).problems());
    return result;
}

} // namespace tickscope
