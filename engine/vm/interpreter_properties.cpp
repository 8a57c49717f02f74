#include "vm/interpreter_support.h"
#include "vm/object_errors.h"
#include "vm/typed_array.h"

namespace tickscope::support {

namespace {

// The prototype whose methods a primitive value has.
Object* primitivePrototype(Isolate& vm, Value base) {
    Realm& realm = vm.realm();
    if (base.isString()) return realm.stringPrototype;
    if (base.isNumber()) return realm.numberPrototype;
    if (base.isBoolean()) return realm.booleanPrototype;
    if (base.isSymbol()) return realm.symbolPrototype;
    return realm.bigintPrototype;
}

PropertyKey memberKey(Isolate& vm, JsString* name) {
    const char16_t first = name->isEmpty() ? u' ' : name->view()[0];
    // Names in member expressions are interned; only digits could make an index of one.
    return first >= u'0' && first <= u'9' ? vm.key(name) : PropertyKey::atom(name);
}

// Finds a plain data property along ordinary objects and remembers where it was.
bool lookUpCached(Isolate& vm, Object* receiver, PropertyKey key, InlineCache& cache, Value& out) {
    for (Object* o = receiver; o; o = o->prototype()) {
        if (!o->hasOrdinaryNamedProperties()) return false;
        const ShapeProperty* p = o->shape()->find(key);
        if (!p) continue;
        if (p->attributes & kIsAccessor) return false;
        out = o->slot(p->slot);
        if (o->shape()->isUnique() && o == receiver) return true;
        if (receiver->shape()->isUnique()) return true;
        cache = {receiver->shape(), o == receiver ? nullptr : o, nullptr, p->slot, vm.heap.prototypeEpoch};
        return true;
    }
    return false;
}

} // namespace

Value getMember(Isolate& vm, Value base, JsString* name, InlineCache& cache) {
    const PropertyKey key = memberKey(vm, name);
    if (base.isObject()) {
        Object* const o = base.asObject();
        if (key.isAtom() && !(key == vm.names.length && o->kind() == ObjectKind::Array)) {
            Value v;
            if (lookUpCached(vm, o, key, cache, v)) return v;
        }
        return o->get(vm, key, base);
    }
    if (base.isString() && key == vm.names.length) return Value::number(base.asString()->length());
    if (base.isNullish()) return getV(vm, base, key); // throws
    // The cache is of the prototype, as if that were the receiver.
    Object* const prototype = primitivePrototype(vm, base);
    Value v;
    if (readCached(vm, cache, prototype, v)) return v;
    if (key.isAtom() && lookUpCached(vm, prototype, key, cache, v)) return v;
    return prototype->get(vm, key, base);
}

void setMember(Isolate& vm, Value base, JsString* name, Value value, InlineCache& cache, bool isStrict) {
    const PropertyKey key = memberKey(vm, name);
    if (base.isNullish())
        vm.throwTypeError("Cannot set properties of " + std::string(base.isNull() ? "null" : "undefined") +
                          " (setting '" + name->utf8() + "')");
    if (!base.isObject()) {
        if (!primitivePrototype(vm, base)->set(vm, key, value, base) && isStrict)
            throwCannotSet(vm, nullptr, key, base);
        return;
    }
    Object* const o = base.asObject();
    const bool isPlain = key.isAtom() && o->hasOrdinaryNamedProperties() &&
                         !(key == vm.names.length && o->kind() == ObjectKind::Array);
    if (isPlain && !o->shape()->isUnique()) {
        Shape* const before = o->shape();
        if (const ShapeProperty* p = before->find(key)) {
            if ((p->attributes & (kWritable | kIsAccessor)) == kWritable) {
                cache = {before, nullptr, nullptr, p->slot, 0};
                o->setSlot(p->slot, value);
                return;
            }
        } else if (o->set(vm, key, value, base)) {
            // Added by an ordinary transition: the same will do for all objects of this shape.
            Shape* const after = o->shape();
            if (after != before && !after->isUnique() && after->slotCount() == before->slotCount() + 1 &&
                after->prototype() == before->prototype() && !before->find(key)) {
                const ShapeProperty* added = after->find(key);
                if (added && added->attributes == kDefaultAttributes && added->slot == before->slotCount())
                    cache = {before, nullptr, after, added->slot, vm.heap.prototypeEpoch};
            }
            return;
        } else {
            if (isStrict) throwCannotSet(vm, o, key, base);
            return;
        }
    }
    if (!o->set(vm, key, value, base) && isStrict) throwCannotSet(vm, o, key, base);
}

Value getElement(Isolate& vm, Value base, Value key) {
    if (key.isInt32() && key.asInt32() >= 0) {
        if (auto* typed = as<TypedArrayObject>(base))
            return typed->element(vm, static_cast<std::uint32_t>(key.asInt32()));
    }
    if (base.isNullish()) {
        if (key.isSymbol() && key.asSymbol() == vm.names.symbol_iterator)
            vm.throwTypeError(describeOperand(base) +
                              " is not iterable (cannot read property Symbol(Symbol.iterator))");
        if (key.isObject())
            vm.throwTypeError("Cannot read properties of " +
                              std::string(base.isNull() ? "null" : "undefined") + " (reading '" +
                              describeValue(vm, key) + "')");
        return getV(vm, base, toPropertyKey(vm, key)); // throws
    }
    if (base.isString() && key.isInt32()) {
        const std::u16string_view text = base.asString()->view();
        const auto i = static_cast<std::size_t>(key.asInt32());
        if (key.asInt32() >= 0 && i < text.size()) return Value(vm.atoms.intern(text.substr(i, 1)));
    }
    const PropertyKey k = toPropertyKey(vm, key);
    if (base.isObject()) return base.asObject()->get(vm, k, base);
    return getV(vm, base, k);
}

void setElement(Isolate& vm, Value base, Value key, Value value, bool isStrict) {
    if (base.isObject() && key.isInt32()) {
        auto* array = as<ArrayObject>(base);
        if (array && static_cast<std::uint32_t>(key.asInt32()) == array->length() && array->canPush() &&
            array->prototypesLackElements()) {
            array->push(value);
            return;
        }
        if (auto* typed = as<TypedArrayObject>(base); typed && key.asInt32() >= 0)
            return typed->setElement(vm, static_cast<std::uint32_t>(key.asInt32()), value);
    }
    if (base.isNullish())
        vm.throwTypeError("Cannot set properties of " + std::string(base.isNull() ? "null" : "undefined") +
                          " (setting '" + describeKey(vm, toPropertyKey(vm, key)) + "')");
    const PropertyKey k = toPropertyKey(vm, key);
    if (!base.isObject()) {
        if (!primitivePrototype(vm, base)->set(vm, k, value, base) && isStrict)
            throwCannotSet(vm, nullptr, k, base);
        return;
    }
    if (!base.asObject()->set(vm, k, value, base) && isStrict) throwCannotSet(vm, base.asObject(), k, base);
}

void defineMember(Isolate& vm, Object* o, JsString* name, Value value, InlineCache& cache) {
    const PropertyKey key = memberKey(vm, name);
    Shape* const before = o->shape();
    const bool isNew = key.isAtom() && !before->isUnique() && !before->find(key);
    o->createDataPropertyOrThrow(vm, key, value);
    Shape* const after = o->shape();
    if (isNew && !after->isUnique() && after->slotCount() == before->slotCount() + 1)
        cache = {before, nullptr, after, 0, 0};
}

bool deleteProperty(Isolate& vm, Value base, PropertyKey key, bool isStrict) {
    Object* const o = toObject(vm, base);
    if (o->deleteProperty(vm, key)) return true;
    if (isStrict) throwCannotDelete(vm, o, key);
    return false;
}

// DefineMethodProperty, and the accessors of object literals and classes (10.2.8, 13.2.5.6, 15.4.5).
void defineMethod(Isolate& vm, Object* target, PropertyKey key, ScriptFunction* f, std::uint32_t kind,
                  bool isEnumerable) {
    f->setHomeObject(target);
    PropertyDescriptor d;
    d.enumerable = isEnumerable;
    d.configurable = true;
    if (kind == 0) {
        d.value = Value(f);
        d.writable = true;
    } else if (kind == 1)
        d.get = Value(f);
    else
        d.set = Value(f);
    target->definePropertyOrThrow(vm, key, d);
}

Value superBase(Isolate& vm, Frame& frame) {
    Object* const home = frame.function->thisOwner()->homeObject();
    Object* const base = home ? home->getPrototypeOf(vm) : nullptr;
    return base ? Value(base) : Value::null();
}

Value getSuper(Isolate& vm, Frame& frame, Value thisValue, Value key) {
    const Value base = superBase(vm, frame);
    const PropertyKey k = toPropertyKey(vm, key);
    if (!base.isObject()) return getV(vm, Value::undefined(), k); // throws
    return base.asObject()->get(vm, k, thisValue);
}

Value getSuperKeepingKey(Isolate& vm, Frame& frame, Value thisValue, Value& key) {
    const Value base = superBase(vm, frame); // before the key's conversion, which may change it (13.3.7.3)
    const PropertyKey k = toPropertyKey(vm, key);
    key = vm.keyToValue(k);
    if (!base.isObject()) return getV(vm, Value::undefined(), k); // throws
    return base.asObject()->get(vm, k, thisValue);
}

void setSuper(Isolate& vm, Frame& frame, Value thisValue, Value key, Value value) {
    const Value base = superBase(vm, frame);
    const PropertyKey k = toPropertyKey(vm, key);
    if (!base.isObject())
        vm.throwTypeError("Cannot set properties of null (setting '" + describeKey(vm, k) + "')");
    if (!base.asObject()->set(vm, k, value, thisValue) && frame.code->isStrict)
        throwCannotSet(vm, base.asObject(), k, thisValue);
}

// --- Private names (7.3.28 - 7.3.33)

namespace {

const ShapeProperty* findPrivate(Value base, Symbol* name) {
    return base.isObject() ? base.asObject()->shape()->find(PropertyKey::symbol(name)) : nullptr;
}

std::string privateText(Symbol* name) { return name->description().asString()->utf8(); }

} // namespace

Value getPrivate(Isolate& vm, Value base, Symbol* name) {
    const ShapeProperty* p = findPrivate(base, name);
    if (!p) {
        if (base.isNullish())
            vm.throwTypeError("Cannot read properties of " +
                              std::string(base.isNull() ? "null" : "undefined") + " (reading '" +
                              privateText(name) + "')");
        vm.throwTypeError("Cannot read private member " + privateText(name) +
                          " from an object whose class did not declare it");
    }
    const Value stored = base.asObject()->slot(p->slot);
    if (!(p->attributes & kIsAccessor)) return stored;
    Object* const getter = static_cast<Accessor*>(stored.asCell())->getter;
    if (!getter) vm.throwTypeError("'" + privateText(name) + "' was defined without a getter");
    return getter->call(vm, base, {});
}

void setPrivate(Isolate& vm, Value base, Symbol* name, Value value) {
    const ShapeProperty* p = findPrivate(base, name);
    if (!p) {
        if (base.isNullish())
            vm.throwTypeError("Cannot set properties of " +
                              std::string(base.isNull() ? "null" : "undefined") + " (setting '" +
                              privateText(name) + "')");
        vm.throwTypeError("Cannot write private member " + privateText(name) +
                          " to an object whose class did not declare it");
    }
    if (p->attributes & kIsAccessor) {
        Object* const setter = static_cast<Accessor*>(base.asObject()->slot(p->slot).asCell())->setter;
        if (!setter) vm.throwTypeError("'" + privateText(name) + "' was defined without a setter");
        setter->call(vm, base, std::span<const Value>(&value, 1));
        return;
    }
    if (!(p->attributes & kWritable))
        vm.throwTypeError("Private method '" + privateText(name) + "' is not writable");
    base.asObject()->setSlot(p->slot, value);
}

bool hasPrivate(Isolate& vm, Value base, Symbol* name) {
    if (!base.isObject())
        vm.throwTypeError("Cannot use 'in' operator to search for '" + privateText(name) + "' in " +
                          toString(vm, base)->utf8());
    return findPrivate(base, name) != nullptr;
}

} // namespace tickscope::support
