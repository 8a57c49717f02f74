#include "shortcut_map.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <array>
#include <string_view>

namespace tickscope {

namespace {

struct Entry {
    const char* action;
    const char* group;
    const char* plain;  // alternatives separated by a space
    const char* always; // likewise
    const char* text;
};

constexpr std::array kEntries{
    Entry{"forward", QT_TRANSLATE_NOOP("shortcuts", "Travel"), "Right", "Alt+Right",
          QT_TRANSLATE_NOOP("shortcuts", "Next statement")},
    Entry{"back", "Travel", "Left", "Alt+Left", QT_TRANSLATE_NOOP("shortcuts", "Previous statement")},
    Entry{"forwardCallback", "Travel", "Shift+Right", "Alt+Shift+Right",
          QT_TRANSLATE_NOOP("shortcuts", "Next callback (job or task)")},
    Entry{"backCallback", "Travel", "Shift+Left", "Alt+Shift+Left",
          QT_TRANSLATE_NOOP("shortcuts", "Previous callback")},
    Entry{"forwardTurn", "Travel", "Ctrl+Right", "Alt+PgDown",
          QT_TRANSLATE_NOOP("shortcuts", "Next turn of the loop")},
    Entry{"backTurn", "Travel", "Ctrl+Left", "Alt+PgUp",
          QT_TRANSLATE_NOOP("shortcuts", "Previous turn of the loop")},
    Entry{"forwardLine", "Travel", "Down", "Alt+Down", QT_TRANSLATE_NOOP("shortcuts", "Next printed line")},
    Entry{"backLine", "Travel", "Up", "Alt+Up", QT_TRANSLATE_NOOP("shortcuts", "Previous printed line")},
    Entry{"compareLines", "Travel", "Shift+Up Shift+Down", "",
          QT_TRANSLATE_NOOP("shortcuts", "In the console: compare printed lines")},
    Entry{"home", "Travel", "Home", "Alt+Home", QT_TRANSLATE_NOOP("shortcuts", "To the beginning")},
    Entry{"end", "Travel", "End", "Alt+End", QT_TRANSLATE_NOOP("shortcuts", "To the end")},
    Entry{"continue", "Travel", "", "F8",
          QT_TRANSLATE_NOOP("shortcuts", "On to the next breakpoint, or to the end")},
    Entry{"continueBack", "Travel", "", "Shift+F8",
          QT_TRANSLATE_NOOP("shortcuts", "Back to the breakpoint before")},
    Entry{"runToCursor", "Travel", "", "Ctrl+F8",
          QT_TRANSLATE_NOOP("shortcuts", "On to the line of the cursor")},
    Entry{"runBackToCursor", "Travel", "", "Ctrl+Shift+F8",
          QT_TRANSLATE_NOOP("shortcuts", "Back to the line of the cursor")},
    Entry{"toggleBreakpoint", QT_TRANSLATE_NOOP("shortcuts", "Breakpoints and bookmarks"), "", "F9",
          QT_TRANSLATE_NOOP("shortcuts", "Breakpoint in this line")},
    Entry{"switchBreakpoint", "Breakpoints and bookmarks", "", "Shift+F9",
          QT_TRANSLATE_NOOP("shortcuts", "Switch the line's breakpoint on or off")},
    Entry{"breakpoints", "Breakpoints and bookmarks", "B", "Ctrl+Shift+B",
          QT_TRANSLATE_NOOP("shortcuts", "All breakpoints")},
    Entry{"bookmark", "Breakpoints and bookmarks", "", "Ctrl+B",
          QT_TRANSLATE_NOOP("shortcuts", "Bookmark this moment")},
    Entry{"previousBookmark", "Breakpoints and bookmarks", "", "Ctrl+,",
          QT_TRANSLATE_NOOP("shortcuts", "Previous bookmark")},
    Entry{"nextBookmark", "Breakpoints and bookmarks", "", "Ctrl+.",
          QT_TRANSLATE_NOOP("shortcuts", "Next bookmark")},
    Entry{"bookmarks", "Breakpoints and bookmarks", "M", "Ctrl+Shift+M",
          QT_TRANSLATE_NOOP("shortcuts", "All bookmarks")},
    Entry{"play", QT_TRANSLATE_NOOP("shortcuts", "Play"), "Space", "F6",
          QT_TRANSLATE_NOOP("shortcuts", "Play or pause")},
    Entry{"faster", "Play", "+", "", QT_TRANSLATE_NOOP("shortcuts", "Faster")},
    Entry{"slower", "Play", "-", "", QT_TRANSLATE_NOOP("shortcuts", "Slower")},
    Entry{"loopFrom", "Play", "[", "", QT_TRANSLATE_NOOP("shortcuts", "What play repeats begins here")},
    Entry{"loopTo", "Play", "]", "", QT_TRANSLATE_NOOP("shortcuts", "What play repeats ends here")},
    Entry{"loopClear", "Play", "\\", "", QT_TRANSLATE_NOOP("shortcuts", "Repeat nothing")},
    Entry{"axis", "Play", "T", "", QT_TRANSLATE_NOOP("shortcuts", "Timeline: time or steps")},
    Entry{"fit", "Play", "0", "", QT_TRANSLATE_NOOP("shortcuts", "Timeline: show the whole run")},
    Entry{"run", QT_TRANSLATE_NOOP("shortcuts", "Program"), "", "F5 Ctrl+Return",
          QT_TRANSLATE_NOOP("shortcuts", "Run")},
    Entry{"cancel", "Program", "", "Shift+F5", QT_TRANSLATE_NOOP("shortcuts", "Stop the run")},
    Entry{"new", "Program", "", "Ctrl+N", QT_TRANSLATE_NOOP("shortcuts", "New program")},
    Entry{"open", "Program", "", "Ctrl+O", QT_TRANSLATE_NOOP("shortcuts", "Open a file")},
    Entry{"save", "Program", "", "Ctrl+S", QT_TRANSLATE_NOOP("shortcuts", "Save")},
    Entry{"saveAs", "Program", "", "Ctrl+Shift+S", QT_TRANSLATE_NOOP("shortcuts", "Save under another name")},
    Entry{"examples", "Program", "", "Ctrl+E", QT_TRANSLATE_NOOP("shortcuts", "Examples")},
    Entry{"find", QT_TRANSLATE_NOOP("shortcuts", "Editor"), "", "Ctrl+F",
          QT_TRANSLATE_NOOP("shortcuts", "Find in the program")},
    Entry{"replace", "Editor", "", "Ctrl+H", QT_TRANSLATE_NOOP("shortcuts", "Find and replace")},
    Entry{"findNext", "Editor", "", "F3", QT_TRANSLATE_NOOP("shortcuts", "Next match")},
    Entry{"findPrevious", "Editor", "", "Shift+F3", QT_TRANSLATE_NOOP("shortcuts", "Previous match")},
    Entry{"goToLine", "Editor", "", "Ctrl+G", QT_TRANSLATE_NOOP("shortcuts", "Go to a line")},
    Entry{"complete", "Editor", "", "Ctrl+Space", QT_TRANSLATE_NOOP("shortcuts", "Suggest names")},
    Entry{"world", "Editor", "P", "Ctrl+Shift+W", QT_TRANSLATE_NOOP("shortcuts", "The world of the program")},
    Entry{"comment", "Editor", "", "Ctrl+/", QT_TRANSLATE_NOOP("shortcuts", "Comment lines out or in")},
    Entry{"moveLines", "Editor", "", "Ctrl+Shift+Up Ctrl+Shift+Down",
          QT_TRANSLATE_NOOP("shortcuts", "Move lines up or down")},
    Entry{"duplicate", "Editor", "", "Ctrl+Shift+D", QT_TRANSLATE_NOOP("shortcuts", "Double the line")},
    Entry{"deleteLine", "Editor", "", "Ctrl+Shift+K", QT_TRANSLATE_NOOP("shortcuts", "Delete the line")},
    // Said here, done by the panes themselves while they have the focus.
    Entry{"cards", QT_TRANSLATE_NOOP("shortcuts", "Within a pane"), "Up Down", "",
          QT_TRANSLATE_NOOP("shortcuts", "Stage: from card to card")},
    Entry{"questions", "Within a pane", "Menu Shift+F10", "",
          QT_TRANSLATE_NOOP("shortcuts", "Questions about a card or a printed line")},
    Entry{"pick", "Within a pane", "Space", "",
          QT_TRANSLATE_NOOP("shortcuts", "Console: pick a line to compare")},
    Entry{"rows", "Within a pane", "Left Right", "",
          QT_TRANSLATE_NOOP("shortcuts", "Variables: close and open")},
    Entry{"bars", "Within a pane", "Up Down Left Right", "",
          QT_TRANSLATE_NOOP("shortcuts", "Timeline: from lane to lane, from bar to bar")},
    Entry{"measure", "Within a pane", "Shift+Left Shift+Right", "",
          QT_TRANSLATE_NOOP("shortcuts", "Timeline: measure a span")},
    Entry{"pan", "Within a pane", "Ctrl+Left Ctrl+Right", "",
          QT_TRANSLATE_NOOP("shortcuts", "Timeline: move along")},
    Entry{"fitBar", "Within a pane", "F", "",
          QT_TRANSLATE_NOOP("shortcuts", "Timeline: fill the width with what is chosen")},
    Entry{"lessonNext", QT_TRANSLATE_NOOP("shortcuts", "Lessons and quiz"), "", "PgDown Alt+Right",
          QT_TRANSLATE_NOOP("shortcuts", "Next step of the lesson")},
    Entry{"lessonBack", "Lessons and quiz", "", "PgUp Alt+Left",
          QT_TRANSLATE_NOOP("shortcuts", "Previous step of the lesson")},
    Entry{"lessonList", "Lessons and quiz", "", "Ctrl+L",
          QT_TRANSLATE_NOOP("shortcuts", "Show or hide the list of lessons")},
    Entry{"quizGo", "Lessons and quiz", "", "Ctrl+Return",
          QT_TRANSLATE_NOOP("shortcuts", "Check the answer, then the next question")},
    Entry{"level", QT_TRANSLATE_NOOP("shortcuts", "View"), "L", "",
          QT_TRANSLATE_NOOP("shortcuts", "Next level of the machine")},
    Entry{"larger", "View", "", "Ctrl++ Ctrl+=", QT_TRANSLATE_NOOP("shortcuts", "Larger text")},
    Entry{"smaller", "View", "", "Ctrl+-", QT_TRANSLATE_NOOP("shortcuts", "Smaller text")},
    Entry{"normal", "View", "", "Ctrl+0", QT_TRANSLATE_NOOP("shortcuts", "Normal text size")},
    Entry{"why", "View", "W", "Alt+W", QT_TRANSLATE_NOOP("shortcuts", "What led to this moment")},
    Entry{"focusEditor", "View", "E", "", QT_TRANSLATE_NOOP("shortcuts", "Go to the editor")},
    Entry{"variables", "View", "I", "", QT_TRANSLATE_NOOP("shortcuts", "Go to the variables")},
    Entry{"promises", "View", "G", "", QT_TRANSLATE_NOOP("shortcuts", "Go to the graph of promises")},
    Entry{"help", "View", "?", "F1", QT_TRANSLATE_NOOP("shortcuts", "This map")},
    Entry{"quit", "View", "", "Ctrl+Q", QT_TRANSLATE_NOOP("shortcuts", "Quit")},
};

QString translated(const char* text) { return QCoreApplication::translate("shortcuts", text); }

QStringList sequences(const char* keys) { return QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts); }

QVariantList toVariants(const QStringList& texts) { return {texts.begin(), texts.end()}; }

QString native(const char* keys) {
    QStringList shown;
    for (const QString& key : sequences(keys))
        shown << QKeySequence(key).toString(QKeySequence::NativeText);
    return shown.join(QStringLiteral("  "));
}

const Entry* find(const QString& action) {
    for (const Entry& entry : kEntries)
        if (action == QLatin1String(entry.action)) return &entry;
    return nullptr;
}

} // namespace

