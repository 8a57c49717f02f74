#include "builtins/locale/time_zone.h"

#include "builtins/date_math.h"

#include <algorithm>
#include <cstdlib>

namespace tickscope {

namespace {

using Rule = TimeZone::Rule;

constexpr TimeZone kZones[] = {
    {"UTC", 0, Rule::None, "UTC", "UTC"},
    {"Etc/UTC", 0, Rule::None, "UTC", "UTC"},
    {"Etc/GMT", 0, Rule::None, "GMT", "GMT"},
    {"GMT", 0, Rule::None, "GMT", "GMT"},
    {"Africa/Cairo", 120, Rule::None},
    {"Africa/Johannesburg", 120, Rule::None},
    {"Africa/Lagos", 60, Rule::None},
    {"Africa/Nairobi", 180, Rule::None},
    {"America/Anchorage", -540, Rule::American, "AKST", "AKDT"},
    {"America/Argentina/Buenos_Aires", -180, Rule::None},
    {"America/Bogota", -300, Rule::None},
    {"America/Chicago", -360, Rule::American, "CST", "CDT"},
    {"America/Denver", -420, Rule::American, "MST", "MDT"},
    {"America/Halifax", -240, Rule::American, "AST", "ADT"},
    {"America/Los_Angeles", -480, Rule::American, "PST", "PDT"},
    {"America/Mexico_City", -360, Rule::None, "CST", "CST"},
    {"America/New_York", -300, Rule::American, "EST", "EDT"},
    {"America/Phoenix", -420, Rule::None, "MST", "MST"},
    {"America/Sao_Paulo", -180, Rule::None},
    {"America/Toronto", -300, Rule::American, "EST", "EDT"},
    {"America/Vancouver", -480, Rule::American, "PST", "PDT"},
    {"Asia/Bangkok", 420, Rule::None},
    {"Asia/Calcutta", 330, Rule::None},
    {"Asia/Dhaka", 360, Rule::None},
    {"Asia/Dubai", 240, Rule::None},
    {"Asia/Ho_Chi_Minh", 420, Rule::None},
    {"Asia/Hong_Kong", 480, Rule::None},
    {"Asia/Jakarta", 420, Rule::None},
    {"Asia/Karachi", 300, Rule::None},
    {"Asia/Kathmandu", 345, Rule::None},
    {"Asia/Kolkata", 330, Rule::None},
    {"Asia/Manila", 480, Rule::None},
    {"Asia/Seoul", 540, Rule::None},
    {"Asia/Shanghai", 480, Rule::None},
    {"Asia/Singapore", 480, Rule::None},
    {"Asia/Taipei", 480, Rule::None},
    {"Asia/Tokyo", 540, Rule::None},
    {"Australia/Brisbane", 600, Rule::None},
    {"Australia/Perth", 480, Rule::None},
    {"Europe/Amsterdam", 60, Rule::European},
    {"Europe/Athens", 120, Rule::European},
    {"Europe/Berlin", 60, Rule::European},
    {"Europe/Brussels", 60, Rule::European},
    {"Europe/Dublin", 0, Rule::European, "GMT", "GMT+1"},
    {"Europe/Helsinki", 120, Rule::European},
    {"Europe/Istanbul", 180, Rule::None},
    {"Europe/Kiev", 120, Rule::European},
    {"Europe/Kyiv", 120, Rule::European},
    {"Europe/Lisbon", 0, Rule::European, "GMT", "GMT+1"},
    {"Europe/London", 0, Rule::European, "GMT", "GMT+1"},
    {"Europe/Madrid", 60, Rule::European},
    {"Europe/Moscow", 180, Rule::None},
    {"Europe/Oslo", 60, Rule::European},
    {"Europe/Paris", 60, Rule::European},
    {"Europe/Prague", 60, Rule::European},
    {"Europe/Rome", 60, Rule::European},
    {"Europe/Stockholm", 60, Rule::European},
    {"Europe/Vienna", 60, Rule::European},
    {"Europe/Warsaw", 60, Rule::European},
    {"Europe/Zurich", 60, Rule::European},
    {"Pacific/Honolulu", -600, Rule::None, "HST", "HST"},
};

char lowerCase(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Midnight UTC of the n-th Sunday of a month, or the last one for n = 0.
double sunday(std::int64_t year, int month, int n) {
    const double first = makeDay(static_cast<double>(year), n == 0 ? month + 1 : month, 1);
    const int weekday = dateFields(first * kMsPerDay).weekday;
    if (n == 0) return (first - (weekday == 0 ? 7 : weekday)) * kMsPerDay;
    return (first + (7 - weekday) % 7 + 7 * (n - 1)) * kMsPerDay;
}

bool isSummer(const TimeZone& zone, double time) {
    if (zone.rule == Rule::None) return false;
    const double offset = zone.offsetMinutes * kMsPerMinute;
    const std::int64_t year = dateFields(time + offset).year;
    if (zone.rule == Rule::European) // one o'clock UTC everywhere
        return time >= sunday(year, 2, 0) + kMsPerHour && time < sunday(year, 9, 0) + kMsPerHour;
    // Two o'clock on the clocks there.
    return time >= sunday(year, 2, 2) + 2 * kMsPerHour - offset &&
           time < sunday(year, 10, 1) + kMsPerHour - offset;
}

} // namespace

const TimeZone& utcTimeZone() { return kZones[0]; }

const TimeZone* findTimeZone(std::string_view name) {
    const auto found = std::find_if(std::begin(kZones), std::end(kZones), [&](const TimeZone& zone) {
        return std::equal(name.begin(), name.end(), zone.name.begin(), zone.name.end(),
                          [](char a, char b) { return lowerCase(a) == lowerCase(b); });
    });
    return found == std::end(kZones) ? nullptr : found;
}

int offsetMinutesAt(const TimeZone& zone, double time) {
    return zone.offsetMinutes + (isSummer(zone, time) ? 60 : 0);
}

std::string shortNameAt(const TimeZone& zone, double time) {
    const std::string_view name = isSummer(zone, time) ? zone.summerName : zone.shortName;
    if (!name.empty()) return std::string(name);
    const int offset = offsetMinutesAt(zone, time), minutes = std::abs(offset) % 60;
    std::string text = (offset < 0 ? "GMT-" : "GMT+") + std::to_string(std::abs(offset) / 60);
    if (minutes != 0) text += ":" + std::to_string(minutes);
    return text;
}

} // namespace tickscope
