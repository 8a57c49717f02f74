#include "vm/async_context.h"

#include "vm/isolate.h"
#include "vm/operations.h"

#include <utility>

namespace tickscope {

void AsyncScope::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(resource);
    visitor.visit(stores);
}

AsyncScope* AsyncContext::makeScope(double id, double triggerId, Value resource, Value stores) {
    return m_vm.heap.allocate<AsyncScope>(m_vm.shapeFor(nullptr), id, triggerId, resource, stores);
}

void AsyncContext::track(Value dispatch) {
    m_dispatch = dispatch;
    m_isTracked = true;
    m_scopeSymbol = m_vm.heap.allocate<Symbol>(Value(m_vm.string("async scope")), Symbol::Sort::Private);
    m_bottom = makeScope(0, 0, Value::undefined(), Value::undefined());
    if (m_isInMain) m_running.push_back(makeScope(1, 0, Value::undefined(), Value::undefined()));
}

void AsyncContext::setHooks(unsigned events) {
    m_hooks = events;
    m_tracksPromises = true;
}

AsyncScope* AsyncContext::current() { return m_running.empty() ? m_bottom : m_running.back(); }

Value AsyncContext::resourceOf(AsyncScope* scope) {
    if (scope->resource.isUndefined()) scope->resource = m_vm.newObject();
    return scope->resource;
}

AsyncScope* AsyncContext::newScope(std::string_view type, Value resource, std::optional<double> triggerId) {
    const std::optional<double> nextTrigger = std::exchange(m_nextTrigger, std::nullopt);
    if (!triggerId) triggerId = nextTrigger;
    AsyncScope* running = current();
    AsyncScope* scope =
        makeScope(++m_lastId, triggerId.value_or(running->asyncId), resource, running->stores);
    if (has(Event::Init)) emit(Event::Init, scope, type);
    return scope;
}

// --- Promises

void AsyncContext::keepScope(Object* object, AsyncScope* scope) {
    object->putDirect(PropertyKey::symbol(m_scopeSymbol), scope, kWritable);
}

AsyncScope* AsyncContext::scopeOf(Object* object) {
    if (const auto found = object->getOwnProperty(m_vm, PropertyKey::symbol(m_scopeSymbol)))
        return static_cast<AsyncScope*>(found->value->asObject());
    // trackPromise of Node: it is given an id, and nothing is announced.
    AsyncScope* scope = makeScope(++m_lastId, current()->asyncId, object, Value::undefined());
    keepScope(object, scope);
    return scope;
}

void AsyncContext::promiseCreated(Object* promise) {
    const double trigger = m_nextTrigger.value_or(current()->asyncId);
    m_nextTrigger.reset();
    AsyncScope* scope = makeScope(++m_lastId, trigger, promise, current()->stores);
    keepScope(promise, scope);
    if (has(Event::Init)) emit(Event::Init, scope, "PROMISE");
}

void AsyncContext::promiseResolved(Object* promise) {
    if (has(Event::PromiseResolve)) emit(Event::PromiseResolve, scopeOf(promise));
}

void AsyncContext::triggerNextBy(Object* promise) { m_nextTrigger = scopeOf(promise)->asyncId; }

// --- Running

void AsyncContext::enter(AsyncScope* scope) {
    if (!scope) scope = makeScope(++m_lastId, 0, Value::undefined(), Value::undefined());
    m_running.push_back(scope);
    if (has(Event::Before)) emit(Event::Before, scope);
}

void AsyncContext::leave() {
    if (m_running.empty()) return;
    if (has(Event::After)) emit(Event::After, m_running.back());
    m_running.pop_back();
}

void AsyncContext::leaveMain() {
    m_isInMain = false;
    m_running.clear();
}

void AsyncContext::unwind() {
    while (!m_running.empty())
        leave();
}

void AsyncContext::destroy(const AsyncScope* scope) {
    if (scope && has(Event::Destroy)) m_destroyed.push_back(scope->asyncId);
}

bool AsyncContext::emitDestroyed() {
    if (m_destroyed.empty()) return false;
    while (!m_destroyed.empty()) {
        const std::vector<double> ids = std::exchange(m_destroyed, {});
        for (const double id : ids)
            emit(Event::Destroy, makeScope(id, 0, Value::undefined(), Value::undefined()));
    }
    return true;
}

// The dispatcher catches what hooks throw.
void AsyncContext::emit(Event event, const AsyncScope* scope, std::string_view type) {
    const Value number = Value::int32(static_cast<std::int32_t>(event));
    if (event != Event::Init) {
        call(m_vm, m_dispatch, Value::undefined(), {number, Value::number(scope->asyncId)});
        return;
    }
    const Value resource = resourceOf(const_cast<AsyncScope*>(scope));
    call(m_vm, m_dispatch, Value::undefined(),
         {number, Value::number(scope->asyncId), m_vm.string(type), Value::number(scope->triggerAsyncId),
          resource});
}

void AsyncContext::visitRoots(EdgeVisitor& visitor) const {
    visitor.visit(m_dispatch);
    visitor.visit(m_scopeSymbol);
    visitor.visit(m_bottom);
    for (const AsyncScope* scope : m_running)
        visitor.visit(scope);
}

} // namespace tickscope
