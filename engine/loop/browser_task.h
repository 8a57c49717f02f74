#pragma once
// Tasks of a page's event loop (HTML 8.1.7.1), and the one queue that holds them all.
//
// The standard keeps a queue for each task source and leaves open from which one the loop takes next. Here it
// takes the oldest task of all; where another source has one waiting, a ChoicePoint says so.

#include "loop/choices.h"
#include "loop/task.h"

#include <deque>

namespace tickscope {

class BrowserTask : public Cell {
public:
    explicit BrowserTask(TaskSource source) : Cell(CellKind::Other), source(source) {}
    virtual void steps(Isolate&) = 0; // may throw ThrowCompletion: it is reported
    // What the task does once the checkpoint after its callback is over.
    virtual void afterCheckpoint() {}
    const TaskSource source;
    // 0 for tasks that the trace shows by other events (rendering).
    AnnouncedTask announced;
    std::string label; // for choice points
};

class BrowserTaskQueue {
public:
    BrowserTaskQueue(Isolate& vm, Choices& choices) : m_vm(vm), m_choices(choices) {}
    // Announces the task in the trace, unless it has an id already.
    void append(BrowserTask*, const TaskDescription&);
    void appendUnannounced(BrowserTask* task, std::string label) {
        task->label = std::move(label);
        m_tasks.push_back(task);
    }
    BrowserTask* takeNext(); // nullptr when there is none
    bool isEmpty() const { return m_tasks.empty(); }
    void visitRoots(EdgeVisitor& visitor) const {
        for (const BrowserTask* task : m_tasks)
            visitor.visit(task);
    }

private:
    Isolate& m_vm;
    Choices& m_choices;
    std::deque<BrowserTask*> m_tasks;
};

} // namespace tickscope
