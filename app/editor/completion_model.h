#pragma once
// The list below the caret: fills itself while names are typed, and puts the chosen one into the text.

#include "code_editor.h"
#include "completion.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace tickscope {

class CompletionModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CodeEditor")
    Q_PROPERTY(bool browser MEMBER m_isBrowser WRITE setBrowser NOTIFY browserChanged)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(int begin READ begin NOTIFY changed) // the beginning of the word, where the list stands
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(QString description READ description NOTIFY currentChanged)

public:
    enum Roles { NameRole = Qt::UserRole, KindRole, OwnerRole };
    explicit CompletionModel(CodeEditor* editor); // which owns it

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setBrowser(bool browser);
    bool isOpen() const { return !m_suggestions.list.empty(); }
    int begin() const { return m_suggestions.begin; }
    int current() const { return m_current; }
    void setCurrent(int row);
    QString description() const;

    // Whether the key was for the list. Other keys are only noted.
    Q_INVOKABLE bool press(int key, int modifiers, const QString& text);
    Q_INVOKABLE void ask();
    Q_INVOKABLE void accept();
    Q_INVOKABLE void close();
    // A sentence about the name at a position of the text, or nothing.
    Q_INVOKABLE QString textAt(int position);

signals:
    void browserChanged();
    void changed();
    void currentChanged();

private:
    const ApiCatalogue& catalogue();
    void update();
    void show(Suggestions completion);
    void caretMoved();

    CodeEditor* m_editor;
    bool m_isBrowser = false;
    Suggestions m_suggestions;
    int m_current = 0;
    CompletionCause m_cause = CompletionCause::Typing;
    bool m_isTyping = false; // the change that follows is of a key that was noted
    QTimer m_soon;           // after the key is dealt with
};

} // namespace tickscope
