#include "loop/virtual_clock.h"

#include <algorithm>
#include <limits>

namespace tickscope {

namespace {

constexpr VirtualTime kDefaultVirtualTime{24ll * 3600 * 1'000'000};

} // namespace

void VirtualClock::burn(VirtualTime duration) {
    advanceTo(m_vm.now() + duration);
    checkBudget();
}

void VirtualClock::advanceTo(VirtualTime time) {
    if (Interleaving* others = m_vm.interleaving())
        others->advanceTo(time);
    else
        m_vm.setNow(time);
}

void VirtualClock::jumpTo(VirtualTime time) {
    if (time <= m_vm.now()) return;
    const std::int64_t jump = (time - m_vm.now()).us;
    advanceTo(time);
    constexpr std::int64_t kMax = std::numeric_limits<std::uint32_t>::max();
    m_vm.recorder.record(EventKind::ClockMoved,
                         {.subject = static_cast<std::uint32_t>(std::min(jump, kMax))});
    checkBudget();
}

// A jump costs no steps, so the isolate's own check may be far away.
void VirtualClock::checkBudget() {
    const VirtualTime asked = m_vm.scenario().budgets.virtualTime;
    const VirtualTime budget = asked.us > 0 ? asked : kDefaultVirtualTime;
    if (m_vm.now() <= budget) return;
    m_vm.abortMessage.clear();
    throw RunAborted{AbortReason::TimeBudget};
}

} // namespace tickscope
