#include "bytecode/function_compiler.h"

#include "vm/bigint.h"

namespace tickscope {

namespace {

Op binaryOp(BinaryOperator op) {
    switch (op) {
    case BinaryOperator::Equal:
        return Op::Equal;
    case BinaryOperator::NotEqual:
        return Op::NotEqual;
    case BinaryOperator::StrictEqual:
        return Op::StrictEqual;
    case BinaryOperator::StrictNotEqual:
        return Op::StrictNotEqual;
    case BinaryOperator::Less:
        return Op::Less;
    case BinaryOperator::LessEqual:
        return Op::LessEqual;
    case BinaryOperator::Greater:
        return Op::Greater;
    case BinaryOperator::GreaterEqual:
        return Op::GreaterEqual;
    case BinaryOperator::ShiftLeft:
        return Op::ShiftLeft;
    case BinaryOperator::ShiftRight:
        return Op::ShiftRight;
    case BinaryOperator::ShiftRightUnsigned:
        return Op::ShiftRightUnsigned;
    case BinaryOperator::Add:
        return Op::Add;
    case BinaryOperator::Subtract:
        return Op::Subtract;
    case BinaryOperator::Multiply:
        return Op::Multiply;
    case BinaryOperator::Divide:
        return Op::Divide;
    case BinaryOperator::Remainder:
        return Op::Remainder;
    case BinaryOperator::Exponent:
        return Op::Exponentiate;
    case BinaryOperator::BitwiseOr:
        return Op::BitOr;
    case BinaryOperator::BitwiseXor:
        return Op::BitXor;
    case BinaryOperator::BitwiseAnd:
        return Op::BitAnd;
    case BinaryOperator::In:
        return Op::In;
    case BinaryOperator::Instanceof:
        return Op::Instanceof;
    }
    __builtin_unreachable();
}

} // namespace

bool FunctionCompiler::isAnonymousFunction(const Node* node) {
    if (auto* f = as<FunctionExpression>(node)) return !f->function->name;
    if (auto* c = as<ClassExpression>(node)) return !c->definition->name;
    return false;
}

void FunctionCompiler::named(Expression* node, const InternedName* name) {
    if (!isAnonymousFunction(node))
        expression(node);
    else if (auto* f = as<FunctionExpression>(node))
        closureFor(f->function, name);
    else
        classDefinition(to<ClassExpression>(node)->definition, name, false);
}

// The key on the stack names an anonymous function or class.
bool FunctionCompiler::namedByKeyOnStack(Expression* node) {
    if (!isAnonymousFunction(node)) {
        expression(node);
        return false;
    }
    if (auto* f = as<FunctionExpression>(node)) {
        closureFor(f->function, nullptr);
        emit(Op::SetFunctionName, 0, 0);
    } else
        classDefinition(to<ClassExpression>(node)->definition, nullptr, true);
    return true;
}

void FunctionCompiler::discard(Expression* node) {
    if (auto* u = as<Update>(node)) {
        update(u, true);
    } else {
        expression(node);
        pop();
    }
}

void FunctionCompiler::expression(Node* node) {
    switch (node->kind) {
    case NodeKind::Identifier: {
        auto* id = to<Identifier>(node);
        const Place place = resolve(id->name);
        position(node->range);
        if (place.kind == Place::Kind::Global && id->name->text == u"undefined")
            emit(Op::Undefined, 1);
        else
            loadPlace(place, id->name);
        break;
    }
    case NodeKind::NullLiteral:
        emit(Op::Null, 1);
        break;
    case NodeKind::BooleanLiteral:
        emit(to<BooleanLiteral>(node)->value ? Op::True : Op::False, 1);
        break;
    case NodeKind::NumericLiteral:
        number(to<NumericLiteral>(node)->value);
        break;
    case NodeKind::BigIntLiteral: {
        const auto parsed = stringToBigInt(to<BigIntLiteral>(node)->digits);
        emit(Op::Const, 1, constant(Value(m_vm.heap.allocate<BigInt>(parsed.value_or(BigInt::Number())))));
        break;
    }
    case NodeKind::StringLiteral:
        emit(Op::Const, 1, atom(to<StringLiteral>(node)->value));
        break;
    case NodeKind::RegExpLiteral: {
        auto* r = to<RegExpLiteral>(node);
        position(node->range);
        emit(Op::NewRegExp, 1, atom(r->pattern));
        word(atom(r->flags));
        break;
    }
    case NodeKind::TemplateLiteral:
        templateLiteral(to<TemplateLiteral>(node));
        break;
    case NodeKind::TaggedTemplate:
        taggedTemplate(to<TaggedTemplate>(node));
        break;
    case NodeKind::ArrayExpression:
        arrayExpression(to<ArrayExpression>(node));
        break;
    case NodeKind::ObjectExpression:
        objectExpression(to<ObjectExpression>(node));
        break;
    case NodeKind::FunctionExpression:
        closureFor(to<FunctionExpression>(node)->function, nullptr);
        break;
    case NodeKind::ClassExpression: {
        auto* c = to<ClassExpression>(node)->definition;
        classDefinition(c, c->name, false);
        break;
    }
    case NodeKind::Unary:
        unary(to<Unary>(node));
        break;
    case NodeKind::Update:
        update(to<Update>(node), false);
        break;
    case NodeKind::Binary:
        binary(to<Binary>(node));
        break;
    case NodeKind::Logical:
        logical(to<Logical>(node));
        break;
    case NodeKind::Assignment:
        assignment(to<Assignment>(node));
        break;
    case NodeKind::Conditional:
        conditional(to<Conditional>(node));
        break;
    case NodeKind::Sequence: {
        auto* s = to<Sequence>(node);
        for (std::size_t i = 0; i < s->expressions.size(); ++i) {
            if (i + 1 < s->expressions.size())
                discard(s->expressions[i]);
            else
                expression(s->expressions[i]);
        }
        break;
    }
    case NodeKind::PrivateIn: {
        auto* p = to<PrivateIn>(node);
        loadPrivateName(p->name);
        expression(p->object);
        position(node->range);
        emit(Op::HasPrivate, -1);
        break;
    }
    case NodeKind::Call:
        call(to<Call>(node));
        break;
    case NodeKind::New:
        newExpression(to<New>(node));
        break;
    case NodeKind::Member:
    case NodeKind::ComputedMember:
    case NodeKind::PrivateMember:
    case NodeKind::SuperMember:
        member(static_cast<Expression*>(node), false);
        break;
    case NodeKind::OptionalChain:
        optionalChain(to<OptionalChain>(node), false, false);
        break;
    case NodeKind::SuperCall:
        superCall(to<SuperCall>(node));
        break;
    case NodeKind::ImportCall:
        expression(to<ImportCall>(node)->specifier);
        if (to<ImportCall>(node)->options)
            expression(to<ImportCall>(node)->options);
        else
            emit(Op::Undefined, 1);
        position(node->range);
        emit(Op::ImportCall, -1);
        break;
    case NodeKind::ImportMeta:
        emit(Op::ImportMeta, 1);
        break;
    case NodeKind::NewTarget:
        emit(Op::NewTarget, 1);
        break;
    case NodeKind::This:
        loadThis(node->range);
        break;
    case NodeKind::Yield:
        yieldExpression(to<Yield>(node));
        break;
    case NodeKind::Await:
        expression(to<Await>(node)->argument);
        awaitTop(node->range);
        break;
    default:
        emit(Op::Undefined, 1);
        break;
    }
}

void FunctionCompiler::awaitTop(SourceRange range) {
    position(range);
    emit(Op::Await, 0);
}

void FunctionCompiler::binary(Binary* node) {
    std::vector<Binary*> chain;
    Expression* left = node;
    while (auto* b = as<Binary>(static_cast<Node*>(left))) {
        chain.push_back(b);
        left = b->left;
    }
    expression(left);
    for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
        expression((*it)->right);
        position((*it)->range, (*it)->operatorRange.begin);
        emit(binaryOp((*it)->op), -1);
    }
}

