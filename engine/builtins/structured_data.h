#pragma once
// StructuredSerializeWithTransfer and StructuredDeserializeWithTransfer (HTML 2.7.5, 2.7.8). Between the two
// a value is plain bytes: it belongs to no heap and may go from one isolate to another.

#include "vm/isolate.h"

#include <memory>
#include <span>
#include <vector>

namespace tickscope {

// What an object that was transferred is while it belongs to no heap.
class TransferredObject {
public:
    virtual ~TransferredObject() = default;
    // Its transfer-receiving steps (2.7.2).
    virtual Object* receive(Isolate&) = 0;
};

// A transferable platform object (2.7.2), such as a port.
class TransferableObject : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::Transferable;
    explicit TransferableObject(Shape* shape) : Object(shape, kKind) {}
    virtual std::string_view className() const = 0; // for messages
    virtual bool isDetached() const = 0;
    // Its transfer steps: the object is detached.
    virtual std::shared_ptr<TransferredObject> transfer() = 0;
};

struct SerializedValue {
    struct Buffer { // of an ArrayBuffer that was transferred
        std::vector<std::uint8_t> bytes;
        std::optional<std::size_t> maxByteLength;
    };
    std::vector<std::uint8_t> bytes;
    std::vector<Buffer> buffers;
    std::vector<std::shared_ptr<TransferredObject>> objects;

    std::size_t byteSize() const {
        std::size_t size = bytes.size();
        for (const Buffer& buffer : buffers)
            size += buffer.bytes.size();
        return size;
    }
};

// Throws DataCloneError, and nothing is transferred, when something in the value cannot be cloned.
SerializedValue structuredSerialize(Isolate&, Value, std::span<const Value> transferList);
// The objects that were transferred are appended to `transferred`, in the order of the list.
Value structuredDeserialize(Isolate&, SerializedValue, RootedValues* transferred = nullptr);

} // namespace tickscope
