// unresolvedNames(): what a program uses and nobody defines.

#include "tickscope/unresolved.h"

#include "bytecode/scope_analysis.h"
#include "host/module_resolution.h"
#include "host/scenario_pragmas.h"
#include "loop/platform.h"
#include "vm/parse_options.h"

#include <algorithm>
#include <set>

namespace tickscope {

namespace {

using Path = std::span<Node* const>;

std::string textOf(const InternedName* name) { return toUtf8(name->text); }

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool beginsWithOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

bool isFunction(const Node* node) { return node->kind == NodeKind::FunctionExpression; }

// What a pragma could give as data: a list for a plural.
std::string sampleOf(const std::string& name) {
    const std::string last = name.substr(name.rfind('.') + 1);
    const bool isPlural = last.size() > 3 &&
                          (last.ends_with("s") || last.ends_with("All") || last.ends_with("List")) &&
                          !last.ends_with("ss") && !last.ends_with("Status");
    return isPlural ? "[{\"id\": 1}]" : "{\"id\": 1}";
}

bool soundsAsynchronous(const std::string& name) {
    return beginsWithOneOf(name.substr(name.rfind('.') + 1),
                           {"fetch", "load", "request", "query", "download", "upload", "save", "send", "read",
                            "write", "connect", "getUser", "getData", "getPosts", "api"});
}

std::string pragmaFor(const UnresolvedName& use) {
    const std::string head = "// @stub " + use.name;
    if (use.isConstructed) return head + " = class {}";
    if (!use.isCalled) return head + (use.name.find('.') == std::string::npos ? " = {}" : " = 1");
    if (use.isAwaited) return head + " 100ms -> " + sampleOf(use.name);
    if (use.takesCallback) return head + " 100ms callback -> " + sampleOf(use.name);
    if (soundsAsynchronous(use.name)) return head + " 100ms -> " + sampleOf(use.name);
    return head + (use.isUsed ? "() = 1" : "() = undefined");
}

class Finder {
public:
    explicit Finder(std::set<std::string> known) : m_known(std::move(known)) {}

    // Names that scripts of a page share.
    void addTopLevel(const ParsedProgram& program) {
        if (program.kind != ProgramKind::Script || !program.scope) return;
        for (const Declaration& declaration : program.scope->declarations)
            m_known.insert(textOf(declaration.name));
    }

    void collectAssigned(const ParsedProgram& program) {
        ScopeAnalysis::forEachFreeName(program, [&](Path path) { noteAssignment(path); });
    }

    void collect(const ParsedProgram& program) {
        ScopeAnalysis::forEachFreeName(program, [&](Path path) { noteUse(path); });
    }

    std::vector<UnresolvedName> take() {
        // A name is defined by the stubs of its members, too.
        std::erase_if(m_names, [&](const UnresolvedName& each) {
            return !each.isCalled &&
                   std::any_of(m_names.begin(), m_names.end(), [&](const UnresolvedName& other) {
                       return other.name.starts_with(each.name + ".");
                   });
        });
        std::sort(m_names.begin(), m_names.end(), [](const UnresolvedName& a, const UnresolvedName& b) {
            return a.uses.front() < b.uses.front();
        });
        for (UnresolvedName& each : m_names)
            each.pragma = pragmaFor(each);
        return std::move(m_names);
    }

private:
    static std::string rootOf(Path path) {
        const Node* node = path.back();
        return node->kind == NodeKind::Identifier ? textOf(static_cast<const Identifier*>(node)->name) : "";
    }

    // `x = 1` of sloppy code, `for (x of ...)`, `globalThis.x = 1`.
    void noteAssignment(Path path) {
        const std::string root = rootOf(path);
        if (root.empty() || path.size() < 2) return;
        if (isTypeof(path[path.size() - 2])) m_known.insert(root); // the program asks whether there is one
        Node* node = path.back();
        Node* parent = path[path.size() - 2];
        std::string name = root;
        if (auto* member = as<Member>(parent);
            member && isOneOf(root, {"globalThis", "global", "window", "self"}) && path.size() > 2) {
            name = textOf(member->property);
            node = parent;
            parent = path[path.size() - 3];
        }
        if (auto* assignment = as<Assignment>(parent); assignment && assignment->target == node)
            m_known.insert(name);
        const bool isLoop = parent->kind == NodeKind::ForOf || parent->kind == NodeKind::ForIn;
        if (isLoop && static_cast<ForEach*>(parent)->left == node) m_known.insert(name);
        if (parent->kind == NodeKind::ArrayPattern || parent->kind == NodeKind::ObjectPattern)
            m_known.insert(name);
    }

    void noteUse(Path path) {
        std::string name = rootOf(path);
        if (name.empty() || m_known.contains(name)) return;
        std::size_t at = path.size() - 1;
        Node* node = path[at];
        while (at > 0) {
            auto* member = as<Member>(path[at - 1]);
            if (!member || member->object != node || isPromiseMethod(member)) break;
            name += "." + textOf(member->property);
            node = path[--at];
        }
        UnresolvedName& use = entry(name);
        use.uses.push_back({node->range.begin, node->range.end});
        if (at == 0) return;
        Node* parent = path[--at];
        if (auto* created = as<New>(parent); created && created->callee == node) {
            use.isConstructed = true;
            use.arguments = std::max(use.arguments, static_cast<std::uint32_t>(created->arguments.size()));
        }
        if (auto* call = as<Call>(parent); call && call->callee == node) noteCall(use, call, path.first(at));
        if (auto* tag = as<TaggedTemplate>(parent); tag && tag->tag == node) use.isCalled = use.isUsed = true;
    }

