#include "page_list.h"

#include <QFile>

namespace tickscope {

PageList::PageList(QObject* parent) : QAbstractListModel(parent) {
    const auto add = [this](const char* key, const QString& title, const char* file, bool atBottom = false) {
        const QString path = QStringLiteral(":/qt/qml/Tickscope/%1.qml").arg(QLatin1String(file));
        if (!QFile::exists(path)) return;
        m_pages.push_back({QString::fromLatin1(key), title, QString::fromLatin1(key),
                           QUrl(QStringLiteral("qrc") + path), atBottom});
    };
    add("playground", tr("Play", "the Playground, in the navigation rail"), "playground/PlaygroundPage");
    add("lessons", tr("Lessons"), "lessons/LessonsPage");
    add("quiz", tr("Quiz"), "quiz/QuizPage");
    add("compare", tr("Compare"), "compare/ComparePage");
    add("beloop", tr("Be loop", "be the event loop, in the navigation rail"), "beloop/BeTheLoopPage");
    add("explore", tr("Explore"), "explore/ExplorePage");
    add("settings", tr("Settings"), "settings/SettingsPage", true);
}

QHash<int, QByteArray> PageList::roleNames() const {
    return {{KeyRole, "key"},           {TitleRole, "title"},       {IconRole, "pageIcon"},
            {SourceRole, "pageSource"}, {ShortcutRole, "shortcut"}, {AtBottomRole, "atBottom"}};
}

QVariant PageList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Page& page = m_pages[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KeyRole:
        return page.key;
    case Qt::DisplayRole:
    case TitleRole:
        return page.title;
    case IconRole:
        return page.icon;
    case SourceRole:
        return page.source;
    case ShortcutRole:
        return QStringLiteral("Ctrl+%1").arg(index.row() + 1);
    case AtBottomRole:
        return page.atBottom;
    default:
        return {};
    }
}

int PageList::indexOf(const QString& key) const {
    for (std::size_t row = 0; row < m_pages.size(); ++row)
        if (m_pages[row].key == key) return static_cast<int>(row);
    return -1;
}

QString PageList::key(int row) const {
    return row >= 0 && row < count() ? m_pages[static_cast<std::size_t>(row)].key : QString();
}

} // namespace tickscope
