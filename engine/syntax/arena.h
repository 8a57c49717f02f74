// Memory for a syntax tree: allocated bit by bit, released as a whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace tickscope {

// A fixed sequence in an arena. Copying it copies the view, not the elements.
template <typename T>
class NodeList {
public:
    NodeList() = default;
    NodeList(T* data, size_t size) : m_data(data), m_size(static_cast<uint32_t>(size)) {}

    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    T* begin() const { return m_data; }
    T* end() const { return m_data + m_size; }
    T& operator[](size_t index) const { return m_data[index]; }
    T& front() const { return m_data[0]; }
    T& back() const { return m_data[m_size - 1]; }

private:
    T* m_data = nullptr;
    uint32_t m_size = 0;
};

class Arena {
public:
    Arena() = default;
    Arena(Arena&&) = delete;
    Arena& operator=(Arena&&) = delete;
    ~Arena() {
        for (auto cleanup = m_cleanups.rbegin(); cleanup != m_cleanups.rend(); ++cleanup)
            cleanup->destroy(cleanup->object);
    }

    // The object lives as long as the arena; its destructor runs then.
    template <typename T, typename... Arguments>
    T* create(Arguments&&... arguments) {
        T* object = new (allocate(sizeof(T), alignof(T))) T{std::forward<Arguments>(arguments)...};
        if constexpr (!std::is_trivially_destructible_v<T>)
            m_cleanups.push_back({object, [](void* p) { static_cast<T*>(p)->~T(); }});
        return object;
    }

    template <typename T>
    NodeList<T> list(const T* data, size_t count) {
        static_assert(std::is_trivially_copyable_v<T>);
        if (count == 0) return {};
        T* copy = static_cast<T*>(allocate(sizeof(T) * count, alignof(T)));
        std::memcpy(static_cast<void*>(copy), data, sizeof(T) * count);
        return {copy, count};
    }
    template <typename T>
    NodeList<T> list(const std::vector<T>& items) {
        return list(items.data(), items.size());
    }

    std::u16string_view text(std::u16string_view source) {
        NodeList<char16_t> copy = list(source.data(), source.size());
        return {copy.begin(), copy.size()};
    }

    void* allocate(size_t size, size_t alignment) {
        auto at = (m_next + alignment - 1) & ~(alignment - 1);
        if (at + size > m_end) {
            const size_t blockSize = size + alignment > kBlockSize ? size + alignment : kBlockSize;
            m_blocks.push_back(std::make_unique_for_overwrite<std::byte[]>(blockSize));
            m_next = reinterpret_cast<uintptr_t>(m_blocks.back().get());
            m_end = m_next + blockSize;
            at = (m_next + alignment - 1) & ~(alignment - 1);
        }
        m_next = at + size;
        return reinterpret_cast<void*>(at);
    }

private:
    static constexpr size_t kBlockSize = size_t{64} * 1024;

    struct Cleanup {
        void* object;
        void (*destroy)(void*);
    };
    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
    std::vector<Cleanup> m_cleanups;
    uintptr_t m_next = 0;
    uintptr_t m_end = 0;
};

} // namespace tickscope
