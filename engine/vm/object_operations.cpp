// Operations on objects (ECMA-262 7.3) that are members of Object.
#include "vm/isolate.h"
#include "vm/object_errors.h"

namespace tickscope {

// 7.3.4 Set, with Throw true
void Object::setOrThrow(Isolate& vm, PropertyKey key, Value value) {
    if (!set(vm, key, value, Value(this))) throwCannotSet(vm, this, key, Value(this));
}

// 7.3.5 CreateDataProperty
bool Object::createDataProperty(Isolate& vm, PropertyKey key, Value value) {
    if (!isOrdinaryFor(vm, key))
        return defineOwnProperty(vm, key, PropertyDescriptor::data(value, kDefaultAttributes));
    const Stored stored = findStored(key);
    if (!stored) return addOwnProperty(key, value);
    if (stored.attributes == kDefaultAttributes) {
        *stored.location = value;
        return true;
    }
    if (stored.attributes & kConfigurable) {
        putDirect(key, value);
        return true;
    }
    return defineOwnProperty(vm, key, PropertyDescriptor::data(value, kDefaultAttributes));
}

// 7.3.7 CreateDataPropertyOrThrow
void Object::createDataPropertyOrThrow(Isolate& vm, PropertyKey key, Value value) {
    if (!createDataProperty(vm, key, value)) throwCannotDefine(vm, this, key);
}

// 7.3.8 DefinePropertyOrThrow
void Object::definePropertyOrThrow(Isolate& vm, PropertyKey key, const PropertyDescriptor& descriptor) {
    if (!defineOwnProperty(vm, key, descriptor)) throwCannotDefine(vm, this, key);
}

// 7.3.9 DeletePropertyOrThrow
void Object::deletePropertyOrThrow(Isolate& vm, PropertyKey key) {
    if (!deleteProperty(vm, key)) throwCannotDelete(vm, this, key);
}

// 7.3.13 HasOwnProperty
bool Object::hasOwnProperty(Isolate& vm, PropertyKey key) {
    if (isOrdinaryFor(vm, key)) return hasDirect(key);
    return getOwnProperty(vm, key).has_value();
}

} // namespace tickscope
