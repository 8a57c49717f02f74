#pragma once
// The process object, and the state behind it that the loop looks at.

#include "loop/rejection_tracker.h"
#include "vm/isolate.h"

namespace tickscope {

class Modules;

class ProcessState final : public ProcessEvents {
public:
    ProcessState(Isolate& vm, Modules& modules) : m_vm(vm), m_modules(modules) {}

    // ProcessEvents
    bool emit(std::string_view event, std::initializer_list<Value> arguments) override;
    void emitWarning(std::string_view name, std::string_view message) override;

    Object* object = nullptr; // globalThis.process
    bool isExiting = false;   // 'exit' was emitted: nextTick is ignored
    Value exitCode;           // process.exitCode
    bool isWarningHelpShown = false;
    Value captureCallback; // of setUncaughtExceptionCaptureCallback, or undefined
    int exitStatus() const { return exitCode.isNumber() ? static_cast<int>(exitCode.asNumber()) : 0; }

    // Gives the process object the methods of EventEmitter, at the first use of one of them.
    void becomeEmitter();
    void visitRoots(EdgeVisitor& visitor) const {
        visitor.visit(object);
        visitor.visit(exitCode);
        visitor.visit(captureCallback);
    }

private:
    Isolate& m_vm;
    Modules& m_modules;
    bool m_isEmitter = false;
};

// Creates globalThis.process. The loop must be the isolate's host.
[[gnu::cold]] void installProcess(Isolate&, Realm&);

// Writes a text of the program, as it is, to a stream; the trace shows it as one output.
void writeToStream(Isolate&, OutputStream, std::string_view utf8);

} // namespace tickscope
