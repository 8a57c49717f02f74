// Every order that the platform allows can be asked for.

#include "engine/loop/trace_of.h"
#include "support/catch.h"

using namespace tickscope;

namespace {

ProgramOutput runWith(std::vector<std::uint32_t> choices, const std::string& source) {
    Scenario scenario;
    scenario.source = source;
    scenario.choices = std::move(choices);
    return runScenario(scenario);
}

const std::string kTimerAgainstImmediate =
    "setImmediate(() => console.log('immediate')); setTimeout(() => console.log('timer'), 0);";
const std::string kThreeReplies =
    "// @cpu 0us\n// @io fetch * 10ms -> 1\n"
    "for (const name of ['a', 'b', 'c']) fetch(name).then(() => console.log(name));";

} // namespace

TEST_CASE("the usual choice is the first alternative from the main script") {
    CHECK(runWith({}, kTimerAgainstImmediate).out == "timer\nimmediate\n");
    CHECK(runWith({0}, kTimerAgainstImmediate).out == "timer\nimmediate\n");
}

TEST_CASE("the other alternative can be chosen") {
    CHECK(runWith({1}, kTimerAgainstImmediate).out == "immediate\ntimer\n");
}

TEST_CASE("a list of choices reaches every order of three operations that complete together") {
    CHECK(runWith({}, kThreeReplies).out == "a\nb\nc\n");
    CHECK(runWith({0, 1}, kThreeReplies).out == "a\nc\nb\n");
    CHECK(runWith({1, 0}, kThreeReplies).out == "b\na\nc\n");
    CHECK(runWith({1, 1}, kThreeReplies).out == "b\nc\na\n");
    CHECK(runWith({2, 0}, kThreeReplies).out == "c\na\nb\n");
    CHECK(runWith({2, 1}, kThreeReplies).out == "c\nb\na\n");
}

TEST_CASE("a choice point says how many alternatives there were and which one was taken") {
    const auto points = eventsOf(runWith({2, 1}, kThreeReplies).result.trace, EventKind::ChoicePoint);
    REQUIRE(points.size() == 2);
    CHECK((points[0].subject == 3 && points[0].object == 2));
    CHECK((points[1].subject == 2 && points[1].object == 1));
}

TEST_CASE("running again with the choices of a trace gives the same trace") {
    const Trace first = runWith({2, 1}, kThreeReplies).result.trace;
    std::vector<std::uint32_t> choices;
    for (const Event& point : eventsOf(first, EventKind::ChoicePoint))
        choices.push_back(point.object);
    CHECK(runWith(choices, kThreeReplies).result.trace.hash() == first.hash());
}

TEST_CASE("a choice that is none of the alternatives is passed over with a notice") {
    const ProgramOutput chosen = runWith({7}, kTimerAgainstImmediate);
    CHECK(chosen.out == "timer\nimmediate\n");
    CHECK(textsOf(chosen.result.trace, EventKind::Notice) ==
          std::vector<std::string>{"choice 1 is 7, but there are only 2 alternatives"});
}

TEST_CASE("in a page any source whose oldest task waits can be chosen") {
    const std::string source =
        "// @env browser\n// @cpu 0us\n// @io fetch * 5ms -> 1\n"
        "fetch('/').then(() => console.log('fetch')); setTimeout(() => console.log('timer'), 3); block(10);";
    CHECK(runWith({}, source).out == "timer\nfetch\n");
    CHECK(runWith({1}, source).out == "fetch\ntimer\n");
}
