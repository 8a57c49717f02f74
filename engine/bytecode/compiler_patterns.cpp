// Destructuring (8.6.2, 13.15.5).

#include "bytecode/function_compiler.h"
#include "vm/operations.h"

namespace tickscope {

void FunctionCompiler::defaultValue(Expression* value, Node* target) {
    Label end;
    jump(Op::JumpIfNotUndefined, -1, end);
    auto* id = as<Identifier>(target);
    if (id)
        named(value, id->name);
    else
        expression(value);
    bind(end);
}

void FunctionCompiler::pattern(Node* target, Binding binding) {
    if (auto* a = as<ArrayPattern>(target))
        arrayPattern(a, binding);
    else if (auto* o = as<ObjectPattern>(target))
        objectPattern(o, binding);
    else
        assignTo(target, binding);
}

// V8 takes the default for the value's expression.
void FunctionCompiler::nestedPattern(Node* target, Expression* defaultValue, Binding binding) {
    if (defaultValue && (target->kind == NodeKind::ObjectPattern || isCallOfName(defaultValue))) {
        position(defaultValue->range);
        m_patternSource = ValueSource::Expression;
    }
    pattern(target, binding);
    m_patternSource = ValueSource::Nested;
}

void FunctionCompiler::assignTo(Node* target, Binding binding) {
    if (target->kind == NodeKind::ArrayPattern || target->kind == NodeKind::ObjectPattern) {
        pattern(target, binding);
        return;
    }
    if (binding == Binding::Initialize) {
        auto* id = to<Identifier>(target);
        initializePlace(resolve(id->name), id->name);
        return;
    }
    // The value is already there: put it behind the reference's operands.
    auto* id = as<Identifier>(target);
    if (id && resolve(id->name).kind != Place::Kind::Dynamic) {
        const Reference r = prepare(target);
        store(r);
        pop();
        return;
    }
    const auto value = newLocal();
    emit(Op::InitLocal, -1, value);
    const Reference r = prepare(target);
    emit(Op::LoadLocal, 1, value);
    store(r);
    pop();
}

namespace {
bool isPattern(const Node* node) {
    return node->kind == NodeKind::ArrayPattern || node->kind == NodeKind::ObjectPattern;
}
} // namespace

void FunctionCompiler::arrayPattern(ArrayPattern* node, Binding binding) {
    const auto iterator = newLocals(3);
    emit(Op::GetIterator, -1, iterator);
    word(static_cast<std::uint32_t>(std::exchange(m_patternSource, ValueSource::Nested)));
    HandlerRange handler;
    Control control{Control::Kind::Iterator};
    control.environmentDepth = m_environmentDepth;
    control.iteratorLocals = iterator;
    control.onlyIfNotDone = true;
    control.handler = &handler;
    m_controls.push_back(&control);
    openHandler(handler);
    for (PatternElement& e : node->elements) {
        position(e.range);
        const Op step = e.isRest ? Op::IteratorRest : Op::IteratorStep;
        if (!e.target) {
            emit(step, 1, iterator);
            emit(Op::Pop, -1);
            continue;
        }
        // An assignment target is evaluated before the value is fetched (13.15.5.5).
        const bool isReference = binding != Binding::Initialize && !isPattern(e.target);
        Reference r;
        if (isReference) r = prepare(e.target);
        emit(step, 1, iterator);
        if (e.defaultValue) defaultValue(e.defaultValue, e.target);
        if (isReference) {
            store(r);
            pop();
        } else
            nestedPattern(e.target, e.defaultValue, binding);
    }
    closeHandler(handler);
    m_controls.pop_back();
    Label end;
    closeIteratorInline(control);
    jump(Op::Jump, 0, end);
    bindHandler(handler);
    const auto exception = newLocal();
    emit(Op::InitLocal, -1, exception);
    Label rethrow;
    jump(Op::JumpIfLocalIs, 0, rethrow);
    word(iterator + 2);
    word(1);
    emit(Op::IteratorCloseQuietly, 0, iterator);
    bind(rethrow);
    emit(Op::Rethrow, 0, exception);
    bind(end);
}

void FunctionCompiler::objectPattern(ObjectPattern* node, Binding binding) {
    const auto source = newLocal();
    std::uint32_t firstName = 0;
    if (!node->properties.empty()) {
        const PropertyName& key = node->properties[0].key;
        if (key.kind == PropertyName::Kind::Name) firstName = atom(key.name) + 1;
        if (key.kind == PropertyName::Kind::Number) firstName = atom(toUtf16(numberToUtf8(key.number))) + 1;
    }
    if (!node->properties.empty()) {
        const SourceRange source = m_code->positions.empty() ? node->range : m_code->positions.back().range;
        position(source, node->properties[0].range.begin);
    }
    ValueSource from = std::exchange(m_patternSource, ValueSource::Nested);
    const bool isMember = binding == Binding::Assign && !node->properties.empty() &&
                          node->properties[0].target->kind != NodeKind::Identifier;
    if (isMember || (firstName && node->properties[0].defaultValue)) from = ValueSource::Nested;
    emit(Op::RequireObjectCoercible, 0, firstName);
    word(static_cast<std::uint32_t>(from));
    emit(Op::InitLocal, -1, source);
    std::vector<std::uint32_t> keys;
    for (PatternProperty& p : node->properties) {
        position(p.range);
        const bool isPlain =
            p.key.kind == PropertyName::Kind::Name &&
            (p.key.name->text.empty() || p.key.name->text[0] < u'0' || p.key.name->text[0] > u'9');
        std::uint32_t key = 0;
        if (!isPlain || node->rest) {
            key = newLocal();
            propertyName(p.key);
            emit(Op::InitLocal, -1, key);
            keys.push_back(key);
        }
        const bool isReference = binding != Binding::Initialize && !isPattern(p.target);
        Reference r;
        if (isReference) r = prepare(p.target);
        position(p.range);
        emit(Op::LoadLocal, 1, source);
        if (isPlain) {
            emit(Op::GetMember, 0, atom(p.key.name));
            word(cache());
        } else {
            emit(Op::LoadLocal, 1, key);
            emit(Op::GetElement, -1);
        }
        if (p.defaultValue) defaultValue(p.defaultValue, p.target);
        if (isReference) {
            store(r);
            pop();
        } else
            nestedPattern(p.target, p.defaultValue, binding);
    }
    if (!node->rest) return;
    Reference r;
    const bool isReference = binding != Binding::Initialize && !isPattern(node->rest);
    if (isReference) r = prepare(node->rest);
    emit(Op::LoadLocal, 1, source);
    for (std::uint32_t k : keys)
        emit(Op::LoadLocal, 1, k);
    emit(Op::CopyRest, -static_cast<int>(keys.size()), static_cast<std::uint32_t>(keys.size()));
    if (isReference) {
        store(r);
        pop();
    } else
        pattern(node->rest, binding);
}

} // namespace tickscope
