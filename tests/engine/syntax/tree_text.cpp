#include "tree_text.h"

#include "support/catch.h"

#include <sstream>

namespace tickscope::test {

namespace {

std::string text(const InternedName* name) { return name ? toUtf8(name->text) : "-"; }

std::string numberText(double value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

template <typename List>
std::string listText(const List& list) {
    std::string out;
    for (const auto* node : list)
        out += " " + treeText(node);
    return out;
}

constexpr const char* kUnary[] = {"-", "+", "!", "~", "typeof", "void", "delete"};
constexpr const char* kBinary[] = {"==", "!=", "===", "!==", "<", "<=", ">", ">=", "<<", ">>", ">>>",
                                   "+",  "-",  "*",   "/",   "%", "**", "|", "^",  "&",  "in", "instanceof"};
constexpr const char* kLogical[] = {"&&", "||", "??"};

std::string keyText(const PropertyName& key) {
    switch (key.kind) {
    case PropertyName::Kind::Name:
        return text(key.name);
    case PropertyName::Kind::Number:
        return numberText(key.number);
    case PropertyName::Kind::Computed:
        return "[" + treeText(key.expression) + "]";
    case PropertyName::Kind::Private:
        return "#" + text(key.name);
    }
    return {};
}

std::string elementText(const PatternElement& element) {
    if (!element.target) return "hole";
    std::string out = (element.isRest ? "..." : "") + treeText(element.target);
    return element.defaultValue ? out + "=" + treeText(element.defaultValue) : out;
}

std::string functionText(const FunctionNode* function) {
    constexpr const char* kKinds[] = {"function",    "arrow",       "method", "getter",      "setter",
                                      "constructor", "constructor", "field",  "static-block"};
    std::string out = "(";
    if (function->isAsync) out += "async-";
    out += kKinds[static_cast<int>(function->functionKind)];
    if (function->isGenerator) out += "*";
    if (function->name) out += " " + text(function->name);
    out += " [";
    for (size_t i = 0; i < function->parameters.size(); ++i)
        out += (i ? " " : "") + elementText(function->parameters[i]);
    out += "]" + listText(function->body);
    if (function->expression) out += " " + treeText(function->expression);
    return out + ")";
}

std::string propertyText(const Property& property) {
    switch (property.kind) {
    case Property::Kind::Spread:
        return "..." + treeText(property.value);
    case Property::Kind::Prototype:
        return "proto:" + treeText(property.value);
    case Property::Kind::Get:
        return "get:" + keyText(property.key) + ":" + treeText(property.value);
    case Property::Kind::Set:
        return "set:" + keyText(property.key) + ":" + treeText(property.value);
    case Property::Kind::Shorthand:
        return keyText(property.key);
    default:
        return keyText(property.key) + ":" + treeText(property.value);
    }
}

std::string classText(const ClassNode* node) {
    constexpr const char* kKinds[] = {"method", "get", "set", "field", "block"};
    std::string out = "(class " + text(node->name);
    if (node->superClass) out += " extends " + treeText(node->superClass);
    if (node->constructor) out += " " + functionText(node->constructor);
    for (const ClassElement& element : node->elements) {
        out +=
            std::string(" (") + (element.isStatic ? "static-" : "") + kKinds[static_cast<int>(element.kind)];
        if (element.kind != ClassElement::Kind::StaticBlock) out += " " + keyText(element.key);
        if (element.function) out += " " + functionText(element.function);
        out += ")";
    }
    return out + ")";
}

std::string patternText(const Node* node) {
    std::string out;
    if (const auto* array = as<ArrayPattern>(node)) {
        for (const PatternElement& element : array->elements)
            out += (out.empty() ? "" : " ") + elementText(element);
        return "[" + out + "]";
    }
    const auto* object = to<ObjectPattern>(node);
    for (const PatternProperty& property : object->properties) {
        out += (out.empty() ? "" : " ") + keyText(property.key) + ":" + treeText(property.target);
        if (property.defaultValue) out += "=" + treeText(property.defaultValue);
    }
    if (object->rest) out += (out.empty() ? "..." : " ...") + treeText(object->rest);
    return "{" + out + "}";
}

std::string templateText(const TemplateLiteral* literal) {
    std::string out = "`";
    for (size_t i = 0; i < literal->elements.size(); ++i) {
        out += literal->elements[i].cooked ? text(literal->elements[i].cooked) : "undefined";
        if (i < literal->expressions.size()) out += "${" + treeText(literal->expressions[i]) + "}";
    }
    return out + "`";
}

std::string assignmentText(const Assignment* node) {
    std::string op;
    if (node->assignmentKind == AssignmentKind::Compound)
        op = kBinary[static_cast<int>(node->binaryOperator)];
    else if (node->assignmentKind == AssignmentKind::Logical)
        op = kLogical[static_cast<int>(node->logicalOperator)];
    return "(" + op + "= " + treeText(node->target) + " " + treeText(node->value) + ")";
}

std::string statementText(const Node* node) {
    switch (node->kind) {
    case NodeKind::VariableDeclaration: {
        const auto* declaration = to<VariableDeclaration>(node);
        constexpr const char* kKinds[] = {"var", "let", "const"};
        std::string out = std::string("(") + kKinds[static_cast<int>(declaration->variableKind)];
        for (const VariableDeclarator& declarator : declaration->declarators)
            out += " " + treeText(declarator.target) +
                   (declarator.initializer ? "=" + treeText(declarator.initializer) : "");
        return out + ")";
    }
    case NodeKind::FunctionDeclaration:
        return functionText(to<FunctionDeclaration>(node)->function);
    case NodeKind::ClassDeclaration:
        return classText(to<ClassDeclaration>(node)->definition);
    case NodeKind::ExpressionStatement:
        return treeText(to<ExpressionStatement>(node)->expression);
    case NodeKind::Block:
        return "(block" + listText(to<Block>(node)->body) + ")";
    case NodeKind::Empty:
        return "(empty)";
    case NodeKind::If: {
        const auto* statement = to<If>(node);
        return "(if " + treeText(statement->test) + " " + treeText(statement->consequent) +
               (statement->alternate ? " " + treeText(statement->alternate) : "") + ")";
    }
    case NodeKind::For: {
        const auto* statement = to<For>(node);
        return "(for " + treeText(statement->initializer) + " " + treeText(statement->test) + " " +
               treeText(statement->update) + " " + treeText(statement->body) + ")";
    }
    case NodeKind::ForIn:
    case NodeKind::ForOf: {
        const auto* statement = static_cast<const ForEach*>(node);
        const std::string name = node->kind == NodeKind::ForIn ? "(for-in "
                                 : statement->isAwait          ? "(for-await "
                                                               : "(for-of ";
        return name + treeText(statement->left) + " " + treeText(statement->right) + " " +
               treeText(statement->body) + ")";
    }
    case NodeKind::While:
        return "(while " + treeText(to<While>(node)->test) + " " + treeText(to<While>(node)->body) + ")";
    case NodeKind::DoWhile:
        return "(do " + treeText(to<DoWhile>(node)->body) + " " + treeText(to<DoWhile>(node)->test) + ")";
    case NodeKind::Continue:
        return "(continue " + text(to<Continue>(node)->label) + ")";
    case NodeKind::Break:
        return "(break " + text(to<Break>(node)->label) + ")";
    case NodeKind::Return:
        return "(return " + treeText(to<Return>(node)->argument) + ")";
    case NodeKind::With:
        return "(with " + treeText(to<With>(node)->object) + " " + treeText(to<With>(node)->body) + ")";
    case NodeKind::Switch: {
        std::string out = "(switch " + treeText(to<Switch>(node)->discriminant);
        for (const SwitchCase& clause : to<Switch>(node)->cases)
            out += " (" + (clause.test ? "case " + treeText(clause.test) : "default") +
                   listText(clause.body) + ")";
        return out + ")";
    }
    case NodeKind::Labelled:
        return "(" + text(to<Labelled>(node)->label) + ": " + treeText(to<Labelled>(node)->body) + ")";
    case NodeKind::Throw:
        return "(throw " + treeText(to<Throw>(node)->argument) + ")";
    case NodeKind::Try: {
        const auto* statement = to<Try>(node);
        std::string out = "(try " + treeText(statement->block);
        if (statement->handler)
            out += " (catch " + treeText(statement->parameter) + " " + treeText(statement->handler) + ")";
        if (statement->finalizer) out += " (finally " + treeText(statement->finalizer) + ")";
        return out + ")";
    }
    case NodeKind::Debugger:
        return "(debugger)";
    case NodeKind::Import:
        return "(import)";
    case NodeKind::ExportNamed:
        return "(export " + treeText(to<ExportNamed>(node)->declaration) + ")";
    case NodeKind::ExportDefault:
        return "(export-default " + treeText(to<ExportDefault>(node)->declaration) + ")";
    case NodeKind::ExportAll:
        return "(export-all)";
    default:
        return "?";
    }
}

std::string memberText(bool isOptional, const Expression* object, const std::string& property) {
    return "(" + std::string(isOptional ? "?." : ".") + " " + treeText(object) + " " + property + ")";
}

} // namespace

std::string treeText(const Node* node) {
    if (!node) return "-";
    switch (node->kind) {
    case NodeKind::Identifier:
        return text(to<Identifier>(node)->name);
    case NodeKind::NullLiteral:
        return "null";
    case NodeKind::BooleanLiteral:
        return to<BooleanLiteral>(node)->value ? "true" : "false";
    case NodeKind::NumericLiteral:
        return numberText(to<NumericLiteral>(node)->value);
    case NodeKind::BigIntLiteral:
        return toUtf8(to<BigIntLiteral>(node)->digits) + "n";
    case NodeKind::StringLiteral:
        return "'" + text(to<StringLiteral>(node)->value) + "'";
    case NodeKind::RegExpLiteral:
        return "/" + toUtf8(to<RegExpLiteral>(node)->pattern) + "/" + toUtf8(to<RegExpLiteral>(node)->flags);
    case NodeKind::TemplateLiteral:
        return templateText(to<TemplateLiteral>(node));
    case NodeKind::TaggedTemplate:
        return "(tag " + treeText(to<TaggedTemplate>(node)->tag) + " " +
               treeText(to<TaggedTemplate>(node)->quasi) + ")";
    case NodeKind::ArrayExpression:
        return "(array" + listText(to<ArrayExpression>(node)->elements) + ")";
    case NodeKind::ObjectExpression: {
        std::string out = "(object";
        for (const Property& property : to<ObjectExpression>(node)->properties)
            out += " " + propertyText(property);
        return out + ")";
    }
    case NodeKind::FunctionExpression:
        return functionText(to<FunctionExpression>(node)->function);
    case NodeKind::ClassExpression:
        return classText(to<ClassExpression>(node)->definition);
    case NodeKind::Unary:
        return std::string("(") + kUnary[static_cast<int>(to<Unary>(node)->op)] + " " +
               treeText(to<Unary>(node)->argument) + ")";
    case NodeKind::Update: {
        const auto* update = to<Update>(node);
        const std::string op = update->op == UpdateOperator::Increment ? "++" : "--";
        const std::string argument = treeText(update->argument);
        return update->isPrefix ? "(" + op + " " + argument + ")" : "(" + argument + " " + op + ")";
    }
    case NodeKind::Binary:
        return std::string("(") + kBinary[static_cast<int>(to<Binary>(node)->op)] + " " +
               treeText(to<Binary>(node)->left) + " " + treeText(to<Binary>(node)->right) + ")";
    case NodeKind::Logical:
        return std::string("(") + kLogical[static_cast<int>(to<Logical>(node)->op)] + " " +
               treeText(to<Logical>(node)->left) + " " + treeText(to<Logical>(node)->right) + ")";
    case NodeKind::Assignment:
        return assignmentText(to<Assignment>(node));
    case NodeKind::Conditional:
        return "(? " + treeText(to<Conditional>(node)->test) + " " +
               treeText(to<Conditional>(node)->consequent) + " " +
               treeText(to<Conditional>(node)->alternate) + ")";
    case NodeKind::Call: {
        const auto* call = to<Call>(node);
        return std::string(call->isOptional ? "(?.call " : "(call ") + treeText(call->callee) +
               listText(call->arguments) + ")";
    }
    case NodeKind::New:
        return "(new " + treeText(to<New>(node)->callee) + listText(to<New>(node)->arguments) + ")";
    case NodeKind::Member:
        return memberText(to<Member>(node)->isOptional, to<Member>(node)->object,
                          text(to<Member>(node)->property));
    case NodeKind::ComputedMember:
        return memberText(to<ComputedMember>(node)->isOptional, to<ComputedMember>(node)->object,
                          "[" + treeText(to<ComputedMember>(node)->property) + "]");
    case NodeKind::PrivateMember:
        return memberText(to<PrivateMember>(node)->isOptional, to<PrivateMember>(node)->object,
                          "#" + text(to<PrivateMember>(node)->name));
    case NodeKind::PrivateIn:
        return "(in #" + text(to<PrivateIn>(node)->name) + " " + treeText(to<PrivateIn>(node)->object) + ")";
    case NodeKind::OptionalChain:
        return "(chain " + treeText(to<OptionalChain>(node)->expression) + ")";
    case NodeKind::SuperCall:
        return "(super-call" + listText(to<SuperCall>(node)->arguments) + ")";
    case NodeKind::SuperMember: {
        const auto* member = to<SuperMember>(node);
        return "(super " +
               (member->property ? text(member->property) : "[" + treeText(member->computed) + "]") + ")";
    }
    case NodeKind::ImportCall:
        return "(import-call " + treeText(to<ImportCall>(node)->specifier) + ")";
    case NodeKind::ImportMeta:
        return "import.meta";
    case NodeKind::NewTarget:
        return "new.target";
    case NodeKind::This:
        return "this";
    case NodeKind::Yield:
        return std::string(to<Yield>(node)->isDelegate ? "(yield* " : "(yield ") +
               treeText(to<Yield>(node)->argument) + ")";
    case NodeKind::Await:
        return "(await " + treeText(to<Await>(node)->argument) + ")";
    case NodeKind::Sequence:
        return "(," + listText(to<Sequence>(node)->expressions) + ")";
    case NodeKind::Spread:
        return "..." + treeText(to<Spread>(node)->argument);
    case NodeKind::ArrayPattern:
    case NodeKind::ObjectPattern:
        return patternText(node);
    default:
        return statementText(node);
    }
}

SourceText sourceOf(std::string_view code) { return SourceText::fromUtf8("test.js", code); }

std::string errorOf(const ParseResult& result) { return result ? "OK" : result.diagnostics.at(0).message; }
std::string scriptError(std::string_view code) { return errorOf(parseScript(sourceOf(code))); }
std::string moduleError(std::string_view code) { return errorOf(parseModule(sourceOf(code))); }

std::string typeScriptError(std::string_view code) {
    return errorOf(parseScript(sourceOf(code), inLanguage(Language::TypeScript)));
}

ParseOptions inLanguage(Language language) {
    ParseOptions options;
    options.language = language;
    return options;
}

static std::string programText(const ParseResult& result) {
    REQUIRE(errorOf(result) == "OK");
    const std::string out = listText(result.program->body);
    return out.empty() ? out : out.substr(1);
}
std::string treeOf(std::string_view code) { return programText(parseScript(sourceOf(code))); }
std::string treeOfTypeScript(std::string_view code) {
    return programText(parseScript(sourceOf(code), inLanguage(Language::TypeScript)));
}
std::string treeOfTypeScriptModule(std::string_view code) {
    return programText(parseModule(sourceOf(code), inLanguage(Language::TypeScript)));
}
std::string treeOfModule(std::string_view code) { return programText(parseModule(sourceOf(code))); }

std::string scopesOf(const ParsedProgram& program) {
    constexpr const char* kScopes[] = {"script", "module", "eval",  "function", "body",  "name",
                                       "block",  "for",    "catch", "switch",   "class", "with"};
    constexpr const char* kKinds[] = {
        "var",       "let",   "const",  "class",      "function",     "block-function",
        "parameter", "catch", "import", "class-name", "function-name"};
    std::string out;
    for (const Scope& scope : program.scopes) {
        if (scope.declarations.empty()) continue;
        out += (out.empty() ? "" : " ") + std::string(kScopes[static_cast<int>(scope.kind)]) + "{";
        for (const Declaration& declaration : scope.declarations) {
            out += (&declaration == &scope.declarations.front() ? "" : " ") + text(declaration.name) + ":" +
                   kKinds[static_cast<int>(declaration.kind)];
            if (declaration.alsoVar) out += "+var";
            if (declaration.onlyForBlockFunction) out += "?";
        }
        out += "}";
    }
    return out;
}

std::string scriptScopes(std::string_view code) {
    const ParseResult result = parseScript(sourceOf(code));
    REQUIRE(errorOf(result) == "OK");
    return scopesOf(*result.program);
}

} // namespace tickscope::test
