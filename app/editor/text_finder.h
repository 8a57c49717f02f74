#pragma once
// Find and replace in an editor: what the bar at its top binds to.

#include "code_editor.h"
#include "text_search.h"

#include <QObject>
#include <QTimer>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class TextFinder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tickscope::CodeEditor* editor MEMBER m_editor WRITE setEditor NOTIFY editorChanged)
    Q_PROPERTY(bool active MEMBER m_active WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QString pattern READ pattern WRITE setPattern NOTIFY queryChanged)
    Q_PROPERTY(bool matchCase READ matchCase WRITE setMatchCase NOTIFY queryChanged)
    Q_PROPERTY(bool wholeWord READ wholeWord WRITE setWholeWord NOTIFY queryChanged)
    Q_PROPERTY(bool regExp READ isRegExp WRITE setRegExp NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY found)
    Q_PROPERTY(int current READ current NOTIFY found) // from 1; 0: the selection is no match
    Q_PROPERTY(bool full READ isFull NOTIFY found)    // there are more than are counted
    Q_PROPERTY(QString problem READ problem NOTIFY found)

public:
    explicit TextFinder(QObject* parent = nullptr);

    void setEditor(CodeEditor* editor);
    void setActive(bool active);
    QString pattern() const { return m_query.pattern; }
    bool matchCase() const { return m_query.matchCase; }
    bool wholeWord() const { return m_query.wholeWord; }
    bool isRegExp() const { return m_query.isRegExp; }
    void setPattern(const QString& pattern);
    void setMatchCase(bool on);
    void setWholeWord(bool on);
    void setRegExp(bool on);

    int count() const { return m_search.count(); }
    int current() const;
    bool isFull() const { return count() == TextSearch::kMaxMatches; }
    QString problem() const { return m_search.problem(); }

    // Opens with what is selected, if that is within one line.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void replace(const QString& replacement);   // the selected match; then goes to the next
    Q_INVOKABLE int replaceAll(const QString& replacement); // one undo step; how many
    // Begins and ends of the matches that touch a range of the text, for marks.
    Q_INVOKABLE QVariantList matchesBetween(int begin, int end) const;

signals:
    void editorChanged();
    void activeChanged();
    void queryChanged();
    void found();

private:
    void search();
    void changeQuery(const SearchQuery& query);
    void select(int index);

    QPointer<CodeEditor> m_editor;
    bool m_active = false;
    SearchQuery m_query;
    TextSearch m_search;
    int m_origin = 0; // where the search began: typing a longer word searches from there again
    QTimer m_later;   // typing in the program does not wait for the search
};

} // namespace tickscope
