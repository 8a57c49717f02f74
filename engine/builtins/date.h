#pragma once
// Date objects (ECMA-262 21.4), on the run's virtual clock and in UTC.

#include "builtins/date_math.h"
#include "vm/operations.h"

namespace tickscope {

class DateObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::Date;
    DateObject(Shape* shape, double time) : Object(shape, ObjectKind::Date), time(time) {}
    double time; // [[DateValue]]: milliseconds since 1970 in UTC, or NaN
};

double currentTime(Isolate&);      // what Date.now() gives
std::string dateText(double time); // ToDateString: "Invalid Date" for NaN

[[gnu::cold]] void installDateSetters(Isolate&, Realm&);
double thisTimeValue(Isolate&, const CallArguments&); // TypeError unless `this` is a Date

} // namespace tickscope
