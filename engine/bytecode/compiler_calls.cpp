// Member access, calls, optional chains, tagged templates, yield.

#include "bytecode/function_compiler.h"

namespace tickscope {

// `asCallee`: leaves the function and its receiver instead of the value.
void FunctionCompiler::member(Expression* node, bool asCallee) {
    switch (node->kind) {
    case NodeKind::Member: {
        auto* m = static_cast<Member*>(node);
        expression(m->object);
        checkOptional(m->isOptional, false);
        position(node->range, targetOffset(node));
        emit(asCallee ? Op::GetMethod : Op::GetMember, asCallee, atom(m->property));
        word(cache());
        break;
    }
    case NodeKind::ComputedMember: {
        auto* m = static_cast<ComputedMember*>(node);
        expression(m->object);
        checkOptional(m->isOptional, false);
        expression(m->property);
        position(node->range, targetOffset(node));
        emit(asCallee ? Op::GetElementMethod : Op::GetElement, asCallee ? 0 : -1);
        break;
    }
    case NodeKind::PrivateMember: {
        auto* m = static_cast<PrivateMember*>(node);
        expression(m->object);
        checkOptional(m->isOptional, false);
        loadPrivateName(m->name);
        position(node->range, targetOffset(node));
        emit(asCallee ? Op::GetPrivateMethod : Op::GetPrivate, asCallee ? 0 : -1);
        break;
    }
    default:
        superKey(static_cast<SuperMember*>(node));
        position(node->range, targetOffset(node));
        emit(asCallee ? Op::GetSuperMethod : Op::GetSuper, asCallee ? 0 : -1);
        break;
    }
}

void FunctionCompiler::superKey(SuperMember* node) {
    loadThis(node->range);
    if (node->property)
        emit(Op::Const, 1, atom(node->property));
    else
        expression(node->computed);
}

// In an optional chain: ends the chain when the value on top (or the function below its receiver) is nullish.
void FunctionCompiler::checkOptional(bool isOptional, bool isCallee) {
    if (!isOptional || !m_optional) return;
    if (!isCallee) {
        jump(Op::JumpIfNullishPop, 0, m_optional->none);
        return;
    }
    emit(Op::Swap, 0); // this f
    jump(Op::JumpIfNullishPop, 0, m_optional->one);
    emit(Op::Swap, 0);
}

void FunctionCompiler::optionalChain(OptionalChain* node, bool asCallee, bool isDelete) {
    OptionalContext context;
    context.depth = m_depth;
    OptionalContext* const outer = m_optional;
    m_optional = &context;
    Label end;
    if (isDelete)
        deleteExpression(node->expression);
    else if (asCallee)
        callee(node->expression);
    else
        expression(node->expression);
    m_optional = outer;
    const int after = m_depth;
    jump(Op::Jump, 0, end);
    if (!context.one.uses.empty()) {
        bind(context.one);
        setDepth(context.depth + 1);
        emit(Op::Pop, -1);
    }
    bind(context.none);
    setDepth(context.depth);
    emit(isDelete ? Op::True : Op::Undefined, 1);
    if (asCallee) emit(Op::Undefined, 1);
    bind(end);
    setDepth(after);
}

void FunctionCompiler::callee(Expression* node) {
    switch (node->kind) {
    case NodeKind::Member:
    case NodeKind::ComputedMember:
    case NodeKind::PrivateMember:
    case NodeKind::SuperMember:
        member(node, true);
        return;
    case NodeKind::OptionalChain:
        optionalChain(static_cast<OptionalChain*>(node), true, false);
        return;
    case NodeKind::Identifier: {
        auto* id = static_cast<Identifier*>(node);
        if (resolve(id->name).kind == Place::Kind::Dynamic) { // `with` gives the receiver
            position(node->range);
            emit(Op::LoadNameCall, 2, atom(id->name));
            return;
        }
        break;
    }
    default:
        break;
    }
    // Calls inside belong to this chain only when they are part of it, which the parser has arranged.
    expression(node);
    emit(Op::Undefined, 1);
}

bool FunctionCompiler::hasSpread(NodeList<Expression*> arguments) {
    for (Expression* a : arguments)
        if (a->kind == NodeKind::Spread) return true;
    return arguments.size() > 60000;
}

void FunctionCompiler::argumentArray(NodeList<Expression*> arguments) {
    emit(Op::NewArray, 1);
    std::size_t spreads = 0;
    for (Expression* a : arguments)
        spreads += a->kind == NodeKind::Spread;
    const bool isOnlySpread = spreads == 1 && arguments.back()->kind == NodeKind::Spread;
    for (Expression* a : arguments) {
        if (auto* s = as<Spread>(static_cast<Node*>(a))) {
            expression(s->argument);
            position(s->argument->range);
            // V8 words the error of a single spread at the end differently.
            emit(Op::ArraySpread, -1, isOnlySpread ? 1 : 2);
        } else {
            expression(a);
            emit(Op::ArrayAppend, -1);
        }
    }
}

void FunctionCompiler::call(Call* node) {
    callee(node->callee);
    checkOptional(node->isOptional, true);
    OptionalContext* const chain = m_optional;
    m_optional = nullptr; // arguments are outside of the chain
    const bool spread = hasSpread(node->arguments);
    const auto count = static_cast<std::uint32_t>(node->arguments.size());
    if (spread)
        argumentArray(node->arguments);
    else
        for (Expression* a : node->arguments)
            expression(a);
    m_optional = chain;
    position(node->range, callOffset(node->callee, node->range));
    if (node->mayBeDirectEval && !node->isOptional) {
        emit(Op::DirectEval, spread ? -2 : -1 - static_cast<int>(count), spread ? 1 : count);
        word((m_code->isStrict ? 1u : 0u) | (spread ? 2u : 0u));
    } else if (spread)
        emit(Op::CallSpread, -2);
    else
        emit(Op::Call, -1 - static_cast<int>(count), count);
}

void FunctionCompiler::newExpression(New* node) {
    OptionalContext* const chain = m_optional;
    m_optional = nullptr;
    expression(node->callee);
    if (hasSpread(node->arguments)) {
        argumentArray(node->arguments);
        position(node->range);
        emit(Op::NewSpread, -1);
    } else {
        for (Expression* a : node->arguments)
            expression(a);
        position(node->range);
        const auto count = static_cast<std::uint32_t>(node->arguments.size());
        emit(Op::New, -static_cast<int>(count), count);
    }
    m_optional = chain;
}

// 13.3.7.1 SuperCall: construct the parent, bind `this` (once), then run the field initialisers.
void FunctionCompiler::superCall(SuperCall* node) {
    position(node->range);
    emit(Op::SuperConstructor, 1);
    if (hasSpread(node->arguments)) {
        argumentArray(node->arguments);
        position(node->range);
        emit(Op::SuperCallSpread, -1);
    } else {
        for (Expression* a : node->arguments)
            expression(a);
        position(node->range);
        const auto count = static_cast<std::uint32_t>(node->arguments.size());
        emit(Op::SuperCall, -static_cast<int>(count), count);
    }
    bool isBinding = false;
    const Place place = resolveThis(isBinding);
    const auto name = atom(u"this");
    if (place.kind == Place::Kind::Dynamic) {
        emit(Op::Dup, 1);
        emit(Op::InitName, -1, name);
    } else {
        const bool isLocal = place.kind == Place::Kind::Local;
        const auto operand = place.index | (isLocal ? 0 : place.hops << 16);
        emit(isLocal ? Op::LoadLocal : Op::LoadEnv, 1, operand);
        emit(Op::ThrowSuperTwice, -1);
        emit(Op::Dup, 1);
        emit(isLocal ? Op::InitLocal : Op::InitEnv, -1, operand);
    }
    emit(Op::InitializeInstance, 0);
}

void FunctionCompiler::taggedTemplate(TaggedTemplate* node) {
    OptionalContext* const chain = m_optional;
    callee(node->tag);
    m_optional = nullptr;
    std::vector<std::pair<Value, Value>> strings;
    for (const TemplateElement& e : node->quasi->elements)
        strings.emplace_back(e.cooked ? Value(m_vm.atoms.intern(e.cooked->text)) : Value::undefined(),
                             Value(m_vm.atoms.intern(e.raw->text)));
    m_code->templateSites.push_back(std::move(strings));
    m_code->templateObjects.push_back(nullptr);
    emit(Op::TemplateObject, 1, static_cast<std::uint32_t>(m_code->templateSites.size() - 1));
    for (Expression* e : node->quasi->expressions)
        expression(e);
    m_optional = chain;
    position(node->range, node->quasi->range.begin);
    const auto count = static_cast<std::uint32_t>(node->quasi->expressions.size() + 1);
    emit(Op::Call, -1 - static_cast<int>(count), count);
}

void FunctionCompiler::yieldExpression(Yield* node) {
    if (node->isDelegate) {
        yieldDelegate(node);
        return;
    }
    if (node->argument)
        expression(node->argument);
    else
        emit(Op::Undefined, 1);
    if (m_code->isAsync) awaitTop(node->range); // 27.6.3.8: yield awaits its operand
    position(node->range);
    Label returning, end;
    jump(Op::Yield, 0, returning);
    word(0);
    jump(Op::Jump, 0, end);
    const int depth = m_depth;
    bind(returning); // resumed by return(value)
    if (m_code->isAsync) awaitTop(node->range);
    emitReturn();
    setDepth(depth);
    bind(end);
}

// yield* (15.5.5). Locals: iterator, next, done, received, mode (0 next, 1 throw, 2 return).
void FunctionCompiler::yieldDelegate(Yield* node) {
    const bool isAsync = m_code->isAsync;
    const auto iterator = newLocals(5);
    const auto received = iterator + 3, mode = iterator + 4;
    expression(node->argument);
    position(node->argument->range);
    emit(isAsync ? Op::GetAsyncIterator : Op::GetIterator, -1, iterator);
    word(static_cast<std::uint32_t>(isCallOfName(node->argument) ? ValueSource::Delegated
                                                                 : ValueSource::Nested));
    emit(Op::Undefined, 1);
    emit(Op::InitLocal, -1, received);
    emit(Op::Int, 1, 0);
    emit(Op::InitLocal, -1, mode);
    position(node->range);
    Label top, done, noMethod, returning, end;
    bind(top);
    emit(Op::DelegateCall, 1, iterator);
    wordLabel(noMethod);
    if (isAsync) awaitTop(node->range);
    emit(Op::RequireObject, 0);
    emit(Op::DelegateResult, 0, isAsync); // jumps with the value when done
    wordLabel(done);
    emit(Op::YieldResume, 1);
    word(!isAsync);
    emit(Op::InitLocal, -1, mode);
    emit(Op::InitLocal, -1, received);
    if (isAsync) {
        // AsyncGeneratorUnwrapYieldResumption (27.6.3.7): a return awaits its value; a rejection becomes a
        // throw.
        Label unwrap;
        jump(Op::JumpIfLocalIs, 0, unwrap);
        word(mode);
        word(2);
        jump(Op::Jump, 0, top);
        bind(unwrap);
        HandlerRange failed;
        openHandler(failed);
        emit(Op::LoadLocal, 1, received);
        awaitTop(node->range);
        emit(Op::InitLocal, -1, received);
        closeHandler(failed);
        jump(Op::Jump, 0, top);
        bindHandler(failed);
        emit(Op::InitLocal, -1, received);
        emit(Op::Int, 1, 1);
        emit(Op::InitLocal, -1, mode);
    }
    jump(Op::Jump, 0, top);
    const int base = m_depth;
    // The inner iterator has no such method: a throw closes it and complains, a return just returns.
    bind(noMethod);
    Label missingReturn;
    jump(Op::JumpIfLocalIs, 0, missingReturn);
    word(mode);
    word(2);
    if (isAsync)
        asyncIteratorClose(iterator);
    else
        emit(Op::IteratorClose, 0, iterator);
    emit(Op::ThrowError, 0, atom(u"The iterator does not provide a 'throw' method."));
    word(static_cast<std::uint32_t>(ErrorType::TypeError));
    bind(missingReturn);
    setDepth(base);
    emit(Op::LoadLocal, 1, received);
    if (isAsync) awaitTop(node->range);
    jump(Op::Jump, 0, returning);
    bind(done);
    setDepth(base + 1);
    jump(Op::JumpIfLocalIs, 0, returning);
    word(mode);
    word(2);
    jump(Op::Jump, 0, end);
    bind(returning);
    emitReturn();
    bind(end);
    setDepth(base + 1);
}

} // namespace tickscope
