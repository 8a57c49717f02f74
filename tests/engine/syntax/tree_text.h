// Syntax trees and scopes as short text, so that a test shows what it expects.
#pragma once

#include "syntax/parser.h"

#include <string>
#include <string_view>

namespace tickscope::test {

// Lisp-like: `a + 1` is "(+ a 1)". Fails the test if the text is no program.
std::string treeOf(std::string_view code);
std::string treeOfModule(std::string_view code);
// TypeScript: the tree of what is left of it.
std::string treeOfTypeScript(std::string_view code);
std::string treeOfTypeScriptModule(std::string_view code);
std::string treeText(const Node* node);

// "OK" or the message of the first diagnostic.
std::string scriptError(std::string_view code);
std::string moduleError(std::string_view code);
std::string typeScriptError(std::string_view code);
std::string errorOf(const ParseResult& result);

// The scopes that declare something, outermost first, as "kind{name:kind ...}".
std::string scopesOf(const ParsedProgram& program);
std::string scriptScopes(std::string_view code);

SourceText sourceOf(std::string_view code);
ParseOptions inLanguage(Language language);

} // namespace tickscope::test
