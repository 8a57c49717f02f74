#pragma once
// One table of a load file, read key by key with checks. What nobody has asked for in the end is a mistake.

#include "tickscope/ids.h"

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope::cli {

// The file, for messages that show the place.
class LoadText {
public:
    LoadText(const std::string& text, const std::string& name) : m_text(text), m_name(name) {}
    [[noreturn]] void fail(const toml::source_region& where, const std::string& message,
                           const std::string& hint = {}) const;
    void setValid() { m_isValid = true; } // it has been parsed: it is UTF-8

private:
    std::string_view line(std::uint32_t number) const;
    bool canShow(std::string_view line) const;
    const std::string& m_text;
    const std::string& m_name;
    bool m_isValid = false;
};

class LoadTable {
public:
    // All three must outlive it. `name` is what messages call the table: "[[server]]".
    LoadTable(const LoadText& text, const toml::table& table, std::string name)
        : m_text(text), m_table(table), m_name(std::move(name)) {}

    bool has(std::string_view key) const { return m_table.contains(key); }
    const toml::node* node(std::string_view key); // null when it is missing
    // Missing keys give nothing, or fail where a value is needed.
    std::optional<std::string> text(std::string_view key);
    std::optional<bool> flag(std::string_view key);
    std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
    std::optional<double> number(std::string_view key, double least, double most);
    // A number of units that have so many microseconds each.
    std::optional<VirtualTime> time(std::string_view key, double unit, double least, double most);
    // A number of units that have so many bytes each.
    std::optional<std::int64_t> bytes(std::string_view key, double unit, double most);
    template <typename T>
    T needed(std::string_view key, std::optional<T> value, std::string_view example) const {
        if (!value) missing(key, example);
        return *std::move(value);
    }
    // Which of the words stands there; a number from 0.
    std::optional<std::size_t> choice(std::string_view key, const std::vector<std::string_view>& words);
    // The tables [[key]], or the one table [key].
    std::vector<LoadTable> tables(std::string_view key);

    // No key may be left. `elsewhere`: keys that other tables of the kind have; `reason` says why not this
    // one.
    void finish(const std::vector<std::string_view>& elsewhere = {}, std::string_view reason = {}) const;

    [[noreturn]] void missing(std::string_view key, std::string_view example) const;
    [[noreturn]] void fail(const std::string& message, const std::string& hint = {}) const; // about the table
    [[noreturn]] void failAt(std::string_view key, const std::string& message,
                             const std::string& hint = {}) const;

private:
    [[noreturn]] void wrongType(std::string_view key, std::string_view wanted) const;

    const LoadText& m_text;
    const toml::table& m_table;
    std::string m_name;
    std::vector<std::string> m_asked;
};

} // namespace tickscope::cli
