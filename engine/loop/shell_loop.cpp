#include "loop/shell_loop.h"

namespace tickscope {

ShellLoop::ShellLoop(Isolate& vm) : m_vm(vm) {
    vm.heap.addRootVisitor([this](EdgeVisitor& visitor) {
        for (const Job* job : m_jobs)
            visitor.visit(job);
    });
    vm.setHost(this);
}

void ShellLoop::drain() {
    while (!m_jobs.empty()) {
        Job* job = m_jobs.front();
        m_jobs.pop_front();
        m_vm.charge(1);
        m_vm.completionOf([&] {
            job->run(m_vm);
            return Value::undefined();
        });
    }
}

} // namespace tickscope
