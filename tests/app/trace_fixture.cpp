#include "trace_fixture.h"

#include <algorithm>

namespace tickscope::fixture {

namespace {
template <typename Enum>
std::uint8_t detail(Enum value) {
    return static_cast<std::uint8_t>(value);
}
} // namespace

TraceBuilder::TraceBuilder(std::string source) {
    m_trace.fileName = "program.js";
    m_trace.source = std::move(source);
    m_trace.indexLines();
}

EventIndex TraceBuilder::add(EventKind kind, EventFields fields) {
    Event event;
    event.kind = kind;
    event.detail = fields.detail;
    event.subject = fields.subject;
    event.object = fields.object;
    event.time = {m_time};
    event.cause = fields.cause == kNoEvent ? m_cause : fields.cause;
    if (!fields.text.empty()) {
        while (event.text < m_trace.texts.size() && m_trace.texts[event.text] != fields.text)
            ++event.text;
        if (event.text == m_trace.texts.size()) m_trace.texts.add(fields.text);
    }
    if (!fields.code.empty()) {
        const auto begin = m_trace.source.find(fields.code);
        event.range = {static_cast<std::uint32_t>(begin),
                       static_cast<std::uint32_t>(begin + fields.code.size())};
    }
    m_trace.events.push_back(event);
    const auto index = static_cast<EventIndex>(m_trace.size() - 1);
    switch (kind) {
    case EventKind::RunStarted:
    case EventKind::Statement:
    case EventKind::JobStarted:
    case EventKind::TaskStarted:
    case EventKind::FrameResumed:
        m_cause = index;
        break;
    default:
        break;
    }
    return index;
}

EventIndex TraceBuilder::statement(std::uint32_t frame, std::string_view code) {
    spend(1);
    return add(EventKind::Statement, {.subject = frame, .code = code});
}

Trace TraceBuilder::take() { return std::move(m_trace); }

std::string_view overtakeSource() {
    return R"(// A microtask overtakes a timer
// @io fetch /cart/* 50ms -> {"total": 42}
async function checkout(id) {
  const response = await fetch(`/cart/${id}`);
  return (await response.json()).total;
}
setTimeout(() => console.log('timer'), 0);
Promise.resolve().then(() => console.log('micro'));
checkout(7).then(total => console.log('paid', total));
console.log('end');
)";
}

