#include "tickscope/trace.h"

#include "syntax/scenario_files.h"
#include "trace/fnv1a.h"
#include "trace/utf8.h"

#include <algorithm>

namespace tickscope {

namespace {

bool isLineTerminator(char32_t c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029; }

} // namespace

std::uint64_t Trace::hash() const {
    Fnv1a fnv;
    fnv.add(static_cast<std::uint64_t>(events.size()));
    for (const Event& event : events) {
        fnv.add(static_cast<std::uint8_t>(event.kind));
        fnv.add(event.detail);
        fnv.add(event.cause);
        fnv.add(event.time.us);
        fnv.add(event.subject);
        fnv.add(event.object);
        fnv.add(event.text);
        fnv.add(event.range.begin);
        fnv.add(event.range.end);
    }
    fnv.add(static_cast<std::uint64_t>(texts.size()));
    for (TextId id = 0; id < texts.size(); ++id)
        fnv.add(texts.stored(id));
    for (const Trace& worker : workers) {
        fnv.add(worker.thread);
        fnv.add(worker.parentThread);
        fnv.add(std::string_view(worker.threadName));
        fnv.add(worker.hash());
    }
    return fnv.value();
}

void Trace::indexLines() {
    m_lines.assign(1, LineStart{});
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < source.size();) {
        const char32_t c = utf8::next(source, at);
        units += utf8::utf16Length(c);
        // CR LF is one line terminator: the line begins after the LF.
        if (c == '\r' && at < source.size() && source[at] == '\n') continue;
        if (isLineTerminator(c)) m_lines.push_back({units, static_cast<std::uint32_t>(at)});
    }
    m_files.clear();
    const ScenarioFiles scenario(fileName, source);
    for (const ScenarioFile& file : scenario.all())
        m_files.push_back(
            {file.name, {file.range.begin, file.range.end}, file.line, &file == &scenario.main()});
}

const Trace::File& Trace::fileAt(std::uint32_t offset) const {
    const auto next =
        std::upper_bound(m_files.begin(), m_files.end(), offset,
                         [](std::uint32_t value, const File& file) { return value < file.range.begin; });
    return next == m_files.begin() ? *next : next[-1];
}

Trace::LineColumn Trace::lineColumnInFile(std::uint32_t offset) const {
    LineColumn where = lineColumn(offset);
    if (!m_files.empty()) where.line -= fileAt(offset).line - 1;
    return where;
}

std::string Trace::lineText(std::uint32_t offset) const {
    const std::string line = "line " + std::to_string(lineColumnInFile(offset).line);
    return m_files.empty() || fileAt(offset).isMain ? line : line + " of " + fileAt(offset).name;
}

Trace::LineColumn Trace::lineColumn(std::uint32_t offset) const {
    if (m_lines.empty()) return {1, offset + 1};
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), offset,
                                        [](std::uint32_t o, const LineStart& line) { return o < line.unit; });
    const auto line = after - 1; // the first line begins at 0, so there is always one
    return {static_cast<std::uint32_t>(after - m_lines.begin()), offset - line->unit + 1};
}

std::uint32_t Trace::lineCount() const { return static_cast<std::uint32_t>(m_lines.size()); }

std::string_view Trace::sourceText(SourceSpan span) const {
    const std::size_t begin = byteOffset(span.begin);
    const std::size_t end = std::max(begin, byteOffset(span.end));
    return std::string_view(source).substr(begin, end - begin);
}

std::size_t Trace::byteOffset(std::uint32_t offset) const {
    const LineColumn where = lineColumn(offset);
    std::size_t at = m_lines.empty() ? 0 : m_lines[where.line - 1].byte;
    for (std::uint32_t units = where.column - 1; units > 0 && at < source.size();) {
        units -= std::min(units, utf8::utf16Length(utf8::next(source, at)));
    }
    return at;
}

} // namespace tickscope
