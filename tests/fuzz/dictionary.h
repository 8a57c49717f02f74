#pragma once
// Constructs of the language and names of its library. In a snippet `@` stands for an expression, `%` for a
// name, and `~` for a statement of the program that is changed.

#include <span>
#include <string_view>

namespace tickscope::fuzz {

std::span<const std::string_view> statementSnippets();
std::span<const std::string_view> expressionSnippets();
std::span<const std::string_view> operandSnippets(); // values at the edge
std::span<const std::string_view> memberNames();     // of all prototypes
std::span<const std::string_view> globalFunctions(); // called as they are
std::span<const std::string_view> constructors();    // called with new
std::span<const std::string_view> punctuators();     // and keywords: for damage
std::span<const std::string_view> runOptions();

} // namespace tickscope::fuzz
