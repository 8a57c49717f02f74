#pragma once
// The bare host of the conformance suite: jobs and nothing else.

#include "builtins/promise.h"
#include "vm/host_hooks.h"

#include <deque>

namespace tickscope {

class ShellLoop : public HostHooks {
public:
    explicit ShellLoop(Isolate& vm);
    // Runs jobs until none is left. A job's error is dropped, as the suite's harness observes promises
    // itself.
    void drain();
    void enqueuePromiseJob(Job* job) override { m_jobs.push_back(job); }
    void promiseRejectionTracker(PromiseObject*, RejectionOperation) override {}

private:
    Isolate& m_vm;
    std::deque<Job*> m_jobs;
};

} // namespace tickscope
