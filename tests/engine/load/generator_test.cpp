#include "load/generator.h"
#include "support/catch.h"

#include <bit>
#include <cmath>

using tickscope::load::Generator;

TEST_CASE("the generator is SplitMix64") {
    // The reference implementation's first values for the seed 1234567.
    Generator generator(1234567);
    CHECK(generator.next() == 6457827717110365317u);
    CHECK(generator.next() == 3203168211198807973u);
    CHECK(generator.next() == 9817491932198370423u);
}

TEST_CASE("the logarithm agrees with the C library's") {
    Generator generator(7);
    double worst = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double x = generator.uniform();
        const double right = std::log(x);
        worst = std::max(worst, std::abs(Generator::naturalLogarithm(x) - right) / (1 + std::abs(right)));
    }
    CHECK(worst < 4e-16);
    CHECK(Generator::naturalLogarithm(1) == 0);
}

TEST_CASE("the logarithm has the same bits everywhere") {
    CHECK(std::bit_cast<std::uint64_t>(Generator::naturalLogarithm(0.1)) == 0xc0026bb1bbb55515u);
    CHECK(std::bit_cast<std::uint64_t>(Generator::naturalLogarithm(1.0 / 9007199254740992.0)) ==
          0xc0425e4f7b2737fau);
}

TEST_CASE("uniform values are above 0 and at most 1") {
    Generator generator(3);
    double least = 1, most = 0, sum = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double x = generator.uniform();
        least = std::min(least, x);
        most = std::max(most, x);
        sum += x;
    }
    CHECK(least > 0);
    CHECK(most <= 1);
    CHECK(std::abs(sum / 100'000 - 0.5) < 0.005);
}