    static void noteCall(UnresolvedName& use, Call* call, Path around) {
        use.isCalled = true;
        use.arguments = std::max(use.arguments, static_cast<std::uint32_t>(call->arguments.size()));
        if (!call->arguments.empty() && isFunction(call->arguments.back())) use.takesCallback = true;
        Node* node = call;
        for (std::size_t at = around.size(); at > 0; --at) {
            Node* parent = around[at - 1];
            if (parent->kind == NodeKind::OptionalChain) {
                node = parent;
                continue;
            }
            if (parent->kind == NodeKind::ExpressionStatement) return;
            use.isUsed = true;
            const auto* member = as<Member>(parent);
            const bool isThen = member && member->object == node && isPromiseMethod(member);
            const bool isList =
                parent->kind == NodeKind::ArrayExpression && at > 1 && isCombinator(around[at - 2]);
            const auto* loop = parent->kind == NodeKind::ForOf ? static_cast<ForEach*>(parent) : nullptr;
            if (parent->kind == NodeKind::Await || isThen || isList || (loop && loop->isAwait))
                use.isAwaited = true;
            return;
        }
    }

    static bool isPromiseMethod(const Member* member) {
        return isOneOf(textOf(member->property), {"then", "catch", "finally"});
    }
    // Promise.all([...]) and its like
    static bool isCombinator(const Node* node) {
        const auto* call = as<Call>(const_cast<Node*>(node));
        const auto* member = call ? as<Member>(call->callee) : nullptr;
        const auto* object = member ? as<Identifier>(member->object) : nullptr;
        return object && textOf(object->name) == "Promise";
    }
    static bool isTypeof(Node* node) {
        const auto* unary = as<Unary>(node);
        return unary && unary->op == UnaryOperator::Typeof;
    }

    UnresolvedName& entry(const std::string& name) {
        for (UnresolvedName& each : m_names)
            if (each.name == name) return each;
        m_names.emplace_back();
        m_names.back().name = name;
        return m_names.back();
    }

    std::set<std::string> m_known;
    std::vector<UnresolvedName> m_names;
};

ParseResult parseFile(const ScenarioFiles& files, const ScenarioFile& file, bool isModule,
                      Environment environment) {
    const SourceText source = files.source(file);
    const ParseOptions options = fileParseOptions(source, environment);
    if (isModule) return parseModule(source, options);
    return environment == Environment::Browser ? parseScript(source, options)
                                               : parseCommonJs(source, options);
}

bool isCode(const ScenarioFile& file) {
    for (const char* extension : {".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"})
        if (file.path.ends_with(extension)) return true;
    return false;
}

// All files of a scenario that hold code, parsed.
struct ParsedFiles {
    std::vector<std::unique_ptr<ParsedProgram>> programs;
    std::vector<ProgramDiagnostic> diagnostics;
};

ParsedFiles parseAll(const Scenario& scenario) {
    ParsedFiles result;
    const ScenarioFiles files(scenario);
    const ModuleResolution resolution(files);
    for (const ScenarioFile& file : files.all()) {
        const bool isMain = &file == &files.main();
        if (!isMain && !isCode(file)) continue;
        const bool isModule = isMain ? scenario.isModule : resolution.formatOf(file) == ModuleFormat::Module;
        ParseResult parsed = parseFile(files, file, isModule, scenario.environment);
        appendDiagnostics(result.diagnostics, files.source(file), parsed.diagnostics);
        if (parsed) result.programs.push_back(std::move(parsed.program));
    }
    return result;
}

} // namespace

std::vector<ProgramDiagnostic> check(const Scenario& given) {
    const ParsedPragmas pragmas = parsePragmas(given.fileName, given.source);
    if (!pragmas.diagnostics.empty()) return pragmas.diagnostics;
    return parseAll(withPragmas(given, pragmas.world)).diagnostics;
}

namespace {

// `document.title` in Node wants a page, `setImmediate` in a page wants Node.
void suggestPlatform(Scenario scenario, std::vector<UnresolvedName>& names) {
    const bool isPage = scenario.environment == Environment::Browser;
    scenario.environment = isPage ? Environment::Node : Environment::Browser;
    const std::set<std::string> others = platformGlobals(scenario, {});
    for (UnresolvedName& each : names)
        if (others.contains(each.name.substr(0, each.name.find('.'))))
            each.pragma = isPage ? "// @env node" : "// @env browser";
}

} // namespace

std::vector<UnresolvedName> unresolvedNames(const Scenario& given) {
    ParsedPragmas pragmas = parsePragmas(given.fileName, given.source);
    if (!pragmas.diagnostics.empty() || given.environment == Environment::Test262) return {};
    const Scenario scenario = withPragmas(given, pragmas.world);
    const auto [programs, diagnostics] = parseAll(scenario);
    if (!diagnostics.empty()) return {};
    Finder finder(platformGlobals(scenario, std::move(pragmas.world)));
    for (const auto& program : programs) {
        finder.addTopLevel(*program);
        finder.collectAssigned(*program);
    }
    for (const auto& program : programs)
        finder.collect(*program);
    std::vector<UnresolvedName> names = finder.take();
    if (!names.empty()) suggestPlatform(scenario, names);
    return names;
}

} // namespace tickscope
