#pragma once
// Reading the options bags of toLocaleString (ECMA-402 9.2), for the one locale there is: American English.

#include "builtins/unicode/collation.h"
#include "vm/operations.h"

#include <initializer_list>

namespace tickscope {

// `caller` is how V8's messages name who asks: "Number.prototype.toLocaleString".
class LocaleOptions {
public:
    // CoerceOptionsToObject; locales are checked and otherwise ignored.
    LocaleOptions(Isolate&, Value locales, Value options, std::string caller);
    bool isGiven() const { return m_options != nullptr; }
    Value value(std::string_view name) const; // undefined when absent
    bool has(std::string_view name) const { return !value(name).isUndefined(); }
    // GetOption of type string; RangeError unless among `allowed` (if any are named).
    std::string text(std::string_view name, std::initializer_list<std::string_view> allowed,
                     std::string_view fallback = {}) const;
    std::optional<std::string> anyText(std::string_view name) const;
    std::optional<bool> flag(std::string_view name) const;
    // GetNumberOption: RangeError outside of the limits.
    std::optional<int> integer(std::string_view name, int lowest, int highest) const;

private:
    Isolate& m_vm;
    Object* m_options = nullptr;
    std::string m_caller;
};

// What Intl.Collator and localeCompare read (10.1.1).
unicode::SortingOptions readSortingOptions(const LocaleOptions&);

} // namespace tickscope
