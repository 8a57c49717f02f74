#pragma once
// Names that a program uses and that are defined nowhere: neither in it nor by the platform. Snippets are
// full of them (`fetchUser(1)`); a pragma `// @stub` defines one.

#include "tickscope/scenario.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tickscope {

struct UnresolvedName {
    std::string name;             // "fetchUser"; of a member of such a name "api.getUser"
    std::vector<SourceSpan> uses; // in the order of the text
    bool isCalled = false;
    bool isConstructed = false;
    bool isAwaited = false;      // awaited, or used as a promise: .then, Promise.all([...])
    bool takesCallback = false;  // called with a function as the last argument
    bool isUsed = false;         // something is done with what a call gives
    std::uint32_t arguments = 0; // of the call with the most
    std::string pragma;          // a line that would define it: "// @stub fetchUser 100ms -> {"id": 1}"
};

// What keeps a program from starting: mistakes in its pragmas and in the text of its files, found without
// running it. (A run only looks at the files that it loads.)
std::vector<ProgramDiagnostic> check(const Scenario&);

// In the order of their first uses; found without running the program. Empty when it has a syntax error.
std::vector<UnresolvedName> unresolvedNames(const Scenario&);

} // namespace tickscope
