#include "examples.h"

#include <QDir>
#include <QFile>

namespace tickscope {

namespace {
QString readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
} // namespace

Examples::Examples(QObject* parent) : QAbstractListModel(parent) {
    const QDir directory(QStringLiteral(":/tickscope/examples"));
    const QStringList names = directory.entryList({QStringLiteral("*.js")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const QString path = directory.filePath(name);
        const QString firstLine = readAll(path).section(u'\n', 0, 0);
        QString title = name;
        if (firstLine.startsWith(QLatin1String("//"))) title = firstLine.mid(2).trimmed();
        // Files are numbered for their order; the user sees the name only.
        m_examples.push_back({title, name.section(u'-', 1), path});
    }
}

QHash<int, QByteArray> Examples::roleNames() const {
    return {{TitleRole, "title"}, {FileNameRole, "fileName"}};
}

QVariant Examples::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Example& example = m_examples[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return example.title;
    case FileNameRole:
        return example.fileName;
    default:
        return {};
    }
}

QString Examples::fileName(int row) const {
    return row >= 0 && row < rowCount() ? m_examples[static_cast<std::size_t>(row)].fileName : QString();
}

QString Examples::source(int row) const {
    return row >= 0 && row < rowCount() ? readAll(m_examples[static_cast<std::size_t>(row)].path) : QString();
}

} // namespace tickscope
