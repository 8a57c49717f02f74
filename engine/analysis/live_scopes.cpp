// Finds the variables that a frame or a function sees. The compiler has noted where each one lives
// (Code::scopes); records of environments tell by their layout which of those scopes they belong to.

#include "analysis/live_view.h"
#include "vm/global_scope.h"
#include "vm/interpreter.h"
#include "vm/module.h"
#include "vm/script_function.h"

#include <algorithm>

namespace tickscope {

namespace {

VariableKind kindOf(const ScopeTable::Variable& variable) {
    if (variable.name == "this") return VariableKind::This;
    if (variable.name == "arguments" && variable.kind == DeclarationKind::Var) return VariableKind::Arguments;
    switch (variable.kind) {
    case DeclarationKind::Var:
        return VariableKind::Var;
    case DeclarationKind::Let:
        return VariableKind::Let;
    case DeclarationKind::Const:
        return VariableKind::Const;
    case DeclarationKind::Class:
    case DeclarationKind::ClassName:
        return VariableKind::Class;
    case DeclarationKind::Function:
    case DeclarationKind::LexicalFunction:
    case DeclarationKind::FunctionExpressionName:
        return VariableKind::Function;
    case DeclarationKind::Parameter:
        return VariableKind::Parameter;
    case DeclarationKind::CatchParameter:
        return VariableKind::Catch;
    case DeclarationKind::Import:
        return VariableKind::Import;
    }
    return VariableKind::Var;
}

// The value of a slot that may stand for another module's binding.
Value throughImports(Value value) {
    while (value.isCell()) {
        const auto* binding = dynamic_cast<ImportBinding*>(value.asCell());
        if (!binding) return Value::empty();
        value = binding->environment->values()[binding->slot];
    }
    return value;
}

std::string shownName(const std::string& name) { return name == "*default*" ? "default" : name; }

std::string functionName(const Code& code) {
    if (code.isMainScript || code.kind == CodeKind::Module || code.kind == CodeKind::Script)
        return code.source->name();
    return code.name->utf8();
}

bool isFileScope(const Code& code) { return code.isMainScript || code.kind == CodeKind::Module; }

ScopeKind kindOfEntry(const ScopeTable::Entry& entry, const Code& code, bool isOwnFrame) {
    switch (entry.kind) {
    case Scope::Kind::Block:
        return ScopeKind::Block;
    case Scope::Kind::For:
        return ScopeKind::Loop;
    case Scope::Kind::Catch:
        return ScopeKind::Catch;
    case Scope::Kind::Switch:
        return ScopeKind::Switch;
    case Scope::Kind::Class:
        return ScopeKind::Class;
    case Scope::Kind::With:
        return ScopeKind::With;
    case Scope::Kind::Eval:
        return ScopeKind::Eval;
    default:
        break;
    }
    if (isFileScope(code)) return ScopeKind::Module;
    return isOwnFrame ? ScopeKind::Local : ScopeKind::Closure;
}

void addProperties(LiveScope& scope, Object* object, VariableKind kind, const GlobalNames* except = nullptr) {
    for (const ShapeProperty& property : object->shape()->properties()) {
        if (property.slot == kNoSlot || !property.key.isAtom()) continue;
        if (except && except->contains(std::u16string(property.key.asAtom()->view()))) continue;
        LiveVariable variable{property.key.asAtom()->utf8(), kind, object->slot(property.slot), nullptr};
        if ((property.attributes & kIsAccessor) != 0) {
            variable.accessor = static_cast<const Accessor*>(variable.value.asCell());
            variable.value = Value::undefined();
        }
        scope.variables.push_back(std::move(variable));
    }
}

// The word of the instruction that a frame is at.
std::uint32_t wordOf(const Frame& frame) {
    const auto word = static_cast<std::uint32_t>(frame.pc - frame.code->words.data());
    return !frame.isSuspended && word > 0 ? word - 1 : word; // pc is behind the running instruction
}

// One scope of a function, with the environment record that holds its captured variables (or nullptr).
LiveScope readEntry(const Code& code, const ScopeTable::Entry& entry, EnvironmentRecord* environment,
                    Frame* frame, bool isReady) {
    LiveScope scope;
    scope.kind = kindOfEntry(entry, code, frame != nullptr);
    scope.name = functionName(code);
    scope.range = code.spanOf(entry.kind == Scope::Kind::Function || entry.kind == Scope::Kind::FunctionBody
                                  ? code.range
                                  : code.positionOf(entry.begin));
    for (const ScopeTable::Variable& variable : entry.variables) {
        LiveVariable live{shownName(variable.name), kindOf(variable), Value::undefined(), nullptr};
        if (variable.name.starts_with('#')) continue;
        if (variable.place == ScopeTable::Place::Local) {
            if (!frame) continue; // gone with its frame
            live.value = frame->values()[variable.index];
            if (!isReady && variable.isLexical) live.value = Value::empty();
        } else if (environment) {
            live.value = throughImports(environment->values()[variable.index]);
        } else {
            live.value = variable.isLexical ? Value::empty() : Value::undefined();
        }
        if (live.kind == VariableKind::Arguments && live.value.isUndefined()) continue; // not made yet
        scope.variables.push_back(std::move(live));
    }
    if (environment && environment->bindingObject)
        addProperties(scope, environment->bindingObject, VariableKind::Var);
    return scope;
}

LiveScope withScope(const EnvironmentRecord* environment) {
    LiveScope scope;
    scope.kind = ScopeKind::With;
    if (environment->bindingObject->kind() != ObjectKind::Proxy)
        addProperties(scope, environment->bindingObject, VariableKind::None);
    return scope;
}

// The scopes around a function, by the records that it holds. Those of library code are left out.
void addChain(std::vector<LiveScope>& out, EnvironmentRecord* environment) {
    for (; environment; environment = environment->parent()) {
        if (environment->isWith) {
            out.push_back(withScope(environment));
            continue;
        }
        const EnvironmentLayout* layout = environment->layout();
        if (!layout || !layout->owner || !layout->owner->scopes) continue;
        const Code& code = *layout->owner;
        const ScopeTable::Entry& entry = code.scopes->entries[layout->scopeEntry];
        if (entry.kind == Scope::Kind::FunctionName) continue;
        out.push_back(readEntry(code, entry, environment, nullptr, true));
    }
}

// Node's wrapper around a CommonJS file is not the program's own doing.
void splitWrapper(std::vector<LiveScope>& scopes) {
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        if (scopes[i].kind != ScopeKind::Module) continue;
        LiveScope wrapper;
        wrapper.kind = ScopeKind::Wrapper;
        std::vector<LiveVariable> own;
        for (LiveVariable& variable : scopes[i].variables) {
            const bool isGiven =
                variable.kind == VariableKind::Parameter || variable.kind == VariableKind::Arguments;
            (isGiven ? wrapper.variables : own).push_back(std::move(variable));
        }
        scopes[i].variables = std::move(own);
        if (wrapper.variables.empty()) continue;
        scopes.insert(scopes.begin() + static_cast<std::ptrdiff_t>(++i), std::move(wrapper));
    }
}

// Neighbours that are one scope to a reader: the parameters' and the body's of one function.
void joinBodies(std::vector<LiveScope>& scopes) {
    for (std::size_t i = 0; i + 1 < scopes.size(); ++i) {
        LiveScope &body = scopes[i], &outer = scopes[i + 1];
        const bool isFunction = body.kind == ScopeKind::Local || body.kind == ScopeKind::Closure;
        if (!isFunction || outer.kind != body.kind || body.range != outer.range || body.name != outer.name)
            continue;
        for (LiveVariable& variable : body.variables) {
            std::erase_if(outer.variables, [&](const auto& other) { return other.name == variable.name; });
            outer.variables.push_back(std::move(variable));
        }
        scopes.erase(scopes.begin() + static_cast<std::ptrdiff_t>(i));
        --i;
    }
}

void addGlobals(Isolate& vm, std::vector<LiveScope>& out, const GlobalNames& knownGlobals) {
    LiveScope script;
    script.kind = ScopeKind::Script;
    for (const GlobalScope::Binding& binding : vm.realm().globalScope->bindings()) {
        script.variables.push_back({binding.name->utf8(),
                                    binding.isConst ? VariableKind::Const : VariableKind::Let, binding.value,
                                    nullptr});
    }
    if (!script.variables.empty()) out.push_back(std::move(script));
    LiveScope global;
    global.kind = ScopeKind::Global;
    addProperties(global, vm.realm().globalObject, VariableKind::Var, &knownGlobals);
    for (LiveVariable& variable : global.variables) // whether it was declared as one cannot be seen
        if (as<ScriptFunction>(variable.value)) variable.kind = VariableKind::Function;
    if (!global.variables.empty()) out.push_back(std::move(global));
}

void dropEmpty(std::vector<LiveScope>& scopes) {
    std::erase_if(scopes, [](const LiveScope& scope) {
        return scope.variables.empty() && scope.kind != ScopeKind::Local;
    });
}

LiveScope& localScope(std::vector<LiveScope>& scopes) {
    for (LiveScope& scope : scopes)
        if (scope.kind == ScopeKind::Local || scope.kind == ScopeKind::Module) return scope;
    return *scopes.insert(scopes.begin(), LiveScope());
}

bool hasThis(const std::vector<LiveScope>& scopes) {
    return std::ranges::any_of(scopes, [](const LiveScope& scope) {
        return std::ranges::any_of(scope.variables,
                                   [](const LiveVariable& v) { return v.kind == VariableKind::This; });
    });
}

} // namespace

