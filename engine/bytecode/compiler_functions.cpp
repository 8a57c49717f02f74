#include "bytecode/function_compiler.h"

namespace tickscope {

namespace {

CodeKind codeKind(const FunctionNode& f) {
    switch (f.functionKind) {
    case FunctionKind::Arrow:
        return CodeKind::Arrow;
    case FunctionKind::Method:
    case FunctionKind::Getter:
    case FunctionKind::Setter:
        return CodeKind::Method;
    case FunctionKind::ClassConstructor:
        return CodeKind::ClassConstructor;
    case FunctionKind::DerivedConstructor:
        return CodeKind::DerivedConstructor;
    case FunctionKind::ClassField:
        return CodeKind::ClassField;
    case FunctionKind::ClassStaticBlock:
        return CodeKind::ClassStaticBlock;
    case FunctionKind::Ordinary:
        break;
    }
    return CodeKind::Function;
}

} // namespace

// Creates a function object for `f`, named `name` unless it has a name of its own.
void FunctionCompiler::closure(FunctionNode* f, JsString* name) {
    FunctionCompiler inner(m_program, m_scope);
    JsString* const own = f->name ? m_vm.atoms.intern(f->name->text) : name;
    m_code->functions.push_back(inner.compileFunction(f, own));
    emit(Op::Closure, 1, static_cast<std::uint32_t>(m_code->functions.size() - 1));
}

void FunctionCompiler::closureFor(FunctionNode* f, const InternedName* name) {
    const bool isDefault = name && isWord(name, Word::StarDefault);
    closure(f, name ? m_vm.atoms.intern(isDefault ? std::u16string_view(u"default") : name->text)
                    : m_vm.atoms.intern(std::u16string_view()));
}

Code* FunctionCompiler::compileFunction(FunctionNode* f, JsString* name) {
    m_function = f;
    Code& code = *m_code;
    code.kind = codeKind(*f);
    code.isStrict = f->isStrict;
    code.isAsync = f->isAsync;
    code.isGenerator = f->isGenerator;
    code.name = name;
    code.range = f->range;
    code.expectedLength = f->expectedLength;
    code.formalCount = static_cast<std::uint32_t>(f->parameters.size());
    code.isConstructor = (code.kind == CodeKind::Function && !f->isAsync && !f->isGenerator) ||
                         code.kind == CodeKind::ClassConstructor || code.kind == CodeKind::DerivedConstructor;
    code.hasPrototypeProperty = code.isConstructor || f->isGenerator;
    code.isGetterOrSetter =
        f->functionKind == FunctionKind::Getter || f->functionKind == FunctionKind::Setter;
    code.localCount = code.formalCount;
    for (const PatternElement& p : f->parameters)
        code.needsArguments |= p.isRest;
    code.needsArguments |= needsArgumentsObject(*f);

    OpenScope nameScope, top, body;
    if (f->nameScope) {
        openScope(nameScope, f->nameScope);
        emit(Op::LoadFunction, 1);
        initializePlace(resolve(f->nameScope->declarations[0].name), f->nameScope->declarations[0].name);
    }
    position(f->range);
    openScope(top, f->scope);
    initializeInstance();
    functionPrologue(f);
    if (f->bodyScope != f->scope) {
        // 10.2.11 step 28: variables of the body with a parameter's name start with its value.
        std::vector<std::pair<const InternedName*, Place>> copies;
        for (const Declaration& d : f->bodyScope->declarations)
            if (d.kind == DeclarationKind::Var &&
                (f->scope->find(d.name) || (top.argumentsBinding && isWord(d.name, Word::Arguments))))
                copies.push_back({d.name, {}});
        for (auto& [n, p] : copies)
            loadPlace(resolve(n), n);
        openScope(body, f->bodyScope);
        for (auto it = copies.rbegin(); it != copies.rend(); ++it)
            initializePlace(resolve(it->first), it->first);
        declareFunctions(f->bodyScope);
    }
    if (f->isGenerator) {
        emit(Op::CreateGenerator, 1);
        emit(Op::Pop, -1); // the value of the first next()
    }
    functionBody(f);
    if (f->bodyScope != f->scope) closeScope(body, false);
    closeScope(top, false);
    if (f->nameScope) closeScope(nameScope, false);
    return finish();
}

// FunctionDeclarationInstantiation (10.2.11) up to the body's own scope.
void FunctionCompiler::functionPrologue(FunctionNode* f) {
    if (m_scope->argumentsBinding) {
        const bool isMapped = !f->isStrict && f->hasSimpleParameters;
        if (isMapped) {
            // The arguments object shares the parameters' bindings.
            m_code->mappedSlots.assign(f->parameters.size(), kNoSlot);
            for (std::size_t i = f->parameters.size(); i-- > 0;) {
                const InternedName* n = to<Identifier>(f->parameters[i].target)->name;
                bool isLast = true;
                for (std::size_t j = i + 1; j < f->parameters.size(); ++j)
                    isLast &= to<Identifier>(f->parameters[j].target)->name != n;
                if (isLast) m_code->mappedSlots[i] = resolve(n).index;
            }
        }
        emit(Op::CreateArguments, 1, isMapped);
        Place place = m_scope->argumentsBinding->place;
        initializePlace(place, nullptr);
    }
    bindParameters(f);
    declareFunctions(f->scope);
}

void FunctionCompiler::bindParameters(FunctionNode* f) {
    for (std::size_t i = 0; i < f->parameters.size(); ++i) {
        const PatternElement& p = f->parameters[i];
        const auto index = static_cast<std::uint32_t>(i);
        if (f->hasSimpleParameters) {
            const InternedName* n = to<Identifier>(p.target)->name;
            const Place place = resolve(n);
            if (place.kind == Place::Kind::Local) continue; // it is its own local
            emit(Op::LoadLocal, 1, index);
            initializePlace(place, n);
            continue;
        }
        position(p.range);
        if (p.isRest)
            emit(Op::CreateRest, 1, index);
        else
            emit(Op::LoadLocal, 1, index);
        if (p.defaultValue) defaultValue(p.defaultValue, p.target);
        m_patternSource = p.defaultValue ? ValueSource::DefaultedParameter : ValueSource::Parameter;
        pattern(p.target, Binding::Initialize);
        m_patternSource = ValueSource::Nested;
    }
}

void FunctionCompiler::functionBody(FunctionNode* f) {
    if (f->expression || f->functionKind == FunctionKind::ClassField) {
        if (!f->expression)
            emit(Op::Undefined, 1);
        else {
            statement(f->expression->range);
            if (f->functionKind == FunctionKind::ClassField && isAnonymousFunction(f->expression)) {
                expression(f->expression);
                emit(Op::SetFieldName, 0);
            } else
                expression(f->expression);
            if (f->isAsync && f->isGenerator) awaitTop(f->expression->range);
        }
        emitFinalReturn();
        return;
    }
    statements(f->body);
    // The end of the body: after its last statement.
    position({f->range.end ? f->range.end - 1 : 0, f->range.end});
    emit(Op::Undefined, 1);
    emitFinalReturn();
}

void FunctionCompiler::emitFinalReturn() {
    if (m_function && m_function->functionKind == FunctionKind::DerivedConstructor) {
        emit(Op::DerivedReturn, -1);
        loadThis(m_function->range);
    }
    emit(Op::Return, -1);
}

void FunctionCompiler::emitReturn() {
    const int depth = m_depth;
    const int environments = m_environmentDepth;
    std::size_t from = m_controls.size();
    unwind(from, nullptr, false);
    m_depth = depth - 1;
    m_environmentDepth = environments;
}

void FunctionCompiler::globalDeclarations(const ParsedProgram& program) {
    for (const Declaration& d : program.scope->declarations) {
        GlobalDeclaration g{m_vm.atoms.intern(d.name->text), GlobalDeclaration::Kind::Var, 0,
                            d.onlyForBlockFunction};
        switch (d.kind) {
        case DeclarationKind::Let:
        case DeclarationKind::Class:
            g.kind = GlobalDeclaration::Kind::Let;
            break;
        case DeclarationKind::Const:
            g.kind = GlobalDeclaration::Kind::Const;
            break;
        default:
            break;
        }
        if (d.function) {
            g.kind = GlobalDeclaration::Kind::Function;
            FunctionCompiler inner(m_program, m_scope);
            m_code->functions.push_back(inner.compileFunction(d.function, g.name));
            g.function = static_cast<std::uint32_t>(m_code->functions.size() - 1);
        }
        m_code->globals.push_back(g);
    }
}

// 19.2.1.3: strict code has its variables to itself, sloppy code gives them to its caller.
void FunctionCompiler::evalDeclarations(const ParsedProgram& program) {
    const auto isCallers = [&](const Declaration& d) {
        return !program.isStrict && (d.kind == DeclarationKind::Var || d.kind == DeclarationKind::Function);
    };
    const auto flags = [&](const Declaration& d) {
        return (d.function ? kEvalFunction : 0u) | (d.onlyForBlockFunction ? kEvalOnlyForBlockFunction : 0u) |
               (m_scope->hasEnvironment ? kEvalHasEnvironment : 0u);
    };
    for (const Declaration& d : program.scope->declarations) {
        if (!isCallers(d)) continue;
        emit(Op::DeclareEvalVar, 0, atom(d.name));
        word(flags(d) | kEvalCheckOnly);
    }
    for (const Declaration& d : program.scope->declarations) {
        if (d.function) closureFor(d.function, d.name);
        if (isCallers(d)) {
            emit(Op::DeclareEvalVar, d.function ? -1 : 0, atom(d.name));
            word(flags(d));
        } else if (d.function) {
            initializePlace(resolve(d.name), d.name);
        }
    }
}

Code* FunctionCompiler::compileTopLevel(const ParsedProgram& program) {
    if (program.kind == ProgramKind::CommonJs || program.kind == ProgramKind::Function) {
        m_code->kind = CodeKind::Script;
        m_code->isEmbedded = true; // it only makes the function
        m_code->name = m_vm.atoms.intern(std::u16string_view());
        closureFor(program.function,
                   program.kind == ProgramKind::CommonJs ? nullptr : program.function->name);
        emit(Op::Return, -1);
        return finish();
    }
    Code& code = *m_code;
    code.name = m_vm.atoms.intern(std::u16string_view());
    code.isStrict = program.isStrict;
    code.range = m_program.source->range();
    code.kind = program.kind == ProgramKind::Script   ? CodeKind::Script
                : program.kind == ProgramKind::Module ? CodeKind::Module
                                                      : CodeKind::Eval;
    OpenScope top;
    openScope(top, program.scope);
    if (program.kind == ProgramKind::Script) {
        globalDeclarations(program);
        emit(Op::InstantiateGlobals, 0);
    } else if (program.kind == ProgramKind::Module) {
        code.isAsync =
            true; // 16.2.1.6.5: run as an async function; without top-level await it never suspends
        declareFunctions(program.scope);
        // Linking ends here: evaluation resumes the frame.
        emit(Op::CreateGenerator, 1);
        emit(Op::Pop, -1);
    } else {
        evalDeclarations(program);
    }
    if (program.kind == ProgramKind::Eval || program.kind == ProgramKind::Script) m_completion = newLocal();
    statements(program.body);
    if (m_completion >= 0)
        emit(Op::LoadLocal, 1, static_cast<std::uint32_t>(m_completion));
    else
        emit(Op::Undefined, 1);
    emit(Op::Return, -1);
    closeScope(top, false);
    return finish();
}

} // namespace tickscope
