#pragma once
// How frames come and go, inline for the dispatch loop. Private to the vm room.

#include "vm/interpreter.h"
#include "vm/operations.h"
#include "vm/script_function.h"

namespace tickscope {

inline Frame* Interpreter::newFrame(ScriptFunction* function, Value thisValue,
                                    std::span<const Value> arguments, Object* newTarget) {
    Code* const code = function->code();
    const auto parameters = arguments.first(std::min<std::size_t>(arguments.size(), code->formalCount));
    Frame* frame = code->spareFrames;
    if (frame) [[likely]] {
        code->spareFrames = frame->caller;
        frame->begin(code->localCount, parameters);
    } else {
        frame = allocateFrame(code, parameters);
    }
    frame->function = function;
    frame->environment = function->environment();
    frame->pc = code->words.data();
    if (code->kind == CodeKind::Arrow) {
        frame->thisValue = function->capturedThis();
        frame->receiver = thisValue;
        frame->newTarget = function->capturedNewTarget();
    } else {
        frame->newTarget = newTarget;
        // OrdinaryCallBindThis (10.2.1.2)
        if (code->isStrict || thisValue.isObject() || thisValue.isEmpty())
            frame->thisValue = thisValue;
        else if (thisValue.isNullish())
            frame->thisValue = Value(function->realm()->globalObject);
        else
            frame->thisValue = Value(toObject(m_vm, thisValue));
    }
    if (code->needsArguments) keepArguments(frame, arguments);
    return frame;
}

inline void Interpreter::enterRealmOf(const Frame* frame) {
    if (frame && frame->function) m_vm.setRealm(frame->function->realm());
}

inline void Interpreter::enter(Frame* frame) {
    if (m_depth >= m_maxDepth) [[unlikely]]
        depthExceeded();
    const Code& code = *frame->code;
    frame->caller = m_frame;
    m_frame = frame;
    ++m_depth;
    enterRealmOf(frame);
    PromiseId promise;
    if (code.isAsync && !code.isGenerator && code.kind != CodeKind::Module) promise = givePromise(frame);
    if (code.isEmbedded) return;
    frame->id = m_vm.recorder.newFrameId();
    // A module is only being linked: see resume().
    if (m_vm.recorder.isEnabled() && code.kind != CodeKind::Module) announceEntry(frame, promise);
}

inline void Interpreter::enterCall(ScriptFunction* function, Value thisValue,
                                   std::span<const Value> arguments, std::uint32_t callerStackTop) {
    Frame* const frame = newFrame(function, thisValue, arguments, nullptr);
    m_frame->stackTop = callerStackTop;
    enter(frame);
}

// Only generators, continuations and module records keep frames; all others serve the next call of their
// code.
inline void Interpreter::recycle(Frame* frame) const {
    frame->caller = nullptr;
    Code& code = *frame->code;
    if (frame->generator || code.kind == CodeKind::Module || m_vm.heap.collectsEveryAllocation()) return;
    frame->caller = code.spareFrames;
    code.spareFrames = frame;
}

inline void Interpreter::leave(Frame* frame, Completion completion, Value value) {
    m_frame = frame->caller;
    --m_depth;
    enterRealmOf(m_frame);
    if (m_vm.recorder.isEnabled() && frame->id) announceExit(frame, completion, value);
    recycle(frame);
}

} // namespace tickscope
