// The little language in which a lesson names moments.

#include "event_query.h"
#include "run_program.h"
#include "support/catch.h"

using namespace tickscope;

namespace {

const Trace& trace() {
    static const RunResult result =
        runProgram(QStringLiteral(R"(setTimeout(() => console.log('timer one'), 5);
setTimeout(() => console.log('timer two'), 9);
process.nextTick(() => console.log('tick'));
queueMicrotask(() => console.log('micro'));
async function twice() {
  await 1;
  await 2;
  console.log('twice');
}
twice();
Promise.reject(new Error('no')).catch(() => {});
console.log('main');
)"));
    return result.trace;
}

Event before(std::string_view query) {
    const auto moment = findMoment(trace(), query);
    INFO(query);
    REQUIRE(moment);
    REQUIRE(*moment > 0);
    return trace()[*moment - 1];
}

} // namespace

TEST_CASE("start is the first statement and end is the whole run") {
    CHECK(before("start").kind == EventKind::Statement);
    CHECK(trace().lineColumn(before("start").range.begin).line == 1);
    CHECK(findMoment(trace(), "end") == static_cast<EventIndex>(trace().size()));
}

TEST_CASE("idle is the first time that the clock jumps") {
    CHECK(before("idle").kind == EventKind::ClockMoved);
}

TEST_CASE("Microtasks, ticks and tasks are counted apart") {
    CHECK(before("first microtask").kind == EventKind::JobStarted);
    CHECK(before("first tick").kind == EventKind::JobStarted);
    CHECK(*findMoment(trace(), "first tick") < *findMoment(trace(), "first microtask"));
    CHECK(*findMoment(trace(), "first microtask") < *findMoment(trace(), "microtask 2"));
    CHECK(findMoment(trace(), "second microtask") == findMoment(trace(), "microtask 2"));
    CHECK_FALSE(findMoment(trace(), "second tick"));
    CHECK(before("second task").kind == EventKind::TaskStarted);
}

TEST_CASE("line finds the first statement on a line") {
    CHECK(trace().lineColumn(before("line 7").range.begin).line == 7);
    CHECK_FALSE(findMoment(trace(), "line 99"));
}

TEST_CASE("output compares the whole text") {
    CHECK(trace().text(before("output \"timer two\"")) == "timer two");
    CHECK_FALSE(findMoment(trace(), "output \"timer\""));
}

TEST_CASE("Suspensions and resumptions are those of the named function") {
    CHECK(before("first suspension of twice").kind == EventKind::FrameSuspended);
    CHECK(before("second resumption of twice").kind == EventKind::FrameResumed);
    CHECK_FALSE(findMoment(trace(), "third suspension of twice"));
    CHECK_FALSE(findMoment(trace(), "first suspension of nobody"));
}

TEST_CASE("Timers and rejections") {
    CHECK(before("timer 2 expires").kind == EventKind::TimerExpired);
    CHECK(before("promise rejected").kind == EventKind::PromiseSettled);
    CHECK_FALSE(findMoment(trace(), "unhandled rejection"));
}

TEST_CASE("What is not understood finds nothing") {
    for (const char* query :
         {"", " ", "zeroth microtask", "microtask", "first", "first banana", "line", "line x", "output",
          "output \"", "output \"\"", "timer x expires", "0 task", "first suspension of", "task -1"}) {
        INFO(query);
        CHECK_FALSE(findMoment(trace(), query));
    }
}
