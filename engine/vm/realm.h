#pragma once
// A realm (ECMA-262 9.3): the intrinsics, the global object and the global environment.

#include "vm/object.h"

namespace tickscope {

// Every intrinsic object the engine refers to. Each is created by the builtins file named after it.
// clang-format off
#define TICKSCOPE_INTRINSICS(X) \
    X(objectPrototype) X(functionPrototype) X(arrayPrototype) X(stringPrototype) X(numberPrototype) \
    X(booleanPrototype) X(symbolPrototype) X(bigintPrototype) X(errorPrototype) \
    X(typeErrorPrototype) X(rangeErrorPrototype) X(syntaxErrorPrototype) X(referenceErrorPrototype) \
    X(evalErrorPrototype) X(uriErrorPrototype) X(aggregateErrorPrototype) X(iteratorPrototype) \
    X(asyncIteratorPrototype) X(arrayIteratorPrototype) X(stringIteratorPrototype) \
    X(mapIteratorPrototype) X(setIteratorPrototype) X(regExpStringIteratorPrototype) \
    X(wrapForValidIteratorPrototype) X(iteratorHelperPrototype) X(asyncFromSyncIteratorPrototype) \
    X(generatorFunctionPrototype) X(generatorPrototype) X(asyncFunctionPrototype) \
    X(asyncGeneratorFunctionPrototype) X(asyncGeneratorPrototype) X(promisePrototype) \
    X(regExpPrototype) X(datePrototype) X(mapPrototype) X(setPrototype) X(weakMapPrototype) \
    X(weakSetPrototype) X(weakRefPrototype) X(finalizationRegistryPrototype) X(arrayBufferPrototype) \
    X(sharedArrayBufferPrototype) X(dataViewPrototype) X(typedArrayPrototype) X(objectConstructor) \
    X(functionConstructor) X(arrayConstructor) X(promiseConstructor) X(regExpConstructor) \
    X(errorConstructor) X(symbolConstructor) X(mapConstructor) X(setConstructor) X(dateConstructor) \
    X(arrayBufferConstructor) X(typedArrayConstructor) X(proxyConstructor) \
    X(generatorFunctionConstructor) X(asyncFunctionConstructor) X(asyncGeneratorFunctionConstructor) \
    X(throwTypeError) X(evalFunction) X(parseIntFunction) X(parseFloatFunction) X(arrayIteratorNext) \
    X(arrayProtoValues) X(arrayProtoToString) X(objectProtoToString) X(promiseThen) \
    X(promiseResolve) X(regExpExec) X(dateToPrimitive) X(consoleObject) X(processObject) \
    X(inspectFunction) X(inspectDefaultOptions) X(typedArrayProtoValues) X(sharedArrayBufferConstructor) \
    X(uint8ArrayConstructor) X(uint8ArrayPrototype) X(int8ArrayConstructor) X(int8ArrayPrototype) \
    X(uint16ArrayConstructor) X(uint16ArrayPrototype) X(int16ArrayConstructor) X(int16ArrayPrototype) \
    X(uint32ArrayConstructor) X(uint32ArrayPrototype) X(int32ArrayConstructor) X(int32ArrayPrototype) \
    X(float32ArrayConstructor) X(float32ArrayPrototype) X(float64ArrayConstructor) \
    X(float64ArrayPrototype) X(uint8ClampedArrayConstructor) X(uint8ClampedArrayPrototype) \
    X(bigUint64ArrayConstructor) X(bigUint64ArrayPrototype) X(bigInt64ArrayConstructor) \
    X(bigInt64ArrayPrototype)
// clang-format on

class GlobalScope;

class Realm final : public Cell {
public:
    Realm() : Cell(CellKind::Other) {}
#define X(name) Object* name = nullptr;
    TICKSCOPE_INTRINSICS(X)
#undef X
    Object* globalObject = nullptr;
    GlobalScope* globalScope = nullptr; // let/const/class at script top level (vm/global_scope.h)

    // Empty shapes for the commonest creations.
    Shape* objectShape = nullptr;     // prototype objectPrototype
    Shape* arrayShape = nullptr;      // prototype arrayPrototype
    Shape* iterResultShape = nullptr; // { value, done }; made when first needed
    Shape* functionShape = nullptr;   // prototype functionPrototype

    // The arrays whose join is running, innermost last: one met again inside itself joins to nothing.
    std::vector<Object*> joining;

    // Template objects (13.2.8.4), keyed by site; set by the interpreter.
    void visitEdges(EdgeVisitor&) override;
};

// Installs all builtins in dependency order (engine/builtins/install.cpp).
Realm* createRealm(Isolate&);

} // namespace tickscope
