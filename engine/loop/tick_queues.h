#pragma once
// The two queues that are emptied after every callback: process.nextTick's and the microtasks'.
// Follows lib/internal/process/task_queues.js and InternalCallbackScope of Node 20.

#include "builtins/promise.h"
#include "loop/rejection_tracker.h"

#include <deque>

namespace tickscope {

// Where errors go that no program catches.
class UncaughtHandler {
public:
    virtual ~UncaughtHandler() = default;
    // Hands the error to process.on('uncaughtException'); without a listener ends the run (RunAborted).
    virtual void reportUncaught(Value error, RejectionTracker::FromPromise fromPromise) = 0;
};

// How many jobs have run in a row since the last task began: what a starving program looks like.
struct JobStreak {
    std::uint64_t microtasks = 0;
    std::uint64_t ticks = 0;
    SourceSpan lastRange;
};

class TickQueues {
public:
    TickQueues(Isolate& vm, RejectionTracker& rejections, UncaughtHandler& uncaught);

    void enqueueMicrotask(Job* job) { m_microtasks.push_back(job); }
    void enqueueNextTick(Job* job);

    // Empties the microtask queue. An error of one job is reported, and the next job runs.
    void runMicrotasks();
    // nextTick callbacks, then microtasks, until both are empty and no rejection is left to report. An error
    // of a nextTick callback ends it with ThrowCompletion; the rest stays queued.
    void processTicksAndRejections();
    // What Node does between two callbacks of one phase, and after the last one.
    void runNextTicks();

    bool isEmpty() const { return m_microtasks.empty() && m_ticks.empty(); }
    void visitRoots(EdgeVisitor&) const;

    const JobStreak& streak() const { return m_streak; }
    void endStreak() { m_streak = {}; }

private:
    void run(Job* job);
    Isolate& m_vm;
    RejectionTracker& m_rejections;
    UncaughtHandler& m_uncaught;
    std::deque<Job*> m_microtasks, m_ticks;
    bool m_hasTickScheduled = false; // stays set when a nextTick callback has thrown
    JobStreak m_streak;
};

} // namespace tickscope
