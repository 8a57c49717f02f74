// Replays a scenario up to a moment and keeps it there. The run has a thread of its own; while it stands
// still it does what the caller's thread asks for, so that only one of them is ever in the isolate.

#include "tickscope/inspect.h"

#include "analysis/live_view.h"
#include "loop/observed_run.h"
#include "vm/isolate.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace tickscope {

namespace {

// How often the run looks up on its way: to tell how far it is, to compare, to hear of a cancellation.
constexpr EventIndex kEventsBetweenLooks = 16384;
constexpr auto kCancelPoll = std::chrono::milliseconds(10);

// The moments of a run that the user has stopped are its own up to where the request was obeyed.
EventIndex repeatableSize(const Trace& trace) {
    const auto size = static_cast<EventIndex>(trace.size());
    if (size < 2 || trace[size - 1].kind != EventKind::RunFinished) return size;
    return static_cast<StopReason>(trace[size - 1].detail) == StopReason::Cancelled ? size - 2 : size;
}

// Just after the first frame was entered: the platform is complete, the program has done nothing.
EventIndex startOfProgram(const Trace& trace) {
    for (EventIndex i = 0; i < trace.size(); ++i)
        if (trace[i].kind == EventKind::FrameEntered) return i + 1;
    return static_cast<EventIndex>(trace.size());
}

} // namespace

struct Inspection::Impl final : RunObserver {
    enum class State : std::uint8_t { Idle, Running, Paused, Finished };

    Scenario scenario;
    std::shared_ptr<const Trace> recorded;
    std::uint32_t threadNumber = 0;
    const Trace* trace = nullptr; // of that thread, in `recorded`
    EventIndex programStart = 0;

    // --- Shared by both threads, under the lock.
    std::mutex mutex;
    std::condition_variable changed;
    State state = State::Idle;
    EventIndex target = 0;
    std::function<void()> task; // for the run's thread, while it is paused
    bool goesOn = false;        // leave the pause
    bool isDifferent = false;

    std::atomic<bool> cancel = false;
    std::atomic<EventIndex> passed = 0;
    std::thread thread;
    std::uint32_t runs = 0;

    // --- Of the run's thread; the caller's uses them by tasks.
    Isolate* vm = nullptr;
    GlobalNames knownGlobals;
    bool knowsGlobals = false;
    std::size_t verifiedEvents = 0, verifiedTexts = 0;
    std::optional<LiveView> view;

    ~Impl() override { quit(); }

    // --- The run's thread

    void isolateMade(Isolate& isolate, std::uint32_t number) override {
        isolate.keepsScopes = true;
        if (number != threadNumber) return;
        vm = &isolate;
        lookNext();
    }

    void lookNext() {
        const auto here = static_cast<EventIndex>(vm->recorder.size());
        EventIndex next = std::min(target, here + kEventsBetweenLooks);
        if (here < programStart) next = std::min(next, programStart);
        vm->recorder.pauseAt(next, [this] { look(); });
    }

    void look() {
        const auto here = static_cast<EventIndex>(vm->recorder.size());
        passed = here;
        if (!knowsGlobals && here >= std::min(programStart, target)) {
            knownGlobals = globalNames(*vm);
            knowsGlobals = true;
        }
        if (!repeats()) {
            isDifferent = true;
            return end();
        }
        if (cancel.load()) return end();
        if (here >= target) standStill();
        if (cancel.load()) return end();
        lookNext();
    }

    // The run ends as a cancelled one at its next statement.
    void end() {
        cancel = true;
        vm->checkSoon();
    }

    // What has been recorded since the last look is what was recorded the first time.
    bool repeats() {
        const Trace& now = vm->recorder.trace();
        if (now.events.size() > trace->size() || now.texts.size() > trace->texts.size()) return false;
        for (; verifiedTexts < now.texts.size(); ++verifiedTexts) {
            const auto id = static_cast<TextId>(verifiedTexts);
            if (now.texts[id] != trace->texts[id]) return false;
        }
        // Block by block: to read two logs in turn would decode each block again and again.
        std::array<Event, EventLog::kBlockEvents> block;
        while (verifiedEvents < now.events.size()) {
            const std::size_t blockEnd = (verifiedEvents / block.size() + 1) * block.size();
            const std::size_t end = std::min(blockEnd, now.events.size());
            for (std::size_t i = verifiedEvents; i < end; ++i)
                block[i % block.size()] = now.events[i];
            for (; verifiedEvents < end; ++verifiedEvents)
                if (!(block[verifiedEvents % block.size()] == trace->events[verifiedEvents])) return false;
        }
        return true;
    }

