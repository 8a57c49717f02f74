// How the parts of an object are put on lines.

#include "host/inspect_inspector.h"

#include <algorithm>
#include <cmath>

namespace tickscope {

namespace {

constexpr std::size_t kSeparatorWidth = 2; // ", "
constexpr std::size_t kMinGrouped = 6;     // arrays with more entries are laid out in columns
constexpr double kMaxColumns = 15;
// Room for what stands beside an object on its line.
constexpr std::size_t kLineReserve = 10;

// One copy of each part: with deep nesting the parts are long.
std::u16string join(std::u16string_view head, const std::vector<std::u16string>& parts,
                    std::u16string_view separator, std::u16string_view tail) {
    std::size_t length = head.size() + parts.size() * separator.size() + tail.size();
    for (const std::u16string& part : parts)
        length += part.size();
    std::u16string out;
    out.reserve(length);
    out += head;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += separator;
        out += parts[i];
    }
    return out += tail;
}

} // namespace

bool Inspector::isBelowBreakLength(const Texts& output, std::size_t start, const std::u16string& base) const {
    std::size_t length = output.size() + start;
    if (static_cast<double>(length + output.size()) > m_options.breakLength) return false;
    for (const std::u16string& text : output) {
        length += m_options.colors ? stripEscapeSequences(text).size() : text.size();
        if (static_cast<double>(length) > m_options.breakLength) return false;
    }
    return base.find(u'\n') == base.npos;
}

std::u16string Inspector::reduceToSingleString(Texts output, const std::u16string& base,
                                               std::u16string_view open, std::u16string_view close,
                                               Layout layout, int level, Object* value) {
    std::u16string head(open);
    const std::u16string tail(close);
    if (m_options.isCompactTrue) {
        if (isBelowBreakLength(output, 0, base))
            return join(head + (base.empty() ? u"" : u" " + base) + u" ", output, u", ", u" " + tail);
        const std::u16string line = u"\n" + indentation() + u"  ";
        const std::u16string gap =
            base.empty() && head.size() == 1 ? u" " : (base.empty() ? u"" : u" " + base) + line;
        return join(head + gap, output, u"," + line, u" " + tail);
    }
    if (!base.empty()) head = base + u" " + head;
    if (m_options.compact >= 1) {
        const std::size_t entries = output.size();
        if (layout == Layout::ArrayWithExtras && entries > kMinGrouped)
            output = groupArrayElements(output, value);
        // The innermost levels share a line when they fit on it.
        if (m_currentDepth - level < m_options.compact && entries == output.size()) {
            const std::size_t start = output.size() + static_cast<std::size_t>(m_indentation) + open.size() +
                                      base.size() + kLineReserve;
            if (isBelowBreakLength(output, start, base)) {
                std::u16string joined = join(head + u" ", output, u", ", u" " + tail);
                if (joined.find(u'\n', head.size()) == joined.npos) return joined;
            }
        }
    }
    const std::u16string line = u"\n" + indentation();
    return join(head + line + u"  ", output, u"," + line + u"  ", line + tail);
}

// Columns are aligned to the right for numbers alone.
bool Inspector::areNumbers(Object* value, std::size_t count) {
    if (!value) return true;
    for (std::size_t i = 0; i < count; ++i) {
        const Value element = value->get(m_vm, m_vm.keyFromLength(i));
        if (!element.isNumber() && !element.isBigInt()) return false;
    }
    return true;
}

// Puts the entries of a long array side by side, in about a square, unless their lengths differ too much.
Inspector::Texts Inspector::groupArrayElements(const Texts& output, Object* value) {
    std::size_t total = 0, longest = 0;
    // "... n more items" stays alone.
    const bool hasRest = m_options.maxArrayLength < static_cast<double>(output.size());
    const std::size_t count = output.size() - (hasRest ? 1 : 0);
    std::vector<std::size_t> widths(count);
    for (std::size_t i = 0; i < count; ++i) {
        widths[i] = displayWidth(output[i], m_options.colors);
        total += widths[i] + kSeparatorWidth;
        longest = std::max(longest, widths[i]);
    }
    const double width = static_cast<double>(longest + kSeparatorWidth);
    if (!(width * 3 + m_indentation < m_options.breakLength &&
          (static_cast<double>(total) / width > 5 || longest <= 6)))
        return output;

    // A character is about two and a half times as high as wide.
    constexpr double kCharacterHeight = 2.5;
    const double bias = std::sqrt(width - static_cast<double>(total) / static_cast<double>(output.size()));
    const double biased = std::max(width - 3 - bias, 1.0);
    const double columnCount = std::min(
        {std::floor(std::sqrt(kCharacterHeight * biased * static_cast<double>(count)) / biased + 0.5),
         std::floor((m_options.breakLength - m_indentation) / width), m_options.compact * 4, kMaxColumns});
    if (columnCount <= 1) return output;
    const auto columns = static_cast<std::size_t>(std::ceil(columnCount));

    std::vector<std::size_t> columnWidths;
    for (std::size_t i = 0; i < columns; ++i) {
        std::size_t widest = 0;
        for (std::size_t j = i; j < count; j += columns)
            widest = std::max(widest, widths[j]);
        columnWidths.push_back(widest + kSeparatorWidth);
    }
    const bool padsStart = areNumbers(value, output.size());
    Texts lines;
    for (std::size_t i = 0; i < count; i += columns) {
        const std::size_t end = std::min(i + columns, count);
        std::u16string line;
        for (std::size_t j = i; j < end; ++j) {
            const bool isLast = j == end - 1;
            const std::size_t cell = columnWidths[j - i] - (isLast ? kSeparatorWidth : 0);
            const std::size_t used = widths[j] + (isLast ? 0 : kSeparatorWidth);
            const std::u16string padding(cell > used ? cell - used : 0, u' ');
            const std::u16string text = output[j] + (isLast ? u"" : u", ");
            if (padsStart)
                line += padding + text;
            else
                line += isLast ? text : text + padding;
        }
        lines.push_back(std::move(line));
    }
    if (hasRest) lines.push_back(output.back());
    return lines;
}

void Inspector::sortTexts(Texts::iterator begin, Texts::iterator end) {
    if (!isCallable(m_options.sorted)) {
        std::stable_sort(begin, end);
        return;
    }
    std::stable_sort(begin, end, [&](const std::u16string& a, const std::u16string& b) {
        const Value order =
            call(m_vm, m_options.sorted, Value::undefined(), {m_vm.string(a), m_vm.string(b)});
        return toNumber(m_vm, order) < 0;
    });
}

} // namespace tickscope
