// tick: the engine's command line.

#include "commands.h"
#include "input.h"
#include "output.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cstdio>
#include <iostream>
#include <map>

namespace {

using namespace tickscope;
using namespace tickscope::cli;

constexpr const char* kAbout =
    "Runs JavaScript under a deterministic event loop with a virtual clock, and shows "
    "what ran when and why.";

constexpr const char* kExitStatuses = R"(Exit status:
  the program's own for `tick run` (1 after an uncaught error), 0 for `tick trace` and `tick load`
  1  the program has a syntax error
  2  wrong usage, or a file that cannot be read or written
  3  the run was stopped by a budget: steps, memory, virtual time or recorded events
  130  interrupted with Ctrl+C)";

// Beyond any machine, and far from overflowing inside the engine.
constexpr std::uint64_t kMostMegabytes = 1u << 20;
constexpr std::uint64_t kMostSteps = 1'000'000'000'000'000;
constexpr std::uint64_t kMostEvents = 1'000'000'000;

// CLI11 would take -3 for a very large number.
const CLI::Validator kWholeNumber(
    [](std::string& text) {
        std::uint64_t number = 0;
        const char* const end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, number);
        return error == std::errc() && stop == end ? std::string()
                                                   : "'" + text + "' is not a whole number from 0 to 2^64-1";
    },
    "");

void addScenarioOptions(CLI::App& command, Options& options) {
    static const std::map<std::string, Environment> environments{
        {"node", Environment::Node}, {"browser", Environment::Browser}, {"test262", Environment::Test262}};
    Scenario& scenario = options.scenario;
    command
        .add_option("FILE", options.file,
                    "Program to run (JavaScript or TypeScript), or a saved .ticktrace; - for standard input")
        ->required();
    command
        .add_option_function<std::string>(
            "--env",
            [&scenario](const std::string& name) {
                scenario.environment = environments.at(name);
                scenario.environmentForced = true;
            },
            "Environment: node, browser or test262 (default: what the program's @env says, else node)")
        ->check(CLI::IsMember({"node", "browser", "test262"}))
        ->type_name("NAME");
    command.add_flag("--module", scenario.isModule, "Run as an ES module (default for .mjs and .mts)");
    command.add_option("--max-steps", scenario.budgets.steps, "Stop after so many steps")
        ->check(CLI::Range(std::uint64_t{1}, kMostSteps))
        ->type_name("N");
    command
        .add_option_function<std::uint64_t>(
            "--max-memory",
            [&scenario](std::uint64_t megabytes) { scenario.budgets.memoryBytes = megabytes << 20; },
            "Stop when the program uses so much memory")
        ->check(CLI::Range(std::uint64_t{1}, kMostMegabytes))
        ->type_name("MB");
    command.add_option("--max-events", scenario.budgets.events, "Stop when the trace has so many events")
        ->check(CLI::Range(std::uint64_t{1}, kMostEvents))
        ->type_name("N");
    command.add_flag(
        "--blocking-io", scenario.blockingIo,
        "Let every I/O operation and timeout freeze the thread, as synchronous I/O and sleep() would");
    command
        .add_option_function<std::uint64_t>(
            "--seed", [&scenario](std::uint64_t seed) { scenario.seed = seed; },
            "Seed of Math.random and of simulated latencies")
        ->check(kWholeNumber)
        ->type_name("N");
    command
        .add_option("--choices", scenario.choices,
                    "Which alternative to take at the first choice points, in turn: 1,0,2")
        ->delimiter(',')
        ->type_name("LIST");
}

void addRun(CLI::App& app, Options& options) {
    CLI::App* command = app.add_subcommand("run", "Run a program and print its timeline");
    static const std::map<std::string, Colour> colours{
        {"auto", Colour::Auto}, {"always", Colour::Always}, {"never", Colour::Never}};
    addScenarioOptions(*command, options);
    CLI::Option* plain = command->add_flag(
        "--plain", options.plain, "Print only what the program prints, as Node would; record nothing");
    command->add_flag("-v,--verbose", options.verbose, "Show every statement, call and promise")
        ->excludes(plain);
    command
        ->add_option_function<std::string>(
            "--color", [&options](const std::string& when) { options.colour = colours.at(when); },
            "Colours: auto (on a terminal, unless NO_COLOR is set), always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN");
    command->footer(kExitStatuses);
}

