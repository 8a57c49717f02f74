#pragma once
// An ECMAScript language value (ECMA-262 6.1) in eight bytes: NaN-boxed.
// Numbers are either int32 or double; Value::number() picks int32 whenever that is exact (never for -0),
// so code that inspects numbers must accept both: use isNumber()/asNumber().

#include <bit>
#include <cmath>
#include <cstdint>

namespace tickscope {

class Cell;
class Object;
class JsString;
class Symbol;
class BigInt;

class Value {
public:
    constexpr Value() : m_bits(special(1)) {} // undefined

    static constexpr Value undefined() { return Value(Raw{special(1)}); }
    static constexpr Value null() { return Value(Raw{special(2)}); }
    static constexpr Value boolean(bool b) { return Value(Raw{special(b ? 4 : 3)}); }
    // Not a language value: an array hole, an uninitialised binding (TDZ), "no value".
    static constexpr Value empty() { return Value(Raw{special(0)}); }
    static constexpr Value int32(std::int32_t i) {
        return Value(Raw{(kTagInt32 << 48) | static_cast<std::uint32_t>(i)});
    }
    static Value number(double d) {
        const auto i = static_cast<std::int32_t>(d >= -2147483648.0 && d <= 2147483647.0 ? d : 0);
        if (static_cast<double>(i) == d && (i != 0 || !std::signbit(d))) return int32(i);
        return fromDouble(d);
    }
    static Value number(std::int32_t i) { return int32(i); }
    static Value number(std::uint32_t i) { return number(static_cast<double>(i)); }
    static Value number(std::int64_t i) { return number(static_cast<double>(i)); }
    static Value number(std::uint64_t i) { return number(static_cast<double>(i)); }
    static Value fromDouble(double d) {
        return d != d ? Value(Raw{kCanonicalNaN}) : Value(Raw{std::bit_cast<std::uint64_t>(d)});
    }
    static Value nan() { return Value(Raw{kCanonicalNaN}); }
    Value(const Object* o) : m_bits(box(kTagObject, o)) {}
    Value(const JsString* s) : m_bits(box(kTagString, s)) {}
    Value(const Symbol* s) : m_bits(box(kTagSymbol, s)) {}
    Value(const BigInt* b) : m_bits(box(kTagBigInt, b)) {}
    // An engine-internal cell (accessor pair, environment, frame) kept where values are kept.
    static Value cell(const Cell* c) { return Value(Raw{box(kTagCell, c)}); }

    constexpr bool isUndefined() const { return m_bits == special(1); }
    constexpr bool isNull() const { return m_bits == special(2); }
    constexpr bool isNullish() const { return isUndefined() || isNull(); }
    constexpr bool isEmpty() const { return m_bits == special(0); }
    constexpr bool isBoolean() const { return m_bits == special(3) || m_bits == special(4); }
    constexpr bool isTrue() const { return m_bits == special(4); }
    constexpr bool isFalse() const { return m_bits == special(3); }
    constexpr bool isInt32() const { return tag() == kTagInt32; }
    constexpr bool isDouble() const { return tag() < kTagInt32; }
    constexpr bool isNumber() const { return tag() <= kTagInt32; }
    constexpr bool isObject() const { return tag() == kTagObject; }
    constexpr bool isString() const { return tag() == kTagString; }
    constexpr bool isSymbol() const { return tag() == kTagSymbol; }
    constexpr bool isBigInt() const { return tag() == kTagBigInt; }
    constexpr bool isCell() const { return tag() == kTagCell; } // internal cell
    constexpr bool isHeapPointer() const { return tag() >= kTagObject; }

    constexpr bool asBoolean() const { return m_bits == special(4); }
    constexpr std::int32_t asInt32() const {
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(m_bits));
    }
    double asDouble() const { return std::bit_cast<double>(m_bits); }
    double asNumber() const { return isInt32() ? asInt32() : asDouble(); }
    Object* asObject() const { return pointer<Object>(); }
    JsString* asString() const { return pointer<JsString>(); }
    Symbol* asSymbol() const { return pointer<Symbol>(); }
    BigInt* asBigInt() const { return pointer<BigInt>(); }
    Cell* asCell() const { return pointer<Cell>(); } // valid for every heap pointer

    constexpr std::uint64_t bits() const { return m_bits; }
    // Identity of representation. It is SameValue except that numbers may differ in representation.
    constexpr bool operator==(const Value&) const = default;

    static constexpr std::uint64_t kTagInt32 = 0xfff9, kTagSpecial = 0xfffa, kTagObject = 0xfffb,
                                   kTagString = 0xfffc, kTagSymbol = 0xfffd, kTagBigInt = 0xfffe,
                                   kTagCell = 0xffff;
    static constexpr std::uint64_t kPayloadMask = 0x0000ffffffffffffull;

private:
    struct Raw {
        std::uint64_t bits;
    };
    constexpr explicit Value(Raw raw) : m_bits(raw.bits) {}
    static constexpr std::uint64_t kCanonicalNaN = 0x7ff8000000000000ull;
    static constexpr std::uint64_t special(std::uint64_t n) { return (kTagSpecial << 48) | n; }
    static std::uint64_t box(std::uint64_t tag, const void* p) {
        return (tag << 48) | reinterpret_cast<std::uintptr_t>(p);
    }
    constexpr std::uint64_t tag() const { return m_bits >> 48; }
    template <typename T>
    T* pointer() const {
        return reinterpret_cast<T*>(m_bits & kPayloadMask);
    }

    std::uint64_t m_bits;
};
static_assert(sizeof(Value) == 8);

} // namespace tickscope
