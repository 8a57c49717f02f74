#include "suite.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <memory>
#include <new>
#include <stdexcept>
#include <thread>

namespace tickscope::conformance {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kStackBytes = 512ull << 20; // as Tickscope's runs have: reserved, hardly touched
constexpr std::size_t kSignalStackBytes = 64 * 1024;

// What a crash says: the test that the thread was running.
thread_local const char* currentTest = "no test";

void reportCrash(int signal) {
    const auto say = [](const char* text) { (void)!write(STDERR_FILENO, text, std::strlen(text)); };
    say("\nthe engine crashed in ");
    say(currentTest);
    say("\n");
    ::signal(signal, SIG_DFL);
    raise(signal);
}

void installCrashReport() {
    struct sigaction action = {};
    action.sa_handler = reportCrash;
    action.sa_flags = SA_ONSTACK;
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL})
        sigaction(signal, &action, nullptr);
}

class Worker {
public:
    using Next = std::function<bool(std::size_t& index)>;
    Worker(const SuiteOptions& options, const Harness& harness, const std::vector<std::string>& paths,
           std::vector<Result>& results, Next next)
        : m_options(options), m_harness(harness), m_paths(paths), m_results(results),
          m_next(std::move(next)) {}

    void start() {
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_attr_setstacksize(&attributes, kStackBytes);
        const int status = pthread_create(&m_thread, &attributes, entry, this);
        pthread_attr_destroy(&attributes);
        if (status != 0) throw std::runtime_error("cannot start a thread");
    }
    void join() { pthread_join(m_thread, nullptr); }
    void cancelWhenLate(Clock::time_point now) {
        const Clock::rep deadline = m_deadline.load();
        if (deadline != 0 && now.time_since_epoch().count() > deadline) m_cancel.store(true);
    }

private:
    static void* entry(void* worker) {
        static_cast<Worker*>(worker)->work();
        return nullptr;
    }

    void work() {
        const auto signalStack = std::make_unique<std::byte[]>(kSignalStackBytes);
        stack_t alternative = {};
        alternative.ss_sp = signalStack.get();
        alternative.ss_size = kSignalStackBytes;
        sigaltstack(&alternative, nullptr);
        for (std::size_t index = 0; m_next(index);) {
            currentTest = m_paths[index].c_str();
            m_results[index] = run(m_paths[index]);
        }
        alternative.ss_flags = SS_DISABLE;
        sigaltstack(&alternative, nullptr);
    }

    Result run(const std::string& path) {
        Result result;
        result.test = readTestFile(m_options.checkout / "test", path);
        if (!m_options.isSkipped(*result.test))
            for (const Variant variant : result.test->variants())
                result.variants.push_back({variant, runVariant(*result.test, variant)});
        result.test->source.clear();
        return result;
    }

    std::optional<std::string> runVariant(const TestFile& test, Variant variant) {
        const std::chrono::duration<double> limit(m_options.secondsPerTest);
        const auto deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(limit);
        m_cancel.store(false);
        m_deadline.store(deadline.time_since_epoch().count());
        std::optional<std::string> failure;
        try {
            failure = runTest(m_harness, test, variant, m_options.run, m_cancel);
        } catch (const std::bad_alloc&) {
            failure = "out of memory";
        } catch (const std::runtime_error& error) {
            failure = error.what();
        }
        m_deadline.store(0);
        return failure;
    }

    const SuiteOptions& m_options;
    const Harness& m_harness;
    const std::vector<std::string>& m_paths;
    std::vector<Result>& m_results;
    Next m_next;
    pthread_t m_thread = {};
    std::atomic<bool> m_cancel = false;
    std::atomic<Clock::rep> m_deadline = 0; // 0: no test is running
};

} // namespace

bool Result::passed() const {
    return !variants.empty() && std::none_of(variants.begin(), variants.end(),
                                             [](const VariantResult& v) { return v.failure.has_value(); });
}

std::vector<std::string> findTests(const std::filesystem::path& checkout,
                                   const std::function<bool(const std::string& path)>& isWanted) {
    const auto directory = checkout / "test";
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (entry.path().extension() != ".js") continue;
        const std::string path = entry.path().lexically_relative(directory).generic_string();
        if (path.find("_FIXTURE") == std::string::npos && isWanted(path)) paths.push_back(path);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<Result> runSuite(const SuiteOptions& options, const std::vector<std::string>& paths) {
    const Harness harness(options.checkout);
    std::vector<Result> results(paths.size());
    std::atomic<std::size_t> position = 0;
    const auto next = [&](std::size_t& index) {
        index = position.fetch_add(1);
        return index < paths.size();
    };
    installCrashReport();
    std::vector<std::unique_ptr<Worker>> workers;
    for (unsigned i = 0; i < std::max(1u, options.jobs); ++i)
        workers.push_back(std::make_unique<Worker>(options, harness, paths, results, next));
    for (const auto& worker : workers)
        worker->start();
    std::atomic<bool> isDone = false;
    std::thread watchdog([&] {
        while (!isDone.load()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            for (const auto& worker : workers)
                worker->cancelWhenLate(Clock::now());
        }
    });
    for (const auto& worker : workers)
        worker->join();
    isDone.store(true);
    watchdog.join();
    return results;
}

} // namespace tickscope::conformance
