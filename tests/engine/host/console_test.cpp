#include "host/console.h"

#include "program_output.h"
#include "support/catch.h"
#include "vm/interpreter.h"

using namespace tickscope;

namespace {

struct World {
    Scenario scenario;
    RunHooks hooks;
    Isolate vm{scenario, hooks};
    std::vector<std::pair<OutputStream, std::u16string>> lines;
    Console console{
        vm, [this](OutputStream stream, std::u16string_view line) { lines.emplace_back(stream, line); }};
    World() {
        vm.heap.setStackBase(this);
        installConsole(vm, vm.realm(), console);
    }
};

} // namespace

TEST_CASE("Open groups indent every line") {
    World world;
    world.console.openGroup();
    world.console.write(OutputStream::Stdout, u"one\ntwo");
    world.console.closeGroup();
    world.console.closeGroup();
    world.console.write(OutputStream::Stderr, u"three");
    REQUIRE(world.lines.size() == 2);
    CHECK(world.lines[0].second == u"  one\n  two");
    CHECK(world.lines[1] == std::pair(OutputStream::Stderr, std::u16string(u"three")));
}

TEST_CASE("console is a writable, non-enumerable global with a tag") {
    const auto output = runProgram("const d = Object.getOwnPropertyDescriptor(globalThis, 'console');"
                                   "console.log(d.writable, d.enumerable, String(console));");
    CHECK(output.out == "true false [object console]\n");
}

TEST_CASE("error, warn and trace go to the error stream") {
    const auto output = runProgram("console.error('e'); console.warn('w'); console.trace('t');");
    CHECK(output.out.empty());
    CHECK(output.err.starts_with("e\nw\nTrace: t\n    at "));
}

TEST_CASE("Timers read the virtual clock") {
    const auto output = runProgram("console.time('t'); setTimeout(() => console.timeEnd('t'), 1500);");
    CHECK(output.out.starts_with("t: 1.50"));
    CHECK(output.out.ends_with("s\n"));
}

TEST_CASE("Each output is an event with the range of its call") {
    const auto output = runProgram("console.log('a\\nb');");
    std::size_t found = 0;
    for (const Event& event : output.result.trace.events) {
        if (event.kind != EventKind::ConsoleOutput) continue;
        ++found;
        CHECK(output.result.trace.text(event) == "a\nb");
        CHECK_FALSE(event.range.isNowhere());
    }
    CHECK(found == 1);
}

TEST_CASE("Lone surrogates become replacement characters on output") {
    CHECK(logged("'a\\ud800b'") == "a\xef\xbf\xbd"
                                   "b");
}
