#include "stage_cards.h"

#include "format.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace tickscope {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("stage", text); }

QString joined(const QStringList& parts) {
    QStringList kept;
    for (const QString& part : parts)
        if (!part.isEmpty()) kept << part;
    return kept.join(QStringLiteral(" · "));
}

// Gathers the cards of one moment, pane by pane.
class Builder {
public:
    Builder(const Recording& recording, const State& state, Preferences::Level level)
        : m_recording(recording), m_state(state), m_level(level) {
        m_result.counts.fill(0);
    }

    StageCards build() {
        addStack();
        addWorld();
        addQueues();
        addSuspended();
        describeNextArrival();
        std::sort(m_result.cards.begin(), m_result.cards.end(),
                  [](const Card& a, const Card& b) { return a.id < b.id; });
        return std::move(m_result);
    }

private:
    bool isBasic() const { return m_level == Preferences::Basic; }
    bool isFull() const { return m_level == Preferences::Full; }

    QString lineText(int line) const { return line ? tr("line %1").arg(line) : QString(); }
    QString name(TextId id, const QString& fallback) const {
        const QString text = m_recording.text(id);
        return text.isEmpty() ? fallback : text;
    }
    QString promiseText(PromiseId id) const {
        return isFull() && id ? tr("promise #%1").arg(id.value) : QString();
    }

    QString jobKindText(JobKind kind) const {
        const bool isPromiseJob =
            kind != JobKind::NextTick && kind != JobKind::QueueMicrotask && kind != JobKind::Other;
        if (!isFull() && isPromiseJob)
            return kind == JobKind::AwaitResume ? tr("continues after await") : tr("promise reaction");
        switch (kind) {
        case JobKind::Reaction:
            return tr("promise reaction");
        case JobKind::ResolveThenable:
            return tr("resolve-thenable job");
        case JobKind::AwaitResume:
            return tr("await continuation");
        case JobKind::QueueMicrotask:
            return tr("queueMicrotask");
        case JobKind::NextTick:
            return tr("process.nextTick");
        case JobKind::AsyncGenerator:
            return tr("async generator");
        case JobKind::Other:
            break;
        }
        return tr("microtask");
    }

    QString taskSourceText(TaskSource source) const {
        switch (source) {
        case TaskSource::Script:
            return tr("main script");
        case TaskSource::Timer:
            return tr("timer callback");
        case TaskSource::Immediate:
            return tr("setImmediate callback");
        case TaskSource::Io:
            return tr("I/O callback");
        case TaskSource::Close:
            return tr("close callback");
        case TaskSource::UserInteraction:
            return tr("user event");
        case TaskSource::DomManipulation:
            return tr("document task");
        case TaskSource::PostedMessage:
            return tr("message");
        case TaskSource::Rendering:
            return tr("animation frame callback");
        case TaskSource::Idle:
            return tr("idle callback");
        case TaskSource::Host:
            break;
        }
        return tr("host callback");
    }

    static QString timerFunction(TimerKind kind) {
        switch (kind) {
        case TimerKind::Timeout:
            return QStringLiteral("setTimeout");
        case TimerKind::Interval:
            return QStringLiteral("setInterval");
        case TimerKind::Immediate:
            return QStringLiteral("setImmediate");
        case TimerKind::AnimationFrame:
            return QStringLiteral("requestAnimationFrame");
        case TimerKind::IdleCallback:
            return QStringLiteral("requestIdleCallback");
        }
        return {};
    }
    // What a callback without a due time waits for.
    QString timerMoment(TimerKind kind) const {
        if (kind == TimerKind::AnimationFrame) return tr("next frame");
        return kind == TimerKind::IdleCallback ? tr("idle moment") : tr("check phase");
    }

    static ColorRole taskRole(TaskSource source) {
        return source == TaskSource::Io || source == TaskSource::Close ? ColorRole::Io : ColorRole::Task;
    }

    // Puts a card into its pane, or only counts it when the pane is full.
    void add(Card card) {
        int& count = m_result.counts[static_cast<std::size_t>(card.pane)];
        card.index = count++;
        if (card.index >= kMaxCardsPerPane) return;
        // Two cards of one id cannot be drawn; the second gets an id of its own.
        while (!m_used.insert(card.id).second)
            card.id |= 0x40000000u;
        card.line = m_recording.lineOf(card.range);
        if (card.description.isEmpty()) card.description = joined({card.title, card.subtitle, card.meta});
        m_result.cards.push_back(std::move(card));
    }

