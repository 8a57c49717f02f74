#include "builtins/date_math.h"

#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace tickscope {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double toInteger(double number) { return std::trunc(number) + 0.0; }

// Days from 1970-01-01 to the first day of a month. Years are counted from March, so that leap days come
// last.
std::int64_t daysFromCivil(std::int64_t year, int month, int day) {
    year -= month < 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t monthFromMarch = (month + 10) % 12;
    const std::int64_t dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

const char* const kWeekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
const char* const kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// At least four digits, with a sign before the year 0.
std::string paddedYear(std::int64_t year) {
    return year < 0 ? fmt::format("-{:04}", -year) : fmt::format("{:04}", year);
}

} // namespace

DateFields dateFields(double time) {
    const double days = std::floor(time / kMsPerDay);
    auto within = static_cast<std::int64_t>(time - days * kMsPerDay);
    DateFields f;
    f.weekday = static_cast<int>(std::fmod(std::fmod(days + 4, 7) + 7, 7));
    f.millisecond = static_cast<int>(within % 1000);
    within /= 1000;
    f.second = static_cast<int>(within % 60);
    within /= 60;
    f.minute = static_cast<int>(within % 60);
    f.hour = static_cast<int>(within / 60);

    const std::int64_t shifted = static_cast<std::int64_t>(days) + 719468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const std::int64_t dayOfEra = shifted - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;
    f.day = static_cast<int>(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
    f.month = static_cast<int>((monthFromMarch + 2) % 12);
    f.year = yearOfEra + era * 400 + (f.month < 2 ? 1 : 0);
    return f;
}

double makeTime(double hour, double minute, double second, double millisecond) {
    if (!std::isfinite(hour) || !std::isfinite(minute) || !std::isfinite(second) ||
        !std::isfinite(millisecond))
        return kNaN;
    return ((toInteger(hour) * kMsPerHour + toInteger(minute) * kMsPerMinute) +
            toInteger(second) * kMsPerSecond) +
           toInteger(millisecond);
}

double makeDay(double year, double month, double day) {
    if (!std::isfinite(year) || !std::isfinite(month) || !std::isfinite(day)) return kNaN;
    const double y = toInteger(year), m = toInteger(month);
    const double wholeYear = y + std::floor(m / 12);
    // Far outside of all time values: days could not bring it back.
    if (std::abs(wholeYear) > 1000000) return kNaN;
    const int monthOfYear = static_cast<int>(m - std::floor(m / 12) * 12);
    return static_cast<double>(daysFromCivil(static_cast<std::int64_t>(wholeYear), monthOfYear, 1)) +
           toInteger(day) - 1;
}

double makeDate(double day, double time) {
    if (!std::isfinite(day) || !std::isfinite(time)) return kNaN;
    const double date = day * kMsPerDay + time;
    return std::isfinite(date) ? date : kNaN;
}

double makeFullYear(double year) {
    if (year != year) return kNaN;
    const double truncated = toInteger(year);
    return truncated >= 0 && truncated <= 99 ? 1900 + truncated : truncated;
}

double timeClip(double time) {
    if (!std::isfinite(time) || std::abs(time) > 8.64e15) return kNaN;
    return toInteger(time);
}

std::string dateString(double time) {
    const DateFields f = dateFields(time);
    return fmt::format("{} {} {:02} {}", kWeekdays[f.weekday], kMonths[f.month], f.day, paddedYear(f.year));
}

std::string timeString(double time) {
    const DateFields f = dateFields(time);
    return fmt::format("{:02}:{:02}:{:02} GMT+0000 (Coordinated Universal Time)", f.hour, f.minute, f.second);
}

std::string utcDateString(double time) {
    const DateFields f = dateFields(time);
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", kWeekdays[f.weekday], f.day, kMonths[f.month],
                       paddedYear(f.year), f.hour, f.minute, f.second);
}

std::string isoDateString(double time) {
    const DateFields f = dateFields(time);
    const std::string year = f.year >= 0 && f.year <= 9999 ? fmt::format("{:04}", f.year)
                             : f.year < 0                  ? fmt::format("-{:06}", -f.year)
                                                           : fmt::format("+{:06}", f.year);
    return fmt::format("{}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", year, f.month + 1, f.day, f.hour, f.minute,
                       f.second, f.millisecond);
}

} // namespace tickscope
