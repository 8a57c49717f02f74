// Leaving statements: break, continue and return through finally blocks and iterators; try statements.

#include "bytecode/function_compiler.h"

namespace tickscope {

FunctionCompiler::Control* FunctionCompiler::findTarget(const InternedName* label, bool isContinue) {
    for (std::size_t i = m_controls.size(); i-- > 0;) {
        Control* c = m_controls[i];
        if (c->kind != Control::Kind::Target) continue;
        if (label) {
            for (const InternedName* l : c->labels)
                if (l == label) return c;
        } else if (isContinue ? c->continueLabel != nullptr : c->acceptsPlainBreak)
            return c;
    }
    return nullptr; // the parser has checked that there is one
}

void FunctionCompiler::asyncIteratorClose(std::uint32_t locals) {
    Label none;
    emit(Op::AsyncIteratorClose, 1, locals);
    wordLabel(none);
    emit(Op::Await, 0);
    emit(Op::RequireObject, 0);
    emit(Op::Pop, -1);
    bind(none);
}

void FunctionCompiler::closeIteratorInline(Control& control) {
    Label done;
    if (control.onlyIfNotDone) {
        jump(Op::JumpIfLocalIs, 0, done);
        word(control.iteratorLocals + 2);
        word(1);
    }
    if (control.isAsync)
        asyncIteratorClose(control.iteratorLocals);
    else
        emit(Op::IteratorClose, 0, control.iteratorLocals);
    bind(done);
}

// Emits what must run when control leaves m_controls[.. from) towards `target` (nullptr: out of the function,
// with the value on the stack), and the jump or return itself. The first finally block on the way takes over
// and goes on from its end.
void FunctionCompiler::unwind(std::size_t from, Control* target, bool isContinue) {
    std::vector<HandlerRange*> suspended;
    bool isTakenOver = false;
    while (from > 0 && m_controls[from - 1] != target && !isTakenOver) {
        Control& c = *m_controls[from - 1];
        const bool isOwnLoop = isContinue && from >= 2 && m_controls[from - 2] == target &&
                               c.kind == Control::Kind::Iterator && !c.onlyIfNotDone;
        if (c.handler && c.handler->isOpen && !isOwnLoop) {
            closeHandler(*c.handler);
            suspended.push_back(c.handler);
        }
        if (c.kind == Control::Kind::Iterator && !isOwnLoop) {
            for (; m_environmentDepth > c.environmentDepth; --m_environmentDepth)
                emit(Op::PopEnv, 0);
            closeIteratorInline(c);
        } else if (c.kind == Control::Kind::Finally) {
            int type = 2;
            for (const auto& p : c.pending)
                type = std::max(type, p.type + 1);
            for (const auto& p : c.pending)
                if (p.target == target && p.isContinue == isContinue) type = p.type;
            if (type == 2 + static_cast<int>(c.pending.size()))
                c.pending.push_back({type, target, isContinue});
            if (!target) {
                if (m_depth > 1) emit(Op::KeepTop, 0, 0);
                emit(Op::InitLocal, -1, c.valueLocal);
            }
            emit(Op::Int, 1, static_cast<std::uint32_t>(type));
            emit(Op::InitLocal, -1, c.typeLocal);
            for (; m_environmentDepth > c.environmentDepth; --m_environmentDepth)
                emit(Op::PopEnv, 0);
            jump(Op::Jump, 0, *c.finallyLabel);
            isTakenOver = true;
        }
        --from;
    }
    if (!isTakenOver) {
        if (target) {
            for (; m_environmentDepth > target->environmentDepth; --m_environmentDepth)
                emit(Op::PopEnv, 0);
            jump(Op::Jump, 0, isContinue ? *target->continueLabel : *target->breakLabel);
        } else {
            emitFinalReturn();
        }
    }
    for (HandlerRange* h : suspended) {
        const int depth = h->depth;
        openHandler(*h);
        h->depth = depth;
    }
}

void FunctionCompiler::emitJump(Control* target, bool isContinue, std::size_t from) {
    const int depth = m_depth;
    unwind(from, target, isContinue);
    m_depth = depth;
}

void FunctionCompiler::tryStatement(Try* node) {
    resetCompletion();
    if (!node->finalizer) {
        tryCatch(node);
        return;
    }
    const auto environment = newLocal();
    Label finallyLabel;
    HandlerRange handler;
    Control control{Control::Kind::Finally};
    control.environmentDepth = m_environmentDepth;
    control.finallyLabel = &finallyLabel;
    control.typeLocal = newLocal();
    control.valueLocal = newLocal();
    control.handler = &handler;
    emit(Op::SaveEnv, 0, environment);
    m_controls.push_back(&control);
    openHandler(handler);
    if (node->handler)
        tryCatch(node);
    else
        block(node->block);
    closeHandler(handler);
    m_controls.pop_back();
    emit(Op::Int, 1, 0);
    emit(Op::InitLocal, -1, control.typeLocal);
    jump(Op::Jump, 0, finallyLabel);
    bindHandler(handler);
    emit(Op::RestoreEnv, 0, environment);
    emit(Op::InitLocal, -1, control.valueLocal);
    emit(Op::Int, 1, 1);
    emit(Op::InitLocal, -1, control.typeLocal);
    bind(finallyLabel);
    // The value of the finally block counts only when it is left early (14.15.3).
    const auto completion = static_cast<std::uint32_t>(m_completion);
    const auto savedCompletion = m_completion >= 0 ? newLocal() : 0;
    if (m_completion >= 0) {
        emit(Op::LoadLocal, 1, completion);
        emit(Op::InitLocal, -1, savedCompletion);
    }
    resetCompletion();
    block(node->finalizer);
    if (m_completion >= 0) {
        emit(Op::LoadLocal, 1, savedCompletion);
        emit(Op::InitLocal, -1, completion);
    }
    Label rethrow, end;
    jump(Op::JumpIfLocalIs, 0, rethrow);
    word(control.typeLocal);
    word(1);
    std::deque<Label> exits(control.pending.size());
    for (std::size_t i = 0; i < control.pending.size(); ++i) {
        jump(Op::JumpIfLocalIs, 0, exits[i]);
        word(control.typeLocal);
        word(static_cast<std::uint32_t>(control.pending[i].type));
    }
    jump(Op::Jump, 0, end);
    bind(rethrow);
    emit(Op::Rethrow, 0, control.valueLocal);
    const int environments = m_environmentDepth;
    for (std::size_t i = 0; i < control.pending.size(); ++i) {
        bind(exits[i]);
        const auto& p = control.pending[i];
        if (p.target)
            emitJump(p.target, p.isContinue, m_controls.size());
        else {
            emit(Op::LoadLocal, 1, control.valueLocal);
            emitReturn();
        }
        m_environmentDepth = environments;
    }
    bind(end);
}

void FunctionCompiler::tryCatch(Try* node) {
    const auto environment = newLocal();
    HandlerRange handler;
    Label end;
    Control guard{Control::Kind::Guard};
    guard.handler = &handler;
    emit(Op::SaveEnv, 0, environment);
    m_controls.push_back(&guard);
    openHandler(handler);
    block(node->block);
    closeHandler(handler);
    m_controls.pop_back();
    jump(Op::Jump, 0, end);
    bindHandler(handler);
    emit(Op::RestoreEnv, 0, environment);
    resetCompletion();
    OpenScope open;
    openScope(open, node->catchScope);
    if (node->parameter) {
        position(node->parameter->range);
        m_patternSource = ValueSource::Catch;
        pattern(node->parameter, Binding::Initialize);
    } else
        emit(Op::Pop, -1);
    block(node->handler);
    closeScope(open);
    bind(end);
}

} // namespace tickscope
