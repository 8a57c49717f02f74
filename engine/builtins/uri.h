#pragma once
// Percent-encoding (ECMA-262 19.2.6, B.2.1).

#include "vm/isolate.h"

namespace tickscope {

enum class UriPart : std::uint8_t { Whole, Component }; // encodeURI or encodeURIComponent, and their inverses

JsString* encodeUri(Isolate&, JsString*, UriPart); // URIError on a lone surrogate
JsString* decodeUri(Isolate&, JsString*, UriPart); // URIError on malformed sequences
JsString* escapeText(Isolate&, JsString*);
JsString* unescapeText(Isolate&, JsString*);

} // namespace tickscope
