#include "builtins/install.h"
#include "vm/operations.h"
#include "vm/primitive_object.h"

namespace tickscope {

namespace {

// 20.4.1.1 Symbol
Value symbolConstructor(Isolate& vm, const CallArguments& arguments) {
    if (arguments.newTarget) vm.throwTypeError("Symbol is not a constructor");
    const Value description =
        arguments[0].isUndefined() ? Value::undefined() : Value(toString(vm, arguments[0]));
    return vm.heap.allocate<Symbol>(description, Symbol::Sort::Unique);
}

// 20.4.2.2 Symbol.for
Value symbolFor(Isolate& vm, const CallArguments& arguments) {
    return vm.symbolFor(toString(vm, arguments[0]));
}

// 20.4.2.6 Symbol.keyFor
Value symbolKeyFor(Isolate& vm, const CallArguments& arguments) {
    if (!arguments[0].isSymbol()) vm.throwTypeError(describeValue(vm, arguments[0]) + " is not a symbol");
    Symbol* symbol = arguments[0].asSymbol();
    return symbol->sort() == Symbol::Sort::Registered ? symbol->description() : Value::undefined();
}

// 20.4.3.4.1 ThisSymbolValue
Symbol* thisSymbolValue(Isolate& vm, Value value, std::string_view method) {
    if (value.isSymbol()) return value.asSymbol();
    if (auto* object = as<SymbolObject>(value)) return object->primitive().asSymbol();
    vm.throwTypeError(std::string(method) + " requires that 'this' be a Symbol");
}

// 20.4.3.2 get Symbol.prototype.description
Value symbolDescription(Isolate& vm, const CallArguments& arguments) {
    return thisSymbolValue(vm, arguments.thisValue, "Symbol.prototype.description")->description();
}

// 20.4.3.3 Symbol.prototype.toString
Value symbolToString(Isolate& vm, const CallArguments& arguments) {
    Symbol* symbol = thisSymbolValue(vm, arguments.thisValue, "Symbol.prototype.toString");
    const Value description = symbol->description();
    std::u16string text = u"Symbol(";
    if (description.isString()) text += description.asString()->view();
    return vm.string(text + u")");
}

// 20.4.3.4 Symbol.prototype.valueOf
Value symbolValueOf(Isolate& vm, const CallArguments& arguments) {
    return thisSymbolValue(vm, arguments.thisValue, "Symbol.prototype.valueOf");
}

// 20.4.3.5 Symbol.prototype [ @@toPrimitive ]
Value symbolToPrimitive(Isolate& vm, const CallArguments& arguments) {
    return thisSymbolValue(vm, arguments.thisValue, "Symbol.prototype [ @@toPrimitive ]");
}

} // namespace

void installSymbol(Isolate& vm, Realm& realm) {
    Object* prototype = realm.symbolPrototype = vm.newObject();
    NativeFunction* constructor = defineConstructor(vm, "Symbol", symbolConstructor, 0, prototype);
    realm.symbolConstructor = constructor;
    defineFunction(vm, constructor, "for", symbolFor, 1);
    defineFunction(vm, constructor, "keyFor", symbolKeyFor, 1);
#define X(name) defineValue(vm, constructor, #name, vm.names.symbol_##name, 0);
    TICKSCOPE_WELL_KNOWN_SYMBOLS(X)
#undef X
    defineFunction(vm, prototype, "toString", symbolToString, 0);
    defineFunction(vm, prototype, "valueOf", symbolValueOf, 0);
    defineGetter(vm, prototype, vm.names.description, "description", symbolDescription);
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_toStringTag), vm.string("Symbol"),
                         kConfigurable);
    defineFunction(vm, prototype, vm.names.symbol_toPrimitive, "[Symbol.toPrimitive]", symbolToPrimitive, 1,
                   kConfigurable);
    defineValue(vm, realm.globalObject, "Symbol", constructor);
}

} // namespace tickscope
