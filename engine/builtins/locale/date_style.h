#pragma once
// Dates as Intl.DateTimeFormat writes them (ECMA-402 11) in American English.

#include "builtins/locale/options.h"
#include "builtins/locale/time_zone.h"

#include <string>

namespace tickscope {

// What is wanted where nothing is said, and what is not to be asked for (ToDateTimeOptions).
enum class DateDefaults : std::uint8_t { DateAndTime, Date, Time, DateUnlessTime };

struct DateStyle {
    enum class Text : std::uint8_t { None, Numeric, TwoDigit, Long, Short, Narrow };
    enum class HourCycle : std::uint8_t { H12, H11, H23, H24 };
    Text weekday = Text::None, era = Text::None, year = Text::None, month = Text::None, day = Text::None;
    Text hour = Text::None, minute = Text::None, second = Text::None, zoneName = Text::None;
    int fractionDigits = 0;
    HourCycle cycle = HourCycle::H12;
    const TimeZone* zone = nullptr;
};
DateStyle readDateStyle(Isolate&, const LocaleOptions&, DateDefaults);
std::string formatDate(double time, const DateStyle&); // of a finite time value

} // namespace tickscope
