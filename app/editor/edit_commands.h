#pragma once
// What the keys of the editor do to the text. Each function looks at a text and a selection and returns one
// edit, which becomes one undo step. Nothing here knows a text area.

#include "code_text.h"

#include <optional>

namespace tickscope {

struct TextSelection {
    int anchor = 0;
    int caret = 0;
    int begin() const { return std::min(anchor, caret); }
    int end() const { return std::max(anchor, caret); }
    bool isEmpty() const { return anchor == caret; }
    friend bool operator==(const TextSelection&, const TextSelection&) = default;
};

// Replaces [begin, end) by `text`, then selects `after`.
struct TextEdit {
    int begin = 0;
    int end = 0;
    QString text;
    TextSelection after;
    bool changesText() const { return end > begin || !text.isEmpty(); }
};

QString applied(const TextEdit& edit, const QString& text);

namespace edits {

constexpr int kIndent = 2;

enum class Direction { Up, Down };

// A line break, and the indentation that belongs there; between two brackets a line of its own.
TextEdit breakLine(const CodeText& code, TextSelection selection);
// A closing bracket at the beginning of a line goes back to the indentation of its partner's line.
std::optional<TextEdit> closeBracket(const CodeText& code, TextSelection selection, QChar bracket);
// In the indentation, backspace goes back one step of it.
std::optional<TextEdit> backspace(const CodeText& code, TextSelection selection);
// Tab: the lines of a selection that spans several, else spaces up to the next stop.
TextEdit indent(const CodeText& code, TextSelection selection);
TextEdit outdent(const CodeText& code, TextSelection selection);
TextEdit toggleComment(const CodeText& code, TextSelection selection);
TextEdit moveLines(const CodeText& code, TextSelection selection, Direction direction);
TextEdit duplicateLines(const CodeText& code, TextSelection selection);
TextEdit deleteLines(const CodeText& code, TextSelection selection);
// Home: the first character that is no blank, and from there the beginning of the line.
int home(const CodeText& code, int caret);
// Puts a pragma behind those at the head of the program.
TextEdit insertPragma(const CodeText& code, TextSelection selection, const QString& pragma);

} // namespace edits
} // namespace tickscope
