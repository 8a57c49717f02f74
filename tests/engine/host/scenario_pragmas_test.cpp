#include "host/scenario_pragmas.h"
#include "support/catch.h"

using namespace tickscope;

TEST_CASE("pragmas of the head are read") {
    const ParsedPragmas parsed =
        parsePragmas("p.js", "// a scenario\n// @env browser\n\n// @seed 7\n// @cpu 2.5us\n"
                             "// @io fetch /api/* 50ms ±5ms fails 2 \"503 Busy\" -> {\"id\": 1}\n"
                             "console.log(1);\n// @seed 8\n");
    REQUIRE(parsed.diagnostics.empty());
    CHECK(parsed.world.environment == Environment::Browser);
    CHECK(parsed.world.seed == 7);
    CHECK(parsed.world.statementCost == VirtualTime{3});
    REQUIRE(parsed.world.rules.size() == 1);
    const IoRule& rule = parsed.world.rules[0];
    CHECK(rule.latency == VirtualTime::fromMs(50));
    CHECK(rule.jitter == VirtualTime::fromMs(5));
    CHECK(rule.failures == 2);
    CHECK(rule.failure == "503 Busy");
    CHECK(rule.body == "{\"id\": 1}");
    CHECK(rule.matches("fetch", "/api/users"));
    CHECK_FALSE(rule.matches("fetch", "/other"));
    CHECK_FALSE(rule.matches("fs.readFile", "/api/users"));
}

TEST_CASE("other comments are left alone") {
    CHECK(parsePragmas("p.js", "// @ts-check\n// @author somebody\n").diagnostics.empty());
    CHECK(parsePragmas("p.js", "#!/usr/bin/env node\n// @seed 3\n").world.seed == 3);
}

TEST_CASE("a malformed pragma says where") {
    const auto problem = [](const std::string& line) {
        const ParsedPragmas parsed = parsePragmas("p.js", "// first\n" + line + "\n");
        REQUIRE(parsed.diagnostics.size() == 1);
        const ProgramDiagnostic& d = parsed.diagnostics[0];
        return std::to_string(d.line) + ":" + std::to_string(d.column) + " " + d.message;
    };
    CHECK(problem("// @env deno") == "2:9 Unknown environment 'deno'");
    CHECK(problem("// @seed x7") == "2:10 'x7' is not a seed (a whole number)");
    CHECK(problem("// @cpu fast") == "2:9 'fast' is not a duration");
    CHECK(problem("// @io fetch") == "2:13 Expected a target such as /users/* or *");
    CHECK(problem("// @io fetch /a 5 ms") == "2:17 '5' is not a duration");
    CHECK(problem("// @io fetch /a 5ms fails 2 busy") == "2:29 Expected the error message in double quotes");
    CHECK(problem("// @io fetch /a 5ms => 1") == "2:21 Unexpected text");
}

TEST_CASE("@worker and @message say how long threads take") {
    const ParsedPragmas parsed = parsePragmas("p.js", "// @worker 20ms\n// @message 5us\n");
    REQUIRE(parsed.diagnostics.empty());
    CHECK(parsed.world.threadDelays.start == VirtualTime::fromMs(20));
    CHECK(parsed.world.threadDelays.message == VirtualTime{5});
    CHECK(parsePragmas("p.js", "// @worker soon\n").diagnostics.size() == 1);
}
