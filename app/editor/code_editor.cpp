#include "code_editor.h"

#include "completion_model.h"
#include "paste_cleanup.h"
#include "world_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeySequence>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace tickscope {

CodeEditor::CodeEditor(QObject* parent)
    : QObject(parent), m_names(new CompletionModel(this)), m_world(new WorldModel(this)) {}

void CodeEditor::setHighlighter(Highlighter* highlighter) {
    if (m_highlighter == highlighter) return;
    m_highlighter = highlighter;
    const auto follow = [this] {
        if (!isReady()) return;
        connect(m_highlighter->document(), &QTextDocument::contentsChange, this, &CodeEditor::followPaste,
                Qt::UniqueConnection);
        connect(m_highlighter->document(), &QTextDocument::contentsChanged, this, &CodeEditor::edited,
                Qt::UniqueConnection);
        connect(m_highlighter->document(), &QTextDocument::contentsChanged, this, &CodeEditor::lookAround,
                Qt::UniqueConnection);
        lookAround();
    };
    if (highlighter) connect(highlighter, &Highlighter::targetChanged, this, follow);
    follow();
    emit codeChanged();
}

TextSelection CodeEditor::selection() const {
    const int anchor = m_caret == m_selectionStart ? m_selectionEnd : m_selectionStart;
    return {m_selectionStart == m_selectionEnd ? m_caret : anchor, m_caret};
}

void CodeEditor::setCaret(int caret) {
    if (m_caret == caret) return;
    m_caret = caret;
    emit caretChanged();
    lookAround();
}

void CodeEditor::lookAround() {
    if (!isReady()) return;
    const CodeText& code = text();
    const int caret = std::clamp(m_caret, 0, code.size());
    m_bracket = code.bracketAt(caret).value_or(CodeText::BracketPair{});
    m_line = code.lineOf(caret);
    m_column = code.columnOf(caret);
    emit bracketChanged();
}

// A text area edits its document in just this way, with a cursor.
void CodeEditor::apply(const TextEdit& edit) {
    if (edit.changesText()) {
        QTextCursor cursor(m_highlighter->document());
        cursor.beginEditBlock();
        cursor.setPosition(edit.begin);
        cursor.setPosition(edit.end, QTextCursor::KeepAnchor);
        cursor.insertText(edit.text);
        cursor.endEditBlock();
    }
    select(edit.after);
}

bool CodeEditor::applyIf(const std::optional<TextEdit>& edit) {
    if (edit) apply(*edit);
    return edit.has_value();
}

void CodeEditor::replace(int begin, int end, const QString& text) {
    const int caret = begin + static_cast<int>(text.size());
    apply({begin, end, text, {caret, caret}});
}

void CodeEditor::rewrite(int begin, int end, const QString& text) {
    const int by = static_cast<int>(text.size()) - (end - begin);
    const auto follow = [=](int position) {
        return position >= end ? position + by : std::min(position, begin + static_cast<int>(text.size()));
    };
    const TextSelection now = selection();
    apply({begin, end, text, {follow(now.anchor), follow(now.caret)}});
}

void CodeEditor::insert(const QString& text) { replace(selection().begin(), selection().end(), text); }

bool CodeEditor::press(int key, int modifiers, const QString& text) {
    if (!isReady()) return false;
    const bool isShifted = modifiers & Qt::ShiftModifier;
    const int others = modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (others == Qt::ControlModifier) return pressWithControl(key, isShifted);
    return others == 0 && pressPlain(key, isShifted, text);
}

bool CodeEditor::pressWithControl(int key, bool isShifted) {
    using edits::Direction;
    switch (key) {
    case Qt::Key_Slash:
        apply(edits::toggleComment(text(), selection()));
        return true;
    case Qt::Key_BracketRight:
        apply(edits::indent(text(), selection()));
        return true;
    case Qt::Key_BracketLeft:
        apply(edits::outdent(text(), selection()));
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!isShifted) return false;
        apply(edits::moveLines(text(), selection(), key == Qt::Key_Up ? Direction::Up : Direction::Down));
        return true;
    case Qt::Key_D:
        if (!isShifted) return false;
        apply(edits::duplicateLines(text(), selection()));
        return true;
    case Qt::Key_K:
        if (!isShifted) return false;
        apply(edits::deleteLines(text(), selection()));
        return true;
    case Qt::Key_V:
        paste();
        return true;
    default:
        return false;
    }
}

