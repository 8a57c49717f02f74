#include "loop/timer_lists.h"

#include "vm/operations.h"
#include "vm/preview.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tickscope {

TimeoutObject::TimeoutObject(Shape* shape, TimerId id, Value callback, double after, ValueList arguments)
    : Object(shape, ObjectKind::Host), id(id), callback(callback), arguments(std::move(arguments)),
      idleTimeout(after) {}

void TimeoutObject::visitEdges(EdgeVisitor& visitor) {
    __builtin_prefetch(m_next); // visited last; the timers of a list lie far apart
    Object::visitEdges(visitor);
    visitor.visit(callback);
    for (const Value argument : arguments)
        visitor.visit(argument);
    visitor.visit(m_next);
    visitor.visit(m_previous);
}

void TimersList::append(TimeoutObject* timer) {
    remove(timer);
    timer->m_list = this;
    timer->m_previous = m_last;
    (m_last ? m_last->m_next : m_first) = timer;
    m_last = timer;
}

void TimersList::remove(TimeoutObject* timer) {
    TimersList* list = timer->m_list;
    if (!list) return;
    (timer->m_previous ? timer->m_previous->m_next : list->m_first) = timer->m_next;
    (timer->m_next ? timer->m_next->m_previous : list->m_last) = timer->m_previous;
    timer->m_list = nullptr;
    timer->m_previous = timer->m_next = nullptr;
}

void TimersList::visitRoots(EdgeVisitor& visitor) const {
    visitor.visit(m_first); // which visits the others
}

void TimersList::prefetchAfter(const TimeoutObject* timer) {
    const auto prefetch = [](const Object* object) {
        const auto* bytes = reinterpret_cast<const std::byte*>(object);
        __builtin_prefetch(bytes);
        __builtin_prefetch(bytes + 64);
        __builtin_prefetch(bytes + 128);
    };
    // The next one was asked for a callback ago and is here by now.
    const TimeoutObject* const next = timer->m_next;
    if (!next) return;
    if (next->callback.isObject()) prefetch(next->callback.asObject());
    if (next->m_next) prefetch(next->m_next);
}

void TimerLists::start(TimeoutObject* timer) {
    ++m_refCount;
    insert(timer, m_host.updatedLoopTime());
}

// `insert` of Node: an existing list keeps its place in the queue, a new one is queued by its expiry.
void TimerLists::insert(TimeoutObject* timer, std::int64_t start) {
    const auto milliseconds = static_cast<std::int64_t>(timer->idleTimeout);
    timer->idleStart = start;
    std::shared_ptr<TimersList>& list = m_byDuration[milliseconds];
    if (!list) {
        const std::int64_t expiry = start + milliseconds;
        list = std::make_shared<TimersList>(expiry, milliseconds, m_nextListId++);
        m_queue.insert(list);
        if (!m_nextExpiry || *m_nextExpiry > expiry) {
            m_host.scheduleTimers(milliseconds);
            m_nextExpiry = expiry;
        }
    }
    list->append(timer);
    announceSet(timer, start);
}

// The trace counts the delay from now, so that the due time is right for an interval too: its period began
// before its callback ran.
void TimerLists::announceSet(TimeoutObject* timer, std::int64_t start) {
    if (!m_vm.recorder.isEnabled()) return;
    const std::int64_t due = start + static_cast<std::int64_t>(timer->idleTimeout);
    const std::int64_t delay = std::max<std::int64_t>(0, due - m_vm.now().us / 1000);
    constexpr std::int64_t kMost = std::numeric_limits<std::uint32_t>::max();
    timer->armed = recordTimerSet(m_vm, timer->traced(), static_cast<std::uint32_t>(std::min(delay, kMost)));
}

// `unenroll` of Node.
void TimerLists::clear(TimeoutObject* timer) {
    timer->callback = Value::undefined();
    if (timer->isDestroyed) return;
    timer->isDestroyed = true;
    m_vm.asyncContext.destroy(m_vm.asyncContext.scopeIfTracked(timer));
    m_knownById.erase(timer->asyncId);
    // One whose callback runs now has left the trace's world already.
    if (timer->isListed()) recordTimerCleared(m_vm, timer->id);
    TimersList::remove(timer);
    if (timer->isRefed) {
        const auto list = m_byDuration.find(static_cast<std::int64_t>(timer->idleTimeout));
        if (list != m_byDuration.end() && list->second->isEmpty()) erase(std::shared_ptr(list->second));
        --m_refCount;
    }
    timer->idleTimeout = -1;
}

// Timeout.prototype.refresh: `insertGuarded` of Node.
void TimerLists::refresh(TimeoutObject* timer) {
    if (timer->idleTimeout < 0) return;
    if (timer->isListed()) recordTimerCleared(m_vm, timer->id);
    TimersList::remove(timer);
    timer->id = m_vm.recorder.newTimerId();
    insert(timer, m_host.updatedLoopTime());
    if (!timer->isDestroyed) return;
    timer->isDestroyed = false;
    m_vm.asyncContext.adopt(timer, "Timeout");
    if (timer->isRefed) ++m_refCount;
}

