#include "timeline_data.h"

#include "format.h"
#include "stage_cards.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <utility>

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
        return {BarStyle::Idle, ColorRole::Suspended};
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

QString functionName(const Trace& trace, const Lane& lane) {
    const TraceText name = trace.texts[lane.label];
    if (!name.empty() && name != "(anonymous)") return toQString(name);
    if (lane.function.isNowhere()) return tr("(anonymous)");
    return tr("(line %1)").arg(trace.lineColumn(lane.function.begin).line);
}

QString laneLabel(const Trace& trace, const Lane& lane, std::uint32_t thread) {
    switch (lane.kind) {
    case LaneKind::MainThread:
        if (thread == 0) return tr("main thread");
        return trace.threadName.empty() ? tr("worker %1").arg(thread)
                                        : QString::fromStdString(trace.threadName);
    case LaneKind::Function:
        return functionName(trace, lane);
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

TimelineBar makeBar(const LaneSpan& span, LaneKind lane, EventIndex lastEvent) {
    const Look look = lookOf(span, lane);
    return {.first = span.beginEvent,
            .last = std::min(span.endEvent, lastEvent),
            .label = span.label,
            .style = look.style,
            .role = static_cast<std::uint8_t>(look.role),
            .kind = static_cast<std::uint8_t>(span.kind),
            .detail = span.detail};
}

// Bars of one kind that overlap become one, which counts them.
std::vector<TimelineBar> merged(std::vector<TimelineBar> bars) {
    std::sort(bars.begin(), bars.end(),
              [](const TimelineBar& a, const TimelineBar& b) { return a.first < b.first; });
    std::vector<TimelineBar> result;
    for (const TimelineBar& bar : bars) {
        if (result.empty() || bar.first >= result.back().last) {
            result.push_back(bar);
        } else {
            result.back().last = std::max(result.back().last, bar.last);
            ++result.back().count;
        }
    }
    return result;
}

TimelineLane makeLane(const Trace& trace, const Lane& lane, std::uint32_t thread) {
    TimelineLane made{.kind = lane.kind,
                      .label = laneLabel(trace, lane, thread),
                      .thread = thread,
                      .subject = lane.subject};
    const auto lastEvent = static_cast<EventIndex>(trace.size() - 1);
    std::vector<std::vector<TimelineBar>> rows;
    for (const LaneSpan& span : lane.spans) {
        const std::size_t row = std::min<std::size_t>(span.row, kMaxLaneRows - 1);
        if (row >= rows.size()) rows.resize(row + 1);
        rows[row].push_back(makeBar(span, lane.kind, lastEvent));
    }
    if (lane.rows > kMaxLaneRows) rows.back() = merged(std::move(rows.back()));
    for (auto& bars : rows) {
        bars.shrink_to_fit();
        made.rows.emplace_back(std::move(bars));
    }
    return made;
}

// Calls that have no lane of their own. What runs lies upon what is suspended.
class SharedLane {
public:
    void add(const Trace& trace, const Lane& lane) {
        ++m_count;
        const auto lastEvent = static_cast<EventIndex>(trace.size() - 1);
        for (const LaneSpan& span : lane.spans)
            (span.kind == SpanKind::Running ? m_running : m_suspended)
                .push_back(makeBar(span, lane.kind, lastEvent));
    }
    std::uint32_t count() const { return m_count; }
    TimelineLane take(const QString& label, std::uint32_t thread) {
        std::vector<TimelineBar> bars = merged(std::move(m_suspended));
        const std::vector<TimelineBar> running = merged(std::move(m_running));
        const auto middle = static_cast<std::ptrdiff_t>(bars.size());
        bars.insert(bars.end(), running.begin(), running.end());
        std::inplace_merge(bars.begin(), bars.begin() + middle, bars.end(),
                           [](const TimelineBar& a, const TimelineBar& b) { return a.first < b.first; });
        TimelineLane lane{.kind = LaneKind::Function, .label = label, .thread = thread, .hidden = m_count};
        lane.rows.emplace_back(std::move(bars));
        return lane;
    }

private:
    std::vector<TimelineBar> m_running, m_suspended;
    std::uint32_t m_count = 0;
};

// The lanes of async functions and generators: one for each call while they are few. Of many calls of one
// function the later ones share a lane, and so do the functions that come after the last lane.
class FunctionLanes {
public:
    FunctionLanes(const Trace& trace, const Lanes& lanes, std::uint32_t thread)
        : m_trace(trace), m_thread(thread) {
        std::size_t calls = 0;
        for (const Lane& lane : lanes.lanes)
            calls += lane.kind == LaneKind::Function;
        m_mostCalls = calls <= kFewFunctionLanes ? calls : kMaxCallLanes;
        for (const Lane& lane : lanes.lanes)
            if (lane.kind == LaneKind::Function) add(lane);
    }
    std::vector<TimelineLane> take() {
        std::vector<TimelineLane> result;
        for (Function& function : m_functions) {
            std::move(function.lanes.begin(), function.lanes.end(), std::back_inserter(result));
            const std::uint32_t more = function.others.count();
            if (more > 0)
                result.push_back(
                    function.others.take(tr("%1: %2 more").arg(function.name).arg(more), m_thread));
        }
        const std::uint32_t more = m_others.count();
        if (more > 0) result.push_back(m_others.take(tr("and %1 more").arg(more), m_thread));
        return result;
    }

private:
    struct Function {
        QString name;
        std::vector<TimelineLane> lanes;
        SharedLane others;
    };

    void add(const Lane& lane) {
        const auto known = m_indices.constFind(lane.function.begin);
        if (known == m_indices.constEnd()) {
            if (m_laneCount >= kMaxFunctionLanes) return m_others.add(m_trace, lane);
            m_indices.insert(lane.function.begin, m_functions.size());
            m_functions.emplace_back().name = functionName(m_trace, lane);
        }
        Function& function = known == m_indices.constEnd() ? m_functions.back() : m_functions[*known];
        if (function.lanes.size() >= m_mostCalls || m_laneCount >= kMaxFunctionLanes)
            return function.others.add(m_trace, lane);
        ++m_laneCount;
        TimelineLane& made = function.lanes.emplace_back(makeLane(m_trace, lane, m_thread));
        if (function.lanes.size() > 1) made.label = tr("%1 #%2").arg(made.label).arg(function.lanes.size());
    }

    const Trace& m_trace;
    std::uint32_t m_thread;
    std::size_t m_mostCalls = 0; // of one function with a lane each
    std::size_t m_laneCount = 0;
    std::vector<Function> m_functions;           // by first call
    QHash<std::uint32_t, std::size_t> m_indices; // by where the function is written
    SharedLane m_others;
};

bool isShownOfWorker(LaneKind kind) {
    return kind == LaneKind::MainThread || kind == LaneKind::Function || kind == LaneKind::Timers ||
           kind == LaneKind::Operations;
}

} // namespace

TimelineData::TimelineData(const Trace& trace, const std::vector<EventIndex>& stops) : m_stops(stops) {
    if (trace.isEmpty()) return;
    addThread(trace, 0);
    for (const Trace& worker : trace.workers)
        addThread(worker, static_cast<std::uint32_t>(m_clocks.size()));
    std::int64_t end = 1;
    for (const EventClock& clock : m_clocks)
        end = std::max(end, clock.end());
    m_timeLength = static_cast<double>(end);
    m_stepLength = std::max(1.0, static_cast<double>(m_stops.size()));
    if (trace.workers.empty()) return;
    m_messages = makeThreadLinks(trace);
    const auto indexOf = [&trace](std::uint32_t number) {
        for (std::size_t i = 0; i < trace.workers.size(); ++i)
            if (trace.workers[i].thread == number) return static_cast<std::uint32_t>(i + 1);
        return 0u;
    };
    for (ThreadLink& link : m_messages) {
        link.fromThread = indexOf(link.fromThread);
        link.toThread = indexOf(link.toThread);
    }
}

void TimelineData::addThread(const Trace& trace, std::uint32_t thread) {
    m_clocks.emplace_back(trace);
    if (trace.isEmpty()) return;
    const Lanes lanes = makeLanes(trace);
    FunctionLanes functions(trace, lanes, thread);
    bool isFirst = true;
    const auto addFunctions = [&] {
        if (std::exchange(isFirst, false))
            for (TimelineLane& lane : functions.take())
                m_lanes.push_back(std::move(lane));
    };
    for (const Lane& lane : lanes.lanes) {
        if (thread > 0 && !isShownOfWorker(lane.kind)) continue;
        if (lane.kind == LaneKind::Workers && !trace.workers.empty())
            continue; // they have lanes of their own
        if (lane.kind != LaneKind::MainThread) addFunctions();
        if (lane.kind != LaneKind::Function) m_lanes.push_back(makeLane(trace, lane, thread));
    }
    addFunctions();
    if (thread == 0) addMainThread(lanes);
}

void TimelineData::addMainThread(const Lanes& lanes) {
    std::vector<EventIndex> callbacks, printed;
    for (const Lane& lane : lanes.lanes) {
        if (lane.kind == LaneKind::Console)
            for (const LaneSpan& span : lane.spans)
                printed.push_back(span.beginEvent);
        if (lane.kind != LaneKind::MainThread) continue;
        for (const LaneSpan& span : lane.spans) {
            if (span.kind == SpanKind::Idle)
                m_idle.add(span.begin.us, span.end.us);
            else if (span.kind == SpanKind::Blocked)
                m_blocked.add(span.begin.us, span.end.us);
            else
                callbacks.push_back(span.beginEvent);
        }
    }
    m_callbacks = EventTable(std::move(callbacks));
    m_printed = EventTable(std::move(printed));
}

std::optional<std::size_t> TimelineData::findLane(LaneKind kind, std::uint32_t thread) const {
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        if (m_lanes[i].kind == kind && m_lanes[i].thread == thread) return i;
    return std::nullopt;
}

std::optional<BarPlace> TimelineData::findCall(std::uint32_t thread, std::uint32_t frame,
                                               EventIndex event) const {
    std::optional<BarPlace> shared;
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        const TimelineLane& lane = m_lanes[i];
        if (lane.kind != LaneKind::Function || lane.thread != thread) continue;
        if (lane.hidden == 0 && lane.subject != frame) continue;
        const auto found = findBar(i, event);
        if (lane.hidden == 0) return found;
        // Of the lanes that calls share it is the one where something begins here.
        if (found && (!shared || bar(*found).first == event)) shared = found;
    }
    return shared;
}

