#include "host/process_environment.h"

#include "host/node_errors.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

class ProcessEnvironment final : public Object {
public:
    explicit ProcessEnvironment(Shape* shape) : Object(shape) {
        m_isExoticForNamed = m_isExoticForIndexed = true;
    }

    bool set(Isolate& vm, PropertyKey key, Value value, Value receiver) override {
        checkKey(vm, key);
        return ordinarySet(vm, key, toString(vm, value), receiver);
    }
    bool defineOwnProperty(Isolate& vm, PropertyKey key, const PropertyDescriptor& descriptor) override {
        checkKey(vm, key);
        if (!descriptor.value) return ordinaryDefineOwnProperty(vm, key, descriptor);
        // `set` comes here too, with a text and no attributes.
        const bool exists = getOwnProperty(vm, key).has_value();
        if (!exists && !(descriptor.writable.value_or(false) && descriptor.enumerable.value_or(false) &&
                         descriptor.configurable.value_or(false))) {
            throwNodeError(vm, ErrorType::TypeError, "ERR_INVALID_OBJECT_DEFINE_PROPERTY",
                           "'process.env' only accepts a configurable, writable, and enumerable data "
                           "descriptor");
        }
        PropertyDescriptor text = descriptor;
        text.value = Value(toString(vm, *descriptor.value));
        return ordinaryDefineOwnProperty(vm, key, text);
    }

private:
    static void checkKey(Isolate& vm, PropertyKey key) {
        if (key.isSymbol()) vm.throwTypeError("Cannot convert a Symbol value to a string");
    }
};

} // namespace

Object* createProcessEnvironment(Isolate& vm) {
    return vm.heap.allocate<ProcessEnvironment>(vm.shapeFor(vm.realm().objectPrototype));
}

} // namespace tickscope
