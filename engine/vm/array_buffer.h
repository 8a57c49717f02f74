#pragma once
// ArrayBuffer and SharedArrayBuffer objects (ECMA-262 25.1, 25.2): bytes that may grow, shrink or go away.

#include "vm/object.h"

#include <vector>

namespace tickscope {

class ArrayBufferObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::ArrayBuffer;
    // The caller has charged the heap for the bytes.
    ArrayBufferObject(Shape* shape, std::vector<std::uint8_t> bytes,
                      std::optional<std::size_t> maxByteLength = {},
                      ObjectKind kind = ObjectKind::ArrayBuffer)
        : Object(shape, kind), maxByteLength(maxByteLength), m_bytes(std::move(bytes)) {}

    std::uint8_t* data() { return m_bytes.data(); }
    std::size_t byteLength() const { return m_bytes.size(); } // 0 once detached
    bool isShared() const { return kind() == ObjectKind::SharedArrayBuffer; }
    bool isResizable() const { return maxByteLength.has_value(); }
    bool isDetached() const { return m_isDetached; }
    // 25.1.3.4 DetachArrayBuffer: gives the bytes away.
    std::vector<std::uint8_t> detach() {
        m_isDetached = true;
        if (maxByteLength) maxByteLength = 0;
        return std::exchange(m_bytes, {});
    }
    void adopt(std::vector<std::uint8_t> bytes) { m_bytes = std::move(bytes); } // taken from another buffer
    void resize(std::size_t byteLength) { m_bytes.resize(byteLength); } // the caller has charged the heap

    std::size_t externalBytes() const override { return Object::externalBytes() + m_bytes.capacity(); }

    std::optional<std::size_t> maxByteLength; // of a resizable buffer

private:
    std::vector<std::uint8_t> m_bytes;
    bool m_isDetached = false;
};

// The buffer, shared or not, that the value is; or nullptr.
inline ArrayBufferObject* asArrayBuffer(Value value) {
    if (!value.isObject()) return nullptr;
    Object* object = value.asObject();
    const bool isBuffer =
        object->kind() == ObjectKind::ArrayBuffer || object->kind() == ObjectKind::SharedArrayBuffer;
    return isBuffer ? static_cast<ArrayBufferObject*>(object) : nullptr;
}

// A window on a buffer, as typed arrays and data views have: it may come to lie outside of a buffer that was
// resized or detached.
struct BufferView {
    ArrayBufferObject* buffer = nullptr;
    std::size_t byteOffset = 0;
    std::optional<std::size_t> fixedByteLength; // none: as far as the (resizable) buffer reaches

    bool isOutOfBounds() const {
        if (buffer->isDetached()) return true;
        return byteOffset + fixedByteLength.value_or(0) > buffer->byteLength();
    }
    // 0 when out of bounds
    std::size_t byteLength() const {
        const std::size_t available = buffer->byteLength();
        if (!fixedByteLength) return available > byteOffset ? available - byteOffset : 0;
        return byteOffset + *fixedByteLength <= available ? *fixedByteLength : 0;
    }
    std::uint8_t* data() const { return buffer->data() + byteOffset; }
};

} // namespace tickscope
