#include "syntax/diagnostic.h"

#include "tickscope/scenario.h"

#include <algorithm>

namespace tickscope {

namespace {

constexpr uint32_t kMaximumWidth = 100;

// The line of the position with the range underlined. Positions count UTF-16 units; what is shown is one
// column each.
void appendExcerpt(std::string& out, const SourceText& source, SourceRange range) {
    const SourcePosition position = source.positionAt(range.begin);
    const std::u16string_view line = source.lineText(position.line);
    const auto size = static_cast<uint32_t>(line.size());
    const uint32_t column = std::min(position.column - 1, size);
    const uint32_t length = std::max<uint32_t>(1, std::min(range.length(), size - column));
    uint32_t begin = 0;
    uint32_t end = size;
    if (size > kMaximumWidth) {
        begin = column > kMaximumWidth / 3 ? column - kMaximumWidth / 3 : 0;
        end = std::min(size, begin + kMaximumWidth);
        if (end - begin < kMaximumWidth) begin = size - kMaximumWidth;
    }
    std::u16string shown(line.substr(begin, end - begin));
    std::replace(shown.begin(), shown.end(), u'\t', u' ');
    const std::string prefix = begin > 0 ? "..." : "";
    const std::string gutter = std::to_string(position.line);
    out += "  " + gutter + " | " + prefix + toUtf8(shown) + (end < size ? "..." : "") + "\n";
    out += "  " + std::string(gutter.size(), ' ') + " | " + std::string(prefix.size() + column - begin, ' ') +
           "^";
    const uint32_t visible = std::max<uint32_t>(1, std::min(length, std::max(end, column + 1) - column));
    out += std::string(visible - 1, '~') + "\n";
}

std::string place(const SourceText& source, SourceRange range) {
    const SourcePosition position = source.positionAt(range.begin);
    return source.name() + ":" + std::to_string(position.line) + ":" + std::to_string(position.column) + ": ";
}

} // namespace

std::string formatDiagnostic(const SourceText& source, const Diagnostic& diagnostic) {
    std::string out = place(source, diagnostic.range) + "error: " + diagnostic.message + "\n";
    appendExcerpt(out, source, diagnostic.range);
    if (!diagnostic.hint.empty()) out += "  hint: " + diagnostic.hint + "\n";
    for (const RelatedNote& note : diagnostic.notes) {
        out += place(source, note.range) + "note: " + note.text + "\n";
        appendExcerpt(out, source, note.range);
    }
    return out;
}

std::string excerpt(const SourceText& source, SourcePosition position, std::size_t length) {
    const std::u16string_view line = source.lineText(position.line);
    const std::size_t column = std::min<std::size_t>(position.column - 1, line.size());
    std::string marks;
    for (const char16_t c : line.substr(0, column))
        marks += c == u'\t' ? '\t' : ' ';
    marks.append(std::max<std::size_t>(1, std::min(length, line.size() - column)), '^');
    return source.name() + ":" + std::to_string(position.line) + "\n" + toUtf8(line) + "\n" + marks + "\n";
}

ProgramDiagnostic toProgramDiagnostic(const SourceText& source, const Diagnostic& diagnostic) {
    const SourcePosition position = source.positionAt(diagnostic.range.begin);
    return {{diagnostic.range.begin, diagnostic.range.end},
            position.line,
            position.column,
            diagnostic.message,
            diagnostic.hint,
            formatDiagnostic(source, diagnostic),
            source.name()};
}

void appendDiagnostics(std::vector<ProgramDiagnostic>& out, const SourceText& source,
                       const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics)
        out.push_back(toProgramDiagnostic(source, diagnostic));
}

} // namespace tickscope
