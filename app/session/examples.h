#pragma once
// The built-in example programs, from the resources: resources/examples/GROUP/NUMBER-NAME.js, in that order.
// The first comment line of a program is its title, the second one the reason to look at it.

#include <QAbstractListModel>
#include <QList>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class Examples : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(int count READ count NOTIFY wordsChanged)

public:
    enum Roles { TitleRole = Qt::UserRole, ReasonRole, HeadingRole, FileNameRole };
    explicit Examples(QObject* parent = nullptr);

    int count() const { return rowCount(); }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // Rows are those examples that have all of these words in their title, reason, group or program.
    QString words() const { return m_words; }
    void setWords(const QString& words);

    Q_INVOKABLE QString fileName(int row) const;
    Q_INVOKABLE QString source(int row) const;

    // What a first start shows: row 0 of all.
    static constexpr int kWelcome = 0;

signals:
    void wordsChanged();

private:
    struct Example {
        QString title, reason, group, fileName, source;
    };
    static bool hasWords(const Example& example, const QStringList& words);

    QList<Example> m_examples;
    QList<int> m_rows; // of m_examples
    QString m_words;
};

} // namespace tickscope
