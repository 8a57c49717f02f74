#pragma once
// TypedArray exotic objects (ECMA-262 10.4.5) and the types of their elements (23.2, table 71).

#include "vm/array_buffer.h"
#include "vm/isolate.h"

namespace tickscope {

// X(name, name of the intrinsics, C++ type) in the order of the global object's properties.
// clang-format off
#define TICKSCOPE_ELEMENT_TYPES(X) \
    X(Uint8, uint8, std::uint8_t) X(Int8, int8, std::int8_t) X(Uint16, uint16, std::uint16_t) \
    X(Int16, int16, std::int16_t) X(Uint32, uint32, std::uint32_t) X(Int32, int32, std::int32_t) \
    X(Float32, float32, float) X(Float64, float64, double) \
    X(Uint8Clamped, uint8Clamped, std::uint8_t) X(BigUint64, bigUint64, std::uint64_t) \
    X(BigInt64, bigInt64, std::int64_t)
// clang-format on

enum class ElementType : std::uint8_t {
#define X(name, intrinsic, type) name,
    TICKSCOPE_ELEMENT_TYPES(X)
#undef X
};

struct ElementTypeInfo {
    std::string_view arrayName; // "Uint8Array"
    std::size_t size;
    Object* Realm::*constructor;
    Object* Realm::*prototype;
};
const ElementTypeInfo& infoOf(ElementType);
constexpr bool isBigIntType(ElementType type) { return type >= ElementType::BigUint64; }

// The element at an address, as a Number or BigInt value (25.1.3.13 RawBytesToNumeric, little endian).
Value loadElement(Isolate&, ElementType, const std::uint8_t* from);
// `numeric` is a BigInt for the BigInt types, else a Number (25.1.3.16 NumericToRawBytes).
void storeElement(ElementType, std::uint8_t* to, Value numeric);
// ToBigInt or ToNumber, as the type wants; may run user code.
Value toElementNumeric(Isolate&, ElementType, Value);
// Converts `count` elements; the regions may overlap only when the types are the same. Both or neither type
// are BigInt types.
void copyElements(ElementType toType, std::uint8_t* to, ElementType fromType, const std::uint8_t* from,
                  std::size_t count);

// 7.1.21 CanonicalNumericIndexString for keys that are not array indices: such a key names no property of a
// typed array, here or on its prototypes.
bool isCanonicalNumericString(PropertyKey);

class TypedArrayObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::TypedArray;
    // `length` is absent when it follows a resizable buffer's.
    TypedArrayObject(Shape*, ElementType, ArrayBufferObject*, std::size_t byteOffset,
                     std::optional<std::size_t> length);

    ElementType type() const { return m_type; }
    std::size_t elementSize() const { return std::size_t{1} << m_sizeShift; }
    bool isBigInt() const { return isBigIntType(m_type); }
    const BufferView& view() const { return m_view; }
    ArrayBufferObject* buffer() const { return m_view.buffer; }
    bool isOutOfBounds() const { return m_view.isOutOfBounds(); }
    bool isLengthTracking() const { return !m_view.fixedByteLength; }
    std::size_t length() const { return m_view.byteLength() >> m_sizeShift; } // 0 when out of bounds
    std::uint8_t* elementAddress(std::size_t index) const { return m_view.data() + (index << m_sizeShift); }

    // 10.4.5.17 TypedArrayGetElement: undefined beyond the end.
    Value element(Isolate& vm, std::size_t index) const {
        return index < length() ? loadElement(vm, m_type, elementAddress(index)) : Value::undefined();
    }
    // The second half of 10.4.5.18 TypedArraySetElement, after the conversion: nothing beyond the end.
    void putElement(std::size_t index, Value numeric) {
        if (index < length()) storeElement(m_type, elementAddress(index), numeric);
    }
    void setElement(Isolate& vm, std::size_t index, Value value) {
        putElement(index, toElementNumeric(vm, m_type, value));
    }

    bool preventExtensions(Isolate&) override;
    std::optional<PropertyDescriptor> getOwnProperty(Isolate&, PropertyKey) override;
    bool defineOwnProperty(Isolate&, PropertyKey, const PropertyDescriptor&) override;
    bool hasProperty(Isolate&, PropertyKey) override;
    using Object::get;
    Value get(Isolate&, PropertyKey, Value receiver) override;
    bool set(Isolate&, PropertyKey, Value, Value receiver) override;
    bool deleteProperty(Isolate&, PropertyKey) override;
    void ownPropertyKeys(Isolate&, std::vector<PropertyKey>& out) override;
    void visitEdges(EdgeVisitor&) override;

private:
    bool isValidIndex(PropertyKey key) const { return key.isIndex() && key.asIndex() < length(); }
    ElementType m_type;
    std::uint8_t m_sizeShift;
    BufferView m_view;
};

} // namespace tickscope