void TimerLists::setRefed(TimeoutObject* timer, bool refed) {
    if (timer->isRefed == refed) return;
    timer->isRefed = refed;
    if (timer->isDestroyed) return;
    if (refed)
        ++m_refCount;
    else
        --m_refCount;
}

TimeoutObject* TimerLists::findById(std::uint32_t asyncId) const {
    const auto found = m_knownById.find(asyncId);
    return found == m_knownById.end() ? nullptr : found->second;
}

std::uint32_t TimerLists::primitiveOf(TimeoutObject* timer) {
    if (!timer->hasPrimitive) {
        timer->hasPrimitive = true;
        m_knownById[timer->asyncId] = timer;
    }
    return timer->asyncId;
}

// `processTimers` of Node.
std::optional<std::int64_t> TimerLists::process(std::int64_t now) {
    m_nextExpiry.reset();
    bool ranAtLeastOneList = false;
    while (!m_queue.empty()) {
        const std::shared_ptr<TimersList> list = *m_queue.begin();
        if (list->expiry > now) {
            m_nextExpiry = list->expiry;
            return m_nextExpiry;
        }
        if (ranAtLeastOneList)
            m_host.runNextTicks();
        else
            ranAtLeastOneList = true;
        processList(list, now);
    }
    return std::nullopt;
}

// `listOnTimeout` of Node.
void TimerLists::processList(const std::shared_ptr<TimersList>& list, std::int64_t now) {
    bool ranAtLeastOneTimer = false;
    while (TimeoutObject* timer = list->first()) {
        // Timers later in the list were started later: look again when the first of them is due.
        if (now - timer->idleStart < list->milliseconds) {
            const bool isQueued = m_queue.erase(list) > 0;
            list->expiry = std::max(timer->idleStart + list->milliseconds, now + 1);
            list->id = m_nextListId++;
            if (isQueued) m_queue.insert(list);
            return;
        }
        if (ranAtLeastOneTimer)
            m_host.runNextTicks();
        else
            ranAtLeastOneTimer = true;
        TimersList::prefetchAfter(timer);
        // nextTick callbacks may have cleared this timer; Node then goes on with the one it had looked at.
        TimersList::remove(timer);
        if (timer->callback.isUndefined()) {
            retire(timer);
            continue;
        }
        runTimer(timer);
    }
    // The callbacks may have replaced the list by another of the same duration.
    const auto current = m_byDuration.find(list->milliseconds);
    if (current != m_byDuration.end() && current->second == list) erase(list);
}

void TimerLists::runTimer(TimeoutObject* timer) {
    m_host.enterTimerTask();
    const std::int64_t start = timer->repeat != 0 ? m_host.updatedLoopTime() : 0;
    const AnnouncedTask task = announceExpired(m_vm, TaskSource::Timer, timer->traced());
    runInScope(m_vm.asyncContext, m_vm.asyncContext.scopeIfTracked(timer), [&] {
        try {
            runTask(m_vm, task, [&] { call(m_vm, timer->callback, timer, timer->arguments); });
        } catch (const ThrowCompletion&) {
            afterCallback(timer, start);
            throw;
        }
        afterCallback(timer, start);
    });
}

void TimerLists::afterCallback(TimeoutObject* timer, std::int64_t start) {
    if (timer->repeat != 0 && timer->idleTimeout != -1) {
        timer->idleTimeout = timer->repeat;
        insert(timer, start);
    } else if (!timer->isListed()) {
        retire(timer);
    }
}

// A timer that will not run again, unless it is refreshed.
void TimerLists::retire(TimeoutObject* timer) {
    if (timer->isDestroyed) return;
    timer->isDestroyed = true;
    m_vm.asyncContext.destroy(m_vm.asyncContext.scopeIfTracked(timer));
    m_knownById.erase(timer->asyncId);
    if (timer->isRefed) --m_refCount;
}

void TimerLists::erase(const std::shared_ptr<TimersList>& list) {
    m_queue.erase(list);
    m_byDuration.erase(list->milliseconds);
}

std::optional<std::int64_t> TimerLists::nextExpiry() const {
    if (m_queue.empty()) return std::nullopt;
    return (*m_queue.begin())->expiry;
}

const TimeoutObject* TimerLists::nextTimer() const {
    return m_queue.empty() ? nullptr : (*m_queue.begin())->first();
}

void TimerLists::visitRoots(EdgeVisitor& visitor) const {
    for (const auto& [duration, list] : m_byDuration)
        list->visitRoots(visitor);
    for (const auto& [id, timer] : m_knownById)
        visitor.visit(timer);
}

} // namespace tickscope