SourceSpan placeOf(const Frame& frame) {
    if (frame.isSuspended) return frame.code->spanOf(frame.code->positionOf(wordOf(frame)));
    return frame.currentRange;
}

std::vector<LiveScope> scopesOfFrame(Isolate& vm, Frame* frame, const GlobalNames& knownGlobals) {
    std::vector<LiveScope> scopes;
    const Code& code = *frame->code;
    const std::uint32_t word = wordOf(*frame);
    EnvironmentRecord* environment = frame->environment;
    if (code.scopes) {
        const auto& entries = code.scopes->entries;
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            if (word < entry->begin || word >= entry->end) continue;
            if (entry->kind == Scope::Kind::With) {
                if (!environment || !environment->isWith) continue;
                scopes.push_back(withScope(environment));
                environment = environment->parent();
                continue;
            }
            EnvironmentRecord* own = nullptr;
            if (entry->layout && environment && environment->layout() == entry->layout) {
                own = environment;
                environment = environment->parent();
            } else if (entry->layout && word >= entry->ready) {
                continue; // it is being left: break, return
            }
            if (entry->kind == Scope::Kind::FunctionName) continue;
            scopes.push_back(readEntry(code, *entry, own, frame, word >= entry->ready));
        }
    }
    joinBodies(scopes);
    const bool ownsThis = code.kind != CodeKind::Script && code.kind != CodeKind::Eval &&
                          code.kind != CodeKind::Module && !code.isMainScript;
    if (ownsThis && !hasThis(scopes)) {
        auto& variables = localScope(scopes).variables;
        variables.insert(variables.begin(), {"this", VariableKind::This, frame->thisValue, nullptr});
    }
    addChain(scopes, environment);
    splitWrapper(scopes);
    addGlobals(vm, scopes, knownGlobals);
    dropEmpty(scopes);
    if (!ownsThis) std::erase_if(scopes, [](const LiveScope& scope) { return scope.variables.empty(); });
    return scopes;
}

