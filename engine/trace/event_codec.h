#pragma once
// How one event becomes a few bytes, and back. Used by the event log in memory and by trace files.
//
// An event is two bytes, followed by those of its fields that cannot be foretold from the events before
// it in the same block, each as a number of variable length (LEB128; differences are zigzag coded):
//
//   byte 0   bits 0-5  kind            bits 6-7  cause: as before, the event before, the last
//                                                statement, or (3) a number: its distance
//   byte 1   bits 0-1  subject: 0, the last of its family, a new one, or (3) a difference
//            bit 2     an object follows (a difference to the last of its family)
//            bit 3     a detail follows (one byte)
//            bit 4     a text follows (a difference to the last text of this kind)
//            bit 5     time has passed (a difference)
//            bits 6-7  span: nowhere, as the last one of this kind, or (2) a number: its index
//
// in the order cause, subject, object, detail, text, time, span.

#include "tickscope/event.h"
#include "trace/varint.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace tickscope::codec {

// No event takes more bytes.
inline constexpr std::size_t kMaxEventBytes = 48;

// Which ids count together: consecutive events mostly speak of the same or of the next one.
enum class Family : std::uint8_t { Frame, Promise, Job, Timer, Operation, Task, Other };
inline constexpr std::size_t kFamilies = 7;

// What the events of a block so far let one expect of the next one.
struct Expectation {
    struct OfFamily {
        std::uint32_t last = 0;
        std::uint32_t newest = 0; // the largest
    };
    struct OfKind {
        std::uint32_t text = 0;
        std::uint32_t span = 0;
    };
    EventIndex cause = kNoEvent;
    EventIndex statement = kNoEvent;
    std::int64_t time = 0;
    std::array<OfFamily, kFamilies> families{};
    std::array<OfKind, kEventKinds> kinds{};
};

namespace detail {

enum CauseMode : std::uint8_t { AsBefore, EventBefore, LastStatement, Distance };
enum SubjectMode : std::uint8_t { NoSubject, SameSubject, NewSubject, SubjectDifference };
enum SpanMode : std::uint8_t { Nowhere, SameSpan, SpanIndex };
inline constexpr std::uint8_t kHasObject = 1 << 2, kHasDetail = 1 << 3, kHasText = 1 << 4,
                              kTimePassed = 1 << 5;

using varint::put;
using varint::take;
using varint::unzigzag;
using varint::zigzag;

struct Families {
    Family subject = Family::Other;
    Family object = Family::Other;
};

constexpr Families familiesOf(EventKind kind) {
    switch (kind) {
    case EventKind::Statement:
    case EventKind::FrameLeft:
    case EventKind::FrameResumed:
        return {Family::Frame, Family::Other};
    case EventKind::FrameEntered:
    case EventKind::FrameSuspended:
        return {Family::Frame, Family::Promise};
    case EventKind::PromiseCreated:
    case EventKind::PromiseLocked:
    case EventKind::PromiseReaction:
    case EventKind::PromiseSettled:
    case EventKind::PromiseHandled:
    case EventKind::UnhandledRejection:
        return {Family::Promise, Family::Promise};
    case EventKind::JobQueued:
        return {Family::Job, Family::Promise};
    case EventKind::JobStarted:
    case EventKind::JobFinished:
        return {Family::Job, Family::Other};
    case EventKind::TimerSet:
    case EventKind::TimerCleared:
        return {Family::Timer, Family::Other};
    case EventKind::TimerExpired:
        return {Family::Timer, Family::Task};
    case EventKind::OperationStarted:
    case EventKind::OperationWaits:
        return {Family::Operation, Family::Other};
    case EventKind::OperationCompleted:
        return {Family::Operation, Family::Task};
    case EventKind::TaskQueued:
        return {Family::Task, Family::Timer};
    case EventKind::TaskStarted:
    case EventKind::TaskFinished:
        return {Family::Task, Family::Other};
    default:
        return {};
    }
}

inline constexpr auto kFamiliesOfKinds = [] {
    std::array<Families, kEventKinds> families{};
    for (std::size_t kind = 0; kind < kEventKinds; ++kind)
        families[kind] = familiesOf(static_cast<EventKind>(kind));
    return families;
}();

// Those whose subject is mostly a new one.
constexpr bool makesSubject(EventKind kind) {
    return kind == EventKind::FrameEntered || kind == EventKind::PromiseCreated ||
           kind == EventKind::JobQueued || kind == EventKind::TimerSet ||
           kind == EventKind::OperationStarted || kind == EventKind::TaskQueued ||
           kind == EventKind::TurnStarted;
}

inline void learnSubject(Expectation::OfFamily& family, std::uint32_t subject) {
    family.last = subject;
    if (subject > family.newest) family.newest = subject;
}

} // namespace detail

