#pragma once
// Builds a long string piece by piece, within the memory budget and the greatest string length.

#include "vm/isolate.h"

#include <string>
#include <string_view>

namespace tickscope {

class TextBuilder {
public:
    explicit TextBuilder(Isolate& vm) : m_vm(vm) {}
    void append(std::u16string_view text) {
        const std::size_t needed = m_text.size() + text.size();
        if (needed > m_text.capacity()) grow(needed);
        m_text.append(text);
    }
    void append(char16_t unit) { append(std::u16string_view(&unit, 1)); }
    void append(JsString* string) { append(string->view()); }
    std::size_t length() const { return m_text.size(); }
    void truncate(std::size_t length) { m_text.resize(length); } // back to what it was
    JsString* finish() { return m_vm.string(std::move(m_text)); }

private:
    void grow(std::size_t needed) {
        if (needed > kMaxStringLength) m_vm.throwRangeError("Invalid string length");
        const std::size_t capacity = std::max(needed, m_text.capacity() * 2);
        m_vm.heap.chargeExternal(capacity * sizeof(char16_t));
        m_vm.charge(capacity / 64 + 1);
        m_text.reserve(capacity);
    }
    Isolate& m_vm;
    std::u16string m_text;
};

} // namespace tickscope
