#include "loop/io_simulator.h"

#include <algorithm>
#include <limits>

namespace tickscope {

namespace {

std::uint32_t microseconds(VirtualTime time) {
    constexpr std::int64_t kMax = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(time.us, 0, kMax));
}

// What async_hooks calls the resource behind an operation (the providers of AsyncWrap).
std::string_view resourceType(std::string_view label) {
    constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
        {"fs.", "FSREQCALLBACK"},
        {"dns.lookup", "GETADDRINFOREQWRAP"},
        {"dns.", "QUERYWRAP"},
        {"crypto.pbkdf2", "PBKDF2REQUEST"},
        {"crypto.scrypt", "SCRYPTREQUEST"},
        {"crypto.randomBytes", "RANDOMBYTESREQUEST"},
        {"crypto.", "HASHREQUEST"},
        {"zlib.", "ZLIB"},
        {"child_process.", "PROCESSWRAP"},
    };
    for (const auto& [prefix, type] : kTypes)
        if (label.starts_with(prefix)) return type;
    return "TCPWRAP";
}

} // namespace

VirtualTime IoSlots::take(VirtualTime now, VirtualTime duration) {
    const auto first = std::min_element(m_freeAt.begin(), m_freeAt.end());
    const VirtualTime begin = std::max(now, *first);
    *first = begin + duration;
    return begin;
}

OperationId IoSimulator::start(std::string_view label, VirtualTime latency, IoCompletion* completion,
                               IoSlots* slots, std::uint32_t morePolls) {
    AsyncScope* scope = m_vm.asyncContext.capture(resourceType(label));
    const VirtualTime now = m_clock.now();
    const bool blocks = m_policy == Policy::Blocking; // then nothing else can be under way
    const VirtualTime begin = slots && !blocks ? slots->take(now, latency) : now;
    const VirtualTime due = begin + latency;
    const OperationId id = m_vm.recorder.newOperationId();
    const EventIndex started =
        m_vm.recorder.record(EventKind::OperationStarted, {.subject = id.value,
                                                           .object = microseconds(due - now),
                                                           .text = label,
                                                           .range = m_vm.recorder.currentRange()});
    if (begin > now) {
        m_vm.recorder.record(EventKind::OperationWaits, {.subject = id.value,
                                                         .object = microseconds(begin - now),
                                                         .text = slots->name(),
                                                         .cause = started});
    }
    m_pending.emplace(std::pair(due, id),
                      Pending{std::string(label), completion, scope, started, blocks ? 0 : morePolls});
    if (blocks) m_clock.burn(latency);
    return id;
}

std::optional<VirtualTime> IoSimulator::nextDue() const {
    if (m_pending.empty()) return std::nullopt;
    return m_pending.begin()->first.first;
}

// Of operations that complete at the same moment, any may be delivered first; usually the one started first.
IoSimulator::PendingMap::iterator IoSimulator::chooseReady(PendingMap::iterator first) {
    const VirtualTime due = first->first.first;
    std::vector<std::string> labels;
    std::vector<PendingMap::iterator> alternatives;
    for (auto each = first; each != m_pending.end() && each->first.first == due; ++each) {
        if (each->second.morePolls > 0) continue;
        labels.push_back(each->second.label);
        alternatives.push_back(each);
    }
    return labels.size() == 1 ? first : alternatives[m_choices.decide(labels)];
}

bool IoSimulator::advanceSteps() {
    bool any = false;
    for (auto each = m_pending.begin(); each != m_pending.end() && each->first.first <= m_clock.now();
         ++each) {
        if (each->second.morePolls == 0) continue;
        --each->second.morePolls;
        any = true;
    }
    return any;
}

std::optional<IoSimulator::Ready> IoSimulator::takeReady() {
    const auto first = std::find_if(m_pending.begin(), m_pending.end(), [&](const auto& each) {
        return each.second.morePolls == 0 || each.first.first > m_clock.now();
    });
    if (first == m_pending.end() || first->first.first > m_clock.now()) return std::nullopt;
    const auto ready = chooseReady(first);
    const OperationId id = ready->first.second;
    const Pending pending = ready->second;
    m_pending.erase(ready);
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
    return Ready{task, pending.completion, pending.scope, pending.label};
}

void IoSimulator::visitRoots(EdgeVisitor& visitor) const {
    for (const auto& [key, pending] : m_pending) {
        visitor.visit(pending.completion);
        visitor.visit(pending.scope);
    }
}

} // namespace tickscope
