#include "code_text.h"

#include <algorithm>
#include <utility>

namespace tickscope {

namespace {

bool isLiteral(HighlightKind kind) {
    return kind == HighlightKind::String || kind == HighlightKind::Template ||
           kind == HighlightKind::RegExp || kind == HighlightKind::Comment;
}

bool isOpening(QChar c) { return c == u'(' || c == u'[' || c == u'{'; }
bool isClosing(QChar c) { return c == u')' || c == u']' || c == u'}'; }

QChar openingOf(QChar closing) { return closing == u')' ? u'(' : closing == u']' ? u'[' : u'{'; }

} // namespace

CodeText::CodeText(QString text, HighlightTypes types) : m_text(std::move(text)) {
    m_spans = highlight(
        {reinterpret_cast<const char16_t*>(m_text.utf16()), static_cast<std::size_t>(m_text.size())}, types);
    pairBrackets();
}

void CodeText::keepTypes(const CodeText& before) {
    const auto keep = [](const HighlightSpan& old, HighlightSpan& now) {
        if (old.kind == HighlightKind::Type && now.kind == HighlightKind::Identifier) now.kind = old.kind;
    };
    const auto& old = before.m_spans;
    const std::size_t count = std::min(old.size(), m_spans.size());
    std::size_t same = 0;
    for (; same < count && old[same].begin == m_spans[same].begin && old[same].end == m_spans[same].end;
         ++same)
        keep(old[same], m_spans[same]);
    // Unsigned arithmetic wraps, and so a shorter text works, too.
    const auto shift = static_cast<uint32_t>(size() - before.size());
    for (std::size_t i = 1; i <= count - same; ++i) {
        const HighlightSpan& from = old[old.size() - i];
        HighlightSpan& to = m_spans[m_spans.size() - i];
        if (from.begin + shift != to.begin || from.end + shift != to.end) break;
        keep(from, to);
    }
}

void CodeText::pairBrackets() {
    std::vector<std::size_t> open; // indices of brackets
    for (const HighlightSpan& span : m_spans) {
        if (span.kind != HighlightKind::Punctuation || span.end - span.begin != 1) continue;
        const QChar c = m_text[span.begin];
        if (!isOpening(c) && !isClosing(c)) continue;
        const std::size_t index = m_brackets.size();
        m_brackets.push_back({static_cast<int>(span.begin), -1});
        if (isOpening(c)) {
            open.push_back(index);
            continue;
        }
        const auto partner = std::find_if(open.rbegin(), open.rend(), [&](std::size_t i) {
            return m_text[m_brackets[i].at] == openingOf(c);
        });
        if (partner == open.rend()) continue;
        m_brackets[index].partner = m_brackets[*partner].at;
        m_brackets[*partner].partner = m_brackets[index].at;
        open.erase(partner.base() - 1, open.end()); // what was left open in between stays alone
    }
}

QStringView CodeText::word(const HighlightSpan& span) const {
    return QStringView(m_text).mid(span.begin, span.end - span.begin);
}

int CodeText::lineBegin(int position) const {
    return position > 0 ? static_cast<int>(m_text.lastIndexOf(u'\n', position - 1)) + 1 : 0;
}

int CodeText::lineEnd(int position) const {
    const qsizetype end = m_text.indexOf(u'\n', position);
    return end < 0 ? size() : static_cast<int>(end);
}

int CodeText::indentEnd(int position) const {
    int at = lineBegin(position);
    while (at < size() && (m_text[at] == u' ' || m_text[at] == u'\t'))
        ++at;
    return at;
}

int CodeText::lineOf(int position) const {
    return static_cast<int>(QStringView(m_text).left(position).count(u'\n')) + 1;
}

int CodeText::columnOf(int position) const { return position - lineBegin(position) + 1; }

int CodeText::lineCount() const { return static_cast<int>(m_text.count(u'\n')) + 1; }

int CodeText::positionOf(int line, int column) const {
    int at = 0;
    for (int l = 1; l < line && lineEnd(at) < size(); ++l)
        at = lineEnd(at) + 1;
    return std::min(at + std::max(column, 1) - 1, lineEnd(at));
}

const HighlightSpan* CodeText::spanAt(int position) const {
    const auto span = std::partition_point(m_spans.begin(), m_spans.end(), [&](const HighlightSpan& s) {
        return static_cast<int>(s.end) <= position;
    });
    return span != m_spans.end() && static_cast<int>(span->begin) <= position ? &*span : nullptr;
}

const HighlightSpan* CodeText::literalAround(int caret) const {
    const HighlightSpan* const span = caret > 0 ? spanAt(caret - 1) : nullptr;
    if (!span || !isLiteral(span->kind)) return nullptr;
    if (caret < static_cast<int>(span->end)) return span;
    // At its end: still inside of a line comment, and of a string that is being typed.
    const QStringView text = word(*span);
    if (span->kind == HighlightKind::Comment)
        return text.startsWith(u"/*") && text.size() > 3 && text.endsWith(u"*/") ? nullptr : span;
    const QChar last = text.back();
    const bool isQuote = last == u'"' || last == u'\'' || last == u'`';
    const bool isClosed = span->kind == HighlightKind::RegExp || (isQuote && text.size() > 1) ||
                          (span->kind == HighlightKind::Template && (last == u'{' || last == u'`'));
    return isClosed ? nullptr : span;
}

bool CodeText::isInLiteral(int caret) const { return literalAround(caret) != nullptr; }

bool CodeText::isInComment(int caret) const {
    const HighlightSpan* const span = literalAround(caret);
    return span && span->kind == HighlightKind::Comment;
}

const CodeText::Bracket* CodeText::bracketOf(int position) const {
    const auto bracket = std::partition_point(m_brackets.begin(), m_brackets.end(),
                                              [=](const Bracket& b) { return b.at < position; });
    return bracket != m_brackets.end() && bracket->at == position ? &*bracket : nullptr;
}

std::optional<CodeText::BracketPair> CodeText::bracketAt(int caret) const {
    for (const int at : {caret - 1, caret})
        if (const Bracket* bracket = bracketOf(at)) return BracketPair{at, bracket->partner};
    return {};
}

int CodeText::partnerOf(int position) const {
    const Bracket* const bracket = bracketOf(position);
    return bracket ? bracket->partner : -1;
}

int CodeText::openBracketAt(int caret) const {
    for (auto bracket = m_brackets.rbegin(); bracket != m_brackets.rend(); ++bracket)
        if (bracket->at < caret && isOpening(m_text[bracket->at]) &&
            (bracket->partner < 0 || bracket->partner >= caret))
            return bracket->at;
    return -1;
}

} // namespace tickscope
