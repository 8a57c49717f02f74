// The setters of Date.prototype (21.4.4.20 to 21.4.4.34, B.2.3.2). Local time is UTC, so each serves for
// both.

#include "builtins/date.h"

#include <array>
#include <cmath>

namespace tickscope {

namespace {

DateObject* thisDate(Isolate& vm, const CallArguments& arguments) {
    if (auto* date = as<DateObject>(arguments.thisValue)) return date;
    const Value name = arguments.callee->getDirect(vm.names.name);
    vm.throwTypeError("Method Date.prototype." + (name.isString() ? name.asString()->utf8() : std::string()) +
                      " called on incompatible receiver " + describeValue(vm, arguments.thisValue));
}

Value setTime(DateObject* date, double time) {
    date->time = timeClip(time);
    return Value::number(date->time);
}

// Up to four numbers, converted in order; absent ones are nothing (the first is NaN instead).
struct Numbers {
    std::array<double, 4> values{};
    std::size_t count = 0;
    Numbers(Isolate& vm, const CallArguments& arguments, std::size_t most) {
        for (std::size_t i = 0; i < most && (i == 0 || i < arguments.size()); ++i)
            values[count++] = toNumber(vm, arguments[i]);
    }
    double orElse(std::size_t i, double fallback) const { return i < count ? values[i] : fallback; }
};

// setMilliseconds, setSeconds, setMinutes and setHours: the first number sets the part `kFirst` of hours,
// minutes, seconds and milliseconds, the others the parts after it.
template <std::size_t kFirst>
Value dateSetTimeParts(Isolate& vm, const CallArguments& arguments) {
    DateObject* date = thisDate(vm, arguments);
    const double time = date->time;
    const Numbers numbers(vm, arguments, 4 - kFirst);
    if (time != time) return Value::nan();
    const DateFields f = dateFields(time);
    double parts[4] = {double(f.hour), double(f.minute), double(f.second), double(f.millisecond)};
    for (std::size_t i = 0; i < numbers.count; ++i)
        parts[kFirst + i] = numbers.values[i];
    return setTime(date,
                   makeDate(std::floor(time / kMsPerDay), makeTime(parts[0], parts[1], parts[2], parts[3])));
}

double timeWithinDay(double time) { return time - std::floor(time / kMsPerDay) * kMsPerDay; }

// 21.4.4.20 Date.prototype.setDate
Value dateSetDate(Isolate& vm, const CallArguments& arguments) {
    DateObject* date = thisDate(vm, arguments);
    const double time = date->time;
    const double day = toNumber(vm, arguments[0]);
    if (time != time) return Value::nan();
    const DateFields f = dateFields(time);
    return setTime(date, makeDate(makeDay(static_cast<double>(f.year), f.month, day), timeWithinDay(time)));
}

// 21.4.4.25 Date.prototype.setMonth
Value dateSetMonth(Isolate& vm, const CallArguments& arguments) {
    DateObject* date = thisDate(vm, arguments);
    const double time = date->time;
    const Numbers numbers(vm, arguments, 2);
    if (time != time) return Value::nan();
    const DateFields f = dateFields(time);
    const double day = makeDay(static_cast<double>(f.year), numbers.values[0], numbers.orElse(1, f.day));
    return setTime(date, makeDate(day, timeWithinDay(time)));
}

// 21.4.4.21 Date.prototype.setFullYear: works on an invalid date too.
Value dateSetFullYear(Isolate& vm, const CallArguments& arguments) {
    DateObject* date = thisDate(vm, arguments);
    const double time = date->time != date->time ? 0 : date->time;
    const Numbers numbers(vm, arguments, 3);
    const DateFields f = dateFields(time);
    const double day = makeDay(numbers.values[0], numbers.orElse(1, f.month), numbers.orElse(2, f.day));
    return setTime(date, makeDate(day, timeWithinDay(time)));
}

// B.2.3.2 Date.prototype.setYear
Value dateSetYear(Isolate& vm, const CallArguments& arguments) {
    DateObject* date = thisDate(vm, arguments);
    const double time = date->time != date->time ? 0 : date->time;
    const double year = toNumber(vm, arguments[0]);
    const DateFields f = dateFields(time);
    return setTime(date, makeDate(makeDay(makeFullYear(year), f.month, f.day), timeWithinDay(time)));
}

// 21.4.4.27 Date.prototype.setTime
Value dateSetTime(Isolate& vm, const CallArguments& arguments) {
    DateObject* date = thisDate(vm, arguments);
    return setTime(date, toNumber(vm, arguments[0]));
}

} // namespace

void installDateSetters(Isolate& vm, Realm& realm) {
    const struct {
        std::string_view name;
        NativeCode code;
        int length;
    } setters[] = {
        {"setDate", dateSetDate, 1},
        {"setFullYear", dateSetFullYear, 3},
        {"setHours", dateSetTimeParts<0>, 4},
        {"setMilliseconds", dateSetTimeParts<3>, 1},
        {"setMinutes", dateSetTimeParts<1>, 3},
        {"setMonth", dateSetMonth, 2},
        {"setSeconds", dateSetTimeParts<2>, 2},
        {"setTime", dateSetTime, 1},
        {"setUTCDate", dateSetDate, 1},
        {"setUTCFullYear", dateSetFullYear, 3},
        {"setUTCHours", dateSetTimeParts<0>, 4},
        {"setUTCMilliseconds", dateSetTimeParts<3>, 1},
        {"setUTCMinutes", dateSetTimeParts<1>, 3},
        {"setUTCMonth", dateSetMonth, 2},
        {"setUTCSeconds", dateSetTimeParts<2>, 2},
        {"setYear", dateSetYear, 1},
    };
    for (const auto& setter : setters)
        defineFunction(vm, realm.datePrototype, setter.name, setter.code, setter.length);
}

} // namespace tickscope
