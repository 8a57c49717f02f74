#pragma once
// One activation of a script function: a heap object holding everything needed to go on. Suspending
// (await, yield) is unlinking the frame from the stack; resuming is linking it again.

#include "tickscope/ids.h"
#include "vm/environment.h"

#include <span>

namespace tickscope {

class Code;
class ScriptFunction;

// How a suspended frame is continued (27.5.3.3, 27.7.5.3).
enum class ResumeMode : std::uint8_t { Next, Throw, Return };

class Frame final : public Cell {
public:
    // Values follow in trailing storage: locals (formal parameters first), then operands. The locals begin
    // as the arguments that have a formal parameter, then undefined.
    Frame(Code* code, std::uint32_t localCount, std::span<const Value> parameters)
        : Cell(CellKind::Frame), code(code) {
        begin(localCount, parameters);
    }
    // Makes a finished frame that nothing kept as good as new, but for what every call sets (newFrame).
    void begin(std::uint32_t localCount, std::span<const Value> parameters) {
        isEntry = isConstruct = false;
        stackTop = localCount;
        currentRange = {};
        Value* local = values();
        for (const Value parameter : parameters)
            *local++ = parameter;
        for (Value* const end = values() + localCount; local < end; ++local)
            *local = Value::undefined();
    }

    bool isEntry = false; // returning from it leaves Interpreter::run
    bool isConstruct = false;
    bool isSuspended = false;
    bool hasHandedOverPromise = false; // an async function whose caller already has the promise
    // Values in use, counted from values()[0]; valid at every point where a collection can happen.
    std::uint32_t stackTop = 0;
    FrameId id;              // 0 while not announced to the recorder
    SourceSpan currentRange; // the statement being run
    // The frame to return to; nullptr when entered from native code or a job. Of a finished frame: the next
    // of Code::spareFrames.
    Frame* caller = nullptr;
    Code* code;
    ScriptFunction* function = nullptr;
    EnvironmentRecord* environment = nullptr; // current lexical environment
    Object* newTarget = nullptr;
    Value thisValue;
    Value receiver;                    // what an arrow function was called on: stack traces name it
    const std::uint32_t* pc = nullptr; // next instruction, while not running
    Object* generator = nullptr;       // the generator object, or the PromiseObject of an async function
    ValueList arguments;               // all arguments passed; filled only when the code needs them

    Value* values() { return reinterpret_cast<Value*>(this + 1); }

    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override { return arguments.capacity() * sizeof(Value); }
};

} // namespace tickscope
