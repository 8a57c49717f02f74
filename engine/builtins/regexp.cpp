#include "builtins/regexp.h"

#include "builtins/install.h"
#include "builtins/regexp_cache.h"
#include "builtins/regexp_syntax.h"

namespace tickscope {

void RegExpObject::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(m_source);
    visitor.visit(m_flags);
}

std::size_t RegExpObject::externalBytes() const {
    // A shared program is counted in parts.
    return Object::externalBytes() +
           (m_program ? m_program->bytes() / static_cast<std::size_t>(m_program.use_count()) : 0);
}

namespace {

std::shared_ptr<const RegExpProgram> compileText(Isolate& vm, JsString* pattern, JsString* flags) {
    vm.charge(pattern->length() / 2 + 8);
    const auto parsedFlags = parseRegExpFlags(flags->view());
    if (!parsedFlags)
        vm.throwSyntaxError("Invalid flags supplied to RegExp constructor '" + flags->utf8() + "'");
    auto tree = parseRegExp(pattern->view(), *parsedFlags);
    if (const auto* problem = std::get_if<std::string>(&tree)) {
        vm.throwSyntaxError(regExpErrorMessage(pattern->view(), flags->view(), *problem));
    }
    auto program = std::make_shared<RegExpProgram>(compileRegExp(std::get<RegExpTree>(tree)));
    vm.heap.chargeExternal(program->bytes());
    return program;
}

} // namespace

RegExpObject* regExpAlloc(Isolate& vm, Object* newTarget) {
    Object* prototype = getPrototypeFromConstructor(vm, newTarget, &Realm::regExpPrototype);
    auto* object = vm.heap.allocate<RegExpObject>(vm.shapeFor(prototype));
    object->putDirect(vm.names.lastIndex, Value::undefined(), kWritable);
    return object;
}

RegExpObject* regExpInitialize(Isolate& vm, RegExpObject* object, Value pattern, Value flags) {
    JsString* patternText = pattern.isUndefined() ? vm.names.empty_.asAtom() : toString(vm, pattern);
    JsString* flagsText = flags.isUndefined() ? vm.names.empty_.asAtom() : toString(vm, flags);
    RegExpCache& cache = regExpCache(vm);
    auto program = cache.find(patternText->view(), flagsText->view());
    if (!program) {
        program = compileText(vm, patternText, flagsText);
        cache.add(patternText->view(), flagsText->view(), program);
    }
    object->initialize(patternText, flagsText, std::move(program));
    object->setOrThrow(vm, vm.names.lastIndex, Value::int32(0));
    return object;
}

RegExpObject* regExpCreate(Isolate& vm, Value pattern, Value flags) {
    auto* object = vm.heap.allocate<RegExpObject>(vm.shapeFor(vm.realm().regExpPrototype));
    object->putDirect(vm.names.lastIndex, Value::undefined(), kWritable);
    return regExpInitialize(vm, object, pattern, flags);
}

namespace {

// 22.2.4.1 RegExp ( pattern, flags )
Value regExpConstructor(Isolate& vm, const CallArguments& arguments) {
    const Value pattern = arguments[0], flags = arguments[1];
    const bool patternIsRegExp = isRegExp(vm, pattern);
    Object* newTarget = arguments.newTarget;
    if (!newTarget) {
        newTarget = arguments.callee;
        if (patternIsRegExp && flags.isUndefined()) {
            const Value constructor = pattern.asObject()->get(vm, vm.names.constructor);
            if (sameValue(constructor, newTarget)) return pattern;
        }
    }
    Value source, sourceFlags = flags;
    if (auto* regExp = as<RegExpObject>(pattern)) {
        source = regExp->source();
        if (flags.isUndefined()) sourceFlags = regExp->flags();
    } else if (patternIsRegExp) {
        source = pattern.asObject()->get(vm, vm.names.source);
        if (flags.isUndefined()) sourceFlags = pattern.asObject()->get(vm, vm.names.flags);
    } else {
        source = pattern;
    }
    RegExpObject* object = regExpAlloc(vm, newTarget);
    return regExpInitialize(vm, object, source, sourceFlags);
}

// 22.2.5.2 get RegExp [ @@species ]
Value regExpSpecies(Isolate&, const CallArguments& arguments) { return arguments.thisValue; }

[[noreturn]] void throwIncompatible(Isolate& vm, std::string_view method, Value receiver) {
    vm.throwTypeError("Method RegExp.prototype." + std::string(method) + " called on incompatible receiver " +
                      describeValue(vm, receiver));
}

// 22.2.6.2 RegExp.prototype.exec
Value regExpPrototypeExec(Isolate& vm, const CallArguments& arguments) {
    auto* regExp = as<RegExpObject>(arguments.thisValue);
    if (!regExp) throwIncompatible(vm, "exec", arguments.thisValue);
    return regExpBuiltinExec(vm, regExp, toString(vm, arguments[0]));
}

// 22.2.6.16 RegExp.prototype.test
Value regExpPrototypeTest(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.thisValue.isObject()) throwIncompatible(vm, "test", Value::undefined());
    JsString* text = toString(vm, arguments[0]);
    return Value::boolean(!regExpExec(vm, arguments.thisValue.asObject(), text).isNull());
}

// 22.2.6.17 RegExp.prototype.toString
Value regExpPrototypeToString(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.thisValue.isObject()) throwIncompatible(vm, "toString", arguments.thisValue);
    Object* regExp = arguments.thisValue.asObject();
    JsString* pattern = toString(vm, regExp->get(vm, vm.names.source));
    JsString* flags = toString(vm, regExp->get(vm, vm.names.flags));
    JsString* slash = vm.atoms.intern("/");
    return vm.concat(vm.concat(slash, pattern), vm.concat(slash, flags));
}

