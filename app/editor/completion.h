#pragma once
// Which names fit at a caret: keywords, globals, members, names in scope, modules, pragmas.

#include "api_catalogue.h"
#include "code_text.h"

namespace tickscope {

struct Suggestion {
    QString name;
    NameKind kind = NameKind::Local;
    QString owner; // where it is a member: "console", "Promise#", "fs:"
};

struct Suggestions {
    int begin = 0;                // where the word that is being typed begins
    std::vector<Suggestion> list; // the best first
};

enum class CompletionCause { Typing, Asked };

Suggestions completionAt(const CodeText& code, int caret, const ApiCatalogue& catalogue,
                         CompletionCause cause);

// What the name at a position is, for describe(): "setTimeout", "Promise.all", "Promise#then"; or empty.
QString pathAt(const CodeText& code, int position, const ApiCatalogue& catalogue);

} // namespace tickscope