std::vector<LiveScope> scopesOfFunction(Isolate&, const ScriptFunction* function) {
    std::vector<LiveScope> scopes;
    if (function->code()->isEmbedded) return scopes;
    addChain(scopes, function->environment());
    joinBodies(scopes);
    splitWrapper(scopes);
    std::erase_if(scopes, [](const LiveScope& scope) {
        return scope.variables.empty() || scope.kind == ScopeKind::Wrapper;
    });
    return scopes;
}

std::vector<LiveScope> scopesOfProgram(Isolate& vm, const GlobalNames& knownGlobals) {
    std::vector<EnvironmentRecord*> files;
    vm.heap.forEachCell(CellKind::Environment, [&files](Cell* cell) {
        auto* environment = dynamic_cast<EnvironmentRecord*>(cell);
        if (!environment || environment->isWith || !environment->layout()) return;
        const Code* owner = environment->layout()->owner;
        if (!owner || !owner->scopes || !isFileScope(*owner)) return;
        const Scope::Kind kind = owner->scopes->entries[environment->layout()->scopeEntry].kind;
        if (kind == Scope::Kind::Function || kind == Scope::Kind::Module) files.push_back(environment);
    });
    // By their place in the program: cells are in no order.
    std::ranges::stable_sort(
        files, {}, [](EnvironmentRecord* environment) { return environment->layout()->owner->range.begin; });
    std::vector<LiveScope> scopes;
    const Code* last = nullptr;
    for (EnvironmentRecord* environment : files) {
        const Code* owner = environment->layout()->owner;
        if (owner == last) continue;
        last = owner;
        scopes.push_back(readEntry(*owner, owner->scopes->entries[environment->layout()->scopeEntry],
                                   environment, nullptr, true));
    }
    splitWrapper(scopes);
    addGlobals(vm, scopes, knownGlobals);
    dropEmpty(scopes);
    return scopes;
}

GlobalNames globalNames(Isolate& vm) {
    GlobalNames names;
    for (const ShapeProperty& property : vm.realm().globalObject->shape()->properties())
        if (property.key.isAtom()) names.emplace(property.key.asAtom()->view());
    return names;
}

} // namespace tickscope