// B.2.4.1 RegExp.prototype.compile
Value regExpPrototypeCompile(Isolate& vm, const CallArguments& arguments) {
    auto* regExp = as<RegExpObject>(arguments.thisValue);
    if (!regExp) throwIncompatible(vm, "compile", arguments.thisValue);
    Value pattern = arguments[0], flags = arguments[1];
    if (auto* other = as<RegExpObject>(pattern)) {
        if (!flags.isUndefined())
            vm.throwTypeError("Cannot supply flags when constructing one RegExp from another");
        pattern = other->source();
        flags = other->flags();
    }
    return regExpInitialize(vm, regExp, pattern, flags);
}

// 22.2.6.4.1 RegExpHasFlag
template <char16_t kFlag>
Value regExpHasFlag(Isolate& vm, const CallArguments& arguments, std::string_view name) {
    if (auto* regExp = as<RegExpObject>(arguments.thisValue)) {
        return Value::boolean(regExp->flags()->view().find(kFlag) != std::u16string_view::npos);
    }
    if (sameValue(arguments.thisValue, arguments.callee->realm()->regExpPrototype)) return Value::undefined();
    vm.throwTypeError("RegExp.prototype." + std::string(name) + " getter called on non-RegExp object");
}

#define TICKSCOPE_REGEXP_FLAGS(X)                                                                            \
    X(hasIndices, u'd')                                                                                      \
    X(global, u'g')                                                                                          \
    X(ignoreCase, u'i')                                                                                      \
    X(multiline, u'm') X(dotAll, u's') X(unicode, u'u') X(unicodeSets, u'v') X(sticky, u'y')

// 22.2.6.4 get RegExp.prototype.flags
Value regExpFlags(Isolate& vm, const CallArguments& arguments) {
    if (!arguments.thisValue.isObject()) {
        vm.throwTypeError("RegExp.prototype.flags getter called on non-object " +
                          describeValue(vm, arguments.thisValue));
    }
    Object* regExp = arguments.thisValue.asObject();
    std::u16string flags;
#define X(name, letter)                                                                                      \
    if (toBoolean(regExp->get(vm, vm.names.name))) flags.push_back(letter);
    TICKSCOPE_REGEXP_FLAGS(X)
#undef X
    return vm.string(std::move(flags));
}

// 22.2.6.13 get RegExp.prototype.source
Value regExpSource(Isolate& vm, const CallArguments& arguments) {
    if (auto* regExp = as<RegExpObject>(arguments.thisValue)) return regExpSourceText(vm, regExp);
    if (sameValue(arguments.thisValue, arguments.callee->realm()->regExpPrototype)) return vm.string("(?:)");
    vm.throwTypeError("RegExp.prototype.source getter called on non-RegExp object");
}

} // namespace

JsString* regExpSourceText(Isolate& vm, RegExpObject* regExp) {
    const std::u16string_view source = regExp->source()->view();
    if (source.empty()) return vm.string("(?:)");
    std::u16string text;
    text.reserve(source.size());
    bool isEscaped = false, inClass = false;
    for (const char16_t c : source) {
        if (c == '/' && !isEscaped && !inClass) text.push_back('\\');
        if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
            // An escaped line terminator already has its backslash.
            if (!isEscaped) text.push_back('\\');
            text += c == '\n' ? u"n" : c == '\r' ? u"r" : c == 0x2028 ? u"u2028" : u"u2029";
        } else {
            text.push_back(c);
        }
        if (isEscaped) {
            isEscaped = false;
        } else {
            isEscaped = c == '\\';
            if (c == '[')
                inClass = true;
            else if (c == ']')
                inClass = false;
        }
    }
    if (text == source) return regExp->source();
    return vm.string(std::move(text));
}

void installRegExp(Isolate& vm, Realm& realm) {
    Object* prototype = realm.regExpPrototype = vm.newObject();
    NativeFunction* constructor = defineConstructor(vm, "RegExp", regExpConstructor, 2, prototype);
    realm.regExpConstructor = constructor;
    constructor->setCaptured(kRegExpCacheSlot, Value::cell(vm.heap.allocate<RegExpCache>()));
    defineGetter(vm, constructor, vm.key(vm.names.symbol_species), "[Symbol.species]", regExpSpecies);
    installRegExpLegacyProperties(vm, realm);

    realm.regExpExec = defineFunction(vm, prototype, "exec", regExpPrototypeExec, 1);
#define X(name, letter)                                                                                      \
    defineGetter(vm, prototype, vm.names.name, #name, [](Isolate& isolate, const CallArguments& arguments) { \
        return regExpHasFlag<letter>(isolate, arguments, #name);                                             \
    });
    TICKSCOPE_REGEXP_FLAGS(X)
#undef X
    defineGetter(vm, prototype, vm.names.flags, "flags", regExpFlags);
    defineGetter(vm, prototype, vm.names.source, "source", regExpSource);
    defineFunction(vm, prototype, "compile", regExpPrototypeCompile, 2);
    defineFunction(vm, prototype, "toString", regExpPrototypeToString, 0);
    defineFunction(vm, prototype, "test", regExpPrototypeTest, 1);
    installRegExpSymbolMethods(vm, realm);
    installRegExpStringIterator(vm, realm);
    defineValue(vm, realm.globalObject, "RegExp", constructor);
}

} // namespace tickscope
