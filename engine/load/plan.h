#pragma once
// A profile as one server carries it out: which kind of thread computes each part.

#include "tickscope/load.h"

#include <cstdint>
#include <vector>

namespace tickscope::load {

struct Stage {
    enum class Where : std::uint8_t {
        Io,
        Own,    // computes: the thread that the request keeps from its first span to its last
        Loop,   // computes: the event loop
        Worker, // computes: any thread of the worker pool
    };
    Where where = Where::Io;
    std::int64_t duration = 0; // µs, > 0
    bool operator==(const Stage&) const = default;
};

struct Plan {
    std::vector<Stage> stages;            // no two neighbours are in the same place
    std::vector<std::int64_t> cpuUpTo{0}; // µs of computing before stage i; one more than there are stages
};

Plan planFor(const Profile& profile, const Server& server);

} // namespace tickscope::load