bool CodeEditor::pressPlain(int key, bool isShifted, const QString& typed) {
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        apply(edits::breakLine(text(), selection()));
        return true;
    case Qt::Key_Tab:
        apply(edits::indent(text(), selection()));
        return true;
    case Qt::Key_Backtab:
        apply(edits::outdent(text(), selection()));
        return true;
    case Qt::Key_Backspace:
        return applyIf(edits::backspace(text(), selection()));
    case Qt::Key_Home: {
        const int caret = edits::home(text(), m_caret);
        select({isShifted ? selection().anchor : caret, caret});
        return true;
    }
    case Qt::Key_Insert:
        if (isShifted) paste();
        return isShifted;
    default:
        break;
    }
    const bool isClosing =
        typed == QLatin1String("}") || typed == QLatin1String(")") || typed == QLatin1String("]");
    return isClosing && applyIf(edits::closeBracket(text(), selection(), typed.front()));
}

bool CodeEditor::goTo(const QString& place) {
    const QStringList parts = place.trimmed().split(u':');
    bool isNumber = false;
    const int line = parts.value(0).toInt(&isNumber);
    if (!isReady() || !isNumber || line < 1) return false;
    const int column = parts.value(1).toInt();
    const int caret =
        column > 0 ? text().positionOf(line, column) : text().indentEnd(text().positionOf(line));
    select({caret, caret});
    return line <= text().lineCount();
}

void CodeEditor::copyTo(Document* document) {
    if (isReady()) document->setText(text().text());
}

void CodeEditor::insertPragmas(const QString& pragmas) {
    if (isReady()) apply(edits::insertPragma(text(), selection(), pragmas));
}

void CodeEditor::paste() {
    const QString pasted = QGuiApplication::clipboard()->text();
    if (pasted.isEmpty() || !isReady()) return;
    keepPaste();
    const PasteCleanup cleanup = cleanedPaste(pasted);
    m_pastedAt = selection().begin();
    m_isPasting = true;
    insert(QString(pasted).replace(QStringLiteral("\r\n"), QStringLiteral("\n")));
    m_isPasting = false;
    if (!cleanup.isNeeded()) return;
    m_pasted = text().text().mid(m_pastedAt, m_caret - m_pastedAt);
    m_cleaned = cleanup.text;
    QStringList problems;
    if (cleanup.lineNumbers) problems << tr("line numbers");
    if (cleanup.prompts) problems << tr("prompts");
    if (cleanup.quotes) problems << tr("curly quotes");
    if (cleanup.spaces) problems << tr("unusual spaces");
    m_pasteProblem = problems.join(tr(", ", "between the items of a list"));
    emit pasteProblemChanged();
}

// The offer holds as long as the pasted text is as it was.
void CodeEditor::followPaste(int position, int removed, int added) {
    if (m_pasted.isEmpty() || m_isPasting) return;
    if (position + removed <= m_pastedAt)
        m_pastedAt += added - removed;
    else if (position < m_pastedAt + m_pasted.size())
        keepPaste();
}

void CodeEditor::cleanPaste() {
    if (m_pasted.isEmpty()) return;
    const int end = m_pastedAt + static_cast<int>(m_pasted.size());
    if (text().text().mid(m_pastedAt, m_pasted.size()) == m_pasted) replace(m_pastedAt, end, m_cleaned);
    keepPaste();
}

void CodeEditor::keepPaste() {
    m_pasted.clear();
    if (m_pasteProblem.isEmpty()) return;
    m_pasteProblem.clear();
    emit pasteProblemChanged();
}

} // namespace tickscope
