// for-of, for-in, destructuring and spread. `locals` are iterator, next method and done (0 or 1).

#include "builtins/array_iterator.h"
#include "vm/interpreter_support.h"

namespace tickscope::support {

void openIterator(Isolate& vm, Value iterable, Value* locals, IteratorHint hint, ValueSource source) {
    const auto methodOf = [&](Symbol* symbol) {
        if (iterable.isNullish())
            throwNotIterable(vm, *vm.interpreter().currentFrame(), iterable, hint, source);
        return getMethod(vm, iterable, PropertyKey::symbol(symbol));
    };
    IteratorRecord record;
    const Value asyncMethod =
        hint == IteratorHint::Async ? methodOf(vm.names.symbol_asyncIterator) : Value::undefined();
    if (!asyncMethod.isUndefined()) {
        record = getAsyncIteratorFromMethod(vm, iterable, asyncMethod);
    } else {
        const Value method = methodOf(vm.names.symbol_iterator);
        if (method.isUndefined())
            throwNotIterable(vm, *vm.interpreter().currentFrame(), iterable, hint, source);
        record = getIteratorFromMethod(vm, iterable, method);
        if (hint == IteratorHint::Async)
            record = getIteratorDirect(vm, createAsyncFromSyncIterator(vm, record));
    }
    locals[0] = record.iterator;
    locals[1] = record.nextMethod;
    locals[2] = Value::int32(0);
}

bool forOfStep(Isolate& vm, Value* locals, Value& out) {
    IteratorRecord record{locals[0], locals[1], false};
    return iteratorStepValue(vm, record, out);
}

// IteratorStepValue as destructuring uses it: an error in the iterator counts as done (8.6.2, 13.15.5.3).
void iteratorStep(Isolate& vm, Value* locals, Value& out) {
    out = Value::undefined();
    if (locals[2].asInt32() == 1) return;
    locals[2] = Value::int32(1);
    IteratorRecord record{locals[0], locals[1], false};
    if (iteratorStepValue(vm, record, out))
        locals[2] = Value::int32(0);
    else
        out = Value::undefined();
}

Value iteratorRest(Isolate& vm, Value* locals) {
    ArrayObject* const rest = vm.newArray();
    for (;;) {
        Value v;
        iteratorStep(vm, locals, v);
        if (locals[2].asInt32() == 1) return Value(rest);
        rest->push(v);
        vm.charge(1);
    }
}

void closeIterator(Isolate& vm, Value* locals) {
    IteratorRecord record{locals[0], locals[1], false};
    iteratorClose(vm, record);
}

void closeIteratorQuietly(Isolate& vm, Value* locals) {
    IteratorRecord record{locals[0], locals[1], false};
    iteratorCloseQuietly(vm, record);
}

void spreadInto(Isolate& vm, ArrayObject* array, Value iterable, SpreadSite site) {
    const auto refuse = [&] {
        Frame& frame = *vm.interpreter().currentFrame();
        if (site == SpreadSite::OnlySpreadOfCall) throwNotSpreadable(vm, frame, iterable);
        throwNotIterable(vm, frame, iterable, IteratorHint::Sync,
                         site == SpreadSite::Call ? ValueSource::Nested : ValueSource::Expression);
    };
    if (iterable.isNullish()) refuse();
    const Value method = getMethod(vm, iterable, PropertyKey::symbol(vm.names.symbol_iterator));
    if (method.isUndefined()) refuse();
    // Copied in one go while nobody could tell.
    if (ArrayObject* const source = arrayWithBuiltinIteration(vm, iterable);
        source && source->isDense() && source->prototypesLackElements()) {
        vm.charge(source->length() / 8 + 1);
        array->reserveElements(array->length() + std::size_t(source->length()));
        for (std::size_t i = 0; i < source->elements().size(); ++i) {
            const Value element = source->elements()[i];
            array->push(element.isEmpty() ? Value::undefined() : element);
        }
        return;
    }
    IteratorRecord record = getIteratorFromMethod(vm, iterable, method);
    Value v;
    while (iteratorStepValue(vm, record, v)) {
        array->push(v);
        vm.charge(1);
    }
}

namespace {

// EnumerateObjectProperties (14.7.5.9), in the order V8 asks: all keys of the prototype chain are listed at
// the start; each is looked up again when its turn comes, so that deleted ones are skipped.
class ForInIterator final : public Cell {
public:
    ForInIterator(Isolate& vm, Object* object) : Cell(CellKind::Other), m_object(object) {
        std::unordered_map<std::uint64_t, bool> seen; // looked up only
        for (Object* o = object; o; o = o->getPrototypeOf(vm)) {
            std::vector<PropertyKey> keys;
            o->ownPropertyKeys(vm, keys);
            vm.charge(keys.size() / 16 + 1);
            for (const PropertyKey key : keys) {
                if (!key.isString() || seen.count(key.raw().bits())) continue;
                seen.emplace(key.raw().bits(), true);
                // A proxy is not asked about enumerability before the key's turn.
                if (o->kind() != ObjectKind::Proxy) {
                    const auto own = o->getOwnProperty(vm, key);
                    if (own && own->enumerable != true) continue;
                }
                m_keys.push_back(key);
            }
        }
    }

    bool step(Isolate& vm, Value& out) {
        while (m_next < m_keys.size()) {
            const PropertyKey key = m_keys[m_next++];
            if (!isStillThere(vm, key)) continue;
            out = vm.keyToValue(key);
            return true;
        }
        return false;
    }

    void visitEdges(EdgeVisitor& v) override {
        v.visit(m_object);
        for (const PropertyKey& k : m_keys)
            v.visit(k.raw());
    }
    std::size_t externalBytes() const override { return m_keys.capacity() * sizeof(PropertyKey); }

private:
    bool isStillThere(Isolate& vm, PropertyKey key) {
        for (Object* o = m_object; o; o = o->getPrototypeOf(vm)) {
            const auto own = o->getOwnProperty(vm, key);
            if (own) return own->enumerable == true || o->kind() != ObjectKind::Proxy;
        }
        return false;
    }

    Object* m_object;
    std::vector<PropertyKey> m_keys;
    std::size_t m_next = 0;
};

} // namespace

Value newForInIterator(Isolate& vm, Value object) {
    Object* const o = object.isNullish() ? nullptr : toObject(vm, object);
    return Value::cell(vm.heap.allocate<ForInIterator>(vm, o));
}

bool forInStep(Isolate& vm, Value iterator, Value& key) {
    return static_cast<ForInIterator*>(iterator.asCell())->step(vm, key);
}

} // namespace tickscope::support
