// Source text -> syntax tree with scopes, or diagnostics. All early errors of ECMA-262 are found here.
#pragma once

#include "syntax/ast.h"
#include "syntax/diagnostic.h"
#include "syntax/dynamic_function_kind.h"
#include "syntax/source.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

// Says what is wrong with a regular expression ("Invalid regular expression: /(/: Unterminated group"), or
// nothing if it is fine.
using RegExpValidator =
    std::function<std::optional<std::string>(std::u16string_view pattern, std::u16string_view flags)>;

// Nesting deeper than this is reported as an error; a pair of brackets counts as two levels. The parser needs
// about 2 KB of native stack per level, and less than 4 KB with sanitizers.
inline constexpr uint32_t kMaximumNesting = 1000;

enum class Language : uint8_t {
    JavaScript,
    TypeScript, // types are read and dropped: the tree is that of the JavaScript they were added to
    Detect,     // JavaScript, or TypeScript if it is only that
};

// By the name of a file: .ts, .mts and .cts are TypeScript, any other is looked at.
Language languageOf(std::string_view fileName);

struct ParseOptions {
    Language language = Language::JavaScript;
    std::vector<SourceRange>* typeRanges = nullptr; // TypeScript's types are appended here; they may overlap
    RegExpValidator validateRegExp; // none: every pattern is accepted, flags are checked anyway
    bool strict = false;            // strict from the start
};

// Where a direct eval is called from (ECMA-262, 19.2.1.1 PerformEval, steps 8 to 12). The default is global
// code, as for an indirect eval.
struct EvalContext {
    bool inFunction = false;                  // new.target is allowed
    bool inMethod = false;                    // super.x is allowed
    bool inDerivedConstructor = false;        // super() is allowed
    bool inClassFieldInitializer = false;     // `arguments` is an error
    std::vector<std::u16string> privateNames; // visible ones, without #
};

struct ParseResult {
    std::unique_ptr<ParsedProgram> program; // null if there are diagnostics
    std::vector<Diagnostic> diagnostics;

    explicit operator bool() const { return program != nullptr; }
};

ParseResult parseScript(const SourceText& source, const ParseOptions& options = {});
ParseResult parseModule(const SourceText& source, const ParseOptions& options = {});
// As Node wraps a file: the body of a function with parameters exports, require, module, __filename,
// __dirname.
ParseResult parseCommonJs(const SourceText& source, const ParseOptions& options = {});
// Whether a TypeScript file is an ES module by what is in it: it has import or export statements.
bool hasModuleSyntax(const SourceText& source);
// Whether a file can only be an ES module: it has import, export, or await outside of functions. Node takes
// such a file for a module since 20.19.
bool isOnlyModule(const SourceText& source, const ParseOptions& options = {});
// `options.strict` says whether the caller of a direct eval is strict.
ParseResult parseEval(const SourceText& source, const EvalContext& context, const ParseOptions& options = {});

// `new Function(...)` and its async and generator siblings (ECMA-262, 20.2.1.1.1 CreateDynamicFunction):
// parameters are already joined with commas. Positions, also those of diagnostics, refer to the returned
// source, which is what toString gives and which the program does not own.
struct DynamicFunctionResult {
    SourceText source;
    ParseResult result;
};

DynamicFunctionResult parseDynamicFunction(DynamicFunctionKind kind, std::u16string_view parameters,
                                           std::u16string_view body, const ParseOptions& options = {});

} // namespace tickscope
