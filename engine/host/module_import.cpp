#include "host/module_import.h"

#include "builtins/promise.h"
#include "host/simulated_io.h"
#include "loop/event_loop.h"

namespace tickscope {

namespace {

// Goes on with import() when its file has been read.
class ImportRead final : public IoCompletion {
public:
    ImportRead(Continuation* then, Value failure) : m_then(then), m_failure(failure) {}
    void complete(Isolate& vm) override {
        m_then->run(vm, m_failure.isUndefined() ? ResumeMode::Next : ResumeMode::Throw, m_failure);
    }
    void visitEdges(EdgeVisitor& visitor) override {
        visitor.visit(m_then);
        visitor.visit(m_failure);
    }

private:
    Continuation* m_then;
    Value m_failure;
};

// Goes once around the microtask queue, several times. Only the last round is an event of the trace.
class LoaderJob final : public Job {
public:
    LoaderJob(std::uint32_t count, Continuation* then) : m_count(count), m_then(then) {}
    void enqueue(Isolate& vm) {
        if (m_count == 1) {
            id = vm.recorder.newJobId();
            queued =
                vm.recorder.record(EventKind::JobQueued, {.detail = static_cast<std::uint8_t>(JobKind::Other),
                                                          .subject = id.value,
                                                          .text = "import()"});
        }
        vm.host().enqueuePromiseJob(this);
    }
    void run(Isolate& vm) override {
        if (--m_count > 0) return enqueue(vm);
        m_then->run(vm, ResumeMode::Next, Value::undefined());
    }
    void visitEdges(EdgeVisitor& visitor) override { visitor.visit(m_then); }

private:
    std::uint32_t m_count;
    Continuation* m_then;
};

} // namespace

void continueAfterJobs(Isolate& vm, std::uint32_t count, Continuation* then) {
    vm.heap.allocate<LoaderJob>(count, then)->enqueue(vm);
}

void startImport(Isolate& vm, const std::string& name, VirtualTime latency, Continuation* then) {
    const IoOutcome outcome = ioOutcome(vm, "import", name, latency);
    const Value failure =
        outcome.failure ? Value(vm.newError(ErrorType::TypeError, *outcome.failure)) : Value::undefined();
    EventLoop::of(vm).io().start("import " + name, outcome.latency,
                                 vm.heap.allocate<ImportRead>(then, failure), outcome.slots);
}

} // namespace tickscope
