#include "support/catch.h"

#include "builtins/math_functions.h"

#include <cmath>
#include <limits>
#include <numbers>

using namespace tickscope;

// The expected values are what Node prints.
TEST_CASE("transcendental functions give V8's digits") {
    CHECK(math::exp(1) == 2.718281828459045);
    CHECK(math::exp(10) == 22026.465794806718);
    CHECK(math::exp(-745.2) == 0);
    CHECK(math::expm1(1e-10) == 1.00000000005e-10);
    CHECK(math::log(10) == 2.302585092994046);
    CHECK(math::log10(1000) == 3);
    CHECK(math::log2(8) == 3);
    CHECK(math::log1p(1e-15) == 9.999999999999995e-16);
    CHECK(math::cbrt(27) == 3);
    CHECK(math::sinh(1) == 1.1752011936438014);
    CHECK(math::cosh(1) == 1.5430806348152437);
    CHECK(math::tanh(0.5) == 0.46211715726000974);
    CHECK(math::asinh(1) == 0.881373587019543);
    CHECK(math::acosh(2) == 1.3169578969248166);
    CHECK(math::atanh(0.5) == 0.5493061443340548);
    CHECK(math::sin(1) == 0.8414709848078965);
    CHECK(math::cos(1) == 0.5403023058681398);
    CHECK(math::tan(1) == 1.5574077246549023);
    CHECK(math::sin(std::numbers::pi) == 1.2246467991473532e-16);
    CHECK(math::sin(1e22) == -0.8522008497671888);
    CHECK(math::cos(1e300) == -0.5753861119575491);
    CHECK(math::asin(0.5) == 0.5235987755982989);
    CHECK(math::acos(0.5) == 1.0471975511965979);
    CHECK(math::atan(2) == 1.1071487177940904);
    CHECK(math::atan2(-1, -1) == -2.356194490192345);
}

TEST_CASE("pow is the standard's at its special points and V8's elsewhere") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    CHECK(std::isnan(math::pow(1, infinity)));
    CHECK(std::isnan(math::pow(-1, -infinity)));
    CHECK(std::isnan(math::pow(1, NAN)));
    CHECK(math::pow(NAN, 0) == 1);
    CHECK(std::isnan(math::pow(-8, 1.0 / 3)));
    CHECK(math::pow(-2, 3) == -8);
    CHECK(math::pow(2, 0.5) == std::sqrt(2.0));
    CHECK(math::pow(-infinity, 3) == -infinity);
    CHECK(math::pow(-infinity, 0.5) == infinity);
    CHECK((math::pow(-0.0, 3) == 0 && std::signbit(math::pow(-0.0, 3))));
    CHECK(math::pow(-0.0, -3) == -infinity);
    CHECK(math::pow(10, 308) == 1e308);
    CHECK(math::pow(2, -1074) == 5e-324);
    CHECK(math::pow(10, 400) == infinity);
    CHECK(math::pow(1.1, 10) == 2.5937424601000023);
}
