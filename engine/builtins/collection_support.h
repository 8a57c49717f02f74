#pragma once
// What the keyed collections share: receivers, and filling from an iterable.

#include "builtins/array_iterator.h"

#include <string>

namespace tickscope {

// The receiver as the class that the method belongs to ("Map.prototype.get"), else TypeError.
template <typename T>
T* collectionReceiver(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    if (auto* object = as<T>(arguments.thisValue)) return object;
    vm.throwTypeError("Method " + std::string(method) + " called on incompatible receiver " +
                      describeValue(vm, arguments.thisValue));
}

// OrdinaryCreateFromConstructor for a constructor that must be called with new.
template <typename T>
T* newCollection(Isolate& vm, const CallArguments& arguments, std::string_view name,
                 Object* Realm::*prototype) {
    if (!arguments.newTarget) vm.throwTypeError("Constructor " + std::string(name) + " requires 'new'");
    return vm.heap.allocate<T>(vm.shapeFor(getPrototypeFromConstructor(vm, arguments.newTarget, prototype)));
}

// The collection's own method that the constructor fills it by: "set" or "add".
Value adderOf(Isolate&, Object* collection, PropertyKey name);

// forEachOfIterable, faster for untouched arrays.
template <typename F>
void forEachValueOf(Isolate& vm, Value iterable, F&& visit) {
    ArrayObject* array = arrayWithBuiltinIteration(vm, iterable);
    if (!array) {
        forEachOfIterable(vm, iterable, [&](Value value) {
            visit(value);
            return true;
        });
        return;
    }
    for (std::uint32_t k = 0; k < array->length(); ++k) {
        visit(array->get(vm, vm.key(k)));
        if (k % 16 == 0) vm.charge(1);
    }
}

// 24.1.1.2 AddEntriesFromIterable: calls visit(key, value) for each entry.
template <typename F>
void forEachEntryOf(Isolate& vm, Value iterable, F&& visit) {
    forEachValueOf(vm, iterable, [&](Value item) {
        if (!item.isObject()) {
            vm.throwTypeError("Iterator value " + describeValue(vm, item) + " is not an entry object");
        }
        const Value key = item.asObject()->get(vm, PropertyKey::index(0));
        visit(key, item.asObject()->get(vm, PropertyKey::index(1)));
    });
}

// 9.14 CanBeHeldWeakly: objects, and symbols that are not in the registry of Symbol.for.
inline bool canBeHeldWeakly(Value value) {
    return value.isObject() || (value.isSymbol() && value.asSymbol()->sort() != Symbol::Sort::Registered);
}

} // namespace tickscope
