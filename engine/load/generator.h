#pragma once
// Chance without a platform: seeded, and equal to the bit everywhere.

#include <cstdint>

namespace tickscope::load {

// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
class Generator {
public:
    explicit Generator(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next();
    double uniform();                                             // in (0, 1]
    std::uint64_t below(std::uint64_t bound);                     // in [0, bound); bound > 0
    double exponential() { return -naturalLogarithm(uniform()); } // mean 1

    // ln x for a normal x > 0, from + - * / alone: the C library's differs from machine to machine.
    // Within 4e-16 + 4e-16 |ln x| of the true value.
    static double naturalLogarithm(double x);

private:
    std::uint64_t m_state;
};

} // namespace tickscope::load
