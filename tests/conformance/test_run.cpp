#include "test_run.h"

#include "host/test262.h"
#include "loop/shell_loop.h"
#include "vm/interpreter.h"
#include "vm/module.h"
#include "vm/operations.h"

#include <stdexcept>

namespace tickscope::conformance {

namespace {

constexpr std::uint64_t kMaxSteps = 60'000'000;
constexpr std::uint64_t kMaxMemoryBytes = 768ull << 20;
constexpr std::string_view kAsyncComplete = "Test262:AsyncTestComplete";

// A host whose modules are the files next to the one that asks for them.
class SuiteHost final : public ShellLoop {
public:
    using ShellLoop::ShellLoop;
    bool loadSource(std::string_view referrer, std::u16string_view specifier, std::string& name,
                    std::string& utf8) override {
        const auto directory = std::filesystem::path(referrer).parent_path();
        const auto file = (directory / utf16ToUtf8(specifier)).lexically_normal();
        if (!std::filesystem::is_regular_file(file)) return false;
        name = file.string();
        utf8 = readFile(file);
        return true;
    }
};

// How a program ended.
struct Ending {
    Phase phase = Phase::None; // None: without an error
    std::string type, text;    // of the error: its constructor's name and what it says
};

class TestRun {
public:
    TestRun(const Harness& harness, const TestFile& test, Variant variant, const RunOptions& options,
            const std::atomic<bool>& cancel)
        : m_harness(harness), m_test(test), m_variant(variant), m_options(options) {
        m_hooks.onOutput = [this](OutputStream, std::string_view text) { m_output += text; };
        m_hooks.cancel = &cancel;
        m_scenario.environment = Environment::Test262;
        m_scenario.record = false;
        m_scenario.fileName = test.absolutePath.lexically_normal().string();
        m_scenario.source = test.source;
        if (variant == Variant::Strict) m_scenario.source.insert(0, "\"use strict\";\n");
        m_scenario.budgets.steps = kMaxSteps;
        m_scenario.budgets.memoryBytes = kMaxMemoryBytes;
    }

    std::optional<std::string> failure() {
        try {
            Isolate vm(m_scenario, m_hooks);
            SuiteHost host(vm);
            try {
                return judge(execute(vm, host));
            } catch (const RunAborted&) {
                return vm.abortMessage.empty() ? "stopped by a budget" : vm.abortMessage;
            }
        } catch (const RunAborted&) {
            return "stopped before the program began";
        }
    }

private:
    Ending execute(Isolate& vm, SuiteHost& host) {
        installTest262(vm, vm.realm());
        if (m_variant != Variant::Raw) runHarness(vm);
        vm.heap.setCollectEveryAllocation(m_options.collectsAlways);
        Ending ending = m_variant == Variant::Module ? runModule(vm, host) : runScript(vm);
        if (ending.phase == Phase::None) host.drain();
        return ending;
    }

    void runHarness(Isolate& vm) {
        runHarnessFile(vm, "assert.js");
        runHarnessFile(vm, "sta.js");
        if (m_test.hasFlag("async")) runHarnessFile(vm, "doneprintHandle.js");
        for (const std::string& name : m_test.includes)
            runHarnessFile(vm, name);
    }

    void runHarnessFile(Isolate& vm, const std::string& name) {
        std::vector<ProgramDiagnostic> diagnostics;
        const CompletionRecord completion = vm.completionOf([&] {
            return vm.interpreter().runScript({name, m_harness.file(name)}, diagnostics);
        });
        if (!diagnostics.empty()) throw std::runtime_error(name + ": " + diagnostics.front().message);
        if (completion.isThrow()) throw std::runtime_error(name + ": " + describe(vm, completion.value).text);
    }

    Ending runScript(Isolate& vm) {
        std::vector<ProgramDiagnostic> diagnostics;
        const CompletionRecord completion = vm.completionOf([&] {
            return vm.interpreter().runScript({m_scenario.fileName, m_scenario.source}, diagnostics);
        });
        if (!diagnostics.empty()) return {Phase::Parse, "SyntaxError", diagnostics.front().message};
        if (completion.isThrow()) return describe(vm, completion.value);
        return {};
    }

    Ending runModule(Isolate& vm, SuiteHost& host) {
        std::vector<ProgramDiagnostic> diagnostics;
        ModuleLoader& modules = vm.interpreter().modules();
        Module* entry = nullptr;
        const CompletionRecord linking = vm.completionOf([&] {
            entry = modules.loadEntry({m_scenario.fileName, m_scenario.source}, diagnostics);
            if (entry) modules.link(entry);
            return Value::undefined();
        });
        if (!diagnostics.empty()) return {Phase::Parse, "SyntaxError", diagnostics.front().message};
        if (linking.isThrow()) {
            Ending ending = describe(vm, linking.value);
            ending.phase = Phase::Resolution;
            return ending;
        }
        PromiseObject* const evaluation = modules.evaluate(entry);
        host.drain();
        if (evaluation->state == PromiseState::Rejected) return describe(vm, evaluation->result);
        return {};
    }

    // What the harness's own assert.throws looks at: the name of the constructor.
    static Ending describe(Isolate& vm, Value error) {
        Ending ending{Phase::Runtime, {}, {}};
        vm.completionOf([&] {
            if (error.isObject()) {
                const Value constructor = error.asObject()->get(vm, vm.names.constructor);
                if (constructor.isObject())
                    ending.type = toString(vm, constructor.asObject()->get(vm, vm.names.name))->utf8();
            }
            ending.text = error.isSymbol() ? "a symbol" : toString(vm, error)->utf8();
            return Value::undefined();
        });
        return ending;
    }

    std::optional<std::string> judge(const Ending& ending) const {
        if (m_test.negativePhase != Phase::None) return judgeNegative(ending);
        if (ending.phase != Phase::None)
            return (ending.phase == Phase::Runtime ? "" : std::string(nameOf(ending.phase)) + ": ") +
                   ending.text;
        if (!m_test.hasFlag("async")) return std::nullopt;
        if (m_output.find("Test262:AsyncTestFailure:") != std::string::npos) return m_output;
        if (m_output.find(kAsyncComplete) == std::string::npos) return "$DONE was not called";
        return std::nullopt;
    }

    std::optional<std::string> judgeNegative(const Ending& ending) const {
        if (ending.phase == m_test.negativePhase && ending.type == m_test.negativeType) return std::nullopt;
        const std::string expected =
            "expected a " + m_test.negativeType + " (" + std::string(nameOf(m_test.negativePhase)) + ")";
        if (ending.phase == Phase::None) return expected + ", got none";
        return expected + ", got " + ending.type + " (" + std::string(nameOf(ending.phase)) +
               "): " + ending.text;
    }

    const Harness& m_harness;
    const TestFile& m_test;
    Variant m_variant;
    const RunOptions& m_options;
    Scenario m_scenario;
    RunHooks m_hooks;
    std::string m_output;
};

} // namespace

Harness::Harness(const std::filesystem::path& checkout) {
    const auto directory = checkout / "harness";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory))
        if (entry.path().extension() == ".js")
            m_files[entry.path().lexically_relative(directory).generic_string()] = readFile(entry.path());
}

const std::string& Harness::file(const std::string& name) const {
    const auto found = m_files.find(name);
    if (found == m_files.end()) throw std::runtime_error("there is no harness/" + name);
    return found->second;
}

std::optional<std::string> runTest(const Harness& harness, const TestFile& test, Variant variant,
                                   const RunOptions& options, const std::atomic<bool>& cancel) {
    return TestRun(harness, test, variant, options, cancel).failure();
}

} // namespace tickscope::conformance
