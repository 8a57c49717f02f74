#include "load_table.h"

#include "load_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tickscope::cli {

namespace {

// How many characters have to be changed, added or left out.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

bool contains(const std::vector<std::string_view>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string typeName(const toml::node& node) {
    switch (node.type()) {
    case toml::node_type::string:
        return "a text";
    case toml::node_type::integer:
    case toml::node_type::floating_point:
        return "a number";
    case toml::node_type::boolean:
        return "true or false";
    case toml::node_type::array:
        return "a list";
    case toml::node_type::table:
        return "a table";
    default:
        return "a date or a time";
    }
}

// 1234567.5 as "1,234,567.5".
std::string grouped(double value) {
    std::string text = fmt::format("{}", value);
    if (text.find('e') != std::string::npos) text = fmt::format("{:.0f}", value);
    std::size_t at = std::min(text.find('.'), text.size());
    const std::size_t first = text.front() == '-' ? 1 : 0;
    while (at > first + 3) {
        at -= 3;
        text.insert(at, ",");
    }
    return text;
}

} // namespace

std::string_view LoadText::line(std::uint32_t number) const {
    std::string_view rest = m_text;
    for (std::uint32_t i = 1; i < number; ++i) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos) return {};
        rest.remove_prefix(end + 1);
    }
    rest = rest.substr(0, rest.find('\n'));
    if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
    return rest;
}

// Not what a terminal may take amiss.
bool LoadText::canShow(std::string_view line) const {
    constexpr std::size_t widest = 100;
    if (line.empty() || line.size() > widest) return false;
    return std::all_of(line.begin(), line.end(), [&](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 ? m_isValid : (byte >= 0x20 && byte != 0x7F) || c == '\t';
    });
}

void LoadText::fail(const toml::source_region& where, const std::string& message,
                    const std::string& hint) const {
    const std::uint32_t number = std::max<std::uint32_t>(1, where.begin.line);
    const std::uint32_t column = std::max<std::uint32_t>(1, where.begin.column);
    std::string text = fmt::format("{}:{}:{}: error: {}\n", m_name, number, column, message);
    std::string shown(line(number));
    if (canShow(shown)) {
        std::replace(shown.begin(), shown.end(), '\t', ' ');
        const bool isOneLine = where.end.line == where.begin.line && where.end.column > column;
        const std::size_t length = isOneLine ? where.end.column - column : 1;
        const std::string gutter = std::to_string(number);
        text += fmt::format("  {} | {}\n  {:{}} | {:{}}^{}\n", gutter, shown, "", gutter.size(), "",
                            column - 1, std::string(length - 1, '~'));
    }
    if (!hint.empty()) text += fmt::format("  hint: {}\n", hint);
    throw LoadFileError(text);
}

void LoadTable::fail(const std::string& message, const std::string& hint) const {
    m_text.fail(m_table.source(), message, hint);
}

void LoadTable::failAt(std::string_view key, const std::string& message, const std::string& hint) const {
    const toml::node* node = m_table.get(key);
    m_text.fail(node != nullptr ? node->source() : m_table.source(), message, hint);
}

void LoadTable::missing(std::string_view key, std::string_view example) const {
    fail(fmt::format("{} needs `{}`", m_name, key), fmt::format("add {} = {}", key, example));
}

void LoadTable::wrongType(std::string_view key, std::string_view wanted) const {
    failAt(key, fmt::format("`{}` must be {}, not {}", key, wanted, typeName(*m_table.get(key))));
}

const toml::node* LoadTable::node(std::string_view key) {
    m_asked.emplace_back(key);
    return m_table.get(key);
}

std::optional<std::string> LoadTable::text(std::string_view key) {
    const toml::node* found = node(key);
    if (found == nullptr) return std::nullopt;
    if (!found->is_string()) wrongType(key, "a text in quotes");
    return found->value<std::string>();
}

std::optional<bool> LoadTable::flag(std::string_view key) {
    const toml::node* found = node(key);
    if (found == nullptr) return std::nullopt;
    if (!found->is_boolean()) wrongType(key, "true or false");
    return found->value<bool>();
}

