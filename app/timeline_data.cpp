#include "timeline_data.h"

#include "stage_cards.h"

#include <QCoreApplication>

#include <algorithm>

namespace tickscope {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("timeline", text); }

struct Look {
    BarStyle style;
    ColorRole role;
};

Look lookOf(const LaneSpan& span, LaneKind lane) {
    switch (span.kind) {
    case SpanKind::Script:
    case SpanKind::Call:
    case SpanKind::Running:
        return {BarStyle::Solid, ColorRole::Running};
    case SpanKind::Task: {
        const auto source = static_cast<TaskSource>(span.detail);
        const bool isIo = source == TaskSource::Io || source == TaskSource::Close;
        return {BarStyle::Solid, isIo ? ColorRole::Io : ColorRole::Task};
    }
    case SpanKind::Microtask:
        return {BarStyle::Solid, ColorRole::Microtask};
    case SpanKind::NextTick:
        return {BarStyle::Solid, ColorRole::NextTick};
    case SpanKind::Blocked:
        return {BarStyle::Blocked, ColorRole::Danger};
    case SpanKind::Idle:
    case SpanKind::Suspended:
        return {BarStyle::Thin, ColorRole::Suspended};
    case SpanKind::Waiting:
        return {BarStyle::Waiting, lane == LaneKind::Operations ? ColorRole::Io : ColorRole::Task};
    case SpanKind::Output: {
        const bool isError = static_cast<OutputStream>(span.detail) == OutputStream::Stderr;
        return {BarStyle::Mark, isError ? ColorRole::Danger : ColorRole::Running};
    }
    case SpanKind::Phase:
        switch (static_cast<Phase>(span.detail)) {
        case Phase::Microtasks:
            return {BarStyle::Solid, ColorRole::Microtask};
        case Phase::Task:
        case Phase::Timers:
        case Phase::Check:
            return {BarStyle::Solid, ColorRole::Task};
        case Phase::Pending:
        case Phase::Poll:
        case Phase::Close:
            return {BarStyle::Solid, ColorRole::Io};
        case Phase::Rendering:
        case Phase::Style:
        case Phase::Layout:
        case Phase::Paint:
            return {BarStyle::Solid, ColorRole::Rendering};
        case Phase::Main:
            return {BarStyle::Solid, ColorRole::Running};
        case Phase::Idle:
            return {BarStyle::Thin, ColorRole::Suspended};
        }
    }
    return {BarStyle::Solid, ColorRole::Suspended};
}

const char* phaseName(Phase phase) {
    switch (phase) {
    case Phase::Main:
        return QT_TRANSLATE_NOOP("timeline", "main script");
    case Phase::Timers:
        return QT_TRANSLATE_NOOP("timeline", "timers");
    case Phase::Pending:
        return QT_TRANSLATE_NOOP("timeline", "pending");
    case Phase::Poll:
        return QT_TRANSLATE_NOOP("timeline", "poll");
    case Phase::Check:
        return QT_TRANSLATE_NOOP("timeline", "check");
    case Phase::Close:
        return QT_TRANSLATE_NOOP("timeline", "close");
    case Phase::Microtasks:
        return QT_TRANSLATE_NOOP("timeline", "microtasks");
    case Phase::Rendering:
        return QT_TRANSLATE_NOOP("timeline", "rendering");
    case Phase::Idle:
        return QT_TRANSLATE_NOOP("timeline", "idle");
    case Phase::Task:
        return QT_TRANSLATE_NOOP("timeline", "task");
    case Phase::Style:
        return QT_TRANSLATE_NOOP("timeline", "style");
    case Phase::Layout:
        return QT_TRANSLATE_NOOP("timeline", "layout");
    case Phase::Paint:
        return QT_TRANSLATE_NOOP("timeline", "paint");
    }
    return nullptr;
}

QString laneLabel(const Trace& trace, const Lane& lane) {
    switch (lane.kind) {
    case LaneKind::MainThread:
        return tr("main thread");
    case LaneKind::Function: {
        const std::string_view name = trace.texts[lane.label];
        return name.empty() ? tr("(anonymous)")
                            : QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    case LaneKind::Timers:
        return tr("timers");
    case LaneKind::Operations:
        return tr("I/O");
    case LaneKind::Microtasks:
        return tr("microtasks");
    case LaneKind::Console:
        return tr("console");
    case LaneKind::Phases:
        return tr("loop phase");
    case LaneKind::Workers:
        return tr("workers");
    }
    return {};
}

TimelineLane makeLane(const Trace& trace, const Lane& lane) {
    TimelineLane made{lane.kind, laneLabel(trace, lane), {}};
    for (const LaneSpan& span : lane.spans) {
        if (lane.kind == LaneKind::MainThread && span.kind == SpanKind::Idle) continue; // empty says idle
        const std::size_t row = std::min<std::size_t>(span.row, kMaxLaneRows - 1);
        if (row >= made.rows.size()) made.rows.resize(row + 1);
        auto& bars = made.rows[row];
        const Look look = lookOf(span, lane.kind);
        const EventIndex last = std::min(span.endEvent, static_cast<EventIndex>(trace.size() - 1));
        const SourceSpan range = trace[span.beginEvent].range;
        bars.push_back(
            {.begin = span.begin,
             .end = span.end,
             .first = span.beginEvent,
             .last = last,
             .cover = std::max(last, bars.empty() ? 0 : bars.back().cover),
             .style = look.style,
             .role = static_cast<std::uint8_t>(look.role),
             .label = span.label,
             .name = span.kind == SpanKind::Phase ? phaseName(static_cast<Phase>(span.detail)) : nullptr,
             .line = range.isNowhere() ? 0 : trace.lineColumn(range.begin).line});
    }
    return made;
}

} // namespace

TimelineData::TimelineData(const Trace& trace, const std::vector<EventIndex>& stops) : m_stops(stops) {
    if (trace.isEmpty()) return;
    const Lanes lanes = makeLanes(trace);
    std::size_t functions = 0;
    for (const Lane& lane : lanes.lanes) {
        if (lane.kind == LaneKind::Function && ++functions > kMaxFunctionLanes) continue;
        m_lanes.push_back(makeLane(trace, lane));
    }
    m_times.reserve(trace.size());
    for (const Event& event : trace.events)
        m_times.push_back(event.time.us);
    m_timeLength = static_cast<double>(std::max<std::int64_t>(m_times.back(), 1));
    m_stepLength = static_cast<double>(m_stops.size());
}

double TimelineData::timeOf(EventIndex position) const {
    if (m_times.empty() || position == 0) return 0;
    return static_cast<double>(m_times[std::min<std::size_t>(position, m_times.size()) - 1]);
}

double TimelineData::stepOf(EventIndex position) const {
    const auto next = std::upper_bound(m_stops.begin(), m_stops.end(), position);
    const auto whole = static_cast<double>(next - m_stops.begin());
    if (next == m_stops.begin() || next == m_stops.end()) return whole;
    const EventIndex before = *(next - 1);
    return whole + static_cast<double>(position - before) / static_cast<double>(*next - before);
}

EventIndex TimelineData::positionAtTime(double us) const {
    const auto after = std::upper_bound(m_times.begin(), m_times.end(), static_cast<std::int64_t>(us));
    return static_cast<EventIndex>(after - m_times.begin());
}

EventIndex TimelineData::positionAtStep(double step) const {
    if (m_stops.empty() || step < 1) return 0;
    const auto index = std::min(static_cast<std::size_t>(step), m_stops.size());
    return m_stops[index - 1];
}

} // namespace tickscope
