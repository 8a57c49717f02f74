#pragma once
// BigInt values (ECMA-262 6.1.6.2) over Boost.Multiprecision's cpp_int.

#include "vm/heap.h"

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <string>

namespace tickscope {

class Isolate;
class JsString;
enum class ArithmeticOperator : std::uint8_t;

class BigInt final : public Cell {
public:
    using Number = boost::multiprecision::cpp_int;
    explicit BigInt(Number number) : Cell(CellKind::BigInt), m_number(std::move(number)) {}
    const Number& number() const { return m_number; }
    std::size_t externalBytes() const override {
        return m_number.backend().size() * sizeof(boost::multiprecision::limb_type);
    }

private:
    Number m_number;
};

// The greatest size of a BigInt, as in V8.
inline constexpr std::uint64_t kMaxBigIntBits = 1ull << 30;

BigInt* newBigInt(Isolate&, BigInt::Number);  // RangeError beyond kMaxBigIntBits
BigInt* numberToBigInt(Isolate&, double);     // 21.2.1.1.1; RangeError unless an integer
double bigIntToDouble(const BigInt::Number&); // the Number value for it: correctly rounded, may be infinite
std::uint64_t bigIntBits(const BigInt::Number&);     // bits of the magnitude; 0 for 0
std::uint64_t bigIntToUint64(const BigInt::Number&); // modulo 2^64 (ToBigUint64; ToBigInt64 is its cast)
// -1, 0 or 1; nothing when the number is NaN.
std::optional<int> compareBigIntToNumber(const BigInt::Number&, double);

// StringToBigInt (7.1.14): nothing on failure. Accepts surrounding white space, 0x/0o/0b prefixes.
std::optional<BigInt::Number> stringToBigInt(std::u16string_view input);
std::optional<BigInt::Number> parseBigIntDigits(std::u16string_view digits,
                                                int radix); // nothing when empty or not all digits
std::string bigIntToText(const BigInt::Number&, int radix);
JsString* bigIntToString(Isolate&, BigInt*, int radix); // charges the work

// 6.1.6.2: both operands are BigInts.
BigInt* applyBigIntOperator(Isolate&, ArithmeticOperator, BigInt*, BigInt*);
BigInt* bigIntAsIntN(Isolate&, std::uint64_t bits, BigInt*);  // 21.2.2.1
BigInt* bigIntAsUintN(Isolate&, std::uint64_t bits, BigInt*); // 21.2.2.2

} // namespace tickscope
