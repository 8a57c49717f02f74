#pragma once
// A long trace as a busy program leaves it: calls, async functions, promise jobs, timers and I/O in a
// random but possible order. The same seed makes the same trace everywhere.

#include "trace/recorder.h"

#include <cstdint>
#include <deque>
#include <vector>

namespace tickscope::test {

class RandomTrace {
public:
    // About `burst` jobs are queued at a time: it sets how large the states grow.
    RandomTrace(std::uint64_t seed, std::uint32_t burst)
        : m_random(seed), m_burst(burst), m_recorder(true, 0) {}

    Trace make(std::size_t events) {
        record(EventKind::RunStarted);
        const FrameId script = m_recorder.newFrameId();
        record(EventKind::FrameEntered, script.value);
        m_stack.push_back(script.value);
        runCode(4 + m_burst / 4);
        record(EventKind::FrameLeft, script.value);
        m_stack.clear();
        while (m_events < events)
            turn();
        record(EventKind::RunFinished);
        return m_recorder.take("random.js", std::string(4096, '\n'));
    }

private:
    // splitmix64
    std::uint32_t below(std::uint32_t limit) {
        m_random += 0x9e3779b97f4a7c15ull;
        std::uint64_t z = m_random;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return static_cast<std::uint32_t>((z ^ (z >> 31)) % limit);
    }

    void record(EventKind kind, std::uint32_t subject = 0, std::uint32_t object = 0,
                std::uint8_t detail = 0) {
        const std::uint32_t begin = below(4000);
        m_recorder.record(kind, {detail, subject, object, {}, {begin, begin + 8}});
        ++m_events;
    }

    void statement() {
        m_recorder.setTime({++m_now});
        const SourceSpan range{below(2000), 2000 + below(2000)};
        m_recorder.record(EventKind::Statement, {.subject = m_stack.back(), .range = range});
        ++m_events;
    }

    // Some statements of the function on top of the stack, and what they set going.
    void runCode(std::uint32_t statements) {
        for (std::uint32_t i = 0; i < statements; ++i) {
            statement();
            switch (below(8)) {
            case 0:
                call();
                break;
            case 1:
            case 2:
                queueJob();
                break;
            case 3:
                setTimer();
                break;
            case 4:
                startOperation();
                break;
            case 5:
                m_recorder.record(EventKind::ConsoleOutput, {.text = "out", .range = {1, 2}});
                ++m_events;
                break;
            default:
                break;
            }
        }
        if (below(64) == 0) {
            for (std::uint32_t i = 0; i < m_burst; ++i)
                queueJob();
        }
    }

    void call() {
        if (m_stack.size() > 6) return;
        const FrameId frame = m_recorder.newFrameId();
        const bool isAsync = below(2) == 0;
        record(EventKind::FrameEntered, frame.value, 0,
               static_cast<std::uint8_t>(isAsync ? FrameKind::AsyncFunction : FrameKind::Function));
        m_stack.push_back(frame.value);
        statement();
        if (isAsync) {
            record(EventKind::FrameSuspended, frame.value, 1);
            m_suspended.push_back(frame.value);
            queueJob();
        } else {
            record(EventKind::FrameLeft, frame.value);
        }
        m_stack.pop_back();
    }

    void queueJob() {
        const JobId job = m_recorder.newJobId();
        const bool isTick = below(5) == 0;
        record(EventKind::JobQueued, job.value, 0,
               static_cast<std::uint8_t>(isTick ? JobKind::NextTick : JobKind::Reaction));
        (isTick ? m_ticks : m_jobs).push_back(job.value);
    }

    void setTimer() {
        const TimerId timer = m_recorder.newTimerId();
        record(EventKind::TimerSet, timer.value, below(100), static_cast<std::uint8_t>(below(3)));
        m_timers.push_back(timer.value);
    }

    void startOperation() {
        const OperationId operation = m_recorder.newOperationId();
        record(EventKind::OperationStarted, operation.value, below(50'000));
        m_operations.push_back(operation.value);
    }

    std::uint32_t takeAny(std::vector<std::uint32_t>& from) {
        const std::uint32_t index = below(static_cast<std::uint32_t>(from.size()));
        const std::uint32_t taken = from[index];
        from.erase(from.begin() + index);
        return taken;
    }

    void turn() {
        record(EventKind::TurnStarted, ++m_turns);
        drain();
        record(EventKind::PhaseEntered, 0, 0, static_cast<std::uint8_t>(below(8)));
        if (!m_timers.empty() && below(2) == 0) {
            const TaskId task = m_recorder.newTaskId();
            const std::uint32_t timer = takeAny(m_timers);
            record(EventKind::TimerExpired, timer, task.value);
            record(EventKind::TaskQueued, task.value, timer, static_cast<std::uint8_t>(TaskSource::Timer));
            m_tasks.push_back(task.value);
        } else if (!m_operations.empty()) {
            const TaskId task = m_recorder.newTaskId();
            const std::uint32_t operation = takeAny(m_operations);
            record(EventKind::OperationCompleted, operation, task.value);
            record(EventKind::TaskQueued, task.value, operation, static_cast<std::uint8_t>(TaskSource::Io));
            m_tasks.push_back(task.value);
        } else {
            m_now += below(5000);
            m_recorder.setTime({m_now});
            record(EventKind::ClockMoved);
        }
        if (!m_timers.empty() && below(4) == 0) record(EventKind::TimerCleared, takeAny(m_timers));
        if (m_tasks.empty()) {
            runCallback();
            return;
        }
        const std::uint32_t task = takeAny(m_tasks);
        record(EventKind::TaskStarted, task);
        runCallback();
        record(EventKind::TaskFinished, task);
    }

    void runCallback() {
        const FrameId frame = m_recorder.newFrameId();
        record(EventKind::FrameEntered, frame.value, 0, static_cast<std::uint8_t>(FrameKind::Function));
        m_stack.push_back(frame.value);
        runCode(1 + below(6));
        record(EventKind::FrameLeft, frame.value);
        m_stack.pop_back();
    }

    void drain() {
        // Not always to the end, or no queue would ever be long.
        for (std::uint32_t left = 8 + m_burst / 8; left > 0; --left) {
            std::deque<std::uint32_t>& queue = m_ticks.empty() ? m_jobs : m_ticks;
            if (queue.empty()) return;
            const std::uint32_t job = queue.front();
            queue.pop_front();
            record(EventKind::JobStarted, job);
            if (!m_suspended.empty() && below(2) == 0) {
                const std::uint32_t frame = m_suspended.front();
                m_suspended.pop_front();
                record(EventKind::FrameResumed, frame);
                m_stack.push_back(frame);
                statement();
                record(EventKind::FrameLeft, frame);
                m_stack.pop_back();
            }
            record(EventKind::JobFinished, job);
        }
    }

    std::uint64_t m_random;
    std::uint32_t m_burst;
    Recorder m_recorder;
    std::size_t m_events = 0;
    std::int64_t m_now = 0;
    std::uint32_t m_turns = 0;
    std::vector<std::uint32_t> m_stack, m_timers, m_operations, m_tasks;
    std::deque<std::uint32_t> m_jobs, m_ticks, m_suspended;
};

} // namespace tickscope::test
