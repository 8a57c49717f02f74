// The methods of String.prototype that search with strings or regular expressions, and replacement texts
// (22.1.3).

#include "builtins/regexp.h"
#include "builtins/string_functions.h"
#include "vm/text_builder.h"

#include <algorithm>
#include <optional>

namespace tickscope {

// 22.1.3.19.1 GetSubstitution
void appendSubstitution(Isolate& vm, TextBuilder& out, const Match& match, JsString* replacement) {
    const std::u16string_view text = match.text->view();
    const std::size_t groupCount = match.captures.size();
    std::u16string_view rest = replacement->view();
    while (true) {
        const std::size_t dollar = rest.find(u'$');
        out.append(rest.substr(0, dollar));
        if (dollar == std::u16string_view::npos) return;
        rest.remove_prefix(dollar);
        const char16_t next = rest.size() > 1 ? rest[1] : u'\0';
        std::size_t used = 1;
        if (next == '$') {
            out.append(u'$');
            used = 2;
        } else if (next == '&') {
            out.append(match.matched);
            used = 2;
        } else if (next == '`') {
            out.append(text.substr(0, match.position));
            used = 2;
        } else if (next == '\'') {
            const std::size_t tail =
                std::min<std::size_t>(match.position + match.matched->length(), text.size());
            out.append(text.substr(tail));
            used = 2;
        } else if (next >= '0' && next <= '9') {
            // Two digits where that names a group, else one.
            std::size_t digits = rest.size() > 2 && rest[2] >= '0' && rest[2] <= '9' ? 2 : 1;
            std::size_t group = next - u'0';
            if (digits == 2) {
                const std::size_t both = group * 10 + (rest[2] - u'0');
                if (both >= 1 && both <= groupCount)
                    group = both;
                else
                    digits = 1;
            }
            if (group >= 1 && group <= groupCount) {
                const Value capture = match.captures[group - 1];
                if (capture.isString()) out.append(capture.asString());
                used = 1 + digits;
            } else {
                out.append(u'$');
            }
        } else if (next == '<' && !match.namedCaptures.isUndefined() &&
                   rest.find(u'>') != std::u16string_view::npos) {
            const std::size_t end = rest.find(u'>');
            const PropertyKey name = vm.key(rest.substr(2, end - 2));
            const Value capture = match.namedCaptures.asObject()->get(vm, name);
            if (!capture.isUndefined()) out.append(toString(vm, capture));
            used = end + 1;
        } else {
            out.append(u'$');
        }
        rest.remove_prefix(used);
    }
}

namespace {

// Step 2 of the methods below: an object that has the symbol's method does the work itself.
// Nothing if there is none.
std::optional<Value> delegate(Isolate& vm, Value object, Symbol* symbol,
                              std::initializer_list<Value> values) {
    if (!object.isObject()) return std::nullopt;
    const Value method = getMethod(vm, object, PropertyKey::symbol(symbol));
    if (method.isUndefined()) return std::nullopt;
    return call(vm, method, object, values);
}

// Step 2.b of matchAll and replaceAll: a regular expression must be global.
void requireGlobalFlag(Isolate& vm, Value object, std::string_view method) {
    if (object.isNullish() || !isRegExp(vm, object)) return;
    const std::string name = "String.prototype." + std::string(method);
    const Value flags = object.asObject()->get(vm, vm.names.flags);
    if (flags.isNullish())
        vm.throwTypeError("The .flags property of the argument to " + name + " cannot be null or undefined");
    if (toString(vm, flags)->view().find(u'g') == std::u16string_view::npos)
        vm.throwTypeError(name + " called with a non-global RegExp argument");
}

// What match, matchAll and search do with an argument that does not do it itself.
Value searchWithNewRegExp(Isolate& vm, const CallArguments& arguments, Symbol* symbol, Value flags) {
    JsString* text = toString(vm, arguments.thisValue);
    RegExpObject* regExp = regExpCreate(vm, arguments[0], flags);
    return invoke(vm, regExp, PropertyKey::symbol(symbol), {Value(text)});
}

// 22.1.3.13 String.prototype.match
Value stringMatch(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments.thisValue, "String.prototype.match");
    if (const auto result = delegate(vm, arguments[0], vm.names.symbol_match, {arguments.thisValue}))
        return *result;
    return searchWithNewRegExp(vm, arguments, vm.names.symbol_match, Value::undefined());
}

// 22.1.3.14 String.prototype.matchAll
Value stringMatchAll(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments.thisValue, "String.prototype.matchAll");
    requireGlobalFlag(vm, arguments[0], "matchAll");
    if (const auto result = delegate(vm, arguments[0], vm.names.symbol_matchAll, {arguments.thisValue}))
        return *result;
    return searchWithNewRegExp(vm, arguments, vm.names.symbol_matchAll, vm.atoms.intern("g"));
}

