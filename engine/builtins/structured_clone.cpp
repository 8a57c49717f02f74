// structuredClone (HTML 2.7.10).

#include "builtins/install.h"
#include "builtins/structured_data.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

[[noreturn]] void throwTypeErrorWithCode(Isolate& vm, std::string_view code, std::string_view message) {
    Object* error = vm.newError(ErrorType::TypeError, message);
    error->putDirect(vm.names.code, vm.string(code));
    vm.throwValue(error);
}

void listTransfer(Isolate& vm, Value list, RootedValues& transfer) {
    const PropertyKey iterator = PropertyKey::symbol(vm.names.symbol_iterator);
    if (!list.isObject() || !isCallable(list.asObject()->get(vm, iterator)))
        throwTypeErrorWithCode(vm, "ERR_INVALID_ARG_TYPE",
                               "Optional transferList argument must be an iterable");
    forEachOfIterable(vm, list, [&](Value item) {
        transfer.push(item);
        return true;
    });
}

Value structuredClone(Isolate& vm, const CallArguments& arguments) {
    if (arguments.size() == 0)
        throwTypeErrorWithCode(vm, "ERR_MISSING_ARGS", "The value argument must be specified");
    if (!arguments[1].isNullish() && !arguments[1].isObject())
        vm.throwTypeError("The options argument must be either an object or undefined");
    RootedValues transfer(vm.heap);
    if (arguments[1].isObject()) {
        const Value list = arguments[1].asObject()->get(vm, vm.key("transfer"));
        if (!list.isNullish()) listTransfer(vm, list, transfer);
    }
    return structuredDeserialize(vm, structuredSerialize(vm, arguments[0], transfer.values()));
}

} // namespace

void installStructuredClone(Isolate& vm, Realm& realm) {
    NativeFunction* function = newNativeFunction(vm, "structuredClone", structuredClone, 0);
    defineValue(vm, realm.globalObject, "structuredClone", function, kDefaultAttributes);
}

} // namespace tickscope
