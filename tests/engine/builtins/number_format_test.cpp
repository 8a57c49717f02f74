#include "support/catch.h"

#include "builtins/locale/number_style.h"
#include "builtins/number_format.h"

#include <cmath>
#include <limits>

using namespace tickscope;

namespace {

std::string inEnglish(double number, const NumberStyle& style = {}) {
    return formatNumber(DecimalNumber::of(number), style);
}

} // namespace

TEST_CASE("toFixed rounds the exact value, halves away from zero") {
    CHECK(formatFixed(0.5, 0) == "1");
    CHECK(formatFixed(2.5, 0) == "3");
    CHECK(formatFixed(-2.5, 0) == "-3");
    CHECK(formatFixed(1.005, 2) == "1.00"); // the double is below 1.005
    CHECK(formatFixed(1.25, 1) == "1.3");
    CHECK(formatFixed(123.456, 1) == "123.5");
    CHECK(formatFixed(999.9995, 3) == "1000.000"); // the double is above 999.9995
    CHECK(formatFixed(0.000001, 7) == "0.0000010");
    CHECK(formatFixed(-0.0000001, 2) == "-0.00");
    CHECK(formatFixed(0, 2) == "0.00");
    CHECK(formatFixed(1e20, 2) == "100000000000000000000.00");
    CHECK(formatFixed(0.1, 30) == "0.100000000000000005551115123126");
}

TEST_CASE("toExponential gives the shortest digits, or as many as asked for") {
    CHECK(formatExponential(12345, std::nullopt) == "1.2345e+4");
    CHECK(formatExponential(0, std::nullopt) == "0e+0");
    CHECK(formatExponential(0, 2) == "0.00e+0");
    CHECK(formatExponential(-1.5, 0) == "-2e+0");
    CHECK(formatExponential(99.99, 1) == "1.0e+2");
    CHECK(formatExponential(5e-324, 3) == "4.941e-324");
}

TEST_CASE("toPrecision uses an exponent outside of 1e-6 to 10^precision") {
    CHECK(formatPrecision(123.456, 4) == "123.5");
    CHECK(formatPrecision(123456, 2) == "1.2e+5");
    CHECK(formatPrecision(0.000001, 2) == "0.0000010");
    CHECK(formatPrecision(0.0000001, 2) == "1.0e-7");
    CHECK(formatPrecision(0, 3) == "0.00");
    CHECK(formatPrecision(99.99, 3) == "100");
    CHECK(formatPrecision(1e21, 3) == "1.00e+21");
}

TEST_CASE("toString with a radix gives as many digits as tell the number from its neighbours") {
    CHECK(formatRadix(255, 16) == "ff");
    CHECK(formatRadix(-255.5, 16) == "-ff.8");
    CHECK(formatRadix(0.1, 2) == "0.0001100110011001100110011001100110011001100110011001101");
    CHECK(formatRadix(0.1, 3) == "0.0022002200220022002200220022002201");
    CHECK(formatRadix(3.14159, 36) == "3.53i0tuycp");
    CHECK(formatRadix(1e21, 31) == "19tht82tr6a9000");
    CHECK(formatRadix(std::numeric_limits<double>::infinity(), 2) == "Infinity");
    CHECK(formatRadix(NAN, 2) == "NaN");
}

TEST_CASE("toLocaleString groups thousands and keeps three fraction digits") {
    CHECK(inEnglish(1234567.891234) == "1,234,567.891");
    CHECK(inEnglish(1.0005) == "1.001"); // rounds the shortest digits
    CHECK(inEnglish(-1234.5) == "-1,234.5");
    CHECK(inEnglish(-0.0) == "-0");
    CHECK(inEnglish(999) == "999");
    CHECK(inEnglish(std::numeric_limits<double>::infinity()) == "\u221e");
    CHECK(groupDigits("-1234567") == "-1,234,567");
    CHECK(groupDigits("-123") == "-123");
}
