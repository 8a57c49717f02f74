#include "loop/rejection_tracker.h"

#include "builtins/error.h"
#include "loop/tick_queues.h"
#include "vm/preview.h"

#include <algorithm>

namespace tickscope {

namespace {

bool isErrorLike(Isolate& vm, Value reason) {
    return reason.isObject() && reason.asObject()->hasOwnProperty(vm, vm.names.stack);
}

} // namespace

Object* newUnhandledRejectionError(Isolate& vm, Value reason) {
    const std::string message =
        "This error originated either by throwing inside of an async function without a catch block, or by "
        "rejecting a "
        "promise which was not handled with .catch(). The promise rejected with the reason \"" +
        describeValue(vm, reason) + "\".";
    ErrorObject* error = newErrorObject(vm, vm.realm().errorPrototype);
    // Node makes it in code of its own.
    error->setPendingStack(
        vm, vm.string("\n    at process.processTicksAndRejections (node:internal/process/task_queues)"));
    error->putDirect(vm.names.message, vm.string(message), kMethodAttributes);
    error->putDirect(vm.names.code, vm.string("ERR_UNHANDLED_REJECTION"));
    error->putDirect(vm.names.name, vm.string("UnhandledPromiseRejection"));
    return error;
}

void RejectionTracker::track(PromiseObject* promise, HostHooks::RejectionOperation operation) {
    if (operation == HostHooks::RejectionOperation::Reject) {
        m_pending.push_back(promise);
        m_hasRejectionToWarn = true;
        return;
    }
    // The handler mostly comes right after the rejection.
    const auto pending = std::find(m_pending.rbegin(), m_pending.rend(), promise);
    if (pending != m_pending.rend()) {
        m_pending.erase(std::next(pending).base());
    } else if (m_reported.erase(promise) > 0) {
        m_handledLate.push_back(promise);
        m_hasRejectionToWarn = true;
    }
}

bool RejectionTracker::processPromiseRejections(UncaughtHandler& uncaught) {
    bool hasRunUserCode = !m_handledLate.empty();
    while (!m_handledLate.empty()) {
        PromiseObject* promise = m_handledLate.front();
        m_handledLate.erase(m_handledLate.begin());
        if (!m_events.emit("rejectionHandled", {promise})) {
            m_events.emitWarning("PromiseRejectionHandledWarning",
                                 "Promise rejection was handled asynchronously (rejection id: " +
                                     std::to_string(promise->id.value) + ")");
        }
    }
    RootedValues pending(m_vm.heap);
    for (PromiseObject* promise : m_pending)
        pending.push(promise);
    m_pending.clear();
    for (const Value promise : pending) {
        m_reported.insert(as<PromiseObject>(promise));
        reportUnhandled(as<PromiseObject>(promise), uncaught);
        hasRunUserCode = true;
    }
    return hasRunUserCode || !m_pending.empty();
}

void RejectionTracker::reportUnhandled(PromiseObject* promise, UncaughtHandler& uncaught) {
    const Value reason = promise->result;
    if (m_vm.recorder.isEnabled()) {
        m_vm.recorder.record(EventKind::UnhandledRejection, {.subject = promise->id.value,
                                                             .text = previewValue(m_vm, reason),
                                                             .cause = promise->settledEvent});
    }
    AsyncContext& context = m_vm.asyncContext;
    const bool hasScope = context.tracksPromises();
    if (hasScope) context.push(context.scopeOf(promise));
    const bool isHandled = m_events.emit("unhandledRejection", {reason, promise});
    if (hasScope) context.pop();
    if (isHandled) return;
    const Value error = isErrorLike(m_vm, reason) ? reason : Value(newUnhandledRejectionError(m_vm, reason));
    uncaught.reportUncaught(error, FromPromise::Yes);
}

void RejectionTracker::visitRoots(EdgeVisitor& visitor) const {
    for (const PromiseObject* promise : m_pending)
        visitor.visit(promise);
    for (const PromiseObject* promise : m_reported)
        visitor.visit(promise);
    for (const PromiseObject* promise : m_handledLate)
        visitor.visit(promise);
}

} // namespace tickscope
