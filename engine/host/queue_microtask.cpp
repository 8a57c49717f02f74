#include "host/queue_microtask.h"

#include "builtins/promise.h"
#include "host/node_errors.h"

namespace tickscope {

namespace {

// The callback runs as a job of its own; what it throws is an uncaught exception.
Value queueMicrotask(Isolate& vm, const CallArguments& arguments) {
    validateFunction(vm, arguments[0], "callback");
    vm.host().enqueuePromiseJob(newCallbackJob(vm, JobKind::QueueMicrotask, arguments[0], {}));
    return Value::undefined();
}

} // namespace

void installQueueMicrotask(Isolate& vm, Realm& realm) {
    defineValue(vm, realm.globalObject, "queueMicrotask",
                newNativeFunction(vm, "queueMicrotask", queueMicrotask, 1), kDefaultAttributes);
}

} // namespace tickscope
