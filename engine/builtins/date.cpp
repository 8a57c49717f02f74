#include "builtins/date.h"

#include "builtins/install.h"
#include "builtins/locale/date_style.h"

#include <cmath>

namespace tickscope {

double currentTime(Isolate& vm) { return std::floor(vm.host().epochMs() + vm.now().ms()); }

std::string dateText(double time) {
    return time != time ? "Invalid Date" : dateString(time) + " " + timeString(time);
}

double thisTimeValue(Isolate& vm, const CallArguments& arguments) {
    if (auto* date = as<DateObject>(arguments.thisValue)) return date->time;
    vm.throwTypeError("this is not a Date object.");
}

namespace {

double parseDateString(Isolate& vm, JsString* text) {
    vm.charge(text->length() / 16 + 4);
    return parseDate(text->view());
}

// Steps 1 to 9 of Date.UTC, which `new Date` with several arguments shares: the components, NaN where they
// are.
double timeFromComponents(Isolate& vm, const CallArguments& arguments) {
    double parts[7] = {std::numeric_limits<double>::quiet_NaN(), 0, 1, 0, 0, 0, 0};
    for (std::size_t i = 0; i < 7; ++i) {
        if (i == 0 || i < arguments.size()) parts[i] = toNumber(vm, arguments[i]);
    }
    const double day = makeDay(makeFullYear(parts[0]), parts[1], parts[2]);
    return timeClip(makeDate(day, makeTime(parts[3], parts[4], parts[5], parts[6])));
}

// 21.4.2.1 Date ( ...values ), step 4: the value of one argument
double timeFromValue(Isolate& vm, Value value) {
    if (auto* date = as<DateObject>(value)) return date->time;
    const Value primitive = toPrimitive(vm, value);
    if (primitive.isString()) return parseDateString(vm, primitive.asString());
    return timeClip(toNumber(vm, primitive));
}

// 21.4.2.1 Date ( ...values )
Value dateConstructor(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.newTarget) return vm.string(dateText(currentTime(vm)));
    const double time = arguments.size() == 0   ? currentTime(vm)
                        : arguments.size() == 1 ? timeFromValue(vm, arguments[0])
                                                : timeFromComponents(vm, arguments);
    Object* prototype = getPrototypeFromConstructor(vm, arguments.newTarget, &Realm::datePrototype);
    return vm.heap.allocate<DateObject>(vm.shapeFor(prototype), time);
}

// 21.4.3.1 Date.now, 21.4.3.2 Date.parse, 21.4.3.4 Date.UTC
Value dateNow(Isolate& vm, const CallArguments&) { return Value::number(currentTime(vm)); }
Value dateParse(Isolate& vm, const CallArguments& arguments) {
    return Value::number(parseDateString(vm, toString(vm, arguments[0])));
}
Value dateUtc(Isolate& vm, const CallArguments& arguments) {
    return Value::number(timeFromComponents(vm, arguments));
}

// --- Getters (21.4.4.2 to 21.4.4.19, B.2.3.1). Local time is UTC, so each serves for both.

Value dateGetTime(Isolate& vm, const CallArguments& arguments) {
    return Value::number(thisTimeValue(vm, arguments));
}

template <auto kField>
Value dateGetField(Isolate& vm, const CallArguments& arguments) {
    const double time = thisTimeValue(vm, arguments);
    if (time != time) return Value::nan();
    return Value::number(static_cast<double>(dateFields(time).*kField));
}

Value dateGetTimezoneOffset(Isolate& vm, const CallArguments& arguments) {
    const double time = thisTimeValue(vm, arguments);
    return time != time ? Value::nan() : Value::int32(0);
}

// --- Texts (21.4.4.35 to 21.4.4.44)

double timeForText(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    if (auto* date = as<DateObject>(arguments.thisValue)) return date->time;
    vm.throwTypeError("Method Date.prototype." + std::string(method) + " called on incompatible receiver " +
                      describeValue(vm, arguments.thisValue));
}

template <typename Format>
Value textOf(Isolate& vm, const CallArguments& arguments, std::string_view method, Format format) {
    const double time = timeForText(vm, arguments, method);
    return vm.string(time != time ? std::string("Invalid Date") : format(time));
}

Value dateToString(Isolate& vm, const CallArguments& arguments) {
    return textOf(vm, arguments, "toString", dateText);
}
Value dateToDateString(Isolate& vm, const CallArguments& arguments) {
    return textOf(vm, arguments, "toDateString", dateString);
}
Value dateToTimeString(Isolate& vm, const CallArguments& arguments) {
    return textOf(vm, arguments, "toTimeString", timeString);
}
Value dateToUtcString(Isolate& vm, const CallArguments& arguments) {
    return textOf(vm, arguments, "toUTCString", utcDateString);
}

// ECMA-402 19.4, in American English
Value localeText(Isolate& vm, const CallArguments& arguments, std::string_view method,
                 DateDefaults defaults) {
    return textOf(vm, arguments, method, [&](double time) {
        const std::string caller = "Date.prototype." + std::string(method);
        const LocaleOptions options(vm, arguments[0], arguments[1], caller);
        return formatDate(time, readDateStyle(vm, options, defaults));
    });
}
Value dateToLocaleString(Isolate& vm, const CallArguments& arguments) {
    return localeText(vm, arguments, "toLocaleString", DateDefaults::DateAndTime);
}
Value dateToLocaleDateString(Isolate& vm, const CallArguments& arguments) {
    return localeText(vm, arguments, "toLocaleDateString", DateDefaults::Date);
}
Value dateToLocaleTimeString(Isolate& vm, const CallArguments& arguments) {
    return localeText(vm, arguments, "toLocaleTimeString", DateDefaults::Time);
}

// B.2.3.1 Date.prototype.getYear
Value dateGetYear(Isolate& vm, const CallArguments& arguments) {
    const double time = timeForText(vm, arguments, "getYear");
    return time != time ? Value::nan() : Value::number(static_cast<double>(dateFields(time).year - 1900));
}

// 21.4.4.36 Date.prototype.toISOString
Value dateToIsoString(Isolate& vm, const CallArguments& arguments) {
    const double time = timeForText(vm, arguments, "toISOString");
    if (time != time) vm.throwRangeError("Invalid time value");
    return vm.string(isoDateString(time));
}

// 21.4.4.37 Date.prototype.toJSON
Value dateToJson(Isolate& vm, const CallArguments& arguments) {
    Object* object = toObject(vm, arguments.thisValue);
    const Value primitive = toPrimitive(vm, object, PreferredType::Number);
    if (primitive.isNumber() && !std::isfinite(primitive.asNumber())) return Value::null();
    const Value method = object->get(vm, vm.key("toISOString"));
    if (!isCallable(method)) vm.throwTypeError("toISOString is not a function");
    return call(vm, method, object);
}

// 21.4.4.45 Date.prototype [ @@toPrimitive ]
Value dateToPrimitive(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.thisValue.isObject()) {
        vm.throwTypeError("Method Date.prototype [ @@toPrimitive ] called on incompatible receiver " +
                          describeValue(vm, arguments.thisValue));
    }
    const std::u16string_view hint =
        arguments[0].isString() ? arguments[0].asString()->view() : std::u16string_view();
    if (hint == u"number")
        return ordinaryToPrimitive(vm, arguments.thisValue.asObject(), PreferredType::Number);
    if (hint == u"string" || hint == u"default") {
        return ordinaryToPrimitive(vm, arguments.thisValue.asObject(), PreferredType::String);
    }
    vm.throwTypeError("Invalid hint: " + describeValue(vm, arguments[0]));
}

} // namespace

