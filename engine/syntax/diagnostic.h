// What is wrong with a program, and where: as data, and printed as a good compiler prints it.
#pragma once

#include "syntax/source.h"

#include <string>
#include <vector>

namespace tickscope {

struct ProgramDiagnostic;

struct RelatedNote {
    SourceRange range;
    std::string text;
};

struct Diagnostic {
    SourceRange range;
    std::string message; // V8's wording where it has one: programs see it as the message of a SyntaxError
    std::string hint;    // one sentence of help, may be empty
    std::vector<RelatedNote> notes;
    bool needsModule = false;   // it would be right in an ES module
    bool isTooDeep = false;     // nested beyond the limit: programs see a RangeError
    bool isUnsupported = false; // nothing is wrong with it, but it cannot be run
};

// "file:line:col: error: message", the line of source with the range underlined, the hint, and the notes.
// Every line ends in a newline; long source lines are cut to a window around the range.
std::string formatDiagnostic(const SourceText& source, const Diagnostic& diagnostic);
// As V8 shows a place: "file.js:3", the line, carets under as much of it as the length says. Tabs stay.
std::string excerpt(const SourceText& source, SourcePosition position, std::size_t length = 1);
// As the engine's face shows it.
ProgramDiagnostic toProgramDiagnostic(const SourceText& source, const Diagnostic& diagnostic);
void appendDiagnostics(std::vector<ProgramDiagnostic>& out, const SourceText& source,
                       const std::vector<Diagnostic>& diagnostics);

} // namespace tickscope
