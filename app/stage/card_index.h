#pragma once
// Which cards of the stage are one and the same thing. A timer, the task that runs its callback and the frame
// of that callback are one card; so are a job and the frame it enters. Built once per trace, in one pass.

#include "tickscope/trace.h"

#include <unordered_map>
#include <vector>

namespace tickscope {

using CardId = std::uint32_t; // stable within one trace; 0 means none

// The moments of one card's life, as event indices.
struct CardLife {
    EventIndex created =
        kNoEvent; // the timer was set, the operation started, the job queued, the frame entered
    EventIndex queued = kNoEvent;  // it became ready to run
    EventIndex started = kNoEvent; // it began to run
    EventIndex ended = kNoEvent;   // it left the machine
};

class CardIndex {
public:
    CardIndex() = default;
    explicit CardIndex(const Trace& trace);

    CardId ofFrame(FrameId id) const { return at(m_frames, id.value); }
    CardId ofJob(JobId id) const { return at(m_jobs, id.value); }
    CardId ofTask(TaskId id) const { return at(m_tasks, id.value); }
    CardId ofOperation(OperationId id) const { return at(m_operations, id.value); }
    // An interval is one card per round, so timers are found by the event that set them. So are workers, by
    // the event that started them, and messages, by that which posted them or, here, received them.
    CardId madeBy(EventIndex created) const;

    // The event with which a job or task enters or resumes its first frame; kNoEvent for native work.
    EventIndex firstFrameOfJob(JobId id) const { return eventAt(m_jobFrames, id.value); }
    EventIndex firstFrameOfTask(TaskId id) const { return eventAt(m_taskFrames, id.value); }

    // What a frame was entered by: the job or task whose first frame it is (0 if called by other code).
    JobId jobOfFrame(FrameId id) const { return {at(m_frameJobs, id.value)}; }
    TaskId taskOfFrame(FrameId id) const { return {at(m_frameTasks, id.value)}; }

    const CardLife& life(CardId id) const { return m_lives[id < m_lives.size() ? id : 0]; }
    std::size_t size() const { return m_lives.size() - 1; }

private:
    static std::uint32_t at(const std::vector<std::uint32_t>& map, std::uint32_t id) {
        return id < map.size() ? map[id] : 0;
    }
    static EventIndex eventAt(const std::vector<EventIndex>& map, std::uint32_t id) {
        return id < map.size() ? map[id] : kNoEvent;
    }
    static void put(std::vector<std::uint32_t>& map, std::uint32_t id, std::uint32_t value,
                    std::uint32_t none);
    CardId newCard(EventIndex created);

    std::vector<CardLife> m_lives{CardLife{}};
    std::vector<std::uint32_t> m_frames, m_jobs, m_tasks, m_operations, m_frameJobs, m_frameTasks;
    std::vector<EventIndex> m_jobFrames, m_taskFrames;
    std::unordered_map<EventIndex, CardId> m_made;
};

} // namespace tickscope