void installDate(Isolate& vm, Realm& realm) {
    Object* prototype = realm.datePrototype = vm.newObject();
    NativeFunction* constructor = defineConstructor(vm, "Date", dateConstructor, 7, prototype);
    realm.dateConstructor = constructor;
    defineFunction(vm, constructor, "now", dateNow, 0);
    defineFunction(vm, constructor, "parse", dateParse, 1);
    defineFunction(vm, constructor, "UTC", dateUtc, 7);

    defineFunction(vm, prototype, "toString", dateToString, 0);
    defineFunction(vm, prototype, "toDateString", dateToDateString, 0);
    defineFunction(vm, prototype, "toTimeString", dateToTimeString, 0);
    defineFunction(vm, prototype, "toISOString", dateToIsoString, 0);
    NativeFunction* toUtcString = defineFunction(vm, prototype, "toUTCString", dateToUtcString, 0);
    defineValue(vm, prototype, "toGMTString", toUtcString); // B.2.3.3: the same function
    const struct {
        std::string_view name;
        NativeCode code;
    } getters[] = {
        {"getDate", dateGetField<&DateFields::day>},
        {"getDay", dateGetField<&DateFields::weekday>},
        {"getFullYear", dateGetField<&DateFields::year>},
        {"getHours", dateGetField<&DateFields::hour>},
        {"getMilliseconds", dateGetField<&DateFields::millisecond>},
        {"getMinutes", dateGetField<&DateFields::minute>},
        {"getMonth", dateGetField<&DateFields::month>},
        {"getSeconds", dateGetField<&DateFields::second>},
        {"getTime", dateGetTime},
        {"getTimezoneOffset", dateGetTimezoneOffset},
        {"getUTCDate", dateGetField<&DateFields::day>},
        {"getUTCDay", dateGetField<&DateFields::weekday>},
        {"getUTCFullYear", dateGetField<&DateFields::year>},
        {"getUTCHours", dateGetField<&DateFields::hour>},
        {"getUTCMilliseconds", dateGetField<&DateFields::millisecond>},
        {"getUTCMinutes", dateGetField<&DateFields::minute>},
        {"getUTCMonth", dateGetField<&DateFields::month>},
        {"getUTCSeconds", dateGetField<&DateFields::second>},
        {"valueOf", dateGetTime},
        {"getYear", dateGetYear},
    };
    for (const auto& getter : getters)
        defineFunction(vm, prototype, getter.name, getter.code, 0);
    installDateSetters(vm, realm);
    defineFunction(vm, prototype, "toJSON", dateToJson, 1);
    defineFunction(vm, prototype, "toLocaleString", dateToLocaleString, 0);
    defineFunction(vm, prototype, "toLocaleDateString", dateToLocaleDateString, 0);
    defineFunction(vm, prototype, "toLocaleTimeString", dateToLocaleTimeString, 0);
    realm.dateToPrimitive = defineFunction(vm, prototype, vm.names.symbol_toPrimitive, "[Symbol.toPrimitive]",
                                           dateToPrimitive, 1, kConfigurable);
    defineValue(vm, realm.globalObject, "Date", constructor);
}

} // namespace tickscope