// 22.1.3.21 String.prototype.search
Value stringSearch(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments.thisValue, "String.prototype.search");
    if (const auto result = delegate(vm, arguments[0], vm.names.symbol_search, {arguments.thisValue}))
        return *result;
    return searchWithNewRegExp(vm, arguments, vm.names.symbol_search, Value::undefined());
}

// The replacement of one occurrence, by a function or a template.
void appendReplacement(Isolate& vm, TextBuilder& out, JsString* text, JsString* search, std::size_t position,
                       Value replaceValue) {
    if (isCallable(replaceValue)) {
        const Value position16 = Value::number(static_cast<std::uint64_t>(position));
        out.append(toString(
            vm, call(vm, replaceValue, Value::undefined(), {Value(search), position16, Value(text)})));
        return;
    }
    appendSubstitution(vm, out, {text, position, search, {}, Value::undefined()}, replaceValue.asString());
}

// 22.1.3.19 String.prototype.replace
Value stringReplace(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments.thisValue, "String.prototype.replace");
    if (const auto result =
            delegate(vm, arguments[0], vm.names.symbol_replace, {arguments.thisValue, arguments[1]}))
        return *result;
    JsString* text = toString(vm, arguments.thisValue);
    JsString* search = toString(vm, arguments[0]);
    const Value replaceValue = isCallable(arguments[1]) ? arguments[1] : Value(toString(vm, arguments[1]));
    const std::size_t position = stringIndexOf(vm, text->view(), search->view(), 0);
    if (position == kNotFound) return text;
    TextBuilder out(vm);
    out.append(text->view().substr(0, position));
    appendReplacement(vm, out, text, search, position, replaceValue);
    out.append(text->view().substr(position + search->length()));
    return out.finish();
}

// 22.1.3.20 String.prototype.replaceAll
Value stringReplaceAll(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments.thisValue, "String.prototype.replaceAll");
    requireGlobalFlag(vm, arguments[0], "replaceAll");
    if (const auto result =
            delegate(vm, arguments[0], vm.names.symbol_replace, {arguments.thisValue, arguments[1]}))
        return *result;
    JsString* text = toString(vm, arguments.thisValue);
    JsString* search = toString(vm, arguments[0]);
    const Value replaceValue = isCallable(arguments[1]) ? arguments[1] : Value(toString(vm, arguments[1]));
    const std::size_t advance = std::max<std::size_t>(1, search->length());
    TextBuilder out(vm);
    std::size_t end = 0; // of the occurrence before
    std::size_t position = stringIndexOf(vm, text->view(), search->view(), 0);
    if (position == kNotFound) return text;
    while (position != kNotFound) {
        vm.charge(1);
        out.append(text->view().substr(end, position - end));
        appendReplacement(vm, out, text, search, position, replaceValue);
        end = position + search->length();
        position = stringIndexOf(vm, text->view(), search->view(), position + advance);
    }
    out.append(text->view().substr(end));
    return out.finish();
}

// 22.1.3.23 String.prototype.split
Value stringSplit(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments.thisValue, "String.prototype.split");
    if (const auto result =
            delegate(vm, arguments[0], vm.names.symbol_split, {arguments.thisValue, arguments[1]}))
        return *result;
    JsString* text = toString(vm, arguments.thisValue);
    const std::uint32_t limit = arguments[1].isUndefined() ? 0xffffffffu : toUint32(vm, arguments[1]);
    JsString* separator = toString(vm, arguments[0]);
    ArrayObject* parts = vm.newArray();
    if (limit == 0) return parts;
    if (arguments[0].isUndefined()) {
        parts->push(text);
        return parts;
    }
    const std::u16string_view view = text->view();
    const auto addPart = [&](std::size_t start, std::size_t end) {
        vm.charge(1);
        parts->push(substring(vm, text, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)));
        return parts->length() < limit;
    };
    if (separator->isEmpty()) {
        for (std::size_t i = 0; i < view.size(); ++i)
            if (!addPart(i, i + 1)) break;
        return parts;
    }
    std::size_t start = 0;
    while (true) {
        const std::size_t found = stringIndexOf(vm, view, separator->view(), start);
        if (found == kNotFound) break;
        if (!addPart(start, found)) return parts;
        start = found + separator->length();
    }
    addPart(start, view.size());
    return parts;
}

} // namespace

void installStringRegExpMethods(Isolate& vm, Realm& realm) {
    Object* prototype = realm.stringPrototype;
    defineFunction(vm, prototype, "match", stringMatch, 1);
    defineFunction(vm, prototype, "matchAll", stringMatchAll, 1);
    defineFunction(vm, prototype, "replace", stringReplace, 2);
    defineFunction(vm, prototype, "replaceAll", stringReplaceAll, 2);
    defineFunction(vm, prototype, "search", stringSearch, 1);
    defineFunction(vm, prototype, "split", stringSplit, 2);
}

} // namespace tickscope
