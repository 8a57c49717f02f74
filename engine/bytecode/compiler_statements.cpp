#include "bytecode/function_compiler.h"

namespace tickscope {

void FunctionCompiler::statements(NodeList<Statement*> list) {
    for (Statement* s : list)
        statementNode(s);
}

void FunctionCompiler::resetCompletion() {
    if (m_completion < 0) return;
    emit(Op::Undefined, 1);
    emit(Op::InitLocal, -1, static_cast<std::uint32_t>(m_completion));
}

void FunctionCompiler::statementNode(Node* node) {
    if (!node) return;
    switch (node->kind) {
    case NodeKind::ExpressionStatement: {
        auto* s = to<ExpressionStatement>(node);
        statement(s->range);
        if (m_completion >= 0) {
            expression(s->expression);
            emit(Op::InitLocal, -1, static_cast<std::uint32_t>(m_completion));
        } else
            discard(s->expression);
        break;
    }
    case NodeKind::VariableDeclaration:
        variableDeclaration(to<VariableDeclaration>(node));
        break;
    case NodeKind::FunctionDeclaration: {
        auto* d = to<FunctionDeclaration>(node);
        if (!d->assignsVar) break;
        // Annex B.3.3.1: the block's function is copied to the variable of the same name.
        loadPlace(resolve(d->name), d->name);
        OpenScope* const inner = m_scope;
        std::uint32_t hops = 0;
        while (m_scope && !(m_scope->scope && m_scope->scope->isVarScope())) {
            hops += m_scope->hasEnvironment;
            m_scope = m_scope->outer;
        }
        Place place = resolve(d->name);
        m_scope = inner;
        place.hops += hops;
        if (place.kind == Place::Kind::Dynamic) {
            emit(Op::DeclareEvalVar, -1, atom(d->name)); // in eval code
            word(kEvalFunction | kEvalAssignOnly);
        } else {
            storePlace(place, d->name);
            pop();
        }
        break;
    }
    case NodeKind::ClassDeclaration: {
        auto* d = to<ClassDeclaration>(node);
        statement(d->range);
        classDefinition(d->definition, d->definition->name ? d->definition->name : d->name, false);
        initializePlace(resolve(d->name), d->name);
        break;
    }
    case NodeKind::Block:
        block(to<Block>(node));
        break;
    case NodeKind::If:
        ifStatement(to<If>(node));
        break;
    case NodeKind::For:
        forStatement(to<For>(node));
        break;
    case NodeKind::ForIn:
        forIn(to<ForIn>(node));
        break;
    case NodeKind::ForOf:
        forOf(to<ForOf>(node));
        break;
    case NodeKind::While:
        whileStatement(to<While>(node));
        break;
    case NodeKind::DoWhile:
        doWhile(to<DoWhile>(node));
        break;
    case NodeKind::Continue:
    case NodeKind::Break: {
        statement(node->range);
        const bool isContinue = node->kind == NodeKind::Continue;
        const InternedName* label = isContinue ? to<Continue>(node)->label : to<Break>(node)->label;
        const int environments = m_environmentDepth;
        emitJump(findTarget(label, isContinue), isContinue, m_controls.size());
        m_environmentDepth = environments;
        break;
    }
    case NodeKind::Return: {
        auto* r = to<Return>(node);
        statement(r->range);
        if (r->argument)
            expression(r->argument);
        else
            emit(Op::Undefined, 1);
        if (r->argument && m_code->isAsync && m_code->isGenerator) awaitTop(r->range);
        emitReturn();
        break;
    }
    case NodeKind::With:
        withStatement(to<With>(node));
        break;
    case NodeKind::Switch:
        switchStatement(to<Switch>(node));
        break;
    case NodeKind::Labelled:
        labelled(to<Labelled>(node));
        break;
    case NodeKind::Throw:
        statement(node->range);
        expression(to<Throw>(node)->argument);
        position(node->range);
        emit(Op::Throw, -1);
        break;
    case NodeKind::Try:
        tryStatement(to<Try>(node));
        break;
    case NodeKind::Debugger:
        statement(node->range);
        emit(Op::Debugger, 0);
        break;
    case NodeKind::ExportNamed:
        statementNode(to<ExportNamed>(node)->declaration);
        break;
    case NodeKind::ExportDefault: {
        Node* d = to<ExportDefault>(node)->declaration;
        if (d->kind == NodeKind::FunctionDeclaration || d->kind == NodeKind::ClassDeclaration) {
            statementNode(d);
            break;
        }
        statement(node->range);
        // 16.2.3.7: an anonymous function is named "default".
        for (Declaration& declaration : m_scope->scope->declarations)
            if (isWord(declaration.name, Word::StarDefault)) {
                named(static_cast<Expression*>(d), declaration.name);
                initializePlace(resolve(declaration.name), declaration.name);
            }
        break;
    }
    default:
        break; // Empty, imports and the like have nothing to run
    }
}

void FunctionCompiler::block(Block* node) {
    OpenScope open;
    openScope(open, node->scope);
    declareFunctions(node->scope);
    statements(node->body);
    closeScope(open);
}

namespace {

// What V8 places at its first character; it looks for an iterated initializer there.
bool isPlacedAtItsStart(const Expression* node) {
    if (node->parenthesized) return false;
    switch (node->kind) {
    case NodeKind::Call:
    case NodeKind::TaggedTemplate:
        return isCallOfName(node);
    case NodeKind::Member:
    case NodeKind::ComputedMember:
    case NodeKind::PrivateMember:
    case NodeKind::SuperMember:
    case NodeKind::OptionalChain:
    case NodeKind::Binary:
    case NodeKind::Logical:
    case NodeKind::Conditional:
    case NodeKind::Sequence:
    case NodeKind::Assignment:
        return false;
    default:
        return true;
    }
}

ValueSource initializerSource(const VariableDeclarator& declarator) {
    const bool isFound =
        declarator.target->kind == NodeKind::ObjectPattern || isPlacedAtItsStart(declarator.initializer);
    return isFound ? ValueSource::Expression : ValueSource::Nested;
}

} // namespace

void FunctionCompiler::variableDeclaration(VariableDeclaration* node) {
    for (VariableDeclarator& d : node->declarators) {
        if (!d.initializer && node->variableKind == VariableKind::Var) continue;
        statement(node->declarators.size() == 1 ? node->range : d.range);
        auto* id = as<Identifier>(d.target);
        const Binding binding = node->variableKind == VariableKind::Var ? Binding::Var : Binding::Initialize;
        if (!id) {
            expression(d.initializer);
            position(d.initializer->range);
            m_patternSource = initializerSource(d);
            pattern(d.target, binding);
            continue;
        }
        if (binding == Binding::Var) {
            const Reference reference = prepare(id); // resolved before the value is made (14.3.2.1)
            named(d.initializer, id->name);
            store(reference);
            pop();
            continue;
        }
        if (d.initializer)
            named(d.initializer, id->name);
        else
            emit(Op::Undefined, 1);
        initializePlace(resolve(id->name), id->name);
    }
}

void FunctionCompiler::ifStatement(If* node) {
    resetCompletion();
    Label end;
    for (;;) {
        Label otherwise;
        statement(node->test->range);
        expression(node->test);
        jump(Op::JumpIfFalse, -1, otherwise);
        statementNode(node->consequent);
        if (!node->alternate) {
            bind(otherwise);
            break;
        }
        jump(Op::Jump, 0, end);
        bind(otherwise);
        auto* next = as<If>(static_cast<Node*>(node->alternate));
        if (!next) {
            statementNode(node->alternate);
            break;
        }
        node = next;
    }
    bind(end);
}

// The test of a loop is a step of its own, so that every iteration shows and counts.
void FunctionCompiler::loopTest(Expression* test) {
    if (!test) return;
    statement(test->range);
    expression(test);
}

void FunctionCompiler::forStatement(For* node) {
    resetCompletion();
    OpenScope open;
    openScope(open, node->scope);
    if (auto* d = as<VariableDeclaration>(node->initializer))
        variableDeclaration(d);
    else if (node->initializer) {
        statement(node->initializer->range);
        discard(static_cast<Expression*>(node->initializer));
    }
    auto* declaration = as<VariableDeclaration>(node->initializer);
    const bool isPerIteration =
        open.hasEnvironment && declaration && declaration->variableKind == VariableKind::Let;
    Label top, continueLabel, end;
    Control control{Control::Kind::Target, std::move(m_pendingLabels), &end, &continueLabel, true,
                    m_environmentDepth};
    m_pendingLabels.clear();
    m_controls.push_back(&control);
    if (isPerIteration) emit(Op::CopyEnv, 0); // 14.7.4.4: closures of the initialiser keep their own copy
    bind(top);
    if (node->test) {
        loopTest(node->test);
        jump(Op::JumpIfFalse, -1, end);
    } else {
        statement({node->range.begin, node->range.begin + 3});
    }
    statementNode(node->body);
    bind(continueLabel);
    if (isPerIteration) emit(Op::CopyEnv, 0);
    if (node->update) {
        position(node->update->range);
        discard(node->update);
    }
    emit(Op::LoopHint, 0);
    jump(Op::Jump, 0, top);
    bind(end);
    m_controls.pop_back();
    closeScope(open);
}

void FunctionCompiler::whileStatement(While* node) {
    resetCompletion();
    Label top, end;
    Control control{Control::Kind::Target, std::move(m_pendingLabels), &end, &top, true, m_environmentDepth};
    m_pendingLabels.clear();
    m_controls.push_back(&control);
    bind(top);
    emit(Op::LoopHint, 0);
    loopTest(node->test);
    jump(Op::JumpIfFalse, -1, end);
    statementNode(node->body);
    jump(Op::Jump, 0, top);
    bind(end);
    m_controls.pop_back();
}

void FunctionCompiler::doWhile(DoWhile* node) {
    resetCompletion();
    Label top, test, end;
    Control control{Control::Kind::Target, std::move(m_pendingLabels), &end, &test, true, m_environmentDepth};
    m_pendingLabels.clear();
    m_controls.push_back(&control);
    bind(top);
    emit(Op::LoopHint, 0);
    statementNode(node->body);
    bind(test);
    loopTest(node->test);
    jump(Op::JumpIfTrue, -1, top);
    bind(end);
    m_controls.pop_back();
}

// ForIn/OfHeadEvaluation (14.7.5.6): the right side sees the loop's names, uninitialised.
void FunctionCompiler::forEachHead(ForEach* node) {
    const bool hasNames = !node->scope->declarations.empty();
    OpenScope dead;
    if (hasNames) openScope(dead, node->scope);
    statement(node->right->range);
    expression(node->right);
    position(node->right->range);
    if (hasNames) closeScope(dead);
}

void FunctionCompiler::bindForEachTarget(ForEach* node) {
    position(node->left->range);
    if (auto* d = as<VariableDeclaration>(node->left)) {
        m_patternSource = ValueSource::ForOf;
        pattern(d->declarators[0].target,
                d->variableKind == VariableKind::Var ? Binding::Var : Binding::Initialize);
    } else {
        m_patternSource = ValueSource::Nested;
        assignTo(node->left, Binding::Assign);
    }
}

void FunctionCompiler::forIn(ForIn* node) {
    resetCompletion();
    auto* d = as<VariableDeclaration>(node->left);
    if (d && d->declarators[0].initializer) { // Annex B.3.5
        auto* id = to<Identifier>(d->declarators[0].target);
        const Reference reference = prepare(id);
        named(d->declarators[0].initializer, id->name);
        store(reference);
        pop();
    }
    const auto iterator = newLocal();
    forEachHead(node);
    emit(Op::ForInPrepare, -1, iterator);
    Label top, end;
    Control control{Control::Kind::Target, std::move(m_pendingLabels), &end, &top, true, m_environmentDepth};
    m_pendingLabels.clear();
    m_controls.push_back(&control);
    bind(top);
    emit(Op::LoopHint, 0);
    emit(Op::ForInStep, 1, iterator);
    wordLabel(end);
    OpenScope open;
    statement(node->left->range);
    openScope(open, node->scope);
    bindForEachTarget(node);
    statementNode(node->body);
    closeScope(open);
    jump(Op::Jump, 0, top);
    bind(end);
    m_controls.pop_back();
}

void FunctionCompiler::forOf(ForOf* node) {
    resetCompletion();
    const auto iterator = newLocals(3);
    const auto environment = newLocal();
    forEachHead(node);
    emit(node->isAwait ? Op::GetAsyncIterator : Op::GetIterator, -1, iterator);
    const bool isChain = node->right->kind == NodeKind::OptionalChain;
    word(static_cast<std::uint32_t>(isChain ? ValueSource::Nested : ValueSource::Expression));
    emit(Op::SaveEnv, 0, environment);
    Label top, continueLabel, end;
    HandlerRange handler;
    Control target{Control::Kind::Target, std::move(m_pendingLabels), &end, &continueLabel, true,
                   m_environmentDepth};
    m_pendingLabels.clear();
    Control closing{Control::Kind::Iterator};
    closing.environmentDepth = m_environmentDepth;
    closing.iteratorLocals = iterator;
    closing.isAsync = node->isAwait;
    closing.handler = &handler;
    m_controls.push_back(&target);
    bind(top);
    emit(Op::LoopHint, 0);
    position(node->left->range);
    if (node->isAwait) {
        emit(Op::IteratorNext, 1, iterator);
        awaitTop(node->left->range);
        emit(Op::IteratorResult, 0, iterator);
        wordLabel(end);
    } else {
        emit(Op::ForOfStep, 1, iterator);
        wordLabel(end);
    }
    m_controls.push_back(&closing);
    // A break leaves the iterator (closing it), a continue does not: it stays inside of `closing`.
    openHandler(handler);
    handler.depth = m_depth - 1;
    OpenScope open;
    statement(node->left->range);
    openScope(open, node->scope);
    bindForEachTarget(node);
    statementNode(node->body);
    closeScope(open);
    closeHandler(handler);
    m_controls.pop_back();
    bind(continueLabel);
    jump(Op::Jump, 0, top);
    // The body threw: close the iterator, whose own errors do not count, and go on throwing.
    bindHandler(handler);
    emit(Op::RestoreEnv, 0, environment);
    const auto exception = newLocal();
    emit(Op::InitLocal, -1, exception);
    if (node->isAwait) {
        HandlerRange ignored;
        Label rethrow;
        openHandler(ignored);
        emit(Op::AsyncIteratorClose, 1, iterator);
        wordLabel(rethrow);
        awaitTop(node->left->range);
        emit(Op::Pop, -1);
        jump(Op::Jump, 0, rethrow);
        bindHandler(ignored);
        emit(Op::Pop, -1);
        bind(rethrow);
    } else
        emit(Op::IteratorCloseQuietly, 0, iterator);
    emit(Op::Rethrow, 0, exception);
    bind(end);
    m_controls.pop_back();
}

void FunctionCompiler::withStatement(With* node) {
    resetCompletion();
    statement(node->object->range);
    expression(node->object);
    position(node->object->range);
    emit(Op::PushWith, -1);
    OpenScope open;
    openScope(open, node->scope);
    statementNode(node->body);
    closeScope(open);
}

void FunctionCompiler::switchStatement(Switch* node) {
    resetCompletion();
    const auto value = newLocal();
    statement(node->discriminant->range);
    expression(node->discriminant);
    emit(Op::InitLocal, -1, value);
    Label end;
    Control control{Control::Kind::Target, std::move(m_pendingLabels), &end, nullptr, true,
                    m_environmentDepth};
    m_pendingLabels.clear();
    m_controls.push_back(&control);
    OpenScope open;
    openScope(open, node->scope);
    declareFunctions(node->scope);
    std::deque<Label> bodies(node->cases.size());
    Label* defaultBody = nullptr;
    for (std::size_t i = 0; i < node->cases.size(); ++i) {
        if (!node->cases[i].test) {
            defaultBody = &bodies[i];
            continue;
        }
        emit(Op::LoadLocal, 1, value);
        position(node->cases[i].test->range);
        expression(node->cases[i].test);
        emit(Op::StrictEqual, -1);
        jump(Op::JumpIfTrue, -1, bodies[i]);
    }
    Label leave;
    jump(Op::Jump, 0, defaultBody ? *defaultBody : leave);
    for (std::size_t i = 0; i < node->cases.size(); ++i) {
        bind(bodies[i]);
        statements(node->cases[i].body);
    }
    bind(leave);
    closeScope(open);
    bind(end);
    m_controls.pop_back();
}

void FunctionCompiler::labelled(Labelled* node) {
    m_pendingLabels.push_back(node->label);
    Node* body = node->body;
    while (auto* inner = as<Labelled>(body)) {
        m_pendingLabels.push_back(inner->label);
        body = inner->body;
    }
    switch (body->kind) {
    case NodeKind::For:
    case NodeKind::ForIn:
    case NodeKind::ForOf:
    case NodeKind::While:
    case NodeKind::DoWhile:
        statementNode(body);
        return;
    default:
        break;
    }
    Label end;
    Control control{Control::Kind::Target, std::move(m_pendingLabels), &end, nullptr, false,
                    m_environmentDepth};
    m_pendingLabels.clear();
    m_controls.push_back(&control);
    statementNode(body);
    bind(end);
    m_controls.pop_back();
}

} // namespace tickscope
