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
//     // @input 500ms "a line"                           (typed on standard input)
//     // @request GET /search every 10ms x 50 at 5ms -> {"q": 1}    (arrives at http.createServer)
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

// A line typed on standard input: `@input 500ms "yes"`.
struct InputLine {
    VirtualTime at;
    std::string text;
};

// Requests that reach the program's HTTP server: `@request POST /orders every 10ms x 50 at 5ms -> {"id": 1}`.
struct RequestArrivals {
    std::string method, path;
    VirtualTime first;
    VirtualTime interval;
    std::uint32_t count = 1;
    std::string body;
};

struct World {
    std::optional<Environment> environment;
    std::optional<std::uint64_t> seed;
    std::optional<VirtualTime> statementCost;
    std::vector<IoRule> rules;
    std::vector<IoRule> stubs;
    std::string html; // the page's body
    std::vector<UserEvent> userEvents;
    std::vector<InputLine> inputLines;
    std::vector<RequestArrivals> requests;
    IoRule* ruleFor(std::string_view operation, std::string_view target); // the first that matches
};

struct ParsedPragmas {
    World world;
    std::vector<ProgramDiagnostic> diagnostics; // malformed lines
};
ParsedPragmas parsePragmas(const std::string& fileName, std::string_view utf8);

} // namespace tickscope
