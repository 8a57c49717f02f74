// ClassDefinitionEvaluation (15.7.14).

#include "bytecode/function_compiler.h"

#include <algorithm>

namespace tickscope {

namespace {

constexpr std::uint32_t kStatic = 1, kPrivate = 2;

bool isPrivate(const ClassElement& e) {
    return e.kind != ClassElement::Kind::StaticBlock && e.key.kind == PropertyName::Kind::Private;
}

bool hasInstanceElements(const ClassNode& node) {
    return std::ranges::any_of(node.elements, [](const ClassElement& e) {
        return !e.isStatic && (e.kind == ClassElement::Kind::Field || isPrivate(e));
    });
}

} // namespace

void FunctionCompiler::classDefinition(ClassNode* node, const InternedName* bindingName, bool nameOnStack) {
    const bool wasStrict = m_code->isStrict;
    m_code->isStrict = true; // all of a class is strict code
    std::uint32_t nameLocal = 0;
    if (nameOnStack) {
        nameLocal = newLocal();
        emit(Op::Dup, 1);
        emit(Op::InitLocal, -1, nameLocal);
    }
    OpenScope open;
    openScope(open, node->scope, node);
    for (std::size_t i = 0; i < node->privateNames.size(); ++i) {
        emit(Op::NewPrivateName, 1, privateAtom(node->privateNames[i].name));
        const Place& place = open.privateNames[i];
        emit(place.kind == Place::Kind::Local ? Op::InitLocal : Op::InitEnv, -1, place.index);
    }
    position(node->range);
    if (node->superClass) {
        expression(node->superClass);
        position(node->superClass->range);
    } else
        emit(Op::Empty, 1);
    std::u16string_view name = bindingName ? bindingName->text : std::u16string_view();
    if (bindingName && isWord(bindingName, Word::StarDefault)) name = u"default";
    if (nameOnStack)
        emit(Op::LoadLocal, 1, nameLocal);
    else
        emit(Op::Const, 1, atom(name));
    m_code->functions.push_back(classConstructor(node, m_vm.atoms.intern(name)));
    emit(Op::DefineClass, 0, static_cast<std::uint32_t>(m_code->functions.size() - 1));
    for (ClassElement& e : node->elements)
        classElement(e);
    emit(Op::Pop, -1); // the prototype
    for (const Declaration& d : node->scope->declarations) {
        emit(Op::Dup, 1);
        initializePlace(resolve(d.name), d.name);
    }
    emit(Op::RunStaticElements, 0);
    closeScope(open);
    m_code->isStrict = wasStrict;
}

// The written constructor, or the default one (15.7.14 step 14).
Code* FunctionCompiler::classConstructor(ClassNode* node, JsString* name) {
    FunctionCompiler inner(m_program, m_scope);
    inner.m_initializesInstance = !node->superClass && hasInstanceElements(*node);
    Code* code = nullptr;
    if (node->constructor) {
        code = inner.compileFunction(node->constructor, name);
        code->name = name;
    } else {
        code = inner.m_code;
        code->kind = node->superClass ? CodeKind::DerivedConstructor : CodeKind::ClassConstructor;
        code->isStrict = code->isConstructor = code->hasPrototypeProperty = true;
        code->isDefaultConstructor = true;
        code->name = name;
        code->range = node->range;
        inner.position(node->range);
        if (node->superClass) {
            code->needsArguments = true;
            inner.emit(Op::SuperConstructor, 1);
            inner.emit(Op::CreateRest, 1, 0);
            inner.emit(Op::SuperCallSpread, -1);
            inner.emit(Op::InitializeInstance, 0);
        } else {
            inner.initializeInstance();
            inner.emit(Op::Undefined, 1);
        }
        inner.emit(Op::Return, -1);
        inner.finish();
    }
    code->textRange = node->range;
    return code;
}

// [[Construct]] of a base class (10.2.2 step 6.b): before the body, whose frame is on the stack already.
void FunctionCompiler::initializeInstance() {
    if (!m_initializesInstance) return;
    emit(Op::LoadThis, 1);
    emit(Op::InitializeInstance, 0);
    emit(Op::Pop, -1);
}

// What V8 shows in stack traces.
void FunctionCompiler::initializer(FunctionNode* f, bool isStatic) {
    closure(f, m_vm.atoms.intern(std::u16string_view(isStatic ? u"<static_initializer>"
                                                              : u"<instance_members_initializer>")));
}

// F proto -> F proto
void FunctionCompiler::classElement(ClassElement& e) {
    position(e.range);
    switch (e.kind) {
    case ClassElement::Kind::StaticBlock:
        emit(Op::Empty, 1);
        initializer(e.function, true);
        emit(Op::AddField, -2, kStatic);
        break;
    case ClassElement::Kind::Field:
        if (isPrivate(e))
            loadPrivateName(e.key.name);
        else
            propertyName(e.key);
        if (e.function)
            initializer(e.function, e.isStatic);
        else
            emit(Op::Undefined, 1);
        emit(Op::AddField, -2, (e.isStatic ? kStatic : 0) | (isPrivate(e) ? kPrivate : 0));
        break;
    default: {
        const std::uint32_t kind = e.kind == ClassElement::Kind::Method ? 0
                                   : e.kind == ClassElement::Kind::Get  ? 1
                                                                        : 2;
        if (isPrivate(e)) {
            loadPrivateName(e.key.name);
            closureFor(e.function, nullptr);
            emit(Op::SetFunctionName, 0, kind);
            emit(Op::AddPrivateMethod, -2, kind | (e.isStatic ? 4 : 0));
            break;
        }
        if (e.isStatic) emit(Op::Swap, 0);
        propertyName(e.key);
        closureFor(e.function, nullptr);
        emit(Op::SetFunctionName, 0, kind);
        emit(Op::DefineMethod, -2, kind);
        if (e.isStatic) emit(Op::Swap, 0);
        break;
    }
    }
}

} // namespace tickscope