void FunctionCompiler::logical(Logical* node) {
    // Chains lean left here too.
    std::vector<Logical*> chain;
    Expression* left = node;
    while (auto* l = as<Logical>(static_cast<Node*>(left))) {
        chain.push_back(l);
        left = l->left;
    }
    expression(left);
    for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
        Label end;
        const Op op = (*it)->op == LogicalOperator::And  ? Op::JumpIfFalseKeep
                      : (*it)->op == LogicalOperator::Or ? Op::JumpIfTrueKeep
                                                         : Op::JumpIfNotNullishKeep;
        jump(op, -1, end);
        expression((*it)->right);
        bind(end);
    }
}

void FunctionCompiler::conditional(Conditional* node) {
    Label otherwise, end;
    expression(node->test);
    jump(Op::JumpIfFalse, -1, otherwise);
    expression(node->consequent);
    jump(Op::Jump, -1, end);
    bind(otherwise);
    expression(node->alternate);
    bind(end);
}

void FunctionCompiler::unary(Unary* node) {
    if (node->op == UnaryOperator::Delete) {
        deleteExpression(node->argument);
        return;
    }
    if (node->op == UnaryOperator::Typeof) {
        if (auto* id = as<Identifier>(static_cast<Node*>(node->argument))) {
            const Place place = resolve(id->name);
            position(id->range);
            if (place.kind == Place::Kind::Global) {
                emit(Op::LoadGlobalTypeof, 1, atom(id->name));
                word(cache());
            } else if (place.kind == Place::Kind::Dynamic)
                emit(Op::LoadNameTypeof, 1, atom(id->name));
            else
                loadPlace(place, id->name);
        } else
            expression(node->argument);
        emit(Op::Typeof, 0);
        return;
    }
    if (auto* n = as<NumericLiteral>(static_cast<Node*>(node->argument));
        n && node->op == UnaryOperator::Minus) {
        number(-n->value);
        return;
    }
    expression(node->argument);
    position(node->range);
    switch (node->op) {
    case UnaryOperator::Minus:
        emit(Op::Negate, 0);
        break;
    case UnaryOperator::Plus:
        emit(Op::ToNumber, 0);
        break;
    case UnaryOperator::Not:
        emit(Op::Not, 0);
        break;
    case UnaryOperator::BitwiseNot:
        emit(Op::BitNot, 0);
        break;
    case UnaryOperator::Void:
        pop();
        emit(Op::Undefined, 1);
        break;
    default:
        break;
    }
}

