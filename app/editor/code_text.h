#pragma once
// A program's text as the engine's lexer sees it: what is code, what is string or comment, and which brackets
// belong together. Positions are UTF-16 units, as in a text area.

#include "tickscope/highlight.h"

#include <QString>

#include <optional>
#include <vector>

namespace tickscope {

class CodeText {
public:
    struct BracketPair {
        int at = -1;      // the bracket that was asked about
        int partner = -1; // -1: it has none
    };

    CodeText() = default;
    explicit CodeText(QString text, HighlightTypes types = HighlightTypes::Find);

    // Of a text that was read without looking for types: those that an earlier version of it had, before and
    // behind what was changed in between.
    void keepTypes(const CodeText& before);

    const QString& text() const { return m_text; }
    const std::vector<HighlightSpan>& spans() const { return m_spans; }
    int size() const { return static_cast<int>(m_text.size()); }
    QStringView word(const HighlightSpan& span) const;

    int lineBegin(int position) const;
    int lineEnd(int position) const;   // before the line break
    int indentEnd(int position) const; // the first character of that line that is no blank
    int lineOf(int position) const;    // from 1
    int columnOf(int position) const;  // from 1
    int lineCount() const;
    int positionOf(int line, int column = 1) const; // clamped to the text

    // What covers the character at a position; nullptr in white space.
    const HighlightSpan* spanAt(int position) const;
    // The string, template, regular expression or comment that a caret stands in, or nullptr.
    const HighlightSpan* literalAround(int caret) const;
    // Whether a caret stands inside a string, template, regular expression or comment.
    bool isInLiteral(int caret) const;
    bool isInComment(int caret) const;

    // The bracket beside a caret, the one before it first.
    std::optional<BracketPair> bracketAt(int caret) const;
    int partnerOf(int bracket) const; // of the bracket at that position, or -1
    // The innermost bracket that is open at a caret, or -1.
    int openBracketAt(int caret) const;

private:
    struct Bracket {
        int at = 0;
        int partner = -1;
    };
    void pairBrackets();
    const Bracket* bracketOf(int position) const;

    QString m_text;
    std::vector<HighlightSpan> m_spans;
    std::vector<Bracket> m_brackets; // in code only, in the order of the text
};

} // namespace tickscope
