#include "vm/call_site_text.h"

#include "syntax/parser.h"
#include "vm/operations.h"

#include <cctype>
#include <optional>

namespace tickscope {

namespace {

constexpr const char* kIntermediate = "(intermediate value)";

std::string repeated(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += kIntermediate;
    return text;
}

// V8's parser computes these while it reads.
std::optional<double> foldedNumber(const Node* node);

std::optional<double> foldedBinary(const Binary* node) {
    const auto left = foldedNumber(node->left);
    const auto right = left ? foldedNumber(node->right) : std::nullopt;
    if (!right) return std::nullopt;
    switch (node->op) {
    case BinaryOperator::Add:
        return *left + *right;
    case BinaryOperator::Subtract:
        return *left - *right;
    case BinaryOperator::Multiply:
        return *left * *right;
    case BinaryOperator::Divide:
        return *left / *right;
    default:
        return std::nullopt;
    }
}

std::optional<double> foldedNumber(const Node* node) {
    if (auto* number = as<NumericLiteral>(node)) return number->value;
    if (auto* binary = as<Binary>(node)) return foldedBinary(binary);
    auto* unary = as<Unary>(node);
    const auto value = unary ? foldedNumber(unary->argument) : std::nullopt;
    if (value && unary->op == UnaryOperator::Minus) return -*value;
    if (value && unary->op == UnaryOperator::Plus) return value;
    return std::nullopt;
}

std::optional<bool> foldedNot(const Unary* node) {
    if (node->op != UnaryOperator::Not) return std::nullopt;
    if (auto* literal = as<BooleanLiteral>(node->argument)) return !literal->value;
    if (auto* literal = as<StringLiteral>(node->argument)) return literal->value->text.empty();
    if (node->argument->kind == NodeKind::NullLiteral) return true;
    if (const auto number = foldedNumber(node->argument)) return !(*number < 0 || *number > 0);
    return std::nullopt;
}

const char* operatorText(BinaryOperator op) {
    static constexpr const char* kTexts[] = {
        "==", "==", "===", "===", "<", "<=", ">", ">=", "<<", ">>", ">>>",
        "+",  "-",  "*",   "/",   "%", "**", "|", "^",  "&",  "in", "instanceof"};
    return kTexts[static_cast<int>(op)];
}

bool isComparison(BinaryOperator op) {
    return op <= BinaryOperator::GreaterEqual || op >= BinaryOperator::In;
}

class Printer {
public:
    explicit Printer(CallSite site) : m_isIterated(site == CallSite::Iterated) {}

    std::string print(const Node* node) const {
        std::string text = printOrNothing(node);
        return text.empty() ? kIntermediate : text;
    }

private:
    std::string printOrNothing(const Node* node) const;
    std::string literal(const Node* node) const;
    std::string member(const Node* node) const;
    std::string operation(const Node* node) const;
    std::string binary(const Binary* node) const;
    std::string logical(const Logical* node) const;
    std::string unary(const Unary* node) const;
    std::string update(const Update* node) const;
    std::string array(const ArrayExpression* node) const;
    std::string pattern(const Node* node) const;

    std::string call(const std::string& callee) const { return m_isIterated ? callee : callee + "(...)"; }

