// Why a page's callbacks run when they run: the facts that each sentence names.

#include "engine/loop/trace_of.h"
#include "support/catch.h"
#include "tickscope/why.h"

using namespace tickscope;

namespace {

// The sentence for the first event of a kind (and detail).
std::string whyOf(const std::string& source, EventKind kind, int detail = -1) {
    const Trace trace = runProgram("// @env browser\n// @cpu 0us\n" + source).result.trace;
    StateTimeline timeline(trace);
    for (EventIndex i = 0; i < trace.size(); ++i) {
        const Event event = trace[i];
        if (event.kind == kind && (detail < 0 || event.detail == detail))
            return why(trace, timeline, i + 1).text;
    }
    return "no such event";
}

} // namespace

TEST_CASE("why in a page: an animation frame callback runs because the page is drawn") {
    CHECK(whyOf("requestAnimationFrame(() => {});", EventKind::TaskStarted) ==
          "Runs now because the page is about to be drawn, and animation frame callbacks run first. This one "
          "was "
          "asked for at line 3.");
}

TEST_CASE("why in a page: the clock jumps to the next frame") {
    CHECK(whyOf("requestAnimationFrame(() => {});", EventKind::ClockMoved) ==
          "Nothing can run until the page is drawn the next time, as asked for at line 3: the clock jumps "
          "from 0 ms "
          "to 16.666 ms.");
}

TEST_CASE("why in a page: an idle callback runs because nothing else can") {
    CHECK(whyOf("requestIdleCallback(() => {});", EventKind::TaskStarted) ==
          "Runs now because nothing else can run: the page is idle. This one was asked for at line 3.");
}

TEST_CASE("why in a page: a user's event is named") {
    const std::string page = "// @html <b id=b></b>\n// @event click #b at 5ms\ndocument.onclick = () => {};";
    const Trace trace = runProgram("// @env browser\n// @cpu 0us\n" + page).result.trace;
    StateTimeline timeline(trace);
    std::string text;
    for (EventIndex i = 0; i < trace.size(); ++i)
        if (trace[i].kind == EventKind::TaskStarted) text = why(trace, timeline, i + 1).text;
    CHECK(text ==
          "Runs now because the user did click #b and the call stack and the microtask queue are empty.");
}

TEST_CASE("why in a page: an unhandled rejection does not end it") {
    const std::string text =
        whyOf("Promise.reject(1); setTimeout(() => {}, 5);", EventKind::UnhandledRejection);
    CHECK(text.find("Nothing handles the rejection") != std::string::npos);
    CHECK(text.find("end") == std::string::npos);
}

TEST_CASE("why in a page: an exception is reported and the page goes on") {
    const std::string text =
        whyOf("setTimeout(() => {}, 5); throw new Error('x');", EventKind::UncaughtException);
    CHECK(text.find("ends the program") == std::string::npos);
}
