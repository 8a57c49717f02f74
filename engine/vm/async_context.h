#pragma once
// What async_hooks of Node shows: which asynchronous resource is running, which one started it, and what
// AsyncLocalStorage carries along (lib/internal/async_hooks.js and AsyncWrap of Node 20). Nothing of it
// exists until a program loads async_hooks: until then capture() gives nullptr and runInScope() only calls.

#include "vm/object.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tickscope {

class Isolate;

// One asynchronous resource: a timer, a tick, a promise, an operation, an AsyncResource of the program.
class AsyncScope final : public Object {
public:
    AsyncScope(Shape* shape, double id, double triggerId, Value resource, Value stores)
        : Object(shape, ObjectKind::Host), asyncId(id), triggerAsyncId(triggerId), resource(resource),
          stores(stores) {}
    const double asyncId, triggerAsyncId;
    Value resource; // what executionAsyncResource() gives; undefined until it is asked for
    Value stores;   // a Map from AsyncLocalStorage to its store, never changed in place; or undefined
    void visitEdges(EdgeVisitor&) override;
};

class AsyncContext {
public:
    explicit AsyncContext(Isolate& vm) : m_vm(vm) {}

    // What hooks of the program want to be told, in the order of the arguments of createHook.
    enum class Event : std::uint8_t { Init, Before, After, Destroy, PromiseResolve };

    // --- For what starts and runs callbacks

    bool isTracked() const { return m_isTracked; }
    // A promise has a scope only once a hook or an AsyncLocalStorage has been in use.
    bool tracksPromises() const { return m_tracksPromises; }
    // The scope of a new resource of this type; nullptr while nothing is tracked.
    AsyncScope* capture(std::string_view type, Value resource = Value::undefined()) {
        return m_isTracked ? newScope(type, resource, std::nullopt) : nullptr;
    }
    // The same for an object that keeps its scope itself, out of the program's sight: a timer. One that is
    // begun anew gets a new one.
    void adopt(Object* object, std::string_view type) {
        if (m_isTracked) keepScope(object, newScope(type, object, std::nullopt));
    }
    // The scope of a promise or a timer, made on the spot for one older than the tracking.
    AsyncScope* scopeOf(Object* object);
    AsyncScope* scopeIfTracked(Object* object) { return m_isTracked ? scopeOf(object) : nullptr; }
    void promiseCreated(Object* promise);
    void promiseResolved(Object* promise);
    // The next promise is said to be triggered by this one, not by what runs.
    void triggerNextBy(Object* promise);

    // The scope runs from here on; one from before the tracking is nullptr.
    void enter(AsyncScope* scope);
    void leave();
    // The same without telling the hooks.
    void push(AsyncScope* scope) { m_running.push_back(scope); }
    void pop() {
        if (!m_running.empty()) m_running.pop_back();
    }
    // The resource of this scope will run no more: its hooks hear of it in the next check phase.
    void destroy(const AsyncScope* scope);
    // Calls the destroy hooks of all such. False when there are none.
    bool emitDestroyed();
    // The main script runs, or has run.
    void enterMain() { m_isInMain = true; }
    void leaveMain();
    // What is left of the running scopes after an uncaught exception that was handled.
    void unwind();

    // --- For the library

    // From now on everything is tracked; the function is called with (event, id, type, triggerId, resource).
    void track(Value dispatch);
    // One bit for each Event that a hook listens to. Any call lets promises be tracked.
    void setHooks(unsigned events);
    AsyncScope* newScope(std::string_view type, Value resource, std::optional<double> triggerId);
    AsyncScope* current();
    Value resourceOf(AsyncScope* scope);

    void visitRoots(EdgeVisitor&) const;

private:
    bool has(Event event) const { return m_hooks & (1u << static_cast<unsigned>(event)); }
    void emit(Event event, const AsyncScope* scope, std::string_view type = {});
    void keepScope(Object* object, AsyncScope* scope);
    AsyncScope* makeScope(double id, double triggerId, Value resource, Value stores);

    Isolate& m_vm;
    bool m_isTracked = false, m_tracksPromises = false, m_isInMain = false;
    unsigned m_hooks = 0;
    double m_lastId = 1; // of the main script
    std::optional<double> m_nextTrigger;
    Value m_dispatch;
    Symbol* m_scopeSymbol = nullptr; // the private name under which an object keeps its scope
    AsyncScope* m_bottom = nullptr;  // what runs when nothing does
    std::vector<AsyncScope*> m_running;
    std::vector<double> m_destroyed;
};

// Runs callback() as a callback of the resource. After a throw the scope stays: uncaughtException listeners
// run in it, as in Node, and unwind() ends it.
template <typename Callback>
void runInScope(AsyncContext& context, AsyncScope* scope, Callback&& callback) {
    const bool isTracked = context.isTracked();
    if (isTracked) context.enter(scope);
    callback();
    if (isTracked) context.leave();
}

} // namespace tickscope
