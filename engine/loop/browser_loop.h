#pragma once
// The event loop of a page, readable as HTML 8.1.7.3 ("Processing model"): one task, a microtask checkpoint,
// and sixty times a second an opportunity to render. What has become due while a task ran is queued, in the
// order in which it became due, before the next task is chosen.

#include "loop/browser_task.h"
#include "loop/event_loop.h"
#include "loop/frame_callbacks.h"
#include "loop/window_timers.h"

#include <deque>
#include <set>
#include <vector>

namespace tickscope {

class BrowserLoop final : public EventLoop {
public:
    BrowserLoop(Isolate& vm, World world, IoSimulator::Policy ioPolicy, JsThread& thread);
    static BrowserLoop& of(Isolate& vm) { return static_cast<BrowserLoop&>(vm.host()); }

    // EventLoop
    void runMain(const std::function<void()>& script) override;
    void run() override;
    void setEntryModule(PromiseObject* evaluation) override;
    int exitStatus() const override { return 0; } // a page has none
    // 8.1.4.6 "report an exception": an error event at the window, then the console. The page goes on.
    void reportException(Value error) override;
    const JobStreak& streak() const override { return m_streak; }
    void perform(const TaskDescription&, IoCompletion* callback) override;
    void noticeMessage(PortEnd&) override;
    // 13.2.7 "the end" of parsing: queues DOMContentLoaded and load. A page whose module script still waits
    // for its imports comes there later.
    void endParsing();
    void awaitModule() { m_awaitsModule = true; }
    // Of a worker: nothing runs after the task that runs now.
    void close() { m_isClosed = true; }
    // HostHooks
    void enqueuePromiseJob(Job* job) override { m_microtasks.push_back(job); }
    void promiseRejectionTracker(PromiseObject* promise, RejectionOperation operation) override;
    Object* builtinModule(Isolate&, std::u16string_view) override { return nullptr; }
    ModuleSource loadModule(Isolate&, const std::string& referrer, std::u16string_view specifier,
                            std::u16string_view type) override;
    Value evaluateSynthetic(Isolate&, const std::string& name) override;
    bool readsLater(Isolate&, const std::string& referrer, std::u16string_view specifier,
                    Continuation* then) override;
    void initializeImportMeta(Isolate&, const SourceText& module, Object* meta) override;

    WindowTimers& timers() { return m_timers; }
    CallbackList& animationFrames() { return m_animationFrames; }
    CallbackList& idleCallbacks() { return m_idleCallbacks; }

    // Queues a task that calls `callback` (8.1.7.2); `shown` is the program's own function behind it.
    void queueTask(TaskSource source, std::string_view label, Value callback, Value shown);
    // 8.1.7.3 "perform a microtask checkpoint".
    void performMicrotaskCheckpoint();
    // 8.1.4.4 "clean up after running script": a checkpoint when no function of the program is running.
    void cleanUpAfterCallback();
    // Something visible has changed: the next opportunity to render is used.
    void invalidate() { m_isDirty = m_needsLayout = true; }
    // A script asks where or how large something is: style and layout happen now if anything has changed.
    void forceLayout();

private:
    class CallbackTask;
    class CompletionTask;
    class RenderingTask;
    class IdleTimeoutTask;
    class RejectionTask;
    class PageTask;
    class MessageTask;

    // Appends a task that running code queues: what has become due meanwhile comes before it.
    void append(BrowserTask* task, const TaskDescription& description);
    void queueWhatIsDue();
    void queueUserEvent();
    void queueMessage(PortObject* port);
    void queueArrivedMessage();
    void reportToParent(Value error);
    std::optional<VirtualTime> nextUserEvent() const;
    std::optional<VirtualTime> nextDue() const;
    void runOneTask(BrowserTask* task);
    template <typename Callback>
    void runReporting(Callback&& callback);

    bool wantsToRender() const { return m_isDirty || !m_animationFrames.isEmpty(); }
    void updateTheRendering();

    bool runIdleCallback();
    VirtualTime idleDeadline() const;

    void notifyAboutRejectedPromises();
    void reportRejection(PromiseObject* promise);
    // Calls a function of the page's library (host/page/page.js.inc) if the program has any use for it.
    bool callPage(const char* function, std::initializer_list<Value> arguments);
    void printUncaught(const char* prefix, Value error);
    void visitRoots(EdgeVisitor&) const override;

    BrowserTaskQueue m_tasks;
    WindowTimers m_timers;
    CallbackList m_animationFrames, m_idleCallbacks;
    std::deque<Job*> m_microtasks;
    bool m_isInCheckpoint = false;
    JobStreak m_streak;

    std::int64_t m_nextFrame = 1; // the next opportunity to render; number 0 was at time 0
    bool m_isDirty;
    bool m_needsLayout;
    bool m_hasRenderingTask = false;
    std::size_t m_userEvents = 0; // that have happened
    struct IdlePeriod {
        VirtualTime deadline;
        std::uint32_t last = 0; // the last callback that belongs to it
    };
    IdlePeriod m_idlePeriod;
    bool m_isReporting = false;
    bool m_isClosed = false;
    bool m_awaitsModule = false;

    std::vector<PromiseObject*> m_aboutToBeNotified;  // rejected without a handler
    std::set<PromiseObject*> m_outstandingRejections; // reported; looked up only
};

} // namespace tickscope
