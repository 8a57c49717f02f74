#pragma once
// setTimeout, setInterval, setImmediate and their clear functions, as Node has them.

#include "vm/isolate.h"

namespace tickscope {

// Defines them on the global object. The loop must be the isolate's host.
[[gnu::cold]] void installTimers(Isolate&, Realm&);
// The exports of require('timers').
Object* createTimersModule(Isolate&);
// Native parts of require('timers/promises'): setTimeout(ms, value), setImmediate(value) without options.
Object* createTimerPromises(Isolate&);

} // namespace tickscope
