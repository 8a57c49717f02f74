#include "examples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

namespace tickscope {

namespace {

const QString kRoot = QStringLiteral(":/tickscope/examples");

struct Group {
    const char* folder;
    const char* name;
};
constexpr std::array kGroups{
    Group{"1-first-steps", QT_TRANSLATE_NOOP("examples", "First steps")},
    Group{"2-callbacks", QT_TRANSLATE_NOOP("examples", "Callbacks")},
    Group{"3-promises", QT_TRANSLATE_NOOP("examples", "Promises")},
    Group{"4-async-and-await", QT_TRANSLATE_NOOP("examples", "async and await")},
    Group{"5-node", QT_TRANSLATE_NOOP("examples", "Node")},
    Group{"6-browser", QT_TRANSLATE_NOOP("examples", "Browser")},
    Group{"7-patterns", QT_TRANSLATE_NOOP("examples", "Patterns")},
    Group{"8-pitfalls", QT_TRANSLATE_NOOP("examples", "Pitfalls")},
};

QString readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString comment(const QString& source, int line) {
    const QString text = source.section(u'\n', line, line);
    return text.startsWith(QLatin1String("// ")) ? text.mid(3).trimmed() : QString();
}

} // namespace

Examples::Examples(QObject* parent) : QAbstractListModel(parent) {
    for (const Group& group : kGroups) {
        const QDir folder(kRoot + u'/' + QLatin1String(group.folder));
        for (const QString& name : folder.entryList({QStringLiteral("*.js")}, QDir::Files, QDir::Name)) {
            const QString source = readAll(folder.filePath(name));
            m_rows << static_cast<int>(m_examples.size());
            // Files are numbered for their order; the user sees the name only.
            m_examples.push_back({comment(source, 0), comment(source, 1),
                                  QCoreApplication::translate("examples", group.name), name.section(u'-', 1),
                                  source});
        }
    }
}

QHash<int, QByteArray> Examples::roleNames() const {
    return {
        {TitleRole, "title"}, {ReasonRole, "reason"}, {HeadingRole, "heading"}, {FileNameRole, "fileName"}};
}

QVariant Examples::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int row = index.row();
    const Example& example = m_examples[m_rows[row]];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return example.title;
    case ReasonRole:
        return example.reason;
    case HeadingRole: // the group's name, above its first row
        return row > 0 && m_examples[m_rows[row - 1]].group == example.group ? QString() : example.group;
    case FileNameRole:
        return example.fileName;
    default:
        return {};
    }
}

void Examples::setWords(const QString& words) {
    if (words == m_words) return;
    beginResetModel();
    m_words = words;
    m_rows.clear();
    const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    for (int example = 0; example < static_cast<int>(m_examples.size()); ++example)
        if (hasWords(m_examples[example], all)) m_rows << example;
    endResetModel();
    emit wordsChanged();
}

bool Examples::hasWords(const Example& example, const QStringList& words) {
    const QString text = example.group + u' ' + example.fileName + u' ' + example.source;
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString Examples::fileName(int row) const {
    return row >= 0 && row < rowCount() ? m_examples[m_rows[row]].fileName : QString();
}

QString Examples::source(int row) const {
    return row >= 0 && row < rowCount() ? m_examples[m_rows[row]].source : QString();
}

} // namespace tickscope
