#pragma once
// Time zones for toLocaleString's timeZone option: the common ones, by their present rules.

#include <optional>
#include <string>
#include <string_view>

namespace tickscope {

struct TimeZone {
    enum class Rule : unsigned char { None, American, European }; // when summer time is kept
    std::string_view name;
    int offsetMinutes; // of standard time, east of Greenwich
    Rule rule = Rule::None;
    std::string_view shortName{}, summerName{}; // "EST", "EDT"; empty: GMT+1
};
const TimeZone& utcTimeZone();
const TimeZone* findTimeZone(std::string_view name); // in any case of letters; nullptr: not known
int offsetMinutesAt(const TimeZone&, double time);
std::string shortNameAt(const TimeZone&, double time); // "UTC", "PST", "GMT+5:30"

} // namespace tickscope
