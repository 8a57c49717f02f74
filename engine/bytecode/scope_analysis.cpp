#include "bytecode/scope_analysis.h"

#include "syntax/names.h"

namespace tickscope {

bool needsArgumentsObject(const FunctionNode& f) {
    if (f.isArrow() || !f.usesArguments || f.functionKind == FunctionKind::ClassField ||
        f.functionKind == FunctionKind::ClassStaticBlock)
        return false;
    for (const Declaration& d : f.scope->declarations) {
        if (!isWord(d.name, Word::Arguments)) continue;
        if (d.kind == DeclarationKind::Parameter) return false;
        if (!f.hasParameterExpressions && d.kind != DeclarationKind::Var) return false;
    }
    return true;
}

class ScopeAnalysis::Walker {
public:
    Walker(ScopeAnalysis& out, const ParsedProgram& program, const FreeUse* freeUse = nullptr)
        : m_out(out), m_program(program), m_freeUse(freeUse) {}

    void run() {
        m_scope = m_program.scope;
        if (m_scope) enter(m_scope);
        if (m_program.function) function(m_program.function);
        for (Statement* s : m_program.body)
            visit(s);
    }

private:
    // Makes room for a scope and captures everything that may be asked for by name.
    void enter(Scope* scope) {
        auto& table = m_out.m_captured;
        if (scope->id >= table.size()) table.resize(scope->id + 1);
        const bool all =
            scope->containsDirectEval || scope->containsWith || scope->kind == Scope::Kind::Module;
        table[scope->id].resize(scope->declarations.size(), false);
        if (all) table[scope->id].assign(scope->declarations.size(), true);
    }

    struct Within {
        Within(Walker& w, Scope* scope) : walker(w), saved(w.m_scope) {
            if (!scope) return;
            w.enter(scope);
            w.m_scope = scope;
        }
        ~Within() { walker.m_scope = saved; }
        Walker& walker;
        Scope* saved;
    };

    void reference(const InternedName* name) {
        bool isInWith = false, isOpen = false;
        for (Scope* s = m_scope; s; s = s->parent) {
            isOpen |= s->mayGainVariables || s->kind == Scope::Kind::With;
            isInWith |= s->kind == Scope::Kind::With;
            if (Declaration* d = s->find(name)) {
                if (s->function != m_function) {
                    if (s->id >= m_out.m_captured.size()) m_out.m_captured.resize(s->id + 1);
                    auto& flags = m_out.m_captured[s->id];
                    if (flags.size() < s->declarations.size()) flags.resize(s->declarations.size());
                    flags[static_cast<std::size_t>(d - s->declarations.data())] = true;
                }
                return;
            }
            if (s->kind == Scope::Kind::Function && isWord(name, Word::Arguments) &&
                needsArgumentsObject(*s->function)) {
                if (s->function != m_function || isInWith) m_out.m_capturedArguments[s->function] = true;
                return;
            }
        }
        if (m_freeUse && !isOpen) (*m_freeUse)(m_path);
    }

    // `this` and super(): the nearest function that is not an arrow function.
    void thisReference() {
        const FunctionNode* f = m_function;
        while (f && f->isArrow())
            f = f->parent;
        if (f && f->functionKind == FunctionKind::DerivedConstructor && f != m_function)
            m_out.m_capturedThis[f] = true;
    }

    void function(FunctionNode* f) {
        FunctionNode* const outer = m_function;
        Within name(*this, f->nameScope);
        m_function = f;
        Within top(*this, f->scope);
        if (f->containsDirectEval) {
            // Each enclosing function up to the one that owns `this` may be asked for these by name.
            const FunctionNode* owner = f;
            while (owner && owner->isArrow())
                owner = owner->parent;
            if (owner) {
                m_out.m_capturedThis[owner] = true;
                m_out.m_capturedArguments[owner] = true;
            }
        }
        const bool isMapped = !f->isStrict && f->hasSimpleParameters && needsArgumentsObject(*f);
        if (isMapped) {
            auto& flags = m_out.m_captured[f->scope->id];
            for (std::size_t i = 0; i < f->scope->declarations.size(); ++i)
                if (f->scope->declarations[i].kind == DeclarationKind::Parameter) flags[i] = true;
        }
        for (PatternElement& p : f->parameters)
            element(p);
        Within body(*this, f->bodyScope == f->scope ? nullptr : f->bodyScope);
        for (Statement* s : f->body)
            visit(s);
        visit(f->expression);
        m_function = outer;
    }