    Card jobCard(const JobView& job, StagePane pane) const {
        const bool isTick = job.kind == JobKind::NextTick;
        Card card{.id = m_recording.cards().ofJob(job.id), .pane = pane};
        card.kind = isTick ? CardKind::Tick : CardKind::Job;
        card.role = isTick ? ColorRole::NextTick : ColorRole::Microtask;
        card.title = name(job.label, tr("(anonymous)"));
        card.subtitle = joined(
            {jobKindText(job.kind), lineText(m_recording.lineOf(job.range)), promiseText(job.promise)});
        card.range = job.range;
        card.created = job.queued;
        card.description =
            joined({isTick ? tr("nextTick callback") : tr("microtask"), card.title, card.subtitle});
        return card;
    }

    Card taskCard(const TaskView& task, StagePane pane) const {
        Card card{.id = m_recording.cards().ofTask(task.id), .pane = pane};
        card.kind = CardKind::Task;
        card.role = taskRole(task.source);
        card.title = name(task.label, tr("(anonymous)"));
        card.subtitle = joined({taskSourceText(task.source), lineText(m_recording.lineOf(task.range))});
        card.range = task.range;
        card.created = task.queued;
        card.description = joined({tr("task"), card.title, card.subtitle});
        return card;
    }

    // Why a frame is on the stack: the callback it is, or nothing for an ordinary call.
    QString originText(const FrameView& frame) const {
        if (frame.kind == FrameKind::Script || frame.kind == FrameKind::Module)
            return tr("the whole program");
        if (frame.kind == FrameKind::Native) return tr("built in");
        if (frame.resumptions > 0) return tr("resumed");
        if (const JobId job = m_recording.cards().jobOfFrame(frame.id)) {
            const EventIndex queued = m_recording.cards().life(m_recording.cards().ofJob(job)).queued;
            if (queued != kNoEvent)
                return jobKindText(static_cast<JobKind>(m_recording.trace()[queued].detail));
        }
        if (const TaskId task = m_recording.cards().taskOfFrame(frame.id)) {
            const EventIndex queued = m_recording.cards().life(m_recording.cards().ofTask(task)).queued;
            if (queued != kNoEvent)
                return taskSourceText(static_cast<TaskSource>(m_recording.trace()[queued].detail));
        }
        switch (frame.kind) {
        case FrameKind::AsyncFunction:
            return tr("async function");
        case FrameKind::Generator:
            return tr("generator");
        case FrameKind::AsyncGenerator:
            return tr("async generator");
        default:
            return {};
        }
    }

    QString frameTitle(const FrameView& frame) const {
        if (frame.kind == FrameKind::Script) return tr("main script");
        if (frame.kind == FrameKind::Module) return tr("main module");
        return name(frame.name, tr("(anonymous)"));
    }

    Card frameCard(const FrameView& frame) const {
        Card card{.id = m_recording.cards().ofFrame(frame.id), .pane = StagePane::CallStack};
        card.kind = CardKind::Frame;
        card.role = ColorRole::Running;
        card.title = frameTitle(frame);
        card.range = frame.current.isNowhere() ? frame.function : frame.current;
        card.subtitle =
            joined({originText(frame),
                    frame.current.isNowhere() ? QString() : lineText(m_recording.lineOf(frame.current)),
                    promiseText(frame.result)});
        card.created = frame.entered;
        card.description = joined({tr("on the call stack"), card.title, card.subtitle});
        return card;
    }

    void addStack() {
        for (auto frame = m_state.stack.rbegin(); frame != m_state.stack.rend(); ++frame) {
            Card card = frameCard(*frame);
            card.running = frame == m_state.stack.rbegin();
            add(std::move(card));
        }
        // A job or task that has begun but entered no frame yet (or never will: native work).
        const auto pending = [this](EventIndex firstFrame) {
            return firstFrame == kNoEvent || m_state.position <= firstFrame;
        };
        if (!m_state.stack.empty()) return;
        if (m_state.runningJob) {
            if (!pending(m_recording.cards().firstFrameOfJob(m_state.runningJob))) return;
            Card card = jobCard(m_state.runningJobView, StagePane::CallStack);
            card.running = true;
            card.meta = tr("starts");
            add(std::move(card));
        } else if (m_state.runningTask) {
            if (!pending(m_recording.cards().firstFrameOfTask(m_state.runningTask))) return;
            Card card = taskCard(m_state.runningTaskView, StagePane::CallStack);
            card.running = true;
            card.meta = tr("starts");
            add(std::move(card));
        }
    }

