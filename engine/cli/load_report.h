#pragma once
// What a load did to servers, for people (a table, histograms) and for programs (JSON).

#include "load_file.h"
#include "tickscope/export.h"
#include "tickscope/load.h"

#include <string>
#include <vector>

namespace tickscope::cli {

// `results` has one result per server of the file, in its order. Deterministic: equal input, equal bytes.
void writeLoadText(const LoadFile& file, const std::vector<load::Result>& results, const TextSink& sink);
void writeLoadJson(const LoadFile& file, const std::vector<load::Result>& results, const TextSink& sink);

} // namespace tickscope::cli
