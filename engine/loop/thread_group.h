#pragma once
// The threads of one run: the main thread and its workers. Each has an isolate, an event loop and a clock of
// its own; all clocks show the same virtual time. One thread runs at a time, on a native stack of its own:
// the others are between two of their statements, asleep in their event loops, or not yet begun.
//
// What one thread does reaches another no sooner than a message takes (Delays::message). So the thread that
// is behind goes on, and any thread may go on as long as it is less than that ahead of all others: nothing
// can still arrive there. Of threads that are equally far behind, the one that was made first. A thread that
// is busy advances only its own clock, and the others make up for it before they act later than it.

#include "host/scenario_pragmas.h"
#include "loop/io_simulator.h"
#include "loop/native_thread.h"
#include "vm/isolate.h"

#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <semaphore>
#include <string>
#include <vector>

namespace tickscope {

class EventLoop;
class JsThread;
class RunObserver; // loop/observed_run.h
class ThreadGroup;
struct Channel;

// What a thread runs, from making its isolate to the end of its event loop.
class ThreadProgram {
public:
    virtual ~ThreadProgram() = default;
    // Ends early without a word when RunAborted was thrown.
    virtual void run(JsThread&) = 0;
};

// One thread.
class JsThread final : public Interleaving {
public:
    static constexpr VirtualTime kNever{std::numeric_limits<std::int64_t>::max() / 4};

    JsThread(ThreadGroup& group, std::uint32_t number, std::string name, JsThread* parent)
        : m_group(group), m_number(number), m_name(std::move(name)), m_parent(parent) {}

    ThreadGroup& group() { return m_group; }
    std::uint32_t number() const { return m_number; } // 0 is the main thread
    const std::string& name() const { return m_name; }
    JsThread* parent() { return m_parent; } // nullptr of the main thread
    bool isMain() const { return m_number == 0; }
    bool hasEnded() const { return m_state == State::Ended; }
    VirtualTime now() const { return m_vm ? m_vm->now() : m_wakeUp; }

    // The isolate and its loop exist from now on, or no more.
    void attach(Isolate& vm, EventLoop& loop);
    void detach();

    // Something that this thread's loop learns of at a moment: `tell` is called by the loop.
    struct Notice {
        VirtualTime arrival;
        std::function<void(EventLoop&)> tell;
    };
    void notify(Notice notice);
    std::optional<VirtualTime> nextNotice() const;
    std::optional<Notice> takeNotice(VirtualTime now);

    // Waits, with nothing to run, until then or until something arrives; the clock is not moved. Returns
    // when.
    VirtualTime sleep(std::optional<VirtualTime> wakeUp);
    // It has done something to another thread: the horizon may be nearer now.
    void lookAround() {
        if (m_vm) m_vm->checkSoon();
    }
    // The thread ends as soon as that time has come, even in the middle of a statement.
    void stopAt(VirtualTime time);

    // Interleaving
    VirtualTime horizon() const override;
    void takeTurns() override;
    void advanceTo(VirtualTime time) override;

private:
    friend class ThreadGroup;
    enum class State : std::uint8_t { Running, Sleeping, Ended };

    // When it can do something next.
    VirtualTime nextAction() const;
    bool mayActAt(VirtualTime time) const;
    void obeyOrders();
    void shareBudgets();
    static void* main(void* argument);

    ThreadGroup& m_group;
    std::uint32_t m_number;
    std::string m_name;
    JsThread* m_parent;
    State m_state = State::Running;
    VirtualTime m_wakeUp; // while it sleeps, or is not attached
    std::optional<VirtualTime> m_stopAt;
    std::deque<Notice> m_notices; // by arrival
    Isolate* m_vm = nullptr;
    EventLoop* m_loop = nullptr;
    std::uint64_t m_steps = 0, m_bytes = 0, m_events = 0; // of an isolate that is no more

    std::unique_ptr<ThreadProgram> m_program; // none: the main thread
    std::binary_semaphore m_turn{0};
    std::unique_ptr<NativeThread> m_native;
};

class ThreadGroup {
public:
    // So many at a time; more cannot be started.
    static constexpr std::size_t kMostThreads = 64;

    explicit ThreadGroup(const RunHooks& hooks) : m_hooks(hooks) {
        m_threads.push_back(std::make_unique<JsThread>(*this, 0, "", nullptr));
    }
    ~ThreadGroup() { stopAll(); }
    ThreadGroup(const ThreadGroup&) = delete;

    JsThread& mainThread() { return *m_threads.front(); }
    bool isAlone() const { return m_threads.size() == 1; }
    const RunHooks& hooks() const { return m_hooks; }
    ThreadDelays delays;
    const Scenario* scenario = nullptr;  // of the main thread: all files are in it
    RunObserver* observer = nullptr;     // of a replay
    std::unique_ptr<IoSlots> threadPool; // libuv's: a process has one; none until it is needed

    // Another thread begins `delays.start` from now. nullptr: there are too many already.
    JsThread* start(JsThread& parent, std::string name, std::unique_ptr<ThreadProgram>);
    std::uint32_t newMessageNumber() { return ++m_messages; }
    // What all BroadcastChannels of that name share.
    std::shared_ptr<Channel> broadcastChannel(const std::string& name);
    // No thread can ever go on: the run ends here. Called by the main thread.
    [[noreturn]] void giveUp() {
        m_isStuck = true;
        throw RunAborted{AbortReason::Stopped};
    }

    // Of all threads together; of all workers, once they have ended.
    std::uint64_t steps() const;
    std::uint64_t workerSteps() const;
    // A worker has spent the budget of all: the run ends.
    void abort(AbortReason reason, std::string message);
    const std::string& abortMessage() const { return m_abortMessage; }
    // Whether the run ended because no thread could ever go on.
    bool isStuck() const { return m_isStuck; }

    // Prints what a worker of a page says to the console, after what was printed earlier in virtual time.
    void print(VirtualTime time, OutputStream stream, std::string_view text);

    // Ends all workers, wherever they are. Called by the main thread.
    void stopAll();
    // Of the workers, once they have ended.
    std::vector<Trace> takeTraces() { return std::move(m_traces); }
    void keepTrace(Trace trace) { m_traces.push_back(std::move(trace)); }

private:
    friend class JsThread;
    JsThread& first() const; // whose turn it is
    void hand(JsThread& from, JsThread& to);
    void leave(JsThread& ended);
    void printUntil(VirtualTime time);

    const RunHooks& m_hooks;
    std::vector<std::unique_ptr<JsThread>> m_threads; // by number
    std::vector<Trace> m_traces;
    std::uint32_t m_messages = 0;
    std::map<std::string, std::weak_ptr<Channel>> m_channels; // of BroadcastChannels, by name
    std::optional<AbortReason> m_abort;
    std::string m_abortMessage;
    bool m_isStuck = false;
    bool m_isStopping = false;
    struct Output {
        VirtualTime time;
        OutputStream stream;
        std::string text;
    };
    std::deque<Output> m_outputs; // by time
};

} // namespace tickscope
