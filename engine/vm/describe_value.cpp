// How error messages name values (V8's wording), without running user code.

#include "builtins/proxy.h"
#include "vm/bigint.h"
#include "vm/operations.h"
#include "vm/preview.h"
#include "vm/script_function.h"
#include "vm/typed_array.h"

namespace tickscope {

namespace {

constexpr std::size_t kMaxTextBytes = 400;

std::string shortened(std::string text) {
    if (text.size() <= kMaxTextBytes) return text;
    std::size_t end = kMaxTextBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end; // not inside a character
    return text.substr(0, end) + "...";
}

std::string symbolText(Symbol* symbol) {
    const Value description = symbol->description();
    const std::string text = description.isString() ? description.asString()->utf8() : std::string();
    return symbol->isPrivate() ? text : "Symbol(" + text + ")";
}

Object* withoutProxies(Object* object) {
    while (auto* proxy = as<ProxyObject>(object)) {
        if (proxy->isRevoked()) break;
        object = proxy->target();
    }
    return object;
}

std::string quietText(Value value) { return value.isString() ? value.asString()->utf8() : std::string(); }

std::string describeError(Isolate& vm, Object* error) {
    const Value name = quietLookup(error, vm.names.name);
    std::string nameText = name.isString() ? quietText(name) : "Error";
    const std::string message = quietText(quietLookup(error, vm.names.message));
    if (message.empty()) return nameText;
    return nameText.empty() ? message : nameText + ": " + message;
}

std::string describeFunction(Isolate& vm, Object* function) {
    if (auto* script = as<ScriptFunction>(function)) return script->sourceText(vm)->utf8();
    return "function " + quietText(quietLookup(function, vm.names.name)) + "() { [native code] }";
}

// V8 names typed arrays by their class here, though they are plain objects to toString.
std::string_view classTag(Object* object) {
    auto* const typed = as<TypedArrayObject>(object);
    return typed ? infoOf(typed->type()).arrayName : builtinTagOf(object);
}

// An instance of a class without a name, which does not go by the name of the class above.
bool isOfNamelessClass(Isolate& vm, Object* object) {
    const Value constructor = quietLookup(object, vm.names.constructor);
    return isCallable(constructor) && functionLabel(vm, constructor).empty();
}

std::string describeObject(Isolate& vm, Object* object) {
    Object* target = withoutProxies(object);
    if (target->isFunctionKind()) return describeFunction(vm, target);
    if (target->kind() == ObjectKind::Error) return describeError(vm, target);
    // An object with the plain toString goes by its constructor; others by their class.
    const Value ownToString = quietLookup(target, vm.names.toString);
    if (ownToString.isObject() && ownToString.asObject() == vm.realm().objectProtoToString) {
        const std::string name = isOfNamelessClass(vm, target) ? std::string() : classNameOf(vm, target);
        if (!name.empty()) return "#<" + name + ">";
    }
    const Value tag = quietLookup(target, PropertyKey::symbol(vm.names.symbol_toStringTag));
    return "[object " + (tag.isString() ? quietText(tag) : std::string(classTag(target))) + "]";
}

} // namespace

std::string describeValue(Isolate& vm, Value value) {
    if (value.isString()) return shortened(value.asString()->utf8());
    if (value.isNumber()) return numberToUtf8(value.asNumber());
    if (value.isSymbol()) return symbolText(value.asSymbol());
    if (value.isObject()) return shortened(describeObject(vm, value.asObject()));
    if (value.isBigInt())
        return bigIntBits(value.asBigInt()->number()) > 4096 ? "a large BigInt"
                                                             : bigIntToText(value.asBigInt()->number(), 10);
    if (value.isBoolean()) return value.isTrue() ? "true" : "false";
    return value.isNull() ? "null" : "undefined";
}

std::string describeOperand(Value value) {
    if (value.isString()) return "string \"" + shortened(value.asString()->utf8()) + "\"";
    std::string type(typeOf(value));
    if (value.isNull()) return type + " null";
    if (value.isBoolean()) return type + (value.isTrue() ? " true" : " false");
    if (value.isNumber()) return type + " " + numberToUtf8(value.asNumber());
    return type;
}

std::string describeType(Value value) {
    if (value.isNull()) return "null";
    const std::string type(typeOf(value));
    return (type == "object" ? "an " : "a ") + type;
}

std::string describeKey(Isolate&, PropertyKey key) {
    if (key.isIndex()) return numberToUtf8(key.asIndex());
    if (key.isSymbol()) return symbolText(key.asSymbol());
    return shortened(key.asAtom()->utf8());
}

} // namespace tickscope
