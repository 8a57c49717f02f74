#include "loop/uncaught_report.h"

#include "builtins/error.h"
#include "host/inspect.h"
#include "host/process.h"
#include "syntax/diagnostic.h"
#include "vm/operations.h"
#include "vm/preview.h"

#include <charconv>
#include <optional>

namespace tickscope {

namespace {

// How deep Node shows the members of an error that ends it.
constexpr double kFatalDepth = 5;

struct Place {
    const ScenarioFile* file = nullptr;
    std::uint32_t line = 0, column = 0; // from 1
};

std::optional<std::uint32_t> numberBefore(std::string_view text, std::size_t& end) {
    std::size_t begin = end;
    while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9')
        --begin;
    std::uint32_t number = 0;
    if (begin == end || std::from_chars(text.data() + begin, text.data() + end, number).ec != std::errc())
        return std::nullopt;
    end = begin;
    return number;
}

// Where the stack text names a file first.
std::size_t findFrame(std::string_view stack, const ScenarioFile& file) {
    const std::size_t frames = stack.find("    at ");
    if (frames == std::string_view::npos) return frames;
    const std::string needle = file.name + ":";
    std::size_t found = stack.find(needle, frames);
    while (found != std::string_view::npos && stack[found - 1] != ' ' && stack[found - 1] != '(')
        found = stack.find(needle, found + 1);
    return found;
}

// The first frame of a stack text that lies in the program: "... file.js:3:15)".
std::optional<Place> placeInStack(std::string_view stack, const ScenarioFiles& files) {
    std::size_t found = std::string_view::npos;
    const ScenarioFile* file = nullptr;
    for (const ScenarioFile& each : files.all()) {
        const std::size_t place = findFrame(stack, each);
        if (place >= found) continue;
        found = place;
        file = &each;
    }
    if (!file) return std::nullopt;
    const std::string needle = file->name + ":";
    std::size_t end = found + needle.size();
    while (end < stack.size() && ((stack[end] >= '0' && stack[end] <= '9') || stack[end] == ':'))
        ++end;
    const auto column = numberBefore(stack, end);
    if (!column || end == 0 || stack[end - 1] != ':') return std::nullopt;
    --end;
    const auto line = numberBefore(stack, end);
    if (!line) return std::nullopt;
    return Place{file, *line, *column};
}

std::string stackOf(Isolate& vm, Value error) {
    if (!error.isObject()) return {};
    const CompletionRecord stack = vm.completionOf([&] { return error.asObject()->get(vm, vm.names.stack); });
    return !stack.isThrow() && stack.value.isString() ? stack.value.asString()->utf8() : std::string();
}

// Nothing for a place that a stack text invents.
std::string excerptAt(Isolate& vm, const Place& place) {
    const SourceText source = vm.files().source(*place.file);
    if (place.line == 0 || place.line > source.lineCount()) return {};
    return excerpt(source, {place.line, std::max(place.column, 1u)});
}

// Where a statement of the program has thrown the value.
std::optional<Place> placeOfThrow(Isolate& vm, Value thrown) {
    const Isolate::ThrowSite& site = vm.lastThrowSite();
    if (!site.source || !sameValue(site.value, thrown)) return std::nullopt;
    const ScenarioFile* file = vm.files().named(site.source->name());
    if (!file) return std::nullopt;
    const SourcePosition position = site.source->positionAt(site.offset);
    return Place{file, position.line, position.column};
}

std::string inspected(Isolate& vm, Value error) {
    if (error.isString()) return error.asString()->utf8();
    if (error.isSymbol()) return {}; // Node's conversion to text fails quietly
    InspectOptions options = defaultInspectOptions(vm);
    options.customInspect = false;
    if (options.depth) options.depth = std::max(*options.depth, kFatalDepth);
    const CompletionRecord text =
        vm.completionOf([&] { return Value(vm.string(inspect(vm, error, options))); });
    return text.isThrow() ? describeValue(vm, error) : text.value.asString()->utf8();
}

} // namespace

void reportFatalException(Isolate& vm, Value error, ErrorOrigin origin) {
    const std::string text = inspected(vm, error);
    const std::string stack = stackOf(vm, error);
    const bool isError = error.isObject() && as<ErrorObject>(error) != nullptr;
    std::optional<Place> place = origin == ErrorOrigin::Thrown ? placeOfThrow(vm, error) : std::nullopt;
    if (!place) place = placeInStack(stack, vm.files());
    std::string report;
    const bool tellsPlace = place && stack.starts_with(place->file->name + ":"); // a SyntaxError of a file
    if (place && !tellsPlace) report = isError ? excerptAt(vm, *place) + "\n" : "\n" + excerptAt(vm, *place);
    if (!place && stack.empty()) report = "Uncaught:\n";
    report += text + "\n";
    if (!error.isObject())
        report += "(Use `node --trace-uncaught ...` to show where the exception was thrown)\n";
    const std::uint32_t offset = vm.lastThrowSite().offset;
    vm.recorder.record(EventKind::UncaughtException,
                       {.text = previewValue(vm, error),
                        .range = tellsPlace ? SourceSpan{offset, offset + 1} : vm.recorder.currentRange()});
    writeToStream(vm, OutputStream::Stderr, report);
}

} // namespace tickscope
