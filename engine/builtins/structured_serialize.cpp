// StructuredSerializeWithTransfer (HTML 2.7.5).

#include "builtins/data_view.h"
#include "builtins/date.h"
#include "builtins/error.h"
#include "builtins/map.h"
#include "builtins/regexp.h"
#include "builtins/set.h"
#include "builtins/structured_data.h"
#include "builtins/structured_tags.h"
#include "trace/varint.h"
#include "vm/bigint.h"
#include "vm/operations.h"
#include "vm/primitive_object.h"
#include "vm/typed_array.h"

#include <array>
#include <bit>
#include <unordered_map>

namespace tickscope {

namespace {

class Serializer {
public:
    explicit Serializer(Isolate& vm) : m_vm(vm), m_objects(vm.heap) {}

    // 2.7.5, step 2: they get their numbers first.
    void announceTransfer(std::span<const Value> transferList) {
        for (const Value value : transferList)
            if (!as<ArrayBufferObject>(value) && !as<TransferableObject>(value)) throwInvalidTransfer();
        for (const Value value : transferList) {
            if (auto* buffer = as<ArrayBufferObject>(value)) announceBuffer(buffer);
        }
        for (const Value value : transferList) {
            if (auto* object = as<TransferableObject>(value)) announceObject(object);
        }
    }

    // 2.7.5, step 5.
    SerializedValue finish() {
        for (ArrayBufferObject* buffer : m_buffers) {
            const auto maxByteLength = buffer->maxByteLength;
            m_result.buffers.push_back({buffer->detach(), maxByteLength});
        }
        for (TransferableObject* object : m_transferables)
            m_result.objects.push_back(object->transfer());
        return std::move(m_result);
    }

    void write(Value value) {
        if (value.isUndefined()) return tag(CloneTag::Undefined);
        if (value.isNull()) return tag(CloneTag::Null);
        if (value.isBoolean()) return tag(value.isTrue() ? CloneTag::True : CloneTag::False);
        if (value.isNumber()) {
            tag(CloneTag::Number);
            return writeDouble(value.asNumber());
        }
        if (value.isString()) {
            tag(CloneTag::String);
            return writeString(value.asString());
        }
        if (value.isBigInt()) {
            tag(CloneTag::BigInt);
            return writeBigInt(value);
        }
        if (!value.isObject()) throwNotCloneable(value);
        Object* source = value.asObject();
        if (const auto known = m_numbers.find(source); known != m_numbers.end()) {
            tag(CloneTag::Known);
            return number(known->second);
        }
        const Isolate::NativeDepth depth(m_vm);
        m_vm.charge(1);
        writeObject(source);
    }

private:
    // --- What cannot be cloned

    [[noreturn]] void throwNotCloneable(Value value) {
        throwDataCloneError(describeValue(m_vm, value) + " could not be cloned.");
    }
    [[noreturn]] void throwInvalidTransfer() {
        throwTypeErrorWithCode("ERR_INVALID_TRANSFER_OBJECT", "Found invalid object in transferList");
    }
    [[noreturn]] void throwTypeErrorWithCode(std::string_view code, std::string_view message) {
        Object* error = m_vm.newError(ErrorType::TypeError, message);
        error->putDirect(m_vm.names.code, m_vm.string(code));
        m_vm.throwValue(error);
    }
    [[noreturn]] void throwDataCloneError(const std::string& text) {
        const Value message = m_vm.string(text);
        const Value exceptionClass = m_vm.realm().globalObject->get(m_vm, m_vm.key("DOMException"));
        if (isConstructor(exceptionClass)) {
            const Value arguments[] = {message, m_vm.string("DataCloneError")};
            m_vm.throwValue(construct(m_vm, exceptionClass.asObject(), arguments));
        }
        Object* error = newErrorWithValue(m_vm, ErrorType::Error, message).asObject();
        error->putDirect(m_vm.names.name, m_vm.string("DataCloneError"), kMethodAttributes);
        m_vm.throwValue(error);
    }
    [[noreturn]] void throwNotTransferred(const TransferableObject* object) {
        if (m_vm.scenario().environment == Environment::Browser) {
            throwDataCloneError("A " + std::string(object->className()) +
                                " could not be cloned because it was not transferred.");
        }
        throwTypeErrorWithCode("ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST",
                               "Object that needs transfer was found in message but not listed in "
                               "transferList");
    }

