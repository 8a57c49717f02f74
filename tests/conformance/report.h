#pragma once
// What a run of the suite says: tables by directory, and every result that was not expected.

#include "expectations.h"
#include "suite.h"

#include <iosfwd>

namespace tickscope::conformance {

// Markdown: a row per directory, and the sums that the project promises.
void printTable(std::ostream&, const std::vector<Result>&);
// One line per failing variant: path [variant]: message.
void printFailures(std::ostream&, const std::vector<Result>&);
// Regressions and unexpected passes; how many there are.
int printSurprises(std::ostream&, const std::vector<Result>&, Expectations&);

} // namespace tickscope::conformance
