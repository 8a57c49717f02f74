#include "host/contexts.h"

#include "builtins/error.h"
#include "builtins/regexp_syntax.h"
#include "bytecode/compiler.h"
#include "syntax/parser.h"
#include "vm/interpreter.h"
#include "vm/operations.h"
#include "vm/script_function.h"

#include <algorithm>

namespace tickscope {

namespace {

// The global object of a context (node_contextify.cc): names are looked for in the sandbox, then among the
// builtins of the realm; what is set or declared goes to the sandbox.
class ContextGlobal final : public Object {
public:
    ContextGlobal(Shape* shape, Realm* realm, Object* sandbox)
        : Object(shape, ObjectKind::Global), m_realm(realm), m_builtins(realm->globalObject),
          m_sandbox(sandbox) {}

    Realm* realm() const { return m_realm; }

    std::optional<PropertyDescriptor> getOwnProperty(Isolate& vm, PropertyKey key) override {
        if (auto own = m_sandbox->getOwnProperty(vm, key)) return own;
        return m_builtins->getOwnProperty(vm, key);
    }
    bool defineOwnProperty(Isolate& vm, PropertyKey key, const PropertyDescriptor& descriptor) override {
        return m_sandbox->defineOwnProperty(vm, key, descriptor);
    }
    bool hasProperty(Isolate& vm, PropertyKey key) override {
        return m_sandbox->hasProperty(vm, key) || m_builtins->hasProperty(vm, key);
    }
    using Object::get;
    Value get(Isolate& vm, PropertyKey key, Value) override {
        Object* holder = m_sandbox->hasProperty(vm, key) ? m_sandbox : m_builtins;
        return holder->get(vm, key, Value(holder));
    }
    bool set(Isolate& vm, PropertyKey key, Value value, Value) override {
        return m_sandbox->set(vm, key, value, Value(m_sandbox));
    }
    bool deleteProperty(Isolate& vm, PropertyKey key) override {
        return m_sandbox->deleteProperty(vm, key) && m_builtins->deleteProperty(vm, key);
    }
    void ownPropertyKeys(Isolate& vm, std::vector<PropertyKey>& out) override {
        m_sandbox->ownPropertyKeys(vm, out);
        std::vector<PropertyKey> builtins;
        m_builtins->ownPropertyKeys(vm, builtins);
        for (const PropertyKey key : builtins)
            if (std::find(out.begin(), out.end(), key) == out.end()) out.push_back(key);
    }
    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        visitor.visit(m_realm);
        visitor.visit(m_builtins);
        visitor.visit(m_sandbox);
    }

private:
    Realm* m_realm;
    Object* m_builtins;
    Object* m_sandbox;
};

class RealmScope {
public:
    RealmScope(Isolate& vm, Realm* realm) : m_vm(vm), m_previous(&vm.realm()) { vm.setRealm(realm); }
    ~RealmScope() { m_vm.setRealm(m_previous); }
    RealmScope(const RealmScope&) = delete;
    RealmScope& operator=(const RealmScope&) = delete;

private:
    Isolate& m_vm;
    Realm* m_previous;
};

// create(sandbox, console)
Value create(Isolate& vm, const CallArguments& arguments) {
    Realm* realm = createRealm(vm);
    Object* builtins = realm->globalObject;
    builtins->deleteProperty(vm, vm.key("structuredClone"));
    builtins->putDirect(vm.key("console"), arguments[1], kMethodAttributes);
    const RealmScope scope(vm, realm);
    auto* global =
        vm.heap.allocate<ContextGlobal>(vm.shapeFor(realm->objectPrototype), realm, arguments[0].asObject());
    builtins->putDirect(vm.key("globalThis"), global, kMethodAttributes);
    global->markAsPrototype();
    realm->globalObject = global;
    return global;
}

ParseResult parse(Isolate& vm, const std::shared_ptr<SourceText>& source) {
    ParseOptions options;
    options.validateRegExp = validateRegExp;
    ParseResult parsed = parseScript(*source, options);
    if (!parsed) throwSyntaxOfFile(vm, source, parsed.diagnostics.front());
    return parsed;
}

// A text that begins at a later line of its file has so many empty ones before it.
std::shared_ptr<SourceText> sourceArgument(Isolate& vm, const CallArguments& arguments) {
    std::u16string text(static_cast<std::size_t>(arguments[2].asNumber()), u'\n');
    text += toString(vm, arguments[0])->view();
    return std::make_shared<SourceText>(toString(vm, arguments[1])->utf8(), std::move(text));
}

Realm* realmArgument(Isolate& vm, const CallArguments& arguments) {
    return arguments[3].isObject() ? static_cast<ContextGlobal*>(arguments[3].asObject())->realm()
                                   : &vm.realm();
}

// check(text, fileName, lineOffset, context): throws what is wrong with it
Value check(Isolate& vm, const CallArguments& arguments) {
    const RealmScope scope(vm, realmArgument(vm, arguments));
    parse(vm, sourceArgument(vm, arguments));
    return Value::undefined();
}

// Where the error that is under way was thrown, when that was in this text.
std::optional<SourcePosition> placeOf(Isolate& vm, const SourceText& source, Value error,
                                      std::string_view stack) {
    const Isolate::ThrowSite& site = vm.lastThrowSite();
    if (site.source.get() == &source && sameValue(site.value, error)) return source.positionAt(site.offset);
    const std::size_t frame = stack.find("\n    at ");
    if (frame == std::string_view::npos) return std::nullopt;
    std::string_view line = stack.substr(frame + 1);
    line = line.substr(0, line.find('\n'));
    const std::size_t name = line.rfind(source.name() + ":");
    if (name == std::string_view::npos) return std::nullopt;
    SourcePosition position;
    const std::string numbers(line.substr(name + source.name().size() + 1));
    return std::sscanf(numbers.c_str(), "%u:%u", &position.line, &position.column) == 2
               ? std::optional(position)
               : std::nullopt;
}

// DecorateErrorStack of Node: the stack begins with the place.
void decorate(Isolate& vm, const SourceText& source, Value error) {
    auto* object = as<ErrorObject>(error);
    const Value value = object ? object->get(vm, vm.names.stack) : Value::undefined();
    if (!value.isString()) return;
    const std::string stack = value.asString()->utf8();
    const auto place = placeOf(vm, source, error, stack);
    if (!place || place->line > source.lineCount() || stack.starts_with(source.name() + ":")) return;
    const std::string excerpt = source.name() + ":" + std::to_string(place->line) + "\n" +
                                toUtf8(source.lineText(place->line)) + "\n" +
                                std::string(place->column - 1, ' ') + "^\n\n";
    object->definePropertyOrThrow(vm, vm.names.stack,
                                  PropertyDescriptor::data(vm.string(excerpt + stack), kMethodAttributes));
}

// run(text, fileName, lineOffset, context): in this realm without a context
Value run(Isolate& vm, const CallArguments& arguments) {
    const RealmScope scope(vm, realmArgument(vm, arguments));
    const std::shared_ptr<SourceText> source = sourceArgument(vm, arguments);
    ParseResult parsed = parse(vm, source);
    CompileOptions options;
    options.isEval = true; // a trace has no place for it
    Code* code = compileProgram(vm, *parsed.program, source, options);
    parsed.program.reset();
    auto* function = vm.heap.allocate<ScriptFunction>(vm.realm().functionShape, &vm.realm(), code, nullptr);
    const CompletionRecord completion = vm.completionOf(
        [&] { return vm.interpreter().call(function, Value(vm.realm().globalObject), {}, nullptr); });
    if (!completion.isThrow()) return completion.value;
    decorate(vm, *source, completion.value);
    vm.throwValue(completion.value);
}

} // namespace

Object* createContextFunctions(Isolate& vm) {
    Object* exports = vm.newObject();
    defineFunction(vm, exports, "create", create, 2);
    defineFunction(vm, exports, "check", check, 4);
    defineFunction(vm, exports, "run", run, 4);
    return exports;
}

} // namespace tickscope
