#pragma once
// setImmediate's queue, as ImmediateList and processImmediate of Node 20 (lib/internal/timers.js).

#include "loop/timer_lists.h"

#include <deque>

namespace tickscope {

// What setImmediate returns.
class ImmediateObject final : public Object {
public:
    ImmediateObject(Shape* shape, TimerId id, Value callback, ValueList arguments);
    TimerId id;
    Value callback; // undefined: the empty immediate after a handled uncaught exception
    ValueList arguments;
    enum class Ref : std::uint8_t { Unrefed, Refed, Gone };
    Ref ref = Ref::Refed;
    bool isDestroyed = false;
    EventIndex armed = kNoEvent;
    TracedTimer traced() const { return {TimerKind::Immediate, id, callback, armed}; }
    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override {
        return Object::externalBytes() + arguments.capacity() * sizeof(Value);
    }
};

class ImmediateQueue {
public:
    ImmediateQueue(Isolate& vm, TimerHost& host) : m_vm(vm), m_host(host) {}

    void append(ImmediateObject*);
    void clear(ImmediateObject*);
    void setRefed(ImmediateObject*, bool refed);

    // Runs the immediates queued before the call; those queued meanwhile wait for the next turn. Ends with
    // ThrowCompletion when one throws: hasOutstanding() then says whether to call again.
    void process();
    bool hasOutstanding() const { return m_hasOutstanding; }

    std::size_t count() const { return m_count; }
    std::size_t refCount() const { return m_refCount; }
    bool hasCallback() const; // something of the program is queued
    void visitRoots(EdgeVisitor&) const;

private:
    void run(ImmediateObject*);
    Isolate& m_vm;
    TimerHost& m_host;
    std::deque<ImmediateObject*> m_queue;   // cleared ones stay in it and are passed over
    std::deque<ImmediateObject*> m_running; // the rest of the batch that is being run
    bool m_hasOutstanding = false;
    std::size_t m_count = 0, m_refCount = 0;
};

} // namespace tickscope
