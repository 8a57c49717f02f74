#include "builtins/install.h"
#include "vm/operations.h"
#include "vm/primitive_object.h"

namespace tickscope {

namespace {

// 20.3.1.1 Boolean
Value booleanConstructor(Isolate& vm, const CallArguments& arguments) {
    const Value primitive = Value::boolean(toBoolean(arguments[0]));
    if (!arguments.newTarget) return primitive;
    Object* prototype = getPrototypeFromConstructor(vm, arguments.newTarget, &Realm::booleanPrototype);
    return vm.heap.allocate<BooleanObject>(vm.shapeFor(prototype), primitive);
}

// 20.3.3.3.1 ThisBooleanValue
bool thisBooleanValue(Isolate& vm, Value value, std::string_view method) {
    if (value.isBoolean()) return value.isTrue();
    if (auto* object = as<BooleanObject>(value)) return object->primitive().isTrue();
    vm.throwTypeError("Boolean.prototype." + std::string(method) + " requires that 'this' be a Boolean");
}

// 20.3.3.2 Boolean.prototype.toString
Value booleanToString(Isolate& vm, const CallArguments& arguments) {
    return toString(vm, Value::boolean(thisBooleanValue(vm, arguments.thisValue, "toString")));
}

// 20.3.3.3 Boolean.prototype.valueOf
Value booleanValueOf(Isolate& vm, const CallArguments& arguments) {
    return Value::boolean(thisBooleanValue(vm, arguments.thisValue, "valueOf"));
}

} // namespace

void installBoolean(Isolate& vm, Realm& realm) {
    realm.booleanPrototype = vm.heap.allocate<BooleanObject>(realm.objectShape, Value::boolean(false));
    NativeFunction* constructor =
        defineConstructor(vm, "Boolean", booleanConstructor, 1, realm.booleanPrototype);
    defineFunction(vm, realm.booleanPrototype, "toString", booleanToString, 0);
    defineFunction(vm, realm.booleanPrototype, "valueOf", booleanValueOf, 0);
    defineValue(vm, realm.globalObject, "Boolean", constructor);
}

} // namespace tickscope