void FunctionCompiler::deleteExpression(Expression* node) {
    position(node->range);
    if (auto* m = as<Member>(static_cast<Node*>(node))) {
        expression(m->object);
        checkOptional(m->isOptional, false);
        position(node->range);
        emit(Op::DeleteMember, 0, atom(m->property));
        word(m_code->isStrict);
    } else if (auto* c = as<ComputedMember>(static_cast<Node*>(node))) {
        expression(c->object);
        checkOptional(c->isOptional, false);
        expression(c->property);
        position(node->range);
        emit(Op::DeleteElement, -1);
        word(m_code->isStrict);
    } else if (auto* o = as<OptionalChain>(static_cast<Node*>(node))) {
        optionalChain(o, false, true);
    } else if (auto* s = as<SuperMember>(static_cast<Node*>(node))) {
        loadThis(s->range);
        if (s->computed) discard(s->computed);
        emit(Op::ThrowDeleteSuper, 0);
    } else if (auto* id = as<Identifier>(static_cast<Node*>(node))) {
        const Place place = resolve(id->name);
        if (place.kind == Place::Kind::Global || place.kind == Place::Kind::Dynamic)
            emit(Op::DeleteName, 1, atom(id->name));
        else
            emit(Op::False, 1);
    } else {
        discard(node);
        emit(Op::True, 1);
    }
}

FunctionCompiler::Reference FunctionCompiler::prepare(Node* target) {
    Reference r;
    r.range = target->range;
    r.loadOffset = r.storeOffset = targetOffset(target);
    switch (target->kind) {
    case NodeKind::Identifier:
        r.name = to<Identifier>(target)->name;
        r.place = resolve(r.name);
        if (r.place.kind == Place::Kind::Dynamic) {
            r.kind = Reference::Kind::Dynamic;
            r.operands = 1;
            emit(Op::ResolveName, 1, atom(r.name));
        }
        break;
    case NodeKind::Member:
        r.kind = Reference::Kind::Member;
        r.operands = 1;
        r.name = to<Member>(target)->property;
        expression(to<Member>(target)->object);
        break;
    case NodeKind::ComputedMember:
        r.kind = Reference::Kind::Element;
        r.operands = 2;
        expression(to<ComputedMember>(target)->object);
        expression(to<ComputedMember>(target)->property);
        break;
    case NodeKind::PrivateMember:
        r.kind = Reference::Kind::Private;
        r.operands = 2;
        expression(to<PrivateMember>(target)->object);
        loadPrivateName(to<PrivateMember>(target)->name);
        break;
    case NodeKind::SuperMember:
        r.kind = Reference::Kind::Super;
        r.operands = 2;
        superKey(to<SuperMember>(target));
        break;
    default:
        r.kind = Reference::Kind::Invalid;
        expression(target);
        pop();
        position(target->range);
        emit(Op::ThrowError, 0, atom(u"Invalid left-hand side in assignment"));
        word(static_cast<std::uint32_t>(ErrorType::ReferenceError));
        break;
    }
    return r;
}

