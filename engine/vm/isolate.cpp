#include "vm/isolate.h"

#include "builtins/error.h"
#include "vm/interpreter.h"
#include "vm/operations.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace tickscope {

namespace {

constexpr std::uint64_t kDefaultStepsRecorded = 2'000'000;
constexpr std::uint64_t kDefaultStepsUnrecorded = 20'000'000;
constexpr std::uint64_t kDefaultMemoryBytes = 256ull << 20;
constexpr std::uint64_t kDefaultEvents = 1'500'000;
constexpr std::int64_t kDefaultVirtualTimeUs = 24ll * 3600 * 1'000'000;
constexpr std::uint64_t kStepsBetweenChecks = 1024;
// Below this a concatenation copies: a rope would cost more than the text.
constexpr std::uint32_t kMinRopeLength = 24;

std::uint64_t orDefault(std::uint64_t value, std::uint64_t defaultValue) {
    return value ? value : defaultValue;
}

std::uint64_t splitmix64(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15ull);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

// Where the program is, for a message: " at line 3", or nothing when no frame is running.
std::string placeOf(Isolate& vm) {
    const Frame* frame = vm.interpreter().currentFrame();
    if (!frame || frame->currentRange.isNowhere()) return {};
    return " at " + vm.files().lineText(frame->currentRange.begin);
}

// The conformance suite's programs are one file each.
ScenarioFiles filesOf(const Scenario& scenario) {
    return scenario.environment == Environment::Test262 ? ScenarioFiles(scenario.fileName, std::string_view())
                                                        : ScenarioFiles(scenario);
}

} // namespace

Isolate::Isolate(const Scenario& scenario, const RunHooks& hooks)
    : heap(orDefault(scenario.budgets.memoryBytes, kDefaultMemoryBytes)), atoms(heap), names(heap, atoms),
      recorder(scenario.record, orDefault(scenario.budgets.events, kDefaultEvents)), asyncContext(*this),
      m_scenario(scenario), m_files(filesOf(scenario)), m_runHooks(hooks), m_maxSteps(stepBudget()) {

    heap.addRootVisitor([this](EdgeVisitor& visitor) { visitRoots(visitor); });
    heap.addWeakCallback([this] {
        m_knownShapes = {};
        previewTexts.forget();
    });
    std::uint64_t seed = scenario.seed.value_or(1);
    for (std::uint64_t& word : m_randomState)
        word = splitmix64(seed);
    m_nextStepCheck = std::numeric_limits<std::uint64_t>::max(); // setting up is not the program's doing
    m_interpreter = std::make_unique<Interpreter>(*this);
    m_realm = createRealm(*this);
    m_steps = 0;
    m_nextStepCheck = std::min(kStepsBetweenChecks, m_maxSteps);
}

Isolate::~Isolate() {
    if (m_runHooks.endsProcess) heap.leaveToProcessEnd();
}

void Isolate::visitRoots(EdgeVisitor& visitor) {
    visitor.visit(m_realm);
    visitor.visit(m_thrown);
    visitor.visit(m_throwSite.value);
    asyncContext.visitRoots(visitor);
    names.visit(visitor);
    atoms.visitPinned(visitor);
    if (m_interpreter) m_interpreter->visitRoots(visitor);
    for (const auto& [key, symbol] : m_symbolRegistry) {
        visitor.visit(key);
        visitor.visit(symbol);
    }
}

void HostHooks::writeOutput(Isolate& vm, OutputStream stream, std::string_view utf8) {
    if (vm.runHooks().onOutput) vm.runHooks().onOutput(stream, utf8);
}

// --- Strings and keys

JsString* Isolate::concat(JsString* a, JsString* b) {
    if (a->isEmpty()) return b;
    if (b->isEmpty()) return a;
    const std::uint64_t length = std::uint64_t{a->length()} + b->length();
    if (length > kMaxStringLength) throwRangeError("Invalid string length");
    return length >= kMinRopeLength ? JsString::rope(heap, a, b) : JsString::joined(heap, a, b);
}

