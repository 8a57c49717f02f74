#pragma once
// The parts of instructions that do not fit on the dispatch loop's page. Private to the vm room.

#include "bytecode/code.h"
#include "bytecode/value_source.h"
#include "vm/interpreter.h"
#include "vm/operations.h"
#include "vm/script_function.h"

namespace tickscope::support {

// --- Properties (interpreter_properties.cpp)
Value getMember(Isolate&, Value base, JsString* name, InlineCache&);
// What getMember remembered of objects like this one; false when it remembered nothing that holds.
inline bool readCached(Isolate& vm, const InlineCache& cache, Object* object, Value& out) {
    if (!cache.shape || object->shape() != cache.shape) return false;
    if (cache.holder && cache.epoch != vm.heap.prototypeEpoch) return false;
    out = (cache.holder ? cache.holder : object)->slot(cache.slot);
    return true;
}
void setMember(Isolate&, Value base, JsString* name, Value, InlineCache&, bool isStrict);
Value getElement(Isolate&, Value base, Value key);
void setElement(Isolate&, Value base, Value key, Value, bool isStrict);
void defineMember(Isolate&, Object*, JsString* name, Value, InlineCache&);
bool deleteProperty(Isolate&, Value base, PropertyKey, bool isStrict);
void defineMethod(Isolate&, Object* target, PropertyKey, ScriptFunction*, std::uint32_t kind,
                  bool isEnumerable);
Value superBase(Isolate&, Frame&); // the home object's prototype; an object or null
Value getSuper(Isolate&, Frame&, Value thisValue, Value key);
Value getSuperKeepingKey(Isolate&, Frame&, Value thisValue, Value& key);
void setSuper(Isolate&, Frame&, Value thisValue, Value key, Value);
Value getPrivate(Isolate&, Value base, Symbol*);
void setPrivate(Isolate&, Value base, Symbol*, Value);
bool hasPrivate(Isolate&, Value base, Symbol*);

// --- Names (interpreter_names.cpp)
Value loadGlobal(Isolate&, JsString* name, InlineCache&, bool isTypeof);
inline Value loadGlobal(Isolate& vm, JsString* name, bool isTypeof) {
    InlineCache forgotten;
    return loadGlobal(vm, name, forgotten, isTypeof);
}
void storeGlobal(Isolate&, JsString* name, Value, bool isStrict);
void initializeGlobal(Isolate&, JsString* name, Value);
// Looks through the environments from `environment` outwards, then the global scope.
struct NameLookup {
    EnvironmentRecord* environment = nullptr; // declarative: with slot; object: bindingObject
    std::uint32_t slot = 0;
    bool isObject = false, isGlobal = false;
};
NameLookup findName(Isolate&, EnvironmentRecord* environment, JsString* name);
Value loadName(Isolate&, EnvironmentRecord*, JsString* name, bool isTypeof, Value* receiver = nullptr);
void storeName(Isolate&, EnvironmentRecord*, JsString* name, Value, bool isStrict);
void initializeName(Isolate&, EnvironmentRecord*, JsString* name, Value);
bool deleteName(Isolate&, EnvironmentRecord*, JsString* name);
Value resolveName(Isolate&, EnvironmentRecord*, JsString* name); // a reference for the two below
Value loadResolved(Isolate&, EnvironmentRecord*, Value reference, JsString* name);
void storeResolved(Isolate&, EnvironmentRecord*, Value reference, JsString* name, Value, bool isStrict);
void checkEvalVar(Isolate&, EnvironmentRecord*, JsString* name, std::uint32_t flags);
void declareEvalVar(Isolate&, EnvironmentRecord*, JsString* name, Value function /* or empty */,
                    std::uint32_t flags);
void instantiateGlobals(Isolate&, Frame&); // 16.1.7
[[noreturn]] void throwUninitialized(Isolate&, JsString* name);

// --- Literals and classes (interpreter_classes.cpp)
Object* templateObject(Isolate&, Code&, std::uint32_t site);
void setFunctionNameFromKey(Isolate&, Value key, Value function, std::uint32_t prefix);
void defineClass(Isolate&, Frame&, Code*, Value superClass, Value name, Value& constructor, Value& prototype);
void addField(Isolate&, ScriptFunction* constructor, Object* prototype, Value key, Value initializer,
              std::uint32_t flags);
void addPrivateMethod(Isolate&, ScriptFunction* constructor, Object* prototype, Symbol* name, ScriptFunction*,
                      std::uint32_t flags);
Object* createArguments(Isolate&, Frame&, bool isMapped);
Value copyRest(Isolate&, Value source, std::span<const Value> keys);

// --- Iteration (interpreter_iteration.cpp); `locals` are iterator, next method, done (0 or 1)
void openIterator(Isolate&, Value iterable, Value* locals, IteratorHint, ValueSource);
bool forOfStep(Isolate&, Value* locals, Value& out);
void iteratorStep(Isolate&, Value* locals, Value& out);
Value iteratorRest(Isolate&, Value* locals);
void closeIterator(Isolate&, Value* locals);
void closeIteratorQuietly(Isolate&, Value* locals);
enum class SpreadSite : std::uint8_t { ArrayLiteral, OnlySpreadOfCall, Call };
void spreadInto(Isolate&, ArrayObject*, Value iterable, SpreadSite);
Value newForInIterator(Isolate&, Value object);
bool forInStep(Isolate&, Value iterator, Value& key);

// --- Errors (interpreter_errors.cpp)
[[noreturn]] void throwNotCallable(Isolate&, Frame&, Value callee);
[[noreturn]] void throwNotConstructor(Isolate&, Frame&, Value callee);
[[noreturn]] void throwNotIterable(Isolate&, Frame&, Value value, IteratorHint, ValueSource);
[[noreturn]] void throwNotDestructurable(Isolate&, Frame&, Value value, JsString* firstName,
                                         ValueSource source);
[[noreturn]] void throwNotSuperConstructor(Isolate&, Frame&, Value parent);
[[noreturn]] void throwNotSpreadable(Isolate&, Frame&, Value value);

} // namespace tickscope::support
