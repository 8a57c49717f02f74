#include "completion.h"

#include "names_in_scope.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tickscope {

namespace {

constexpr std::size_t kMostSuggestions = 60;
constexpr int kLettersBeforeOffer = 2;

bool isWordPart(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'$'; }

int wordBegin(const QString& text, int caret) {
    while (caret > 0 && isWordPart(text[caret - 1]))
        --caret;
    return caret;
}

// The origin of a name that is declared where it can be seen from `position`; the innermost one counts.
const Declaration* declarationOf(const std::vector<Declaration>& all, QStringView name, int position) {
    const Declaration* best = nullptr;
    for (const Declaration& declaration : all)
        if (declaration.name == name && declaration.begin <= position && position <= declaration.end &&
            (!best || declaration.begin >= best->begin))
            best = &declaration;
    return best;
}

// What stands before a dot, and whose members follow it.
class Receiver {
public:
    Receiver(const CodeText& code, const ApiCatalogue& catalogue, const std::vector<Declaration>& declared)
        : m_code(code), m_catalogue(catalogue), m_declared(declared) {}

    // The owner of what ends before `end`; empty when nothing is known of it.
    QString ownerBefore(int end) const {
        while (end > 0 && m_code.text()[end - 1].isSpace())
            --end;
        if (end == 0) return {};
        const HighlightSpan* const span = m_code.spanAt(end - 1);
        if (!span) return {};
        if (span->kind == HighlightKind::String || span->kind == HighlightKind::Template)
            return QStringLiteral("String#");
        if (span->kind == HighlightKind::RegExp) return QStringLiteral("RegExp#");
        const QChar last = m_code.text()[end - 1];
        if (last == u']') return ownerOfBrackets(end - 1);
        if (last == u')') return ownerOfCall(end - 1);
        return isWordPart(last) ? ownerOfName(end) : QString();
    }

private:
    QString ownerOfName(int end) const {
        const int begin = wordBegin(m_code.text(), end);
        const QString name = m_code.text().mid(begin, end - begin);
        if (begin > 0 && m_code.text()[begin - 1] == u'.') {
            const QString before = ownerBefore(begin - 1);
            if (before.isEmpty()) return {};
            const QString path = before.endsWith(u':') ? before + name : before + u'.' + name;
            return m_catalogue.has(path) ? path : QString();
        }
        if (const Declaration* declaration = declarationOf(m_declared, name, begin))
            return declaration->origin;
        return m_catalogue.has(name) ? name : QString();
    }

    // A list, unless it is an element of one.
    QString ownerOfBrackets(int close) const {
        const int open = m_code.partnerOf(close);
        const bool isElement =
            open > 0 && (isWordPart(m_code.text()[open - 1]) || m_code.text()[open - 1] == u']');
        return isElement || open < 0 ? QString() : QStringLiteral("Array#");
    }

    QString ownerOfCall(int close) const {
        const int end = m_code.partnerOf(close);
        if (end <= 0) return {};
        const int begin = wordBegin(m_code.text(), end);
        const QString name = m_code.text().mid(begin, end - begin);
        static const QSet<QString> promising{"then", "catch", "finally", "fetch", "json", "text"};
        static const QSet<QString> listing{"map",     "filter", "slice",   "concat", "split",  "flat",
                                           "flatMap", "sort",   "reverse", "keys",   "values", "entries"};
        static const QSet<QString> writing{"toString", "join",   "trim",      "toUpperCase", "toLowerCase",
                                           "padStart", "padEnd", "stringify", "toFixed"};
        const bool isMember = begin > 0 && m_code.text()[begin - 1] == u'.';
        if (isMember && ownerBefore(begin - 1) == QLatin1String("Promise")) return QStringLiteral("Promise#");
        if (promising.contains(name)) return QStringLiteral("Promise#");
        if (listing.contains(name)) return QStringLiteral("Array#");
        if (writing.contains(name)) return QStringLiteral("String#");
        return m_catalogue.has(name + u'#') ? name + u'#' : QString(); // new Map()
    }

    const CodeText& m_code;
    const ApiCatalogue& m_catalogue;
    const std::vector<Declaration>& m_declared;
};

class Collector {
public:
    explicit Collector(QString prefix) : m_prefix(std::move(prefix)) {}

    void add(const QString& name, NameKind kind, const QString& owner, int rank) {
        if (m_seen.contains(name) || !name.contains(m_prefix, Qt::CaseInsensitive)) return;
        m_seen.insert(name);
        if (!name.startsWith(m_prefix, Qt::CaseInsensitive)) {
            if (m_prefix.size() < 3) return;
            rank += 20;
        } else if (!name.startsWith(m_prefix)) {
            rank += 5;
        }
        if (!ApiCatalogue::describe(pathOf(owner, name)).isEmpty()) rank -= 1;
        m_found.push_back({{name, kind, owner}, rank});
    }
    void addMembers(const ApiCatalogue& catalogue, const QString& owner, int rank) {
        for (const ApiCatalogue::Entry& entry : catalogue.members(owner))
            add(entry.name, entry.kind, owner, rank);
    }

    std::vector<Suggestion> best() {
        std::stable_sort(m_found.begin(), m_found.end(), [](const Ranked& a, const Ranked& b) {
            return a.rank != b.rank ? a.rank < b.rank
                                    : a.suggestion.name.compare(b.suggestion.name, Qt::CaseInsensitive) < 0;
        });
        // A word that is there already is no help.
        if (m_found.size() == 1 && m_found.front().suggestion.name == m_prefix) m_found.clear();
        std::vector<Suggestion> suggestions;
        for (const Ranked& ranked : m_found)
            if (suggestions.size() < kMostSuggestions) suggestions.push_back(ranked.suggestion);
        return suggestions;
    }

