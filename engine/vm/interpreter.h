#pragma once
// Runs bytecode. JavaScript-to-JavaScript calls push a heap frame and never recurse in C++; builtins that
// call back enter run() again.

#include "syntax/source.h"
#include "vm/frame.h"
#include "vm/isolate.h"

namespace tickscope {

class ModuleLoader;
class PromiseObject;
struct Diagnostic;
struct ParseResult;

// Why run() came back from a frame that can suspend.
struct FrameOutcome {
    enum class Kind : std::uint8_t { Returned, Threw, Yielded, Awaiting };
    Kind kind = Kind::Returned;
    Value value; // Returned, Threw: the completion's value; Yielded: the yielded value
    // Yielded by a synchronous yield*: `value` is the inner iterator's result object, to be handed on as it
    // is.
    bool isRawResult = false;

    void set(Kind newKind, Value newValue, bool isRaw = false) {
        kind = newKind;
        value = newValue;
        isRawResult = isRaw;
    }
};

// One line of a stack trace.
struct StackEntry {
    std::u16string functionName; // empty at top level
    std::string fileName;
    std::uint32_t line = 0, column = 0; // from 1; 0 for native code
    bool isNative = false, isAsync = false, isConstruct = false;
    bool isTopLevel = false;
    std::u16string thisClassName; // "Foo" for method calls Foo.bar, as V8 prints; empty otherwise
};

class Interpreter {
public:
    explicit Interpreter(Isolate& vm);
    ~Interpreter();

    // [[Call]] of a script function from native code. Throws ThrowCompletion.
    Value call(ScriptFunction*, Value thisValue, std::span<const Value> arguments, Object* newTarget);

    // Continues a frame that is suspended (at its start, at a yield or at an await) with the given
    // completion, until it returns, throws, yields or awaits. The frame runs on top of the current stack. For
    // Awaiting the continuation on the awaited promise is already registered.
    // `where` it waited, if that is known already.
    FrameOutcome resume(Frame*, ResumeMode, Value, const SourceSpan* where = nullptr);

    // Continues an await: what an await's continuation does when its promise settles (27.7.5.3 steps 3, 5).
    // Resumes the frame and hands its outcome to whom it concerns (an async function's promise is settled by
    // the frame's own return; an async generator's outcome goes to asyncGeneratorHandleOutcome).
    void resumeAfterAwait(Frame*, ResumeMode, Value, SourceSpan where);

    // Runs a program. Source text is the isolate's scenario unless given.
    struct SourceUnit {
        SourceUnit(std::string fileName, std::string_view utf8)
            : text(std::make_shared<SourceText>(SourceText::fromUtf8(std::move(fileName), utf8))) {}
        explicit SourceUnit(SourceText source) : text(std::make_shared<SourceText>(std::move(source))) {}
        std::shared_ptr<SourceText> text;
    };
    // Each parses first: with diagnostics it fills `diagnostics` and returns empty without running anything.
    Value runScript(const SourceUnit&, std::vector<ProgramDiagnostic>& diagnostics);
    // A further script of a page: throws what is wrong with it as a SyntaxError.
    Value runLoadedScript(const SourceUnit&);
    // As Node wraps a file: called with exports, require, module, __filename, __dirname.
    Value runCommonJs(const SourceUnit&, std::span<const Value> wrapperArguments,
                      std::vector<ProgramDiagnostic>& diagnostics);
    // The same for a file that another one requires: throws what is wrong with it as a SyntaxError.
    Value runRequired(const SourceUnit&, std::span<const Value> wrapperArguments);
    // Links and evaluates a module; returns its evaluation promise (16.2.1.5.3).
    Value runModule(const SourceUnit&, std::vector<ProgramDiagnostic>& diagnostics);
    // An embedded library in JavaScript: evaluates `(function (...) {...})` and returns the function. Not
    // recorded.
    Value evaluateEmbedded(std::string_view name, std::string_view utf8);
    Value performEval(Value text, bool isDirect, bool strictCaller, Frame* caller);

    Frame* currentFrame() const { return m_frame; }
    std::uint32_t depth() const { return m_depth; }
    // The JavaScript stack, innermost first, at most `limit` entries; follows awaiters for async frames.
    // With `outsideOf`, a function, only what is outside of its innermost call.
    std::vector<StackEntry> captureStack(std::size_t limit = 10, const Object* outsideOf = nullptr) const;
    // The source range of the instruction a frame is at.
    static SourceRange positionOf(const Frame&);
    static std::uint32_t offsetOf(const Frame&); // what stack traces give
    ModuleLoader& modules() { return *m_modules; }
    Frame* instantiateModule(Code*);
    void visitRoots(EdgeVisitor&);

private:
    // The inline ones are in vm/interpreter_frames.h.
    inline Frame* newFrame(ScriptFunction*, Value thisValue, std::span<const Value> arguments,
                           Object* newTarget);
    Frame* allocateFrame(Code*, std::span<const Value> parameters);
    void keepArguments(Frame*, std::span<const Value> arguments);
    // [[Construct]] (10.2.2) up to running the body: makes `this` and its fields for a base class.
    Frame* newConstructFrame(ScriptFunction*, std::span<const Value> arguments, Object* newTarget);
    // [[Call]] from a running frame, whose operands are down to `callerStackTop` meanwhile.
    inline void enterCall(ScriptFunction*, Value thisValue, std::span<const Value> arguments,
                          std::uint32_t callerStackTop);
    inline void enter(Frame*); // links it on top, announces it, gives an async function its promise
    // Announces the end and unlinks the frame; it may be another call's then.
    inline void leave(Frame*, Completion, Value);
    inline void recycle(Frame*) const;
    inline void enterRealmOf(const Frame*);
    [[noreturn]] void depthExceeded();
    PromiseId givePromise(Frame*);
    FrameOutcome runTop(); // runs m_frame, an entry
    void execute(FrameOutcome& outcome, bool isThrowing);
    // Goes on with Isolate::thrownValue(): finds a handler, leaving frames on the way. True: m_frame is ready
    // to go on. False: the entry frame has been left, with this outcome.
    bool unwind(FrameOutcome& outcome);
    bool catchInFrame(Frame*);
    // `where`: of the await or yield, when it is known already.
    void suspend(Frame*, SuspendKind, PromiseId awaited, const SourceSpan* where = nullptr);
    void suspendForAwait(Value);
    void suspendForYield(Frame* frame) { suspend(frame, SuspendKind::Yield, {}); }
    Value createGenerator(Frame*); // unlinks the frame; the generator object that owns it from now on
    Value runTopLevel(Code*, Value thisValue);
    Value callWrapped(const SourceUnit&, ParseResult, std::span<const Value> arguments);
    void announceEntry(Frame*, PromiseId promise);
    void announceExit(const Frame*, Completion, Value);

    Isolate& m_vm;
    Frame* m_frame = nullptr;
    std::uint32_t m_depth = 0;
    std::uint32_t m_maxDepth;
    std::unique_ptr<ModuleLoader> m_modules;
};

// Throws what is wrong with the text of a file as V8 reports it.
[[noreturn]] void throwSyntaxOfFile(Isolate&, const std::shared_ptr<const SourceText>&, const Diagnostic&);

} // namespace tickscope
