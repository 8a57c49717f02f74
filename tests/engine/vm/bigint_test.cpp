#include "support/catch.h"
#include "vm/bigint.h"
#include "vm/operations.h"
#include "world.h"

#include <limits>

using namespace tickscope;

namespace {

struct BigInts : test::World {
    using Number = BigInt::Number;
    static Number parse(std::u16string_view text) { return stringToBigInt(text).value_or(Number(-999)); }
    std::string apply(ArithmeticOperator operation, std::u16string_view a, std::u16string_view b) {
        const CompletionRecord result = vm.completionOf([&] {
            return Value(
                applyBigIntOperator(vm, operation, newBigInt(vm, parse(a)), newBigInt(vm, parse(b))));
        });
        if (result.isThrow()) return toString(vm, result.value.asObject()->get(vm, vm.names.message))->utf8();
        return bigIntToText(result.value.asBigInt()->number(), 10);
    }
};

} // namespace

TEST_CASE_METHOD(BigInts, "text becomes a BigInt as StringToBigInt says") {
    CHECK(parse(u"") == 0);
    CHECK(parse(u" \n12\u00a0") == 12);
    CHECK(parse(u"-12") == -12);
    CHECK(parse(u"0xfF") == 255);
    CHECK(parse(u"0o17") == 15);
    CHECK(parse(u"0b101") == 5);
    CHECK_FALSE(stringToBigInt(u"-0x1"));
    CHECK_FALSE(stringToBigInt(u"1n"));
    CHECK_FALSE(stringToBigInt(u"1.0"));
    CHECK_FALSE(stringToBigInt(u"0x"));
    CHECK_FALSE(stringToBigInt(u"-"));
    CHECK(bigIntToText(parse(u"123456789012345678901234567890123456789"), 10) ==
          "123456789012345678901234567890123456789");
}

TEST_CASE_METHOD(BigInts, "a BigInt becomes text in any radix") {
    CHECK(bigIntToText(parse(u"0"), 2) == "0");
    CHECK(bigIntToText(parse(u"-255"), 16) == "-ff");
    CHECK(bigIntToText(parse(u"18446744073709551616"), 16) == "10000000000000000");
    CHECK(bigIntToText(parse(u"100000000000000000000"), 36) == "l3r41ifs0q5ts");
    CHECK(bigIntToText(parse(u"1000000000000000000000000000000000000000"), 10) ==
          "1000000000000000000000000000000000000000");
}

TEST_CASE_METHOD(BigInts, "division truncates and right shift rounds down") {
    CHECK(apply(ArithmeticOperator::Divide, u"-7", u"2") == "-3");
    CHECK(apply(ArithmeticOperator::Remainder, u"-7", u"2") == "-1");
    CHECK(apply(ArithmeticOperator::ShiftRight, u"-7", u"1") == "-4");
    CHECK(apply(ArithmeticOperator::ShiftRight, u"-1", u"100") == "-1");
    CHECK(apply(ArithmeticOperator::ShiftRight, u"-8", u"3") == "-1");
    CHECK(apply(ArithmeticOperator::ShiftLeft, u"5", u"-1") == "2");
    CHECK(apply(ArithmeticOperator::ShiftLeft, u"-1", u"64") == "-18446744073709551616");
}

TEST_CASE_METHOD(BigInts, "bitwise operators see two's complement") {
    CHECK(apply(ArithmeticOperator::BitAnd, u"7", u"-2") == "6");
    CHECK(apply(ArithmeticOperator::BitAnd, u"-18446744073709551616", u"-1") == "-18446744073709551616");
    CHECK(apply(ArithmeticOperator::BitOr, u"-8", u"3") == "-5");
    CHECK(apply(ArithmeticOperator::BitXor, u"-1", u"255") == "-256");
}