    void announceBuffer(ArrayBufferObject* buffer) {
        if (m_numbers.contains(buffer)) throwDataCloneError("Transfer list contains duplicate ArrayBuffer");
        remember(buffer);
        m_buffers.push_back(buffer);
    }
    void announceObject(TransferableObject* object) {
        const std::string name(object->className());
        if (m_numbers.contains(object)) throwDataCloneError("Transfer list contains duplicate " + name);
        if (object->isDetached()) throwDataCloneError(name + " in transfer list is already detached");
        remember(object);
        m_transferables.push_back(object);
    }
    void remember(Object* object) {
        m_numbers.emplace(object, static_cast<std::uint32_t>(m_numbers.size()));
        m_objects.push(object);
    }

    // --- Bytes

    void tag(CloneTag tag) { m_result.bytes.push_back(static_cast<std::uint8_t>(tag)); }
    void number(std::uint64_t value) {
        std::array<std::uint8_t, varint::kMaxBytes<std::uint64_t>> coded{};
        const std::uint8_t* const end = varint::put(coded.data(), value);
        m_result.bytes.insert(m_result.bytes.end(), static_cast<const std::uint8_t*>(coded.data()), end);
    }
    // Of a length that may be absent.
    void optionalNumber(std::optional<std::size_t> value) { number(value ? *value + 1 : 0); }
    void rawBytes(const void* from, std::size_t count) {
        m_vm.heap.chargeExternal(count);
        m_vm.charge(count / 64);
        const auto* begin = static_cast<const std::uint8_t*>(from);
        m_result.bytes.insert(m_result.bytes.end(), begin, begin + count);
    }
    void writeDouble(double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        rawBytes(&bits, sizeof bits);
    }
    void writeString(JsString* string) {
        const std::u16string_view text = string->view();
        number(text.size());
        rawBytes(text.data(), text.size() * sizeof(char16_t));
    }
    void writeBigInt(Value value) {
        writeString(bigIntToString(m_vm, static_cast<BigInt*>(value.asCell()), 16));
    }

    // --- Objects (2.7.3 StructuredSerializeInternal, from step 7)

    void writeObject(Object* source) {
        remember(source);
        switch (source->kind()) {
        case ObjectKind::BooleanObject:
            tag(CloneTag::BooleanObject);
            return write(static_cast<BooleanObject*>(source)->primitive());
        case ObjectKind::NumberObject:
            tag(CloneTag::NumberObject);
            return write(static_cast<NumberObject*>(source)->primitive());
        case ObjectKind::BigIntObject:
            tag(CloneTag::BigIntObject);
            return write(static_cast<BigIntObject*>(source)->primitive());
        case ObjectKind::StringObject:
            tag(CloneTag::StringObject);
            return write(static_cast<StringObject*>(source)->text());
        case ObjectKind::Date:
            tag(CloneTag::Date);
            return writeDouble(static_cast<DateObject*>(source)->time);
        case ObjectKind::RegExp:
            tag(CloneTag::RegExp);
            writeString(static_cast<RegExpObject*>(source)->source());
            return writeString(static_cast<RegExpObject*>(source)->flags());
        case ObjectKind::Map:
            return writeMap(static_cast<MapObject*>(source));
        case ObjectKind::Set:
            return writeSet(static_cast<SetObject*>(source));
        case ObjectKind::Error:
            return writeError(source);
        case ObjectKind::ArrayBuffer:
            return writeBuffer(static_cast<ArrayBufferObject*>(source));
        case ObjectKind::TypedArray:
            return writeTypedArray(static_cast<TypedArrayObject*>(source));
        case ObjectKind::DataView: {
            const BufferView& view = static_cast<DataViewObject*>(source)->view;
            tag(CloneTag::DataView);
            return writeView(view, view.fixedByteLength);
        }
        case ObjectKind::Array:
            tag(CloneTag::Array);
            number(static_cast<ArrayObject*>(source)->length());
            return writeProperties(source);
        case ObjectKind::Ordinary:
            if (writePlatformObject(source)) return;
            tag(CloneTag::Object);
            return writeProperties(source);
        case ObjectKind::Transferable:
            throwNotTransferred(static_cast<TransferableObject*>(source));
        case ObjectKind::SharedArrayBuffer:
            throwDataCloneError("#<SharedArrayBuffer> could not be cloned: memory that threads share is not "
                                "simulated. Post a copy, or transfer an ArrayBuffer.");
        default:
            throwNotCloneable(source);
        }
    }

    // A class of a library whose objects are [Serializable]: a method gives the name of a global class and
    // what its constructor takes.
    bool writePlatformObject(Object* source) {
        if (source->prototype() == m_vm.realm().objectPrototype || !source->prototype()) return false;
        const PropertyKey key = PropertyKey::symbol(
            m_vm.symbolFor(m_vm.atoms.intern(std::string_view("messaging_clone_symbol"))));
        const Value method = source->get(m_vm, key);
        if (!isCallable(method)) return false;
        const Value parts = call(m_vm, method, source, {});
        if (!parts.isObject()) return false;
        Object* list = parts.asObject();
        tag(CloneTag::Platform);
        write(list->get(m_vm, m_vm.key(0u)));
        write(list->get(m_vm, m_vm.key(1u)));
        return true;
    }

