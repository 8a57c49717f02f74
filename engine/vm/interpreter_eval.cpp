// EvalDeclarationInstantiation (ECMA-262 19.2.1.3): the vars and functions of sloppy eval code, one by one.
// All are checked before the first is made.

#include "vm/global_scope.h"
#include "vm/interpreter_support.h"

namespace tickscope::support {

namespace {

bool findBinding(const EnvironmentRecord* e, JsString* name, BindingInfo& out) {
    for (const BindingInfo& binding : e->layout()->bindings)
        if (binding.name == name) {
            out = binding;
            return true;
        }
    return false;
}

// The environment that the variables go to; nullptr is the global one.
EnvironmentRecord* variableEnvironment(EnvironmentRecord* e) {
    while (e && !e->layout()->isFunctionVarScope)
        e = e->parent();
    return e;
}

// Step 3: whether some let, const or class on the way to the variable environment has the name, or a
// parameter whose expressions the eval is in. The parameter of a catch clause is no obstacle (B.3.4).
bool isLexicallyDeclared(Isolate& vm, EnvironmentRecord* environment, JsString* name, std::uint32_t flags) {
    EnvironmentRecord* const variables = variableEnvironment(environment);
    if (!variables && vm.realm().globalScope->find(name)) return true;
    BindingInfo binding;
    EnvironmentRecord* e = environment;
    if ((flags & kEvalHasEnvironment) != 0 && e != variables) e = e->parent(); // eval's own let and const
    for (; e != variables; e = e->parent())
        if (!e->isWith && findBinding(e, name, binding) && binding.isLexical) return true;
    if (!variables || !findBinding(variables, name, binding)) return false;
    return variables->layout()->isParameterScope || (binding.isLexical && !binding.isParameter);
}

// CanDeclareGlobalFunction and CanDeclareGlobalVar (9.1.1.4.15, 9.1.1.4.16)
bool canDeclareGlobal(Isolate& vm, JsString* name, bool isFunction) {
    Object* const global = vm.realm().globalObject;
    const auto own = global->getOwnProperty(vm, vm.key(name));
    if (!own) return global->isExtensible(vm);
    if (!isFunction || own->configurable == true) return true;
    return own->isDataDescriptor() && own->writable == true && own->enumerable == true;
}

void declareInFunction(Isolate& vm, EnvironmentRecord* e, JsString* name, Value function) {
    const auto& bindings = e->layout()->bindings;
    for (std::size_t slot = 0; slot < bindings.size(); ++slot) {
        if (bindings[slot].name != name) continue;
        if (!function.isEmpty()) e->values()[slot] = function;
        return;
    }
    const PropertyKey key = vm.key(name);
    if (!e->bindingObject) e->bindingObject = vm.newObject(static_cast<Object*>(nullptr));
    if (!function.isEmpty())
        e->bindingObject->putDirect(key, function);
    else if (!e->bindingObject->hasDirect(key))
        e->bindingObject->putDirect(key, Value::undefined());
}

// CreateGlobalFunctionBinding and CreateGlobalVarBinding (9.1.1.4.18, 9.1.1.4.17); what eval makes can be
// deleted.
void declareInGlobal(Isolate& vm, JsString* name, Value function) {
    Object* const global = vm.realm().globalObject;
    const PropertyKey key = vm.key(name);
    const auto own = global->getOwnProperty(vm, key);
    if (function.isEmpty()) {
        if (!own)
            global->definePropertyOrThrow(vm, key,
                                          PropertyDescriptor::data(Value::undefined(), kDefaultAttributes));
        return;
    }
    PropertyDescriptor descriptor;
    descriptor.value = function;
    if (!own || own->configurable == true)
        descriptor = PropertyDescriptor::data(function, kDefaultAttributes);
    global->definePropertyOrThrow(vm, key, descriptor);
    global->set(vm, key, function, Value(global));
}

} // namespace

void checkEvalVar(Isolate& vm, EnvironmentRecord* environment, JsString* name, std::uint32_t flags) {
    if ((flags & kEvalOnlyForBlockFunction) != 0) return; // such a var is left out instead (B.3.2.3)
    if (isLexicallyDeclared(vm, environment, name, flags))
        vm.throwSyntaxError("Identifier '" + name->utf8() + "' has already been declared");
    if (!variableEnvironment(environment) && !canDeclareGlobal(vm, name, (flags & kEvalFunction) != 0))
        vm.throwTypeError("Cannot redeclare global '" + name->utf8() + "'");
}

void declareEvalVar(Isolate& vm, EnvironmentRecord* environment, JsString* name, Value function,
                    std::uint32_t flags) {
    EnvironmentRecord* const variables = variableEnvironment(environment);
    if ((flags & kEvalAssignOnly) != 0 && !variables) {
        Object* const global = vm.realm().globalObject;
        global->set(vm, vm.key(name), function, Value(global));
        return;
    }
    if ((flags & kEvalOnlyForBlockFunction) != 0) {
        if (isLexicallyDeclared(vm, environment, name, flags)) return;
        if (!variables && !canDeclareGlobal(vm, name, false)) return;
    }
    if (variables)
        declareInFunction(vm, variables, name, function);
    else
        declareInGlobal(vm, name, function);
}

} // namespace tickscope::support
