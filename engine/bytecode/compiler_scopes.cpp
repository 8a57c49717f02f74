#include "bytecode/function_compiler.h"

#include <algorithm>

namespace tickscope {

namespace {

bool isLexicalKind(DeclarationKind kind) {
    switch (kind) {
    case DeclarationKind::Let:
    case DeclarationKind::Const:
    case DeclarationKind::Class:
    case DeclarationKind::ClassName:
    case DeclarationKind::Import:
        return true;
    default:
        return false;
    }
}

bool isConstKind(DeclarationKind kind) {
    return kind == DeclarationKind::Const || kind == DeclarationKind::ClassName ||
           kind == DeclarationKind::Import || kind == DeclarationKind::FunctionExpressionName;
}

} // namespace

EnvironmentLayout* FunctionCompiler::newLayout() {
    auto* layout = m_vm.heap.allocate<EnvironmentLayout>();
    m_code->layouts.push_back(layout);
    return layout;
}

void FunctionCompiler::addLayoutBinding(EnvironmentLayout* layout, JsString* name, const Place& place) {
    layout->bindings.push_back({name, place.isConst, place.isSilent, place.isLexical});
}

Place FunctionCompiler::resolve(const InternedName* name) {
    std::uint32_t hops = 0;
    bool isDynamic = false;
    for (OpenScope* s = m_scope; s; s = s->outer) {
        const auto found = [&](OpenScope::Binding& binding) {
            Place place = binding.place;
            if (isDynamic) place.kind = Place::Kind::Dynamic;
            place.hops = hops;
            // The cases of a switch can be entered past a declaration: always check there.
            const bool isOrdered = s->owner == this && s->scope->kind != Scope::Kind::Switch;
            place.initialized = isOrdered ? &binding.initialized : nullptr;
            return place;
        };
        if (s->scope) {
            if (const Declaration* d = s->scope->find(name)) {
                auto& binding = s->bindings[static_cast<std::size_t>(d - s->scope->declarations.data())];
                // What sloppy eval code declares belongs to its caller's scope.
                if (binding.place.kind == Place::Kind::Dynamic) isDynamic = true;
                return found(binding);
            }
            if (s->argumentsBinding && isWord(name, Word::Arguments)) return found(*s->argumentsBinding);
        }
        if (s->isDynamic) isDynamic = true;
        if (s->hasEnvironment) ++hops;
    }
    Place place;
    place.kind = isDynamic || m_program.options.isDirectEval ? Place::Kind::Dynamic : Place::Kind::Global;
    return place;
}

Place FunctionCompiler::resolveThis(bool& isBinding) {
    std::uint32_t hops = 0;
    isBinding = true;
    for (OpenScope* s = m_scope; s; s = s->outer) {
        if (s->thisBinding) {
            Place place = s->thisBinding->place;
            place.hops = hops;
            place.initialized = nullptr;
            return place;
        }
        // The function that owns `this` has it in its frame.
        if (s->scope && s->scope->kind == Scope::Kind::Function && !s->scope->function->isArrow()) {
            isBinding = false;
            return {};
        }
        if (s->hasEnvironment) ++hops;
    }
    isBinding = m_program.options.evalInDerivedConstructor;
    Place place;
    place.kind = Place::Kind::Dynamic;
    return place;
}

std::uint32_t FunctionCompiler::privateAtom(const InternedName* name) {
    return atom(std::u16string(u"#") + std::u16string(name->text));
}

void FunctionCompiler::loadPrivateName(const InternedName* name) {
    std::uint32_t hops = 0;
    for (OpenScope* s = m_scope; s; s = s->outer) {
        if (s->classNode)
            for (std::size_t i = 0; i < s->privateNames.size(); ++i)
                if (s->classNode->privateNames[i].name == name) {
                    const Place& place = s->privateNames[i];
                    if (place.kind == Place::Kind::Local)
                        emit(Op::LoadLocal, 1, place.index);
                    else
                        emit(Op::LoadEnv, 1, place.index | hops << 16);
                    return;
                }
        if (s->hasEnvironment) ++hops;
    }
    emit(Op::LoadName, 1, privateAtom(name)); // a class around the direct eval
}

void FunctionCompiler::openTableEntry(OpenScope& open) {
    if (!m_vm.keepsScopes || m_program.options.isEmbedded) return;
    if (!m_code->scopes) m_code->scopes = std::make_unique<ScopeTable>();
    auto& entries = m_code->scopes->entries;
    open.tableEntry = entries.size();
    const auto here = static_cast<std::uint32_t>(m_code->words.size());
    entries.push_back({open.scope->kind, here, here, here, nullptr, {}});
}

void FunctionCompiler::fillTableEntry(const OpenScope& open, EnvironmentLayout* layout) {
    if (!m_vm.keepsScopes || m_program.options.isEmbedded) return;
    ScopeTable::Entry& entry = m_code->scopes->entries[open.tableEntry];
    entry.ready = static_cast<std::uint32_t>(m_code->words.size());
    const auto add = [&entry](std::string name, DeclarationKind kind, const Place& place) {
        ScopeTable::Place where = ScopeTable::Place::Local;
        switch (place.kind) {
        case Place::Kind::Local:
            break;
        case Place::Kind::Environment:
            where = ScopeTable::Place::Environment;
            break;
        case Place::Kind::Import:
            where = ScopeTable::Place::Import;
            break;
        case Place::Kind::Global:
        case Place::Kind::Dynamic: // found by name
            return;
        }
        entry.variables.push_back({std::move(name), kind, where, place.index, place.isLexical});
    };
    for (std::size_t i = 0; i < open.bindings.size(); ++i) {
        const Declaration& d = open.scope->declarations[i];
        add(utf16ToUtf8(d.name->text), d.kind, open.bindings[i].place);
    }
    if (open.thisBinding) add("this", DeclarationKind::Const, open.thisBinding->place);
    if (open.argumentsBinding) add("arguments", DeclarationKind::Var, open.argumentsBinding->place);
    if (!layout) return;
    entry.layout = layout;
    layout->owner = m_code;
    layout->scopeEntry = static_cast<std::uint32_t>(open.tableEntry);
}

// Gives every declaration of the scope its place, makes its environment and marks what is not yet
// initialised.
void FunctionCompiler::openScope(OpenScope& open, Scope* scope, const ClassNode* node) {
    open.scope = scope;
    open.outer = m_scope;
    open.owner = this;
    open.classNode = node;
    open.isDynamic = scope->kind == Scope::Kind::With || scope->mayGainVariables;
    m_scope = &open;
    openTableEntry(open);
    if (scope->kind == Scope::Kind::With) {
        open.hasEnvironment = true; // made by PushWith
        ++m_environmentDepth;
        return;
    }
    EnvironmentLayout* layout = nullptr;
    const auto capture = [&](Place& place, JsString* name) {
        if (!layout) layout = newLayout();
        place.kind = Place::Kind::Environment;
        place.index = static_cast<std::uint32_t>(layout->bindings.size());
        addLayoutBinding(layout, name, place);
        return &layout->bindings.back();
    };
    const bool isFunction = scope->kind == Scope::Kind::Function;
    FunctionNode* const f = scope->function;
    const bool isSloppyEval = scope->kind == Scope::Kind::Eval && !scope->isStrict;
    for (std::size_t i = 0; i < scope->declarations.size(); ++i) {
        const Declaration& d = scope->declarations[i];
        auto& binding = open.bindings.emplace_back();
        Place& place = binding.place;
        place.isLexical =
            isLexicalKind(d.kind) || (d.kind == DeclarationKind::Parameter && !f->hasSimpleParameters);
        place.isConst = isConstKind(d.kind);
        place.isSilent =
            d.kind == DeclarationKind::FunctionExpressionName && !scope->isStrict && !(f && f->isStrict);
        JsString* const name = m_vm.atoms.intern(d.name->text);
        if (scope->kind == Scope::Kind::Script) {
            place.kind = Place::Kind::Global;
        } else if (isSloppyEval && (d.kind == DeclarationKind::Var || d.kind == DeclarationKind::Function)) {
            place.kind = Place::Kind::Dynamic;
        } else if (scope->kind == Scope::Kind::Module || scope->kind == Scope::Kind::Eval ||
                   m_program.analysis.isCaptured(scope, i)) {
            capture(place, name)->isParameter = d.kind == DeclarationKind::Parameter;
            if (d.kind == DeclarationKind::Import) place.kind = Place::Kind::Import;
        } else if (d.kind == DeclarationKind::Parameter && isFunction && f->hasSimpleParameters) {
            place.kind = Place::Kind::Local;
            for (std::size_t p = 0; p < f->parameters.size(); ++p) // of equal names the last one counts
                if (to<Identifier>(f->parameters[p].target)->name == d.name)
                    place.index = static_cast<std::uint32_t>(p);
        } else {
            place.kind = Place::Kind::Local;
            place.index = newLocal();
            if (place.isLexical) emit(Op::UninitLocal, 0, place.index);
        }
    }
    if (isFunction && !f->isArrow()) {
        if (f->functionKind == FunctionKind::DerivedConstructor) {
            open.thisBinding = std::make_unique<OpenScope::Binding>();
            Place& place = open.thisBinding->place;
            place.isLexical = true;
            if (m_program.analysis.isThisCaptured(f)) {
                capture(place, m_vm.atoms.intern(std::string_view("this")));
            } else {
                place.kind = Place::Kind::Local;
                place.index = newLocal();
                emit(Op::UninitLocal, 0, place.index);
            }
        }
        if (needsArgumentsObject(*f)) {
            open.argumentsBinding = std::make_unique<OpenScope::Binding>();
            Place& place = open.argumentsBinding->place;
            const auto variable =
                std::find_if(scope->declarations.begin(), scope->declarations.end(),
                             [](const Declaration& d) { return isWord(d.name, Word::Arguments); });
            if (variable != scope->declarations.end()) // a var of that name is the same binding
                place = open.bindings[static_cast<std::size_t>(variable - scope->declarations.begin())].place;
            else if (m_program.analysis.isArgumentsCaptured(f))
                capture(place, m_vm.atoms.intern(std::string_view("arguments")));
            else {
                place.kind = Place::Kind::Local;
                place.index = newLocal();
            }
        }
    }
    if (node)
        for (const PrivateName& p : node->privateNames) {
            Place& place = open.privateNames.emplace_back();
            if (m_program.analysis.isPrivateNameCaptured(node))
                capture(place, m_vm.atoms.intern(std::u16string(u"#") + std::u16string(p.name->text)));
            else {
                place.kind = Place::Kind::Local;
                place.index = newLocal();
            }
        }
    if (scope->mayGainVariables && scope->isVarScope() && !layout && scope->kind != Scope::Kind::Script &&
        scope->kind != Scope::Kind::Eval)
        layout = newLayout();
    fillTableEntry(open, layout);
    if (!layout) return;
    layout->isFunctionVarScope = scope->isVarScope() && !isSloppyEval;
    layout->isParameterScope = isFunction && f->bodyScope != f->scope;
    open.hasEnvironment = true;
    ++m_environmentDepth;
    emit(Op::PushEnv, 0, static_cast<std::uint32_t>(m_code->layouts.size() - 1));
}

void FunctionCompiler::closeScope(OpenScope& open, bool popEnvironment) {
    if (open.hasEnvironment) {
        if (popEnvironment) emit(Op::PopEnv, 0);
        --m_environmentDepth;
    }
    m_scope = open.outer;
    if (m_code->scopes)
        m_code->scopes->entries[open.tableEntry].end = static_cast<std::uint32_t>(m_code->words.size());
}

// Functions are hoisted with their values to the start of their scope.
void FunctionCompiler::declareFunctions(Scope* scope) {
    for (const Declaration& d : scope->declarations) {
        if (!d.function) continue;
        closureFor(d.function, d.name);
        const Place place = resolve(d.name);
        initializePlace(place, d.name);
    }
}

void FunctionCompiler::loadPlace(const Place& place, const InternedName* name) {
    const bool isChecked = place.isLexical && !(place.initialized && *place.initialized);
    switch (place.kind) {
    case Place::Kind::Local:
        emit(isChecked ? Op::LoadLocalChecked : Op::LoadLocal, 1, place.index);
        if (isChecked) word(atom(name));
        break;
    case Place::Kind::Environment:
        emit(isChecked ? Op::LoadEnvChecked : Op::LoadEnv, 1, place.index | place.hops << 16);
        if (isChecked) word(atom(name));
        break;
    case Place::Kind::Import:
        emit(Op::LoadImport, 1, place.index | place.hops << 16);
        word(atom(name));
        break;
    case Place::Kind::Global:
        emit(Op::LoadGlobal, 1, atom(name));
        word(cache());
        break;
    case Place::Kind::Dynamic:
        emit(Op::LoadName, 1, atom(name));
        break;
    }
}

void FunctionCompiler::storePlace(const Place& place, const InternedName* name) {
    const bool isStrict = m_code->isStrict;
    if (place.kind == Place::Kind::Global) {
        emit(Op::StoreGlobal, 0, atom(name));
        word(isStrict);
        return;
    }
    const bool isChecked = place.isLexical && !(place.initialized && *place.initialized);
    if (place.isConst) {
        if (isChecked &&
            place.kind != Place::Kind::Import) { // uninitialised is the first thing to complain about
            loadPlace(place, name);
            emit(Op::Pop, -1);
        }
        if (!place.isSilent || isStrict) emit(Op::ThrowConstAssign, 0, atom(name));
        return;
    }
    if (place.kind == Place::Kind::Local) {
        emit(isChecked ? Op::StoreLocalChecked : Op::StoreLocal, 0, place.index);
    } else {
        emit(isChecked ? Op::StoreEnvChecked : Op::StoreEnv, 0, place.index | place.hops << 16);
    }
    if (isChecked) word(atom(name));
}

void FunctionCompiler::initializePlace(const Place& place, const InternedName* name) {
    switch (place.kind) {
    case Place::Kind::Local:
        emit(Op::InitLocal, -1, place.index);
        break;
    case Place::Kind::Import:
    case Place::Kind::Environment:
        emit(Op::InitEnv, -1, place.index | place.hops << 16);
        break;
    case Place::Kind::Global:
        emit(Op::InitGlobal, -1, atom(name));
        break;
    case Place::Kind::Dynamic:
        emit(Op::InitName, -1, atom(name));
        break;
    }
    if (place.initialized && m_scope) *place.initialized = true;
}

void FunctionCompiler::loadThis(SourceRange range) {
    bool isBinding = false;
    const Place place = resolveThis(isBinding);
    if (!isBinding) {
        emit(Op::LoadThis, 1);
        return;
    }
    position(range);
    const auto name = atom(u"this");
    if (place.kind == Place::Kind::Dynamic) {
        emit(Op::LoadName, 1, name);
        return;
    }
    emit(place.kind == Place::Kind::Local ? Op::LoadLocalChecked : Op::LoadEnvChecked, 1,
         place.index | (place.kind == Place::Kind::Local ? 0 : place.hops << 16));
    word(name);
}

} // namespace tickscope
