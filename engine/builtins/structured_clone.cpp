// structuredClone (HTML 2.7): StructuredSerialize and StructuredDeserialize in one pass. Nothing of the
// source can change between the two for a caller to notice, except through getters, which run in the same
// order.

#include "builtins/date.h"
#include "builtins/error.h"
#include "builtins/install.h"
#include "builtins/map.h"
#include "builtins/regexp.h"
#include "builtins/set.h"
#include "vm/operations.h"
#include "vm/primitive_object.h"

#include <array>
#include <unordered_map>

namespace tickscope {

namespace {

class Cloner {
public:
    explicit Cloner(Isolate& vm) : m_vm(vm), m_clones(vm.heap) {}

    Value clone(Value value) {
        if (value.isSymbol()) throwNotCloneable(value);
        if (!value.isObject()) return value;
        Object* source = value.asObject();
        if (const auto known = m_cloneOf.find(source); known != m_cloneOf.end()) return known->second;
        const Isolate::NativeDepth depth(m_vm);
        m_vm.charge(1);
        return cloneObject(source);
    }

private:
    [[noreturn]] void throwNotCloneable(Value value) {
        const Value message = m_vm.string(describeValue(m_vm, value) + " could not be cloned.");
        const Value exceptionClass = m_vm.realm().globalObject->get(m_vm, m_vm.key("DOMException"));
        if (isConstructor(exceptionClass)) {
            const Value arguments[] = {message, m_vm.string("DataCloneError")};
            m_vm.throwValue(construct(m_vm, exceptionClass.asObject(), arguments));
        }
        Object* error = newErrorWithValue(m_vm, ErrorType::Error, message).asObject();
        error->putDirect(m_vm.names.name, m_vm.string("DataCloneError"), kMethodAttributes);
        m_vm.throwValue(error);
    }

    // Remembers the clone before its contents are cloned: they may refer back to it.
    template <typename T>
    T* remember(Object* source, T* clone) {
        m_cloneOf.emplace(source, clone);
        m_clones.push(source);
        m_clones.push(clone);
        return clone;
    }

    Value cloneObject(Object* source) {
        Realm& realm = m_vm.realm();
        Heap& heap = m_vm.heap;
        switch (source->kind()) {
        case ObjectKind::BooleanObject:
            return clonePrimitiveObject<BooleanObject>(source, realm.booleanPrototype);
        case ObjectKind::NumberObject:
            return clonePrimitiveObject<NumberObject>(source, realm.numberPrototype);
        case ObjectKind::BigIntObject:
            return clonePrimitiveObject<BigIntObject>(source, realm.bigintPrototype);
        case ObjectKind::StringObject:
            return remember(source, StringObject::create(m_vm, static_cast<StringObject*>(source)->text()));
        case ObjectKind::Date: {
            Shape* shape = m_vm.shapeFor(realm.datePrototype);
            return remember(source, heap.allocate<DateObject>(shape, static_cast<DateObject*>(source)->time));
        }
        case ObjectKind::RegExp: {
            auto* regExp = static_cast<RegExpObject*>(source);
            return remember(source, regExpCreate(m_vm, regExp->source(), regExp->flags()));
        }
        case ObjectKind::Map:
            return cloneMap(static_cast<MapObject*>(source));
        case ObjectKind::Set:
            return cloneSet(static_cast<SetObject*>(source));
        case ObjectKind::Error:
            return cloneError(source);
        case ObjectKind::Array: {
            ArrayObject* array = remember(source, m_vm.newArray());
            array->setOrThrow(m_vm, m_vm.names.length,
                              Value::number(static_cast<ArrayObject*>(source)->length()));
            cloneProperties(source, array);
            return array;
        }
        case ObjectKind::Ordinary: {
            Object* object = remember(source, m_vm.newObject());
            cloneProperties(source, object);
            return object;
        }
        default:
            throwNotCloneable(source);
        }
    }

    template <typename T>
    Value clonePrimitiveObject(Object* source, Object* prototype) {
        return remember(
            source, m_vm.heap.allocate<T>(m_vm.shapeFor(prototype), static_cast<T*>(source)->primitive()));
    }