    void standStill() {
        view.emplace(*vm, knownGlobals);
        std::unique_lock lock(mutex);
        state = State::Paused;
        changed.notify_all();
        while (!goesOn) {
            changed.wait(lock, [this] { return goesOn || task; });
            if (!task) continue;
            task();
            task = nullptr;
            changed.notify_all();
        }
        goesOn = false;
        state = State::Running;
        view.reset();
    }

    void runToTarget() {
        RunHooks hooks;
        hooks.cancel = &cancel;
        runObserved(scenario, hooks, this);
        const std::lock_guard lock(mutex);
        vm = nullptr;
        state = State::Finished;
        changed.notify_all();
    }

    // --- The caller's thread

    void quit() {
        {
            const std::lock_guard lock(mutex);
            cancel = true;
            goesOn = true;
            changed.notify_all();
        }
        if (thread.joinable()) thread.join();
        state = State::Idle;
        goesOn = false;
    }

    void begin() {
        quit();
        cancel = false;
        passed = 0;
        isDifferent = knowsGlobals = false;
        verifiedEvents = verifiedTexts = 0;
        knownGlobals.clear();
        ++runs;
        state = State::Running;
        thread = std::thread([this] { runToTarget(); });
    }

    InspectStatus goTo(EventIndex position, const std::atomic<bool>* userCancel) {
        position = std::clamp<EventIndex>(position, 1, std::max<EventIndex>(1, repeatableSize(*trace)));
        const bool isPaused = state == State::Paused;
        if (isPaused && target == position) return InspectStatus::Ready;
        if (isPaused && position > target) {
            const std::lock_guard lock(mutex);
            target = position;
            goesOn = true;
            state = State::Running;
            changed.notify_all();
        } else {
            quit();
            target = position;
            begin();
        }
        std::unique_lock lock(mutex);
        const auto hasArrived = [this] { return state == State::Paused || state == State::Finished; };
        while (!changed.wait_for(lock, kCancelPoll, hasArrived))
            if (userCancel && userCancel->load()) cancel = true;
        if (state == State::Paused) {
            cancel = false; // it came too late
            return InspectStatus::Ready;
        }
        if (isDifferent) return InspectStatus::Different;
        return userCancel && userCancel->load() ? InspectStatus::Cancelled : InspectStatus::Ended;
    }

    std::vector<InspectNode> ask(const std::function<std::vector<InspectNode>(LiveView&)>& question) {
        std::vector<InspectNode> answer;
        std::unique_lock lock(mutex);
        if (state != State::Paused) return answer;
        task = [&] { answer = question(*view); };
        changed.notify_all();
        changed.wait(lock, [this] { return !task; });
        return answer;
    }
};

Inspection::Inspection(Scenario scenario, std::shared_ptr<const Trace> recorded, std::uint32_t thread)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->scenario = std::move(scenario);
    m_impl->scenario.record = true;
    m_impl->recorded = std::move(recorded);
    m_impl->threadNumber = thread;
    m_impl->trace = m_impl->recorded.get();
    for (const Trace& worker : m_impl->recorded->workers)
        if (worker.thread == thread) m_impl->trace = &worker;
    m_impl->programStart = startOfProgram(*m_impl->trace);
}

Inspection::~Inspection() = default;

InspectStatus Inspection::moveTo(EventIndex position, const std::atomic<bool>* cancel) {
    return m_impl->goTo(position, cancel);
}

EventIndex Inspection::position() const {
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->state == Impl::State::Paused ? m_impl->target : kNoEvent;
}

EventIndex Inspection::progress() const { return m_impl->passed.load(); }
std::uint32_t Inspection::runCount() const { return m_impl->runs; }

std::vector<InspectNode> Inspection::roots() {
    return m_impl->ask([](LiveView& view) { return view.roots(); });
}

std::vector<InspectNode> Inspection::children(InspectHandle handle) {
    return m_impl->ask([handle](LiveView& view) { return view.children(handle); });
}

} // namespace tickscope