    static QString pathOf(const QString& owner, const QString& name) {
        if (owner.isEmpty() || owner.endsWith(u'#') || owner.endsWith(u':')) return owner + name;
        return owner + u'.' + name;
    }

private:
    struct Ranked {
        Suggestion suggestion;
        int rank = 0;
    };
    QString m_prefix;
    std::vector<Ranked> m_found;
    QSet<QString> m_seen;
};

// In `// @st|` the pragmas, in require('f|') and from 'f|' the modules.
Suggestions completionInLiteral(const CodeText& code, int caret, const HighlightSpan& literal,
                                const ApiCatalogue& catalogue) {
    static const QRegularExpression pragma(QStringLiteral("^//\\s*@(\\w*)$"));
    static const QRegularExpression module(QStringLiteral("(?:require\\s*\\(|\\bfrom|\\bimport)\\s*$"));
    const int begin = static_cast<int>(literal.begin);
    const QString before = code.text().mid(begin, caret - begin);
    if (const auto match = pragma.match(before); match.hasMatch()) {
        Collector collector(match.captured(1));
        for (const ApiCatalogue::Entry& entry : ApiCatalogue::pragmas())
            collector.add(entry.name, entry.kind, QStringLiteral("@"), 0);
        return {begin + static_cast<int>(match.capturedStart(1)), collector.best()};
    }
    const int line = code.lineBegin(begin);
    if (literal.kind != HighlightKind::String ||
        !module.match(code.text().mid(line, begin - line)).hasMatch())
        return {};
    Collector collector(before.mid(1));
    collector.addMembers(catalogue, QStringLiteral(":"), 0);
    return {begin + 1, collector.best()};
}

void addEverySort(Collector& collector, const ApiCatalogue& catalogue, const CodeText& code, int begin) {
    for (const HighlightSpan& span : code.spans())
        if (static_cast<int>(span.begin) != begin &&
            (span.kind == HighlightKind::Property || (span.kind == HighlightKind::FunctionName &&
                                                      span.begin > 0 && code.text()[span.begin - 1] == u'.')))
            collector.add(code.word(span).toString(), NameKind::Local, {}, 2);
    int rank = 3;
    for (const char* owner : {"Promise#", "Array#", "String#", "Map#", "Set#"})
        collector.addMembers(catalogue, QString::fromLatin1(owner), rank++);
}

bool isBeingDeclared(const CodeText& code, int begin) {
    static const QRegularExpression declaring(QStringLiteral("\\b(?:const|let|var|function|class)\\s+\\*?$"));
    const int line = code.lineBegin(begin);
    return declaring.match(code.text().mid(line, begin - line)).hasMatch();
}

} // namespace

Suggestions completionAt(const CodeText& code, int caret, const ApiCatalogue& catalogue,
                         CompletionCause cause) {
    if (const HighlightSpan* literal = code.literalAround(caret)) {
        const bool isText = literal->kind == HighlightKind::String || literal->kind == HighlightKind::Comment;
        return isText ? completionInLiteral(code, caret, *literal, catalogue) : Suggestions{};
    }
    const int begin = wordBegin(code.text(), caret);
    const QString prefix = code.text().mid(begin, caret - begin);
    if (!prefix.isEmpty() && prefix.front().isDigit()) return {};
    const std::vector<Declaration> declared = declarations(code);
    Collector collector(prefix);
    const bool isMember = begin > 0 && code.text()[begin - 1] == u'.' &&
                          !(begin > 1 && code.text()[begin - 2] == u'.'); // not of ...rest
    if (isMember) {
        const int end = begin > 1 && code.text()[begin - 2] == u'?' ? begin - 2 : begin - 1;
        const QString owner = Receiver(code, catalogue, declared).ownerBefore(end);
        if (!owner.isEmpty() && catalogue.has(owner))
            collector.addMembers(catalogue, owner, 0);
        else
            addEverySort(collector, catalogue, code, begin);
        return {begin, collector.best()};
    }
    if (cause == CompletionCause::Typing &&
        (prefix.size() < kLettersBeforeOffer || isBeingDeclared(code, begin)))
        return {};
    for (const Declaration& declaration : declared)
        if (declaration.begin <= begin && begin <= declaration.end)
            collector.add(declaration.name, NameKind::Local, {}, 0);
    for (const ApiCatalogue::Entry& entry : ApiCatalogue::keywords())
        collector.add(entry.name, entry.kind, {}, 1);
    collector.addMembers(catalogue, {}, 2);
    return {begin, collector.best()};
}

QString pathAt(const CodeText& code, int position, const ApiCatalogue& catalogue) {
    const HighlightSpan* const span = code.spanAt(position);
    if (!span || span->kind == HighlightKind::String || span->kind == HighlightKind::Comment ||
        span->kind == HighlightKind::Punctuation)
        return {};
    const QString name = code.word(*span).toString();
    const auto begin = static_cast<int>(span->begin);
    const std::vector<Declaration> declared = declarations(code);
    if (begin > 0 && code.text()[begin - 1] == u'.') {
        const QString owner = Receiver(code, catalogue, declared).ownerBefore(begin - 1);
        const QString path = Collector::pathOf(owner, name);
        // then, catch and finally say enough by themselves.
        const QString promised = QStringLiteral("Promise#") + name;
        if (owner.isEmpty()) return ApiCatalogue::describe(promised).isEmpty() ? QString() : promised;
        return path;
    }
    return declarationOf(declared, name, begin) ? QString() : name;
}

} // namespace tickscope
