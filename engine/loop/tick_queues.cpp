#include "loop/tick_queues.h"

#include "loop/task.h"

namespace tickscope {

TickQueues::TickQueues(Isolate& vm, RejectionTracker& rejections, UncaughtHandler& uncaught)
    : m_vm(vm), m_rejections(rejections), m_uncaught(uncaught) {}

void TickQueues::enqueueNextTick(Job* job) {
    m_hasTickScheduled = true;
    m_ticks.push_back(job);
}

void TickQueues::runMicrotasks() {
    while (!m_microtasks.empty()) {
        Job* job = m_microtasks.front();
        m_microtasks.pop_front();
        ++m_streak.microtasks;
        const CompletionRecord completion = m_vm.completionOf([&] {
            run(job);
            return Value::undefined();
        });
        if (!completion.isThrow()) continue;
        // queueMicrotask catches the error and reports it from native code.
        m_vm.forgetThrowSite();
        m_uncaught.reportUncaught(completion.value, RejectionTracker::FromPromise::No);
    }
}

void TickQueues::processTicksAndRejections() {
    do {
        while (!m_ticks.empty()) {
            Job* tick = m_ticks.front();
            m_ticks.pop_front();
            ++m_streak.ticks;
            run(tick);
        }
        runMicrotasks();
    } while (!m_ticks.empty() || m_rejections.processPromiseRejections(m_uncaught));
    m_hasTickScheduled = false;
    m_rejections.clearHasRejectionToWarn();
}

void TickQueues::runNextTicks() {
    if (!m_hasTickScheduled && !m_rejections.hasRejectionToWarn()) runMicrotasks();
    if (!m_hasTickScheduled && !m_rejections.hasRejectionToWarn()) return;
    processTicksAndRejections();
}

void TickQueues::run(Job* job) {
    m_streak.lastRange = job->range();
    runJob(m_vm, job);
}

void TickQueues::visitRoots(EdgeVisitor& visitor) const {
    for (const Job* job : m_microtasks)
        visitor.visit(job);
    for (const Job* job : m_ticks)
        visitor.visit(job);
}

} // namespace tickscope
