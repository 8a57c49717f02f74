#include "builtins/locale/options.h"

#include <algorithm>

namespace tickscope {

namespace {

// Whether it looks like a language tag: "en", "de-DE", "zh-Hans-CN".
bool isLanguageTag(std::u16string_view tag) {
    const auto isAlphanumeric = [](char16_t c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    };
    std::size_t part = 0;
    for (bool isFirst = true;; isFirst = false) {
        const std::size_t end = std::min(tag.find(u'-', part), tag.size());
        const std::u16string_view subtag = tag.substr(part, end - part);
        const std::size_t least = isFirst ? 2 : 1;
        if (subtag.size() < least || subtag.size() > 8) return false;
        if (!std::all_of(subtag.begin(), subtag.end(), isAlphanumeric)) return false;
        if (end == tag.size()) return true;
        part = end + 1;
    }
}

void checkLocale(Isolate& vm, Value locale) {
    if (!locale.isString() && !locale.isObject()) vm.throwTypeError("Incorrect locale information provided");
    JsString* tag = toString(vm, locale);
    if (!isLanguageTag(tag->view())) vm.throwRangeError("Incorrect locale information provided");
}

} // namespace

LocaleOptions::LocaleOptions(Isolate& vm, Value locales, Value options, std::string caller)
    : m_vm(vm), m_caller(std::move(caller)) {
    if (isArray(vm, locales)) {
        const std::uint64_t length = lengthOfArrayLike(vm, locales.asObject());
        for (std::uint64_t i = 0; i < length; ++i)
            checkLocale(vm, locales.asObject()->get(vm, vm.keyFromLength(i)));
    } else if (locales.isNull()) {
        vm.throwTypeError("Cannot convert undefined or null to object");
    } else if (locales.isString()) {
        checkLocale(vm, locales);
    }
    if (!options.isUndefined()) m_options = toObject(vm, options);
}

Value LocaleOptions::value(std::string_view name) const {
    return m_options ? m_options->get(m_vm, m_vm.key(name)) : Value::undefined();
}

std::string LocaleOptions::text(std::string_view name, std::initializer_list<std::string_view> allowed,
                                std::string_view fallback) const {
    const Value given = value(name);
    if (given.isUndefined()) return std::string(fallback);
    std::string chosen = toString(m_vm, given)->utf8();
    if (std::find(allowed.begin(), allowed.end(), chosen) == allowed.end()) {
        m_vm.throwRangeError("Value " + chosen + " out of range for " + m_caller + " options property " +
                             std::string(name));
    }
    return chosen;
}

std::optional<std::string> LocaleOptions::anyText(std::string_view name) const {
    const Value given = value(name);
    if (given.isUndefined()) return {};
    return toString(m_vm, given)->utf8();
}

std::optional<bool> LocaleOptions::flag(std::string_view name) const {
    const Value given = value(name);
    if (given.isUndefined()) return {};
    return toBoolean(given);
}

std::optional<int> LocaleOptions::integer(std::string_view name, int lowest, int highest) const {
    const Value given = value(name);
    if (given.isUndefined()) return {};
    const double number = toNumber(m_vm, given);
    if (!(number >= lowest && number <= highest))
        m_vm.throwRangeError(std::string(name) + " value is out of range.");
    return static_cast<int>(number);
}

unicode::SortingOptions readSortingOptions(const LocaleOptions& options) {
    using Sensitivity = unicode::SortingOptions::Sensitivity;
    unicode::SortingOptions sorting;
    if (!options.isGiven()) return sorting;
    sorting.isNumeric = options.flag("numeric").value_or(false);
    sorting.putsUpperFirst = options.text("caseFirst", {"upper", "lower", "false"}) == "upper";
    const std::string sensitivity = options.text("sensitivity", {"base", "accent", "case", "variant"});
    if (sensitivity == "base") sorting.sensitivity = Sensitivity::Base;
    if (sensitivity == "accent") sorting.sensitivity = Sensitivity::Accent;
    if (sensitivity == "case") sorting.sensitivity = Sensitivity::Case;
    sorting.ignoresPunctuation = options.flag("ignorePunctuation").value_or(false);
    return sorting;
}

} // namespace tickscope
