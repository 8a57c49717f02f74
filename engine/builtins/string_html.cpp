// The methods of Annex B.2.2 that wrap a string in markup.

#include "builtins/string_functions.h"
#include "vm/text_builder.h"

namespace tickscope {

namespace {

// B.2.2.2.1 CreateHTML
Value createHtml(Isolate& vm, const CallArguments& arguments, std::string_view method, std::string_view tag,
                 std::string_view attribute) {
    requireObjectCoercible(vm, arguments.thisValue, "String.prototype." + std::string(method));
    JsString* text = toString(vm, arguments.thisValue);
    TextBuilder html(vm);
    const auto append = [&](std::string_view ascii) {
        html.append(std::u16string(ascii.begin(), ascii.end()));
    };
    append("<");
    append(tag);
    if (!attribute.empty()) {
        JsString* value = toString(vm, arguments[0]);
        append(" ");
        append(attribute);
        append("=\"");
        for (std::u16string_view rest = value->view(); !rest.empty();) {
            const std::size_t quote = rest.find(u'"');
            html.append(rest.substr(0, quote));
            if (quote == std::u16string_view::npos) break;
            append("&quot;");
            rest.remove_prefix(quote + 1);
        }
        append("\"");
    }
    append(">");
    html.append(text);
    append("</");
    append(tag);
    append(">");
    return html.finish();
}

} // namespace

// X(method, tag, attribute)
#define TICKSCOPE_HTML_METHODS(X)                                                                            \
    X(anchor, "a", "name")                                                                                   \
    X(big, "big", "")                                                                                        \
    X(blink, "blink", "")                                                                                    \
    X(bold, "b", "")                                                                                         \
    X(fixed, "tt", "")                                                                                       \
    X(fontcolor, "font", "color")                                                                            \
    X(fontsize, "font", "size")                                                                              \
    X(italics, "i", "")                                                                                      \
    X(link, "a", "href")                                                                                     \
    X(small, "small", "")                                                                                    \
    X(strike, "strike", "")                                                                                  \
    X(sub, "sub", "")                                                                                        \
    X(sup, "sup", "")

void installStringHtmlMethods(Isolate& vm, Realm& realm) {
#define X(method, tag, attribute)                                                                            \
    defineFunction(                                                                                          \
        vm, realm.stringPrototype, #method,                                                                  \
        [](Isolate& isolate, const CallArguments& arguments) {                                               \
            return createHtml(isolate, arguments, #method, tag, attribute);                                  \
        },                                                                                                   \
        std::string_view(attribute).empty() ? 0 : 1);
    TICKSCOPE_HTML_METHODS(X)
#undef X
}

} // namespace tickscope
