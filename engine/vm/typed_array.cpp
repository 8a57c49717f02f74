#include "vm/typed_array.h"

#include "vm/bigint.h"
#include "vm/operations.h"

#include <array>
#include <cstring>

namespace tickscope {

static_assert(std::endian::native == std::endian::little, "typed arrays show the order of bytes");

const ElementTypeInfo& infoOf(ElementType type) {
    static constexpr ElementTypeInfo kInfos[] = {
#define X(name, intrinsic, type)                                                                             \
    {#name "Array", sizeof(type), &Realm::intrinsic##ArrayConstructor, &Realm::intrinsic##ArrayPrototype},
        TICKSCOPE_ELEMENT_TYPES(X)
#undef X
    };
    return kInfos[static_cast<std::size_t>(type)];
}

namespace {

template <typename T>
T readAs(const std::uint8_t* from) {
    T value;
    std::memcpy(&value, from, sizeof(T));
    return value;
}

template <typename T>
void writeAs(std::uint8_t* to, T value) {
    std::memcpy(to, &value, sizeof(T));
}

// 7.1.12 ToUint8Clamp: ties go to the even neighbour.
std::uint8_t toUint8Clamp(double number) {
    if (!(number > 0)) return 0;
    if (number >= 255) return 255;
    const double floor = std::floor(number);
    const double fraction = number - floor;
    const auto below = static_cast<std::uint8_t>(floor);
    if (fraction != 0.5) return fraction < 0.5 ? below : static_cast<std::uint8_t>(below + 1);
    return below % 2 == 0 ? below : static_cast<std::uint8_t>(below + 1);
}

double loadNumber(ElementType type, const std::uint8_t* from) {
    switch (type) {
    case ElementType::Uint8:
    case ElementType::Uint8Clamped:
        return *from;
    case ElementType::Int8:
        return readAs<std::int8_t>(from);
    case ElementType::Uint16:
        return readAs<std::uint16_t>(from);
    case ElementType::Int16:
        return readAs<std::int16_t>(from);
    case ElementType::Uint32:
        return readAs<std::uint32_t>(from);
    case ElementType::Int32:
        return readAs<std::int32_t>(from);
    case ElementType::Float32:
        return readAs<float>(from);
    default:
        return readAs<double>(from);
    }
}

void storeInteger(ElementType type, std::uint8_t* to, std::int32_t number) {
    switch (type) {
    case ElementType::Uint8:
    case ElementType::Int8:
        *to = static_cast<std::uint8_t>(number);
        break;
    case ElementType::Uint16:
    case ElementType::Int16:
        writeAs(to, static_cast<std::uint16_t>(number));
        break;
    case ElementType::Uint32:
    case ElementType::Int32:
        writeAs(to, number);
        break;
    case ElementType::Uint8Clamped:
        *to = static_cast<std::uint8_t>(std::clamp(number, 0, 255));
        break;
    case ElementType::Float32:
        writeAs(to, static_cast<float>(number));
        break;
    default:
        writeAs(to, static_cast<double>(number));
        break;
    }
}

void storeNumber(ElementType type, std::uint8_t* to, double number) {
    if (type == ElementType::Float64) return writeAs(to, number);
    if (type == ElementType::Float32) return writeAs(to, static_cast<float>(number));
    if (type == ElementType::Uint8Clamped) {
        *to = toUint8Clamp(number);
    } else {
        storeInteger(type, to, toInt32(number));
    }
}

} // namespace

Value loadElement(Isolate& vm, ElementType type, const std::uint8_t* from) {
    switch (type) {
    case ElementType::BigInt64:
        return newBigInt(vm, readAs<std::int64_t>(from));
    case ElementType::BigUint64:
        return newBigInt(vm, readAs<std::uint64_t>(from));
    case ElementType::Uint8:
    case ElementType::Uint8Clamped:
        return Value::int32(*from);
    case ElementType::Int32:
        return Value::int32(readAs<std::int32_t>(from));
    default:
        return Value::number(loadNumber(type, from));
    }
}

void storeElement(ElementType type, std::uint8_t* to, Value numeric) {
    if (isBigIntType(type)) return writeAs(to, bigIntToUint64(numeric.asBigInt()->number()));
    if (numeric.isInt32()) return storeInteger(type, to, numeric.asInt32());
    storeNumber(type, to, numeric.asDouble());
}

Value toElementNumeric(Isolate& vm, ElementType type, Value value) {
    if (isBigIntType(type)) return toBigInt(vm, value);
    return value.isNumber() ? value : Value::fromDouble(toNumber(vm, value));
}

void copyElements(ElementType toType, std::uint8_t* to, ElementType fromType, const std::uint8_t* from,
                  std::size_t count) {
    const std::size_t toSize = infoOf(toType).size, fromSize = infoOf(fromType).size;
    if (count == 0) return;
    const auto isModular = [](ElementType type) {
        return type != ElementType::Float32 && type != ElementType::Float64 &&
               type != ElementType::Uint8Clamped;
    };
    if (toType == fromType || (toSize == fromSize && isModular(toType) && isModular(fromType))) {
        std::memmove(to, from, count * toSize);
        return;
    }
    for (std::size_t i = 0; i < count; ++i)
        storeNumber(toType, to + i * toSize, loadNumber(fromType, from + i * fromSize));
}

bool isCanonicalNumericString(PropertyKey key) {
    if (!key.isAtom()) return false;
    const std::u16string_view text = key.asAtom()->view();
    if (text.empty()) return false;
    const char16_t first = text[0];
    const bool canBe = (first >= u'0' && first <= u'9') || first == u'-' || first == u'I' || first == u'N';
    if (!canBe) return false;
    if (text == u"-0") return true;
    const std::string canonical = numberToUtf8(stringToNumber(text));
    return std::equal(text.begin(), text.end(), canonical.begin(), canonical.end());
}

TypedArrayObject::TypedArrayObject(Shape* shape, ElementType type, ArrayBufferObject* buffer,
                                   std::size_t byteOffset, std::optional<std::size_t> length)
    : Object(shape, ObjectKind::TypedArray), m_type(type),
      m_sizeShift(static_cast<std::uint8_t>(std::countr_zero(infoOf(type).size))), m_view{buffer,
                                                                                          byteOffset,
                                                                                          {}} {
    if (length) m_view.fixedByteLength = *length << m_sizeShift;
    m_isExoticForNamed = true; // for keys such as "1.5"
    m_isExoticForIndexed = true;
}

void TypedArrayObject::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(m_view.buffer);
}

// 10.4.5.1 [[PreventExtensions]]: an array whose length may change cannot promise to get no properties.
bool TypedArrayObject::preventExtensions(Isolate& vm) {
    if (isLengthTracking() || (buffer()->isResizable() && !buffer()->isShared())) return false;
    return Object::preventExtensions(vm);
}

// 10.4.5.2 [[GetOwnProperty]]
std::optional<PropertyDescriptor> TypedArrayObject::getOwnProperty(Isolate& vm, PropertyKey key) {
    if (isValidIndex(key)) return PropertyDescriptor::data(element(vm, key.asIndex()), kDefaultAttributes);
    if (key.isIndex() || isCanonicalNumericString(key)) return std::nullopt;
    return ordinaryGetOwnProperty(key);
}

// 10.4.5.3 [[HasProperty]]
bool TypedArrayObject::hasProperty(Isolate& vm, PropertyKey key) {
    if (key.isIndex()) return isValidIndex(key);
    return !isCanonicalNumericString(key) && ordinaryHasProperty(vm, key);
}

// 10.4.5.4 [[DefineOwnProperty]]
bool TypedArrayObject::defineOwnProperty(Isolate& vm, PropertyKey key, const PropertyDescriptor& descriptor) {
    if (!key.isIndex() && !isCanonicalNumericString(key)) {
        return ordinaryDefineOwnProperty(vm, key, descriptor);
    }
    if (!isValidIndex(key) || descriptor.isAccessorDescriptor()) return false;
    const bool takesAway = !descriptor.configurable.value_or(true) || !descriptor.enumerable.value_or(true) ||
                           !descriptor.writable.value_or(true);
    if (takesAway) return false;
    if (descriptor.value) setElement(vm, key.asIndex(), *descriptor.value);
    return true;
}

// 10.4.5.5 [[Get]]
Value TypedArrayObject::get(Isolate& vm, PropertyKey key, Value receiver) {
    if (key.isIndex()) return element(vm, key.asIndex());
    if (isCanonicalNumericString(key)) return Value::undefined();
    // Most names are those of methods, on a prototype.
    if (shape()->find(key)) return ordinaryGet(vm, key, receiver);
    Object* parent = prototype();
    return parent ? parent->get(vm, key, receiver) : Value::undefined();
}

// 10.4.5.6 [[Set]]
bool TypedArrayObject::set(Isolate& vm, PropertyKey key, Value value, Value receiver) {
    if (!key.isIndex() && !isCanonicalNumericString(key)) return ordinarySet(vm, key, value, receiver);
    if (receiver == Value(this)) {
        const Value numeric = toElementNumeric(vm, m_type, value);
        if (key.isIndex()) putElement(key.asIndex(), numeric);
        return true;
    }
    return !isValidIndex(key) || ordinarySet(vm, key, value, receiver);
}

// 10.4.5.7 [[Delete]]
bool TypedArrayObject::deleteProperty(Isolate&, PropertyKey key) {
    if (key.isIndex()) return !isValidIndex(key);
    return isCanonicalNumericString(key) || ordinaryDelete(key);
}

// 10.4.5.8 [[OwnPropertyKeys]]
void TypedArrayObject::ownPropertyKeys(Isolate& vm, std::vector<PropertyKey>& out) {
    const std::size_t count = length();
    vm.charge(count / 16);
    vm.heap.chargeExternal(count * sizeof(PropertyKey));
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(PropertyKey::index(static_cast<std::uint32_t>(i)));
    ordinaryOwnPropertyKeys(out);
}

} // namespace tickscope
