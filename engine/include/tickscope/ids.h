#pragma once
// Strong types for identities and times, so that mixing them does not compile.

#include <compare>
#include <cstdint>

namespace tickscope {

// An identity within one trace. 0 means "none"; the first real one is 1. Ids are handed out in
// the order of creation, so they are equal on every run of the same scenario.
template <typename Tag>
struct Id {
    std::uint32_t value = 0;
    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

using FrameId = Id<struct FrameTag>;         // one call of one function, until it returns for good
using PromiseId = Id<struct PromiseTag>;     // one promise object
using JobId = Id<struct JobTag>;             // one microtask or nextTick callback
using TaskId = Id<struct TaskTag>;           // one macrotask: a callback run by a loop phase
using TimerId = Id<struct TimerTag>;         // one setTimeout/setInterval/setImmediate
using OperationId = Id<struct OperationTag>; // one simulated I/O operation

// Index of an event in Trace::events. kNoEvent stands for "no event" (no cause).
using EventIndex = std::uint32_t;
inline constexpr EventIndex kNoEvent = 0xffffffffu;

// Virtual time in integer microseconds since the start of the run.
struct VirtualTime {
    std::int64_t us = 0;
    constexpr auto operator<=>(const VirtualTime&) const = default;
    constexpr VirtualTime operator+(VirtualTime d) const { return {us + d.us}; }
    constexpr VirtualTime operator-(VirtualTime d) const { return {us - d.us}; }
    static constexpr VirtualTime fromMs(std::int64_t ms) { return {ms * 1000}; }
    constexpr double ms() const { return static_cast<double>(us) / 1000.0; }
};

// A half-open range [begin, end) of UTF-16 code units in the program's source text.
// {0, 0} means "nowhere": host code, or a native function.
struct SourceSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    constexpr auto operator<=>(const SourceSpan&) const = default;
    constexpr bool isNowhere() const { return (begin | end) == 0; }
};

} // namespace tickscope
