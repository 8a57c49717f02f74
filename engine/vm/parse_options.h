#pragma once
// How the engine parses programs.

#include "syntax/parser.h"
#include "tickscope/scenario.h"

namespace tickscope {

// JavaScript whose regular expressions are checked.
ParseOptions parseOptions();
// A file of a scenario, in the language that its name tells. The files of the conformance suite are
// JavaScript.
ParseOptions fileParseOptions(const SourceText& file, Environment environment);

} // namespace tickscope
