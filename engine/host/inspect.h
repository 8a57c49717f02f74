#pragma once
// Values as Node's console and util.inspect print them (Node 20, lib/internal/util/inspect.js).
// User code may run (accessors of names and tags, custom inspection, Proxy traps), so everything here may
// throw.

#include "vm/isolate.h"

#include <limits>
#include <optional>
#include <span>
#include <string>

namespace tickscope {

struct InspectOptions {
    bool showHidden = false;
    std::optional<double> depth = 2; // nothing: null, which is without limit
    bool colors = false;
    bool customInspect = true;
    bool showProxy = false;
    double maxArrayLength = 100; // infinity: all
    double maxStringLength = 10000;
    double breakLength = 80;
    bool isCompactTrue = false; // compact: true; else `compact` says how many inner levels share a line
    double compact = 3;         // 0 for compact: false
    Value sorted = Value::boolean(false);  // true or a comparator
    Value getters = Value::boolean(false); // true, 'get' or 'set'
    bool numericSeparator = false;
    Value stylize;                 // a function of the user's, or undefined
    Object* userOptions = nullptr; // an options object with fields of its own: custom functions get them
};

// The defaults, which a program may change through util.inspect.defaultOptions.
InspectOptions defaultInspectOptions(Isolate&);
// Overrides `options` with the own enumerable properties of `source`, when that is an object.
void applyInspectOptions(Isolate&, InspectOptions& options, Value source);

std::u16string inspect(Isolate&, Value, const InspectOptions&);

// util.formatWithOptions: printf-like when the first argument is a string, the rest appended.
std::u16string formatWithOptions(Isolate&, const InspectOptions&, std::span<const Value> arguments);

// util.inspect itself; custom inspection functions get it as their third argument.
Object* inspectFunction(Isolate&);

// What a Map or Set iterator has still to give; it does not move. True when keys and values alternate.
bool previewIterator(Isolate&, Object* iterator, RootedValues& out);

// Columns a text takes on a terminal; escape sequences for colours take none.
std::size_t displayWidth(std::u16string_view text, bool skipEscapeSequences = true);
std::u16string stripEscapeSequences(std::u16string_view text);

} // namespace tickscope
