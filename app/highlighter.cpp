#include "highlighter.h"

#include <QSet>
#include <QTextDocument>

#include <algorithm>

#if __has_include("tickscope/highlight.h")
#define TICKSCOPE_HAS_HIGHLIGHT
#include "tickscope/highlight.h"
#endif

namespace tickscope {

Highlighter::Highlighter(QObject* parent) : QSyntaxHighlighter(parent) {
    // One pass over the document when the theme changes, however many colours that sets.
    connect(this, &Highlighter::paletteChanged, this, &QSyntaxHighlighter::rehighlight, Qt::QueuedConnection);
}

void Highlighter::setTarget(QQuickTextDocument* target) {
    if (m_target == target) return;
    m_target = target;
    setDocument(target ? target->textDocument() : nullptr);
    emit targetChanged();
}

QColor Highlighter::colorOf(Ink ink) const {
    switch (ink) {
    case Ink::Keyword: return m_keyword;
    case Ink::String: return m_string;
    case Ink::Number: return m_number;
    case Ink::Comment: return m_comment;
    case Ink::Function: return m_function;
    case Ink::Type: return m_type;
    case Ink::Pragma: return m_pragma;
    case Ink::Plain: break;
    }
    return {};
}

void Highlighter::highlightBlock(const QString& text) {
    if (document()->revision() != m_revision) {
        m_revision = document()->revision();
        lex(document()->toPlainText());
    }
    const int begin = currentBlock().position();
    const int end = begin + static_cast<int>(text.size());
    auto token = std::lower_bound(m_tokens.begin(), m_tokens.end(), begin,
                                  [](const Token& t, int position) { return t.end <= position; });
    int state = 0; // what runs on into the next block, so that a change of it is carried on
    for (; token != m_tokens.end() && token->begin < end + 1; ++token) {
        const int from = std::max(token->begin, begin), to = std::min(token->end, end);
        if (const QColor color = colorOf(token->ink); color.isValid() && to > from) {
            QTextCharFormat format;
            format.setForeground(color);
            setFormat(from - begin, to - from, format);
        }
        if (token->end > end + 1) state = 1 + static_cast<int>(token->ink);
    }
    setCurrentBlockState(state);
}

#ifndef TICKSCOPE_HAS_HIGHLIGHT
namespace {
const QSet<QString>& keywords() {
    static const QSet<QString> words{
        "async", "await", "break", "case", "catch", "class", "const", "continue", "default", "delete", "do", "else",
        "export", "extends", "false", "finally", "for", "from", "function", "if", "import", "in", "instanceof", "let",
        "new", "null", "of", "return", "static", "super", "switch", "this", "throw", "true", "try", "typeof",
        "undefined", "var", "void", "while", "yield"};
    return words;
}
} // namespace

void Highlighter::lex(const QString& text) {
    m_tokens.clear();
    const int size = static_cast<int>(text.size());
    const auto add = [this](int begin, int end, Ink ink) { m_tokens.push_back({begin, end, ink}); };
    int i = 0;
    while (i < size) {
        const QChar c = text[i];
        const QChar next = i + 1 < size ? text[i + 1] : QChar();
        int end = i + 1;
        if (c == '/' && next == '/') {
            while (end < size && text[end] != '\n') ++end;
            const bool pragma = QStringView(text).mid(i + 2, end - i - 2).trimmed().startsWith(u'@');
            add(i, end, pragma ? Ink::Pragma : Ink::Comment);
        } else if (c == '/' && next == '*') {
            end = static_cast<int>(text.indexOf(QStringLiteral("*/"), i + 2));
            end = end < 0 ? size : end + 2;
            add(i, end, Ink::Comment);
        } else if (c == '\'' || c == '"' || c == '`') {
            while (end < size && text[end] != c && (c == '`' || text[end] != '\n')) end += text[end] == '\\' ? 2 : 1;
            end = std::min(end + 1, size);
            add(i, end, Ink::String);
        } else if (c.isDigit()) {
            while (end < size && (text[end].isLetterOrNumber() || text[end] == '.' || text[end] == '_')) ++end;
            add(i, end, Ink::Number);
        } else if (c.isLetter() || c == '_' || c == '$') {
            while (end < size && (text[end].isLetterOrNumber() || text[end] == '_' || text[end] == '$')) ++end;
            const QString word = text.mid(i, end - i);
            int after = end;
            while (after < size && text[after] == ' ') ++after;
            if (keywords().contains(word)) add(i, end, Ink::Keyword);
            else if (after < size && text[after] == '(') add(i, end, Ink::Function);
            else if (c.isUpper()) add(i, end, Ink::Type);
        }
        i = end;
    }
}
#endif

} // namespace tickscope
