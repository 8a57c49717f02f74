#pragma once
// Workers as their two ends see them: the thread that has made one, and the worker itself.

#include "builtins/structured_data.h"
#include "loop/thread_group.h"

#include <array>
#include <map>
#include <string>

namespace tickscope {

class EventLoop;

// What a worker tells the thread that made it, apart from the messages of its program.
struct WorkerReport {
    enum class Kind : std::uint8_t { Online, Output, Error, Ended };
    Kind kind;
    OutputStream stream = OutputStream::Stdout;
    std::string text;      // Output
    SerializedValue error; // Error: what internal/worker_errors makes of it
    int exitStatus = 0;    // Ended
};

struct WorkerRequest {
    std::string fileName; // in messages and stack traces
    std::string source;
    std::string mainFile; // as in Scenario
    bool isModule = false;
    std::string missing; // not empty: there is no such file
    std::string name;
    SerializedValue data; // for the library of the worker's own side
};

// The workers that one event loop has started.
class Workers {
public:
    Workers(EventLoop& loop, Isolate& vm) : m_loop(loop), m_vm(vm) {}

    // Calls listener(kind, value, text) for each report: "online", "output", "error", "exit"; before the
    // first listener("hears online"), whether anybody wants to know. Its number; 0 when there are too many
    // threads.
    std::uint32_t start(WorkerRequest request, Value listener);
    void terminate(std::uint32_t number);
    // This thread ends: its workers do, too.
    void terminateAll();
    void setReferenced(std::uint32_t number, bool isReferenced);
    bool hasReferenced() const;
    void receive(std::uint32_t number, WorkerReport report);
    void visitRoots(EdgeVisitor&) const;

private:
    struct Worker {
        JsThread* thread;
        Value listener;
        bool isReferenced = true;
    };
    bool listensFor(Value listener, WorkerReport::Kind kind);
    EventLoop& m_loop;
    Isolate& m_vm;
    std::map<std::uint32_t, Worker> m_workers; // that have not ended
};

// The worker's own side.
class WorkerSide {
public:
    WorkerSide(JsThread& thread, SerializedValue data) : data(std::move(data)), m_thread(thread) {}

    // process.stdout of a worker in Node: the parent prints. A text goes to it at once; what follows waits
    // until the parent has asked for more.
    void write(OutputStream stream, std::string_view text);
    void outputWanted(OutputStream stream);
    bool awaitsOutput() const;
    void report(WorkerReport report);
    // The last report.
    void end(int exitStatus);

    SerializedValue data;

private:
    struct Output {
        std::string waiting;
        bool isUnderWay = false;
    };
    void sendOutput(OutputStream stream, std::string text);
    JsThread& m_thread;
    std::array<Output, 2> m_outputs;
};

// What runs such a worker (worker_program.cpp).
std::unique_ptr<ThreadProgram> newWorkerProgram(EventLoop& parent, Isolate& parentVm, WorkerRequest);

} // namespace tickscope
