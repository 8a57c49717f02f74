#include "loop/event_loop.h"

#include "vm/script_function.h"

#include <algorithm>

namespace tickscope {

EventLoop::EventLoop(Isolate& vm, World world, IoSimulator::Policy ioPolicy, JsThread& thread)
    : m_vm(vm), m_world(std::move(world)), m_clock(vm), m_choices(vm), m_modules(vm),
      m_io(vm, m_clock, m_choices, ioPolicy), m_thread(thread), m_ports(*this, vm), m_workers(*this, vm),
      m_ruleUses(m_world.rules.size()), m_stubUses(m_world.stubs.size()) {
    vm.heap.addRootVisitor([this](EdgeVisitor& visitor) { visitRoots(visitor); });
    vm.setHost(this);
    thread.attach(vm, *this);
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
    m_ports.visitRoots(visitor);
    m_workers.visitRoots(visitor);
}

void EventLoop::waitUntil(std::optional<VirtualTime> wakeUp) {
    if (m_vm.interleaving()) {
        wakeUp = m_thread.sleep(wakeUp);
    } else if (const auto message = m_ports.nextArrival()) {
        wakeUp = wakeUp ? std::min(*wakeUp, *message) : message;
    }
    if (!wakeUp) m_thread.group().giveUp();
    m_clock.jumpTo(*wakeUp);
}

void EventLoop::writeOutput(Isolate& vm, OutputStream stream, std::string_view utf8) {
    const bool isPage = vm.scenario().environment == Environment::Browser;
    if (isPage && !m_thread.group().isAlone())
        m_thread.group().print(vm.now(), stream, utf8);
    else if (m_workerSide)
        m_workerSide->write(stream, utf8);
    else
        HostHooks::writeOutput(vm, stream, utf8);
}

} // namespace tickscope
