#pragma once
// Syntax tree -> bytecode. One ProgramCompiler per parsed text; one FunctionCompiler per function in it.
// The tree is needed only while compiling; the Code cells keep the source text alive for toString and errors.

#include "bytecode/code.h"
#include "bytecode/scope_analysis.h"
#include "syntax/ast.h"

#include <memory>
#include <string_view>

namespace tickscope {

class Isolate;

struct CompileOptions {
    bool isEmbedded = false;               // library code: no statements are recorded and they cost nothing
    bool isEval = false;                   // its positions are not in the program's text
    bool isDirectEval = false;             // unknown names are looked up in the caller's environments
    bool evalInDerivedConstructor = false; // `this` is a binding of the caller
};

// Compiles the program's top level; never fails for a tree the parser accepted, except RunAborted.
Code* compileProgram(Isolate& vm, const ParsedProgram& program, std::shared_ptr<const SourceText> source,
                     const CompileOptions& options = {});

} // namespace tickscope
