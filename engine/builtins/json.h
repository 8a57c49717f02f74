#pragma once
// JSON (ECMA-262 25.5).

#include "vm/operations.h"

namespace tickscope {

// JSON.parse without a reviver: SyntaxError, in V8's words, if the text is not JSON.
Value jsonParse(Isolate&, JsString* text);
// JSON.stringify: undefined for what has no JSON form. `replacer` and `space` as the function takes them.
Value jsonStringify(Isolate&, Value value, Value replacer = Value::undefined(),
                    Value space = Value::undefined());
// QuoteJSONString (25.5.2.3), for anybody who prints strings in this way.
std::u16string quoteJsonString(std::u16string_view text);

} // namespace tickscope
