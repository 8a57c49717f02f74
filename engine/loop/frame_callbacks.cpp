#include "loop/frame_callbacks.h"

#include "vm/operations.h"

namespace tickscope {

std::uint32_t CallbackList::add(Value callback, std::optional<VirtualTime> deadline) {
    Entry entry{m_vm.recorder.newTimerId(), callback, kNoEvent, deadline};
    entry.requested = recordTimerSet(m_vm, traced(entry));
    m_entries.emplace(++m_lastHandle, entry);
    return m_lastHandle;
}

void CallbackList::remove(std::uint32_t handle) {
    const auto known = m_entries.find(handle);
    if (known == m_entries.end()) return;
    recordTimerCleared(m_vm, known->second.id);
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
    const AnnouncedTask task = announceExpired(m_vm, source, traced(entry));
    runTask(m_vm, task, [&] { call(m_vm, entry.callback, Value::undefined(), {argument}); });
}

void CallbackList::visitRoots(EdgeVisitor& visitor) const {
    for (const auto& [handle, entry] : m_entries)
        visitor.visit(entry.callback);
}

} // namespace tickscope
