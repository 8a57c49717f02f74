// StructuredDeserializeWithTransfer (HTML 2.7.8).

#include "builtins/array_buffer.h"
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

#include <cstring>

namespace tickscope {

namespace {

// Reads what a Serializer has written: it trusts the bytes.
class Deserializer {
public:
    Deserializer(Isolate& vm, SerializedValue value)
        : m_vm(vm), m_value(std::move(value)), m_objects(vm.heap) {
        m_at = m_value.bytes.data();
    }

    // 2.7.8, step 3.
    void receiveTransferred(RootedValues* transferred) {
        for (SerializedValue::Buffer& moved : m_value.buffers) {
            m_vm.heap.chargeExternal(moved.bytes.size());
            ArrayBufferObject* buffer = newArrayBuffer(m_vm, std::move(moved.bytes));
            buffer->maxByteLength = moved.maxByteLength;
            m_objects.push(buffer);
        }
        for (const auto& moved : m_value.objects) {
            Object* object = moved->receive(m_vm);
            m_objects.push(object);
            if (transferred) transferred->push(object);
        }
    }

    Value read() {
        const CloneTag tag = nextTag();
        switch (tag) {
        case CloneTag::Undefined:
            return Value::undefined();
        case CloneTag::Null:
            return Value::null();
        case CloneTag::False:
        case CloneTag::True:
            return Value::boolean(tag == CloneTag::True);
        case CloneTag::Number:
            return Value::number(readDouble());
        case CloneTag::String:
            return readString();
        case CloneTag::BigInt:
            return readBigInt();
        case CloneTag::Known:
            return m_objects[static_cast<std::size_t>(number())];
        default: {
            const Isolate::NativeDepth depth(m_vm);
            m_vm.charge(1);
            return readObject(tag);
        }
        }
    }

private:
    CloneTag nextTag() { return static_cast<CloneTag>(*m_at++); }
    std::uint64_t number() { return varint::take<std::uint64_t>(m_at); }
    std::optional<std::size_t> optionalNumber() {
        const std::uint64_t value = number();
        return value == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(value - 1));
    }
    double readDouble() {
        double value = 0;
        std::memcpy(&value, m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }
    JsString* readString() {
        std::u16string text(static_cast<std::size_t>(number()), u'\0');
        std::memcpy(text.data(), m_at, text.size() * sizeof(char16_t));
        m_at += text.size() * sizeof(char16_t);
        m_vm.charge(text.size() / 32);
        return m_vm.string(text);
    }
    Value readBigInt() {
        JsString* text = readString();
        std::u16string_view digits = text->view();
        const bool isNegative = digits.starts_with(u'-');
        if (isNegative) digits.remove_prefix(1);
        BigInt::Number magnitude = *parseBigIntDigits(digits, 16);
        return newBigInt(m_vm, isNegative ? BigInt::Number(-magnitude) : magnitude);
    }

    // Gives the object its number before its contents are read: they may refer back to it.
    template <typename T>
    T* remember(T* object) {
        m_objects.push(object);
        return object;
    }

    // An object that is whole only after something was read; its number comes first all the same.
    std::size_t reserve() {
        m_objects.push(Value::undefined());
        return m_objects.size() - 1;
    }
    Value fulfil(std::size_t place, Object* object) {
        m_objects[place] = object;
        return object;
    }

    Value readPlatformObject() {
        const std::size_t place = reserve();
        const Value name = read(), list = read();
        const Value constructor = m_vm.realm().globalObject->get(m_vm, m_vm.key(name.asString()));
        RootedValues arguments(m_vm.heap);
        createListFromArrayLike(m_vm, list, arguments);
        if (!isConstructor(constructor))
            m_vm.throwTypeError(name.asString()->utf8() + " is not a constructor");
        return fulfil(place, construct(m_vm, constructor.asObject(), arguments.values()));
    }

    Value readObject(CloneTag tag) {
        Realm& realm = m_vm.realm();
        Heap& heap = m_vm.heap;
        switch (tag) {
        case CloneTag::BooleanObject:
            return readPrimitiveObject<BooleanObject>(realm.booleanPrototype);
        case CloneTag::NumberObject:
            return readPrimitiveObject<NumberObject>(realm.numberPrototype);
        case CloneTag::BigIntObject:
            return readPrimitiveObject<BigIntObject>(realm.bigintPrototype);
        case CloneTag::StringObject: {
            const std::size_t place = reserve();
            return fulfil(place, StringObject::create(m_vm, read().asString()));
        }
        case CloneTag::Date:
            return remember(heap.allocate<DateObject>(m_vm.shapeFor(realm.datePrototype), readDouble()));
        case CloneTag::RegExp: {
            const std::size_t place = reserve();
            const Value source = readString();
            return fulfil(place, regExpCreate(m_vm, source, readString()));
        }
        case CloneTag::Platform:
            return readPlatformObject();
        case CloneTag::Map:
            return readMap();
        case CloneTag::Set:
            return readSet();
        case CloneTag::Error:
            return readError();
        case CloneTag::ArrayBuffer:
            return readBuffer();
        case CloneTag::TypedArray:
            return readTypedArray();
        case CloneTag::DataView: {
            const std::size_t place = reserve();
            auto* buffer = asArrayBuffer(read());
            const auto offset = static_cast<std::size_t>(number());
            const auto length = optionalNumber();
            return fulfil(place, heap.allocate<DataViewObject>(m_vm.shapeFor(realm.dataViewPrototype),
                                                               BufferView{buffer, offset, length}));
        }
        case CloneTag::Array: {
            ArrayObject* array = remember(m_vm.newArray());
            array->setOrThrow(m_vm, m_vm.names.length, Value::number(static_cast<double>(number())));
            readProperties(array);
            return array;
        }
        default: {
            Object* object = remember(m_vm.newObject());
            readProperties(object);
            return object;
        }
        }
    }

    template <typename T>
    Value readPrimitiveObject(Object* prototype) {
        const std::size_t place = reserve();
        const auto primitive = read();
        return fulfil(place, m_vm.heap.allocate<T>(m_vm.shapeFor(prototype), primitive));
    }
    Value readBuffer() {
        const auto length = static_cast<std::size_t>(number());
        const auto maxByteLength = optionalNumber();
        ArrayBufferObject* buffer =
            remember(newArrayBuffer(m_vm, std::span<const std::uint8_t>(m_at, length)));
        m_at += length;
        buffer->maxByteLength = maxByteLength;
        return buffer;
    }
    Value readTypedArray() {
        const auto type = static_cast<ElementType>(*m_at++);
        const std::size_t place = reserve();
        auto* buffer = asArrayBuffer(read());
        const auto offset = static_cast<std::size_t>(number());
        const auto length = optionalNumber();
        Object* prototype = m_vm.realm().*infoOf(type).prototype;
        return fulfil(place, m_vm.heap.allocate<TypedArrayObject>(m_vm.shapeFor(prototype), type, buffer,
                                                                  offset, length));
    }
    Value readMap() {
        auto* map = remember(m_vm.heap.allocate<MapObject>(m_vm.shapeFor(m_vm.realm().mapPrototype)));
        for (std::uint64_t left = number(); left > 0; --left) {
            const Value key = read();
            map->entries.set(m_vm.heap, key, read());
        }
        return map;
    }
    Value readSet() {
        auto* set = remember(m_vm.heap.allocate<SetObject>(m_vm.shapeFor(m_vm.realm().setPrototype)));
        for (std::uint64_t left = number(); left > 0; --left)
            set->entries.set(m_vm.heap, read(), Value::undefined());
        return set;
    }

    Value readError() {
        const auto type = static_cast<ErrorType>(*m_at++);
        ErrorObject* error = remember(newErrorObject(m_vm, errorPrototype(m_vm.realm(), type)));
        if (nextTag() == CloneTag::True) error->putDirect(m_vm.names.message, read(), kMethodAttributes);
        if (nextTag() == CloneTag::True) {
            error->definePropertyOrThrow(m_vm, m_vm.names.stack,
                                         PropertyDescriptor::data(read(), kMethodAttributes));
        }
        if (nextTag() == CloneTag::True) error->putDirect(m_vm.names.cause, read(), kMethodAttributes);
        return error;
    }

    void readProperties(Object* target) {
        while (nextTag() == CloneTag::True) {
            const PropertyKey key = m_vm.key(readString());
            target->createDataProperty(m_vm, key, read());
        }
    }

    Isolate& m_vm;
    SerializedValue m_value;
    const std::uint8_t* m_at;
    RootedValues m_objects; // by their numbers
};

} // namespace

Value structuredDeserialize(Isolate& vm, SerializedValue value, RootedValues* transferred) {
    Deserializer deserializer(vm, std::move(value));
    deserializer.receiveTransferred(transferred);
    return deserializer.read();
}

} // namespace tickscope
