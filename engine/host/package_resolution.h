#pragma once
// Where the "exports" and the "imports" of a package.json lead to: PACKAGE_EXPORTS_RESOLVE and
// PACKAGE_IMPORTS_RESOLVE of the "Resolution Algorithm Specification" in Node's "Modules: ECMAScript
// modules".

#include "host/json_text.h"

#include <span>
#include <string>
#include <string_view>

namespace tickscope {

struct ResolutionError {
    std::string code, message;
    bool isTypeError = false;
};

struct Package {
    std::string directory; // of its package.json
    const JsonValue* config = nullptr;
};

std::string packageConfigPath(const Package&);

// What a specifier may stand for, before any file is looked for.
struct PackageTarget {
    enum class Kind : std::uint8_t { Undefined, Null, Path, Specifier, Error };
    Kind kind = Kind::Undefined;
    std::string text; // Path: absolute; Specifier: of another package, to be resolved from this package.json
    ResolutionError error;
};

// Which branches of an object are taken: "import", "node" ..., and always "default".
using Conditions = std::span<const std::string_view>;

// `subpath` is "." or "./..."; `base` the file that asks, or empty when messages do not name it.
PackageTarget packageExportsResolve(const Package&, std::string_view subpath, Conditions,
                                    const std::string& base);
// `name` begins with #; `scope` is the package of the file that asks, without a config if there is none.
PackageTarget packageImportsResolve(std::string_view name, const Package& scope, Conditions,
                                    const std::string& base);

struct PackageName {
    std::string name, subpath; // "@scope/name", "./lib/x.js"
    bool isValid = true;
};
PackageName parsePackageName(std::string_view specifier);

} // namespace tickscope
