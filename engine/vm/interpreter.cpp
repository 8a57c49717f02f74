#include "vm/interpreter.h"

#include "builtins/promise.h"
#include "syntax/lexer.h"
#include "vm/inferred_name.h"
#include "vm/interpreter_frames.h"
#include "vm/interpreter_support.h"
#include "vm/module.h"
#include "vm/preview.h"

#include <algorithm>

namespace tickscope {

namespace {
constexpr std::uint32_t kDefaultCallDepth = 10000;
}

Interpreter::Interpreter(Isolate& vm)
    : m_vm(vm),
      m_maxDepth(vm.scenario().budgets.callDepth ? vm.scenario().budgets.callDepth : kDefaultCallDepth),
      m_modules(std::make_unique<ModuleLoader>(vm)) {}

Interpreter::~Interpreter() = default;

void Interpreter::visitRoots(EdgeVisitor& visitor) {
    visitor.visit(m_frame);
    m_modules->visitRoots(visitor);
}

// --- Frames

Frame* Interpreter::allocateFrame(Code* code, std::span<const Value> parameters) {
    const std::size_t valueCount = code->localCount + code->maxStack;
    return m_vm.heap.allocateWithExtra<Frame>(valueCount * sizeof(Value), code, code->localCount, parameters);
}

void Interpreter::keepArguments(Frame* frame, std::span<const Value> arguments) {
    if (arguments.size() > frame->arguments.capacity())
        m_vm.heap.chargeExternal(arguments.size() * sizeof(Value));
    frame->arguments.assign(arguments.begin(), arguments.end());
}

Frame* Interpreter::newConstructFrame(ScriptFunction* function, std::span<const Value> arguments,
                                      Object* newTarget) {
    Value thisValue = Value::empty();
    if (function->code()->kind != CodeKind::DerivedConstructor) {
        Object* const prototype = getPrototypeFromConstructor(m_vm, newTarget, &Realm::objectPrototype);
        thisValue = Value(m_vm.newObject(prototype));
    }
    Frame* const frame = newFrame(function, thisValue, arguments, newTarget);
    frame->isConstruct = true;
    return frame;
}

void Interpreter::depthExceeded() { m_vm.throwRangeError("Maximum call stack size exceeded"); }

PromiseId Interpreter::givePromise(Frame* frame) {
    auto* const result = newPromise(m_vm, PromiseOrigin::AsyncFunction);
    frame->generator = result;
    return result->id;
}

namespace {

std::string entryName(const Isolate& vm, const Code& code) {
    if (std::string name = code.name->utf8(); !name.empty() && !code.isMainScript) return name;
    const bool isFunction =
        code.kind == CodeKind::Function || code.kind == CodeKind::Arrow || code.kind == CodeKind::Method;
    if (isFunction && !code.isMainScript) return "(anonymous)";
    const std::string& file = code.source->name();
    return vm.files().isSingle() || file == vm.files().main().name ? std::string(kMainProgram) : file;
}

} // namespace

void Interpreter::announceEntry(Frame* frame, PromiseId promise) {
    Code& code = *frame->code;
    if (code.entryText == 0) code.entryText = m_vm.recorder.textId(entryName(m_vm, code));
    m_vm.recorder.record(EventKind::FrameEntered, {.detail = static_cast<std::uint8_t>(code.frameKind()),
                                                   .subject = frame->id.value,
                                                   .object = promise.value,
                                                   .range = code.spanOf(code.range),
                                                   .textId = code.entryText});
}

void Interpreter::announceExit(const Frame* frame, Completion completion, Value value) {
    m_vm.recorder.record(EventKind::FrameLeft, {.detail = static_cast<std::uint8_t>(completion),
                                                .subject = frame->id.value,
                                                .range = frame->currentRange,
                                                .textId = previewTextId(m_vm, value)});
}

namespace {
std::uint32_t wordAt(const Frame& frame) {
    return static_cast<std::uint32_t>(frame.pc - frame.code->words.data());
}
std::uint32_t currentWord(const Frame& frame) {
    const std::uint32_t word = wordAt(frame);
    return !frame.isSuspended && word > 0 ? word - 1 : word; // pc is behind the running instruction
}
} // namespace

SourceRange Interpreter::positionOf(const Frame& frame) { return frame.code->positionOf(currentWord(frame)); }

std::uint32_t Interpreter::offsetOf(const Frame& frame) { return frame.code->offsetOf(currentWord(frame)); }

// --- Calls from native code

FrameOutcome Interpreter::runTop() {
    FrameOutcome outcome;
    execute(outcome, false);
    return outcome;
}

namespace {

// [[Call]] of a class constructor (10.2.1 step 4): the error is of the class's realm.
[[noreturn]] void refuseCall(Isolate& vm, ScriptFunction* function) {
    Realm* const callers = &vm.realm();
    vm.setRealm(function->realm());
    const JsString* const name = function->code()->name;
    Object* const error = vm.newError(
        ErrorType::TypeError, (name->isEmpty() ? "Class constructors" : "Class constructor " + name->utf8()) +
                                  " cannot be invoked without 'new'");
    vm.setRealm(callers);
    vm.throwValue(error);
}

} // namespace

Value Interpreter::call(ScriptFunction* function, Value thisValue, std::span<const Value> arguments,
                        Object* newTarget) {
    Isolate::NativeDepth depth(m_vm);
    if (!newTarget && function->isClassConstructor()) refuseCall(m_vm, function);
    Frame* const frame = newTarget ? newConstructFrame(function, arguments, newTarget)
                                   : newFrame(function, thisValue, arguments, nullptr);
    frame->isEntry = true;
    enter(frame);
    const FrameOutcome outcome = runTop();
    if (outcome.kind == FrameOutcome::Kind::Threw) m_vm.throwValue(outcome.value);
    return outcome.value;
}

// --- Throwing

// Looks for a handler in this frame; if there is one, the frame goes on there with the thrown value.
bool Interpreter::catchInFrame(Frame* frame) {
    const Code& code = *frame->code;
    const auto word = static_cast<std::uint32_t>(frame->pc - code.words.data()) - 1;
    for (const ExceptionHandler& h : code.handlers) {
        if (word < h.begin || word >= h.end) continue;
        frame->stackTop = h.stackTop;
        frame->values()[frame->stackTop++] = m_vm.takeThrown();
        frame->pc = code.words.data() + h.target;
        return true;
    }
    return false;
}

bool Interpreter::unwind(FrameOutcome& outcome) {
    for (;;) {
        Frame* const frame = m_frame;
        if (catchInFrame(frame)) return true;
        const bool isEntry = frame->isEntry;
        const Code& code = *frame->code;
        if (code.isAsync && !code.isGenerator && frame->generator) {
            // 27.7.5.2 AsyncBlockStart, step 2.f: an async function never throws, it rejects.
            const Value thrown = m_vm.takeThrown();
            auto* const promise = static_cast<PromiseObject*>(frame->generator);
            rejectPromise(m_vm, promise, thrown);
            const bool isFirst = !frame->hasHandedOverPromise;
            leave(frame, Completion::Threw, thrown);
            outcome.set(FrameOutcome::Kind::Returned, Value(promise));
            if (isEntry) return false;
            if (isFirst) m_frame->values()[m_frame->stackTop++] = Value(promise);
            return true;
        }
        leave(frame, Completion::Threw, m_vm.thrownValue());
        if (isEntry) {
            outcome.set(FrameOutcome::Kind::Threw, m_vm.takeThrown());
            return false;
        }
    }
}

// --- Suspending and resuming

void Interpreter::suspend(Frame* frame, SuspendKind kind, PromiseId awaited, const SourceSpan* where) {
    frame->isSuspended = true;
    m_frame = frame->caller;
    --m_depth;
    if (m_frame && m_frame->function) m_vm.setRealm(m_frame->function->realm());
    frame->caller = nullptr;
    if (static_cast<Op>(*frame->pc & 0xff) == Op::CreateGenerator && frame->code->kind == CodeKind::Module)
        return;
    if (!frame->id || !m_vm.recorder.isEnabled()) return;
    const SourceSpan range = where ? *where : frame->code->spanOf(positionOf(*frame));
    m_vm.recorder.record(EventKind::FrameSuspended, {.detail = static_cast<std::uint8_t>(kind),
                                                     .subject = frame->id.value,
                                                     .object = awaited.value,
                                                     .range = range});
}

void Interpreter::suspendForAwait(Value value) {
    Frame* const frame = m_frame;
    const SourceSpan range = frame->code->spanOf(frame->code->positionOf(wordAt(*frame)));
    PromiseId awaited;
    try {
        awaited = awaitValue(m_vm, frame, value, range);
    } catch (const ThrowCompletion&) {
        ++frame->pc; // the await itself throws
        throw;
    }
    suspend(frame, SuspendKind::Await, awaited, &range);
}

Value Interpreter::createGenerator(Frame* frame) {
    Realm& realm = m_vm.realm();
    const Code& code = *frame->code;
    Value result;
    if (code.kind != CodeKind::Module) {
        // OrdinaryCreateFromConstructor (10.1.13): the function's own prototype property, else the intrinsic.
        const Value own = frame->function->get(m_vm, m_vm.names.prototype);
        Object* const fallback = code.isAsync ? realm.asyncGeneratorPrototype : realm.generatorPrototype;
        Shape* const shape = m_vm.shapeFor(own.isObject() ? own.asObject() : fallback);
        if (code.isAsync) {
            auto* const generator = newAsyncGenerator(m_vm, shape, frame);
            frame->generator = generator;
            result = Value(generator);
        } else {
            auto* const generator = m_vm.heap.allocate<GeneratorObject>(shape);
            generator->frame = frame;
            frame->generator = generator;
            result = Value(generator);
        }
    }
    suspend(frame, SuspendKind::Yield, {});
    return result;
}

FrameOutcome Interpreter::resume(Frame* frame, ResumeMode mode, Value value, const SourceSpan* where) {
    Isolate::NativeDepth depth(m_vm);
    if (m_depth >= m_maxDepth) m_vm.throwRangeError("Maximum call stack size exceeded");
    frame->caller = m_frame;
    frame->isEntry = true;
    frame->isSuspended = false;
    m_frame = frame;
    ++m_depth;
    if (frame->function) m_vm.setRealm(frame->function->realm());
    if (static_cast<Op>(*frame->pc & 0xff) == Op::CreateGenerator && frame->code->kind == CodeKind::Module) {
        const auto* promise = as<PromiseObject>(frame->generator);
        if (m_vm.recorder.isEnabled()) announceEntry(frame, promise ? promise->id : PromiseId());
    } else if (frame->id && m_vm.recorder.isEnabled()) {
        const SourceSpan range =
            where ? *where : frame->code->spanOf(frame->code->positionOf(wordAt(*frame)));
        m_vm.recorder.record(EventKind::FrameResumed,
                             {.detail = static_cast<std::uint8_t>(
                                  mode == ResumeMode::Throw ? Completion::Threw : Completion::Normal),
                              .subject = frame->id.value,
                              .range = range});
    }
    const std::uint32_t word = *frame->pc++;
    const Op op = static_cast<Op>(word & 0xff);
    const auto push = [frame](Value v) { frame->values()[frame->stackTop++] = v; };
    bool isThrowing = mode == ResumeMode::Throw;
    if (op == Op::YieldResume) {
        // Delegation decides itself what to do with a throw or a return.
        ++frame->pc;
        push(value);
        push(Value::int32(static_cast<std::int32_t>(mode)));
        isThrowing = false;
    } else if (op == Op::Yield) {
        ++frame->pc;
        if (mode == ResumeMode::Return) frame->pc = frame->code->words.data() + (word >> 8);
        if (!isThrowing) push(value);
    } else if (!isThrowing)
        push(value);
    if (isThrowing) m_vm.setThrown(value);
    FrameOutcome outcome;
    execute(outcome, isThrowing);
    return outcome;
}

void Interpreter::resumeAfterAwait(Frame* frame, ResumeMode mode, Value value, SourceSpan where) {
    const FrameOutcome outcome = resume(frame, mode, value, &where);
    if (outcome.kind == FrameOutcome::Kind::Awaiting) return;
    if (as<AsyncGeneratorObject>(frame->generator)) asyncGeneratorHandleOutcome(m_vm, frame, outcome);
}

// --- Stack traces

namespace {

// The class of the receiver, as V8 shows it before a method's name.
std::u16string receiverClass(Isolate& vm, const Frame& frame) {
    const bool isArrow = frame.code->kind == CodeKind::Arrow;
    if (frame.code->kind != CodeKind::Method && frame.code->kind != CodeKind::Function && !isArrow) return {};
    const Value thisValue = isArrow ? frame.receiver : frame.thisValue;
    if (!thisValue.isObject()) return {};
    Object* const receiver = thisValue.asObject();
    if (receiver == vm.realm().globalObject) return {};
    if (receiver->isCallable()) {
        const Value name = receiver->hasDirect(vm.names.name) ? receiver->getDirect(vm.names.name) : Value();
        return frame.code->kind == CodeKind::Method
                   ? (name.isString() ? std::u16string(name.asString()->view()) : u"Function")
                   : u"Function";
    }
    const std::string name = classNameOf(vm, receiver);
    return name.empty() ? u"Object" : utf8ToUtf16(name);
}

// V8 shows no class before a name that could not be written behind a dot: `get x`, `#m`, `[Symbol.iterator]`.
bool canFollowDot(std::u16string_view name) {
    return !name.empty() && isIdentifierStart(name[0]) &&
           std::ranges::all_of(name, [](char16_t unit) { return isIdentifierPart(unit); });
}

// The property of the receiver that this accessor was called for: ` [as x]`.
std::u16string accessedProperty(Isolate& vm, const Frame& frame, std::u16string_view name) {
    if (!frame.code->isGetterOrSetter || name.size() < 5 || !frame.thisValue.isObject()) return {};
    const std::u16string_view property = name.substr(4); // behind "get " or "set "
    const PropertyKey key = vm.key(property);
    for (Object* holder = frame.thisValue.asObject(); holder; holder = holder->prototype()) {
        if (holder->kind() == ObjectKind::Proxy || holder->kind() == ObjectKind::ModuleNamespace) return {};
        const auto own = holder->getOwnProperty(vm, key);
        if (!own) continue;
        const bool isThis = own->get == Value(frame.function) || own->set == Value(frame.function);
        return isThis ? u" [as " + std::u16string(property) + u"]" : std::u16string();
    }
    return {};
}

StackEntry stackEntry(Isolate& vm, const Frame& frame, bool isAsync) {
    StackEntry entry;
    entry.fileName = frame.code->source->name();
    const SourcePosition at = frame.code->source->positionAt(Interpreter::offsetOf(frame));
    entry.line = at.line;
    entry.column = at.column;
    entry.functionName = std::u16string(frame.code->name->view());
    entry.isAsync = isAsync;
    entry.isConstruct = frame.isConstruct;
    entry.isTopLevel =
        frame.code->frameKind() == FrameKind::Script || frame.code->frameKind() == FrameKind::Module;
    if (frame.code->isMainScript) {
        entry.functionName = u"<anonymous>";
        entry.thisClassName = u"Object";
        entry.isTopLevel = false;
        return entry;
    }
    const bool isInferred = entry.functionName.empty() && !entry.isTopLevel;
    if (isInferred) entry.functionName = inferredName(*frame.code->source, frame.code->range.begin);
    if (!isAsync && !frame.isConstruct) {
        entry.thisClassName = receiverClass(vm, frame);
        if (isInferred && entry.functionName.find(u'.') != std::u16string::npos) { // that says enough
            if (entry.thisClassName == u"Timeout") entry.functionName += u" [as _onTimeout]";
            entry.thisClassName.clear();
        }
        if (!entry.functionName.empty() && !canFollowDot(entry.functionName)) {
            entry.thisClassName.clear();
            entry.functionName += accessedProperty(vm, frame, entry.functionName);
        }
        if (!entry.thisClassName.empty() && entry.functionName.empty())
            entry.functionName = entry.thisClassName == u"Timeout" ? u"_onTimeout" : u"<anonymous>";
    }
    return entry;
}

} // namespace

std::vector<StackEntry> Interpreter::captureStack(std::size_t limit, const Object* outsideOf) const {
    std::vector<StackEntry> entries;
    const Frame* last = nullptr;
    const Frame* first = m_frame;
    for (const Frame* f = m_frame; f && outsideOf; f = f->caller) {
        if (f->function != outsideOf) continue;
        first = f->caller;
        break;
    }
    for (const Frame* f = first; f && entries.size() < limit; f = f->caller) {
        last = f;
        if (!f->code->isEmbedded) entries.push_back(stackEntry(m_vm, *f, false));
    }
    // Whoever awaits the outermost async function would run next.
    while (last && entries.size() < limit) {
        const auto* promise = as<PromiseObject>(last->generator);
        if (!promise) break;
        last = frameAwaiting(promise);
        if (last && !last->code->isEmbedded) entries.push_back(stackEntry(m_vm, *last, true));
    }
    return entries;
}

} // namespace tickscope
