#include "api_catalogue.h"

#include <QCoreApplication>
#include <QFile>

#include <string>

namespace tickscope {

namespace {

NameKind kindOf(const QByteArray& word) {
    if (word == "function") return NameKind::Function;
    if (word == "class") return NameKind::Class;
    if (word == "object") return NameKind::Object;
    return word == "module" ? NameKind::Module : NameKind::Value;
}

std::vector<ApiCatalogue::Entry> entries(const char* words, NameKind kind) {
    std::vector<ApiCatalogue::Entry> list;
    for (const QString& word : QString::fromLatin1(words).split(u' '))
        list.push_back({word, kind});
    return list;
}

struct Description {
    const char* path;
    const char* text;
};

// Only what decides when something runs. The order of the loop is the subject of this program.
constexpr Description kDescriptions[] = {
    {"setTimeout",
     QT_TRANSLATE_NOOP("api",
                       "setTimeout(callback, ms, ...args): runs the callback as a task of its own, at the "
                       "earliest when ms have passed and the call stack is empty.")},
    {"setInterval",
     QT_TRANSLATE_NOOP(
         "api",
         "setInterval(callback, ms): runs the callback again and again, every time as a task of its own.")},
    {"setImmediate", QT_TRANSLATE_NOOP("api", "setImmediate(callback): runs the callback in the check phase "
                                              "of this turn of the loop, after I/O.")},
    {"clearTimeout", QT_TRANSLATE_NOOP("api", "clearTimeout(timer): the timer's callback will not run.")},
    {"clearInterval",
     QT_TRANSLATE_NOOP("api", "clearInterval(timer): the timer's callback will not run again.")},
    {"queueMicrotask", QT_TRANSLATE_NOOP("api", "queueMicrotask(callback): runs the callback when the call "
                                                "stack is empty, before any timer or I/O.")},
    {"process.nextTick", QT_TRANSLATE_NOOP("api", "process.nextTick(callback): runs the callback when the "
                                                  "present one has ended, before promise jobs.")},
    {"requestAnimationFrame",
     QT_TRANSLATE_NOOP("api", "requestAnimationFrame(callback): runs the callback before the next frame is "
                              "drawn, 60 times a second at most.")},
    {"requestIdleCallback",
     QT_TRANSLATE_NOOP(
         "api", "requestIdleCallback(callback): runs the callback when the page has nothing better to do.")},
    {"fetch", QT_TRANSLATE_NOOP("api", "fetch(url): asks the simulated network; a promise of the response. "
                                       "// @io fetch URL 50ms -> {...} says what comes.")},
    {"block", QT_TRANSLATE_NOOP(
                  "api", "block(ms): keeps the thread busy for so long. Nothing else can run meanwhile.")},
    {"service", QT_TRANSLATE_NOOP("api", "service(name, methods): an object whose methods are operations of "
                                         "the simulated world, each a promise.")},
    {"Promise", QT_TRANSLATE_NOOP("api", "new Promise((resolve, reject) => ...): the function runs at once; "
                                         "what hangs on the promise runs later, as microtasks.")},
    {"Promise.all",
     QT_TRANSLATE_NOOP(
         "api", "Promise.all(promises): fulfilled when all are, with a list; rejected as soon as one is.")},
    {"Promise.allSettled",
     QT_TRANSLATE_NOOP("api", "Promise.allSettled(promises): fulfilled when all have settled, however.")},
    {"Promise.race", QT_TRANSLATE_NOOP("api", "Promise.race(promises): settles as the first of them does.")},
    {"Promise.any",
     QT_TRANSLATE_NOOP("api",
                       "Promise.any(promises): fulfilled with the first that is; rejected when all are.")},
    {"Promise.resolve",
     QT_TRANSLATE_NOOP("api", "Promise.resolve(value): a promise that is fulfilled already. Its then "
                              "callbacks still wait for the stack to empty.")},
    {"Promise.reject",
     QT_TRANSLATE_NOOP("api", "Promise.reject(reason): a promise that is rejected already.")},
    {"Promise#then", QT_TRANSLATE_NOOP("api", "then(onFulfilled, onRejected): the callback becomes a "
                                              "microtask when the promise settles. Gives a new promise.")},
    {"Promise#catch", QT_TRANSLATE_NOOP("api", "catch(onRejected): then(undefined, onRejected).")},
    {"Promise#finally",
     QT_TRANSLATE_NOOP("api", "finally(callback): runs either way; the value or the reason passes through.")},
    {"async",
     QT_TRANSLATE_NOOP(
         "api",
         "async: the function gives a promise, and may await. It runs at once, up to its first await.")},
    {"await", QT_TRANSLATE_NOOP("api", "await value: leaves the function, which goes on as a microtask when "
                                       "the promise settles. The thread is free meanwhile.")},
    {"console.log", QT_TRANSLATE_NOOP("api", "console.log(...): prints a line, at once.")},
    {"AbortController",
     QT_TRANSLATE_NOOP("api",
                       "AbortController: its signal, given to fetch and others, lets abort() end them.")},
    {"MessageChannel",
     QT_TRANSLATE_NOOP("api",
                       "MessageChannel: two ports; what is posted on one arrives at the other as a task.")},
    {"Worker",
     QT_TRANSLATE_NOOP(
         "api",
         "new Worker(file): a thread of its own, with its own loop. Threads send each other messages.")},
    {"fs:readFile",
     QT_TRANSLATE_NOOP(
         "api",
         "readFile(path, callback): reads in a thread of the pool; the callback runs in the poll phase.")},
    {"fs:readFileSync",
     QT_TRANSLATE_NOOP("api", "readFileSync(path): reads now. The thread does nothing else meanwhile.")},
};

} // namespace

ApiCatalogue::ApiCatalogue(const QByteArray& list) {
    for (const QByteArray& line : list.split('\n')) {
        const QList<QByteArray> parts = line.split('\t');
        if (parts.size() == 3)
            m_members[QString::fromUtf8(parts[0])].push_back({QString::fromUtf8(parts[1]), kindOf(parts[2])});
    }
}

ApiCatalogue ApiCatalogue::load(Environment environment) {
    QFile probe(QStringLiteral(":/tickscope/api_probe.js"));
    if (!probe.open(QIODevice::ReadOnly)) return {};
    Scenario scenario;
    scenario.fileName = "names.js";
    scenario.source = probe.readAll().toStdString();
    scenario.environment = environment;
    scenario.record = false;
    std::string printed;
    RunHooks hooks;
    hooks.onOutput = [&printed](OutputStream stream, std::string_view text) {
        if (stream == OutputStream::Stdout) printed += text;
    };
    run(scenario, hooks);
    return ApiCatalogue(QByteArray::fromStdString(printed));
}

const std::vector<ApiCatalogue::Entry>& ApiCatalogue::members(const QString& owner) const {
    static const std::vector<Entry> none;
    const auto found = m_members.constFind(owner);
    return found == m_members.constEnd() ? none : *found;
}

QString ApiCatalogue::describe(const QString& path) {
    for (const Description& description : kDescriptions)
        if (path == QLatin1String(description.path))
            return QCoreApplication::translate("api", description.text);
    return {};
}

const std::vector<ApiCatalogue::Entry>& ApiCatalogue::keywords() {
    static const std::vector<Entry> words = entries(
        "async await break case catch class const continue debugger default delete do else export extends "
        "false finally for function if import in instanceof let new null of return static super switch this "
        "throw true try typeof undefined var void while yield",
        NameKind::Keyword);
    return words;
}

const std::vector<ApiCatalogue::Entry>& ApiCatalogue::pragmas() {
    static const std::vector<Entry> words =
        entries("env seed cpu io stub input request html event alert worker message file", NameKind::Pragma);
    return words;
}

} // namespace tickscope
