// ClassDefinitionEvaluation (15.7.14).

#include "bytecode/function_compiler.h"

namespace tickscope {

namespace {
constexpr std::uint32_t kStatic = 1, kPrivate = 2;
}

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
        } else
            inner.emit(Op::Undefined, 1);
        inner.emit(Op::Return, -1);
        inner.finish();
    }
    code->textRange = node->range;
    return code;
}

// F proto -> F proto
void FunctionCompiler::classElement(ClassElement& e) {
    position(e.range);
    const bool isPrivate =
        e.kind != ClassElement::Kind::StaticBlock && e.key.kind == PropertyName::Kind::Private;
    switch (e.kind) {
    case ClassElement::Kind::StaticBlock:
        emit(Op::Empty, 1);
        closureFor(e.function, nullptr);
        emit(Op::AddField, -2, kStatic);
        break;
    case ClassElement::Kind::Field:
        if (isPrivate)
            loadPrivateName(e.key.name);
        else
            propertyName(e.key);
        if (e.function)
            closureFor(e.function, nullptr);
        else
            emit(Op::Undefined, 1);
        emit(Op::AddField, -2, (e.isStatic ? kStatic : 0) | (isPrivate ? kPrivate : 0));
        break;
    default: {
        const std::uint32_t kind = e.kind == ClassElement::Kind::Method ? 0
                                   : e.kind == ClassElement::Kind::Get  ? 1
                                                                        : 2;
        if (isPrivate) {
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
