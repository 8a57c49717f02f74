#include "stage_words.h"

#include "format.h"

#include <QCoreApplication>

namespace tickscope::words {

QString tr(const char* text) { return QCoreApplication::translate("stage", text); }

QString joined(const QStringList& parts) {
    QStringList kept;
    for (const QString& part : parts)
        if (!part.isEmpty()) kept << part;
    return kept.join(QStringLiteral(" · "));
}

QString line(int line) { return line ? tr("line %1").arg(line) : QString(); }

QString jobKind(JobKind kind, bool exact) {
    const bool isPromiseJob =
        kind != JobKind::NextTick && kind != JobKind::QueueMicrotask && kind != JobKind::Other;
    if (!exact && isPromiseJob)
        return kind == JobKind::AwaitResume ? tr("continues after await") : tr("promise reaction");
    switch (kind) {
    case JobKind::Reaction:
        return tr("promise reaction");
    case JobKind::ResolveThenable:
        return tr("resolve-thenable job");
    case JobKind::AwaitResume:
        return tr("await continuation");
    case JobKind::QueueMicrotask:
        return tr("queueMicrotask");
    case JobKind::NextTick:
        return tr("process.nextTick");
    case JobKind::AsyncGenerator:
        return tr("async generator");
    case JobKind::Other:
        break;
    }
    return tr("microtask");
}

QString taskSource(TaskSource source) {
    switch (source) {
    case TaskSource::Script:
        return tr("main script");
    case TaskSource::Timer:
        return tr("timer callback");
    case TaskSource::Immediate:
        return tr("setImmediate callback");
    case TaskSource::Io:
        return tr("I/O callback");
    case TaskSource::Close:
        return tr("close callback");
    case TaskSource::UserInteraction:
        return tr("user event");
    case TaskSource::DomManipulation:
        return tr("document task");
    case TaskSource::PostedMessage:
        return tr("message");
    case TaskSource::Rendering:
        return tr("animation frame callback");
    case TaskSource::Idle:
        return tr("idle callback");
    case TaskSource::Host:
        break;
    }
    return tr("host callback");
}

QString timerFunction(TimerKind kind) {
    switch (kind) {
    case TimerKind::Timeout:
        return QStringLiteral("setTimeout");
    case TimerKind::Interval:
        return QStringLiteral("setInterval");
    case TimerKind::Immediate:
        return QStringLiteral("setImmediate");
    case TimerKind::AnimationFrame:
        return QStringLiteral("requestAnimationFrame");
    case TimerKind::IdleCallback:
        return QStringLiteral("requestIdleCallback");
    }
    return {};
}

QString timerMoment(TimerKind kind) {
    if (kind == TimerKind::AnimationFrame) return tr("next frame");
    return kind == TimerKind::IdleCallback ? tr("idle moment") : tr("check phase");
}

QString awaited(std::string_view code) {
    for (const std::string_view word : {"await", "yield*", "yield"}) {
        if (!code.starts_with(word)) continue;
        constexpr std::size_t kEnough = 200; // bytes; more is never shown
        code = code.substr(0, kEnough);
        return shortened(toQString(code).simplified(), 60);
    }
    return {};
}

QString shortened(const QString& text, int length) {
    return text.size() <= length ? text : text.left(length - 1) + QChar(0x2026);
}

} // namespace tickscope::words
