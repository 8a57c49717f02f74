// The TypeErrors of calls and destructuring, which name the expression as V8 does.

#include "syntax/parser.h"
#include "vm/interpreter_support.h"
#include "vm/preview.h"

namespace tickscope::support {

namespace {

// V8's CallPrinter: identifiers, members and literals as written, everything else as (intermediate value).
std::string render(const Node* node) {
    static const std::string kIntermediate = "(intermediate value)";
    switch (node->kind) {
    case NodeKind::Identifier:
        return toUtf8(to<Identifier>(node)->name->text);
    case NodeKind::This:
        return "this";
    case NodeKind::NullLiteral:
        return "null";
    case NodeKind::BooleanLiteral:
        return to<BooleanLiteral>(node)->value ? "true" : "false";
    case NodeKind::NumericLiteral:
        return numberToUtf8(to<NumericLiteral>(node)->value);
    case NodeKind::StringLiteral:
        return "\"" + toUtf8(to<StringLiteral>(node)->value->text) + "\"";
    case NodeKind::Member: {
        auto* m = to<Member>(node);
        return render(m->object) + (m->isOptional ? "?." : ".") + toUtf8(m->property->text);
    }
    case NodeKind::ComputedMember: {
        auto* m = to<ComputedMember>(node);
        if (auto* s = as<StringLiteral>(static_cast<const Node*>(m->property)))
            return render(m->object) + "." + toUtf8(s->value->text);
        return render(m->object) + (m->isOptional ? "?.[" : "[") + render(m->property) + "]";
    }
    case NodeKind::PrivateMember:
        return render(to<PrivateMember>(node)->object) + ".#" + toUtf8(to<PrivateMember>(node)->name->text);
    case NodeKind::SuperMember:
        return to<SuperMember>(node)->property
                   ? "(intermediate value)." + toUtf8(to<SuperMember>(node)->property->text)
                   : kIntermediate;
    case NodeKind::Call:
        return render(to<Call>(node)->callee) + "(...)";
    case NodeKind::OptionalChain:
        return render(to<OptionalChain>(node)->expression);
    case NodeKind::ObjectExpression: {
        std::string text = "{";
        for ([[maybe_unused]] const Property& p : to<ObjectExpression>(node)->properties)
            text += kIntermediate;
        return text + "}";
    }
    case NodeKind::ArrayExpression: {
        std::string text = "[";
        for (const Expression* e : to<ArrayExpression>(node)->elements)
            text += (text.size() > 1 ? "," : "") + (e ? render(e) : "");
        return text + "]";
    }
    case NodeKind::RegExpLiteral:
        return "/" + toUtf8(to<RegExpLiteral>(node)->pattern) + "/" + toUtf8(to<RegExpLiteral>(node)->flags);
    case NodeKind::TemplateLiteral:
        if (!to<TemplateLiteral>(node)->expressions.empty()) return kIntermediate;
        return "\"" + toUtf8(to<TemplateLiteral>(node)->elements[0].cooked->text) + "\"";
    case NodeKind::Logical: {
        static constexpr const char* kOperators[] = {" && ", " || ", " ?? "};
        auto* l = to<Logical>(node);
        return "(" + render(l->left) + kOperators[static_cast<int>(l->op)] + render(l->right) + ")";
    }
    case NodeKind::Conditional:
        return kIntermediate + kIntermediate + kIntermediate;
    case NodeKind::Sequence: {
        std::string text = "(";
        for (const Expression* e : to<Sequence>(node)->expressions)
            text += (text.size() > 1 ? " , " : "") + render(e);
        return text + ")";
    }
    case NodeKind::Unary: {
        static constexpr const char* kOperators[] = {"-", "+", "!", "~", "typeof ", "void ", "delete "};
        return std::string("(") + kOperators[static_cast<int>(to<Unary>(node)->op)] +
               render(to<Unary>(node)->argument) + ")";
    }
    default:
        return kIntermediate;
    }
}

// The expression at `range`, parsed once more: this is only for error messages.
template <typename Use>
std::string withExpression(const SourceText& source, SourceRange range, Use use) {
    std::string text = "(async function* __(){(";
    text += toUtf8(source.slice(range));
    text += ")})";
    ParseOptions options;
    options.language = Language::Detect;
    const SourceText wrapped("expression", toUtf16(text));
    ParseResult parsed = parseScript(wrapped, options);
    if (!parsed || parsed.program->body.empty()) return {};
    auto* statement = as<ExpressionStatement>(static_cast<Node*>(parsed.program->body[0]));
    auto* function = statement ? as<FunctionExpression>(static_cast<Node*>(statement->expression)) : nullptr;
    if (!function || function->function->body.size() != 1) return {};
    auto* inner = as<ExpressionStatement>(static_cast<Node*>(function->function->body[0]));
    return inner ? use(static_cast<const Node*>(inner->expression)) : std::string();
}

SourceRange rangeOf(const Frame& frame) { return Interpreter::positionOf(frame); }

std::string calleeText(const Frame& frame, Value callee, bool isNew) {
    std::string text = withExpression(*frame.code->source, rangeOf(frame), [&](const Node* node) {
        if (auto* chain = as<OptionalChain>(node)) node = chain->expression;
        if (auto* c = as<Call>(node); c && !isNew) return render(c->callee);
        if (auto* n = as<New>(node); n && isNew) return render(n->callee);
        if (auto* t = as<TaggedTemplate>(node)) return render(t->tag);
        return render(node);
    });
    if (text.empty()) text = describeOperand(callee);
    return text;
}

} // namespace

std::string renderExpression(const SourceText& source, SourceRange range) {
    return withExpression(source, range, [](const Node* node) { return render(node); });
}

void throwNotCallable(Isolate& vm, Frame& frame, Value callee) {
    vm.throwTypeError(calleeText(frame, callee, false) + " is not a function");
}

void throwNotConstructor(Isolate& vm, Frame& frame, Value callee) {
    vm.throwTypeError(calleeText(frame, callee, true) + " is not a constructor");
}

void throwNotIterable(Isolate& vm, Frame& frame, Value value) {
    const std::string text = renderExpression(*frame.code->source, rangeOf(frame));
    if (!text.empty()) vm.throwTypeError(text + " is not iterable");
    vm.throwTypeError(describeOperand(value) +
                      " is not iterable (cannot read property Symbol(Symbol.iterator))");
}

void throwNotSpreadable(Isolate& vm, Frame& frame, Value value) {
    if (!value.isNullish())
        vm.throwTypeError("Spread syntax requires ...iterable[Symbol.iterator] to be a function");
    const std::string text = renderExpression(*frame.code->source, rangeOf(frame));
    vm.throwTypeError((text.empty() ? describeOperand(value) : text) +
                      " is not iterable (cannot read property undefined)");
}

void throwNotDestructurable(Isolate& vm, Frame& frame, Value value, JsString* firstName,
                            std::uint32_t source) {
    const std::string what = value.isNull() ? "null" : "undefined";
    if (source == 2 && firstName)
        vm.throwTypeError("Cannot read properties of " + what + " (reading '" + firstName->utf8() + "')");
    std::string text =
        source == 0 ? renderExpression(*frame.code->source, rangeOf(frame)) : describeOperand(value);
    if (text.empty()) text = what;
    if (firstName)
        vm.throwTypeError("Cannot destructure property '" + firstName->utf8() + "' of '" + text +
                          "' as it is " + what + ".");
    vm.throwTypeError("Cannot destructure '" + text + "' as it is " + what + ".");
}

void throwNotSuperConstructor(Isolate& vm, Frame& frame, Value parent) {
    std::string name = parent.isObject() ? functionLabel(vm, parent) : describeValue(vm, parent);
    if (name.empty()) name = "null"; // `extends null`: the parent is then the nameless %Function.prototype%
    const std::string own = functionLabel(vm, Value(frame.function->thisOwner()));
    vm.throwTypeError("Super constructor " + name +
                      (own.empty() ? " of anonymous class" : " of class '" + own + "'") +
                      " is not a constructor");
}

} // namespace tickscope::support