void addTrace(CLI::App& app, Options& options) {
    CLI::App* command = app.add_subcommand("trace", "Run a program and write the trace of its run");
    static const std::map<std::string, TraceFormat> formats{
        {"json", TraceFormat::Json}, {"chrome", TraceFormat::Chrome}, {"ticktrace", TraceFormat::TraceFile}};
    addScenarioOptions(*command, options);
    command->add_option("-o,--output", options.output, "File to write; - for standard output (default)")
        ->type_name("FILE");
    command
        ->add_option_function<std::string>(
            "--format", [&options](const std::string& name) { options.format = formats.at(name); },
            "json (see TRACE_FORMAT.md; default), chrome (for Perfetto) or ticktrace (small, can be read "
            "again; default for files so named)")
        ->check(CLI::IsMember({"json", "chrome", "ticktrace"}))
        ->type_name("NAME");
    command->footer(kExitStatuses);
}

void addWhy(CLI::App& app, Options& options) {
    CLI::App* command =
        app.add_subcommand("why", "Say what led to a printed line, or why one came before another");
    addScenarioOptions(*command, options);
    CLI::Option* line = command
                            ->add_option("--line", options.whyLine,
                                         "What led to this printed line: its number from 1, or its text")
                            ->type_name("LINE");
    command
        ->add_option("--before", options.whyBefore, "Why the one of two printed lines came before the other")
        ->expected(2)
        ->type_name("LINE")
        ->excludes(line);
    command->footer(
        "Without --line and --before: every printed line and what printed it.\n\n"
        "Exit status:\n  0, 1 for a syntax error, 2 for wrong usage and lines that are not printed");
}

void addCheck(CLI::App& app, Options& options) {
    CLI::App* command =
        app.add_subcommand("check", "Say what is wrong with a program, and what it uses and nobody defines");
    addScenarioOptions(*command, options);
    command->footer("Exit status:\n  0, 1 when something was found, 2 for wrong usage");
}

void addLoad(CLI::App& app, Options& options) {
    CLI::App* command = app.add_subcommand("load", "Simulate servers under load and compare them");
    command->add_option("FILE", options.file, "Load file (TOML, see LOAD_FORMAT.md); - for standard input")
        ->required();
    command
        ->add_option_function<std::string>(
            "--format", [&options](const std::string& name) { options.loadAsJson = name == "json"; },
            "text (default) or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("NAME");
    command
        ->add_option_function<std::uint64_t>(
            "--seed", [&options](std::uint64_t seed) { options.loadSeed = seed; },
            "Seed of random arrivals, instead of the file's")
        ->check(kWholeNumber)
        ->type_name("N");
    command->footer("Exit status:\n  0, or 2 for wrong usage and for a file with a mistake");
}

int complain(const std::string& message) {
    std::fprintf(stderr, "tick: %s\n", message.c_str());
    return kBadUsage;
}

} // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): only for want of memory, and then the program shall end
int main(int argc, char** argv) {
    occupyStandardStreams();
    Options options;
    CLI::App app(kAbout, "tick");
    app.set_version_flag("--version", std::string("tick ") + versionString(), "Print the version");
    app.set_help_flag("-h,--help", "Print this help");
    app.footer(kExitStatuses);
    app.require_subcommand(1);
    addRun(app, options);
    addTrace(app, options);
    addWhy(app, options);
    addCheck(app, options);
    addLoad(app, options);

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& answer) { // --help, --version
        app.exit(answer);
        std::cout.flush();
        return std::cout ? kOk : complain("cannot write to standard output");
    } catch (const CLI::ParseError& error) {
        if (argc <= 1) {
            std::cerr << app.help();
            return kBadUsage;
        }
        const bool isUnknown = app.get_subcommands().empty() && argv[1][0] != '-';
        const std::string what =
            isUnknown ? "unknown command '" + std::string(argv[1]) + "'" : std::string(error.what());
        return complain(what + "\nTry 'tick --help'.");
    }

    try {
        options.scenario.source = readProgram(options.file);
    } catch (const InputError& error) {
        return complain(error.what());
    }
    options.scenario.fileName = displayName(options.file);
    if (app.got_subcommand("load")) return loadCommand(options);
    options.scenario.isModule = options.scenario.isModule || isModuleName(options.file);
    options.scenario.record = !options.plain;
    if (app.got_subcommand("why")) return whyCommand(options);
    if (app.got_subcommand("check")) return checkCommand(options);
    return app.got_subcommand("trace") ? traceCommand(options) : runCommand(options);
}
