// Generator functions and generators (ECMA-262 27.3, 27.5).

#include "builtins/generator_functions.h"
#include "builtins/install.h"
#include "vm/dynamic_function.h"

namespace tickscope {

namespace {

// 27.3.1.1 GeneratorFunction ( ...parameterArgs, bodyArg )
Value generatorFunctionConstructor(Isolate& vm, const CallArguments& arguments) {
    return createDynamicFunction(vm, arguments.callee, arguments.newTarget, DynamicFunctionKind::Generator,
                                 arguments.values);
}

// 27.5.3.2 GeneratorValidate ( generator, generatorBrand )
GeneratorObject* validate(Isolate& vm, const CallArguments& arguments, std::string_view method) {
    auto* generator = as<GeneratorObject>(arguments.thisValue);
    if (!generator) {
        vm.throwTypeError("Method [Generator].prototype." + std::string(method) +
                          " called on incompatible receiver " + describeValue(vm, arguments.thisValue));
    }
    if (generator->state == GeneratorObject::State::Executing)
        vm.throwTypeError("Generator is already running");
    return generator;
}

// 27.5.3.3 GeneratorResume and 27.5.3.4 GeneratorResumeAbrupt, for a generator that is suspended.
Value resume(Isolate& vm, GeneratorObject* generator, ResumeMode mode, Value value) {
    Isolate::NativeDepth depth(vm);
    generator->state = GeneratorObject::State::Executing;
    const FrameOutcome outcome = vm.interpreter().resume(generator->frame, mode, value);
    switch (outcome.kind) {
    case FrameOutcome::Kind::Yielded:
    case FrameOutcome::Kind::Awaiting: // never happens: there is no await in a generator
        generator->state = GeneratorObject::State::SuspendedYield;
        return outcome.isRawResult ? outcome.value : Value(createIterResultObject(vm, outcome.value, false));
    case FrameOutcome::Kind::Returned:
        generator->state = GeneratorObject::State::Completed;
        generator->frame = nullptr;
        return createIterResultObject(vm, outcome.value, true);
    case FrameOutcome::Kind::Threw:
        generator->state = GeneratorObject::State::Completed;
        generator->frame = nullptr;
        break;
    }
    vm.throwValue(outcome.value);
}

// GeneratorResumeAbrupt, steps 2 and 3: a generator that has not started or has ended runs no code.
void completeUnstarted(Isolate& vm, GeneratorObject* generator, Completion completion) {
    if (generator->state != GeneratorObject::State::SuspendedStart) return;
    announceFrameAbandoned(vm, generator->frame, completion);
    generator->state = GeneratorObject::State::Completed;
    generator->frame = nullptr;
}

// 27.5.1.2 %GeneratorPrototype%.next ( value )
Value next(Isolate& vm, const CallArguments& arguments) {
    GeneratorObject* generator = validate(vm, arguments, "next");
    if (generator->state == GeneratorObject::State::Completed)
        return createIterResultObject(vm, Value::undefined(), true);
    return resume(vm, generator, ResumeMode::Next, arguments[0]);
}

// 27.5.1.3 %GeneratorPrototype%.return ( value )
Value returnMethod(Isolate& vm, const CallArguments& arguments) {
    GeneratorObject* generator = validate(vm, arguments, "return");
    completeUnstarted(vm, generator, Completion::Normal);
    if (generator->state == GeneratorObject::State::Completed)
        return createIterResultObject(vm, arguments[0], true);
    return resume(vm, generator, ResumeMode::Return, arguments[0]);
}

// 27.5.1.4 %GeneratorPrototype%.throw ( exception )
Value throwMethod(Isolate& vm, const CallArguments& arguments) {
    GeneratorObject* generator = validate(vm, arguments, "throw");
    completeUnstarted(vm, generator, Completion::Threw);
    if (generator->state == GeneratorObject::State::Completed) vm.throwValue(arguments[0]);
    return resume(vm, generator, ResumeMode::Throw, arguments[0]);
}

} // namespace

void GeneratorObject::visitEdges(EdgeVisitor& visitor) {
    Object::visitEdges(visitor);
    visitor.visit(frame);
}

void announceFrameAbandoned(Isolate& vm, Frame* frame, Completion completion) {
    if (!frame || !frame->id) return;
    vm.recorder.record(EventKind::FrameLeft,
                       {.detail = static_cast<std::uint8_t>(completion), .subject = frame->id.value});
}

NativeFunction* installFunctionKind(Isolate& vm, std::string_view name, NativeCode code,
                                    Object* functionPrototype) {
    NativeFunction* constructor =
        defineConstructor(vm, name, code, 1, functionPrototype, vm.realm().functionConstructor);
    // Not a property of the global object; and this `constructor` is not writable.
    functionPrototype->putDirect(vm.names.constructor, constructor, kConfigurable);
    functionPrototype->putDirect(vm.key(vm.names.symbol_toStringTag), vm.string(name), kConfigurable);
    return constructor;
}

void linkInstancePrototype(Isolate& vm, Object* functionPrototype, Object* instancePrototype,
                           std::string_view tag) {
    functionPrototype->putDirect(vm.names.prototype, instancePrototype, kConfigurable);
    instancePrototype->putDirect(vm.names.constructor, functionPrototype, kConfigurable);
    instancePrototype->putDirect(vm.key(vm.names.symbol_toStringTag), vm.string(tag), kConfigurable);
}

void installGenerator(Isolate& vm, Realm& realm) {
    realm.generatorFunctionPrototype = vm.newObject(realm.functionPrototype);
    realm.generatorFunctionConstructor = installFunctionKind(
        vm, "GeneratorFunction", generatorFunctionConstructor, realm.generatorFunctionPrototype);
    Object* prototype = vm.newObject(realm.iteratorPrototype);
    realm.generatorPrototype = prototype;
    linkInstancePrototype(vm, realm.generatorFunctionPrototype, prototype, "Generator");
    defineFunction(vm, prototype, "next", next, 1);
    defineFunction(vm, prototype, "return", returnMethod, 1);
    defineFunction(vm, prototype, "throw", throwMethod, 1);
}

} // namespace tickscope
