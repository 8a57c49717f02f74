#include "loop/thread_group.h"

#include "loop/event_loop.h"

#include <algorithm>

namespace tickscope {

// --- One thread

void JsThread::attach(Isolate& vm, EventLoop& loop) {
    m_vm = &vm;
    m_loop = &loop;
    if (m_group.isAlone()) return;
    vm.setNow(m_wakeUp);
    vm.setInterleaving(this);
    shareBudgets();
}

void JsThread::detach() {
    m_wakeUp = m_vm->now();
    m_steps = m_vm->steps();
    m_events = m_vm->recorder.size();
    m_vm->setInterleaving(nullptr);
    m_vm = nullptr;
    m_loop = nullptr;
}

void JsThread::notify(Notice notice) {
    const auto later =
        std::upper_bound(m_notices.begin(), m_notices.end(), notice.arrival,
                         [](VirtualTime arrival, const Notice& other) { return arrival < other.arrival; });
    m_notices.insert(later, std::move(notice));
}

std::optional<VirtualTime> JsThread::nextNotice() const {
    return m_notices.empty() ? std::nullopt : std::optional(m_notices.front().arrival);
}

std::optional<JsThread::Notice> JsThread::takeNotice(VirtualTime now) {
    if (m_notices.empty() || m_notices.front().arrival > now) return std::nullopt;
    Notice notice = std::move(m_notices.front());
    m_notices.pop_front();
    return notice;
}

void JsThread::stopAt(VirtualTime time) {
    if (!m_stopAt || time < *m_stopAt) m_stopAt = time;
}

VirtualTime JsThread::nextAction() const {
    if (m_state == State::Ended) return kNever;
    if (m_state == State::Running && m_vm) return m_vm->now();
    VirtualTime next = m_wakeUp;
    if (!m_vm) return next; // what arrives earlier waits until it begins
    if (const auto notice = nextNotice()) next = std::min(next, *notice);
    if (m_stopAt) next = std::min(next, *m_stopAt);
    if (const auto message = m_loop->ports().nextArrival()) next = std::min(next, *message);
    return std::max(next, m_vm->now());
}

// Nothing of another thread can still arrive before that time.
VirtualTime JsThread::horizon() const {
    VirtualTime horizon = kNever;
    for (const auto& other : m_group.m_threads)
        if (other.get() != this) horizon = std::min(horizon, other->nextAction() + m_group.delays.message);
    if (m_stopAt) horizon = std::min(horizon, *m_stopAt);
    return horizon;
}

bool JsThread::mayActAt(VirtualTime time) const {
    for (const auto& other : m_group.m_threads) {
        if (other.get() == this) continue;
        const VirtualTime next = other->nextAction();
        const bool isFirst = next > time || (next == time && other->m_number > m_number);
        if (!isFirst && time >= next + m_group.delays.message) return false;
    }
    return true;
}

void JsThread::takeTurns() {
    obeyOrders();
    while (!mayActAt(m_vm->now()))
        m_group.hand(*this, m_group.first());
    m_group.printUntil(m_group.first().nextAction());
}

void JsThread::advanceTo(VirtualTime time) {
    while (m_vm->now() < time) {
        const VirtualTime next = std::clamp(horizon(), m_vm->now() + VirtualTime{1}, time);
        m_vm->setNow(next);
        takeTurns();
    }
}

VirtualTime JsThread::sleep(std::optional<VirtualTime> wakeUp) {
    m_wakeUp = wakeUp.value_or(kNever);
    m_state = State::Sleeping;
    for (;;) {
        const VirtualTime next = nextAction();
        if (next < kNever && mayActAt(next)) break;
        JsThread& first = m_group.first();
        if (first.nextAction() >= kNever) m_group.m_isStuck = true;
        m_group.hand(*this, m_group.m_isStuck ? m_group.mainThread() : first);
    }
    const VirtualTime woken = nextAction();
    m_state = State::Running;
    if (m_stopAt && woken >= *m_stopAt) m_vm->setNow(woken);
    obeyOrders();
    return woken;
}

// The thread goes on, if others have not decided otherwise.
void JsThread::obeyOrders() {
    const bool isStopped =
        isMain() ? m_group.m_isStuck : m_group.m_isStopping || (m_stopAt && m_vm->now() >= *m_stopAt);
    const bool isAborted = isMain() && m_group.m_abort;
    if (!isStopped && !isAborted) return;
    m_state = State::Running;
    throw RunAborted{isAborted ? *m_group.m_abort : AbortReason::Stopped};
}

// What the budgets of the run leave for this thread.
void JsThread::shareBudgets() {
    std::uint64_t steps = 0, bytes = 0, events = 0;
    for (const auto& other : m_group.m_threads) {
        if (other.get() == this) continue;
        const Isolate* vm = other->m_vm;
        steps += vm ? vm->steps() : other->m_steps;
        bytes += vm ? vm->heap.liveBytes() : other->m_bytes;
        events += vm ? vm->recorder.size() : other->m_events;
    }
    const auto left = [](std::uint64_t all, std::uint64_t others) { return all - std::min(all, others); };
    m_vm->setMaxSteps(left(m_vm->stepBudget(), steps));
    m_vm->heap.setBudgetBytes(left(m_vm->memoryBudget(), bytes));
    m_vm->recorder.setMaxEvents(left(m_vm->eventBudget(), events));
}

void* JsThread::main(void* argument) {
    auto* thread = static_cast<JsThread*>(argument);
    thread->m_turn.acquire();
    try {
        if (!thread->m_group.m_isStopping) thread->m_program->run(*thread);
    } catch (const RunAborted& aborted) { // while its world was being set up
        thread->m_group.abort(aborted.reason, "there is not enough memory for a worker");
    } catch (const std::bad_alloc&) {
        thread->m_group.abort(AbortReason::MemoryBudget, "there is not enough memory for a worker");
    }
    thread->m_state = State::Ended;
    thread->m_program.reset();
    thread->m_group.leave(*thread);
    return nullptr;
}

// --- All of them

JsThread* ThreadGroup::start(JsThread& parent, std::string name, std::unique_ptr<ThreadProgram> program) {
    const auto alive = std::count_if(m_threads.begin(), m_threads.end(),
                                     [](const auto& thread) { return !thread->hasEnded(); });
    if (alive >= static_cast<std::ptrdiff_t>(kMostThreads)) return nullptr;
    const auto number = static_cast<std::uint32_t>(m_threads.size());
    auto thread = std::make_unique<JsThread>(*this, number, std::move(name), &parent);
    thread->m_wakeUp = parent.now() + delays.start;
    thread->m_program = std::move(program);
    thread->m_native = std::make_unique<NativeThread>();
    if (!thread->m_native->start(JsThread::main, thread.get())) return nullptr;
    m_threads.push_back(std::move(thread));
    parent.m_vm->setInterleaving(&parent);
    return m_threads.back().get();
}

std::uint64_t ThreadGroup::steps() const {
    std::uint64_t steps = 0;
    for (const auto& thread : m_threads)
        steps += thread->m_vm ? thread->m_vm->steps() : thread->m_steps;
    return steps;
}

std::uint64_t ThreadGroup::workerSteps() const {
    std::uint64_t steps = 0;
    for (const auto& thread : m_threads)
        if (!thread->isMain()) steps += thread->m_steps;
    return steps;
}

void ThreadGroup::abort(AbortReason reason, std::string message) {
    if (m_abort) return;
    m_abort = reason;
    m_abortMessage = std::move(message);
}

JsThread& ThreadGroup::first() const {
    const auto isEarlier = [](const auto& a, const auto& b) { return a->nextAction() < b->nextAction(); };
    return **std::min_element(m_threads.begin(), m_threads.end(), isEarlier);
}

void ThreadGroup::hand(JsThread& from, JsThread& to) {
    printUntil(to.nextAction());
    to.m_turn.release();
    from.m_turn.acquire();
    from.obeyOrders();
    from.shareBudgets();
}

// A thread has ended: the next one's turn.
void ThreadGroup::leave(JsThread&) {
    JsThread& next = first();
    if (next.nextAction() >= JsThread::kNever) m_isStuck = true;
    JsThread& to = m_isStopping || m_isStuck || m_abort ? mainThread() : next;
    to.m_turn.release();
}

void ThreadGroup::stopAll() {
    m_isStopping = true;
    for (std::size_t i = 1; i < m_threads.size(); ++i) {
        JsThread& thread = *m_threads[i];
        if (!thread.hasEnded()) {
            thread.m_turn.release();
            mainThread().m_turn.acquire();
        }
        thread.m_native->join();
    }
    printUntil(JsThread::kNever);
    std::sort(m_traces.begin(), m_traces.end(),
              [](const Trace& a, const Trace& b) { return a.thread < b.thread; });
}

std::shared_ptr<Channel> ThreadGroup::broadcastChannel(const std::string& name) {
    std::weak_ptr<Channel>& known = m_channels[name];
    std::shared_ptr<Channel> channel = known.lock();
    if (!channel) {
        channel = std::make_shared<Channel>();
        channel->name = name;
        channel->isBroadcast = true;
        known = channel;
    }
    return channel;
}

// --- The console of a page with workers

void ThreadGroup::print(VirtualTime time, OutputStream stream, std::string_view text) {
    const auto later =
        std::upper_bound(m_outputs.begin(), m_outputs.end(), time,
                         [](VirtualTime moment, const Output& other) { return moment < other.time; });
    m_outputs.insert(later, Output{time, stream, std::string(text)});
}

void ThreadGroup::printUntil(VirtualTime time) {
    while (!m_outputs.empty() && m_outputs.front().time < time) {
        if (m_hooks.onOutput) m_hooks.onOutput(m_outputs.front().stream, m_outputs.front().text);
        m_outputs.pop_front();
    }
}

} // namespace tickscope
