#pragma once
// What the files of the Promise room share among themselves.

#include "builtins/promise.h"

#include <string>

namespace tickscope {

struct ResolvingFunctions {
    NativeFunction* resolve;
    NativeFunction* reject;
};
ResolvingFunctions createResolvingFunctions(Isolate&, PromiseObject*); // 27.2.1.3
PromiseObject* newPromiseWithShape(Isolate&, Shape*, PromiseOrigin, PromiseId parent = {});
// A new promise of %Promise% whose resolving functions nobody will ever see.
PromiseCapability newDirectCapability(Isolate&, PromiseOrigin, PromiseId parent = {});

// What newPromiseCapability told the executor about the promise which a subclass constructor now makes.
struct DeclaredOrigin {
    PromiseOrigin origin = PromiseOrigin::Constructor;
    PromiseId parent;
};
DeclaredOrigin originDeclaredBy(Value executor);

// Names for cards: the callback's own name, or what a closure of this room is for. Empty when anonymous.
std::string promiseFunctionLabel(Isolate&, Value handler);
std::string resolvingFunctionLabel(const NativeFunction*);         // promise.cpp
std::string combinatorFunctionLabel(const NativeFunction*);        // promise_combinators.cpp
std::string finallyFunctionLabel(Isolate&, const NativeFunction*); // promise_prototype.cpp

[[gnu::cold]] void installPromisePrototype(Isolate&, Object* prototype);
[[gnu::cold]] void installPromiseCombinators(Isolate&, Object* constructor);

} // namespace tickscope
