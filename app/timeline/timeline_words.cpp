#include "timeline_words.h"

#include "format.h"

#include <QCoreApplication>
#include <QStringList>

namespace tickscope {

namespace {

QString tr(const char* text, const char* comment = nullptr, int n = -1) {
    return QCoreApplication::translate("timeline", text, comment, n);
}

QString phaseName(Phase phase) {
    switch (phase) {
    case Phase::Main:
        return tr("main script");
    case Phase::Timers:
        return tr("timers");
    case Phase::Pending:
        return tr("pending");
    case Phase::Poll:
        return tr("poll");
    case Phase::Check:
        return tr("check");
    case Phase::Close:
        return tr("close");
    case Phase::Microtasks:
        return tr("microtasks");
    case Phase::Rendering:
        return tr("rendering");
    case Phase::Idle:
        return tr("idle");
    case Phase::Task:
        return tr("task");
    case Phase::Style:
        return tr("style");
    case Phase::Layout:
        return tr("layout");
    case Phase::Paint:
        return tr("paint");
    }
    return {};
}

QString countOf(std::size_t n, const char* one, const char* many) {
    return n == 1 ? tr(one) : tr(many, nullptr, static_cast<int>(n));
}

QString taskName(TaskSource source) {
    switch (source) {
    case TaskSource::Timer:
        return tr("timer's task");
    case TaskSource::Immediate:
        return tr("setImmediate's task");
    case TaskSource::Io:
        return tr("I/O task");
    case TaskSource::Close:
        return tr("close task");
    case TaskSource::PostedMessage:
        return tr("message task");
    case TaskSource::Rendering:
        return tr("rendering");
    case TaskSource::Idle:
        return tr("idle task");
    default:
        return tr("task");
    }
}

const QString kSeparator = QStringLiteral(" · ");

QString shortTime(std::int64_t us) { return formatShort({us}); }

} // namespace

const Trace& TimelineWords::trace(BarPlace place) const {
    return m_recording.thread(static_cast<int>(lane(place).thread)).trace();
}

std::int64_t TimelineWords::timeOf(BarPlace place, EventIndex event) const {
    return static_cast<std::int64_t>(data().value(TimelineAxis::Time, lane(place).thread, event + 1));
}

QString TimelineWords::name(BarPlace place) const {
    const TimelineBar& bar = data().bar(place);
    if (static_cast<SpanKind>(bar.kind) == SpanKind::Phase) return phaseName(static_cast<Phase>(bar.detail));
    return toQString(trace(place).texts[bar.label]).simplified();
}

QString TimelineWords::kind(BarPlace place) const {
    const TimelineBar& bar = data().bar(place);
    switch (static_cast<SpanKind>(bar.kind)) {
    case SpanKind::Script:
        return tr("runs to its end, or to its first await", "the main script");
    case SpanKind::Call:
        return tr("call");
    case SpanKind::Running:
        return bar.count > 1 ? tr("%n calls run", nullptr, static_cast<int>(bar.count)) : tr("runs");
    case SpanKind::Task:
        return taskName(static_cast<TaskSource>(bar.detail));
    case SpanKind::Microtask:
        return tr("microtask");
    case SpanKind::NextTick:
        return tr("nextTick callback");
    case SpanKind::Blocked:
        return tr("thread blocked: nothing else can run");
    case SpanKind::Idle:
        return tr("thread idle: nothing was ready to run");
    case SpanKind::Suspended:
        if (bar.count > 1) return tr("%n calls suspended", nullptr, static_cast<int>(bar.count));
        return static_cast<SuspendKind>(bar.detail) == SuspendKind::Yield ? tr("suspended at a yield")
                                                                          : tr("suspended at an await");
    case SpanKind::Waiting:
        if (bar.count > 1)
            return lane(place).kind == LaneKind::Timers
                       ? tr("%n timers that overlap", nullptr, static_cast<int>(bar.count))
                       : tr("%n operations that overlap", nullptr, static_cast<int>(bar.count));
        return lane(place).kind == LaneKind::Timers ? tr("timer") : tr("under way outside");
    case SpanKind::Output:
        return tr("printed");
    case SpanKind::Phase:
        return tr("phase of the loop");
    }
    return {};
}

int TimelineWords::line(BarPlace place) const {
    const Trace& of = trace(place);
    if (data().bar(place).style == BarStyle::Idle) return 0;
    const SourceSpan range = of[data().bar(place).first].range;
    return range.isNowhere() ? 0 : static_cast<int>(of.lineColumn(range.begin).line);
}

SpanMeasure TimelineWords::measure(BarPlace place) const {
    const TimelineBar& bar = data().bar(place);
    return measureSpan(data(), TimelineAxis::Time, static_cast<double>(timeOf(place, bar.first)),
                       static_cast<double>(timeOf(place, bar.last)));
}

QString TimelineWords::duration(BarPlace place) const {
    const TimelineBar& bar = data().bar(place);
    const std::int64_t begin = timeOf(place, bar.first), length = timeOf(place, bar.last) - begin;
    if (bar.style == BarStyle::Mark) return tr("at %1").arg(formatClock({begin}));
    QString text = tr("%1, from %2").arg(shortTime(length), formatClock({begin}));
    if (bar.style == BarStyle::Thin && length > 0 && lane(place).kind == LaneKind::Function)
        text += kSeparator + tr("thread free for %1 of it").arg(shortTime(measure(place).idle));
    return text;
}

QString TimelineWords::describe(BarPlace place) const {
    const QString what = name(place);
    QStringList first, second;
    if (!what.isEmpty() && data().bar(place).count == 1) first << what;
    first << kind(place);
    second << duration(place);
    if (const int at = line(place); at > 0) second << tr("line %1").arg(at);
    return first.join(kSeparator) + u'\n' + second.join(kSeparator);
}

QString TimelineWords::speak(BarPlace place) const {
    return describe(place).replace(u'\n', QStringLiteral(", ")).replace(kSeparator, QStringLiteral(", "));
}

QString TimelineWords::describeFold(BarPlace place, std::size_t count) const {
    const TimelineRow& row = lane(place).rows[place.row];
    const std::int64_t begin = timeOf(place, row[place.bar].first);
    const std::int64_t end = timeOf(place, row[place.bar + count - 1].last);
    QString text = tr("%n bars, too narrow to tell apart", nullptr, static_cast<int>(count));
    text += u'\n';
    text += end > begin ? tr("%1, from %2").arg(shortTime(end - begin), formatClock({begin}))
                        : tr("at %1").arg(formatClock({begin}));
    return text + kSeparator + tr("double-click to see them apart");
}

QStringList TimelineWords::labels(BarPlace place) const {
    const TimelineBar& bar = data().bar(place);
    switch (static_cast<SpanKind>(bar.kind)) {
    case SpanKind::Suspended: {
        if (bar.count > 1) return {kind(place)};
        const SpanMeasure span = measure(place);
        if (span.length() <= 0) return {tr("suspended")};
        const QString whole = tr("suspended %1").arg(shortTime(span.length()));
        if (span.idle <= 0) return {whole, shortTime(span.length())};
        return {tr("%1, thread free %2").arg(whole, shortTime(span.idle)), whole, shortTime(span.length())};
    }
    case SpanKind::Idle:
        return {tr("idle %1").arg(shortTime(timeOf(place, bar.last) - timeOf(place, bar.first))), tr("idle")};
    case SpanKind::Blocked:
        return {tr("blocked %1").arg(shortTime(timeOf(place, bar.last) - timeOf(place, bar.first))),
                tr("blocked")};
    case SpanKind::Output:
        return {};
    default:
        if (bar.count > 1) return {kind(place), QStringLiteral("× %1").arg(bar.count)};
        return {name(place)};
    }
}

QString TimelineWords::measured(const SpanMeasure& measure, TimelineAxis axis) const {
    QString text = shortTime(measure.length());
    if (axis == TimelineAxis::Steps)
        text = tr("%1 in %2")
                   .arg(countOf(measure.steps, QT_TRANSLATE_NOOP("timeline", "1 step"),
                                QT_TRANSLATE_NOOP("timeline", "%n steps")),
                        text);
    if (measure.length() <= 0) return text;
    text = measure.blocked > 0
               ? tr("%1: thread free for %2, busy for %3, blocked for %4 of that")
                     .arg(text, shortTime(measure.idle), shortTime(measure.busy), shortTime(measure.blocked))
               : tr("%1: thread free for %2, busy for %3")
                     .arg(text, shortTime(measure.idle), shortTime(measure.busy));
    return text;
}

QString TimelineWords::measuredWait(const SpanMeasure& measure, BarPlace place) const {
    const bool isYield = static_cast<SuspendKind>(data().bar(place).detail) == SuspendKind::Yield;
    QString text = tr("%1: %2 suspended, thread free for %3")
                       .arg(isYield ? QStringLiteral("yield") : QStringLiteral("await"),
                            shortTime(measure.length()), shortTime(measure.idle));
    if (measure.blocked > 0) text += tr(", blocked for %1").arg(shortTime(measure.blocked));
    return text;
}

QString TimelineWords::contents(const SpanMeasure& measure) const {
    return countOf(measure.callbacks, QT_TRANSLATE_NOOP("timeline", "1 callback"),
                   QT_TRANSLATE_NOOP("timeline", "%n callbacks")) +
           kSeparator +
           countOf(measure.lines, QT_TRANSLATE_NOOP("timeline", "1 line printed"),
                   QT_TRANSLATE_NOOP("timeline", "%n lines printed"));
}

} // namespace tickscope
