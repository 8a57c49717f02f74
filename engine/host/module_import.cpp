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

} // namespace

void startImport(Isolate& vm, const std::string& name, VirtualTime latency, Continuation* then) {
    const IoOutcome outcome = ioOutcome(vm, "import", name, latency);
    const Value failure =
        outcome.failure ? Value(vm.newError(ErrorType::TypeError, *outcome.failure)) : Value::undefined();
    EventLoop::of(vm).io().start("import " + name, outcome.latency,
                                 vm.heap.allocate<ImportRead>(then, failure), outcome.slots);
}

} // namespace tickscope
