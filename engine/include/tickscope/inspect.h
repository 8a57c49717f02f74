#pragma once
// What a program's variables held at a moment of its run. A trace does not say: the scenario is run again up
// to that moment, which gives the same run, and the live machine is looked at there. Looking runs no program
// code: no getter, no trap of a proxy, no toString; and it changes nothing, so that the run can go on.

#include "tickscope/scenario.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tickscope {

// What a row of the inspection is.
enum class InspectRole : std::uint8_t {
    Frame,    // a call on the stack, a suspended function, or (FrameId 0) the program between callbacks
    Scope,    // what belongs together in it
    Variable, // of a scope
    Property, // of an object
    Private,  // #x of an object
    Element,  // of an array
    Entry,    // of a Map or Set
    Range,    // a hundred (or more) elements, entries or properties of many
    Internal, // what the standard keeps in double brackets: [[Prototype]], [[PromiseState]]
    Reaction, // who waits for a promise
};

enum class ScopeKind : std::uint8_t {
    Local, // a function's own variables
    Block,
    Loop,
    Catch,
    Switch,
    Class,
    With,    // the object of a with statement
    Eval,    // of code given to eval
    Closure, // what is kept of a function around
    Module,  // the top level of a module or of a CommonJS file
    Wrapper, // what Node gives a CommonJS file: exports, require, ...
    Script,  // let, const and class of all scripts
    Global,  // what the program has added to the global object
};

enum class VariableKind : std::uint8_t {
    None,
    Let,
    Const,
    Var,
    Parameter,
    Function,
    Class,
    Import,
    Catch,
    This,
    Arguments
};

enum class ValueKind : std::uint8_t {
    None, // the row has no value of its own
    Undefined,
    Null,
    Boolean,
    Number,
    BigInt,
    String,
    Symbol,
    Function,
    Object,
    Error,
    Promise,
    Accessor,      // a getter or setter, which was not run
    Uninitialised, // the declaration has not run yet: reading it now would throw
    Hole,          // elements that an array does not have
};

// Of children(); valid until the inspection moves. 0: there are none.
using InspectHandle = std::uint32_t;

struct InspectNode {
    std::string key;     // unlike its siblings', and the same at every moment: paths are made of keys
    std::string name;    // as shown; UTF-8, like all texts here
    std::string preview; // the value in one line, as Node's console shows it
    InspectRole role = InspectRole::Variable;
    ScopeKind scope = ScopeKind::Local;         // of a Scope
    VariableKind variable = VariableKind::None; // of a Variable
    ValueKind value = ValueKind::None;
    // Of the value as far as it may be seen at one glance, private fields too: unequal when it has changed,
    // though the preview may be too short to tell.
    std::uint64_t fingerprint = 0;
    PromiseState promiseState = PromiseState::Pending; // of a Promise
    FrameKind frameKind = FrameKind::Function;         // of a Frame
    bool isSuspended = false;                          // of a Frame
    bool isHidden = false;    // not enumerable, or the machine's own: of less interest
    std::uint32_t object = 0; // equal numbers at one moment are the same object; 0: no object
    FrameId frame;            // of a Frame, and of a Reaction by await
    PromiseId promise;        // of a Promise; of a Reaction the promise that it settles
    SourceSpan range;         // where a frame is, a scope or function begins, a reaction's callback stands
    InspectHandle handle = 0;
};

enum class InspectStatus : std::uint8_t {
    Ready,
    Cancelled,
    Different, // the run did not repeat itself: nothing is shown rather than something false
    Ended,     // it did not get so far (a run that the user had stopped)
};

// A run that stands still at a moment. Not thread-safe; any thread may use it in turn. Holds a thread and the
// memory of the run while it lives.
class Inspection {
public:
    // `recorded` is the trace of a run of this scenario; `thread` says which thread's moments are meant.
    Inspection(Scenario scenario, std::shared_ptr<const Trace> recorded, std::uint32_t thread = 0);
    ~Inspection();
    Inspection(const Inspection&) = delete;

    // Goes to the moment after `position` events; on from where it is when that is not later, else from the
    // beginning. A worker's positions are those of its own trace. `cancel` may be set from any thread.
    InspectStatus moveTo(EventIndex position, const std::atomic<bool>* cancel = nullptr);
    // Where it stands; kNoEvent when it does not.
    EventIndex position() const;
    // Events passed so far on the way to the position: for a progress bar, from any thread.
    EventIndex progress() const;
    // How often the run was begun.
    std::uint32_t runCount() const;

    // The frames: the call stack from its top down, then the suspended functions by age. When nothing is
    // on the stack the first is the program itself. Only while Ready.
    std::vector<InspectNode> roots();
    std::vector<InspectNode> children(InspectHandle handle);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tickscope