Trace overtakeTrace() {
    using K = EventKind;
    TraceBuilder b{std::string(overtakeSource())};
    const std::string_view timer = "() => console.log('timer')", micro = "() => console.log('micro')",
                           paid = "total => console.log('paid', total)",
                           fetchCall = "await fetch(`/cart/${id}`)", jsonCall = "await response.json()";
    b.add(K::RunStarted);
    b.add(K::TurnStarted, {.subject = 0});
    b.add(K::PhaseEntered, {.detail = detail(Phase::Main)});
    b.add(K::FrameEntered, {.detail = detail(FrameKind::Script), .subject = 1, .text = kMainProgram});
    b.statement(1, "setTimeout(() => console.log('timer'), 0);");
    const EventIndex timerSet = b.add(
        K::TimerSet,
        {.detail = detail(TimerKind::Timeout), .subject = 1, .object = 1, .text = "(arrow)", .code = timer});
    b.statement(1, "Promise.resolve().then(() => console.log('micro'));");
    b.add(K::PromiseCreated, {.detail = detail(PromiseOrigin::Resolve), .subject = 1});
    b.add(K::PromiseSettled, {.detail = detail(PromiseState::Fulfilled), .subject = 1, .text = "undefined"});
    b.add(K::PromiseCreated, {.detail = detail(PromiseOrigin::Then), .subject = 2, .object = 1});
    const EventIndex reaction =
        b.add(K::PromiseReaction, {.detail = 0, .subject = 1, .object = 2, .code = micro});
    const EventIndex job1 = b.add(K::JobQueued, {.detail = detail(JobKind::Reaction),
                                                 .subject = 1,
                                                 .object = 1,
                                                 .text = "(arrow)",
                                                 .code = micro,
                                                 .cause = reaction});
    b.statement(1, "checkout(7).then(total => console.log('paid', total));");
    b.add(K::PromiseCreated, {.detail = detail(PromiseOrigin::AsyncFunction), .subject = 3});
    b.add(K::FrameEntered, {.detail = detail(FrameKind::AsyncFunction),
                            .subject = 2,
                            .object = 3,
                            .text = "checkout",
                            .code = "async function checkout(id) {"});
    b.statement(2, "const response = await fetch(`/cart/${id}`);");
    const EventIndex fetching =
        b.add(K::OperationStarted,
              {.subject = 1, .object = 50000, .text = "fetch /cart/7", .code = "fetch(`/cart/${id}`)"});
    b.add(K::PromiseCreated, {.detail = detail(PromiseOrigin::Host), .subject = 4});
    const EventIndex await1 = b.add(K::PromiseReaction, {.detail = 1, .subject = 4, .code = fetchCall});
    b.add(K::FrameSuspended,
          {.detail = detail(SuspendKind::Await), .subject = 2, .object = 4, .code = fetchCall});
    b.add(K::PromiseCreated, {.detail = detail(PromiseOrigin::Then), .subject = 5, .object = 3});
    const EventIndex then3 =
        b.add(K::PromiseReaction, {.detail = 1, .subject = 3, .object = 5, .code = paid});
    b.statement(1, "console.log('end');");
    b.add(K::ConsoleOutput,
          {.detail = detail(OutputStream::Stdout), .text = "end", .code = "console.log('end')"});
    b.add(K::FrameLeft, {.detail = detail(Completion::Normal), .subject = 1, .text = "undefined"});

    b.add(K::PhaseEntered, {.detail = detail(Phase::Microtasks)});
    b.add(K::JobStarted, {.subject = 1, .cause = job1});
    b.add(K::FrameEntered,
          {.detail = detail(FrameKind::Function), .subject = 3, .text = "(arrow)", .code = micro});
    b.statement(3, "console.log('micro')");
    b.add(K::ConsoleOutput,
          {.detail = detail(OutputStream::Stdout), .text = "micro", .code = "console.log('micro')"});
    b.add(K::FrameLeft, {.detail = detail(Completion::Normal), .subject = 3, .text = "undefined"});
    b.add(K::PromiseSettled, {.detail = detail(PromiseState::Fulfilled), .subject = 2, .text = "undefined"});
    b.add(K::JobFinished, {.detail = detail(Completion::Normal), .subject = 1});

    b.add(K::TurnStarted, {.subject = 1});
    b.setTime(1001);
    b.add(K::ClockMoved, {.subject = 995});
    b.add(K::PhaseEntered, {.detail = detail(Phase::Timers)});
    const EventIndex expired = b.add(K::TimerExpired, {.subject = 1, .object = 1, .cause = timerSet});
    const EventIndex task1 = b.add(K::TaskQueued, {.detail = detail(TaskSource::Timer),
                                                   .subject = 1,
                                                   .object = 1,
                                                   .text = "(arrow)",
                                                   .code = timer,
                                                   .cause = expired});
    b.add(K::TaskStarted, {.subject = 1, .cause = task1});
    b.add(K::FrameEntered,
          {.detail = detail(FrameKind::Function), .subject = 4, .text = "(arrow)", .code = timer});
    b.statement(4, "console.log('timer')");
    b.add(K::ConsoleOutput,
          {.detail = detail(OutputStream::Stdout), .text = "timer", .code = "console.log('timer')"});
    b.add(K::FrameLeft, {.detail = detail(Completion::Normal), .subject = 4, .text = "undefined"});
    b.add(K::TaskFinished, {.detail = detail(Completion::Normal), .subject = 1});

    b.add(K::TurnStarted, {.subject = 2});
    b.add(K::PhaseEntered, {.detail = detail(Phase::Poll)});
    b.setTime(50004);
    b.add(K::ClockMoved, {.subject = 49002});
    const EventIndex completed = b.add(K::OperationCompleted, {.subject = 1, .object = 2, .cause = fetching});
    const EventIndex task2 = b.add(K::TaskQueued, {.detail = detail(TaskSource::Io),
                                                   .subject = 2,
                                                   .object = 1,
                                                   .text = "fetch /cart/7",
                                                   .cause = completed});
    b.add(K::TaskStarted, {.subject = 2, .cause = task2});
    const EventIndex settled4 = b.add(
        K::PromiseSettled, {.detail = detail(PromiseState::Fulfilled), .subject = 4, .text = "Response {…}"});
    const EventIndex job2 = b.add(K::JobQueued, {.detail = detail(JobKind::AwaitResume),
                                                 .subject = 2,
                                                 .object = 4,
                                                 .text = "checkout",
                                                 .code = fetchCall,
                                                 .cause = settled4});
    b.add(K::TaskFinished, {.detail = detail(Completion::Normal), .subject = 2});
    b.add(K::PhaseEntered, {.detail = detail(Phase::Microtasks)});
    b.add(K::JobStarted, {.subject = 2, .cause = job2});
    b.add(K::FrameResumed, {.detail = detail(Completion::Normal), .subject = 2, .cause = await1});
    b.statement(2, "return (await response.json()).total;");
    b.add(K::PromiseCreated, {.detail = detail(PromiseOrigin::Host), .subject = 6});
    const EventIndex settled6 =
        b.add(K::PromiseSettled,
              {.detail = detail(PromiseState::Fulfilled), .subject = 6, .text = "{ total: 42 }"});
    b.add(K::PromiseReaction, {.detail = 0, .subject = 6, .code = jsonCall});
    const EventIndex job3 = b.add(K::JobQueued, {.detail = detail(JobKind::AwaitResume),
                                                 .subject = 3,
                                                 .object = 6,
                                                 .text = "checkout",
                                                 .code = jsonCall,
                                                 .cause = settled6});
    b.add(K::FrameSuspended,
          {.detail = detail(SuspendKind::Await), .subject = 2, .object = 6, .code = jsonCall});
    b.add(K::JobFinished, {.detail = detail(Completion::Normal), .subject = 2});
    b.add(K::JobStarted, {.subject = 3, .cause = job3});
    b.add(K::FrameResumed, {.detail = detail(Completion::Normal), .subject = 2});
    b.add(K::FrameLeft, {.detail = detail(Completion::Normal), .subject = 2, .text = "42"});
    b.add(K::PromiseSettled, {.detail = detail(PromiseState::Fulfilled), .subject = 3, .text = "42"});
    const EventIndex job4 = b.add(K::JobQueued, {.detail = detail(JobKind::Reaction),
                                                 .subject = 4,
                                                 .object = 3,
                                                 .text = "(arrow)",
                                                 .code = paid,
                                                 .cause = then3});
    b.add(K::JobFinished, {.detail = detail(Completion::Normal), .subject = 3});
    b.add(K::JobStarted, {.subject = 4, .cause = job4});
    b.add(K::FrameEntered,
          {.detail = detail(FrameKind::Function), .subject = 5, .text = "(arrow)", .code = paid});
    b.statement(5, "console.log('paid', total)");
    b.add(K::ConsoleOutput,
          {.detail = detail(OutputStream::Stdout), .text = "paid 42", .code = "console.log('paid', total)"});
    b.add(K::FrameLeft, {.detail = detail(Completion::Normal), .subject = 5, .text = "undefined"});
    b.add(K::PromiseSettled, {.detail = detail(PromiseState::Fulfilled), .subject = 5, .text = "undefined"});
    b.add(K::JobFinished, {.detail = detail(Completion::Normal), .subject = 4});
    b.add(K::RunFinished, {.detail = detail(StopReason::Finished), .subject = 0});
    return b.take();
}

