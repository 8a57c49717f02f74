#pragma once
// The simulated world of a program, from the comment pragmas at its head:
//
//     // @env node | browser
//     // @seed 7
//     // @cpu 1us                                        (cost of one statement)
//     // @io fetch /api/users/* 50ms ±5ms fails 2 "503 Service Unavailable" -> {"id": 1}
//     // @stub fetchUser 100ms -> {"name": "Ada"}
//     // @html <button id="button">Buy</button>          (each line adds to the page's body)
//     // @event click #button at 120ms
//     // @alert 500ms                                    (how long a user looks at a dialog)
//
// The head ends at the first line that is neither blank nor a // comment.

#include "tickscope/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

// How operations of one kind on targets of one pattern behave.
struct IoRule {
    std::string operation; // "fetch", "fs.readFile"; for a stub its name
    std::string pattern;   // * stands for any text
    VirtualTime latency;
    VirtualTime jitter;              // at most this much more or less
    std::uint32_t failures = 0;      // the first so many attempts fail
    std::string failure;             // with this message
    std::optional<std::string> body; // what comes after ->
    SourceSpan range;
    std::uint32_t attempts = 0; // how often it was used; counted while running
    bool matches(std::string_view operation, std::string_view target) const;
};

// What a user does to the page: `@event click #button at 120ms -> {"shiftKey": true}`.
struct UserEvent {
    std::string type, selector;
    VirtualTime at;
    std::string detail; // JSON of further properties of the event, or empty
};

struct World {
    std::optional<Environment> environment;
    std::optional<std::uint64_t> seed;
    std::optional<VirtualTime> statementCost;
    std::vector<IoRule> rules;
    std::vector<IoRule> stubs;
    std::string html; // the page's body
    std::vector<UserEvent> userEvents;
    VirtualTime dialogTime = VirtualTime::fromMs(1000);                   // until the user closes an alert
    IoRule* ruleFor(std::string_view operation, std::string_view target); // the first that matches
};

struct ParsedPragmas {
    World world;
    std::vector<ProgramDiagnostic> diagnostics; // malformed lines
};
ParsedPragmas parsePragmas(const std::string& fileName, std::string_view utf8);

} // namespace tickscope
