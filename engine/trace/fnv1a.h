#pragma once
// FNV-1a, 64 bit. Numbers go in byte by byte from the lowest, so that the byte order of the machine cannot
// show.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tickscope {

class Fnv1a {
public:
    void addByte(std::uint8_t byte) {
        m_hash ^= byte;
        m_hash *= 0x100000001b3ull;
    }
    void addBytes(std::string_view bytes) {
        for (const char byte : bytes)
            addByte(static_cast<std::uint8_t>(byte));
    }
    template <typename T>
    void add(T number) {
        for (std::size_t i = 0; i < sizeof(T); ++i)
            addByte(static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (8 * i)));
    }
    // The length first: otherwise {"ab", "c"} and {"a", "bc"} would be equal.
    void add(std::string_view text) {
        add(static_cast<std::uint64_t>(text.size()));
        addBytes(text);
    }
    std::uint64_t value() const { return m_hash; }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325ull;
};

} // namespace tickscope
