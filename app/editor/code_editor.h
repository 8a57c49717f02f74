#pragma once
// The hands of the editor: turns keys into edits of a text area's document, each one undo step, and knows
// where the caret's bracket has its partner. The text area tells it the selection, and is told the new one.

#include "document.h"
#include "edit_commands.h"
#include "highlighter.h"

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class CompletionModel;
class WorldModel;

class CodeEditor : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("completion_model.h")
    Q_MOC_INCLUDE("world_model.h")
    QML_ELEMENT
    Q_PROPERTY(tickscope::CompletionModel* names READ names CONSTANT)
    Q_PROPERTY(tickscope::WorldModel* world READ world CONSTANT)
    Q_PROPERTY(tickscope::Highlighter* code MEMBER m_highlighter WRITE setHighlighter NOTIFY codeChanged)
    Q_PROPERTY(int caret MEMBER m_caret WRITE setCaret NOTIFY caretChanged)
    Q_PROPERTY(int selectionStart MEMBER m_selectionStart NOTIFY caretChanged)
    Q_PROPERTY(int selectionEnd MEMBER m_selectionEnd NOTIFY caretChanged)
    Q_PROPERTY(int line READ line NOTIFY bracketChanged)
    Q_PROPERTY(int column READ column NOTIFY bracketChanged)
    Q_PROPERTY(int bracket READ bracket NOTIFY bracketChanged)
    Q_PROPERTY(int bracketPartner READ bracketPartner NOTIFY bracketChanged)
    Q_PROPERTY(QString pasteProblem READ pasteProblem NOTIFY pasteProblemChanged)

public:
    explicit CodeEditor(QObject* parent = nullptr);

    CompletionModel* names() const { return m_names; } // that fit at the caret
    WorldModel* world() { return m_world; }
    void setHighlighter(Highlighter* highlighter);
    void setCaret(int caret);
    int line() const { return m_line; }
    int column() const { return m_column; }
    int bracket() const { return m_bracket.at; } // -1: the caret is beside none
    int bracketPartner() const { return m_bracket.partner; }

    // Whether that key means an edit of its own; if so, it is done.
    Q_INVOKABLE bool press(int key, int modifiers, const QString& text);
    // Types a text in the place of the selection.
    Q_INVOKABLE void insert(const QString& text);
    // Replaces a range, as one undo step, and puts the caret behind it.
    Q_INVOKABLE void replace(int begin, int end, const QString& text);
    // `line` may have a column: "12:5". False when that is no place.
    Q_INVOKABLE bool goTo(const QString& line);
    // Puts lines such as "// @stub f 100ms" at the head of the program.
    Q_INVOKABLE void insertPragmas(const QString& pragmas);

    // Gives the program to its document. (The text area's own `text` is a copy at every use; this one is
    // not.)
    Q_INVOKABLE void copyTo(tickscope::Document* document);

    // Replaces a part of the text as one step to undo; the selection stays where it is.
    void rewrite(int begin, int end, const QString& text);

    // What the last paste brought along that is no program, for a question; cleanPaste() removes it.
    QString pasteProblem() const { return m_pasteProblem; }
    Q_INVOKABLE void paste();
    Q_INVOKABLE void cleanPaste();
    Q_INVOKABLE void keepPaste();

    const CodeText& text() { return m_highlighter->code(); }
    bool isReady() const { return m_highlighter && m_highlighter->document(); }
    TextSelection selection() const;
    void apply(const TextEdit& edit);
    void select(TextSelection selection) { emit selected(selection.anchor, selection.caret); }

signals:
    void codeChanged();
    void caretChanged();
    void bracketChanged();
    void pasteProblemChanged();
    void edited(); // the text changed, whoever did it
    void selected(int anchor, int caret);

private:
    void lookAround();
    bool pressWithControl(int key, bool isShifted);
    bool pressPlain(int key, bool isShifted, const QString& text);
    bool applyIf(const std::optional<TextEdit>& edit);
    void followPaste(int position, int removed, int added);

    CompletionModel* m_names; // owned as a child
    WorldModel* m_world;      // likewise
    QPointer<Highlighter> m_highlighter;
    int m_caret = 0;
    int m_selectionStart = 0;
    int m_selectionEnd = 0;
    int m_line = 1;
    int m_column = 1;
    CodeText::BracketPair m_bracket;
    QString m_pasted, m_cleaned, m_pasteProblem;
    int m_pastedAt = 0;
    bool m_isPasting = false;
};

} // namespace tickscope