    void element(PatternElement& e) {
        visit(e.target);
        visit(e.defaultValue);
    }
    void key(PropertyName& k) {
        if (k.kind == PropertyName::Kind::Computed) visit(k.expression);
    }

    void privateReference(const InternedName* name) {
        for (auto it = m_classes.rbegin(); it != m_classes.rend(); ++it)
            for (const PrivateName& p : it->node->privateNames)
                if (p.name == name) {
                    if (it->function != m_function) m_out.m_capturedPrivate[it->node] = true;
                    return;
                }
    }

    void classNode(ClassNode* c) {
        Within scope(*this, c->scope);
        m_classes.push_back({c, m_function});
        if (c->scope->containsDirectEval || c->scope->containsWith) m_out.m_capturedPrivate[c] = true;
        visit(c->superClass);
        if (c->constructor) function(c->constructor);
        for (ClassElement& e : c->elements) {
            if (e.kind != ClassElement::Kind::StaticBlock) key(e.key);
            if (e.function) function(e.function);
        }
        m_classes.pop_back();
    }

    template <typename List>
    void list(const List& nodes) {
        for (auto* n : nodes)
            visit(n);
    }

    void visit(Node* n) {
        if (!n) return;
        if (m_freeUse) m_path.push_back(n);
        visitNode(n);
        if (m_freeUse) m_path.pop_back();
    }