std::optional<std::int64_t> LoadTable::integer(std::string_view key, std::int64_t least, std::int64_t most) {
    const toml::node* found = node(key);
    if (found == nullptr) return std::nullopt;
    if (found->is_floating_point())
        failAt(key, fmt::format("`{}` must be a whole number, not {}", key, *found->value<double>()));
    if (!found->is_integer()) wrongType(key, "a number");
    const std::int64_t value = *found->value<std::int64_t>();
    if (value < least || value > most) {
        failAt(key,
               fmt::format("`{}` must be from {} to {}, not {}", key, grouped(static_cast<double>(least)),
                           grouped(static_cast<double>(most)), value));
    }
    return value;
}

std::optional<double> LoadTable::number(std::string_view key, double least, double most) {
    const toml::node* found = node(key);
    if (found == nullptr) return std::nullopt;
    if (!found->is_number()) wrongType(key, "a number");
    const double value = *found->value<double>();
    if (!(value >= least && value <= most)) // nan, too
        failAt(key,
               fmt::format("`{}` must be from {} to {}, not {}", key, grouped(least), grouped(most), value));
    return value;
}

std::optional<VirtualTime> LoadTable::time(std::string_view key, double unit, double least, double most) {
    const std::optional<double> value = number(key, least, most);
    if (!value) return std::nullopt;
    return VirtualTime{std::llround(*value * unit)};
}

std::optional<std::int64_t> LoadTable::bytes(std::string_view key, double unit, double most) {
    const std::optional<double> value = number(key, 0, most);
    if (!value) return std::nullopt;
    return std::llround(*value * unit);
}

std::optional<std::size_t> LoadTable::choice(std::string_view key,
                                             const std::vector<std::string_view>& words) {
    const std::optional<std::string> word = text(key);
    if (!word) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), *word);
    if (found == words.end())
        failAt(key, fmt::format("`{}` cannot be \"{}\"", key, *word),
               fmt::format("it is one of \"{}\"", fmt::join(words, "\", \"")));
    return static_cast<std::size_t>(found - words.begin());
}

std::vector<LoadTable> LoadTable::tables(std::string_view key) {
    std::vector<LoadTable> result;
    const toml::node* found = node(key);
    if (found == nullptr) return result;
    if (const toml::table* table = found->as_table())
        return {LoadTable(m_text, *table, fmt::format("[{}]", key))};
    const toml::array* array = found->as_array();
    if (array == nullptr) wrongType(key, "a table");
    for (const toml::node& element : *array) {
        if (!element.is_table()) wrongType(key, "a list of tables");
        result.emplace_back(m_text, *element.as_table(), fmt::format("[[{}]]", key));
    }
    return result;
}

void LoadTable::finish(const std::vector<std::string_view>& elsewhere, std::string_view reason) const {
    const toml::key* first = nullptr;
    for (const auto& [key, value] : m_table) {
        if (std::find(m_asked.begin(), m_asked.end(), key.str()) != m_asked.end()) continue;
        const auto place = [](const toml::key& k) {
            return std::pair(k.source().begin.line, k.source().begin.column);
        };
        if (first == nullptr || place(key) < place(*first)) first = &key;
    }
    if (first == nullptr) return;
    if (contains(elsewhere, first->str()))
        m_text.fail(first->source(), fmt::format("`{}` means nothing here: {}", first->str(), reason),
                    "leave it out");
    const auto nearest = std::min_element(m_asked.begin(), m_asked.end(), [&](const auto& a, const auto& b) {
        return distance(a, first->str()) < distance(b, first->str());
    });
    std::vector<std::string> keys = m_asked;
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    const bool isNear = nearest != m_asked.end() && distance(*nearest, first->str()) <= 2;
    m_text.fail(first->source(), fmt::format("{} has no key `{}`", m_name, first->str()),
                isNear ? fmt::format("did you mean `{}`?", *nearest)
                       : fmt::format("its keys are {}", fmt::join(keys, ", ")));
}

} // namespace tickscope::cli
