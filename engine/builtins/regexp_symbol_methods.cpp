// RegExp.prototype's methods behind String.prototype.match, replace, search and split (22.2.6).

#include "builtins/regexp.h"
#include "builtins/string_functions.h"
#include "vm/text_builder.h"

#include <algorithm>

namespace tickscope {

namespace {

Object* thisRegExp(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    if (arguments.thisValue.isObject()) return arguments.thisValue.asObject();
    vm.throwTypeError("Method RegExp.prototype.@@" + std::string(method) +
                      " called on incompatible receiver " + describeValue(vm, arguments.thisValue));
}

bool hasFlag(JsString* flags, char16_t flag) { return flags->view().find(flag) != std::u16string_view::npos; }
bool isUnicodeFlags(JsString* flags) { return hasFlag(flags, u'u') || hasFlag(flags, u'v'); }

JsString* flagsOf(Isolate& vm, Object* regExp) { return toString(vm, regExp->get(vm, vm.names.flags)); }

// After an empty match, lastIndex moves on by one character.
void advancePastEmptyMatch(Isolate& vm, Object* regExp, JsString* text, bool isUnicode) {
    const std::uint64_t index = toLength(vm, regExp->get(vm, vm.names.lastIndex));
    regExp->setOrThrow(vm, vm.names.lastIndex, Value::number(advanceStringIndex(text, index, isUnicode)));
}

JsString* matchedText(Isolate& vm, Value result) {
    return toString(vm, result.asObject()->get(vm, vm.key(0u)));
}

// 22.2.6.8 RegExp.prototype [ @@match ]
Value regExpMatch(Isolate& vm, const CallArguments& arguments) {
    Object* regExp = thisRegExp(vm, arguments, "match");
    JsString* text = toString(vm, arguments[0]);
    JsString* flags = flagsOf(vm, regExp);
    if (!hasFlag(flags, u'g')) return regExpExec(vm, regExp, text);
    const bool isUnicode = isUnicodeFlags(flags);
    regExp->setOrThrow(vm, vm.names.lastIndex, Value::int32(0));
    ArrayObject* matches = vm.newArray();
    while (true) {
        vm.charge(1);
        const Value result = regExpExec(vm, regExp, text);
        if (result.isNull()) break;
        JsString* match = matchedText(vm, result);
        matches->push(match);
        if (match->isEmpty()) advancePastEmptyMatch(vm, regExp, text, isUnicode);
    }
    if (matches->length() == 0) return Value::null();
    return matches;
}

// 22.2.6.12 RegExp.prototype [ @@search ]
Value regExpSearch(Isolate& vm, const CallArguments& arguments) {
    Object* regExp = thisRegExp(vm, arguments, "search");
    JsString* text = toString(vm, arguments[0]);
    const Value previous = regExp->get(vm, vm.names.lastIndex);
    if (!sameValue(previous, Value::int32(0))) regExp->setOrThrow(vm, vm.names.lastIndex, Value::int32(0));
    const Value result = regExpExec(vm, regExp, text);
    const Value current = regExp->get(vm, vm.names.lastIndex);
    if (!sameValue(current, previous)) regExp->setOrThrow(vm, vm.names.lastIndex, previous);
    if (result.isNull()) return Value::int32(-1);
    return result.asObject()->get(vm, vm.names.index);
}

// 22.2.6.14 RegExp.prototype [ @@split ]
Value regExpSplit(Isolate& vm, const CallArguments& arguments) {
    Object* regExp = thisRegExp(vm, arguments, "split");
    JsString* text = toString(vm, arguments[0]);
    Object* constructor = speciesConstructor(vm, regExp, vm.realm().regExpConstructor);
    JsString* flags = flagsOf(vm, regExp);
    const bool isUnicode = isUnicodeFlags(flags);
    JsString* newFlags = hasFlag(flags, u'y') ? flags : vm.concat(flags, vm.atoms.intern("y"));
    const Value splitterArguments[] = {regExp, newFlags};
    Object* splitter = construct(vm, constructor, splitterArguments);
    ArrayObject* parts = vm.newArray();
    const std::uint32_t limit = arguments[1].isUndefined() ? 0xffffffffu : toUint32(vm, arguments[1]);
    if (limit == 0) return parts;
    if (text->isEmpty()) {
        if (regExpExec(vm, splitter, text).isNull()) parts->push(text);
        return parts;
    }
    const std::uint32_t size = text->length();
    std::uint32_t start = 0; // of the part that is being looked for
    for (std::uint64_t at = 0; at < size;) {
        vm.charge(1);
        splitter->setOrThrow(vm, vm.names.lastIndex, Value::number(at));
        const Value result = regExpExec(vm, splitter, text);
        if (result.isNull()) {
            at = advanceStringIndex(text, at, isUnicode);
            continue;
        }
        const auto end = static_cast<std::uint32_t>(
            std::min<std::uint64_t>(toLength(vm, splitter->get(vm, vm.names.lastIndex)), size));
        if (end == start) {
            at = advanceStringIndex(text, at, isUnicode);
            continue;
        }
        parts->push(substring(vm, text, start, static_cast<std::uint32_t>(at)));
        if (parts->length() == limit) return parts;
        start = end;
        const std::uint64_t count = lengthOfArrayLike(vm, result.asObject());
        for (std::uint64_t i = 1; i < count; ++i) {
            vm.charge(1);
            parts->push(result.asObject()->get(vm, vm.keyFromLength(i)));
            if (parts->length() == limit) return parts;
        }
        at = start;
    }
    parts->push(substring(vm, text, start, size));
    return parts;
}

// One result of exec, read as [ @@replace ] reads it (22.2.6.11 steps 14.a to 14.j).
struct ReplaceMatch {
    JsString* matched = nullptr;
    std::uint32_t position = 0;
    Value namedCaptures;
};
ReplaceMatch readMatch(Isolate& vm, Object* result, JsString* text, RootedValues& captures) {
    const std::uint64_t length = lengthOfArrayLike(vm, result);
    JsString* matched = matchedText(vm, result);
    const double index = toIntegerOrInfinity(vm, result->get(vm, vm.names.index));
    const auto position = static_cast<std::uint32_t>(std::clamp<double>(index, 0, text->length()));
    for (std::uint64_t i = 1; i < length; ++i) {
        vm.charge(1);
        const Value capture = result->get(vm, vm.keyFromLength(i));
        captures.push(capture.isUndefined() ? capture : Value(toString(vm, capture)));
    }
    return {matched, position, result->get(vm, vm.names.groups)};
}

// 22.2.6.11 RegExp.prototype [ @@replace ]
Value regExpReplace(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.thisValue.isObject()) {
        vm.throwTypeError("Method RegExp.prototype.@@replace called on incompatible receiver undefined");
    }
    Object* regExp = arguments.thisValue.asObject();
    JsString* text = toString(vm, arguments[0]);
    const bool isFunctional = isCallable(arguments[1]);
    const Value replaceValue = isFunctional ? arguments[1] : Value(toString(vm, arguments[1]));
    JsString* flags = flagsOf(vm, regExp);
    const bool isGlobal = hasFlag(flags, u'g'), isUnicode = isUnicodeFlags(flags);
    if (isGlobal) regExp->setOrThrow(vm, vm.names.lastIndex, Value::int32(0));
    RootedValues results(vm.heap);
    while (true) {
        vm.charge(1);
        const Value result = regExpExec(vm, regExp, text);
        if (result.isNull()) break;
        results.push(result);
        if (!isGlobal) break;
        if (matchedText(vm, result)->isEmpty()) advancePastEmptyMatch(vm, regExp, text, isUnicode);
    }
    TextBuilder out(vm);
    std::uint32_t nextPosition = 0;
    for (const Value result : results) {
        RootedValues captures(vm.heap);
        ReplaceMatch match = readMatch(vm, result.asObject(), text, captures);
        JsString* replacement = nullptr;
        TextBuilder substituted(vm);
        if (isFunctional) {
            RootedValues values(vm.heap);
            values.push(match.matched);
            for (const Value capture : captures)
                values.push(capture);
            values.push(Value::number(match.position));
            values.push(text);
            if (!match.namedCaptures.isUndefined()) values.push(match.namedCaptures);
            replacement = toString(vm, call(vm, replaceValue, Value::undefined(), values.values()));
        } else {
            if (!match.namedCaptures.isUndefined()) match.namedCaptures = toObject(vm, match.namedCaptures);
            appendSubstitution(vm, substituted,
                               {text, match.position, match.matched, captures.values(), match.namedCaptures},
                               replaceValue.asString());
            replacement = substituted.finish();
        }
        if (match.position < nextPosition) continue;
        out.append(text->view().substr(nextPosition, match.position - nextPosition));
        out.append(replacement);
        nextPosition = match.position + match.matched->length();
    }
    if (nextPosition < text->length()) out.append(text->view().substr(nextPosition));
    return out.finish();
}

// 22.2.9 RegExp String Iterator objects
class RegExpStringIteratorObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::RegExpStringIterator;
    RegExpStringIteratorObject(Shape* shape, Object* regExp, JsString* text, bool isGlobal, bool isUnicode)
        : Object(shape, ObjectKind::RegExpStringIterator), regExp(regExp), text(text), isGlobal(isGlobal),
          isUnicode(isUnicode) {}
    Object* regExp;
    JsString* text;
    bool isGlobal, isUnicode, isDone = false;
    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        visitor.visit(regExp);
        visitor.visit(text);
    }
};

