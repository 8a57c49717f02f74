#include "builtins/collection_support.h"

namespace tickscope {

Value adderOf(Isolate& vm, Object* collection, PropertyKey name) {
    const Value adder = collection->get(vm, name);
    if (isCallable(adder)) return adder;
    vm.throwTypeError("'" + describeValue(vm, adder) + "' returned for property '" + describeKey(vm, name) +
                      "' of object '" + describeValue(vm, collection) + "' is not a function");
}

} // namespace tickscope
