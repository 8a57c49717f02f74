#include "vm/string.h"

#include "trace/utf8.h"

namespace tickscope {

namespace {

constexpr std::size_t kAtomTableEntryBytes = 64; // an estimate of one map node

constexpr bool isLeadSurrogate(char16_t unit) { return (unit & 0xfc00) == 0xd800; }
constexpr bool isTrailSurrogate(char16_t unit) { return (unit & 0xfc00) == 0xdc00; }

} // namespace

bool JsString::isArrayIndex(std::uint32_t& index) const {
    if (m_length == 0 || m_length > 10) return false;
    const std::u16string_view text = view();
    if (text[0] == u'0' && m_length > 1) return false;
    std::uint64_t value = 0;
    for (char16_t unit : text) {
        if (unit < u'0' || unit > u'9') return false;
        value = value * 10 + (unit - u'0');
    }
    if (value >= 0xffffffffu) return false;
    index = static_cast<std::uint32_t>(value);
    return true;
}

// FNV-1a: the same on every machine.
std::uint32_t JsString::hash() const {
    if (m_hash != 0) return m_hash;
    std::uint32_t hash = 2166136261u;
    for (char16_t unit : view())
        hash = (hash ^ unit) * 16777619u;
    return m_hash = hash | 1;
}

std::string JsString::utf8() const { return utf16ToUtf8(view()); }

void JsString::visitEdges(EdgeVisitor& visitor) {
    visitor.visit(m_left);
    visitor.visit(m_right);
}

std::size_t JsString::externalBytes() const {
    static const std::size_t inlineCapacity = std::u16string().capacity();
    const std::size_t text =
        m_text.capacity() > inlineCapacity ? (m_text.capacity() + 1) * sizeof(char16_t) : 0;
    return text + (m_isInterned ? kAtomTableEntryBytes : 0);
}

// Writes the leaves from the last to the first, so that the pending stack stays small for the usual rope,
// which grew at its right end.
void JsString::flatten() const {
    heap().chargeExternal((static_cast<std::size_t>(m_length) + 1) * sizeof(char16_t));
    std::u16string text(m_length, u'\0');
    char16_t* end = text.data() + m_length;
    std::vector<const JsString*> pending{m_left};
    const JsString* node = m_right;
    while (true) {
        while (node->m_left) {
            pending.push_back(node->m_left);
            node = node->m_right;
        }
        end -= node->m_length;
        std::char_traits<char16_t>::copy(end, node->m_text.data(), node->m_length);
        if (pending.empty()) break;
        node = pending.back();
        pending.pop_back();
    }
    m_text = std::move(text);
    m_left = m_right = nullptr;
}

// --- Atoms

AtomTable::AtomTable(Heap& heap) : m_heap(heap) {
    heap.addRootVisitor([this](EdgeVisitor& visitor) { visitPinned(visitor); });
    heap.addWeakCallback([this] {
        std::erase_if(m_atoms, [this](const auto& entry) { return !m_heap.isMarked(entry.second); });
    });
}

JsString* AtomTable::intern(std::u16string_view text) {
    if (const auto found = m_atoms.find(text); found != m_atoms.end()) return found->second;
    return add(m_heap.allocate<JsString>(std::u16string(text)));
}

JsString* AtomTable::intern(std::string_view ascii) {
    return intern(std::u16string(ascii.begin(), ascii.end()));
}

JsString* AtomTable::intern(JsString* string) {
    if (string->m_isInterned) return string;
    if (const auto found = m_atoms.find(string->view()); found != m_atoms.end()) return found->second;
    return add(string);
}

JsString* AtomTable::add(JsString* string) {
    // The key looks into the atom's own text, which no longer moves.
    m_atoms.emplace(string->view(), string);
    string->m_isInterned = true;
    m_heap.noteExternal(kAtomTableEntryBytes);
    return string;
}

JsString* AtomTable::pin(std::string_view ascii) {
    JsString* atom = intern(ascii);
    m_pinned.push_back(atom);
    return atom;
}

void AtomTable::visitPinned(EdgeVisitor& visitor) {
    for (JsString* atom : m_pinned)
        visitor.visit(atom);
}

// --- Encodings

std::u16string utf8ToUtf16(std::string_view utf8) {
    std::u16string text;
    text.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t codePoint = utf8::next(utf8, at);
        if (codePoint <= 0xffff) {
            text.push_back(static_cast<char16_t>(codePoint));
        } else {
            text.push_back(static_cast<char16_t>(0xd7c0 + (codePoint >> 10)));
            text.push_back(static_cast<char16_t>(0xdc00 + (codePoint & 0x3ff)));
        }
    }
    return text;
}

std::string utf16ToUtf8(std::u16string_view utf16) {
    const auto isAscii = [](char16_t unit) { return unit < 0x80; };
    const auto ascii = std::find_if_not(utf16.begin(), utf16.end(), isAscii);
    std::string text(utf16.begin(), ascii);
    text.reserve(utf16.size());
    for (auto i = static_cast<std::size_t>(ascii - utf16.begin()); i < utf16.size(); ++i) {
        char32_t codePoint = utf16[i];
        if (isLeadSurrogate(utf16[i]) && i + 1 < utf16.size() && isTrailSurrogate(utf16[i + 1])) {
            codePoint = 0x10000 + ((codePoint & 0x3ff) << 10) + (utf16[++i] & 0x3ff);
        } else if (isLeadSurrogate(utf16[i]) || isTrailSurrogate(utf16[i])) {
            codePoint = utf8::kReplacement;
        }
        const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
        if (codePoint < 0x80) {
            put(codePoint);
        } else if (codePoint < 0x800) {
            put(0xc0 | codePoint >> 6);
            put(0x80 | (codePoint & 0x3f));
        } else if (codePoint < 0x10000) {
            put(0xe0 | codePoint >> 12);
            put(0x80 | (codePoint >> 6 & 0x3f));
            put(0x80 | (codePoint & 0x3f));
        } else {
            put(0xf0 | codePoint >> 18);
            put(0x80 | (codePoint >> 12 & 0x3f));
            put(0x80 | (codePoint >> 6 & 0x3f));
            put(0x80 | (codePoint & 0x3f));
        }
    }
    return text;
}

} // namespace tickscope