// 22.2.6.9 RegExp.prototype [ @@matchAll ]
Value regExpMatchAll(Isolate& vm, const CallArguments& arguments) {
    Object* regExp = thisRegExp(vm, arguments, "matchAll");
    JsString* text = toString(vm, arguments[0]);
    Object* constructor = speciesConstructor(vm, regExp, vm.realm().regExpConstructor);
    JsString* flags = flagsOf(vm, regExp);
    const Value matcherArguments[] = {regExp, flags};
    Object* matcher = construct(vm, constructor, matcherArguments);
    const std::uint64_t lastIndex = toLength(vm, regExp->get(vm, vm.names.lastIndex));
    matcher->setOrThrow(vm, vm.names.lastIndex, Value::number(lastIndex));
    return vm.heap.allocate<RegExpStringIteratorObject>(vm.shapeFor(vm.realm().regExpStringIteratorPrototype),
                                                        matcher, text, hasFlag(flags, u'g'),
                                                        isUnicodeFlags(flags));
}

// 22.2.9.2.1 %RegExpStringIteratorPrototype%.next
Value regExpStringIteratorNext(Isolate& vm, const CallArguments& arguments) {
    auto* iterator = as<RegExpStringIteratorObject>(arguments.thisValue);
    if (!iterator) {
        // V8 names the method in this way only here.
        vm.throwTypeError("Method %RegExpStringIterator%.prototype.next called on incompatible receiver " +
                          describeValue(vm, arguments.thisValue));
    }
    if (iterator->isDone) return createIterResultObject(vm, Value::undefined(), true);
    const Value match = regExpExec(vm, iterator->regExp, iterator->text);
    if (match.isNull()) {
        iterator->isDone = true;
        return createIterResultObject(vm, Value::undefined(), true);
    }
    if (!iterator->isGlobal) {
        iterator->isDone = true;
    } else if (matchedText(vm, match)->isEmpty()) {
        advancePastEmptyMatch(vm, iterator->regExp, iterator->text, iterator->isUnicode);
    }
    return createIterResultObject(vm, match, false);
}

} // namespace

void installRegExpSymbolMethods(Isolate& vm, Realm& realm) {
    Object* prototype = realm.regExpPrototype;
    defineFunction(vm, prototype, vm.names.symbol_match, "[Symbol.match]", regExpMatch, 1);
    defineFunction(vm, prototype, vm.names.symbol_matchAll, "[Symbol.matchAll]", regExpMatchAll, 1);
    defineFunction(vm, prototype, vm.names.symbol_replace, "[Symbol.replace]", regExpReplace, 2);
    defineFunction(vm, prototype, vm.names.symbol_search, "[Symbol.search]", regExpSearch, 1);
    defineFunction(vm, prototype, vm.names.symbol_split, "[Symbol.split]", regExpSplit, 2);
}

void installRegExpStringIterator(Isolate& vm, Realm& realm) {
    realm.regExpStringIteratorPrototype = vm.newObject(realm.iteratorPrototype);
    defineFunction(vm, realm.regExpStringIteratorPrototype, "next", regExpStringIteratorNext, 0);
    realm.regExpStringIteratorPrototype->putDirect(vm.key(vm.names.symbol_toStringTag),
                                                   vm.string("RegExp String Iterator"), kConfigurable);
}

} // namespace tickscope
