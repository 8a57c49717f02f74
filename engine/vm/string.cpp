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
    if (!isRope()) return;
    visitor.visit(parts()->halves[0]);
    visitor.visit(parts()->halves[1]);
}

std::size_t JsString::externalBytes() const {
    const std::size_t text = m_form == Form::Owned ? m_length * sizeof(char16_t) : 0;
    return text + (m_isInterned ? kAtomTableEntryBytes : 0);
}

JsString* JsString::allocateInline(Heap& heap, std::uint32_t length) {
    constexpr std::size_t kUnitsInside = std::size(decltype(m_units){});
    const std::size_t unitsBehind = length > kUnitsInside ? length - kUnitsInside : 0;
    return heap.allocateWithExtra<JsString>(unitsBehind * sizeof(char16_t), Form::Inline, length);
}

// The text is copied before the cell is allocated: a collection may take the string it is a part of.
JsString* JsString::create(Heap& heap, std::u16string_view text) {
    if (text.size() > kMaxInlineLength) return createOwned(heap, text);
    char16_t copy[kMaxInlineLength];
    text.copy(copy, text.size());
    JsString* const string = allocateInline(heap, static_cast<std::uint32_t>(text.size()));
    std::char_traits<char16_t>::copy(string->m_units, copy, text.size());
    return string;
}

JsString* JsString::createOwned(Heap& heap, std::u16string_view text) {
    std::unique_ptr<char16_t[]> copy(new char16_t[text.size()]);
    text.copy(copy.get(), text.size());
    auto* const string =
        heap.allocateWithExtra<JsString>(sizeof(Parts), Form::Owned, static_cast<std::uint32_t>(text.size()));
    string->parts()->owned = copy.release();
    heap.noteExternal(string->externalBytes());
    return string;
}

JsString* JsString::joined(Heap& heap, const JsString* left, const JsString* right) {
    const std::uint32_t length = left->m_length + right->m_length;
    if (length > kMaxInlineLength)
        return createOwned(heap, std::u16string(left->view()).append(right->view()));
    JsString* const string = allocateInline(heap, length);
    char16_t* const units = string->m_units; // more of them than the member's type says
    left->view().copy(units, left->m_length);
    right->view().copy(units + left->m_length, right->m_length);
    return string;
}

JsString* JsString::rope(Heap& heap, JsString* left, JsString* right) {
    auto* const string =
        heap.allocateWithExtra<JsString>(sizeof(Parts), Form::Rope, left->m_length + right->m_length);
    string->parts()->halves[0] = left;
    string->parts()->halves[1] = right;
    return string;
}

// Writes the leaves from the last to the first, so that the pending stack stays small for the usual rope,
// which grew at its right end.
void JsString::flatten() const {
    heap().chargeExternal(m_length * sizeof(char16_t));
    std::unique_ptr<char16_t[]> text(new char16_t[m_length]);
    char16_t* end = text.get() + m_length;
    std::vector<const JsString*> pending{parts()->halves[0]};
    const JsString* node = parts()->halves[1];
    while (true) {
        while (node->isRope()) {
            pending.push_back(node->parts()->halves[0]);
            node = node->parts()->halves[1];
        }
        end -= node->m_length;
        node->flatView().copy(end, node->m_length);
        if (pending.empty()) break;
        node = pending.back();
        pending.pop_back();
    }
    parts()->owned = text.release();
    m_form = Form::Owned;
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
    return add(JsString::create(m_heap, text));
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
