#include "support/catch.h"

#include "builtins/date_math.h"

#include <cmath>

using namespace tickscope;

namespace {

// The moment a text means, as ISO text; "NaN" for none.
std::string parsed(std::u16string_view text) {
    const double time = parseDate(text);
    return time != time ? "NaN" : isoDateString(time);
}

} // namespace

TEST_CASE("dates are the proleptic Gregorian calendar's, to its ends") {
    CHECK(isoDateString(0) == "1970-01-01T00:00:00.000Z");
    CHECK(isoDateString(-1) == "1969-12-31T23:59:59.999Z");
    CHECK(isoDateString(951782400000) == "2000-02-29T00:00:00.000Z");
    CHECK(isoDateString(8.64e15) == "+275760-09-13T00:00:00.000Z");
    CHECK(isoDateString(-8.64e15) == "-271821-04-20T00:00:00.000Z");
    CHECK(isoDateString(-62198755200000) == "-000001-01-01T00:00:00.000Z");
}

TEST_CASE("every day is the inverse of its fields") {
    for (double day = -1000000; day <= 1000000; day += 997) {
        const DateFields f = dateFields(day * kMsPerDay);
        CHECK(makeDay(static_cast<double>(f.year), f.month, f.day) == day);
    }
}

TEST_CASE("makeDay carries months and days over") {
    CHECK(makeDay(2026, 12, 1) == makeDay(2027, 0, 1));
    CHECK(makeDay(2026, -1, 1) == makeDay(2025, 11, 1));
    CHECK(makeDay(2026, 1, 30) == makeDay(2026, 2, 2));
    CHECK(std::isnan(makeDay(2026, NAN, 1)));
    CHECK(std::isnan(timeClip(8.64e15 + 1)));
    CHECK(makeFullYear(70) == 1970);
    CHECK(makeFullYear(100) == 100);
}

TEST_CASE("texts of a date are V8's") {
    const double time = 1767272709000; // 2026-01-01T13:05:09Z
    CHECK(dateString(time) == "Thu Jan 01 2026");
    CHECK(timeString(time) == "13:05:09 GMT+0000 (Coordinated Universal Time)");
    CHECK(utcDateString(time) == "Thu, 01 Jan 2026 13:05:09 GMT");
    CHECK(dateString(-62198755200000) == "Fri Jan 01 -0001");
}

TEST_CASE("Date.parse reads the standard's format") {
    CHECK(parsed(u"2026") == "2026-01-01T00:00:00.000Z");
    CHECK(parsed(u"2026-01-02") == "2026-01-02T00:00:00.000Z");
    CHECK(parsed(u"2026-01-02T03:04") == "2026-01-02T03:04:00.000Z");
    CHECK(parsed(u"2026-01-02T03:04:05.6789Z") == "2026-01-02T03:04:05.678Z");
    CHECK(parsed(u"2026-01-02T03:04:05+02:00") == "2026-01-02T01:04:05.000Z");
    CHECK(parsed(u"2026-01-02T24:00") == "2026-01-03T00:00:00.000Z");
    CHECK(parsed(u"2026-01-02T24:01") == "NaN");
    CHECK(parsed(u"2026-13-01") == "NaN");
    CHECK(parsed(u"+275760-09-13T00:00:00.001Z") == "NaN");
}

TEST_CASE("Date.parse reads what else V8 reads") {
    CHECK(parsed(u"Thu, 01 Jan 2026 00:00:00 GMT") == "2026-01-01T00:00:00.000Z");
    CHECK(parsed(u"Thu Jan 01 2026 00:00:00 GMT+0530 (India)") == "2025-12-31T18:30:00.000Z");
    CHECK(parsed(u"January 2, 2026 3:04 PM") == "2026-01-02T15:04:00.000Z");
    CHECK(parsed(u"1/2/2026, 12:00:00 AM") == "2026-01-02T00:00:00.000Z");
    CHECK(parsed(u"1/2/49") == "2049-01-02T00:00:00.000Z");
    CHECK(parsed(u"1/2/50") == "1950-01-02T00:00:00.000Z");
    CHECK(parsed(u"2026-1-2") == "2026-01-02T00:00:00.000Z");
    CHECK(parsed(u"2026-01-02 10:00:00 EST") == "2026-01-02T15:00:00.000Z");
    CHECK(parsed(u"Jan 2026") == "2026-01-01T00:00:00.000Z");
    CHECK(parsed(u"xyz Jan 2 2026") == "2026-01-02T00:00:00.000Z");
    CHECK(parsed(u"Jan 2 2026 xyz") == "NaN");
    CHECK(parsed(u"") == "NaN");
    CHECK(parsed(u"tomorrow") == "NaN");
}
