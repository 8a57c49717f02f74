#include "diagnostic_model.h"

#include <algorithm>

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
        return m_lines[static_cast<std::size_t>(index.row())];
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

QString DiagnosticModel::place() const {
    if (m_diagnostics.empty()) return {};
    const ProgramDiagnostic& first = m_diagnostics.front();
    const QString place = tr("Line %1").arg(line());
    if (line() == static_cast<int>(first.line) || first.file.empty()) return place;
    return tr("%1 (line %2 of %3)").arg(place).arg(first.line).arg(QString::fromStdString(first.file));
}

QString DiagnosticModel::textAt(int position) const { return textIn(position, position); }

QString DiagnosticModel::textIn(int from, int to) const {
    for (const ProgramDiagnostic& diagnostic : m_diagnostics) {
        const auto begin = static_cast<int>(diagnostic.range.begin);
        const auto end = std::max(begin + 1, static_cast<int>(diagnostic.range.end));
        if (to < begin || from >= end) continue;
        const QString message = QString::fromStdString(diagnostic.message);
        return diagnostic.hint.empty() ? message : message + u'\n' + QString::fromStdString(diagnostic.hint);
    }
    return {};
}

void DiagnosticModel::assign(std::vector<ProgramDiagnostic> diagnostics, const QString& source) {
    if (diagnostics.empty() && m_diagnostics.empty()) return;
    beginResetModel();
    m_diagnostics = std::move(diagnostics);
    m_lines.clear();
    for (const ProgramDiagnostic& diagnostic : m_diagnostics) {
        const QStringView before = QStringView(source).left(diagnostic.range.begin);
        m_lines.push_back(static_cast<int>(before.count(u'\n')) + 1);
    }
    endResetModel();
    emit changed();
}

} // namespace tickscope
