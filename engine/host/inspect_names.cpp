// What inspect() calls an object: its class, its tag, what kind of function it is; and which keys it lists.

#include "host/inspect_inspector.h"

#include "vm/primitive_object.h"
#include "vm/script_function.h"

#include <algorithm>

namespace tickscope {

namespace {

// The globals a language engine brings along, without the host's.
constexpr std::u16string_view kBuiltinNames[] = {u"AggregateError",
                                                 u"Array",
                                                 u"ArrayBuffer",
                                                 u"Atomics",
                                                 u"BigInt",
                                                 u"BigInt64Array",
                                                 u"BigUint64Array",
                                                 u"Boolean",
                                                 u"DataView",
                                                 u"Date",
                                                 u"Error",
                                                 u"EvalError",
                                                 u"FinalizationRegistry",
                                                 u"Float32Array",
                                                 u"Float64Array",
                                                 u"Function",
                                                 u"Infinity",
                                                 u"Int16Array",
                                                 u"Int32Array",
                                                 u"Int8Array",
                                                 u"Intl",
                                                 u"JSON",
                                                 u"Map",
                                                 u"Math",
                                                 u"NaN",
                                                 u"Number",
                                                 u"Object",
                                                 u"Promise",
                                                 u"Proxy",
                                                 u"RangeError",
                                                 u"ReferenceError",
                                                 u"Reflect",
                                                 u"RegExp",
                                                 u"Set",
                                                 u"SharedArrayBuffer",
                                                 u"String",
                                                 u"Symbol",
                                                 u"SyntaxError",
                                                 u"TypeError",
                                                 u"URIError",
                                                 u"Uint16Array",
                                                 u"Uint32Array",
                                                 u"Uint8Array",
                                                 u"Uint8ClampedArray",
                                                 u"WeakMap",
                                                 u"WeakRef",
                                                 u"WeakSet",
                                                 u"WebAssembly"};

// How many prototypes above an object may show their properties.
constexpr int kMaxPrototypeLayers = 3;

bool inherits(Isolate& vm, Object* object, Object* prototype) {
    for (Object* o = object->getPrototypeOf(vm); o; o = o->getPrototypeOf(vm)) {
        if (o == prototype) return true;
    }
    return false;
}

// `instanceof`, where an error means no.
bool isInstance(Isolate& vm, Object* object, Value constructor) {
    const CompletionRecord result =
        vm.completionOf([&] { return Value::boolean(instanceofOperator(vm, object, constructor)); });
    return !result.isThrow() && result.value.isTrue();
}

// Node tells classes from functions by their text, and takes a class whose heritage has parentheses for a
// function.
bool looksLikeClass(Isolate& vm, ScriptFunction* function) {
    std::u16string_view text = function->sourceText(vm)->view();
    if (!text.starts_with(u"class") || !text.ends_with(u'}')) return false;
    text = text.substr(5, text.size() - 6);
    const auto headOf = [](std::u16string_view body) { return body.substr(0, body.find(u'{')); };
    if (headOf(text).find(u'(') == text.npos) return text.find(u'{') != text.npos;
    std::u16string bare;
    for (std::size_t i = 0; i < text.size();) {
        const std::u16string_view rest = text.substr(i);
        if (rest.starts_with(u"//") && rest.find(u'\n') != rest.npos)
            i += rest.find(u'\n') + 1;
        else if (rest.starts_with(u"/*") && rest.find(u"*/", 2) != rest.npos)
            i += rest.find(u"*/", 2) + 2;
        else
            bare += text[i++];
    }
    const std::u16string_view head = headOf(bare);
    return head.size() < bare.size() && !head.empty() &&
           (head[0] == ' ' || head[0] == '\n' || head[0] == '\t') && head.find(u'(') == head.npos;
}

bool ownsEnumerable(Isolate& vm, Object* object, PropertyKey key) {
    const auto property = object->getOwnProperty(vm, key);
    return property && property->enumerable.value_or(false);
}

} // namespace

bool isBuiltinName(std::u16string_view name) {
    return std::find(std::begin(kBuiltinNames), std::end(kBuiltinNames), name) != std::end(kBuiltinNames);
}

bool isErrorLike(Isolate& vm, Object* object) {
    return object->kind() == ObjectKind::Error || isInstance(vm, object, vm.realm().errorConstructor);
}

bool Inspector::Subject::hasKey(PropertyKey key) const {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// --- Names

// The name of the first constructor on the prototype chain whose instance the object really is.
std::optional<std::u16string> Inspector::constructorName(Object* object, int level, Texts* prototypeTexts) {
    Realm& realm = m_vm.realm();
    Object* first = nullptr;
    bool hasFirst = false;
    for (Object* o = object; o; o = o->getPrototypeOf(m_vm)) {
        if (o != object && !hasFirst) {
            first = o;
            hasFirst = true;
        }
        const auto found = [&](std::u16string name, bool isBuiltin) {
            if (prototypeTexts && (first != o || !isBuiltin))
                addPrototypeProperties(object, first ? first : object, level, *prototypeTexts);
            return name;
        };
        // These two are known even when their `constructor` was tampered with.
        if (o == realm.objectPrototype && inherits(m_vm, object, o)) return found(u"Object", true);
        if (o == realm.functionPrototype && inherits(m_vm, object, o)) return found(u"Function", true);
        const auto property = o->getOwnProperty(m_vm, m_vm.names.constructor);
        if (!property || !property->value || !isCallable(*property->value)) continue;
        Object* constructor = property->value->asObject();
        const Value name = constructor->get(m_vm, m_vm.names.name);
        if (name.isString() && name.asString()->isEmpty()) continue;
        if (!isInstance(m_vm, object, constructor)) continue;
        const std::u16string text = name.isSymbol() ? formatPrimitive(name, true) : textOf(name);
        return found(text, isBuiltinName(text));
    }
    if (!first) return {};
    std::u16string name = engineClassName(object);
    if (isTooDeep(level)) return name + u" <Complex prototype>";
    const auto inherited = constructorName(first, level + 1, prototypeTexts);
    return name + u" <" + (inherited ? *inherited : brief(first)) + u">";
}

std::u16string Inspector::brief(Object* object) {
    InspectOptions options = m_options;
    options.customInspect = false;
    options.depth = -1;
    return inspect(m_vm, object, options);
}

// The class the engine made the object of, whatever its prototype says now.
std::u16string Inspector::engineClassName(Object* object) {
    switch (object->kind()) {
    case ObjectKind::Array:
        return u"Array";
    case ObjectKind::Error:
        return u"Error";
    case ObjectKind::BooleanObject:
        return u"Boolean";
    case ObjectKind::NumberObject:
        return u"Number";
    case ObjectKind::StringObject:
        return u"String";
    case ObjectKind::SymbolObject:
        return u"Symbol";
    case ObjectKind::BigIntObject:
        return u"BigInt";
    case ObjectKind::Date:
        return u"Date";
    case ObjectKind::RegExp:
        return u"RegExp";
    case ObjectKind::Map:
        return u"Map";
    case ObjectKind::Set:
        return u"Set";
    case ObjectKind::WeakMap:
        return u"WeakMap";
    case ObjectKind::WeakSet:
        return u"WeakSet";
    case ObjectKind::WeakRef:
        return u"WeakRef";
    case ObjectKind::Promise:
        return u"Promise";
    case ObjectKind::ArrayBuffer:
        return u"ArrayBuffer";
    case ObjectKind::SharedArrayBuffer:
        return u"SharedArrayBuffer";
    case ObjectKind::DataView:
        return u"DataView";
    case ObjectKind::TypedArray:
        return asciiToUtf16(infoOf(static_cast<TypedArrayObject*>(object)->type()).arrayName);
    default:
        return object->isFunctionKind() ? u"Function" : u"Object";
    }
}

std::u16string Inspector::tagOf(Object* object) {
    const PropertyKey key = PropertyKey::symbol(m_vm.names.symbol_toStringTag);
    const Value tag = object->get(m_vm, key);
    if (!tag.isString() || tag.asString()->isEmpty()) return {};
    // It will be listed among the properties.
    if (m_options.showHidden ? object->hasOwnProperty(m_vm, key) : ownsEnumerable(m_vm, object, key))
        return {};
    return textOf(tag);
}

// "Foo(2) [tag] ", "[Map(2): null prototype] ".
std::u16string Inspector::prefixOf(const Subject& s, std::u16string_view fallback,
                                   std::u16string_view size) const {
    if (!s.constructor) {
        std::u16string out = u"[" + std::u16string(fallback) + std::u16string(size) + u": null prototype] ";
        if (!s.tag.empty() && s.tag != fallback) out += u"[" + s.tag + u"] ";
        return out;
    }
    std::u16string out = *s.constructor + std::u16string(size) + u" ";
    if (!s.tag.empty() && s.tag != *s.constructor) out += u"[" + s.tag + u"] ";
    return out;
}

std::u16string Inspector::defaultPrefixOf(const Subject& s) {
    if (s.constructor) return prefixOf(s, u"");
    const std::u16string name = engineClassName(s.object);
    return prefixOf(s, name == s.tag ? u"Object" : name);
}

std::u16string Inspector::functionBase(const Subject& s) {
    auto* function = as<ScriptFunction>(s.object);
    if (function && function->isClassConstructor() && looksLikeClass(m_vm, function)) return classBase(s);
    std::u16string type = u"Function";
    if (function && function->code()->isGenerator) type = u"Generator" + type;
    if (function && function->code()->isAsync) type = u"Async" + type;
    std::u16string base = u"[" + type;
    if (!s.constructor) base += u" (null prototype)";
    const Value name = s.object->get(m_vm, m_vm.names.name);
    if (name.isString() && name.asString()->isEmpty())
        base += u" (anonymous)";
    else
        base += u": " + textOf(name);
    base += u"]";
    if (s.constructor && *s.constructor != type) base += u" " + *s.constructor;
    if (!s.tag.empty() && (!s.constructor || *s.constructor != s.tag)) base += u" [" + s.tag + u"]";
    return base;
}

std::u16string Inspector::classBase(const Subject& s) {
    const Value name = s.object->hasOwnProperty(m_vm, m_vm.names.name) ? s.object->get(m_vm, m_vm.names.name)
                                                                       : Value::undefined();
    std::u16string base = u"class " + (toBoolean(name) ? textOf(name) : u"(anonymous)");
    if (s.constructor && *s.constructor != u"Function") base += u" [" + *s.constructor + u"]";
    if (!s.tag.empty() && (!s.constructor || *s.constructor != s.tag)) base += u" [" + s.tag + u"]";
    if (!s.constructor) return u"[" + base + u" extends [null prototype]]";
    Object* parent = s.object->getPrototypeOf(m_vm);
    const Value parentName = parent ? parent->get(m_vm, m_vm.names.name) : Value::undefined();
    if (toBoolean(parentName)) base += u" extends " + textOf(parentName);
    return u"[" + base + u"]";
}

std::u16string Inspector::boxedBase(Subject& s, Value primitive, std::u16string_view type) {
    if (primitive.isString()) {
        // The characters are in the text already.
        const std::size_t count = std::min<std::size_t>(primitive.asString()->length(), s.keys.size());
        s.keys.erase(s.keys.begin(), s.keys.begin() + static_cast<std::ptrdiff_t>(count));
    }
    std::u16string base = u"[" + std::u16string(type);
    if (!s.constructor)
        base += u" (null prototype)";
    else if (*s.constructor != type)
        base += u" (" + *s.constructor + u")";
    base += u": " + formatPrimitive(primitive, true) + u"]";
    if (!s.tag.empty() && (!s.constructor || *s.constructor != s.tag)) base += u" [" + s.tag + u"]";
    if (!s.keys.empty()) return base;
    return stylize(std::move(base), primitive.isNumber()    ? Style::Number
                                    : primitive.isString()  ? Style::String
                                    : primitive.isBoolean() ? Style::Boolean
                                    : primitive.isBigInt()  ? Style::BigInt
                                                            : Style::Symbol);
}

// --- Keys

void Inspector::collectKeys(Subject& s) {
    std::vector<PropertyKey> keys;
    s.object->ownPropertyKeys(m_vm, keys);
    m_vm.charge(keys.size() / 16 + 1);
    for (const PropertyKey key : keys)
        s.roots.push(key.raw());
    for (const PropertyKey key : keys) {
        if (m_options.showHidden || ownsEnumerable(m_vm, s.object, key)) s.keys.push_back(key);
    }
}

void Inspector::collectNonIndexKeys(Subject& s) {
    auto* array = as<ArrayObject>(s.object);
    std::vector<PropertyKey> keys;
    if ((array && array->isDense()) || s.object->kind() == ObjectKind::TypedArray) {
        // The indices of a long array need not be listed to be left out.
        if (array) keys.push_back(m_vm.names.length);
        for (const ShapeProperty& property : s.object->shape()->properties()) {
            if (property.key.isAtom()) keys.push_back(property.key);
        }
        for (const ShapeProperty& property : s.object->shape()->properties()) {
            if (property.key.isSymbol() && !property.key.isPrivate()) keys.push_back(property.key);
        }
    } else {
        s.object->ownPropertyKeys(m_vm, keys);
        m_vm.charge(keys.size() / 16 + 1);
    }
    for (const PropertyKey key : keys)
        s.roots.push(key.raw());
    for (const PropertyKey key : keys) {
        if (!key.isIndex() && (m_options.showHidden || ownsEnumerable(m_vm, s.object, key)))
            s.keys.push_back(key);
    }
}

// The data properties of prototypes written by the user, up to the first builtin one.
void Inspector::addPrototypeProperties(Object* main, Object* object, int level, Texts& out) {
    RootedValues roots(m_vm.heap);
    std::vector<PropertyKey> keys, above;
    for (int depth = 0; depth < kMaxPrototypeLayers; ++depth) {
        if (depth != 0 || main == object) {
            object = object->getPrototypeOf(m_vm);
            if (!object) return;
            const auto property = object->getOwnProperty(m_vm, m_vm.names.constructor);
            if (property && property->value && isCallable(*property->value)) {
                const Value name = property->value->asObject()->get(m_vm, m_vm.names.name);
                if (name.isString() && isBuiltinName(name.asString()->view())) return;
            }
        }
        above.insert(above.end(), keys.begin(), keys.end());
        keys.clear();
        object->ownPropertyKeys(m_vm, keys);
        for (const PropertyKey key : keys)
            roots.push(key.raw());
        m_seen.push_back(main);
        for (const PropertyKey key : keys) {
            if (key == m_vm.names.constructor || main->hasOwnProperty(m_vm, key)) continue;
            if (std::find(above.begin(), above.end(), key) != above.end()) continue;
            const auto property = object->getOwnProperty(m_vm, key);
            if (!property || (property->value && isCallable(*property->value))) continue;
            const std::u16string text = formatProperty(object, level, key, Layout::Object, main, &*property);
            out.push_back(m_options.colors ? u"\x1b[2m" + text + u"\x1b[22m" : text);
        }
        m_seen.pop_back();
    }
}

} // namespace tickscope
