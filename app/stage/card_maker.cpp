#include "card_maker.h"

#include "format.h"
#include "stage_words.h"
#include "thread_status.h"
#include "tickscope/event.h"

#include <algorithm>

namespace tickscope {

using words::joined;
using words::tr;

QString CardMaker::name(TextId id, const QString& fallback) const {
    const QString text = m_thread.text(id);
    return text.isEmpty() ? fallback : text;
}

Card CardMaker::finished(Card card, const QString& what) const {
    card.line = lineOf(card.range);
    card.brief = words::line(card.line);
    const QString pending = card.promise == PromiseMark::Pending ? tr("promise pending") : QString();
    const QString promise = card.promiseText.isEmpty() ? QString() : tr("promise %1").arg(card.promiseText);
    card.description =
        joined({what, card.title, card.subtitle, card.meta, pending.isEmpty() ? promise : pending});
    return card;
}

QString CardMaker::remaining(VirtualTime due) const {
    return due <= m_moment.now ? tr("due") : formatShort(due - m_moment.now);
}

double CardMaker::progress(VirtualTime from, VirtualTime to) const {
    if (to <= from) return 1;
    return std::clamp(static_cast<double>((m_moment.now - from).us) / static_cast<double>((to - from).us),
                      0.0, 1.0);
}

void CardMaker::markPromise(Card& card, PromiseId id) const {
    if (!id) return;
    const StateTimeline::PromiseLife life = m_thread.states().promise(id);
    if (life.created == kNoEvent) return;
    const PromiseState state = m_thread.states().promiseState(id, m_moment.state.position);
    QString text;
    if (state == PromiseState::Pending) {
        card.promise = PromiseMark::Pending;
        text = tr("pending");
    } else {
        card.promise = state == PromiseState::Fulfilled ? PromiseMark::Fulfilled : PromiseMark::Rejected;
        text = life.settled == kNoEvent ? QString() : m_thread.text(m_thread.trace()[life.settled].text);
        text = words::shortened(text.simplified(), 48);
        if (text.isEmpty()) text = state == PromiseState::Fulfilled ? tr("fulfilled") : tr("rejected");
    }
    const QString number = isExact() ? QStringLiteral("#%1").arg(id.value) : QString();
    // Where it has a number, its ring says that it is pending.
    const bool isSaid = state == PromiseState::Pending && isExact();
    card.promiseText = isSaid ? number : (number + u' ' + text).trimmed();
}

Card CardMaker::job(const JobView& job, StagePane pane) const {
    const bool isTick = job.kind == JobKind::NextTick;
    Card card{.id = m_thread.cards().ofJob(job.id), .pane = pane};
    card.kind = isTick ? CardKind::Tick : CardKind::Job;
    card.role = isTick ? ColorRole::NextTick : ColorRole::Microtask;
    card.title = name(job.label, tr("(anonymous)"));
    // In a queue of its own a tick need not say what it is.
    const bool isPlain = isTick && pane == StagePane::NextTicks;
    card.subtitle =
        joined({words::line(lineOf(job.range)), isPlain ? QString() : words::jobKind(job.kind, isExact())});
    card.range = job.range;
    card.created = job.queued;
    markPromise(card, job.promise);
    return finished(std::move(card), isTick ? tr("nextTick callback") : tr("microtask"));
}

Card CardMaker::task(const TaskView& task, StagePane pane) const {
    Card card{.id = m_thread.cards().ofTask(task.id), .pane = pane};
    card.kind = CardKind::Task;
    const bool isIo = task.source == TaskSource::Io || task.source == TaskSource::Close;
    card.role = isIo                                   ? ColorRole::Io
                : task.source == TaskSource::Rendering ? ColorRole::Rendering
                                                       : ColorRole::Task;
    card.title = name(task.label, tr("(anonymous)"));
    card.subtitle = joined({words::line(lineOf(task.range)), words::taskSource(task.source)});
    card.range = task.range;
    card.created = task.queued;
    return finished(std::move(card), tr("task"));
}

// Why a frame is on the stack: the callback it is, or nothing for an ordinary call.
QString CardMaker::originText(const FrameView& frame) const {
    if (frame.kind == FrameKind::Script || frame.kind == FrameKind::Module) return tr("the whole program");
    if (frame.kind == FrameKind::Native) return tr("built in");
    if (frame.resumptions > 0) return tr("resumed");
    const CardIndex& cards = m_thread.cards();
    if (const JobId job = cards.jobOfFrame(frame.id)) {
        const EventIndex queued = cards.life(cards.ofJob(job)).queued;
        if (queued != kNoEvent)
            return words::jobKind(static_cast<JobKind>(m_thread.trace()[queued].detail), isExact());
    }
    if (const TaskId task = cards.taskOfFrame(frame.id)) {
        const EventIndex queued = cards.life(cards.ofTask(task)).queued;
        if (queued != kNoEvent)
            return words::taskSource(static_cast<TaskSource>(m_thread.trace()[queued].detail));
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

QString CardMaker::frameTitle(const FrameView& frame) const {
    const bool isProgram = frame.kind == FrameKind::Script || frame.kind == FrameKind::Module;
    if (!isProgram) return name(frame.name, tr("(anonymous)"));
    const QString file = m_thread.text(frame.name);
    if (!file.isEmpty() && file.toStdString() != kMainProgram) return file;
    if (!m_thread.isMain()) return m_thread.name();
    return frame.kind == FrameKind::Script ? tr("main script") : tr("main module");
}

Card CardMaker::frame(const FrameView& frame) const {
    Card card{.id = m_thread.cards().ofFrame(frame.id), .pane = StagePane::CallStack};
    card.title = frameTitle(frame);
    card.range = frame.current.isNowhere() ? frame.function : frame.current;
    const QString line = frame.current.isNowhere() ? QString() : words::line(lineOf(frame.current));
    card.subtitle = joined({line, originText(frame)});
    card.created = frame.entered;
    if (isExact()) markPromise(card, frame.result);
    card = finished(std::move(card), tr("on the call stack"));
    card.brief = line;
    return card;
}

Card CardMaker::suspended(const FrameView& frame) const {
    Card card{.id = m_thread.cards().ofFrame(frame.id), .pane = StagePane::Suspended};
    if (m_level == Preferences::Basic) card.pane = StagePane::World;
    card.kind = CardKind::Suspended;
    card.frame = static_cast<int>(frame.id.value);
    card.role = ColorRole::Suspended;
    card.title = frameTitle(frame);
    card.range = frame.current;
    const int line = lineOf(frame.current);
    const QString place = line ? tr("waits at line %1").arg(line) : tr("waits");
    const QString code = words::awaited(m_thread.trace().sourceText(frame.current));
    card.subtitle = code.isEmpty() ? place : tr("line %1: %2").arg(QString::number(line), code);
    if (isExact()) card.meta = tr("state %1").arg(frame.resumptions + 1);
    card.created = frame.suspended;
    if (m_level != Preferences::Basic) markPromise(card, frame.awaiting);
    return finished(std::move(card), tr("suspended"));
}

Card CardMaker::timer(const TimerView& timer) const {
    Card card{.id = m_thread.cards().madeBy(timer.created), .pane = StagePane::World};
    card.kind = CardKind::Timer;
    card.role = timer.kind == TimerKind::AnimationFrame ? ColorRole::Rendering : ColorRole::Task;
    card.title = words::timerFunction(timer.kind);
    card.range = timer.range;
    const QString callback = m_thread.text(timer.label);
    card.subtitle =
        joined({callback.startsWith(card.title) ? QString() : callback, words::line(lineOf(timer.range))});
    if (!waitsForTime(timer.kind)) {
        card.meta = words::timerMoment(timer.kind);
    } else {
        card.meta = remaining(timer.due);
        card.progress = progress(timer.set, timer.due);
    }
    card.created = timer.created;
    return finished(std::move(card), tr("timer"));
}

Card CardMaker::operation(const OperationView& operation) const {
    Card card{.id = m_thread.cards().ofOperation(operation.id), .pane = StagePane::World};
    card.kind = CardKind::Operation;
    card.role = ColorRole::Io;
    card.title = name(operation.label, tr("I/O"));
    card.range = operation.range;
    card.subtitle = words::line(lineOf(operation.range));
    if (operation.waitsFor && operation.begins > m_moment.now) {
        card.subtitle = joined({card.subtitle, tr("waits for %1").arg(m_thread.text(operation.waitsFor))});
        card.progress = 0;
    } else {
        card.progress = progress(std::max(operation.started, operation.begins), operation.due);
    }
    card.meta = remaining(operation.due);
    card.created = operation.created;
    return finished(std::move(card), tr("in the outside world"));
}

QString CardMaker::threadName(std::uint32_t thread) const {
    if (thread >= static_cast<std::uint32_t>(m_moment.recording.threadCount())) return tr("another thread");
    return thread == 0 ? tr("the main thread") : m_moment.recording.thread(static_cast<int>(thread)).name();
}

Card CardMaker::message(const Flight& flight) const {
    const bool isOutgoing = static_cast<int>(flight.from) == m_moment.thread;
    const Event posted = m_moment.recording.thread(static_cast<int>(flight.from)).trace()[flight.postedAt];
    const EventIndex here = isOutgoing ? flight.postedAt : flight.receivedAt;
    Card card{.id = m_thread.cards().madeBy(here), .pane = StagePane::World};
    card.kind = CardKind::Message;
    card.role = ColorRole::Io;
    card.title = m_moment.recording.thread(static_cast<int>(flight.from)).text(posted.text);
    if (card.title.isEmpty()) card.title = tr("message");
    card.title = words::shortened(card.title.simplified(), 60);
    card.range = posted.range;
    card.subtitle = joined({isOutgoing ? tr("message to %1").arg(threadName(flight.to))
                                       : tr("message from %1").arg(threadName(flight.from)),
                            words::line(lineOf(posted.range))});
    if (flight.receivedAt != kNoEvent) {
        card.meta = remaining(flight.received);
        card.progress = progress(flight.posted, flight.received);
    }
    card.created = here;
    return finished(std::move(card), tr("on its way between threads"));
}

Card CardMaker::worker(const WorkerLife& worker) const {
    Card card{.id = m_thread.cards().madeBy(worker.madeAt), .pane = StagePane::World};
    card.kind = CardKind::Worker;
    card.role = ColorRole::Io;
    card.title = threadName(worker.thread);
    card.range = m_thread.trace()[worker.madeAt].range;
    card.created = worker.madeAt;
    const int number = static_cast<int>(worker.thread);
    const State& state = threadStateAt(m_moment.recording, number, m_moment.now);
    const Trace& trace = m_moment.recording.thread(number).trace();
    switch (statusOf(m_moment.recording, number, state, m_moment.now)) {
    case ThreadStatus::Starting:
        card.meta = trace.isEmpty() ? tr("starts") : remaining(trace[0].time);
        if (!trace.isEmpty()) card.progress = progress(worker.made, trace[0].time);
        break;
    case ThreadStatus::Running:
        card.meta = tr("running");
        break;
    case ThreadStatus::Waiting:
        card.meta = tr("waiting");
        break;
    default:
        card.meta = tr("ending");
        break;
    }
    card.subtitle = joined({card.progress < 0 ? tr("worker thread") : tr("worker thread starts"),
                            words::line(lineOf(card.range))});
    return finished(std::move(card), tr("in the outside world"));
}

} // namespace tickscope