std::optional<BarPlace> TimelineData::findBar(std::size_t lane, EventIndex event) const {
    const auto& rows = m_lanes[lane].rows;
    std::optional<BarPlace> around;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::size_t after = rows[row].firstFrom(0, event);
        if (after < rows[row].size() && rows[row][after].first == event) return BarPlace{lane, row, after};
        // Bars inside of others are few and short: the one around lies close before.
        for (int tries = 0; after > 0 && tries < 64 && !around; ++tries)
            if (rows[row][--after].last >= event) around = BarPlace{lane, row, after};
    }
    return around;
}

double TimelineData::value(TimelineAxis axis, std::uint32_t thread, EventIndex position) const {
    if (thread >= m_clocks.size()) return 0;
    if (thread == 0 && axis == TimelineAxis::Steps) return stepOf(position);
    const auto time = static_cast<double>(m_clocks[thread].at(position));
    return axis == TimelineAxis::Time ? time : stepAtTime(time);
}

EventIndex TimelineData::position(TimelineAxis axis, std::uint32_t thread, double value) const {
    if (thread >= m_clocks.size()) return 0;
    if (thread == 0 && axis == TimelineAxis::Steps)
        return static_cast<EventIndex>(positionAtExactStep(value));
    return m_clocks[thread].positionAt(timeAt(axis, value));
}

