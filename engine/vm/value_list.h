#pragma once
// A growable list of values behind one pointer, for cells that mostly have none. Whoever owns it visits the
// values and charges the heap for them.

#include "vm/value.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <utility>

namespace tickscope {

class ValueList {
public:
    ValueList() = default;
    ValueList(ValueList&& other) noexcept
        : m_values(std::exchange(other.m_values, const_cast<Value*>(kNone.values))) {}
    ValueList& operator=(ValueList&& other) noexcept {
        std::swap(m_values, other.m_values);
        return *this;
    }
    ~ValueList() {
        if (capacity() != 0) ::operator delete(header());
    }

    std::size_t size() const { return header()->size; }
    std::size_t capacity() const { return header()->capacity; }
    bool empty() const { return size() == 0; }
    Value* data() { return m_values; }
    const Value* data() const { return m_values; }
    Value* begin() { return m_values; }
    Value* end() { return m_values + size(); }
    const Value* begin() const { return m_values; }
    const Value* end() const { return m_values + size(); }
    Value& operator[](std::size_t i) { return m_values[i]; }
    Value operator[](std::size_t i) const { return m_values[i]; }
    Value back() const { return m_values[size() - 1]; }

    void push_back(Value value) {
        if (size() == capacity()) moveTo(grownFor(size() + 1));
        m_values[header()->size++] = value;
    }
    void pop_back() { --header()->size; }
    void reserve(std::size_t count) {
        if (count > capacity()) moveTo(count);
    }
    void resize(std::size_t count, Value value = {}) {
        if (count > capacity()) moveTo(grownFor(count));
        if (count > size()) std::fill(end(), m_values + count, value);
        if (count != size()) header()->size = static_cast<std::uint32_t>(count);
    }
    void shrink_to_fit() {
        if (size() != capacity()) moveTo(size());
    }
    // The values between are no part of this list.
    template <typename Iterator>
    void assign(Iterator first, Iterator last) {
        resize(static_cast<std::size_t>(last - first));
        std::copy(first, last, m_values);
    }
    template <typename Iterator>
    void insert(const Value* before, Iterator first, Iterator last) {
        const auto at = before - m_values;
        const std::size_t oldSize = size();
        resize(oldSize + static_cast<std::size_t>(last - first));
        std::copy_backward(m_values + at, m_values + oldSize, end());
        std::copy(first, last, m_values + at);
    }
    void erase(Value* first, Value* last) {
        std::copy(last, end(), first);
        resize(size() - static_cast<std::size_t>(last - first));
    }

private:
    struct Header { // before the values
        std::uint32_t size, capacity;
    };
    struct None { // NOLINT(cppcoreguidelines-pro-type-member-init): there is only kNone
        Header header;
        Value values[1];
    };
    static constexpr None kNone{};

    Header* header() { return reinterpret_cast<Header*>(m_values) - 1; }
    const Header* header() const { return reinterpret_cast<const Header*>(m_values) - 1; }
    std::size_t grownFor(std::size_t count) const { return std::max(count, capacity() + capacity() / 2 + 4); }
    void moveTo(std::size_t capacity) {
        ValueList moved;
        if (capacity != 0) {
            auto* header = static_cast<Header*>(::operator new(sizeof(Header) + capacity * sizeof(Value)));
            *header = {static_cast<std::uint32_t>(size()), static_cast<std::uint32_t>(capacity)};
            moved.m_values = reinterpret_cast<Value*>(header + 1);
            std::uninitialized_copy(begin(), end(), moved.m_values);
        }
        *this = std::move(moved);
    }

    Value* m_values = const_cast<Value*>(kNone.values); // never written while there is no capacity
};

} // namespace tickscope