    void writeBuffer(ArrayBufferObject* source) {
        if (source->isDetached()) throwDetachedBuffer();
        tag(CloneTag::ArrayBuffer);
        number(source->byteLength());
        optionalNumber(source->maxByteLength);
        rawBytes(source->data(), source->byteLength());
    }
    [[noreturn]] void throwDetachedBuffer() {
        throwDataCloneError("An ArrayBuffer is detached and could not be cloned.");
    }
    void writeTypedArray(TypedArrayObject* source) {
        std::optional<std::size_t> length;
        if (!source->isLengthTracking()) length = source->length();
        tag(CloneTag::TypedArray);
        m_result.bytes.push_back(static_cast<std::uint8_t>(source->type()));
        writeView(source->view(), length);
    }
    void writeView(const BufferView& view, std::optional<std::size_t> length) {
        if (view.isOutOfBounds()) throwDetachedBuffer();
        write(view.buffer);
        number(view.byteOffset);
        optionalNumber(length);
    }

    // The entries are copied before any is cloned: a getter among them may change the collection.
    void listEntries(const OrderedTable& entries, RootedValues& list) {
        OrderedTable::Cursor cursor;
        while (const auto* entry = entries.next(cursor)) {
            list.push(entry->key);
            list.push(entry->value);
        }
    }
    void writeMap(MapObject* source) {
        RootedValues list(m_vm.heap);
        listEntries(source->entries, list);
        tag(CloneTag::Map);
        number(list.size() / 2);
        for (std::size_t i = 0; i < list.size(); ++i)
            write(list[i]);
    }
    void writeSet(SetObject* source) {
        RootedValues list(m_vm.heap);
        listEntries(source->entries, list);
        tag(CloneTag::Set);
        number(list.size() / 2);
        for (std::size_t i = 0; i < list.size(); i += 2)
            write(list[i]);
    }

    // Only the name of a standard error survives, with message, stack and cause.
    void writeError(Object* source) {
        // In the order of ErrorType.
        constexpr std::array<std::u16string_view, 7> kNames{u"Error",       u"TypeError",      u"RangeError",
                                                            u"SyntaxError", u"ReferenceError", u"EvalError",
                                                            u"URIError"};
        const Value name = source->get(m_vm, m_vm.names.name);
        std::uint8_t type = 0;
        for (std::size_t i = 0; i < kNames.size(); ++i)
            if (name.isString() && name.asString()->view() == kNames[i]) type = static_cast<std::uint8_t>(i);
        tag(CloneTag::Error);
        m_result.bytes.push_back(type);
        const auto message = source->getOwnProperty(m_vm, m_vm.names.message);
        const bool hasMessage = message && message->isDataDescriptor();
        writeOptional(hasMessage, hasMessage ? Value(toString(m_vm, *message->value)) : Value());
        const Value stack = source->get(m_vm, m_vm.names.stack);
        writeOptional(stack.isString(), stack);
        const auto cause = source->getOwnProperty(m_vm, m_vm.names.cause);
        const bool hasCause = cause && cause->isDataDescriptor();
        writeOptional(hasCause, hasCause ? *cause->value : Value());
    }
    void writeOptional(bool exists, Value value) {
        tag(exists ? CloneTag::True : CloneTag::False);
        if (exists) write(value);
    }

    void writeProperties(Object* source) {
        const OwnPropertyKeys keys(m_vm, source);
        for (const PropertyKey key : keys) {
            if (!key.isString()) continue;
            const auto descriptor = source->getOwnProperty(m_vm, key); // a getter may have removed it
            if (!descriptor || !descriptor->enumerable.value_or(false)) continue;
            tag(CloneTag::True);
            writeString(toString(m_vm, m_vm.keyToValue(key)));
            write(source->get(m_vm, key));
        }
        tag(CloneTag::False);
    }

    Isolate& m_vm;
    SerializedValue m_result;
    std::unordered_map<Object*, std::uint32_t> m_numbers; // looked up only
    RootedValues m_objects;                               // keeps the keys of m_numbers alive
    std::vector<ArrayBufferObject*> m_buffers;
    std::vector<TransferableObject*> m_transferables;
};

} // namespace

SerializedValue structuredSerialize(Isolate& vm, Value value, std::span<const Value> transferList) {
    Serializer serializer(vm);
    serializer.announceTransfer(transferList);
    serializer.write(value);
    return serializer.finish();
}

} // namespace tickscope
