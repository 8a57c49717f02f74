#pragma once
// The world of a program as a list of forms: one row for each pragma line at its head. An edit of a field
// rewrites exactly that line, as one step to undo.

#include "code_editor.h"
#include "diagnostic_model.h"
#include "pragma_lines.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tickscope {

class WorldModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CodeEditor")
    // What is wrong with the program; a row shows what is about its line.
    Q_PROPERTY(
        tickscope::DiagnosticModel* problems MEMBER m_problems WRITE setProblems NOTIFY problemsChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int revision READ revision NOTIFY changed) // for bindings on value()
    Q_PROPERTY(QStringList kindNames READ kindNames CONSTANT)

public:
    enum Roles {
        KindRole = Qt::UserRole,
        NameRole,
        TitleRole,
        LineRole,
        FieldsRole,
        OptionsRole,
        ProblemRole
    };
    explicit WorldModel(CodeEditor* editor);

    void setProblems(DiagnosticModel* problems);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    int revision() const { return m_revision; }
    QStringList kindNames() const; // "An operation (@io)", ... by kind

    Q_INVOKABLE QString value(int row, const QString& field) const;
    // False, and no edit, when the field has to have a value.
    Q_INVOKABLE bool setValue(int row, const QString& field, const QString& value);
    Q_INVOKABLE void add(int kind); // a line with an example, behind the others
    Q_INVOKABLE void remove(int row);

signals:
    void problemsChanged();
    void changed();

private:
    void read();
    QVariantList fieldsOf(const PragmaLine& pragma, bool optional) const;
    QString problemOf(const PragmaLine& pragma) const;

    CodeEditor* m_editor; // the parent
    QPointer<DiagnosticModel> m_problems;
    std::vector<PragmaLine> m_pragmas;
    int m_revision = 0;
};

} // namespace tickscope
