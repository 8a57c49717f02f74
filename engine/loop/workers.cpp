#include "loop/workers.h"

#include "loop/event_loop.h"
#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

namespace {

// What making a thread counts for against the step budget.
constexpr std::uint64_t kWorkerSteps = 2000;

const char* labelOf(WorkerReport::Kind kind) {
    switch (kind) {
    case WorkerReport::Kind::Online:
        return "the start of worker ";
    case WorkerReport::Kind::Output:
        return "output of worker ";
    case WorkerReport::Kind::Error:
        return "an error of worker ";
    case WorkerReport::Kind::Ended:
        return "the end of worker ";
    }
    return "";
}

const char* nameOf(WorkerReport::Kind kind) {
    switch (kind) {
    case WorkerReport::Kind::Online:
        return "online";
    case WorkerReport::Kind::Output:
        return "output";
    case WorkerReport::Kind::Error:
        return "error";
    case WorkerReport::Kind::Ended:
        return "exit";
    }
    return "";
}

// Calls the listener of a Worker.
class ReportTask final : public IoCompletion {
public:
    ReportTask(Value listener, WorkerReport report) : m_listener(listener), m_report(std::move(report)) {}
    void complete(Isolate& vm) override {
        RootedValues values(vm.heap);
        values.push(vm.string(nameOf(m_report.kind)));
        values.push(subject(vm));
        values.push(vm.string(m_report.text));
        call(vm, m_listener, Value::undefined(), values.values());
    }
    void visitEdges(EdgeVisitor& visitor) override { visitor.visit(m_listener); }

private:
    Value subject(Isolate& vm) {
        if (m_report.kind == WorkerReport::Kind::Error)
            return structuredDeserialize(vm, std::move(m_report.error));
        if (m_report.kind == WorkerReport::Kind::Output)
            return vm.string(m_report.stream == OutputStream::Stdout ? "stdout" : "stderr");
        return Value::int32(m_report.exitStatus);
    }
    Value m_listener;
    WorkerReport m_report;
};

} // namespace

// --- The thread that has made it

std::uint32_t Workers::start(WorkerRequest request, Value listener) {
    m_vm.charge(kWorkerSteps);
    m_loop.threadPool(); // what a worker writes into its copy of the environment does not change its size
    JsThread& own = m_loop.thread();
    const std::string name = request.name.empty() ? request.fileName : request.name;
    JsThread* thread = own.group().start(own, name, newWorkerProgram(m_loop, m_vm, std::move(request)));
    if (!thread) return 0;
    m_workers.emplace(thread->number(), Worker{thread, listener});
    m_vm.recorder.record(EventKind::WorkerStarted,
                         {.subject = thread->number(), .text = name, .range = m_vm.recorder.currentRange()});
    return thread->number();
}

void Workers::terminate(std::uint32_t number) {
    const auto found = m_workers.find(number);
    if (found == m_workers.end()) return;
    JsThread& thread = *found->second.thread;
    thread.stopAt(m_vm.now() + thread.group().delays.message);
    m_vm.checkSoon();
}

void Workers::terminateAll() {
    for (const auto& [number, worker] : m_workers)
        worker.thread->stopAt(m_vm.now() + worker.thread->group().delays.message);
}

void Workers::setReferenced(std::uint32_t number, bool isReferenced) {
    const auto found = m_workers.find(number);
    if (found != m_workers.end()) found->second.isReferenced = isReferenced;
}

bool Workers::hasReferenced() const {
    return std::any_of(m_workers.begin(), m_workers.end(),
                       [](const auto& entry) { return entry.second.isReferenced; });
}

void Workers::receive(std::uint32_t number, WorkerReport report) {
    const auto found = m_workers.find(number);
    if (found == m_workers.end()) return;
    JsThread& thread = *found->second.thread;
    RootedValues rooted(m_vm.heap);
    rooted.push(found->second.listener);
    const WorkerReport::Kind kind = report.kind;
    if (kind == WorkerReport::Kind::Ended) {
        m_vm.recorder.record(EventKind::WorkerEnded,
                             {.subject = number, .object = static_cast<std::uint32_t>(report.exitStatus)});
        m_workers.erase(found);
    }
    if (kind == WorkerReport::Kind::Output) {
        const OutputStream stream = report.stream;
        thread.notify({m_vm.now() + thread.group().delays.message, [stream](EventLoop& loop) {
                           if (loop.workerSide()) loop.workerSide()->outputWanted(stream);
                       }});
        m_vm.checkSoon();
    }
    // That it has begun is no task of its own when nobody listens.
    if (kind == WorkerReport::Kind::Online && !listensFor(rooted[0], kind)) return;
    const std::string label = labelOf(kind) + std::to_string(number);
    const TaskDescription task{.source = TaskSource::Host, .label = label};
    m_loop.perform(task, m_vm.heap.allocate<ReportTask>(rooted[0], std::move(report)));
}

bool Workers::listensFor(Value listener, WorkerReport::Kind kind) {
    const Value question = m_vm.string("hears " + std::string(nameOf(kind)));
    return toBoolean(call(m_vm, listener, Value::undefined(), {question}));
}

void Workers::visitRoots(EdgeVisitor& visitor) const {
    for (const auto& [number, worker] : m_workers)
        visitor.visit(worker.listener);
}

// --- The worker's own side

void WorkerSide::report(WorkerReport report) {
    const ThreadDelays& delays = m_thread.group().delays;
    VirtualTime delay = delays.message;
    if (report.kind == WorkerReport::Kind::Ended) delay = delay + delays.end;
    JsThread& parent = *m_thread.parent();
    const std::uint32_t number = m_thread.number();
    const auto shared = std::make_shared<WorkerReport>(std::move(report)); // std::function copies
    parent.notify({m_thread.now() + delay, [number, shared](EventLoop& loop) {
                       loop.workers().receive(number, std::move(*shared));
                   }});
    m_thread.lookAround();
}

void WorkerSide::sendOutput(OutputStream stream, std::string text) {
    report({.kind = WorkerReport::Kind::Output, .stream = stream, .text = std::move(text), .error = {}});
}

void WorkerSide::write(OutputStream stream, std::string_view text) {
    Output& output = m_outputs[static_cast<std::size_t>(stream)];
    if (output.isUnderWay) {
        output.waiting += text;
        return;
    }
    output.isUnderWay = true;
    sendOutput(stream, std::string(text));
}

void WorkerSide::outputWanted(OutputStream stream) {
    Output& output = m_outputs[static_cast<std::size_t>(stream)];
    output.isUnderWay = !output.waiting.empty();
    if (output.isUnderWay) sendOutput(stream, std::exchange(output.waiting, {}));
}

bool WorkerSide::awaitsOutput() const {
    return std::any_of(m_outputs.begin(), m_outputs.end(),
                       [](const Output& output) { return output.isUnderWay; });
}

void WorkerSide::end(int exitStatus) {
    for (const OutputStream stream : {OutputStream::Stdout, OutputStream::Stderr}) {
        Output& output = m_outputs[static_cast<std::size_t>(stream)];
        if (!output.waiting.empty()) sendOutput(stream, std::exchange(output.waiting, {}));
    }
    report({.kind = WorkerReport::Kind::Ended, .text = {}, .error = {}, .exitStatus = exitStatus});
}

} // namespace tickscope
