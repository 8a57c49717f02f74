#pragma once
// The callbacks that wait for something other than a time: requestAnimationFrame (HTML 8.9) and
// requestIdleCallback (the specification of that name). The trace shows them as timers of their own kinds.

#include "loop/timer_events.h"

#include <map>
#include <optional>

namespace tickscope {

class CallbackList {
public:
    CallbackList(Isolate& vm, TimerKind kind) : m_vm(vm), m_kind(kind) {}

    struct Entry {
        TimerId id;
        Value callback;
        EventIndex requested = kNoEvent;
        std::optional<VirtualTime> deadline; // when an idle callback runs even if the page is busy
    };
    std::uint32_t add(Value callback, std::optional<VirtualTime> deadline = {}); // a handle
    void remove(std::uint32_t handle);
    bool isEmpty() const { return m_entries.empty(); }
    std::optional<std::uint32_t> first() const;
    std::optional<std::uint32_t> last() const;
    std::optional<VirtualTime> nextDeadline() const;
    // The callback with the next deadline, which it loses; there must be one.
    std::uint32_t takeExpired();

    // Takes the callback out of the list and calls it as a task with one argument; nothing when it was
    // removed meanwhile.
    void run(std::uint32_t handle, TaskSource source, Value argument);
    void visitRoots(EdgeVisitor&) const;

private:
    TracedTimer traced(const Entry& entry) const {
        return {m_kind, entry.id, entry.callback, entry.requested};
    }
    Isolate& m_vm;
    TimerKind m_kind;
    std::uint32_t m_lastHandle = 0;
    std::map<std::uint32_t, Entry> m_entries;
};

} // namespace tickscope
