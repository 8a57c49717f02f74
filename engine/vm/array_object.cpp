// Array exotic objects (ECMA-262 10.4.2).
#include "vm/isolate.h"
#include "vm/operations.h"

namespace tickscope {

namespace {

constexpr std::size_t kKeptCapacity = 1024; // elements an emptied array keeps room for

} // namespace

PropertyDescriptor ArrayObject::lengthDescriptor() const {
    return PropertyDescriptor::data(Value::number(m_length), m_isLengthWritable ? kWritable : 0);
}

std::optional<PropertyDescriptor> ArrayObject::getOwnProperty(Isolate& vm, PropertyKey key) {
    if (key == vm.names.length) return lengthDescriptor();
    return ordinaryGetOwnProperty(key);
}

// 10.4.2.1 [[DefineOwnProperty]]
bool ArrayObject::defineOwnProperty(Isolate& vm, PropertyKey key, const PropertyDescriptor& descriptor) {
    if (key == vm.names.length) return arraySetLength(vm, descriptor);
    if (key.isIndex() && key.asIndex() >= m_length && !m_isLengthWritable) return false;
    return ordinaryDefineOwnProperty(vm, key, descriptor); // putDirect raises the length
}

bool ArrayObject::hasProperty(Isolate& vm, PropertyKey key) {
    return key == vm.names.length || ordinaryHasProperty(vm, key);
}

Value ArrayObject::get(Isolate& vm, PropertyKey key, Value receiver) {
    if (key.isIndex()) {
        const std::uint32_t index = key.asIndex();
        if (index < m_elements.size() && !m_elements[index].isEmpty()) return m_elements[index];
    } else if (key == vm.names.length) {
        return Value::number(m_length);
    }
    return ordinaryGet(vm, key, receiver);
}

bool ArrayObject::set(Isolate& vm, PropertyKey key, Value value, Value receiver) {
    if (key != vm.names.length) return ordinarySet(vm, key, value, receiver);
    if (receiver != Value(this))
        return ordinarySetWithOwnDescriptor(vm, key, value, receiver, lengthDescriptor());
    if (!m_isLengthWritable) return false;
    PropertyDescriptor valueOnly;
    valueOnly.value = value;
    return arraySetLength(vm, valueOnly);
}

bool ArrayObject::deleteProperty(Isolate& vm, PropertyKey key) {
    return key != vm.names.length && ordinaryDelete(key);
}

void ArrayObject::ownPropertyKeys(Isolate& vm, std::vector<PropertyKey>& out) {
    ordinaryOwnPropertyKeys(out);
    // `length` is the oldest of the named properties.
    const auto firstNamed =
        std::find_if(out.begin(), out.end(), [](PropertyKey key) { return !key.isIndex(); });
    out.insert(firstNamed, vm.names.length);
}

// OrdinaryDefineOwnProperty(A, "length", descriptor), `length` being the descriptor's value or the old one.
bool ArrayObject::applyLength(const PropertyDescriptor& descriptor, std::uint32_t length) {
    if (!validateAndApplyPropertyDescriptor(nullptr, {}, true, descriptor, lengthDescriptor())) return false;
    m_length = length;
    m_isLengthWritable = descriptor.writable.value_or(m_isLengthWritable);
    return true;
}

// 10.4.2.4 ArraySetLength
bool ArrayObject::arraySetLength(Isolate& vm, const PropertyDescriptor& descriptor) {
    if (!descriptor.value) return applyLength(descriptor, m_length);
    // Both conversions are observable when the value is an object.
    const std::uint32_t newLength = toUint32(vm, *descriptor.value);
    const double number = toNumber(vm, *descriptor.value);
    if (newLength != number) vm.throwRangeError("Invalid array length");

    PropertyDescriptor newDescriptor = descriptor;
    newDescriptor.value = Value::number(newLength);
    if (newLength >= m_length) return applyLength(newDescriptor, newLength);
    if (!m_isLengthWritable) return false;
    const bool staysWritable = descriptor.writable.value_or(true);
    newDescriptor.writable.reset(); // taken away only after the deletions
    if (!applyLength(newDescriptor, m_length)) return false;
    const bool deletedAll = setLength(vm, newLength);
    if (!staysWritable) m_isLengthWritable = false;
    return deletedAll;
}

// Steps 16 and 17: deletes from the end until an element cannot be deleted.
bool ArrayObject::setLength(Isolate& vm, std::uint32_t length) {
    if (m_sparse) {
        while (!m_sparse->empty() && m_sparse->rbegin()->first >= length) {
            const auto last = std::prev(m_sparse->end());
            if (!(last->second.attributes & kConfigurable)) {
                m_length = last->first + 1;
                return false;
            }
            vm.charge(1);
            m_sparse->erase(last);
        }
        if (m_sparse->empty()) m_sparse.reset();
    } else if (m_elements.size() > length) {
        m_elements.resize(length);
        if (m_elements.capacity() > kKeptCapacity && length < m_elements.capacity() / 4)
            m_elements.shrink_to_fit();
    }
    m_length = length;
    return true;
}

} // namespace tickscope
