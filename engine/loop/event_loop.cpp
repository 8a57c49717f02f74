#include "loop/event_loop.h"

#include "vm/script_function.h"

namespace tickscope {

EventLoop::EventLoop(Isolate& vm, World world, IoSimulator::Policy ioPolicy)
    : m_vm(vm), m_world(std::move(world)), m_clock(vm), m_choices(vm), m_modules(vm),
      m_io(vm, m_clock, m_choices, ioPolicy), m_ruleUses(m_world.rules.size()),
      m_stubUses(m_world.stubs.size()) {
    vm.heap.addRootVisitor([this](EdgeVisitor& visitor) { visitRoots(visitor); });
    vm.setHost(this);
}

void EventLoop::waitForTimeout(Value callback, double milliseconds) {
    if (m_io.policy() != IoSimulator::Policy::Blocking || !callback.isObject()) return;
    const auto* function = as<ScriptFunction>(callback);
    if (function && function->code()->isEmbedded) return;
    m_clock.burn(VirtualTime::fromMs(static_cast<std::int64_t>(milliseconds)));
}

std::size_t EventLoop::addServiceRule(IoRule rule) {
    m_serviceRules.push_back({std::move(rule), {}});
    return m_serviceRules.size() - 1;
}

void EventLoop::beginTurn() {
    ++m_turn;
    m_vm.charge(1);
    m_vm.recorder.record(EventKind::TurnStarted, {.subject = m_turn});
}

void EventLoop::enterPhase(Phase phase) {
    m_phase = phase;
    m_vm.recorder.record(EventKind::PhaseEntered, {.detail = static_cast<std::uint8_t>(phase)});
}

Object* EventLoop::builtinModule(Isolate&, std::u16string_view specifier) {
    return m_modules.find(utf16ToUtf8(specifier));
}

void EventLoop::visitRoots(EdgeVisitor& visitor) const {
    m_modules.visitRoots(visitor);
    m_io.visitRoots(visitor);
}

} // namespace tickscope