double TimelineData::timeAt(TimelineAxis axis, double value) const {
    if (axis == TimelineAxis::Time || m_clocks.empty()) return value;
    const double exact = positionAtExactStep(value);
    const auto position = static_cast<EventIndex>(exact);
    const auto before = static_cast<double>(m_clocks[0].at(position)),
               after = static_cast<double>(m_clocks[0].at(position + 1));
    return before + (after - before) * std::clamp(exact - position, 0.0, 1.0);
}

double TimelineData::stepOf(EventIndex position) const {
    const std::size_t count = m_stops.countUpTo(position);
    const auto whole = static_cast<double>(count);
    if (count == 0 || count == m_stops.size()) return whole;
    const EventIndex before = m_stops[count - 1];
    return whole + static_cast<double>(position - before) / static_cast<double>(m_stops[count] - before);
}

double TimelineData::stepAtTime(double us) const {
    const EventIndex position = m_clocks[0].positionAt(us);
    const auto before = static_cast<double>(m_clocks[0].at(position)),
               after = static_cast<double>(m_clocks[0].at(position + 1));
    const double step = stepOf(position);
    if (position >= m_clocks[0].size() || after <= before) return step;
    return step + (stepOf(position + 1) - step) * std::clamp((us - before) / (after - before), 0.0, 1.0);
}

// The inverse of stepOf().
double TimelineData::positionAtExactStep(double step) const {
    if (m_stops.size() == 0 || step < 0) return 0;
    if (step < 1) return std::max<EventIndex>(m_stops[0], 1) - 1;
    const auto count = static_cast<std::size_t>(step);
    if (count >= m_stops.size()) return m_clocks[0].size();
    const EventIndex before = m_stops[count - 1], after = m_stops[count];
    return before + (step - static_cast<double>(count)) * (after - before);
}

EventIndex TimelineData::positionAtStep(double step) const {
    if (m_stops.size() == 0 || step < 1) return 0;
    return m_stops[std::min(static_cast<std::size_t>(step), m_stops.size()) - 1];
}

} // namespace tickscope
