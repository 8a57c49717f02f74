#pragma once
// The fake clock. Time passes while statements run (Isolate::countStatement), while block() burns it, and in
// jumps when nothing is runnable.

#include "vm/isolate.h"

namespace tickscope {

class VirtualClock {
public:
    explicit VirtualClock(Isolate& vm) : m_vm(vm) {}

    VirtualTime now() const { return m_vm.now(); }
    // Whole milliseconds, rounded down: how libuv and the timers of Node count.
    std::int64_t milliseconds() const { return m_vm.now().us / 1000; }

    // The thread is busy for this long. Ends the run when the budget of virtual time is spent.
    void burn(VirtualTime duration);
    // Nothing is runnable until then: jumps, and says so in the trace.
    void jumpTo(VirtualTime time);

private:
    void advanceTo(VirtualTime time);
    void checkBudget();
    Isolate& m_vm;
};

} // namespace tickscope
