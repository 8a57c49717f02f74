#include "loop/browser_task.h"

#include <algorithm>

namespace tickscope {

void BrowserTaskQueue::append(BrowserTask* task, const TaskDescription& description) {
    task->label = description.label;
    if (!task->announced.id) task->announced = announceTask(m_vm, m_vm.recorder.newTaskId(), description);
    m_tasks.push_back(task);
}

// 8.1.7.3, step 2.1: "chosen in an implementation-defined manner".
BrowserTask* BrowserTaskQueue::takeNext() {
    if (m_tasks.empty()) return nullptr;
    BrowserTask* task = m_tasks.front();
    m_tasks.pop_front();
    const auto other = std::find_if(m_tasks.begin(), m_tasks.end(), [&](const BrowserTask* waiting) {
        return waiting->source != task->source && waiting->announced.id;
    });
    if (other != m_tasks.end() && task->announced.id)
        m_vm.recorder.record(EventKind::ChoicePoint, {.text = task->label + " before " + (*other)->label});
    return task;
}

} // namespace tickscope
