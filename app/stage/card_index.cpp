#include "card_index.h"

#include <unordered_set>

namespace tickscope {

void CardIndex::put(std::vector<std::uint32_t>& map, std::uint32_t id, std::uint32_t value,
                    std::uint32_t none) {
    if (id >= map.size()) map.resize(static_cast<std::size_t>(id) + 1, none);
    map[id] = value;
}

CardId CardIndex::newCard(EventIndex created) {
    m_lives.push_back({.created = created});
    return static_cast<CardId>(m_lives.size() - 1);
}

CardId CardIndex::madeBy(EventIndex created) const {
    const auto found = m_made.find(created);
    return found == m_made.end() ? 0 : found->second;
}

CardIndex::CardIndex(const Trace& trace) {
    std::vector<CardId> timerNow;    // the present round of each timer
    std::vector<bool> operationUsed; // an operation's card is already the card of a task
    JobId job;                       // running, and has not entered a frame yet
    TaskId task;                     // likewise
    std::uint32_t depth = 0;         // frames on the stack

    // The first frame of a job or task continues its card.
    const auto claim = [&](EventIndex index, FrameId frame, bool entered) -> CardId {
        if (depth != 0) return 0;
        if (job) {
            put(m_jobFrames, job.value, index, kNoEvent);
            if (entered) put(m_frameJobs, frame.value, job.value, 0);
            const CardId card = ofJob(job);
            job = {};
            return card;
        }
        if (task) {
            put(m_taskFrames, task.value, index, kNoEvent);
            if (entered) put(m_frameTasks, frame.value, task.value, 0);
            const CardId card = ofTask(task);
            task = {};
            return card;
        }
        return 0;
    };

    // A message that is heard in several places is the card of the first.
    std::unordered_set<EventIndex> delivered;
    const auto claimMessage = [&](EventIndex received) { return delivered.insert(received).second; };

    const auto count = static_cast<EventIndex>(trace.size());
    for (EventIndex i = 0; i < count; ++i) {
        const Event& event = trace[i];
        switch (event.kind) {
        case EventKind::TimerSet: {
            const CardId card = newCard(i);
            put(timerNow, event.subject, card, 0);
            m_made.emplace(i, card);
            break;
        }
        case EventKind::TimerExpired:
            if (event.object && at(timerNow, event.subject) && !ofTask({event.object}))
                put(m_tasks, event.object, at(timerNow, event.subject), 0);
            break;
        case EventKind::TimerCleared:
            if (const CardId card = at(timerNow, event.subject)) m_lives[card].ended = i;
            break;
        case EventKind::OperationStarted:
            put(m_operations, event.subject, newCard(i), 0);
            break;
        case EventKind::OperationCompleted: {
            const CardId card = ofOperation({event.subject});
            if (card >= operationUsed.size()) operationUsed.resize(static_cast<std::size_t>(card) + 1);
            if (event.object && card && !operationUsed[card] && !ofTask({event.object})) {
                put(m_tasks, event.object, card, 0);
                operationUsed[card] = true;
            }
            break;
        }
        case EventKind::WorkerStarted:
        case EventKind::MessagePosted:
        case EventKind::MessageReceived:
            m_made.emplace(i, newCard(i));
            break;
        case EventKind::TaskQueued:
            // The task that delivers a message is the message's card.
            if (event.cause < i && trace[event.cause].kind == EventKind::MessageReceived &&
                claimMessage(event.cause))
                put(m_tasks, event.subject, madeBy(event.cause), 0);
            if (!ofTask({event.subject})) put(m_tasks, event.subject, newCard(i), 0);
            m_lives[ofTask({event.subject})].queued = i;
            break;
        case EventKind::TaskStarted:
            task = {event.subject};
            job = {};
            if (!ofTask(task)) put(m_tasks, event.subject, newCard(i), 0);
            m_lives[ofTask(task)].started = i;
            break;
        case EventKind::TaskFinished:
            task = {};
            break;
        case EventKind::JobQueued:
            put(m_jobs, event.subject, newCard(i), 0);
            m_lives.back().queued = i;
            break;
        case EventKind::JobStarted:
            job = {event.subject};
            if (!ofJob(job)) put(m_jobs, event.subject, newCard(i), 0);
            m_lives[ofJob(job)].started = i;
            break;
        case EventKind::JobFinished:
            job = {};
            break;
        case EventKind::FrameEntered: {
            const FrameId frame{event.subject};
            CardId card = claim(i, frame, true);
            if (!card) {
                card = newCard(i);
                m_lives[card].started = i;
            }
            put(m_frames, frame.value, card, 0);
            ++depth;
            break;
        }
        case EventKind::FrameResumed:
            claim(i, {event.subject}, false);
            ++depth;
            break;
        case EventKind::FrameSuspended:
            if (depth) --depth;
            break;
        case EventKind::FrameLeft:
            if (depth) --depth;
            if (const CardId card = ofFrame({event.subject})) m_lives[card].ended = i;
            break;
        default:
            break;
        }
    }
}

} // namespace tickscope