void FunctionCompiler::load(const Reference& r) {
    position(r.range, r.loadOffset);
    switch (r.kind) {
    case Reference::Kind::Place:
        loadPlace(r.place, r.name);
        break;
    case Reference::Kind::Dynamic:
        emit(Op::LoadResolved, 1, atom(r.name));
        break;
    case Reference::Kind::Member:
        emit(Op::GetMemberKeep, 1, atom(r.name));
        word(cache());
        break;
    case Reference::Kind::Element:
        emit(Op::GetElementKeep, 1);
        break;
    case Reference::Kind::Private:
        emit(Op::GetPrivateKeep, 1);
        break;
    case Reference::Kind::Super:
        emit(Op::GetSuperKeep, 1);
        break;
    case Reference::Kind::Invalid:
        emit(Op::Undefined, 1);
        break;
    }
}

void FunctionCompiler::store(const Reference& r) {
    position(r.range, r.storeOffset);
    switch (r.kind) {
    case Reference::Kind::Place:
        storePlace(r.place, r.name);
        break;
    case Reference::Kind::Dynamic:
        emit(Op::StoreResolved, -1, atom(r.name));
        word(m_code->isStrict);
        break;
    case Reference::Kind::Member:
        emit(Op::SetMember, -1, atom(r.name));
        word(cache());
        break;
    case Reference::Kind::Element:
        emit(Op::SetElement, -2);
        break;
    case Reference::Kind::Private:
        emit(Op::SetPrivate, -2);
        break;
    case Reference::Kind::Super:
        emit(Op::SetSuper, -2);
        break;
    case Reference::Kind::Invalid:
        break;
    }
}

void FunctionCompiler::dropOperands(const Reference& r) {
    if (r.operands == 1) {
        emit(Op::Swap, 0);
        emit(Op::Pop, -1);
    } else if (r.operands == 2) {
        emit(Op::Rot3, 0);
        emit(Op::Pop, -1);
        emit(Op::Pop, -1);
    }
}

void FunctionCompiler::update(Update* node, bool isDiscarded) {
    const Reference r = prepare(node->argument);
    load(r);
    position(node->range);
    const Op op = node->op == UpdateOperator::Increment ? Op::Increment : Op::Decrement;
    if (node->isPrefix || isDiscarded) {
        emit(op, 0);
        store(r);
        if (isDiscarded) pop();
        return;
    }
    emit(Op::ToNumeric, 0);
    emit(Op::Dup, 1);
    if (r.operands == 1)
        emit(Op::Rot3, 0);
    else if (r.operands == 2)
        emit(Op::Rot4, 0);
    emit(op, 0);
    store(r);
    pop();
}

void FunctionCompiler::assignment(Assignment* node) {
    if (node->target->kind == NodeKind::ArrayPattern || node->target->kind == NodeKind::ObjectPattern) {
        expression(node->value);
        emit(Op::Dup, 1);
        position(node->value->range);
        const bool isObject = node->target->kind == NodeKind::ObjectPattern;
        m_patternSource = isObject ? ValueSource::Expression : ValueSource::Nested;
        pattern(node->target, Binding::Assign);
        return;
    }
    Reference r = prepare(node->target);
    r.storeOffset = node->operatorRange.begin;
    auto* id = as<Identifier>(node->target);
    const bool mayName = id && !static_cast<Expression*>(node->target)->parenthesized;
    const auto value = [&] {
        if (mayName)
            named(node->value, id->name);
        else
            expression(node->value);
    };
    switch (node->assignmentKind) {
    case AssignmentKind::Plain:
        value();
        store(r);
        break;
    case AssignmentKind::Compound:
        load(r);
        expression(node->value);
        position(node->range, node->operatorRange.begin);
        emit(binaryOp(node->binaryOperator), -1);
        store(r);
        break;
    case AssignmentKind::Logical: {
        Label shortCircuit, end;
        load(r);
        const int depth = m_depth;
        const Op op = node->logicalOperator == LogicalOperator::And  ? Op::JumpIfFalseKeep
                      : node->logicalOperator == LogicalOperator::Or ? Op::JumpIfTrueKeep
                                                                     : Op::JumpIfNotNullishKeep;
        jump(op, -1, shortCircuit);
        value();
        store(r);
        const int after = m_depth;
        if (r.operands == 0) {
            bind(shortCircuit);
            break;
        }
        jump(Op::Jump, 0, end);
        bind(shortCircuit);
        setDepth(depth);
        dropOperands(r);
        bind(end);
        setDepth(after);
        break;
    }
    }
}

