#pragma once
// What a fuzz target holds true. A condition that fails ends the process, which libFuzzer reports with the
// input that did it.

#include <cstdio>
#include <cstdlib>

namespace tickscope::fuzz {

inline void require(bool condition, const char* what) {
    if (condition) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace tickscope::fuzz
