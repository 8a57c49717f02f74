#pragma once
// A program in its world: the platform's globals, the event loop, the main script.

#include "loop/event_loop.h"

#include <memory>
#include <vector>

namespace tickscope {

// The loop of the scenario's platform; it becomes the isolate's host.
std::unique_ptr<EventLoop> makeLoop(Isolate&, World, JsThread&);

// Installs the globals, runs the isolate's scenario and turns the loop until nothing is left to do. With
// diagnostics nothing has run. Ends early with RunAborted.
void runProgram(Isolate&, EventLoop&, std::vector<ProgramDiagnostic>& diagnostics);

} // namespace tickscope
