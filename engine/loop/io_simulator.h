#pragma once
// Simulated input and output: operations that take virtual time outside the thread, and deliver their
// completion as a task. Completions are ordered by due time, then by the order of starting. Operations that
// share a few threads or connections wait for a free one, first come, first served.

#include "loop/choices.h"
#include "loop/task.h"
#include "loop/virtual_clock.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tickscope {

// What happens when an operation has completed: settles a promise, calls a callback. Runs as a task.
class IoCompletion : public Cell {
public:
    IoCompletion() : Cell(CellKind::Other) {}
    virtual void complete(Isolate&) = 0; // may throw ThrowCompletion: an uncaught exception
    virtual SourceSpan range() const { return {}; }
};

// Threads or connections that operations share: so many at a time, the others wait.
class IoSlots {
public:
    IoSlots(std::string name, std::uint32_t count) : m_name(std::move(name)), m_freeAt(std::max(count, 1u)) {}
    const std::string& name() const { return m_name; } // "a thread of the pool"
    // Takes the slot that is free first, for `duration`. Returns when it begins.
    VirtualTime take(VirtualTime now, VirtualTime duration);

private:
    std::string m_name;
    std::vector<VirtualTime> m_freeAt;
};

class IoSimulator {
public:
    enum class Policy : bool { Concurrent, Blocking };
    IoSimulator(Isolate& vm, VirtualClock& clock, Choices& choices, Policy policy)
        : m_vm(vm), m_clock(clock), m_choices(choices), m_policy(policy) {}

    // Starts an operation called `label` ("fs.readFile config.json"), which needs one of `slots` if there are
    // any. Under the blocking policy the thread waits here. What is made of several system calls (a file is
    // opened, looked at, read and closed) comes back to the loop after each: once its time is over it takes
    // so many more poll phases.
    OperationId start(std::string_view label, VirtualTime latency, IoCompletion*, IoSlots* slots = nullptr,
                      std::uint32_t morePolls = 0);

    Policy policy() const { return m_policy; }
    bool isIdle() const { return m_pending.empty(); }
    std::optional<VirtualTime> nextDue() const;
    // Takes the first operation that has completed by now and announces its task; nothing when none has.
    struct Ready {
        AnnouncedTask task;
        IoCompletion* completion;
        AsyncScope* scope;
        std::string label;
    };
    std::optional<Ready> takeReady();
    // Lets the operations that could be ready but for further system calls do the next one; false: there are
    // none.
    bool advanceSteps();
    void visitRoots(EdgeVisitor&) const;

private:
    struct Pending {
        std::string label;
        IoCompletion* completion;
        AsyncScope* scope;
        EventIndex started;
        std::uint32_t morePolls;
    };
    using PendingMap = std::map<std::pair<VirtualTime, OperationId>, Pending>;
    PendingMap::iterator chooseReady(PendingMap::iterator first);
    Isolate& m_vm;
    VirtualClock& m_clock;
    Choices& m_choices;
    Policy m_policy;
    PendingMap m_pending;
};

} // namespace tickscope
