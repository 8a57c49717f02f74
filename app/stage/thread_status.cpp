#include "thread_status.h"

#include "stage_words.h"

namespace tickscope {

const State& threadStateAt(const Recording& recording, int thread, VirtualTime now) {
    const ThreadRecord& record = recording.thread(thread);
    return record.states().seek(record.positionAt(now));
}

ThreadStatus statusOf(const Recording& recording, int thread, const State& state, VirtualTime now) {
    if (state.finished) return ThreadStatus::Ended;
    if (state.position == 0 && thread > 0) {
        for (const WorkerLife& worker : recording.traffic().workers) {
            if (static_cast<int>(worker.thread) != thread) continue;
            if (now >= worker.ended) return ThreadStatus::Ended;
            return now >= worker.made ? ThreadStatus::Starting : ThreadStatus::Absent;
        }
        return ThreadStatus::Absent;
    }
    const bool runs = !state.stack.empty() || state.runningTask || state.runningJob;
    return runs ? ThreadStatus::Running : ThreadStatus::Waiting;
}

QString threadTitle(const Recording& recording, int thread) {
    if (thread == 0) return words::tr("main");
    const QString name = recording.thread(thread).name();
    return words::joined({words::tr("worker %1").arg(thread), name});
}

} // namespace tickscope
