#include "host/block.h"

#include "host/node_errors.h"
#include "loop/virtual_clock.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

constexpr double kMaxMilliseconds = 1e9;

Value block(Isolate& vm, const CallArguments& arguments) {
    const double milliseconds = toNumber(vm, arguments[0]);
    if (!(milliseconds >= 0 && milliseconds <= kMaxMilliseconds)) {
        throwNodeError(vm, ErrorType::RangeError, "ERR_OUT_OF_RANGE",
                       "block(ms) takes a number of milliseconds from 0 to 1000000000. Received " +
                           numberToUtf8(milliseconds));
    }
    VirtualClock(vm).burn({static_cast<std::int64_t>(milliseconds * 1000)});
    return Value::undefined();
}

} // namespace

void installBlock(Isolate& vm, Realm& realm) {
    defineValue(vm, realm.globalObject, "block", newNativeFunction(vm, "block", block, 1), kMethodAttributes);
}

} // namespace tickscope