Trace intervalTrace() {
    using K = EventKind;
    TraceBuilder b{"setInterval(tick, 8);\nfunction tick() { n += 1; }\n"};
    b.add(K::RunStarted);
    b.add(K::TurnStarted, {.subject = 0});
    b.add(K::FrameEntered, {.detail = detail(FrameKind::Script), .subject = 1, .text = kMainProgram});
    b.statement(1, "setInterval(tick, 8);");
    const auto set = [&b] {
        b.add(K::TimerSet, {.detail = detail(TimerKind::Interval),
                            .subject = 1,
                            .object = 8,
                            .text = "tick",
                            .code = "tick"});
    };
    set();
    b.add(K::FrameLeft, {.subject = 1});
    for (std::uint32_t round = 1; round <= 3; ++round) {
        b.add(K::TurnStarted, {.subject = round});
        b.setTime(round * 8000);
        b.add(K::ClockMoved, {.subject = 8000});
        b.add(K::PhaseEntered, {.detail = detail(Phase::Timers)});
        b.add(K::TimerExpired, {.subject = 1, .object = round});
        if (round < 3) set(); // the next round waits while this one's task runs
        b.add(K::TaskQueued, {.detail = detail(TaskSource::Timer),
                              .subject = round,
                              .object = 1,
                              .text = "tick",
                              .code = "tick"});
        b.add(K::TaskStarted, {.subject = round});
        b.add(K::FrameEntered,
              {.detail = detail(FrameKind::Function), .subject = round + 1, .text = "tick", .code = "tick"});
        b.statement(round + 1, "n += 1;");
        b.add(K::FrameLeft, {.subject = round + 1});
        b.add(K::TaskFinished, {.subject = round});
    }
    b.add(K::RunFinished, {.detail = detail(StopReason::Finished)});
    return b.take();
}

RunResult resultOf(Trace trace) {
    RunResult result;
    result.trace = std::move(trace);
    return result;
}

} // namespace tickscope::fixture
