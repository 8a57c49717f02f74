#pragma once
// What the raw fields of an event mean, by kind: the one table behind the exported formats.

#include "tickscope/trace.h"

#include <string_view>

namespace tickscope {

enum class FieldType : std::uint8_t {
    None,
    Id,     // 0 means none
    Number, // as it stands
};

struct EventFields {
    FieldType subjectType = FieldType::None;
    std::string_view subject = {}; // its name
    FieldType objectType = FieldType::None;
    std::string_view object = {};
    std::string_view detail = {}; // empty: the detail says nothing
    std::string_view text = {};   // empty: there is no text
};

EventFields fieldsOf(EventKind kind);

// The name of the value of `event.detail`, in the enumeration that its kind uses.
std::string_view detailName(const Event& event);

// The largest value of `detail` that says something; 0 for kinds that have none.
std::uint8_t largestDetail(EventKind kind);

} // namespace tickscope
