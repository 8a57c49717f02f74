// Programs: scripts, CommonJS files, eval, dynamic functions, embedded libraries.

#include "bytecode/compiler.h"
#include "vm/dynamic_function.h"
#include "vm/interpreter_frames.h"
#include "vm/interpreter_support.h"
#include "vm/module.h"
#include "vm/parse_options.h"

namespace tickscope {

namespace {

// The parser's first complaint, as eval and the Function constructor throw it.
[[noreturn]] void throwSyntax(Isolate& vm, const std::vector<Diagnostic>& diagnostics) {
    const Diagnostic& d = diagnostics.front();
    vm.throwError(d.isTooDeep ? ErrorType::RangeError : ErrorType::SyntaxError, d.message);
}

ParseOptions optionsOf(const Isolate& vm, const SourceText& file) {
    return fileParseOptions(file, vm.scenario().environment);
}

} // namespace

// As V8 reports it: the stack begins with the place in the file.
void throwSyntaxOfFile(Isolate& vm, const std::shared_ptr<const SourceText>& file, const Diagnostic& d) {
    if (d.isTooDeep) vm.throwError(ErrorType::RangeError, d.message);
    Object* const error = vm.newError(ErrorType::SyntaxError, d.message);
    const std::string place = excerpt(*file, file->positionAt(d.range.begin), d.range.length()) + "\n";
    const Value stack = error->get(vm, vm.names.stack);
    const std::string text = stack.isString() ? stack.asString()->utf8() : "SyntaxError: " + d.message;
    error->definePropertyOrThrow(vm, vm.names.stack,
                                 PropertyDescriptor::data(vm.string(place + text), kMethodAttributes));
    vm.throwFromStatement({error, file, d.range.begin});
}

Value Interpreter::runTopLevel(Code* code, Value thisValue) {
    auto* function =
        m_vm.heap.allocate<ScriptFunction>(m_vm.realm().functionShape, &m_vm.realm(), code, nullptr);
    return call(function, thisValue, {}, nullptr);
}

Value Interpreter::runScript(const SourceUnit& unit, std::vector<ProgramDiagnostic>& diagnostics) {
    const std::shared_ptr<SourceText> source = unit.text;
    ParseResult parsed = parseScript(*source, optionsOf(m_vm, *source));
    appendDiagnostics(diagnostics, *source, parsed.diagnostics);
    if (!parsed) return Value::empty();
    Code* const code = compileProgram(m_vm, *parsed.program, source);
    parsed.program.reset();
    return runTopLevel(code, Value(m_vm.realm().globalObject));
}

Value Interpreter::runLoadedScript(const SourceUnit& unit) {
    ParseResult parsed = parseScript(*unit.text, optionsOf(m_vm, *unit.text));
    if (!parsed) throwSyntaxOfFile(m_vm, unit.text, parsed.diagnostics.front());
    Code* const code = compileProgram(m_vm, *parsed.program, unit.text);
    parsed.program.reset();
    return runTopLevel(code, Value(m_vm.realm().globalObject));
}

Value Interpreter::runCommonJs(const SourceUnit& unit, std::span<const Value> wrapperArguments,
                               std::vector<ProgramDiagnostic>& diagnostics) {
    ParseResult parsed = parseCommonJs(*unit.text, optionsOf(m_vm, *unit.text));
    appendDiagnostics(diagnostics, *unit.text, parsed.diagnostics);
    return parsed ? callWrapped(unit, std::move(parsed), wrapperArguments) : Value::empty();
}

Value Interpreter::runRequired(const SourceUnit& unit, std::span<const Value> wrapperArguments) {
    ParseResult parsed = parseCommonJs(*unit.text, optionsOf(m_vm, *unit.text));
    if (!parsed) throwSyntaxOfFile(m_vm, unit.text, parsed.diagnostics.front());
    return callWrapped(unit, std::move(parsed), wrapperArguments);
}

Value Interpreter::callWrapped(const SourceUnit& unit, ParseResult parsed, std::span<const Value> arguments) {
    Code* const code = compileProgram(m_vm, *parsed.program, unit.text);
    parsed.program.reset();
    const Value wrapper = runTopLevel(code, Value::undefined());
    auto* const function = static_cast<ScriptFunction*>(wrapper.asObject());
    function->code()->isMainScript = true;
    return call(function, arguments.empty() ? Value::undefined() : arguments[0], arguments, nullptr);
}

Value Interpreter::evaluateEmbedded(std::string_view name, std::string_view utf8) {
    auto source = std::make_shared<SourceText>(SourceText::fromUtf8(std::string(name), utf8));
    ParseResult parsed = parseScript(*source, parseOptions());
    if (!parsed) m_vm.throwSyntaxError(formatDiagnostic(*source, parsed.diagnostics.front()));
    CompileOptions options;
    options.isEmbedded = true;
    Code* const code = compileProgram(m_vm, *parsed.program, source, options);
    return runTopLevel(code, Value::undefined());
}

// PerformEval (19.2.1.1)
Value Interpreter::performEval(Value text, bool isDirect, bool strictCaller, Frame* caller) {
    if (!text.isString()) return text;
    EvalContext context;
    CompileOptions compileOptions;
    compileOptions.isEval = true;
    if (isDirect) {
        compileOptions.isDirectEval = true;
        ScriptFunction* const owner = caller->function ? caller->function->thisOwner() : nullptr;
        const CodeKind kind = owner ? owner->code()->kind : CodeKind::Script;
        context.inFunction = kind != CodeKind::Script && kind != CodeKind::Module;
        context.inMethod = owner && owner->homeObject();
        context.inDerivedConstructor = kind == CodeKind::DerivedConstructor;
        context.inClassFieldInitializer = kind == CodeKind::ClassField || kind == CodeKind::ClassStaticBlock;
        compileOptions.evalInDerivedConstructor = context.inDerivedConstructor;
        for (EnvironmentRecord* e = caller->environment; e; e = e->parent())
            for (const BindingInfo& b : e->layout()->bindings)
                if (b.name->length() > 1 && b.name->view()[0] == u'#')
                    context.privateNames.emplace_back(b.name->view().substr(1));
    }
    ParseOptions options = parseOptions();
    options.strict = isDirect && strictCaller;
    auto source = std::make_shared<SourceText>("eval", std::u16string(text.asString()->view()));
    if (caller) source->setReferrer(caller->code->source->referrer());
    ParseResult parsed = parseEval(*source, context, options);
    if (!parsed) throwSyntax(m_vm, parsed.diagnostics);
    Code* const code = compileProgram(m_vm, *parsed.program, source, compileOptions);
    code->isEmbedded = true; // it has no frame of its own in the trace
    parsed.program.reset();
    if (!isDirect) return runTopLevel(code, Value(m_vm.realm().globalObject));
    const std::uint32_t valueCount = code->localCount + code->maxStack;
    auto* frame = m_vm.heap.allocateWithExtra<Frame>(valueCount * sizeof(Value), code, code->localCount,
                                                     std::span<const Value>());
    frame->function = caller->function;
    frame->environment = caller->environment;
    frame->thisValue = caller->thisValue;
    frame->newTarget = caller->newTarget;
    frame->pc = code->words.data();
    frame->isEntry = true;
    Isolate::NativeDepth depth(m_vm);
    enter(frame);
    const FrameOutcome outcome = runTop();
    if (outcome.kind == FrameOutcome::Kind::Threw) m_vm.throwValue(outcome.value);
    return outcome.value;
}

namespace {

Object* Realm::*intrinsicPrototype(DynamicFunctionKind kind) {
    switch (kind) {
    case DynamicFunctionKind::Normal:
        return &Realm::functionPrototype;
    case DynamicFunctionKind::Generator:
        return &Realm::generatorFunctionPrototype;
    case DynamicFunctionKind::Async:
        return &Realm::asyncFunctionPrototype;
    case DynamicFunctionKind::AsyncGenerator:
        return &Realm::asyncGeneratorFunctionPrototype;
    }
    return &Realm::functionPrototype;
}

} // namespace

Object* createDynamicFunction(Isolate& vm, Object* constructor, Object* newTarget, DynamicFunctionKind kind,
                              std::span<const Value> arguments) {
    std::u16string parameters, body;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::u16string text(toString(vm, arguments[i])->view());
        if (i + 1 == arguments.size())
            body = text;
        else
            parameters += (i ? u"," : u"") + text;
    }
    DynamicFunctionResult parsed = parseDynamicFunction(kind, parameters, body, parseOptions());
    if (!parsed.result) throwSyntax(vm, parsed.result.diagnostics);
    auto source = std::make_shared<SourceText>(std::move(parsed.source));
    if (const Frame* caller = vm.interpreter().currentFrame())
        source->setReferrer(caller->code->source->referrer());
    CompileOptions options;
    options.isEmbedded = true;
    Code* const code = compileProgram(vm, *parsed.result.program, source, options);
    auto* maker = vm.heap.allocate<ScriptFunction>(vm.realm().functionShape, &vm.realm(), code, nullptr);
    auto* const function = static_cast<ScriptFunction*>(maker->call(vm, Value::undefined(), {}).asObject());
    function->code()->name = vm.atoms.intern(std::string_view("anonymous"));
    function->putDirect(vm.names.name, Value(function->code()->name), kConfigurable);
    Object* const prototype =
        getPrototypeFromConstructor(vm, newTarget ? newTarget : constructor, intrinsicPrototype(kind));
    if (prototype != function->prototype()) function->ordinarySetPrototypeOf(vm, prototype);
    return function;
}

} // namespace tickscope
