#pragma once
// Operations of the outside world as the scenario's pragmas describe them: latency, failures, results.

#include "vm/isolate.h"

#include <optional>
#include <span>
#include <string>

namespace tickscope {

class IoSlots;
struct IoRule;
struct IoRuleUse;

// Adds startOperation, runOperation, startService and their like to the functions the embedded libraries get.
void defineSimulatedIo(Isolate&, Object* host);
// What one attempt of an operation comes to by the scenario's rules.
struct IoOutcome {
    VirtualTime latency;  // until it is complete
    VirtualTime transfer; // of which this much goes by while the body comes
    std::optional<std::string> failure;
    std::optional<std::string> body;
    IoSlots* slots = nullptr;
};
IoOutcome ioOutcome(Isolate&, std::string_view operation, std::string_view target,
                    VirtualTime defaultLatency);
IoOutcome attemptRule(Isolate&, const IoRule&, IoRuleUse&);
// A call as an operation is called: "db.find(7, 'x')".
std::string callText(Isolate&, const std::string& name, std::span<const Value> arguments);

} // namespace tickscope
