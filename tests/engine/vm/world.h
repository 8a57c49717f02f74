#pragma once
// An isolate to test the engine from inside.

#include "vm/isolate.h"

namespace tickscope::test {

struct World {
    Scenario scenario;
    RunHooks hooks;
    Isolate vm{scenario, hooks};
};

} // namespace tickscope::test
