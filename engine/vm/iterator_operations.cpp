// Operations on iterator objects (ECMA-262 7.4).

#include "builtins/array_iterator.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

[[noreturn]] void throwNotIterable(Isolate& vm, Value value, Symbol* method) {
    const Value description = method->description();
    vm.throwTypeError(describeOperand(value) + " is not " +
                      (method == vm.names.symbol_asyncIterator ? "async " : "") +
                      "iterable (cannot read property Symbol(" + description.asString()->utf8() + "))");
}

[[noreturn]] void throwResultNotObject(Isolate& vm, Value result) {
    vm.throwTypeError("Iterator result " + describeValue(vm, result) + " is not an object");
}

// The next() of createListIterator: captures the list and the position.
Value listIteratorNext(Isolate& vm, const CallArguments& arguments) {
    NativeFunction* self = arguments.callee;
    auto* list = as<ArrayObject>(self->captured(0));
    const auto position = static_cast<std::uint32_t>(self->captured(1).asInt32());
    if (position >= list->length()) return createIterResultObject(vm, Value::undefined(), true);
    self->setCaptured(1, Value::number(position + 1));
    return createIterResultObject(vm, list->elements()[position], false);
}

} // namespace

namespace {

bool stepArray(Isolate& vm, ArrayIteratorObject* iterator, IteratorRecord& record, Value& out) {
    vm.charge(1);
    try {
        record.done = !stepArrayIterator(vm, iterator, out);
        return !record.done;
    } catch (const ThrowCompletion&) {
        record.done = true;
        throw;
    }
}

} // namespace

// 7.4.2 GetIteratorDirect
IteratorRecord getIteratorDirect(Isolate& vm, Object* iterator) {
    return {iterator, iterator->get(vm, vm.names.next), false};
}

// 7.4.3 GetIteratorFromMethod
IteratorRecord getIteratorFromMethod(Isolate& vm, Value object, Value method) {
    const Value iterator = call(vm, method, object);
    if (!iterator.isObject()) vm.throwTypeError("Result of the Symbol.iterator method is not an object");
    return getIteratorDirect(vm, iterator.asObject());
}

IteratorRecord getAsyncIteratorFromMethod(Isolate& vm, Value object, Value method) {
    const Value iterator = call(vm, method, object);
    if (!iterator.isObject()) vm.throwTypeError("Result of the Symbol.asyncIterator method is not an object");
    return getIteratorDirect(vm, iterator.asObject());
}

// 7.4.4 GetIterator
IteratorRecord getIterator(Isolate& vm, Value object, IteratorHint hint) {
    const auto methodOf = [&](Symbol* symbol) {
        if (object.isNullish()) throwNotIterable(vm, object, symbol);
        return getMethod(vm, object, PropertyKey::symbol(symbol));
    };
    if (hint == IteratorHint::Async) {
        const Value method = methodOf(vm.names.symbol_asyncIterator);
        if (method.isUndefined()) {
            const Value syncMethod = methodOf(vm.names.symbol_iterator);
            if (syncMethod.isUndefined()) throwNotIterable(vm, object, vm.names.symbol_asyncIterator);
            IteratorRecord syncRecord = getIteratorFromMethod(vm, object, syncMethod);
            return getIteratorDirect(vm, createAsyncFromSyncIterator(vm, syncRecord));
        }
        return getAsyncIteratorFromMethod(vm, object, method);
    }
    const Value method = methodOf(vm.names.symbol_iterator);
    if (method.isUndefined()) throwNotIterable(vm, object, vm.names.symbol_iterator);
    return getIteratorFromMethod(vm, object, method);
}

// 7.4.6 IteratorNext. A record whose next() failed is done: it must not be closed.
Value iteratorNext(Isolate& vm, IteratorRecord& record) {
    vm.charge(1);
    try {
        const Value result = call(vm, record.nextMethod, record.iterator);
        if (!result.isObject()) throwResultNotObject(vm, result);
        return result;
    } catch (const ThrowCompletion&) {
        record.done = true;
        throw;
    }
}

// 7.4.7 IteratorComplete
bool iteratorComplete(Isolate& vm, Value result) {
    return toBoolean(result.asObject()->get(vm, vm.names.done));
}

// 7.4.8 IteratorValue
Value iteratorValue(Isolate& vm, Value result) { return result.asObject()->get(vm, vm.names.value); }

// 7.4.10 IteratorStepValue. The builtin next of arrays is not called but done: nothing tells the difference.
bool iteratorStepValue(Isolate& vm, IteratorRecord& record, Value& out) {
    if (record.nextMethod == Value(vm.realm().arrayIteratorNext)) {
        if (auto* iterator = as<ArrayIteratorObject>(Value(record.iterator)))
            return stepArray(vm, iterator, record, out);
    }
    const Value result = iteratorNext(vm, record);
    try {
        if (iteratorComplete(vm, result)) {
            record.done = true;
            return false;
        }
        out = iteratorValue(vm, result);
        return true;
    } catch (const ThrowCompletion&) {
        record.done = true;
        throw;
    }
}

// 7.4.11 IteratorClose, for a normal completion
void iteratorClose(Isolate& vm, IteratorRecord& record) {
    record.done = true;
    const Value method = getMethod(vm, record.iterator, vm.names.return_);
    if (method.isUndefined()) return;
    const Value result = call(vm, method, record.iterator);
    if (!result.isObject()) throwResultNotObject(vm, result);
}

// 7.4.11 IteratorClose, for a throw completion: that one wins over whatever `return` does.
void iteratorCloseQuietly(Isolate& vm, IteratorRecord& record) {
    const Value thrown = vm.thrownValue();
    record.done = true;
    try {
        const Value method = getMethod(vm, record.iterator, vm.names.return_);
        if (!method.isUndefined()) call(vm, method, record.iterator);
    } catch (const ThrowCompletion&) {
        // Its error is dropped by the standard.
    }
    vm.setThrown(thrown);
}

// 7.4.14 CreateIterResultObject
Object* createIterResultObject(Isolate& vm, Value value, bool done) {
    Realm& realm = vm.realm();
    if (!realm.iterResultShape) {
        Object* const model = vm.newObject();
        model->putDirect(vm.names.value, Value::undefined());
        model->putDirect(vm.names.done, Value::undefined());
        realm.iterResultShape = model->shape();
    }
    auto* const result = vm.heap.allocate<Object>(realm.iterResultShape);
    result->setSlot(0, value);
    result->setSlot(1, Value::boolean(done));
    return result;
}

void forEachOfIterable(Isolate& vm, Value iterable, const std::function<bool(Value)>& callback) {
    IteratorRecord record = getIterator(vm, iterable);
    Value value;
    while (iteratorStepValue(vm, record, value)) {
        bool goOn = false;
        try {
            goOn = callback(value);
        } catch (const ThrowCompletion&) {
            iteratorCloseQuietly(vm, record);
            throw;
        }
        if (!goOn) {
            iteratorClose(vm, record);
            return;
        }
    }
}

// 7.4.15 CreateListIteratorRecord
Object* createListIterator(Isolate& vm, std::span<const Value> values) {
    Object* iterator = vm.newObject(vm.realm().iteratorPrototype);
    NativeFunction* next = newNativeFunction(vm, "next", listIteratorNext, 0);
    next->setCaptured(0, vm.newArray(values));
    next->setCaptured(1, Value::int32(0));
    iterator->putDirect(vm.names.next, next, kMethodAttributes);
    return iterator;
}

} // namespace tickscope
