#include "text_search.h"

#include <algorithm>

namespace tickscope {

TextSearch::TextSearch(const SearchQuery& query, const QString& text) : m_query(query), m_text(text) {
    if (query.pattern.isEmpty()) return;
    QString pattern = query.isRegExp ? query.pattern : QRegularExpression::escape(query.pattern);
    if (query.wholeWord) pattern = QStringLiteral("(?<![\\w$])(?:%1)(?![\\w$])").arg(pattern);
    m_expression.setPattern(pattern);
    m_expression.setPatternOptions(
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption |
        (query.matchCase ? QRegularExpression::NoPatternOption : QRegularExpression::CaseInsensitiveOption));
    if (!m_expression.isValid()) {
        m_problem = m_expression.errorString();
        return;
    }
    for (auto all = m_expression.globalMatch(m_text); all.hasNext() && count() < kMaxMatches;) {
        const QRegularExpressionMatch match = all.next();
        if (match.capturedLength() > 0)
            m_matches.push_back({int(match.capturedStart()), int(match.capturedEnd())});
    }
}

int TextSearch::firstFrom(int position) const {
    const auto match = std::partition_point(m_matches.begin(), m_matches.end(),
                                            [=](const TextMatch& m) { return m.begin < position; });
    if (match == m_matches.end()) return m_matches.empty() ? -1 : 0;
    return static_cast<int>(match - m_matches.begin());
}

int TextSearch::lastBefore(int position) const {
    const auto match = std::partition_point(m_matches.begin(), m_matches.end(),
                                            [=](const TextMatch& m) { return m.end <= position; });
    return match == m_matches.begin() ? count() - 1 : static_cast<int>(match - m_matches.begin()) - 1;
}

int TextSearch::exactly(int begin, int end) const {
    const auto match = std::find(m_matches.begin(), m_matches.end(), TextMatch{begin, end});
    return match == m_matches.end() ? -1 : static_cast<int>(match - m_matches.begin());
}

QString TextSearch::replacementOf(const TextMatch& match, const QString& replacement) const {
    if (!m_query.isRegExp) return replacement;
    const QRegularExpressionMatch found = m_expression.match(m_text, match.begin);
    QString result;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        const QChar c = replacement[at];
        const QChar next = at + 1 < replacement.size() ? replacement[at + 1] : QChar();
        if (c == u'$' && next == u'&')
            result += found.captured(0);
        else if (c == u'$' && next.isDigit())
            result += found.captured(next.digitValue());
        else if (c == u'$' && next == u'$')
            result += u'$';
        else if (c == u'\\' && (next == u'n' || next == u't'))
            result += next == u'n' ? u'\n' : u'\t';
        else {
            result += c;
            continue;
        }
        ++at;
    }
    return result;
}

TextEdit TextSearch::replaced(int index, const QString& replacement) const {
    const TextMatch& match = m_matches.at(static_cast<std::size_t>(index));
    const QString text = replacementOf(match, replacement);
    const int caret = match.begin + static_cast<int>(text.size());
    return {match.begin, match.end, text, {caret, caret}};
}

TextEdit TextSearch::replacedAll(const QString& replacement) const {
    if (m_matches.empty()) return {};
    TextEdit edit{m_matches.front().begin, m_matches.back().end, {}, {}};
    int at = edit.begin;
    for (const TextMatch& match : m_matches) {
        edit.text += QStringView(m_text).mid(at, match.begin - at);
        edit.text += replacementOf(match, replacement);
        at = match.end;
    }
    const int caret = edit.begin + static_cast<int>(edit.text.size());
    edit.after = {caret, caret};
    return edit;
}

} // namespace tickscope
