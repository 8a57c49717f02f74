// The text by which error messages name an expression: "list.first(...) is not a function".
//
// V8 prints the expression from its syntax tree in a shortened form, and programs show these messages to
// their users: so the form is the same here, down to its oddities.
#pragma once

#include "syntax/source.h"

#include <string>

namespace tickscope {

enum class CallSite {
    Value,       // the expression itself
    Callee,      // what the call at the range calls
    Constructed, // what the `new` at the range constructs
    Iterated,    // the expression, whose value is iterated: calls leave no "(...)"
};

struct CallSiteText {
    std::string text;    // empty if there is nothing to show
    bool isCall = false; // the expression is itself a call or `new`
};

// The source is parsed once more: this is only for error messages.
CallSiteText callSiteText(const SourceText& source, SourceRange range, CallSite site);

} // namespace tickscope