    bool m_isIterated;
};

// What of a function's body V8 counts: its parameters' patterns are statements to it, declarations are none.
std::size_t statementCount(const FunctionNode* function) {
    if (function->isAsync || function->isGenerator) return 1;
    std::size_t count = function->hasSimpleParameters ? 0 : 1;
    if (function->expression) return count + 1;
    for (const Statement* statement : function->body)
        count += statement->kind != NodeKind::FunctionDeclaration && statement->kind != NodeKind::Empty;
    return count;
}

std::size_t memberCount(const ClassNode* node) {
    std::size_t count = node->superClass ? 1 : 0;
    for (const ClassElement& element : node->elements) {
        const bool isPublicField =
            element.kind == ClassElement::Kind::Field && element.key.kind == PropertyName::Kind::Name;
        count += element.kind != ClassElement::Kind::StaticBlock && !isPublicField;
    }
    return count;
}

std::string Printer::printOrNothing(const Node* node) const {
    switch (node->kind) {
    case NodeKind::Identifier:
        return toUtf8(to<Identifier>(node)->name->text);
    case NodeKind::This:
        return "this";
    case NodeKind::NewTarget:
        return ".new.target";
    case NodeKind::Call:
        return call(print(to<Call>(node)->callee));
    case NodeKind::SuperCall:
        return call("super");
    case NodeKind::TaggedTemplate:
        return call(print(to<TaggedTemplate>(node)->tag));
    case NodeKind::New:
        return m_isIterated ? print(to<New>(node)->callee) : kIntermediate;
    case NodeKind::ImportCall:
        return "ImportCall(" + print(to<ImportCall>(node)->specifier) + ")";
    case NodeKind::FunctionExpression:
        return repeated(statementCount(to<FunctionExpression>(node)->function));
    case NodeKind::ClassExpression:
        return repeated(memberCount(to<ClassExpression>(node)->definition));
    case NodeKind::ObjectExpression:
        return "{" + repeated(to<ObjectExpression>(node)->properties.size()) + "}";
    case NodeKind::ArrayExpression:
        return array(to<ArrayExpression>(node));
    case NodeKind::ArrayPattern:
    case NodeKind::ObjectPattern:
        return pattern(node);
    case NodeKind::Spread:
        return "(..." + print(to<Spread>(node)->argument) + ")";
    case NodeKind::Assignment:
        return print(to<Assignment>(node)->target);
    case NodeKind::Conditional:
        return repeated(3);
    case NodeKind::Member:
    case NodeKind::ComputedMember:
    case NodeKind::PrivateMember:
    case NodeKind::SuperMember:
        return member(node);
    case NodeKind::Unary:
    case NodeKind::Update:
    case NodeKind::Binary:
    case NodeKind::Logical:
    case NodeKind::PrivateIn:
    case NodeKind::Sequence:
        return operation(node);
    default:
        return literal(node);
    }
}

std::string Printer::literal(const Node* node) const {
    switch (node->kind) {
    case NodeKind::NullLiteral:
        return "null";
    case NodeKind::BooleanLiteral:
        return to<BooleanLiteral>(node)->value ? "true" : "false";
    case NodeKind::NumericLiteral:
        return numberToUtf8(to<NumericLiteral>(node)->value);
    case NodeKind::StringLiteral:
        return "\"" + toUtf8(to<StringLiteral>(node)->value->text) + "\"";
    case NodeKind::RegExpLiteral:
        return "/" + toUtf8(to<RegExpLiteral>(node)->pattern) + "/" + toUtf8(to<RegExpLiteral>(node)->flags);
    case NodeKind::TemplateLiteral: {
        auto* literal = to<TemplateLiteral>(node);
        if (literal->expressions.empty()) return "\"" + toUtf8(literal->elements[0].cooked->text) + "\"";
        std::string text;
        for (const Expression* expression : literal->expressions)
            text += print(expression);
        return text;
    }
    default:
        return {};
    }
}

std::string Printer::member(const Node* node) const {
    if (auto* m = as<Member>(node))
        return print(m->object) + (m->isOptional ? "?." : ".") + toUtf8(m->property->text);
    if (auto* m = as<PrivateMember>(node))
        return print(m->object) + (m->isOptional ? "?.[#" : "[#") + toUtf8(m->name->text) + "]";
    const bool isSuper = node->kind == NodeKind::SuperMember;
    if (isSuper && to<SuperMember>(node)->property)
        return std::string(kIntermediate) + "." + toUtf8(to<SuperMember>(node)->property->text);
    const Node* key = isSuper ? to<SuperMember>(node)->computed : to<ComputedMember>(node)->property;
    const bool isOptional = !isSuper && to<ComputedMember>(node)->isOptional;
    const std::string object = isSuper ? kIntermediate : print(to<ComputedMember>(node)->object);
    if (auto* name = as<StringLiteral>(key))
        return object + (isOptional ? "?." : ".") + toUtf8(name->value->text);
    return object + (isOptional ? "?.[" : "[") + print(key) + "]";
}

std::string Printer::operation(const Node* node) const {
    if (auto* b = as<Binary>(node)) return binary(b);
    if (auto* l = as<Logical>(node)) return logical(l);
    if (auto* u = as<Unary>(node)) return unary(u);
    if (auto* u = as<Update>(node)) return update(u);
    if (auto* p = as<PrivateIn>(node)) return "(#" + toUtf8(p->name->text) + " in " + print(p->object) + ")";
    std::string text = "(";
    for (const Expression* e : to<Sequence>(node)->expressions)
        text += (text.size() > 1 ? " , " : "") + print(e);
    return text + ")";
}

std::string Printer::binary(const Binary* node) const {
    if (const auto number = foldedNumber(node)) return numberToUtf8(*number);
    // A chain of one operator is one operation.
    const bool isChain = !isComparison(node->op) && node->op != BinaryOperator::Exponent;
    std::string tail;
    const Binary* first = node;
    for (;;) {
        tail.insert(0, std::string(" ") + operatorText(first->op) + " " + print(first->right));
        auto* left = as<Binary>(static_cast<const Node*>(first->left));
        if (!isChain || !left || left->op != node->op || foldedNumber(left)) break;
        first = left;
    }
    const std::string text = "(" + print(first->left) + tail + ")";
    const bool isNegated = node->op == BinaryOperator::NotEqual || node->op == BinaryOperator::StrictNotEqual;
    return isNegated ? "(!" + text + ")" : text;
}

std::string Printer::logical(const Logical* node) const {
    static constexpr const char* kOperators[] = {" && ", " || ", " ?? "};
    const char* text = kOperators[static_cast<int>(node->op)];
    std::string tail;
    const Logical* first = node;
    for (;;) {
        tail.insert(0, text + print(first->right));
        auto* left = as<Logical>(static_cast<const Node*>(first->left));
        if (!left || left->op != node->op) break;
        first = left;
    }
    return "(" + print(first->left) + tail + ")";
}

std::string Printer::unary(const Unary* node) const {
    static constexpr const char* kOperators[] = {"-", "+", "!", "~", "typeof ", "void ", "delete "};
    if (const auto number = foldedNumber(node)) return numberToUtf8(*number);
    if (const auto truth = foldedNot(node)) return *truth ? "true" : "false";
    return std::string("(") + kOperators[static_cast<int>(node->op)] + print(node->argument) + ")";
}

std::string Printer::update(const Update* node) const {
    const std::string sign = node->op == UpdateOperator::Increment ? "++" : "--";
    const std::string argument = print(node->argument);
    return "(" + (node->isPrefix ? sign + argument : argument + sign) + ")";
}

std::string Printer::array(const ArrayExpression* node) const {
    std::string text = "[";
    for (const Expression* e : node->elements)
        text += (text.size() > 1 ? "," : "") + (e ? print(e) : kIntermediate);
    return text + "]";
}

std::string Printer::pattern(const Node* node) const {
    if (auto* object = as<ObjectPattern>(node))
        return "{" + repeated(object->properties.size() + (object->rest ? 1 : 0)) + "}";
    std::string text = "[";
    for (const PatternElement& element : to<ArrayPattern>(node)->elements) {
        const std::string target = element.target ? print(element.target) : kIntermediate;
        text += (text.size() > 1 ? "," : "") + (element.isRest ? "(..." + target + ")" : target);
    }
    return text + "]";
}

// --- Finding the expression

std::vector<std::u16string> privateNamesIn(std::u16string_view text) {
    std::vector<std::u16string> names;
    for (std::size_t at = text.find(u'#'); at != text.npos; at = text.find(u'#', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() &&
               (text[end] > 127 || std::isalnum(text[end]) || text[end] == u'_' || text[end] == u'$'))
            ++end;
        names.emplace_back(text.substr(at + 1, end - at - 1));
    }
    return names;
}

const Node* onlyExpression(const NodeList<Statement*>& body) {
    if (body.size() != 1) return nullptr;
    auto* statement = as<ExpressionStatement>(static_cast<const Node*>(body[0]));
    return statement ? statement->expression : nullptr;
}

// Inside a method that may await and yield; in a constructor's arrow function if that does not parse.
const Node* findExpression(const ParsedProgram& program) {
    const Node* outer = onlyExpression(program.body);
    if (auto* object = as<ObjectExpression>(outer)) {
        if (object->properties.size() != 1) return nullptr;
        auto* method = as<FunctionExpression>(static_cast<const Node*>(object->properties[0].value));
        return method ? onlyExpression(method->function->body) : nullptr;
    }
    auto* arrow = as<FunctionExpression>(outer);
    return arrow ? onlyExpression(arrow->function->body) : nullptr;
}

CallSiteText describe(const Node* node, CallSite site) {
    const Printer printer(site);
    if (auto* chain = as<OptionalChain>(node)) node = chain->expression;
    if (site == CallSite::Callee) {
        if (auto* c = as<Call>(node)) return {printer.print(c->callee)};
        if (auto* t = as<TaggedTemplate>(node)) return {printer.print(t->tag)};
    }
    if (site == CallSite::Constructed) {
        if (auto* n = as<New>(node)) return {printer.print(n->callee)};
    }
    const bool isCall =
        node->kind == NodeKind::Call || node->kind == NodeKind::New || node->kind == NodeKind::TaggedTemplate;
    return {printer.print(node), isCall};
}

// In JavaScript `f<T>(x)` is a comparison; no comparison is called.
bool isMisread(const Node* node, CallSite site) {
    return node->kind == NodeKind::Binary && (site == CallSite::Callee || site == CallSite::Constructed);
}

CallSiteText textIn(Language language, const std::u16string& expression, CallSite site) {
    ParseOptions options;
    options.language = language;
    EvalContext context{.inFunction = true, .inMethod = true, .inDerivedConstructor = true};
    context.privateNames = privateNamesIn(expression);
    static constexpr std::u16string_view kWrappers[][2] = {{u"({ async *m() {(", u")} })"},
                                                           {u"(() => {(", u")})"}};
    for (const auto& wrapper : kWrappers) {
        std::u16string text(wrapper[0]);
        text += expression;
        text += wrapper[1];
        const SourceText wrapped("expression", text);
        const ParseResult parsed = parseEval(wrapped, context, options);
        if (!parsed) continue;
        const Node* node = findExpression(*parsed.program);
        if (!node || (language == Language::JavaScript && isMisread(node, site))) return {};
        return describe(node, site);
    }
    return {};
}

} // namespace

CallSiteText callSiteText(const SourceText& source, SourceRange range, CallSite site) {
    const std::u16string expression(source.slice(range));
    CallSiteText text = textIn(Language::JavaScript, expression, site);
    return text.text.empty() ? textIn(Language::TypeScript, expression, site) : text;
}

} // namespace tickscope
