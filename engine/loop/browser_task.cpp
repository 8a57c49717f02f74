#include "loop/browser_task.h"

#include <algorithm>

namespace tickscope {

void BrowserTaskQueue::append(BrowserTask* task, const TaskDescription& description) {
    task->label = description.label;
    if (!task->announced.id) task->announced = announceTask(m_vm, m_vm.recorder.newTaskId(), description);
    m_tasks.push_back(task);
}

// 8.1.7.3, step 2.1: the task queue is "chosen in an implementation-defined manner". The oldest task of each
// source could be next.
BrowserTask* BrowserTaskQueue::takeNext() {
    if (m_tasks.empty()) return nullptr;
    std::vector<std::deque<BrowserTask*>::iterator> oldest;
    std::vector<std::string> labels;
    for (auto task = m_tasks.begin(); task != m_tasks.end(); ++task) {
        const auto isSame = [&](const auto& other) { return (*other)->source == (*task)->source; };
        if (std::any_of(oldest.begin(), oldest.end(), isSame)) continue;
        oldest.push_back(task);
        labels.push_back((*task)->label);
    }
    const auto next = oldest.size() == 1 ? oldest.front() : oldest[m_choices.decide(labels)];
    BrowserTask* task = *next;
    m_tasks.erase(next);
    return task;
}

} // namespace tickscope
