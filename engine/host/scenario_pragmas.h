#pragma once
// The simulated world of a program, from the comment pragmas at its head:
//
//     // @env node | browser
//     // @seed 7
//     // @cpu 1us                                        (cost of one statement)
//     // @io fetch /api/users/* 50ms ±5ms fails 2 "503 Service Unavailable" -> {"id": 1}
//     // @io db.query * 20ms pool 3 -> [{"id": 1}]       (three connections)
//     // @io fetch /search* 30ms limit 10/s              (more are answered by 429 Too Many Requests)
//     // @io fs.readFile big.txt 5ms bandwidth 2MB/s -> text
//     // @stub fetchUser 100ms -> {"name": "Ada"}        (gives a promise; with `callback` calls its last
//     argument)
//     // @stub api.limit = 10                            (a value; `@stub now() = 5` a function that gives
//     it)
//     // @html <button id="button">Buy</button>          (each line adds to the page's body)
//     // @event click #button at 120ms
//     // @alert 500ms                                    (how long a user looks at a dialog)
//     // @input 500ms "a line"                           (typed on standard input)
//     // @worker 10ms                                   (until a worker's program begins)
//     // @message 50us                                  (until another thread can receive one)
//     // @request GET /search every 10ms x 50 at 5ms -> {"q": 1}    (arrives at http.createServer)
//
//     // @file util.js                                   (begins another file: syntax/scenario_files.h)
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
    std::uint32_t perSecond = 0;     // more starts within a second are answered by 429; 0: no limit
    std::uint32_t connections = 0;   // so many at a time, the others wait; 0: no limit
    double bytesPerSecond = 0;       // the body takes this much longer; 0: no limit
    std::optional<std::string> body; // what comes after ->
    SourceSpan range;
    bool matches(std::string_view asked, std::string_view target) const;
};

// A name that the program does not define: `@stub fetchUser 100ms -> {"id": 1}`, `@stub config = {"port":
// 80}`.
struct Stub : IoRule { // `operation` is the name, with dots for members
    enum class Kind : std::uint8_t {
        Promise,  // a function that gives a promise
        Callback, // one that calls its last argument with (error, result)
        Value,
        Function, // one that gives the value at once
    } kind = Kind::Promise;
    std::string expression; // of Value and Function: JavaScript
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

// How long it takes until another thread notices.
struct ThreadDelays {
    VirtualTime start = VirtualTime::fromMs(10); // from new Worker() until its program begins
    VirtualTime message{50};                     // from posting until it can be received
    VirtualTime end = VirtualTime::fromMs(1);    // from its last statement until its end is known
};

struct World {
    std::optional<Environment> environment;
    std::optional<std::uint64_t> seed;
    std::optional<VirtualTime> statementCost;
    std::vector<IoRule> rules;
    std::vector<Stub> stubs;
    std::string html; // the page's body
    std::vector<UserEvent> userEvents;
    std::vector<InputLine> inputLines;
    std::vector<RequestArrivals> requests;
    ThreadDelays threadDelays;
    VirtualTime dialogTime = VirtualTime::fromMs(1000); // until the user closes an alert
    // The index of the first rule that matches.
    std::optional<std::size_t> ruleFor(std::string_view operation, std::string_view target) const;
};

struct ParsedPragmas {
    World world;
    std::vector<ProgramDiagnostic> diagnostics; // malformed lines
};
ParsedPragmas parsePragmas(const std::string& fileName, std::string_view utf8);

} // namespace tickscope
