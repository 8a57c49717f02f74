#pragma once
// Finding and replacing in a text.

#include "edit_commands.h"

#include <QRegularExpression>
#include <QString>

#include <vector>

namespace tickscope {

struct SearchQuery {
    QString pattern;
    bool matchCase = false;
    bool wholeWord = false;
    bool isRegExp = false;
    friend bool operator==(const SearchQuery&, const SearchQuery&) = default;
};

struct TextMatch {
    int begin = 0;
    int end = 0;
    friend bool operator==(const TextMatch&, const TextMatch&) = default;
};

class TextSearch {
public:
    static constexpr int kMaxMatches = 10'000;

    TextSearch() = default;
    TextSearch(const SearchQuery& query, const QString& text);

    const std::vector<TextMatch>& matches() const { return m_matches; }
    int count() const { return static_cast<int>(m_matches.size()); }
    QString problem() const { return m_problem; } // of the regular expression, or empty

    // Indices, or -1 when there are no matches. Both go round at the ends of the text.
    int firstFrom(int position) const;
    int lastBefore(int position) const;
    int exactly(int begin, int end) const; // -1: that is no match

    // The edit that replaces one match, or all of them. In a regular expression's replacement $1 and $& stand
    // for what was found, $$ for a dollar, \n for a line break.
    TextEdit replaced(int index, const QString& replacement) const;
    TextEdit replacedAll(const QString& replacement) const;

private:
    QString replacementOf(const TextMatch& match, const QString& replacement) const;

    SearchQuery m_query;
    QString m_text;
    QRegularExpression m_expression;
    std::vector<TextMatch> m_matches;
    QString m_problem;
};

} // namespace tickscope
