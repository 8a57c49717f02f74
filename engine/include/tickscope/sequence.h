#pragma once
// A vector whose front is as cheap to remove from as its back: what a queue of thousands of jobs needs.
// Elements lie side by side, so it reads like a std::vector and converts to a std::span.

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace tickscope {

template <typename T>
class Sequence {
public:
    using value_type = T;
    using size_type = std::size_t;
    using iterator = T*;
    using const_iterator = const T*;

    Sequence() = default;
    ~Sequence() = default;
    // Copies take the elements only, not the gap before them.
    Sequence(const Sequence& other) : m_items(other.begin(), other.end()) {}
    Sequence(Sequence&& other) noexcept
        : m_items(std::exchange(other.m_items, {})), m_head(std::exchange(other.m_head, 0)) {}
    Sequence& operator=(const Sequence& other) {
        if (this == &other) return *this;
        m_items.assign(other.begin(), other.end());
        m_head = 0;
        return *this;
    }
    Sequence& operator=(Sequence&& other) noexcept {
        m_items = std::exchange(other.m_items, {});
        m_head = std::exchange(other.m_head, 0);
        return *this;
    }

    size_type size() const { return m_items.size() - m_head; }
    bool empty() const { return size() == 0; }
    iterator begin() { return m_items.data() + m_head; }
    iterator end() { return m_items.data() + m_items.size(); }
    const_iterator begin() const { return m_items.data() + m_head; }
    const_iterator end() const { return m_items.data() + m_items.size(); }
    T& operator[](size_type index) { return m_items[m_head + index]; }
    const T& operator[](size_type index) const { return m_items[m_head + index]; }
    const T& at(size_type index) const { return m_items.at(m_head + index); }
    const T& front() const { return m_items[m_head]; }
    const T& back() const { return m_items.back(); }
    const T* data() const { return begin(); }

    void clear() {
        m_items.clear();
        m_head = 0;
    }

    void push_back(T item) {
        // Reuse the gap rather than grow, once it is the larger part.
        if (m_items.size() == m_items.capacity() && m_head * 2 > m_items.size()) closeGap();
        m_items.push_back(std::move(item));
    }

    void insert(size_type index, T item) {
        if (index == size()) return push_back(std::move(item));
        if (m_head > 0 && index * 2 < size()) {
            --m_head;
            std::move(begin() + 1, begin() + 1 + index, begin());
            begin()[index] = std::move(item);
            return;
        }
        m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(m_head + index), std::move(item));
    }

    // Moves whichever side of the hole is shorter.
    void erase(size_type index) {
        if (index * 2 < size()) {
            std::move_backward(begin(), begin() + index, begin() + index + 1);
            ++m_head;
        } else {
            m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(m_head + index));
        }
        if (empty()) clear();
    }

    bool operator==(const Sequence& other) const {
        return std::equal(begin(), end(), other.begin(), other.end());
    }

private:
    void closeGap() {
        m_items.erase(m_items.begin(), m_items.begin() + static_cast<std::ptrdiff_t>(m_head));
        m_head = 0;
    }

    std::vector<T> m_items;
    std::size_t m_head = 0; // elements before it are gone
};

} // namespace tickscope
