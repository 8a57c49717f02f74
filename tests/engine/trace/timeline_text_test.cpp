#include "support/catch.h"

#include "cli/timeline.h"
#include "random_trace.h"
#include "trace_builder.h"

using namespace tickscope;
using namespace tickscope::cli;
using tickscope::test::RandomTrace;
using tickscope::test::TraceBuilder;

namespace {

std::string render(const Trace& trace, TimelineStyle style = {}) {
    std::string text;
    writeTimeline(trace, style, [&](std::string_view piece) { text += piece; });
    return text;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("the timeline of a small run") {
    TraceBuilder builder("queueMicrotask(f);\nconsole.log('a');\nconsole.log('b');\n");
    const FrameId script = builder.enterScript();
    builder.time(1).statement(script, "queueMicrotask(f)");
    const JobId job = builder.queueJob(JobKind::QueueMicrotask, {}, "f", builder.at("f"));
    builder.time(2).statement(script, "console.log('a')");
    builder.print("a");
    builder.leave(script);
    builder.startJob(job);
    const FrameId f = builder.enter(FrameKind::Function, "f");
    builder.time(3).statement(f, "console.log('b')");
    builder.print("b");
    builder.leave(f);
    builder.finishJob(job);
    builder.finish();
    CHECK(
        render(builder.take()) ==
        "program.js\n"
        "\n"
        "     0.000 ms  main script\n"
        "     0.001 ms    + microtask 1: f  Queued by queueMicrotask at line 1.\n"
        "     0.002 ms    > a  line 2\n"
        "     0.002 ms  microtask 1: f  Runs now because the call stack is empty and it is the first in the "
        "microtask queue.\n"
        "     0.002 ms    f()\n"
        "     0.003 ms      > b  line 3\n"
        "\n"
        "finished with exit status 0 after 0.003 ms of virtual time: thread busy 0.003 ms (100.0 %), free 0 "
        "ms\n"
        "3 statements, 0 tasks, 1 microtask, 0 nextTicks; 0 timers, 0 I/O operations, 2 outputs\n");
}

TEST_CASE("the timeline marks each line of an output") {
    TraceBuilder builder;
    builder.print("a\nb", OutputStream::Stderr);
    const std::string text = render(builder.take());
    CHECK(contains(text, "! a\n"));
    CHECK(contains(text, "               ! b\n"));
}

TEST_CASE("the timeline lets no control characters through") {
    TraceBuilder builder;
    builder.print("\033[2J\a");
    CHECK(contains(render(builder.take()), "> \\x1b[2J\\x07"));
}

TEST_CASE("the timeline has colours only when asked") {
    const Trace trace = RandomTrace(2, 5).make(500);
    CHECK_FALSE(contains(render(trace), "\033"));
    CHECK(contains(render(trace, {.colour = true}), "\033[1;34m"));
}

TEST_CASE("a verbose timeline shows every statement") {
    TraceBuilder builder("a;");
    const FrameId script = builder.enterScript();
    builder.statement(script, "a");
    const Trace trace = builder.take();
    CHECK_FALSE(contains(render(trace), "Line 1 runs"));
    CHECK(contains(render(trace, {.verbose = true}), "Line 1 runs in the main script: a"));
}

TEST_CASE("the timeline heads turns and phases only when something happens in them") {
    TraceBuilder builder;
    builder.event(EventKind::TurnStarted, {.subject = 1});
    builder.event(EventKind::PhaseEntered, {TraceBuilder::detail(Phase::Timers)});
    builder.event(EventKind::TurnStarted, {.subject = 2});
    builder.event(EventKind::PhaseEntered, {TraceBuilder::detail(Phase::Check)});
    builder.print("x");
    const std::string text = render(builder.take());
    CHECK_FALSE(contains(text, "turn 1"));
    CHECK(contains(text, "--- turn 2, check ---\n"));
}
