#include "edit_commands.h"

#include <QStringList>

#include <algorithm>
#include <functional>

namespace tickscope {

QString applied(const TextEdit& edit, const QString& text) {
    return QString(text).replace(edit.begin, edit.end - edit.begin, edit.text);
}

namespace edits {

namespace {

struct Range {
    int begin = 0;
    int end = 0;
};

// The whole lines of a selection. A last line of which nothing is selected does not count.
Range linesOf(const CodeText& code, TextSelection selection) {
    int end = selection.end();
    if (!selection.isEmpty() && end == code.lineBegin(end)) --end;
    return {code.lineBegin(selection.begin()), code.lineEnd(end)};
}

QStringView textOf(const CodeText& code, Range range) {
    return QStringView(code.text()).mid(range.begin, range.end - range.begin);
}

bool isBlank(QStringView line) { return line.trimmed().isEmpty(); }

int indentOf(QStringView line) {
    int at = 0;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
        ++at;
    return at;
}

QString indentationAt(const CodeText& code, int position) {
    const int begin = code.lineBegin(position);
    return code.text().mid(begin, std::min(code.indentEnd(position), position) - begin);
}

// What happened at the beginning of one line: so many characters from column `at` on are gone or new.
struct LineChange {
    int at = 0;
    int removed = 0;
    QString inserted;
};

// Changes every line of the selection near its beginning; the selection stays on the same characters.
TextEdit changeLines(const CodeText& code, TextSelection selection,
                     const std::function<LineChange(QStringView)>& change) {
    const Range range = linesOf(code, selection);
    TextEdit edit{range.begin, range.end, {}, selection};
    const auto follow = [&](int& after, int before, int begin, int end, const LineChange& c) {
        const int column = before - begin;
        const bool holdsBegin = !selection.isEmpty() && before == selection.begin() && column <= c.at;
        if (column < 0 || (before <= end && holdsBegin)) return;
        if (before > end || column >= c.at + c.removed)
            after += static_cast<int>(c.inserted.size()) - c.removed;
        else if (column > c.at)
            after += c.at - column;
    };
    int begin = range.begin;
    for (const QStringView line : textOf(code, range).split(u'\n')) {
        const LineChange c = change(line);
        const int end = begin + static_cast<int>(line.size());
        if (begin > range.begin) edit.text += u'\n';
        edit.text += line.left(c.at);
        edit.text += c.inserted;
        edit.text += line.mid(c.at + c.removed);
        follow(edit.after.anchor, selection.anchor, begin, end, c);
        follow(edit.after.caret, selection.caret, begin, end, c);
        begin = end + 1;
    }
    return edit;
}

TextEdit typed(TextSelection selection, const QString& text) {
    const int caret = selection.begin() + static_cast<int>(text.size());
    return {selection.begin(), selection.end(), text, {caret, caret}};
}

bool isCommented(QStringView line) { return line.trimmed().startsWith(u"//"); }

} // namespace

TextEdit breakLine(const CodeText& code, TextSelection selection) {
    const QString& text = code.text();
    const QString indentation = indentationAt(code, selection.begin());
    if (code.isInLiteral(selection.begin())) return typed(selection, u'\n' + indentation);
    const int line = code.lineBegin(selection.begin());
    int before = selection.begin(), after = selection.end();
    while (before > line && text[before - 1].isSpace())
        --before;
    while (after < text.size() && (text[after] == u' ' || text[after] == u'\t'))
        ++after;
    const QChar open = before > line ? text[before - 1] : QChar();
    const bool opens = open == u'{' || open == u'(' || open == u'[';
    if (!opens) return typed(selection, u'\n' + indentation);
    TextEdit edit = typed(selection, u'\n' + indentation + QString(kIndent, u' '));
    const QChar close = after < text.size() ? text[after] : QChar();
    if ((open == u'{' && close == u'}') || (open == u'(' && close == u')') ||
        (open == u'[' && close == u']')) {
        edit.text += u'\n' + indentation;
        edit.end = after;
    }
    return edit;
}

std::optional<TextEdit> closeBracket(const CodeText& code, TextSelection selection, QChar bracket) {
    const int begin = code.lineBegin(selection.begin());
    if (!selection.isEmpty() || code.isInLiteral(selection.caret)) return {};
    if (!isBlank(textOf(code, {begin, selection.caret}))) return {};
    const int open = code.openBracketAt(selection.caret);
    if (open < 0) return {};
    const QChar expected = code.text()[open] == u'(' ? u')' : code.text()[open] == u'[' ? u']' : u'}';
    if (bracket != expected) return {};
    return typed({begin, selection.caret}, indentationAt(code, code.indentEnd(open)) + bracket);
}

std::optional<TextEdit> backspace(const CodeText& code, TextSelection selection) {
    const int begin = code.lineBegin(selection.caret);
    const int column = selection.caret - begin;
    if (!selection.isEmpty() || column < 2) return {};
    for (int at = begin; at < selection.caret; ++at)
        if (code.text()[at] != u' ') return {};
    const int kept = begin + (column - 1) / kIndent * kIndent;
    return typed({kept, selection.caret}, {});
}

TextEdit indent(const CodeText& code, TextSelection selection) {
    const Range range = linesOf(code, selection);
    if (selection.isEmpty() || !textOf(code, range).contains(u'\n')) {
        const int column = code.columnOf(selection.begin()) - 1;
        return typed(selection, QString(kIndent - column % kIndent, u' '));
    }
    return changeLines(code, selection, [](QStringView line) {
        return isBlank(line) ? LineChange{} : LineChange{0, 0, QString(kIndent, u' ')};
    });
}

TextEdit outdent(const CodeText& code, TextSelection selection) {
    return changeLines(code, selection, [](QStringView line) {
        if (line.startsWith(u'\t')) return LineChange{0, 1, {}};
        int spaces = 0;
        while (spaces < kIndent && spaces < line.size() && line[spaces] == u' ')
            ++spaces;
        return LineChange{0, spaces, {}};
    });
}

TextEdit toggleComment(const CodeText& code, TextSelection selection) {
    const QList<QStringView> lines = textOf(code, linesOf(code, selection)).split(u'\n');
    const bool isAllBlank = std::all_of(lines.begin(), lines.end(), isBlank);
    const bool uncomment = !isAllBlank && std::all_of(lines.begin(), lines.end(), [](QStringView line) {
        return isBlank(line) || isCommented(line);
    });
    int column = -1; // all slashes stand below each other
    for (const QStringView line : lines)
        if (isAllBlank || !isBlank(line))
            column = column < 0 ? indentOf(line) : std::min(column, indentOf(line));
    return changeLines(code, selection, [=](QStringView line) {
        if (isBlank(line) && !isAllBlank) return LineChange{};
        if (!uncomment) return LineChange{column, 0, QStringLiteral("// ")};
        const int at = indentOf(line);
        return LineChange{at, line.mid(at + 2).startsWith(u' ') ? 3 : 2, {}};
    });
}

TextEdit moveLines(const CodeText& code, TextSelection selection, Direction direction) {
    const Range range = linesOf(code, selection);
    const QString moved = textOf(code, range).toString();
    if (direction == Direction::Up) {
        if (range.begin == 0) return {0, 0, {}, selection};
        const int above = code.lineBegin(range.begin - 1);
        const QString other = textOf(code, {above, range.begin - 1}).toString();
        const int by = range.begin - above;
        return {above, range.end, moved + u'\n' + other, {selection.anchor - by, selection.caret - by}};
    }
    if (range.end == code.size()) return {0, 0, {}, selection};
    const int below = code.lineEnd(range.end + 1);
    const QString other = textOf(code, {range.end + 1, below}).toString();
    const int by = below - range.end;
    return {range.begin, below, other + u'\n' + moved, {selection.anchor + by, selection.caret + by}};
}

TextEdit duplicateLines(const CodeText& code, TextSelection selection) {
    const Range range = linesOf(code, selection);
    const QString copy = u'\n' + textOf(code, range).toString();
    const int by = static_cast<int>(copy.size());
    return {range.end, range.end, copy, {selection.anchor + by, selection.caret + by}};
}

TextEdit deleteLines(const CodeText& code, TextSelection selection) {
    Range range = linesOf(code, selection);
    if (range.end < code.size())
        ++range.end;
    else if (range.begin > 0)
        --range.begin;
    return {range.begin, range.end, {}, {range.begin, range.begin}};
}

int home(const CodeText& code, int caret) {
    const int text = code.indentEnd(caret);
    return caret == text ? code.lineBegin(caret) : text;
}

TextEdit insertPragma(const CodeText& code, TextSelection selection, const QString& pragma) {
    int at = 0;
    for (int begin = 0; begin < code.size();) {
        const int end = code.lineEnd(begin);
        const QStringView line = textOf(code, {begin, end}).trimmed();
        const bool isComment = line.startsWith(u"//");
        const QStringView name = isComment ? line.mid(2).trimmed() : QStringView();
        if ((!isComment && !line.isEmpty()) || name.startsWith(u"@file ")) break;
        if (name.startsWith(u'@')) at = std::min(end + 1, code.size());
        begin = end + 1;
    }
    const bool needsBreak = at > 0 && code.text()[at - 1] != u'\n';
    const QString line = needsBreak ? u'\n' + pragma : pragma + u'\n';
    const int by = static_cast<int>(line.size());
    const auto follow = [&](int position) { return position < at ? position : position + by; };
    return {at, at, line, {follow(selection.anchor), follow(selection.caret)}};
}

} // namespace edits
} // namespace tickscope