void FunctionCompiler::templateLiteral(TemplateLiteral* node) {
    bool hasValue = false;
    for (std::size_t i = 0; i < node->elements.size(); ++i) {
        const InternedName* text = node->elements[i].cooked;
        if (!text->text.empty() || (i == 0 && node->expressions.empty())) {
            emit(Op::Const, 1, atom(text));
            if (hasValue) emit(Op::Add, -1);
            hasValue = true;
        }
        if (i < node->expressions.size()) {
            expression(node->expressions[i]);
            position(node->expressions[i]->range);
            emit(Op::ToStringValue, 0);
            if (hasValue) emit(Op::Add, -1);
            hasValue = true;
        }
    }
}

void FunctionCompiler::arrayExpression(ArrayExpression* node) {
    emit(Op::NewArray, 1);
    for (Expression* e : node->elements) {
        if (!e)
            emit(Op::ArrayHole, 0);
        else if (auto* s = as<Spread>(static_cast<Node*>(e))) {
            expression(s->argument);
            position(s->argument->range);
            emit(Op::ArraySpread, -1);
        } else {
            expression(e);
            emit(Op::ArrayAppend, -1);
        }
    }
}

void FunctionCompiler::propertyName(const PropertyName& key) {
    switch (key.kind) {
    case PropertyName::Kind::Name:
    case PropertyName::Kind::Private:
        emit(Op::Const, 1, atom(key.name));
        break;
    case PropertyName::Kind::Number:
        number(key.number);
        break;
    case PropertyName::Kind::Computed:
        expression(key.expression);
        position(key.expression->range);
        emit(Op::ToPropertyKey, 0);
        break;
    }
}

namespace {
// A name that is not an array index can be a member name of the fast instructions.
bool isPlainName(const PropertyName& key) {
    if (key.kind != PropertyName::Kind::Name) return false;
    const auto text = key.name->text;
    return text.empty() || text[0] < u'0' || text[0] > u'9';
}
} // namespace

void FunctionCompiler::objectExpression(ObjectExpression* node) {
    emit(Op::NewObject, 1);
    for (Property& p : node->properties) {
        position(p.range);
        switch (p.kind) {
        case Property::Kind::Spread:
            expression(p.value);
            emit(Op::CopyDataProperties, -1);
            break;
        case Property::Kind::Prototype:
            expression(p.value);
            emit(Op::SetPrototype, -1);
            break;
        case Property::Kind::Value:
        case Property::Kind::Shorthand:
            if (isPlainName(p.key)) {
                if (p.kind == Property::Kind::Value)
                    named(p.value, p.key.name);
                else
                    expression(p.value);
                emit(Op::DefineMember, -1, atom(p.key.name));
                word(cache());
            } else {
                propertyName(p.key);
                namedByKeyOnStack(p.value);
                emit(Op::DefineElement, -2);
            }
            break;
        case Property::Kind::Method:
        case Property::Kind::Get:
        case Property::Kind::Set: {
            const std::uint32_t kind = p.kind == Property::Kind::Method ? 0
                                       : p.kind == Property::Kind::Get  ? 1
                                                                        : 2;
            propertyName(p.key);
            closureFor(to<FunctionExpression>(static_cast<Node*>(p.value))->function, nullptr);
            emit(Op::SetFunctionName, 0, kind);
            emit(Op::DefineMethod, -2, kind | 4);
            break;
        }
        }
    }
}

} // namespace tickscope