    double progress(VirtualTime from, VirtualTime to) const {
        if (to <= from) return 1;
        return std::clamp(static_cast<double>((m_state.now - from).us) / static_cast<double>((to - from).us),
                          0.0, 1.0);
    }

    QString remaining(VirtualTime due) const {
        return due <= m_state.now ? tr("due") : formatShort(due - m_state.now);
    }

    void addWorld() {
        for (const TimerView& timer : m_state.timers) {
            Card card{.id = m_recording.cards().ofTimer(timer.created), .pane = StagePane::World};
            card.kind = CardKind::Timer;
            card.role = ColorRole::Task;
            card.title = timerFunction(timer.kind);
            card.range = timer.range;
            const QString callback = m_recording.text(timer.label);
            card.subtitle = joined({callback.startsWith(card.title) ? QString() : callback,
                                    lineText(m_recording.lineOf(timer.range))});
            if (!waitsForTime(timer.kind)) {
                card.meta = timerMoment(timer.kind);
            } else {
                card.meta = remaining(timer.due);
                card.progress = progress(timer.set, timer.due);
            }
            card.created = timer.created;
            card.description = joined({tr("timer"), card.title, card.subtitle, card.meta});
            add(std::move(card));
        }
        for (const OperationView& operation : m_state.operations) {
            Card card{.id = m_recording.cards().ofOperation(operation.id), .pane = StagePane::World};
            card.kind = CardKind::Operation;
            card.role = ColorRole::Io;
            card.title = name(operation.label, tr("I/O"));
            card.range = operation.range;
            card.subtitle = lineText(m_recording.lineOf(operation.range));
            card.meta = remaining(operation.due);
            card.progress = progress(operation.started, operation.due);
            card.created = operation.created;
            card.description = joined({tr("in the outside world"), card.title, card.subtitle, card.meta});
            add(std::move(card));
        }
    }

    // The outside world's next delivery: the earliest of timers and operations (each list is sorted by due
    // time).
    void describeNextArrival() {
        const auto timer = std::find_if(m_state.timers.begin(), m_state.timers.end(),
                                        [](const TimerView& view) { return waitsForTime(view.kind); });
        const bool hasTimer = timer != m_state.timers.end(), hasOperation = !m_state.operations.empty();
        if (hasTimer && (!hasOperation || timer->due <= m_state.operations.front().due)) {
            const int line = m_recording.lineOf(timer->range);
            const QString name = line > 0 ? tr("the timer of line %1").arg(line) : tr("the timer");
            m_result.nextArrival = timer->due <= m_state.now
                                       ? tr("%1 is due, and waits for its turn").arg(name)
                                       : tr("%1 lands here at %2").arg(name, formatShort(timer->due));
        } else if (hasOperation)
            m_result.nextArrival = tr("%1 lands here at %2")
                                       .arg(name(m_state.operations.front().label, tr("I/O")),
                                            formatShort(m_state.operations.front().due));
    }

    void addQueues() {
        const auto pane = [this](StagePane full) { return isBasic() ? StagePane::WaitingRoom : full; };
        for (const JobView& job : m_state.nextTicks)
            add(jobCard(job, pane(StagePane::NextTicks)));
        for (const JobView& job : m_state.microtasks)
            add(jobCard(job, pane(StagePane::Microtasks)));
        for (const TaskView& task : m_state.tasks)
            add(taskCard(task, pane(StagePane::Tasks)));
    }

    void addSuspended() {
        for (const FrameView& frame : m_state.suspended) {
            Card card{.id = m_recording.cards().ofFrame(frame.id),
                      .pane = isBasic() ? StagePane::World : StagePane::Suspended};
            card.kind = CardKind::Suspended;
            card.role = ColorRole::Suspended;
            card.title = frameTitle(frame);
            card.range = frame.current;
            const int line = m_recording.lineOf(frame.current);
            card.subtitle = line ? tr("waits at line %1").arg(line) : tr("waits");
            if (isFull()) {
                if (frame.awaiting)
                    card.subtitle = joined({card.subtitle, tr("for promise #%1").arg(frame.awaiting.value)});
                card.meta = tr("state %1").arg(frame.resumptions + 1);
            }
            card.created = frame.suspended;
            card.description = joined({tr("suspended"), card.title, card.subtitle});
            add(std::move(card));
        }
    }

    const Recording& m_recording;
    const State& m_state;
    Preferences::Level m_level;
    StageCards m_result;
    std::unordered_set<CardId> m_used;
};

} // namespace

StageCards stageCards(const Recording& recording, const State& state, Preferences::Level level) {
    return Builder(recording, state, level).build();
}

} // namespace tickscope
