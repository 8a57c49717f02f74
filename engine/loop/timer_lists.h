#pragma once
// Timeouts and intervals as lib/internal/timers.js of Node 20 keeps them: one list per duration, in the order
// of starting, and a queue of the lists by expiry. All times are whole milliseconds of the loop's clock.

#include "loop/timer_events.h"
#include "vm/object.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace tickscope {

class TimerLists;
class TimersList;

// What setTimeout and setInterval return.
class TimeoutObject final : public Object {
public:
    TimeoutObject(Shape* shape, TimerId id, Value callback, double after, ValueList arguments);

    TimerId id;                  // a refreshed timer gets a new one
    std::uint32_t asyncId = 0;   // what Number(timeout) gives
    EventIndex armed = kNoEvent; // its last TimerSet event
    bool isRefed = true;
    bool isDestroyed = false;
    bool hasPrimitive = false;
    Value callback; // undefined once cleared
    ValueList arguments;
    double idleTimeout; // -1 once cleared
    double repeat = 0;  // an interval's period; 0: a timeout
    std::int64_t idleStart = 0;

    bool isListed() const { return m_list != nullptr; }
    TimerKind timerKind() const { return repeat != 0 ? TimerKind::Interval : TimerKind::Timeout; }
    TracedTimer traced() const { return {timerKind(), id, callback, armed}; }
    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override {
        return Object::externalBytes() + arguments.capacity() * sizeof(Value);
    }

private:
    friend class TimersList;
    TimersList* m_list = nullptr;
    TimeoutObject* m_previous = nullptr;
    TimeoutObject* m_next = nullptr;
};

// The running timers of one duration.
class TimersList {
public:
    TimersList(std::int64_t expiry, std::int64_t milliseconds, std::uint64_t id)
        : expiry(expiry), milliseconds(milliseconds), id(id) {}
    std::int64_t expiry; // when to look at the list again
    const std::int64_t milliseconds;
    std::uint64_t id; // decides between lists of equal expiry

    TimeoutObject* first() const { return m_first; }
    bool isEmpty() const { return !m_first; }
    void append(TimeoutObject*);
    static void remove(TimeoutObject*); // from the list it is in, if any
    // Tells the processor that the timers behind this one are needed soon.
    static void prefetchAfter(const TimeoutObject*);
    void visitRoots(EdgeVisitor&) const;

private:
    TimeoutObject* m_first = nullptr;
    TimeoutObject* m_last = nullptr;
};

// What the timers need from the loop around them.
class TimerHost {
public:
    virtual ~TimerHost() = default;
    virtual std::int64_t updatedLoopTime() = 0; // getLibuvNow: reads the clock anew
    virtual void scheduleTimers(std::int64_t milliseconds) = 0;
    virtual void runNextTicks() = 0;
    virtual void enterTimerTask() = 0; // a timer's callback is about to run
};

class TimerLists {
public:
    TimerLists(Isolate& vm, TimerHost& host) : m_vm(vm), m_host(host) {}

    // A new, running timer. `after` is already between 1 and 2^31-1.
    void start(TimeoutObject*);
    void clear(TimeoutObject*);
    void refresh(TimeoutObject*);
    void setRefed(TimeoutObject*, bool refed);
    TimeoutObject* findById(std::uint32_t asyncId) const;
    std::uint32_t primitiveOf(TimeoutObject*); // Symbol.toPrimitive

    // Runs what is due at `now`. Returns the next expiry, if a list is left. Ends with ThrowCompletion when a
    // callback throws; call it again then.
    std::optional<std::int64_t> process(std::int64_t now);

    std::size_t refCount() const { return m_refCount; } // timers that keep the loop alive
    std::optional<std::int64_t> nextExpiry() const;
    // The first timer that will run when the list queue is looked at.
    const TimeoutObject* nextTimer() const;
    void visitRoots(EdgeVisitor&) const;

private:
    struct ByExpiry {
        bool operator()(const std::shared_ptr<TimersList>& a, const std::shared_ptr<TimersList>& b) const {
            return a->expiry != b->expiry ? a->expiry < b->expiry : a->id < b->id;
        }
    };
    void insert(TimeoutObject*, std::int64_t start);
    void announceSet(TimeoutObject*, std::int64_t start);
    void processList(const std::shared_ptr<TimersList>&, std::int64_t now);
    void runTimer(TimeoutObject*);
    void afterCallback(TimeoutObject*, std::int64_t start);
    void retire(TimeoutObject*);
    void erase(const std::shared_ptr<TimersList>&);

    Isolate& m_vm;
    TimerHost& m_host;
    std::map<std::int64_t, std::shared_ptr<TimersList>> m_byDuration;
    std::set<std::shared_ptr<TimersList>, ByExpiry> m_queue;
    std::map<std::uint32_t, TimeoutObject*> m_knownById; // those whose number was asked for
    std::uint64_t m_nextListId = 0;
    std::optional<std::int64_t> m_nextExpiry; // nothing: "infinity"
    std::size_t m_refCount = 0;
};

} // namespace tickscope
