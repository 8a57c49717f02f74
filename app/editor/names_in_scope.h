#pragma once
// What a program declares, read off its tokens without parsing: works on text that is being typed.

#include "code_text.h"

#include <QString>

#include <vector>

namespace tickscope {

struct Declaration {
    QString name;
    int begin = 0; // where it can be seen
    int end = 0;
    QString origin; // what is known of its value: "Promise#", "fs:", or empty
};

// Parameters, const, let, var, function, class, import and catch; in the order of the text.
std::vector<Declaration> declarations(const CodeText& code);

} // namespace tickscope
