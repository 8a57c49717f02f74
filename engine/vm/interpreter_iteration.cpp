// for-of, for-in, destructuring and spread. `locals` are iterator, next method and done (0 or 1).

#include "vm/interpreter_support.h"

namespace tickscope::support {

void openIterator(Isolate& vm, Value iterable, Value* locals, IteratorHint hint) {
    if (hint == IteratorHint::Sync && iterable.isNullish()) throwNotIterable(vm, *vm.interpreter().currentFrame(), iterable);
    if (hint == IteratorHint::Sync) {
        const Value method = getMethod(vm, iterable, PropertyKey::symbol(vm.names.symbol_iterator));
        if (method.isUndefined()) throwNotIterable(vm, *vm.interpreter().currentFrame(), iterable);
        const IteratorRecord record = getIteratorFromMethod(vm, iterable, method);
        locals[0] = record.iterator;
        locals[1] = record.nextMethod;
    } else {
        if (iterable.isNullish()) throwNotIterable(vm, *vm.interpreter().currentFrame(), iterable);
        const IteratorRecord record = getIterator(vm, iterable, hint);
        locals[0] = record.iterator;
        locals[1] = record.nextMethod;
    }
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
    if (iteratorStepValue(vm, record, out)) locals[2] = Value::int32(0);
    else out = Value::undefined();
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

void spreadInto(Isolate& vm, ArrayObject* array, Value iterable) {
    if (iterable.isNullish()) throwNotIterable(vm, *vm.interpreter().currentFrame(), iterable);
    const Value method = getMethod(vm, iterable, PropertyKey::symbol(vm.names.symbol_iterator));
    if (method.isUndefined()) throwNotIterable(vm, *vm.interpreter().currentFrame(), iterable);
    IteratorRecord record = getIteratorFromMethod(vm, iterable, method);
    Value v;
    while (iteratorStepValue(vm, record, v)) {
        array->push(v);
        vm.charge(1);
    }
}

namespace {

// EnumerateObjectProperties (14.7.5.9): the keys of each object on the prototype chain are listed when the object is
// reached; deleted ones are skipped, shadowed ones are not visited twice.
class ForInIterator final : public Cell {
public:
    explicit ForInIterator(Object* object) : Cell(CellKind::Other), m_object(object) {}

    bool step(Isolate& vm, Value& out) {
        while (m_object) {
            if (!m_isListed) {
                m_keys.clear();
                m_object->ownPropertyKeys(vm, m_keys);
                vm.charge(m_keys.size() / 16 + 1);
                m_next = 0;
                m_isListed = true;
            }
            while (m_next < m_keys.size()) {
                const PropertyKey key = m_keys[m_next++];
                if (!key.isString()) continue;
                if (m_visited.count(key.raw().bits())) continue;
                const auto own = m_object->getOwnProperty(vm, key);
                if (!own) continue;
                m_visited.emplace(key.raw().bits(), true);
                m_visitedKeys.push_back(key.raw());
                if (own->enumerable != true) continue;
                out = vm.keyToValue(key);
                return true;
            }
            m_object = m_object->getPrototypeOf(vm);
            m_isListed = false;
        }
        return false;
    }

    void visitEdges(EdgeVisitor& v) override {
        v.visit(m_object);
        for (const PropertyKey& k : m_keys) v.visit(k.raw());
        for (Value k : m_visitedKeys) v.visit(k);
    }
    std::size_t externalBytes() const override { return m_keys.capacity() * 8 + m_visitedKeys.capacity() * 40; }

private:
    Object* m_object;
    std::vector<PropertyKey> m_keys;
    std::size_t m_next = 0;
    bool m_isListed = false;
    std::unordered_map<std::uint64_t, bool> m_visited; // looked up only
    std::vector<Value> m_visitedKeys;
};

} // namespace

Value newForInIterator(Isolate& vm, Value object) {
    Object* const o = object.isNullish() ? nullptr : toObject(vm, object);
    return Value::cell(vm.heap.allocate<ForInIterator>(o));
}

bool forInStep(Isolate& vm, Value iterator, Value& key) {
    return static_cast<ForInIterator*>(iterator.asCell())->step(vm, key);
}

} // namespace tickscope::support
