#include "diagnostic_model.h"

namespace tickscope {

QHash<int, QByteArray> DiagnosticModel::roleNames() const {
    return {{MessageRole, "message"},
            {HintRole, "hint"},
            {LineRole, "line"},
            {BeginRole, "begin"},
            {EndRole, "end"}};
}

QVariant DiagnosticModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ProgramDiagnostic& diagnostic = m_diagnostics[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case MessageRole:
        return QString::fromStdString(diagnostic.message);
    case HintRole:
        return QString::fromStdString(diagnostic.hint);
    case LineRole:
        return static_cast<int>(diagnostic.line);
    case BeginRole:
        return static_cast<int>(diagnostic.range.begin);
    case EndRole:
        return static_cast<int>(diagnostic.range.end);
    default:
        return {};
    }
}

QString DiagnosticModel::message() const {
    return m_diagnostics.empty() ? QString() : QString::fromStdString(m_diagnostics.front().message);
}

QString DiagnosticModel::hint() const {
    return m_diagnostics.empty() ? QString() : QString::fromStdString(m_diagnostics.front().hint);
}

void DiagnosticModel::assign(std::vector<ProgramDiagnostic> diagnostics) {
    if (diagnostics.empty() && m_diagnostics.empty()) return;
    beginResetModel();
    m_diagnostics = std::move(diagnostics);
    endResetModel();
    emit changed();
}

} // namespace tickscope