namespace {

// Whether the text is the canonical form of an integer 0 .. 2^32-2.
template <typename Char>
bool parseArrayIndex(std::basic_string_view<Char> text, std::uint32_t& index) {
    if (text.empty() || text.size() > 10 || (text[0] == '0' && text.size() > 1)) return false;
    std::uint64_t value = 0;
    for (const Char c : text) {
        if (c < '0' || c > '9') return false;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (value >= 0xffffffffull) return false;
    index = static_cast<std::uint32_t>(value);
    return true;
}

} // namespace

PropertyKey Isolate::key(std::string_view ascii) {
    std::uint32_t index = 0;
    if (parseArrayIndex(ascii, index)) return PropertyKey::index(index);
    return PropertyKey::atom(atoms.intern(ascii));
}

PropertyKey Isolate::key(std::u16string_view text) {
    std::uint32_t index = 0;
    if (parseArrayIndex(text, index)) return PropertyKey::index(index);
    return PropertyKey::atom(atoms.intern(text));
}

PropertyKey Isolate::key(JsString* text) {
    std::uint32_t index = 0;
    if (text->isArrayIndex(index)) return PropertyKey::index(index);
    return PropertyKey::atom(atoms.intern(text));
}

PropertyKey Isolate::keyFromLength(std::uint64_t index) {
    if (index < 0xffffffffull) return PropertyKey::index(static_cast<std::uint32_t>(index));
    return key(std::string_view(std::to_string(index)));
}

Value Isolate::keyToValue(PropertyKey key) {
    if (key.isIndex()) return numberToString(*this, key.asIndex());
    return key.raw();
}

// 20.4.2.2 Symbol.for: the GlobalSymbolRegistry
Symbol* Isolate::symbolFor(JsString* registryKey) {
    JsString* atom = atoms.intern(registryKey);
    Symbol*& symbol = m_symbolRegistry[atom];
    if (!symbol) symbol = heap.allocate<Symbol>(Value(atom), Symbol::Sort::Registered);
    return symbol;
}

// --- Objects

Shape* Isolate::shapeFor(Object* prototypeOrNull) {
    if (prototypeOrNull == m_realm->objectPrototype) return m_realm->objectShape;
    const auto hash = reinterpret_cast<std::uintptr_t>(prototypeOrNull) / alignof(Object);
    KnownShape& known = m_knownShapes[(hash ^ hash >> 4) % m_knownShapes.size()];
    if (known.from != m_realm->objectShape || known.prototype != prototypeOrNull)
        known = {m_realm->objectShape, prototypeOrNull, m_realm->objectShape->withPrototype(prototypeOrNull)};
    return known.shape;
}

Object* Isolate::newObject(Object* prototypeOrNull) {
    return heap.allocate<Object>(shapeFor(prototypeOrNull));
}

ArrayObject* Isolate::newArray(std::span<const Value> values) {
    ArrayObject* array = newArray();
    array->reserveElements(values.size());
    array->elements().assign(values.begin(), values.end());
    array->setLengthDirect(static_cast<std::uint32_t>(values.size()));
    return array;
}

// --- Throwing

void Isolate::throwValue(Value value) {
    m_thrown = value;
    throw ThrowCompletion{};
}

void Isolate::throwFromStatement(ThrowSite site) {
    m_throwSite = std::move(site);
    throwValue(m_throwSite.value);
}

void Isolate::throwError(ErrorType type, std::string_view messageUtf8) {
    throwValue(newError(type, messageUtf8));
}

Object* Isolate::newError(ErrorType type, std::string_view messageUtf8) {
    return newErrorWithValue(*this, type, string(messageUtf8)).asObject();
}

void Isolate::nativeDepthExceeded() {
    --m_nativeDepth; // the guard that called is not constructed, so its destructor will not
    throwRangeError("Maximum call stack size exceeded");
}

// --- Budgets

void Isolate::checkBudgets() {
    if (m_interleaving) m_interleaving->takeTurns();
    const auto abort = [this](AbortReason reason, std::string message) {
        abortMessage = std::move(message);
        throw RunAborted{reason};
    };
    if (m_steps >= m_maxSteps) {
        abort(AbortReason::StepBudget, "stopped after " + std::to_string(m_maxSteps) + " steps" +
                                           placeOf(*this) + ": the loop never ends or takes very long");
    }
    const std::int64_t maxTime =
        m_scenario.budgets.virtualTime.us > 0 ? m_scenario.budgets.virtualTime.us : kDefaultVirtualTimeUs;
    if (m_now.us > maxTime) {
        abort(AbortReason::TimeBudget, "stopped after " + std::to_string(maxTime / 1'000'000) +
                                           " s of virtual time" + placeOf(*this) +
                                           ": the program never finishes");
    }
    if (recorder.isFull()) {
        abort(AbortReason::EventBudget,
              "stopped" + placeOf(*this) + ": the run is too long to record (" +
                  std::to_string(orDefault(m_scenario.budgets.events, kDefaultEvents)) + " events)");
    }
    if (m_runHooks.cancel && m_runHooks.cancel->load(std::memory_order_relaxed))
        abort(AbortReason::Cancelled, "stopped on request");
    m_nextStepCheck = std::min(m_steps + kStepsBetweenChecks, m_maxSteps);
    if (m_interleaving) m_nextStepCheck = std::min(m_nextStepCheck, m_steps + stepsToHorizon());
}

// So many statements, at least one, may run before other threads must be looked at.
std::uint64_t Isolate::stepsToHorizon() const {
    const std::int64_t time = (m_interleaving->horizon() - m_now).us;
    if (m_statementCostUs <= 0) return kStepsBetweenChecks;
    return static_cast<std::uint64_t>(std::max<std::int64_t>(1, time / m_statementCostUs));
}

std::uint64_t Isolate::stepBudget() const {
    return orDefault(m_scenario.budgets.steps,
                     m_scenario.record ? kDefaultStepsRecorded : kDefaultStepsUnrecorded);
}
std::uint64_t Isolate::memoryBudget() const {
    return orDefault(m_scenario.budgets.memoryBytes, kDefaultMemoryBytes);
}
std::uint64_t Isolate::eventBudget() const { return orDefault(m_scenario.budgets.events, kDefaultEvents); }

// xoshiro256** 1.0, mapped to [0, 1) by its upper 53 bits.
double Isolate::random() {
    auto& s = m_randomState;
    const std::uint64_t result = std::rotl(s[1] * 5, 7) * 9;
    const std::uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = std::rotl(s[3], 45);
    return static_cast<double>(result >> 11) * 0x1.0p-53;
}

} // namespace tickscope
