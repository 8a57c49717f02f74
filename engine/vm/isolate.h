#pragma once
// One JavaScript world: heap, atoms, realm, interpreter, recorder, clock, budgets. It owns everything; two
// isolates share nothing. Not thread-safe; used by one thread from creation to destruction.

#include "syntax/scenario_files.h"
#include "syntax/source.h"
#include "tickscope/scenario.h"
#include "trace/recorder.h"
#include "vm/async_context.h"
#include "vm/host_hooks.h"
#include "vm/interleaving.h"
#include "vm/names.h"
#include "vm/preview_texts.h"
#include "vm/realm.h"

#include <array>
#include <memory>
#include <string>

namespace tickscope {

class Interpreter;
class PromiseObject;

// The C++ carrier of a JavaScript throw completion. The thrown value is in Isolate::thrownValue(), where the
// collector sees it. Catch by value; either rethrow or call takeThrown().
struct ThrowCompletion {};

enum class ErrorType : std::uint8_t {
    Error,
    TypeError,
    RangeError,
    SyntaxError,
    ReferenceError,
    EvalError,
    URIError
};

// A completion record (6.2.4) of type normal or throw.
struct CompletionRecord {
    Completion type = Completion::Normal;
    Value value;
    bool isThrow() const { return type == Completion::Threw; }
};

class Isolate {
public:
    Isolate(const Scenario& scenario, const RunHooks& hooks);
    ~Isolate();

    Heap heap;
    AtomTable atoms;
    Names names; // pinned atoms of common property names and the well-known symbols
    Recorder recorder;
    PreviewTexts previewTexts; // of the recorder
    AsyncContext asyncContext; // what async_hooks shows

    Realm& realm() const { return *m_realm; }      // the current realm
    Realm* realmOrNull() const { return m_realm; } // nullptr only while the first realm is being made
    void setRealm(Realm* realm) { m_realm = realm; }
    Interpreter& interpreter() { return *m_interpreter; }
    HostHooks& host() const { return *m_host; }
    void setHost(HostHooks* host) { m_host = host; }
    const Scenario& scenario() const { return m_scenario; }
    const ScenarioFiles& files() const { return m_files; }
    const RunHooks& runHooks() const { return m_runHooks; }

    // --- Strings and keys.
    JsString* string(std::u16string_view text) { return JsString::create(heap, text); }
    JsString* string(std::string_view utf8) { return string(utf8ToUtf16(utf8)); }
    JsString* string(const char* utf8) { return string(std::string_view(utf8)); }
    JsString* concat(JsString* a, JsString* b); // throws RangeError "Invalid string length"
    PropertyKey key(std::string_view ascii);    // interned; canonical indices become index keys
    PropertyKey key(const char* ascii) { return key(std::string_view(ascii)); }
    PropertyKey key(std::u16string_view text);
    PropertyKey key(JsString* text);
    PropertyKey key(Symbol* symbol) { return PropertyKey::symbol(symbol); }
    PropertyKey key(std::uint32_t index) {
        return index == 0xffffffffu ? key(std::string_view("4294967295")) : PropertyKey::index(index);
    }
    PropertyKey keyFromLength(std::uint64_t index); // any integer up to 2^53-1
    Value keyToValue(PropertyKey key);              // a string or symbol value
    Symbol* symbolFor(JsString* registryKey);       // Symbol.for's registry

    // --- Objects.
    Object* newObject() {
        return heap.allocate<Object>(m_realm->objectShape);
    } // OrdinaryObjectCreate(%Object.prototype%)
    Object* newObject(Object* prototypeOrNull);
    ArrayObject* newArray() { return heap.allocate<ArrayObject>(m_realm->arrayShape); }
    ArrayObject* newArray(std::span<const Value> values);
    Shape* shapeFor(Object* prototypeOrNull); // the shared empty shape with this prototype

