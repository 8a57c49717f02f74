// Bytes -> every way of parsing them, and the editor's colours. What must hold: no report of the sanitizers,
// a tree or diagnostics, and every range inside the text.

#include "builtins/regexp_syntax.h"
#include "syntax/parser.h"
#include "tickscope/highlight.h"

#include "fuzz/require.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace tickscope;
using tickscope::fuzz::require;

namespace {

void checkResult(const SourceText& source, const ParseResult& result) {
    require(result.program ? result.diagnostics.empty() : !result.diagnostics.empty(),
            "a tree, or diagnostics");
    for (const Diagnostic& diagnostic : result.diagnostics) {
        require(diagnostic.range.begin <= diagnostic.range.end, "a diagnostic's range is in order");
        require(diagnostic.range.end <= source.text().size(), "a diagnostic lies in the text");
        require(!formatDiagnostic(source, diagnostic).empty(), "a diagnostic has a text");
    }
}

void checkTypeRanges(const SourceText& source, const std::vector<SourceRange>& ranges) {
    for (const SourceRange range : ranges)
        require(range.begin <= range.end && range.end <= source.text().size(), "a type lies in the text");
}

void parseInEveryWay(const SourceText& source) {
    ParseOptions options;
    options.validateRegExp = validateRegExp;
    checkResult(source, parseScript(source, options));
    checkResult(source, parseModule(source, options));
    checkResult(source, parseCommonJs(source, options));
    EvalContext context;
    context.inFunction = context.inMethod = context.inDerivedConstructor = true;
    context.privateNames = {u"x"};
    checkResult(source, parseEval(source, context, options));

    std::vector<SourceRange> types;
    options.typeRanges = &types;
    options.language = Language::TypeScript;
    checkResult(source, parseCommonJs(source, options));
    checkResult(source, parseModule(source, options));
    checkTypeRanges(source, types);
    options.language = Language::Detect;
    checkResult(source, parseCommonJs(source, options));
    hasModuleSyntax(source);
    isOnlyModule(source, options);
}

// Cut in two at a byte of its own choice: parameters and body.
void parseAsDynamicFunction(std::u16string_view text) {
    const std::size_t cut = text.empty() ? 0 : text[0] % (text.size() + 1);
    for (const DynamicFunctionKind kind : {DynamicFunctionKind::Normal, DynamicFunctionKind::Generator,
                                           DynamicFunctionKind::Async, DynamicFunctionKind::AsyncGenerator}) {
        const auto parsed = parseDynamicFunction(kind, text.substr(0, cut), text.substr(cut));
        checkResult(parsed.source, parsed.result);
    }
}

void checkHighlight(std::u16string_view text) {
    std::uint32_t end = 0;
    for (const HighlightSpan& span : highlight(text)) {
        require(span.begin >= end && span.begin < span.end, "spans are in order, without overlaps");
        end = span.end;
    }
    require(end <= text.size(), "spans lie in the text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const SourceText source = SourceText::fromUtf8("program.js", bytes);
    parseInEveryWay(source);
    parseAsDynamicFunction(source.text());
    checkHighlight(source.text());
    return 0;
}
