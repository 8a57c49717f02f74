#pragma once
// Rejected promises that nobody handles: HostPromiseRejectionTracker (ECMA-262 27.2.1.9) as Node 20 does it
// (lib/internal/process/promises.js, mode "throw").

#include "builtins/promise.h"
#include "vm/host_hooks.h"

#include <set>
#include <vector>

namespace tickscope {

class UncaughtHandler;

// The events of the process object that the loop emits.
class ProcessEvents {
public:
    virtual ~ProcessEvents() = default;
    // Calls the listeners; false when there are none. Throws what a listener throws.
    virtual bool emit(std::string_view event, std::initializer_list<Value> arguments) = 0;
    virtual void emitWarning(std::string_view name, std::string_view message) = 0;
};

class RejectionTracker {
public:
    enum class FromPromise : bool { No, Yes };

    RejectionTracker(Isolate& vm, ProcessEvents& events) : m_vm(vm), m_events(events) {}

    void track(PromiseObject* promise, HostHooks::RejectionOperation operation);
    bool hasRejectionToWarn() const { return m_hasRejectionToWarn; }
    void clearHasRejectionToWarn() { m_hasRejectionToWarn = false; }
    // Reports what is still unhandled. True when user code has run, so that the queues must be emptied again.
    bool processPromiseRejections(UncaughtHandler&);
    void visitRoots(EdgeVisitor&) const;

private:
    void reportUnhandled(PromiseObject* promise, UncaughtHandler&);
    Isolate& m_vm;
    ProcessEvents& m_events;
    std::vector<PromiseObject*> m_pending;     // rejected without a handler, not yet reported
    std::set<PromiseObject*> m_reported;       // looked up only
    std::vector<PromiseObject*> m_handledLate; // reported, then handled
    bool m_hasRejectionToWarn = false;
};

// The error that stands for a reason which is no error: "This error originated either by ...".
Object* newUnhandledRejectionError(Isolate&, Value reason);

} // namespace tickscope
