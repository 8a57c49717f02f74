#pragma once
// Colours the program with the engine's own lexer, so that the editor never disagrees with the parser.

#include "code_text.h"

#include <QColor>
#include <QPointer>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tickscope {

class Highlighter : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* target READ target WRITE setTarget NOTIFY targetChanged)
    Q_PROPERTY(QColor keyword MEMBER m_keyword NOTIFY paletteChanged)
    Q_PROPERTY(QColor string MEMBER m_string NOTIFY paletteChanged)
    Q_PROPERTY(QColor number MEMBER m_number NOTIFY paletteChanged)
    Q_PROPERTY(QColor comment MEMBER m_comment NOTIFY paletteChanged)
    Q_PROPERTY(QColor functionName MEMBER m_function NOTIFY paletteChanged)
    Q_PROPERTY(QColor type MEMBER m_type NOTIFY paletteChanged)
    Q_PROPERTY(QColor directive MEMBER m_pragma NOTIFY paletteChanged)

public:
    explicit Highlighter(QObject* parent = nullptr);
    ~Highlighter() override;

    QQuickTextDocument* target() const { return m_target; }
    void setTarget(QQuickTextDocument* target);
    // The document as it is now. The reference holds until the next change.
    const CodeText& code();

signals:
    void targetChanged();
    void paletteChanged();

protected:
    void highlightBlock(const QString& text) override;

private:
    enum class Ink : std::uint8_t { Plain, Keyword, String, Number, Comment, Function, Type, Pragma };
    struct Token {
        int begin = 0, end = 0;
        Ink ink = Ink::Plain;
    };
    void read(HighlightTypes types);
    void readForKey();
    void findTypes();
    void repaint(); // all of it, soon
    void repaintSome();
    static Ink inkOf(HighlightKind kind, QStringView text);
    QColor colorOf(Ink ink) const;

    QPointer<QQuickTextDocument> m_target;
    QColor m_keyword, m_string, m_number, m_comment, m_function, m_type, m_pragma;
    CodeText m_code;
    std::vector<Token> m_tokens; // of the whole document, by begin
    bool m_isStale = true;       // both are of an older text
    bool m_isMuchNew = false;    // more than a few keys' worth
    int m_nextBlock = 0;         // that has to be coloured anew
    int m_linesLeft = 0;         // that a change may still be carried on to at once
    QTimer m_typesLater, m_paintLater;
};

} // namespace tickscope
