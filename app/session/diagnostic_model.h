#pragma once
// What is wrong with the program text, for squiggles and the message strip.

#include "tickscope/scenario.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tickscope {

class DiagnosticModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed) // of the first one
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(int line READ line NOTIFY changed)
    Q_PROPERTY(int begin READ begin NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed) // "Line 12", "Line 12 (line 3 of lib/util.js)"

public:
    enum Roles { MessageRole = Qt::UserRole, HintRole, LineRole, BeginRole, EndRole };
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_diagnostics.size()); }
    QString message() const;
    QString hint() const;
    int line() const {
        return m_lines.empty() ? 0 : m_lines.front();
    } // of the whole text, as the editor counts
    QString place() const;
    int begin() const {
        return m_diagnostics.empty() ? -1 : static_cast<int>(m_diagnostics.front().range.begin);
    }

    // What is said about a position of the text, or nothing.
    Q_INVOKABLE QString textAt(int position) const;
    // What is said about a part of the text: about the first place in it.
    QString textIn(int begin, int end) const;

    // `source` is the text they are about; a diagnostic counts the lines of its own file in it.
    void assign(std::vector<ProgramDiagnostic> diagnostics, const QString& source = {});

signals:
    void changed();

private:
    std::vector<ProgramDiagnostic> m_diagnostics;
    std::vector<int> m_lines;
};

} // namespace tickscope