    // The entries are copied before any is cloned: a getter among them may change the collection.
    void listEntries(const OrderedTable& entries, RootedValues& list) {
        OrderedTable::Cursor cursor;
        while (const auto* entry = entries.next(cursor)) {
            list.push(entry->key);
            list.push(entry->value);
        }
    }

    Value cloneMap(MapObject* source) {
        auto* map = remember(source, m_vm.heap.allocate<MapObject>(m_vm.shapeFor(m_vm.realm().mapPrototype)));
        RootedValues list(m_vm.heap);
        listEntries(source->entries, list);
        for (std::size_t i = 0; i < list.size(); i += 2) {
            const Value key = clone(list[i]);
            map->entries.set(m_vm.heap, key, clone(list[i + 1]));
        }
        return map;
    }

    Value cloneSet(SetObject* source) {
        auto* set = remember(source, m_vm.heap.allocate<SetObject>(m_vm.shapeFor(m_vm.realm().setPrototype)));
        RootedValues list(m_vm.heap);
        listEntries(source->entries, list);
        for (std::size_t i = 0; i < list.size(); i += 2)
            set->entries.set(m_vm.heap, clone(list[i]), Value::undefined());
        return set;
    }

    // Only the name of a standard error survives, with message, stack and cause.
    Value cloneError(Object* source) {
        const Value name = source->get(m_vm, m_vm.names.name);
        Realm& realm = m_vm.realm();
        const std::array<std::pair<std::u16string_view, Object*>, 6> kinds{{
            {u"EvalError", realm.evalErrorPrototype},
            {u"RangeError", realm.rangeErrorPrototype},
            {u"ReferenceError", realm.referenceErrorPrototype},
            {u"SyntaxError", realm.syntaxErrorPrototype},
            {u"TypeError", realm.typeErrorPrototype},
            {u"URIError", realm.uriErrorPrototype},
        }};
        Object* prototype = realm.errorPrototype;
        for (const auto& [kindName, kindPrototype] : kinds)
            if (name.isString() && name.asString()->view() == kindName) prototype = kindPrototype;
        ErrorObject* error = remember(source, newErrorObject(m_vm, prototype));
        const auto message = source->getOwnProperty(m_vm, m_vm.names.message);
        if (message && message->isDataDescriptor())
            error->putDirect(m_vm.names.message, toString(m_vm, *message->value), kMethodAttributes);
        const Value stack = source->get(m_vm, m_vm.names.stack);
        if (stack.isString()) {
            error->definePropertyOrThrow(m_vm, m_vm.names.stack,
                                         PropertyDescriptor::data(stack, kMethodAttributes));
        }
        const auto cause = source->getOwnProperty(m_vm, m_vm.names.cause);
        if (cause && cause->isDataDescriptor())
            error->putDirect(m_vm.names.cause, clone(*cause->value), kMethodAttributes);
        return error;
    }

    void cloneProperties(Object* source, Object* target) {
        const OwnPropertyKeys keys(m_vm, source);
        for (const PropertyKey key : keys) {
            if (!key.isString()) continue;
            const auto descriptor = source->getOwnProperty(m_vm, key); // a getter may have removed it
            if (!descriptor || !descriptor->enumerable.value_or(false)) continue;
            target->createDataProperty(m_vm, key, clone(source->get(m_vm, key)));
        }
    }

    Isolate& m_vm;
    std::unordered_map<Object*, Object*> m_cloneOf; // looked up only
    RootedValues m_clones;                          // keeps the keys and values of m_cloneOf alive
};

Value structuredClone(Isolate& vm, const CallArguments& arguments) {
    if (arguments.size() == 0) vm.throwTypeError("The value argument must be specified");
    if (!arguments[1].isNullish() && !arguments[1].isObject())
        vm.throwTypeError("The options argument must be either an object or undefined");
    return Cloner(vm).clone(arguments[0]);
}

} // namespace

void installStructuredClone(Isolate& vm, Realm& realm) {
    NativeFunction* function = newNativeFunction(vm, "structuredClone", structuredClone, 0);
    defineValue(vm, realm.globalObject, "structuredClone", function, kDefaultAttributes);
}

} // namespace tickscope
