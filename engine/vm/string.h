#pragma once
// String, Symbol and BigInt values, and the table of interned strings.
// Strings are UTF-16; concatenation makes ropes which flatten (iteratively) when the text is first read.

#include "vm/heap.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace tickscope {

class Isolate;

// The greatest length of a string, as in V8 (2^29 - 24 code units).
inline constexpr std::uint32_t kMaxStringLength = (1u << 29) - 24;

class JsString final : public Cell {
public:
    // Each may collect. The text may be another string's, whether or not that is still in use.
    static JsString* create(Heap&, std::u16string_view text);
    static JsString* joined(Heap&, const JsString* left, const JsString* right); // copies: for short texts
    static JsString* rope(Heap&, JsString* left, JsString* right);
    ~JsString() override {
        if (m_form == Form::Owned) delete[] parts()->owned;
    }
    bool isRope() const { return m_form == Form::Rope; }

    std::uint32_t length() const { return m_length; }
    bool isEmpty() const { return m_length == 0; }
    // The text; flattens a rope first. Valid while the string lives.
    std::u16string_view view() const {
        if (isRope()) flatten();
        return flatView();
    }
    char16_t at(std::uint32_t index) const { return view()[index]; }
    bool isInterned() const { return m_isInterned; }
    // If the text is a canonical array index (0 .. 2^32-2), stores it and returns true.
    bool isArrayIndex(std::uint32_t& index) const;
    std::uint32_t hash() const; // of the text; never 0
    std::string utf8() const;   // lone surrogates become U+FFFD

    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override;

private:
    friend class AtomTable;
    friend class Heap; // constructs
    // Where the text is: in the cell from m_units on, in the two halves, or in an array of its own.
    enum class Form : std::uint8_t { Inline, Rope, Owned };
    union Parts { // behind the members, unless Inline
        JsString* halves[2];
        char16_t* owned;
    };
    static constexpr std::uint32_t kMaxInlineLength = 118; // a cell of 256 bytes

    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): the text is written by who made the string
    JsString(Form form, std::uint32_t length) : Cell(CellKind::String), m_form(form), m_length(length) {}
    static JsString* allocateInline(Heap&, std::uint32_t length); // its text is still to be written
    static JsString* createOwned(Heap&, std::u16string_view text);
    Parts* parts() const { return reinterpret_cast<Parts*>(const_cast<JsString*>(this) + 1); }
    std::u16string_view flatView() const {
        return {m_form == Form::Inline ? m_units : parts()->owned, m_length};
    }
    void flatten() const;

    // The flags fill what Cell leaves free of its last word.
    bool m_isInterned = false;
    mutable Form m_form;
    std::uint32_t m_length;
    mutable std::uint32_t m_hash = 0; // 0: not computed yet
    char16_t m_units[2];              // the first of an inline text
};

static_assert(sizeof(JsString) == 24, "a text of six units fits the smallest cell");

class Symbol final : public Cell {
public:
    enum class Sort : std::uint8_t { Unique, Registered, WellKnown, Private /* a private name #x */ };
    Symbol(Value description, Sort sort) : Cell(CellKind::Symbol), m_description(description), m_sort(sort) {}
    Value description() const { return m_description; } // a string or undefined
    bool isPrivate() const { return m_sort == Sort::Private; }
    Sort sort() const { return m_sort; }
    void visitEdges(EdgeVisitor& v) override { v.visit(m_description); }

private:
    Value m_description;
    Sort m_sort;
};

// Interned strings: one JsString per distinct text, so that property keys compare by address.
// Registers itself with the heap, for its pinned atoms and to forget those that died.
class AtomTable {
public:
    explicit AtomTable(Heap& heap);
    AtomTable(const AtomTable&) = delete;
    AtomTable& operator=(const AtomTable&) = delete;
    JsString* intern(std::u16string_view text);
    JsString* intern(std::string_view ascii);
    JsString* intern(JsString* string); // the atom with this text (possibly itself)
    // Dropped when unreachable otherwise, unless pinned.
    JsString* pin(std::string_view ascii);
    void visitPinned(EdgeVisitor&);

private:
    JsString* add(JsString* string);
    Heap& m_heap;
    std::unordered_map<std::u16string_view, JsString*>
        m_atoms; // looked up only; never iterated in an observable way
    std::vector<JsString*> m_pinned;
};

std::u16string utf8ToUtf16(std::string_view utf8); // invalid bytes become U+FFFD
std::string utf16ToUtf8(std::u16string_view utf16);

} // namespace tickscope