TEST_CASE_METHOD(BigInts, "impossible operations are RangeErrors") {
    CHECK(apply(ArithmeticOperator::Divide, u"1", u"0") == "Division by zero");
    CHECK(apply(ArithmeticOperator::Remainder, u"1", u"0") == "Division by zero");
    CHECK(apply(ArithmeticOperator::Exponentiate, u"2", u"-1") == "Exponent must be non-negative");
    CHECK(apply(ArithmeticOperator::Exponentiate, u"2", u"2000000000") == "Maximum BigInt size exceeded");
    CHECK(apply(ArithmeticOperator::Exponentiate, u"3", u"1000000000000") == "Maximum BigInt size exceeded");
    CHECK(apply(ArithmeticOperator::ShiftLeft, u"1", u"1073741824") == "Maximum BigInt size exceeded");
    CHECK(apply(ArithmeticOperator::ShiftLeft, u"1", u"100000000000000000000") ==
          "Maximum BigInt size exceeded");
}

TEST_CASE_METHOD(BigInts, "powers") {
    CHECK(apply(ArithmeticOperator::Exponentiate, u"2", u"100") == "1267650600228229401496703205376");
    CHECK(apply(ArithmeticOperator::Exponentiate, u"-3", u"3") == "-27");
    CHECK(apply(ArithmeticOperator::Exponentiate, u"0", u"0") == "1");
    CHECK(apply(ArithmeticOperator::Exponentiate, u"-1", u"100000000000000000001") == "-1");
}

TEST_CASE_METHOD(BigInts, "the nearest Number is rounded to even") {
    CHECK(bigIntToDouble(parse(u"9007199254740993")) == 9007199254740992.0);
    CHECK(bigIntToDouble(parse(u"9007199254740995")) == 9007199254740996.0);
    CHECK(bigIntToDouble(parse(u"-9007199254740993")) == -9007199254740992.0);
    CHECK(bigIntToDouble(parse(u"123456789012345678901234567890")) == 123456789012345678901234567890.0);
    CHECK(bigIntToDouble(BigInt::Number(1) << 1023) == std::ldexp(1.0, 1023));
    CHECK(bigIntToDouble(BigInt::Number(1) << 1024) == std::numeric_limits<double>::infinity());
    CHECK(bigIntToDouble((BigInt::Number(1) << 1024) - 1) == std::numeric_limits<double>::infinity());
    // Half way between two doubles, and just above it.
    const BigInt::Number half = (BigInt::Number(1) << 100) + (BigInt::Number(1) << 47);
    CHECK(bigIntToDouble(half) == std::ldexp(1.0, 100));
    CHECK(bigIntToDouble(half + 1) > std::ldexp(1.0, 100));
}

TEST_CASE_METHOD(BigInts, "comparison with a Number is exact") {
    CHECK(compareBigIntToNumber(parse(u"9007199254740993"), 9007199254740992.0) == 1);
    CHECK(compareBigIntToNumber(parse(u"1"), 1.5) == -1);
    CHECK(compareBigIntToNumber(parse(u"-1"), -1.5) == 1);
    CHECK(compareBigIntToNumber(parse(u"2"), 2.0) == 0);
    CHECK(compareBigIntToNumber(parse(u"2"), std::numeric_limits<double>::infinity()) == -1);
    CHECK_FALSE(compareBigIntToNumber(parse(u"2"), std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE_METHOD(BigInts, "asIntN and asUintN wrap around") {
    const auto asInt = [&](std::uint64_t bits, std::u16string_view text) {
        return bigIntToText(bigIntAsIntN(vm, bits, newBigInt(vm, parse(text)))->number(), 10);
    };
    const auto asUint = [&](std::uint64_t bits, std::u16string_view text) {
        return bigIntToText(bigIntAsUintN(vm, bits, newBigInt(vm, parse(text)))->number(), 10);
    };
    CHECK(asInt(8, u"128") == "-128");
    CHECK(asInt(8, u"127") == "127");
    CHECK(asInt(8, u"-129") == "127");
    CHECK(asInt(8, u"-128") == "-128");
    CHECK(asInt(0, u"5") == "0");
    CHECK(asInt(1, u"1") == "-1");
    CHECK(asUint(8, u"-1") == "255");
    CHECK(asUint(8, u"256") == "0");
    CHECK(asUint(9007199254740991ull, u"5") == "5");
    CHECK(bigIntToUint64(parse(u"-1")) == 0xffffffffffffffffull);
    CHECK(bigIntToUint64(parse(u"18446744073709551617")) == 1);
}
