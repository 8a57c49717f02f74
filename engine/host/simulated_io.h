#pragma once
// Operations of the outside world as the scenario's pragmas describe them: latency, failures, results.

#include "vm/isolate.h"

#include <optional>

namespace tickscope {

class IoSlots;

// Adds startOperation, runOperation, startService and their like to the functions the embedded libraries get.
void defineSimulatedIo(Isolate&, Object* host);
// What one attempt of an operation comes to by the scenario's rules.
struct IoOutcome {
    VirtualTime latency;
    std::optional<std::string> failure;
    std::optional<std::string> body;
    IoSlots* slots = nullptr;
};
IoOutcome ioOutcome(Isolate&, std::string_view operation, std::string_view target,
                    VirtualTime defaultLatency);
// Defines a global function for each `// @stub` pragma.
[[gnu::cold]] void installStubs(Isolate&, Realm&);

} // namespace tickscope
