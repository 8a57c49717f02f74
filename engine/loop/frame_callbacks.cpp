#include "loop/frame_callbacks.h"

#include "vm/operations.h"
#include "vm/preview.h"

namespace tickscope {

std::string CallbackList::labelOf(const Entry& entry) const {
    if (!m_vm.recorder.isEnabled()) return {};
    const std::string name = functionLabel(m_vm, entry.callback);
    if (!name.empty()) return name;
    return m_kind == TimerKind::AnimationFrame ? "requestAnimationFrame callback"
                                               : "requestIdleCallback callback";
}

std::uint32_t CallbackList::add(Value callback, std::optional<VirtualTime> deadline) {
    Entry entry{m_vm.recorder.newTimerId(), callback, kNoEvent, deadline};
    entry.requested = m_vm.recorder.record(EventKind::TimerSet, {.detail = static_cast<std::uint8_t>(m_kind),
                                                                 .subject = entry.id.value,
                                                                 .text = labelOf(entry),
                                                                 .range = sourceRangeOf(callback)});
    m_entries.emplace(++m_lastHandle, entry);
    return m_lastHandle;
}

void CallbackList::remove(std::uint32_t handle) {
    const auto known = m_entries.find(handle);
    if (known == m_entries.end()) return;
    m_vm.recorder.record(EventKind::TimerCleared,
                         {.subject = known->second.id.value, .range = m_vm.recorder.currentRange()});
    m_entries.erase(known);
}

std::optional<std::uint32_t> CallbackList::first() const {
    return m_entries.empty() ? std::nullopt : std::optional(m_entries.begin()->first);
}

std::optional<std::uint32_t> CallbackList::last() const {
    return m_entries.empty() ? std::nullopt : std::optional(m_entries.rbegin()->first);
}

std::optional<VirtualTime> CallbackList::nextDeadline() const {
    std::optional<VirtualTime> next;
    for (const auto& [handle, entry] : m_entries)
        if (entry.deadline && (!next || *entry.deadline < *next)) next = entry.deadline;
    return next;
}

std::uint32_t CallbackList::takeExpired() {
    const auto next = nextDeadline();
    for (auto& [handle, entry] : m_entries) {
        if (entry.deadline != next) continue;
        entry.deadline.reset();
        return handle;
    }
    return 0;
}

void CallbackList::run(std::uint32_t handle, TaskSource source, Value argument) {
    const auto known = m_entries.find(handle);
    if (known == m_entries.end()) return;
    const Entry entry = known->second;
    m_entries.erase(known);
    const TaskId taskId = m_vm.recorder.newTaskId();
    const EventIndex expired =
        m_vm.recorder.record(EventKind::TimerExpired,
                             {.subject = entry.id.value, .object = taskId.value, .cause = entry.requested});
    const std::string label = labelOf(entry);
    const AnnouncedTask task = announceTask(m_vm, taskId,
                                            {.source = source,
                                             .origin = entry.id.value,
                                             .label = label,
                                             .range = sourceRangeOf(entry.callback),
                                             .cause = expired});
    runTask(m_vm, task, [&] { call(m_vm, entry.callback, Value::undefined(), {argument}); });
}

void CallbackList::visitRoots(EdgeVisitor& visitor) const {
    for (const auto& [handle, entry] : m_entries)
        visitor.visit(entry.callback);
}

} // namespace tickscope
