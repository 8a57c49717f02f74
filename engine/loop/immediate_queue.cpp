#include "loop/immediate_queue.h"

#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

ImmediateObject::ImmediateObject(Shape* shape, TimerId id, Value callback, ValueList arguments)
    : Object(shape, ObjectKind::Host), id(id), callback(callback), arguments(std::move(arguments)) {}

void ImmediateObject::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(callback);
    for (const Value argument : arguments)
        visitor.visit(argument);
}

void ImmediateQueue::append(ImmediateObject* immediate) {
    ++m_count;
    ++m_refCount;
    m_queue.push_back(immediate);
    if (immediate->callback.isUndefined()) return;
    immediate->armed = recordTimerSet(m_vm, immediate->traced());
}

void ImmediateQueue::clear(ImmediateObject* immediate) {
    if (immediate->isDestroyed) return;
    --m_count;
    immediate->isDestroyed = true;
    if (immediate->ref == ImmediateObject::Ref::Refed) --m_refCount;
    immediate->ref = ImmediateObject::Ref::Gone;
    immediate->callback = Value::undefined();
    m_vm.asyncContext.destroy(m_vm.asyncContext.scopeIfTracked(immediate));
    recordTimerCleared(m_vm, immediate->id);
}

void ImmediateQueue::setRefed(ImmediateObject* immediate, bool refed) {
    if (immediate->ref == ImmediateObject::Ref::Gone) return;
    if (refed == (immediate->ref == ImmediateObject::Ref::Refed)) return;
    immediate->ref = refed ? ImmediateObject::Ref::Refed : ImmediateObject::Ref::Unrefed;
    if (refed)
        ++m_refCount;
    else
        --m_refCount;
}

void ImmediateQueue::process() {
    if (m_running.empty()) {
        m_running.swap(m_queue);
        m_hasOutstanding = true; // stays set when a callback throws, even the last one, as in Node
    }
    bool ranAtLeastOne = false;
    while (!m_running.empty()) {
        if (ranAtLeastOne)
            m_host.runNextTicks();
        else
            ranAtLeastOne = true;
        ImmediateObject* immediate = m_running.front();
        m_running.pop_front();
        if (immediate->isDestroyed) continue;
        immediate->isDestroyed = true;
        --m_count;
        if (immediate->ref == ImmediateObject::Ref::Refed) --m_refCount;
        immediate->ref = ImmediateObject::Ref::Gone;
        if (!immediate->callback.isUndefined()) run(immediate);
    }
    m_hasOutstanding = false;
}

void ImmediateQueue::run(ImmediateObject* immediate) {
    m_host.enterTimerTask();
    const AnnouncedTask task = announceExpired(m_vm, TaskSource::Immediate, immediate->traced());
    const Value callback = std::exchange(immediate->callback, Value::undefined());
    AsyncContext& context = m_vm.asyncContext;
    AsyncScope* const scope = context.scopeIfTracked(immediate);
    runTask(m_vm, task, [&] {
        runInScope(context, scope, [&] {
            try {
                call(m_vm, callback, immediate, immediate->arguments);
            } catch (const ThrowCompletion&) {
                context.destroy(scope);
                throw;
            }
            context.destroy(scope);
        });
    });
}

bool ImmediateQueue::hasCallback() const {
    return std::any_of(m_queue.begin(), m_queue.end(),
                       [](const ImmediateObject* immediate) { return !immediate->callback.isUndefined(); });
}

void ImmediateQueue::visitRoots(EdgeVisitor& visitor) const {
    for (const ImmediateObject* immediate : m_queue)
        visitor.visit(immediate);
    for (const ImmediateObject* immediate : m_running)
        visitor.visit(immediate);
}

} // namespace tickscope
