#include "loop_phases.h"

#include "stage_cards.h"

#include <QCoreApplication>

#include <algorithm>

namespace tickscope {

namespace {

struct Entry {
    const char* name;
    ColorRole role;
    const char* meaning;
};

// By Phase.
constexpr Entry kEntries[] = {
    {QT_TRANSLATE_NOOP("loop", "main script"), ColorRole::Running,
     QT_TRANSLATE_NOOP("loop", "The program itself runs from its first line to its last.")},
    {QT_TRANSLATE_NOOP("loop", "timers"), ColorRole::Task,
     QT_TRANSLATE_NOOP("loop", "Callbacks of setTimeout and setInterval that are due.")},
    {QT_TRANSLATE_NOOP("loop", "pending"), ColorRole::Io,
     QT_TRANSLATE_NOOP("loop", "A few callbacks of the system that were put off.")},
    {QT_TRANSLATE_NOOP("loop", "poll"), ColorRole::Io,
     QT_TRANSLATE_NOOP("loop", "Callbacks of finished I/O. With nothing to do, the loop waits here.")},
    {QT_TRANSLATE_NOOP("loop", "check"), ColorRole::Task,
     QT_TRANSLATE_NOOP("loop", "Callbacks of setImmediate.")},
    {QT_TRANSLATE_NOOP("loop", "close"), ColorRole::Io,
     QT_TRANSLATE_NOOP("loop", "Callbacks of what was closed, such as a socket.")},
    {QT_TRANSLATE_NOOP("loop", "microtasks"), ColorRole::Microtask,
     QT_TRANSLATE_NOOP("loop", "All promise jobs, until there are none left.")},
    {QT_TRANSLATE_NOOP("loop", "animation"), ColorRole::Rendering,
     QT_TRANSLATE_NOOP("loop", "Callbacks of requestAnimationFrame, before the page is drawn.")},
    {QT_TRANSLATE_NOOP("loop", "idle"), ColorRole::Suspended,
     QT_TRANSLATE_NOOP("loop", "Nothing else to do: callbacks of requestIdleCallback.")},
    {QT_TRANSLATE_NOOP("loop", "task"), ColorRole::Task,
     QT_TRANSLATE_NOOP("loop", "One task: a timer's callback, an event, an answer.")},
    {QT_TRANSLATE_NOOP("loop", "style"), ColorRole::Rendering,
     QT_TRANSLATE_NOOP("loop", "What every element looks like.")},
    {QT_TRANSLATE_NOOP("loop", "layout"), ColorRole::Rendering,
     QT_TRANSLATE_NOOP("loop", "Where every element stands.")},
    {QT_TRANSLATE_NOOP("loop", "paint"), ColorRole::Rendering,
     QT_TRANSLATE_NOOP("loop", "The page is drawn.")},
};

const Entry& entryOf(int phase) {
    const auto last = static_cast<int>(std::size(kEntries)) - 1;
    return kEntries[std::clamp(phase, 0, last)];
}

} // namespace

LoopPhases::LoopPhases(QObject* parent) : QObject(parent) { choose(); }

void LoopPhases::choose() {
    using enum Phase;
    const bool exact = m_level == Preferences::Full;
    if (m_browser)
        m_phases = exact ? std::vector{Task, Microtasks, Rendering, Style, Layout, Paint, Idle}
                         : std::vector{Task, Microtasks, Rendering, Idle};
    else
        m_phases =
            exact ? std::vector{Timers, Pending, Poll, Check, Close} : std::vector{Timers, Poll, Check};
    emit changed();
}

void LoopPhases::setBrowser(bool browser) {
    if (m_browser == browser) return;
    m_browser = browser;
    choose();
}

void LoopPhases::setLevel(int level) {
    if (m_level == level) return;
    m_level = level;
    choose();
}

QStringList LoopPhases::names() const {
    QStringList names;
    for (const Phase phase : m_phases)
        names << nameOf(static_cast<int>(phase));
    return names;
}

QList<int> LoopPhases::roles() const {
    QList<int> roles;
    for (const Phase phase : m_phases)
        roles << roleOf(static_cast<int>(phase));
    return roles;
}

int LoopPhases::indexOf(int phase) const {
    const auto place = [this](Phase wanted) {
        const auto found = std::find(m_phases.begin(), m_phases.end(), wanted);
        return found == m_phases.end() ? -1 : static_cast<int>(found - m_phases.begin());
    };
    const auto wanted = static_cast<Phase>(phase);
    const int index = place(wanted);
    // What is one phase at a lower level has parts at the full one.
    const bool isPart = wanted == Phase::Style || wanted == Phase::Layout || wanted == Phase::Paint;
    return index < 0 && isPart ? place(Phase::Rendering) : index;
}

QString LoopPhases::nameOf(int phase) { return QCoreApplication::translate("loop", entryOf(phase).name); }
int LoopPhases::roleOf(int phase) { return static_cast<int>(entryOf(phase).role); }

QString LoopPhases::meaning(int index) const {
    if (index < 0 || index >= count()) return {};
    const auto phase = static_cast<int>(m_phases[static_cast<std::size_t>(index)]);
    return QCoreApplication::translate("loop", entryOf(phase).meaning);
}

} // namespace tickscope
