#include "vm/bigint.h"

#include "vm/operations.h"
#include "vm/white_space.h"

#include <algorithm>
#include <limits>

namespace tickscope {

namespace mp = boost::multiprecision;
using Number = BigInt::Number;

namespace {

constexpr std::uint64_t kLimbBits = 64;

std::uint64_t limbs(const Number& number) { return bigIntBits(number) / kLimbBits + 1; }

[[noreturn]] void throwTooBig(Isolate& vm) { vm.throwRangeError("Maximum BigInt size exceeded"); }

// Refuses results beyond the limit, and pays for their memory before they exist.
void reserveBits(Isolate& vm, std::uint64_t bits) {
    if (bits > kMaxBigIntBits) throwTooBig(vm);
    if (bits > 4096) vm.heap.chargeExternal(bits / 8);
    vm.charge(bits / kLimbBits / 16);
}

// A schoolbook product or quotient takes limbs * limbs steps.
void chargeProduct(Isolate& vm, const Number& a, const Number& b) { vm.charge(limbs(a) * limbs(b) / 16); }

int digitValue(char16_t c) {
    if (c >= u'0' && c <= u'9') return c - u'0';
    if ((c | 0x20) >= u'a' && (c | 0x20) <= u'z') return (c | 0x20) - u'a' + 10;
    return 99;
}

// The greatest power of the radix that fits a limb, and its exponent.
struct Chunk {
    std::uint64_t power;
    int digits;
};
Chunk chunkOf(int radix) {
    Chunk chunk{static_cast<std::uint64_t>(radix), 1};
    const std::uint64_t limit = std::numeric_limits<std::uint64_t>::max() / static_cast<std::uint64_t>(radix);
    while (chunk.power <= limit) {
        chunk.power *= static_cast<std::uint64_t>(radix);
        ++chunk.digits;
    }
    return chunk;
}

Number power(Isolate& vm, const Number& base, const Number& exponent) {
    if (exponent < 0) vm.throwRangeError("Exponent must be non-negative");
    if (exponent == 0) return 1;
    if (base == 0 || base == 1) return base; // NOLINT(misc-redundant-expression): it takes 0 and 1 for equal
    if (base == -1) return exponent % 2 == 0 ? Number(1) : Number(-1);
    if (exponent > kMaxBigIntBits) throwTooBig(vm);
    const auto times = exponent.convert_to<std::uint64_t>();
    // (bits-1)*times is a lower bound of the result's size: refuse early what can only fail.
    const std::uint64_t lowerBound = (bigIntBits(base) - 1) * times;
    reserveBits(vm, lowerBound);
    if (bigIntBits(base) * times > 4096) vm.charge(lowerBound / kLimbBits * (lowerBound / kLimbBits) / 64);
    return mp::pow(base, static_cast<unsigned>(times));
}

Number shiftLeft(Isolate& vm, const Number& value, std::uint64_t bits) {
    if (value == 0) return value;
    reserveBits(vm, std::min(bits, kMaxBigIntBits) + bigIntBits(value));
    return value << bits;
}

// Rounds towards minus infinity, as the sign bit goes on for ever.
Number shiftRight(const Number& value, std::uint64_t bits) {
    if (bits >= bigIntBits(value)) return value < 0 ? Number(-1) : Number(0);
    return value >> bits;
}

// 6.1.6.2.9 BigInt::leftShift; a negative count shifts right.
Number shift(Isolate& vm, const Number& value, const Number& count) {
    const Number magnitude = mp::abs(count);
    const std::uint64_t bits =
        magnitude > kMaxBigIntBits ? kMaxBigIntBits + 1 : magnitude.convert_to<std::uint64_t>();
    if (count < 0) return shiftRight(value, bits);
    return shiftLeft(vm, value, bits);
}

} // namespace

std::uint64_t bigIntBits(const Number& number) {
    if (number.is_zero()) return 0;
    const auto& backend = number.backend();
    const auto top = backend.limbs()[backend.size() - 1];
    return (backend.size() - 1) * kLimbBits + static_cast<std::uint64_t>(64 - __builtin_clzll(top));
}

BigInt* newBigInt(Isolate& vm, Number number) {
    if (bigIntBits(number) > kMaxBigIntBits) throwTooBig(vm);
    return vm.heap.allocate<BigInt>(std::move(number));
}

// 21.2.1.1.1 NumberToBigInt
BigInt* numberToBigInt(Isolate& vm, double number) {
    if (!std::isfinite(number) || std::trunc(number) != number) {
        vm.throwRangeError("The number " + numberToUtf8(number) +
                           " cannot be converted to a BigInt because it is not an integer");
    }
    return newBigInt(vm, Number(number));
}

double bigIntToDouble(const Number& number) {
    const std::uint64_t bits = bigIntBits(number);
    if (bits == 0) return 0;
    const Number magnitude = mp::abs(number);
    double result = 0;
    if (bits <= 64) {
        result = static_cast<double>(magnitude.convert_to<std::uint64_t>());
    } else if (bits > 1024) {
        result = std::numeric_limits<double>::infinity();
    } else {
        // 63 leading bits and a sticky bit decide the rounding.
        const auto shift = static_cast<unsigned>(bits - 63);
        const bool sticky = mp::lsb(magnitude) < shift;
        const auto leading = Number(magnitude >> shift).convert_to<std::uint64_t>();
        result = std::ldexp(static_cast<double>(leading << 1 | static_cast<std::uint64_t>(sticky)),
                            static_cast<int>(shift) - 1);
    }
    return number < 0 ? -result : result;
}

std::uint64_t bigIntToUint64(const Number& number) {
    const std::uint64_t low = number.is_zero() ? 0 : number.backend().limbs()[0];
    return number < 0 ? 0 - low : low;
}

std::optional<int> compareBigIntToNumber(const Number& number, double other) {
    if (other != other) return std::nullopt;
    if (std::isinf(other)) return other > 0 ? -1 : 1;
    const double integer = std::trunc(other);
    const int order = number.compare(Number(integer));
    if (order != 0) return order < 0 ? -1 : 1;
    if (other == integer) return 0;
    return other > integer ? -1 : 1;
}

std::optional<Number> parseBigIntDigits(std::u16string_view digits, int radix) {
    if (digits.empty()) return std::nullopt;
    const Chunk chunk = chunkOf(radix);
    Number result = 0;
    for (std::size_t i = 0; i < digits.size();) {
        std::uint64_t part = 0, scale = 1;
        for (int n = 0; n < chunk.digits && i < digits.size(); ++n, ++i) {
            const int digit = digitValue(digits[i]);
            if (digit >= radix) return std::nullopt;
            part = part * static_cast<std::uint64_t>(radix) + static_cast<std::uint64_t>(digit);
            scale *= static_cast<std::uint64_t>(radix);
        }
        result *= scale;
        result += part;
    }
    return result;
}

// 7.1.14 StringToBigInt
std::optional<Number> stringToBigInt(std::u16string_view input) {
    std::u16string_view text = trimWhiteSpace(input);
    if (text.empty()) return Number(0);
    if (text.size() > 2 && text[0] == u'0') {
        const char16_t mark = text[1] | 0x20;
        const int radix = mark == u'x' ? 16 : mark == u'o' ? 8 : mark == u'b' ? 2 : 0;
        if (radix) return parseBigIntDigits(text.substr(2), radix);
    }
    const bool isNegative = text[0] == u'-';
    if (isNegative || text[0] == u'+') text.remove_prefix(1);
    std::optional<Number> result = parseBigIntDigits(text, 10);
    if (result && isNegative) *result = -*result;
    return result;
}

// 6.1.6.2.21 BigInt::toString
std::string bigIntToText(const Number& number, int radix) {
    if (number.is_zero()) return "0";
    constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    const Chunk chunk = chunkOf(radix);
    Number rest = mp::abs(number), quotient, remainder;
    const Number divisor = chunk.power;
    std::string reversed;
    while (!rest.is_zero()) {
        mp::divide_qr(rest, divisor, quotient, remainder);
        auto part = remainder.convert_to<std::uint64_t>();
        rest.swap(quotient);
        for (int n = 0; n < chunk.digits && (part || !rest.is_zero()); ++n) {
            reversed += kDigits[part % static_cast<std::uint64_t>(radix)];
            part /= static_cast<std::uint64_t>(radix);
        }
    }
    if (number < 0) reversed += '-';
    return {reversed.rbegin(), reversed.rend()};
}

JsString* bigIntToString(Isolate& vm, BigInt* value, int radix) {
    const std::uint64_t size = limbs(value->number());
    vm.charge(size / 16 + size * size / 16);
    const std::string text = bigIntToText(value->number(), radix);
    return vm.string(std::u16string(text.begin(), text.end()));
}

// 6.1.6.2.3 - 6.1.6.2.20
BigInt* applyBigIntOperator(Isolate& vm, ArithmeticOperator operation, BigInt* left, BigInt* right) {
    const Number& a = left->number();
    const Number& b = right->number();
    const auto zeroDivisor = [&] {
        if (b.is_zero()) vm.throwRangeError("Division by zero");
        chargeProduct(vm, a, b);
    };
    const std::uint64_t larger = std::max(bigIntBits(a), bigIntBits(b));
    switch (operation) {
    case ArithmeticOperator::Add:
        reserveBits(vm, larger);
        return newBigInt(vm, a + b);
    case ArithmeticOperator::Subtract:
        reserveBits(vm, larger);
        return newBigInt(vm, a - b);
    case ArithmeticOperator::Multiply: {
        const std::uint64_t bits = bigIntBits(a) + bigIntBits(b);
        reserveBits(vm, bits ? bits - 1 : 0);
        chargeProduct(vm, a, b);
        return newBigInt(vm, a * b);
    }
    case ArithmeticOperator::Divide:
        zeroDivisor();
        return newBigInt(vm, a / b);
    case ArithmeticOperator::Remainder:
        zeroDivisor();
        return newBigInt(vm, a % b);
    case ArithmeticOperator::Exponentiate:
        return newBigInt(vm, power(vm, a, b));
    case ArithmeticOperator::BitAnd:
        reserveBits(vm, larger);
        return newBigInt(vm, a & b);
    case ArithmeticOperator::BitOr:
        reserveBits(vm, larger);
        return newBigInt(vm, a | b);
    case ArithmeticOperator::BitXor:
        reserveBits(vm, larger);
        return newBigInt(vm, a ^ b);
    case ArithmeticOperator::ShiftLeft:
        return newBigInt(vm, shift(vm, a, b));
    case ArithmeticOperator::ShiftRight:
        return newBigInt(vm, shift(vm, a, -b));
    case ArithmeticOperator::ShiftRightUnsigned:
        break;
    }
    vm.throwTypeError("BigInts have no unsigned right shift, use >> instead");
}

// 21.2.2.2 BigInt.asUintN: modulo 2^bits
BigInt* bigIntAsUintN(Isolate& vm, std::uint64_t bits, BigInt* value) {
    const Number& number = value->number();
    if (bits == 0) return newBigInt(vm, 0);
    if (number >= 0 && bigIntBits(number) <= bits) return value;
    reserveBits(vm, bits + 1); // a negative number fills all bits
    const Number modulus = Number(1) << bits;
    Number result = number % modulus;
    if (result < 0) result += modulus;
    return newBigInt(vm, std::move(result));
}

// 21.2.2.1 BigInt.asIntN
BigInt* bigIntAsIntN(Isolate& vm, std::uint64_t bits, BigInt* value) {
    const Number& number = value->number();
    if (bits == 0) return newBigInt(vm, 0);
    if (bigIntBits(number) < bits) return value;
    reserveBits(vm, bits + 1);
    const Number modulus = Number(1) << bits;
    Number result = number % modulus;
    if (result < 0) result += modulus;
    if (mp::bit_test(result, static_cast<unsigned>(bits - 1))) result -= modulus;
    return newBigInt(vm, std::move(result));
}

} // namespace tickscope
