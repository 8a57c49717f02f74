#include "vm/parse_options.h"

#include "builtins/regexp_syntax.h"

namespace tickscope {

ParseOptions parseOptions() {
    ParseOptions options;
    options.validateRegExp = validateRegExp;
    return options;
}

ParseOptions fileParseOptions(const SourceText& file, Environment environment) {
    ParseOptions options = parseOptions();
    if (environment != Environment::Test262) options.language = languageOf(file.name());
    return options;
}

} // namespace tickscope
