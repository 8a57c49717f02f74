#pragma once
// The only seam between the language and its host (ECMA-262 9.5, 16.2): the loop implements it.

#include "tickscope/event.h"
#include "vm/object.h"

#include <string>
#include <string_view>

namespace tickscope {

class Job;
class PromiseObject;

class HostHooks {
public:
    virtual ~HostHooks() = default;
    // HostEnqueuePromiseJob (9.5.5). The job was given its id and its JobQueued event by the caller.
    virtual void enqueuePromiseJob(Job* job) = 0;
    enum class RejectionOperation { Reject, Handle };
    // HostPromiseRejectionTracker (27.2.1.9).
    virtual void promiseRejectionTracker(PromiseObject* promise, RejectionOperation operation) = 0;
    // Value of Date.now() at virtual time 0, in milliseconds since the Unix epoch.
    virtual double epochMs() const { return 1767225600000.0; } // 2026-01-01T00:00:00Z
    // The namespace source for an import specifier or require(): nullptr when there is no such module.
    virtual Object* builtinModule(Isolate&, std::u16string_view /*specifier*/) { return nullptr; }
    // The text of another source file for import (test runners); false when there is none.
    virtual bool loadSource(std::string_view /*referrer*/, std::u16string_view /*specifier*/,
                            std::string& /*name*/, std::string& /*utf8*/) {
        return false;
    }
    virtual void initializeImportMeta(Isolate&, Object* /*meta*/) {}
    // A text of the program goes to a standard stream: to RunHooks::onOutput.
    virtual void writeOutput(Isolate&, OutputStream, std::string_view utf8);
};

} // namespace tickscope
