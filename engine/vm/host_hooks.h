#pragma once
// The only seam between the language and its host (ECMA-262 9.5, 16.2): the loop implements it.

#include "tickscope/event.h"
#include "vm/object.h"

#include "syntax/source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

class Continuation;
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
    // What an import specifier in the file `referrer` means (16.2.1.8 HostLoadImportedModule).
    struct ModuleSource {
        std::string name;                        // one module for each name
        std::optional<SourceText> text;          // of an ES module; nothing: see evaluateSynthetic
        std::vector<std::u16string> exportNames; // of a synthetic module, besides default
        Object* builtin = nullptr;               // instead: a module of the host, under another name
    };
    // `type` as in `with { type: 'json' }`, or empty. Throws when there is none.
    virtual ModuleSource loadModule(Isolate&, const std::string& referrer, std::u16string_view specifier,
                                    std::u16string_view type);
    // Runs what a synthetic module stands for (a CommonJS file); its value is the default export.
    virtual Value evaluateSynthetic(Isolate&, const std::string& /*name*/) { return Value::undefined(); }
    // Whether import() of it has to read files first; then the host calls `then->run()` once they are there.
    virtual bool readsLater(Isolate&, const std::string& /*referrer*/, std::u16string_view /*specifier*/,
                            Continuation* /*then*/) {
        return false;
    }
    // The same once a synthetic module has run: whether the host settles the promise of import() itself.
    virtual bool settlesLater(Isolate&, Continuation* /*then*/) { return false; }
    virtual void initializeImportMeta(Isolate&, const SourceText& /*module*/, Object* /*meta*/) {}
    // A text of the program goes to a standard stream: to RunHooks::onOutput.
    virtual void writeOutput(Isolate&, OutputStream, std::string_view utf8);
};

} // namespace tickscope
