#pragma once
// Time values and their fields (ECMA-262 21.4.1). The only time zone is UTC.

#include <cstdint>
#include <string>
#include <string_view>

namespace tickscope {

inline constexpr double kMsPerSecond = 1000, kMsPerMinute = 60000, kMsPerHour = 3600000, kMsPerDay = 86400000;

struct DateFields {
    std::int64_t year = 1970; // proleptic Gregorian, astronomical
    int month = 0;            // from 0
    int day = 1;              // of the month, from 1
    int weekday = 4;          // from Sunday = 0
    int hour = 0, minute = 0, second = 0, millisecond = 0;
};
DateFields dateFields(double time); // of a finite time value

double makeTime(double hour, double minute, double second, double millisecond); // 21.4.1.27
double makeDay(double year, double month, double day);                          // 21.4.1.28
double makeDate(double day, double time);                                       // 21.4.1.29
double makeFullYear(double year);                                               // 21.4.1.30
double timeClip(double time);                                                   // 21.4.1.31

// Date.parse (21.4.3.2): the standard's formats, and what else V8 understands; NaN if it is none of these.
double parseDate(std::u16string_view text);

// The texts of Date.prototype, of a finite time value.
std::string dateString(double time);    // "Thu Jan 01 2026"
std::string timeString(double time);    // "00:00:00 GMT+0000 (Coordinated Universal Time)"
std::string utcDateString(double time); // "Thu, 01 Jan 2026 00:00:00 GMT"
std::string isoDateString(double time); // "2026-01-01T00:00:00.000Z"

} // namespace tickscope