// Writes the event number `index` whose range has the index `span` (0: nowhere) to `at`, where kMaxEventBytes
// are free, and moves `at` behind it. This is most of what recording costs: what is known goes to memory at
// once, so that few registers are needed.
[[gnu::always_inline]] inline void encode(const Event& event, EventIndex index, std::uint32_t span,
                                          Expectation& expected, std::uint8_t*& at) {
    using namespace detail;
    const auto kind = static_cast<std::size_t>(event.kind);
    const Families& families = kFamiliesOfKinds[kind];
    Expectation::OfKind& ofKind = expected.kinds[kind];
    std::uint8_t* out = at + 2;
    std::uint8_t flags = NoSubject;

    std::uint8_t causeMode = AsBefore;
    if (event.cause != expected.cause) {
        if (event.cause == index - 1) {
            causeMode = EventBefore;
        } else if (event.cause == expected.statement) {
            causeMode = LastStatement;
        } else {
            causeMode = Distance;
            out = put(out, index - event.cause);
        }
        expected.cause = event.cause;
    }
    at[0] = static_cast<std::uint8_t>(kind | causeMode << 6);
    if (event.kind == EventKind::Statement) expected.statement = index;

    if (event.subject != 0) {
        Expectation::OfFamily& family = expected.families[static_cast<std::size_t>(families.subject)];
        if (makesSubject(event.kind) && event.subject == family.newest + 1) [[likely]] {
            flags |= NewSubject;
            family.newest = family.last = event.subject;
        } else {
            if (event.subject == family.last) {
                flags |= SameSubject;
            } else {
                flags |= SubjectDifference;
                out = put(out, zigzag(event.subject - family.last));
            }
            learnSubject(family, event.subject);
        }
    }
    if (event.object != 0) {
        Expectation::OfFamily& family = expected.families[static_cast<std::size_t>(families.object)];
        flags |= kHasObject;
        out = put(out, zigzag(event.object - family.last));
        family.last = event.object;
    }
    if (event.detail != 0) {
        flags |= kHasDetail;
        *out++ = event.detail;
    }
    if (event.text != 0) {
        flags |= kHasText;
        out = put(out, zigzag(event.text - ofKind.text));
        ofKind.text = event.text;
    }
    if (event.time.us != expected.time) {
        flags |= kTimePassed;
        out = put(out, zigzag(static_cast<std::uint64_t>(event.time.us) -
                              static_cast<std::uint64_t>(expected.time)));
        expected.time = event.time.us;
    }
    if (span != 0) {
        if (span == ofKind.span) {
            flags |= SameSpan << 6;
        } else {
            flags |= SpanIndex << 6;
            out = put(out, span);
            ofKind.span = span;
        }
    }
    at[1] = flags;
    at = out;
}

// Reads the event number `index`; `in` moves behind it. At least kMaxEventBytes must be readable. The index
// of the range comes back in `span`, the range itself is left empty. False when the kind is none.
inline bool decode(const std::uint8_t*& in, EventIndex index, Expectation& expected, Event& event,
                   std::uint32_t& span) {
    using namespace detail;
    const std::size_t kind = in[0] & 0x3f;
    const unsigned causeMode = in[0] >> 6, flags = in[1];
    in += 2;
    if (kind >= kEventKinds) return false;
    const Families& families = kFamiliesOfKinds[kind];
    Expectation::OfKind& ofKind = expected.kinds[kind];
    event = Event();
    event.kind = static_cast<EventKind>(kind);

    switch (causeMode) {
    case EventBefore:
        expected.cause = index - 1;
        break;
    case LastStatement:
        expected.cause = expected.statement;
        break;
    case Distance:
        expected.cause = index - take<std::uint32_t>(in);
        break;
    default:
        break;
    }
    event.cause = expected.cause;
    if (event.kind == EventKind::Statement) expected.statement = index;

    if (const unsigned mode = flags & 3; mode != NoSubject) {
        Expectation::OfFamily& family = expected.families[static_cast<std::size_t>(families.subject)];
        event.subject = mode == SameSubject  ? family.last
                        : mode == NewSubject ? family.newest + 1
                                             : family.last + unzigzag(take<std::uint32_t>(in));
        learnSubject(family, event.subject);
    }
    if (flags & kHasObject) {
        Expectation::OfFamily& family = expected.families[static_cast<std::size_t>(families.object)];
        event.object = family.last += unzigzag(take<std::uint32_t>(in));
    }
    if (flags & kHasDetail) event.detail = *in++;
    if (flags & kHasText) event.text = ofKind.text += unzigzag(take<std::uint32_t>(in));
    if (flags & kTimePassed) {
        expected.time = static_cast<std::int64_t>(static_cast<std::uint64_t>(expected.time) +
                                                  unzigzag(take<std::uint64_t>(in)));
    }
    event.time.us = expected.time;

    switch (flags >> 6) {
    case Nowhere:
        span = 0;
        break;
    case SameSpan:
        span = ofKind.span;
        break;
    default:
        span = ofKind.span = take<std::uint32_t>(in);
        break;
    }
    return true;
}

} // namespace tickscope::codec
