#include "loop/io_simulator.h"

#include <algorithm>
#include <limits>

namespace tickscope {

OperationId IoSimulator::start(std::string_view label, VirtualTime latency, IoCompletion* completion) {
    const OperationId id = m_vm.recorder.newOperationId();
    constexpr std::int64_t kMax = std::numeric_limits<std::uint32_t>::max();
    const EventIndex started = m_vm.recorder.record(
        EventKind::OperationStarted, {.subject = id.value,
                                      .object = static_cast<std::uint32_t>(std::min(latency.us, kMax)),
                                      .text = label,
                                      .range = m_vm.recorder.currentRange()});
    m_pending.emplace(std::pair(m_clock.now() + latency, id),
                      Pending{std::string(label), completion, started});
    if (m_policy == Policy::Blocking) m_clock.burn(latency);
    return id;
}

std::optional<VirtualTime> IoSimulator::nextDue() const {
    if (m_pending.empty()) return std::nullopt;
    return m_pending.begin()->first.first;
}

std::optional<IoSimulator::Ready> IoSimulator::takeReady() {
    if (m_pending.empty() || m_pending.begin()->first.first > m_clock.now()) return std::nullopt;
    const auto first = m_pending.begin();
    const auto [due, id] = first->first;
    const Pending pending = first->second;
    m_pending.erase(first);
    if (!m_pending.empty() && m_pending.begin()->first.first == due) {
        m_vm.recorder.record(EventKind::ChoicePoint,
                             {.text = pending.label + " before " + m_pending.begin()->second.label});
    }
    const TaskId taskId = m_vm.recorder.newTaskId();
    const EventIndex completed =
        m_vm.recorder.record(EventKind::OperationCompleted,
                             {.subject = id.value, .object = taskId.value, .cause = pending.started});
    const AnnouncedTask task = announceTask(m_vm, taskId,
                                            {.source = TaskSource::Io,
                                             .origin = id.value,
                                             .label = pending.label,
                                             .range = pending.completion->range(),
                                             .cause = completed});
    return Ready{task, pending.completion, pending.label};
}

void IoSimulator::visitRoots(EdgeVisitor& visitor) const {
    for (const auto& [key, pending] : m_pending)
        visitor.visit(pending.completion);
}

} // namespace tickscope
