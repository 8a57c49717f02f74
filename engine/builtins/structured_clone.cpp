// structuredClone (HTML 2.7): StructuredSerialize and StructuredDeserialize in one pass. Nothing of the
// source can change between the two for a caller to notice, except through getters, which run in the same
// order.

#include "builtins/array_buffer.h"
#include "builtins/data_view.h"
#include "builtins/date.h"
#include "builtins/error.h"
#include "builtins/install.h"
#include "builtins/map.h"
#include "builtins/regexp.h"
#include "builtins/set.h"
#include "vm/operations.h"
#include "vm/primitive_object.h"
#include "vm/typed_array.h"

#include <array>
#include <unordered_map>

namespace tickscope {

namespace {

[[noreturn]] void throwTypeErrorWithCode(Isolate& vm, std::string_view code, std::string_view message) {
    Object* error = vm.newError(ErrorType::TypeError, message);
    error->putDirect(vm.names.code, vm.string(code));
    vm.throwValue(error);
}

class Cloner {
public:
    explicit Cloner(Isolate& vm) : m_vm(vm), m_clones(vm.heap) {}

    // Announces a buffer to be moved instead of copied: its clone is empty until finishTransfer.
    void transfer(Value value) {
        auto* source = as<ArrayBufferObject>(value);
        if (!source) throwInvalidTransfer();
        if (source->isDetached()) return;
        if (m_cloneOf.contains(source))
            throwDataCloneError(m_vm.string("Transfer list contains duplicate ArrayBuffer"));
        ArrayBufferObject* clone = remember(source, newArrayBuffer(m_vm, std::vector<std::uint8_t>()));
        clone->maxByteLength = source->maxByteLength;
        m_transferred.emplace_back(source, clone);
    }

    void finishTransfer() {
        for (const auto& [source, clone] : m_transferred)
            clone->adopt(source->detach());
    }

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
        throwDataCloneError(m_vm.string(describeValue(m_vm, value) + " could not be cloned."));
    }

    [[noreturn]] void throwInvalidTransfer() {
        throwTypeErrorWithCode(m_vm, "ERR_INVALID_TRANSFER_OBJECT", "Found invalid object in transferList");
    }

    [[noreturn]] void throwDataCloneError(Value message) {
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
        case ObjectKind::ArrayBuffer:
            return cloneBuffer(static_cast<ArrayBufferObject*>(source));
        case ObjectKind::TypedArray:
            return cloneTypedArray(static_cast<TypedArrayObject*>(source));
        case ObjectKind::DataView: {
            const BufferView& view = static_cast<DataViewObject*>(source)->view;
            auto* buffer = asArrayBuffer(cloneOfBuffer(view));
            return remember(source, heap.allocate<DataViewObject>(
                                        m_vm.shapeFor(realm.dataViewPrototype),
                                        BufferView{buffer, view.byteOffset, view.fixedByteLength}));
        }
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

    Value cloneBuffer(ArrayBufferObject* source) {
        if (source->isDetached())
            throwDataCloneError(m_vm.string("An ArrayBuffer is detached and could not be cloned."));
        ArrayBufferObject* buffer =
            newArrayBuffer(m_vm, std::span<const std::uint8_t>(source->data(), source->byteLength()));
        buffer->maxByteLength = source->maxByteLength;
        return remember(source, buffer);
    }

    Value cloneOfBuffer(const BufferView& view) {
        if (view.isOutOfBounds())
            throwDataCloneError(m_vm.string("An ArrayBuffer is detached and could not be cloned."));
        return clone(view.buffer);
    }

    Value cloneTypedArray(TypedArrayObject* source) {
        auto* buffer = asArrayBuffer(cloneOfBuffer(source->view()));
        std::optional<std::size_t> length;
        if (!source->isLengthTracking()) length = source->length();
        Object* prototype = m_vm.realm().*infoOf(source->type()).prototype;
        return remember(source,
                        m_vm.heap.allocate<TypedArrayObject>(m_vm.shapeFor(prototype), source->type(), buffer,
                                                             source->view().byteOffset, length));
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
    std::vector<std::pair<ArrayBufferObject*, ArrayBufferObject*>> m_transferred;
};

void transferAll(Isolate& vm, Cloner& cloner, Value list) {
    const PropertyKey iterator = PropertyKey::symbol(vm.names.symbol_iterator);
    if (!list.isObject() || !isCallable(list.asObject()->get(vm, iterator)))
        throwTypeErrorWithCode(vm, "ERR_INVALID_ARG_TYPE",
                               "Optional transferList argument must be an iterable");
    forEachOfIterable(vm, list, [&](Value item) {
        cloner.transfer(item);
        return true;
    });
}

Value structuredClone(Isolate& vm, const CallArguments& arguments) {
    if (arguments.size() == 0) {
        Object* error = vm.newError(ErrorType::TypeError, "The value argument must be specified");
        error->putDirect(vm.names.code, vm.string("ERR_MISSING_ARGS"));
        vm.throwValue(error);
    }
    if (!arguments[1].isNullish() && !arguments[1].isObject())
        vm.throwTypeError("The options argument must be either an object or undefined");
    Cloner cloner(vm);
    if (arguments[1].isObject()) {
        const Value list = arguments[1].asObject()->get(vm, vm.key("transfer"));
        if (!list.isNullish()) transferAll(vm, cloner, list);
    }
    const Value result = cloner.clone(arguments[0]);
    cloner.finishTransfer();
    return result;
}

} // namespace

void installStructuredClone(Isolate& vm, Realm& realm) {
    NativeFunction* function = newNativeFunction(vm, "structuredClone", structuredClone, 0);
    defineValue(vm, realm.globalObject, "structuredClone", function, kDefaultAttributes);
}

} // namespace tickscope