    void visitNode(Node* n) {
        switch (n->kind) {
        case NodeKind::Identifier:
            reference(to<Identifier>(n)->name);
            break;
        case NodeKind::TemplateLiteral:
            list(to<TemplateLiteral>(n)->expressions);
            break;
        case NodeKind::TaggedTemplate:
            visit(to<TaggedTemplate>(n)->tag);
            visit(to<TaggedTemplate>(n)->quasi);
            break;
        case NodeKind::ArrayExpression:
            list(to<ArrayExpression>(n)->elements);
            break;
        case NodeKind::ObjectExpression:
            for (Property& p : to<ObjectExpression>(n)->properties) {
                if (p.kind != Property::Kind::Spread) key(p.key);
                visit(p.value);
            }
            break;
        case NodeKind::FunctionExpression:
            function(to<FunctionExpression>(n)->function);
            break;
        case NodeKind::ClassExpression:
            classNode(to<ClassExpression>(n)->definition);
            break;
        case NodeKind::Unary:
            visit(to<Unary>(n)->argument);
            break;
        case NodeKind::Update:
            visit(to<Update>(n)->argument);
            break;
        case NodeKind::Binary: {
            // Long chains lean left: no recursion there.
            Node* left = n;
            std::vector<Node*> rights;
            while (auto* b = as<Binary>(left)) {
                rights.push_back(b->right);
                left = b->left;
            }
            visit(left);
            for (auto it = rights.rbegin(); it != rights.rend(); ++it)
                visit(*it);
            break;
        }
        case NodeKind::Logical:
            visit(to<Logical>(n)->left);
            visit(to<Logical>(n)->right);
            break;
        case NodeKind::Assignment:
            visit(to<Assignment>(n)->target);
            visit(to<Assignment>(n)->value);
            break;
        case NodeKind::Conditional:
            visit(to<Conditional>(n)->test);
            visit(to<Conditional>(n)->consequent);
            visit(to<Conditional>(n)->alternate);
            break;
        case NodeKind::Call:
            visit(to<Call>(n)->callee);
            list(to<Call>(n)->arguments);
            break;
        case NodeKind::New:
            visit(to<New>(n)->callee);
            list(to<New>(n)->arguments);
            break;
        case NodeKind::Member:
            visit(to<Member>(n)->object);
            break;
        case NodeKind::ComputedMember:
            visit(to<ComputedMember>(n)->object);
            visit(to<ComputedMember>(n)->property);
            break;
        case NodeKind::PrivateMember:
            privateReference(to<PrivateMember>(n)->name);
            visit(to<PrivateMember>(n)->object);
            break;
        case NodeKind::PrivateIn:
            privateReference(to<PrivateIn>(n)->name);
            visit(to<PrivateIn>(n)->object);
            break;
        case NodeKind::OptionalChain:
            visit(to<OptionalChain>(n)->expression);
            break;
        case NodeKind::SuperCall:
            thisReference();
            list(to<SuperCall>(n)->arguments);
            break;
        case NodeKind::SuperMember:
            thisReference();
            visit(to<SuperMember>(n)->computed);
            break;
        case NodeKind::ImportCall:
            visit(to<ImportCall>(n)->specifier);
            visit(to<ImportCall>(n)->options);
            break;
        case NodeKind::This:
            thisReference();
            break;
        case NodeKind::Yield:
            visit(to<Yield>(n)->argument);
            break;
        case NodeKind::Await:
            visit(to<Await>(n)->argument);
            break;
        case NodeKind::Sequence:
            list(to<Sequence>(n)->expressions);
            break;
        case NodeKind::Spread:
            visit(to<Spread>(n)->argument);
            break;
        case NodeKind::ArrayPattern:
            for (PatternElement& e : to<ArrayPattern>(n)->elements)
                element(e);
            break;
        case NodeKind::ObjectPattern:
            for (PatternProperty& p : to<ObjectPattern>(n)->properties) {
                key(p.key);
                visit(p.target);
                visit(p.defaultValue);
            }
            visit(to<ObjectPattern>(n)->rest);
            break;
        case NodeKind::VariableDeclaration:
            for (VariableDeclarator& d : to<VariableDeclaration>(n)->declarators) {
                visit(d.target);
                visit(d.initializer);
            }
            break;
        case NodeKind::FunctionDeclaration: {
            auto* d = to<FunctionDeclaration>(n);
            if (d->assignsVar) reference(d->name);
            function(d->function);
            break;
        }
        case NodeKind::ClassDeclaration:
            classNode(to<ClassDeclaration>(n)->definition);
            break;
        case NodeKind::ExpressionStatement:
            visit(to<ExpressionStatement>(n)->expression);
            break;
        case NodeKind::Block: {
            Within scope(*this, to<Block>(n)->scope);
            list(to<Block>(n)->body);
            break;
        }
        case NodeKind::If: {
            Node* at = n;
            while (auto* i = as<If>(at)) {
                visit(i->test);
                visit(i->consequent);
                at = i->alternate;
            }
            visit(at);
            break;
        }
        case NodeKind::For: {
            auto* f = to<For>(n);
            Within scope(*this, f->scope);
            visit(f->initializer);
            visit(f->test);
            visit(f->update);
            visit(f->body);
            break;
        }
        case NodeKind::ForIn:
        case NodeKind::ForOf: {
            auto* f = static_cast<ForEach*>(n);
            Within scope(*this, f->scope);
            visit(f->right);
            visit(f->left);
            visit(f->body);
            break;
        }
        case NodeKind::While:
            visit(to<While>(n)->test);
            visit(to<While>(n)->body);
            break;
        case NodeKind::DoWhile:
            visit(to<DoWhile>(n)->body);
            visit(to<DoWhile>(n)->test);
            break;
        case NodeKind::Return:
            visit(to<Return>(n)->argument);
            break;
        case NodeKind::With: {
            visit(to<With>(n)->object);
            Within scope(*this, to<With>(n)->scope);
            visit(to<With>(n)->body);
            break;
        }
        case NodeKind::Switch: {
            auto* s = to<Switch>(n);
            visit(s->discriminant);
            Within scope(*this, s->scope);
            for (SwitchCase& c : s->cases) {
                visit(c.test);
                list(c.body);
            }
            break;
        }
        case NodeKind::Labelled:
            visit(to<Labelled>(n)->body);
            break;
        case NodeKind::Throw:
            visit(to<Throw>(n)->argument);
            break;
        case NodeKind::Try: {
            auto* t = to<Try>(n);
            visit(t->block);
            {
                Within scope(*this, t->catchScope);
                visit(t->parameter);
                visit(t->handler);
            }
            visit(t->finalizer);
            break;
        }
        case NodeKind::ExportNamed:
            visit(to<ExportNamed>(n)->declaration);
            break;
        case NodeKind::ExportDefault:
            visit(to<ExportDefault>(n)->declaration);
            break;
        default:
            break;
        }
    }

    struct OpenClass {
        ClassNode* node;
        FunctionNode* function;
    };
    ScopeAnalysis& m_out;
    const ParsedProgram& m_program;
    Scope* m_scope = nullptr;
    FunctionNode* m_function = nullptr;
    std::vector<OpenClass> m_classes;
    const FreeUse* m_freeUse;
    std::vector<Node*> m_path; // kept only for m_freeUse
};

void ScopeAnalysis::forEachFreeName(const ParsedProgram& program, const FreeUse& use) {
    ScopeAnalysis unused;
    Walker(unused, program, &use).run();
}

void ScopeAnalysis::analyse(const ParsedProgram& program) { Walker(*this, program).run(); }

} // namespace tickscope