int ShortcutMap::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kEntries.size());
}

int ShortcutMap::middle() const {
    int row = rowCount() / 2;
    while (row > 0 && data(index(row), HeadingRole).toString().isEmpty())
        --row;
    return row;
}

QHash<int, QByteArray> ShortcutMap::roleNames() const {
    return {{GroupRole, "group"},
            {HeadingRole, "heading"},
            {KeysRole, "keys"},
            {InEditorRole, "inEditor"},
            {TextRole, "text"}};
}

QVariant ShortcutMap::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Entry& entry = kEntries[static_cast<std::size_t>(index.row())];
    const bool hasPlain = *entry.plain != '\0';
    switch (role) {
    case GroupRole:
        return translated(entry.group);
    case HeadingRole: // the group, above its first entry
        return index.row() > 0 &&
                       std::string_view(kEntries[static_cast<std::size_t>(index.row()) - 1].group) ==
                           entry.group
                   ? QString()
                   : translated(entry.group);
    case KeysRole:
        return native(hasPlain ? entry.plain : entry.always);
    case InEditorRole:
        return hasPlain ? native(entry.always) : QString();
    case Qt::DisplayRole:
    case TextRole:
        return translated(entry.text);
    default:
        return {};
    }
}

QVariantList ShortcutMap::plain(const QString& action) const {
    const Entry* entry = find(action);
    return entry ? toVariants(sequences(entry->plain)) : QVariantList();
}

QVariantList ShortcutMap::always(const QString& action) const {
    const Entry* entry = find(action);
    return entry ? toVariants(sequences(entry->always)) : QVariantList();
}

QString ShortcutMap::keys(const QString& action) const {
    const Entry* entry = find(action);
    const QStringList all = entry ? sequences(entry->plain) + sequences(entry->always) : QStringList();
    return all.isEmpty() ? QString() : QKeySequence(all.first()).toString(QKeySequence::NativeText);
}

QString ShortcutMap::hint(const QString& action, const QString& text) const {
    const QString shown = keys(action);
    return shown.isEmpty() ? text : QStringLiteral("%1  (%2)").arg(text, shown);
}

} // namespace tickscope