    // --- Throwing. All are [[noreturn]].
    [[noreturn]] void throwValue(Value value);
    [[noreturn]] void throwError(ErrorType type, std::string_view messageUtf8);
    [[noreturn]] void throwTypeError(std::string_view m) { throwError(ErrorType::TypeError, m); }
    [[noreturn]] void throwRangeError(std::string_view m) { throwError(ErrorType::RangeError, m); }
    [[noreturn]] void throwReferenceError(std::string_view m) { throwError(ErrorType::ReferenceError, m); }
    [[noreturn]] void throwSyntaxError(std::string_view m) { throwError(ErrorType::SyntaxError, m); }
    Object* newError(ErrorType type, std::string_view messageUtf8); // with stack; not thrown
    // Where a throw statement threw last: a fatal error is shown there, not where it was made.
    struct ThrowSite {
        Value value;
        std::shared_ptr<const SourceText> source;
        std::uint32_t offset = 0;
    };
    const ThrowSite& lastThrowSite() const { return m_throwSite; }
    void forgetThrowSite() { m_throwSite = {}; }
    [[noreturn]] void throwFromStatement(ThrowSite site);
    Value thrownValue() const { return m_thrown; }
    void setThrown(Value v) { m_thrown = v; } // of a completion caught and about to be rethrown
    Value takeThrown() {
        Value v = m_thrown;
        m_thrown = Value::undefined();
        return v;
    }
    // Runs f() -> Value and turns a throw into a record. RunAborted passes through.
    template <typename F>
    CompletionRecord completionOf(F&& f) {
        try {
            return {Completion::Normal, f()};
        } catch (const ThrowCompletion&) {
            return {Completion::Threw, takeThrown()};
        }
    }

    // --- Budgets and the clock.
    // Natives that loop over much data charge about one unit per 16 elements; may throw RunAborted.
    void charge(std::uint64_t units) {
        m_steps += units;
        if (m_steps >= m_nextStepCheck) checkBudgets();
    }
    VirtualTime now() const { return m_now; }
    void setNow(VirtualTime t) {
        m_now = t;
        recorder.setTime(t);
    }
    // One executed statement: counts a step and advances the clock by the scenario's statement cost.
    void countStatement() {
        m_now.us += m_statementCostUs;
        recorder.setTime(m_now);
        if (++m_steps >= m_nextStepCheck) checkBudgets();
    }
    void setStatementCost(std::int64_t us) { m_statementCostUs = us; }
    std::uint64_t steps() const { return m_steps; }
    // --- Among other threads.
    Interleaving* interleaving() const { return m_interleaving; } // nullptr: this is the only thread
    void setInterleaving(Interleaving* interleaving) {
        m_interleaving = interleaving;
        checkSoon();
    }
    // The horizon may have come nearer.
    void checkSoon() { m_nextStepCheck = m_steps; }
    void setMaxSteps(std::uint64_t steps) {
        m_maxSteps = steps;
        checkSoon();
    }
    // Of the whole run, as the scenario says.
    std::uint64_t stepBudget() const;
    std::uint64_t memoryBudget() const;
    std::uint64_t eventBudget() const;
    std::string abortMessage; // set by whoever throws RunAborted

    // Guards native recursion: construct one in every builtin path that calls back into JavaScript or
    // recurses over user data (JSON, inspect, join). Throws RangeError "Maximum call stack size exceeded".
    class NativeDepth {
    public:
        explicit NativeDepth(Isolate& vm) : m_vm(vm) {
            if (++vm.m_nativeDepth > kMaxNativeDepth) vm.nativeDepthExceeded();
        }
        ~NativeDepth() { --m_vm.m_nativeDepth; }
        NativeDepth(const NativeDepth&) = delete;

    private:
        Isolate& m_vm;
    };
    static constexpr std::uint32_t kMaxNativeDepth = 3000;

    // Source of Math.random: xoshiro256**, seeded by the scenario.
    double random();

    // Compiled functions keep the names of their variables (Code::scopes): in a replay.
    bool keepsScopes = false;

    // Bumped when an object used as a prototype changes: inline caches on prototype chains compare it.
    std::uint32_t prototypeEpoch = 0;

    void visitRoots(EdgeVisitor&);

private:
    friend class NativeDepth;
    void checkBudgets();
    std::uint64_t stepsToHorizon() const;
    [[noreturn]] void nativeDepthExceeded();

    const Scenario& m_scenario;
    ScenarioFiles m_files;
    const RunHooks& m_runHooks;
    std::unique_ptr<Interpreter> m_interpreter;
    Realm* m_realm = nullptr;
    struct KnownShape {
        const Shape* from = nullptr; // the realm's objectShape
        const Object* prototype = nullptr;
        Shape* shape = nullptr;
    };
    std::array<KnownShape, 16> m_knownShapes; // the last ones of shapeFor(); forgotten at a collection
    HostHooks* m_host = nullptr;
    Interleaving* m_interleaving = nullptr;
    Value m_thrown;
    ThrowSite m_throwSite;
    VirtualTime m_now;
    std::int64_t m_statementCostUs = 1;
    std::uint64_t m_steps = 0, m_nextStepCheck = 1024, m_maxSteps;
    std::uint32_t m_nativeDepth = 0;
    std::uint64_t m_randomState[4]{};
    std::unordered_map<JsString*, Symbol*> m_symbolRegistry; // atoms; looked up only
};

} // namespace tickscope
