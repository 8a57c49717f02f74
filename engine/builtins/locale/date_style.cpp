#include "builtins/locale/date_style.h"

#include "builtins/date_math.h"

#include <fmt/format.h>

namespace tickscope {

namespace {

using Text = DateStyle::Text;

constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
constexpr std::string_view kWeekdays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                          "Thursday", "Friday", "Saturday"};

bool isName(Text style) { return style == Text::Long || style == Text::Short || style == Text::Narrow; }

std::string named(std::string_view name, Text style) {
    const std::size_t length = style == Text::Long ? name.size() : style == Text::Short ? 3 : 1;
    return std::string(name.substr(0, length));
}

std::string number(std::int64_t value, Text style) {
    return style == Text::TwoDigit ? fmt::format("{:02}", value % 100) : fmt::format("{}", value);
}

// --- Options

Text readText(const LocaleOptions& options, std::string_view name, bool allowsNumbers, bool allowsNames) {
    std::string chosen;
    if (allowsNumbers && allowsNames)
        chosen = options.text(name, {"2-digit", "numeric", "narrow", "short", "long"});
    else if (allowsNumbers)
        chosen = options.text(name, {"2-digit", "numeric"});
    else
        chosen = options.text(name, {"narrow", "short", "long"});
    return chosen.empty()        ? Text::None
           : chosen == "numeric" ? Text::Numeric
           : chosen == "2-digit" ? Text::TwoDigit
           : chosen == "long"    ? Text::Long
           : chosen == "short"   ? Text::Short
                                 : Text::Narrow;
}

void readComponents(const LocaleOptions& options, DateStyle& style) {
    style.weekday = readText(options, "weekday", false, true);
    style.era = readText(options, "era", false, true);
    style.year = readText(options, "year", true, false);
    style.month = readText(options, "month", true, true);
    style.day = readText(options, "day", true, false);
    style.hour = readText(options, "hour", true, false);
    style.minute = readText(options, "minute", true, false);
    style.second = readText(options, "second", true, false);
    style.fractionDigits = options.integer("fractionalSecondDigits", 1, 3).value_or(0);
    const std::string zoneName = options.text(
        "timeZoneName", {"short", "long", "shortOffset", "longOffset", "shortGeneric", "longGeneric"});
    if (!zoneName.empty()) style.zoneName = zoneName.starts_with("long") ? Text::Long : Text::Short;
}

void readZoneAndCycle(Isolate& vm, const LocaleOptions& options, DateStyle& style) {
    style.zone = &utcTimeZone();
    if (const auto zone = options.anyText("timeZone")) {
        style.zone = findTimeZone(*zone);
        if (!style.zone) vm.throwRangeError("Invalid time zone specified: " + *zone);
    }
    const std::string cycle = options.text("hourCycle", {"h11", "h12", "h23", "h24"});
    if (cycle == "h11") style.cycle = DateStyle::HourCycle::H11;
    if (cycle == "h23") style.cycle = DateStyle::HourCycle::H23;
    if (cycle == "h24") style.cycle = DateStyle::HourCycle::H24;
    // Node 20 counts the hours of hour12: false from 1 to 24 in this locale.
    if (const auto isTwelve = options.flag("hour12"))
        style.cycle = *isTwelve ? DateStyle::HourCycle::H12 : DateStyle::HourCycle::H24;
}

void applyDateStyle(const std::string& name, DateStyle& style) {
    if (name.empty()) return;
    const bool isShort = name == "short";
    style.year = isShort ? Text::TwoDigit : Text::Numeric;
    style.month = isShort ? Text::Numeric : name == "medium" ? Text::Short : Text::Long;
    style.day = Text::Numeric;
    if (name == "full") style.weekday = Text::Long;
}

void applyTimeStyle(const std::string& name, DateStyle& style) {
    if (name.empty()) return;
    style.hour = Text::Numeric;
    style.minute = Text::TwoDigit;
    if (name != "short") style.second = Text::TwoDigit;
    if (name == "full") style.zoneName = Text::Long;
    if (name == "long") style.zoneName = Text::Short;
}

// dateStyle and timeStyle; true when one is given, and then nothing else may be.
bool readStyles(Isolate& vm, const LocaleOptions& options, DateDefaults defaults, DateStyle& style) {
    const std::string date = options.text("dateStyle", {"full", "long", "medium", "short"});
    const std::string time = options.text("timeStyle", {"full", "long", "medium", "short"});
    if (date.empty() && time.empty()) return false;
    for (const char* name : {"weekday", "era", "year", "month", "day", "dayPeriod", "hour", "minute",
                             "second", "fractionalSecondDigits", "timeZoneName"}) {
        if (options.has(name)) {
            vm.throwTypeError("Can't set option " + std::string(name) + " when " +
                              (date.empty() ? "timeStyle" : "dateStyle") + " is used");
        }
    }
    if (defaults == DateDefaults::Date && !time.empty()) vm.throwTypeError("Invalid option : timeStyle");
    if (defaults == DateDefaults::Time && !date.empty()) vm.throwTypeError("Invalid option : dateStyle");
    applyDateStyle(date, style);
    applyTimeStyle(time, style);
    return true;
}

void applyDefaults(DateDefaults defaults, DateStyle& style) {
    const auto isAbsent = [](Text text) { return text == Text::None; };
    const bool lacksDate =
        isAbsent(style.weekday) && isAbsent(style.year) && isAbsent(style.month) && isAbsent(style.day);
    const bool lacksTime =
        isAbsent(style.hour) && isAbsent(style.minute) && isAbsent(style.second) && style.fractionDigits == 0;
    const bool isDateWanted =
        defaults == DateDefaults::DateAndTime || defaults == DateDefaults::DateUnlessTime;
    const bool addsDate = lacksDate && (defaults == DateDefaults::Date || (isDateWanted && lacksTime));
    const bool addsTime =
        lacksTime && (defaults == DateDefaults::Time || (defaults == DateDefaults::DateAndTime && lacksDate));
    if (addsDate) style.year = style.month = style.day = Text::Numeric;
    if (addsTime) {
        style.hour = Text::Numeric;
        style.minute = style.second = Text::TwoDigit;
    }
}

// --- Formatting

std::string dateOf(const DateFields& fields, const DateStyle& style) {
    const std::string weekday =
        style.weekday == Text::None ? "" : named(kWeekdays[fields.weekday], style.weekday);
    const std::int64_t eraYear = fields.year > 0 ? fields.year : 1 - fields.year;
    const std::string year = style.year == Text::None ? "" : number(eraYear, style.year);
    const std::string day = style.day == Text::None ? "" : number(fields.day, style.day);
    const auto appended = [](std::string text, std::string_view separator, const std::string& more) {
        if (more.empty()) return text;
        return text.empty() ? more : text + std::string(separator) + more;
    };
    std::string text;
    bool weekdayLeads = !day.empty();
    if (isName(style.month)) {
        text = appended(named(kMonths[fields.month], style.month), " ", day);
        text = appended(text, day.empty() ? " " : ", ", year);
    } else if (style.month != Text::None) {
        text = appended(appended(number(fields.month + 1, style.month), "/", day), "/", year);
        weekdayLeads = true;
    } else if (!year.empty() && !day.empty()) {
        text = year + " (day: " + day + ")";
    } else {
        text = year + day;
        weekdayLeads = false;
    }
    if (style.era != Text::None) text = appended(text, " ", fields.year > 0 ? "AD" : "BC");
    return weekdayLeads && !weekday.empty() ? weekday + ", " + text : appended(text, " ", weekday);
}

std::string hourText(int hour, const DateStyle& style) {
    switch (style.cycle) {
    case DateStyle::HourCycle::H12:
        return number(hour % 12 == 0 ? 12 : hour % 12, style.hour);
    case DateStyle::HourCycle::H11:
        return number(hour % 12, style.hour);
    case DateStyle::HourCycle::H24:
        return fmt::format("{:02}", hour == 0 ? 24 : hour);
    case DateStyle::HourCycle::H23:
        break;
    }
    return fmt::format("{:02}", hour);
}

std::string timeOf(const DateFields& fields, const DateStyle& style) {
    const bool hasHour = style.hour != Text::None, hasMinute = style.minute != Text::None,
               hasSecond = style.second != Text::None;
    std::string text = hasHour ? hourText(fields.hour, style) : "";
    if (hasMinute) {
        if (hasHour) text += ":";
        text += hasHour || hasSecond ? fmt::format("{:02}", fields.minute) : fmt::format("{}", fields.minute);
    }
    if (hasSecond) {
        if (!text.empty()) text += ":";
        text += hasMinute ? fmt::format("{:02}", fields.second) : fmt::format("{}", fields.second);
    }
    if (style.fractionDigits > 0) {
        if (hasSecond) text += ".";
        text += fmt::format("{:03}", fields.millisecond)
                    .substr(0, static_cast<std::size_t>(style.fractionDigits));
    }
    const bool isTwelve =
        style.cycle == DateStyle::HourCycle::H12 || style.cycle == DateStyle::HourCycle::H11;
    if (hasHour && isTwelve) text += fields.hour < 12 ? " AM" : " PM";
    return text;
}

std::string zoneNameOf(double time, const DateStyle& style) {
    if (style.zoneName == Text::None) return "";
    const std::string name = shortNameAt(*style.zone, time);
    return style.zoneName == Text::Long && name == "UTC" ? "Coordinated Universal Time" : name;
}

// How CLDR joins a date of this style and a time.
std::string_view joinerOf(const DateStyle& style) {
    if (style.month == Text::Long) return " at ";
    const bool isWeekdayOnly = style.weekday != Text::None && style.month == Text::None &&
                               style.day == Text::None && style.year == Text::None;
    return isWeekdayOnly ? " " : ", ";
}

} // namespace

DateStyle readDateStyle(Isolate& vm, const LocaleOptions& options, DateDefaults defaults) {
    DateStyle style;
    readZoneAndCycle(vm, options, style);
    if (readStyles(vm, options, defaults, style)) return style;
    readComponents(options, style);
    applyDefaults(defaults, style);
    return style;
}

std::string formatDate(double time, const DateStyle& style) {
    const DateFields fields = dateFields(time + offsetMinutesAt(*style.zone, time) * kMsPerMinute);
    const std::string date = dateOf(fields, style), clock = timeOf(fields, style),
                      zone = zoneNameOf(time, style);
    std::string text = date;
    if (!clock.empty()) text += (date.empty() ? "" : std::string(joinerOf(style))) + clock;
    if (!zone.empty()) text += (clock.empty() ? ", " : " ") + zone;
    return text;
}

} // namespace tickscope
