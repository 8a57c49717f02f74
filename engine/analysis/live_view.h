#pragma once
// Looks at a machine that stands still: its frames, scopes and objects as rows. Runs no program code and
// allocates nothing on the isolate's heap.

#include "analysis/quiet_text.h"
#include "tickscope/inspect.h"
#include "vm/frame.h"

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tickscope {

class PromiseObject;
class PromiseReaction;
class ScriptFunction;

// A variable where it is now.
struct LiveVariable {
    std::string name;
    VariableKind kind = VariableKind::Var;
    Value value;                        // empty: not initialised
    const Accessor* accessor = nullptr; // instead of the value: of a with object, of a global
};

// A scope with its variables, read at this moment.
struct LiveScope {
    ScopeKind kind = ScopeKind::Local;
    std::string name; // of the function, the file, ...
    SourceSpan range;
    std::vector<LiveVariable> variables;
};

// --- live_scopes.cpp
using GlobalNames = std::unordered_set<std::u16string>;
// From the inside outwards. `knownGlobals` are those that the platform has defined.
std::vector<LiveScope> scopesOfFrame(Isolate&, Frame*, const GlobalNames& knownGlobals);
// What a function closes over.
std::vector<LiveScope> scopesOfFunction(Isolate&, const ScriptFunction*);
// What is there without any frame: the files' own scopes as far as they are kept, and the globals.
std::vector<LiveScope> scopesOfProgram(Isolate&, const GlobalNames& knownGlobals);
GlobalNames globalNames(Isolate&);
std::string frameName(const Frame&);
// Where a frame is: the statement it runs, or what it waits in.
SourceSpan placeOf(const Frame&);

class LiveView {
public:
    LiveView(Isolate& vm, const GlobalNames& knownGlobals)
        : m_vm(vm), m_text(vm), m_knownGlobals(knownGlobals) {}

    std::vector<InspectNode> roots();
    std::vector<InspectNode> children(InspectHandle);

private:
    // What a handle stands for.
    struct Item {
        enum class Kind : std::uint8_t {
            Frame,      // the scopes of `frame`; of the program when there is none
            Suspended,  // of the suspended frames those from `from` to `to`
            Scopes,     // `scopes`, a list of them
            Scope,      // one of them
            Object,     // `object`
            Elements,   // `object`, `from` to `to`
            Properties, // the same, of its named properties
            Entries,    // the same, of a Map or Set
            Entry,      // a key and a value of a Map
            Accessor,   // the two functions
            Reactions,  // of a promise
        };
        Kind kind = Kind::Object;
        Object* object = nullptr;
        std::uint64_t from = 0, to = 0;
        Value key, value;
        const Accessor* accessor = nullptr;
        std::vector<LiveScope> scopes;
        Frame* frame = nullptr;
    };
    using Nodes = std::vector<InspectNode>;

    InspectHandle handleOf(Item item);
    std::uint32_t numberOf(Object*);
    void numberWhatIsSeen(const std::vector<Frame*>& frames);
    void show(InspectNode& node, Value value);
    void showAccessor(InspectNode& node, const Accessor&);
    InspectNode frameNode(Frame*);
    InspectNode scopeNode(LiveScope scope, std::size_t depth);
    std::vector<Frame*> suspendedFrames() const;
    std::vector<LiveScope> scopesOf(Frame* frameOrNull);
    void addSuspended(Nodes&, const std::vector<Frame*>&, std::uint64_t from, std::uint64_t to);

    void addScopes(Nodes&, const Item&);
    void addVariables(Nodes&, const LiveScope&);
    void addMembers(Nodes&, Object*);
    void addInternals(Nodes&, Object*);
    void addFunctionInternals(Nodes&, Object*);
    void addPromiseInternals(Nodes&, PromiseObject*);
    void addReactions(Nodes&, PromiseObject*);
    void addElements(Nodes&, Object*, std::uint64_t from, std::uint64_t to);
    void addEntries(Nodes&, Object*, std::uint64_t from, std::uint64_t to);
    void addProperties(Nodes&, Object*, std::uint64_t from, std::uint64_t to);
    void addNamespace(Nodes&, Object*);
    void addInternal(Nodes&, const char* name, Value value);
    void addRanges(Nodes&, Object*, Item::Kind kind, std::uint64_t from, std::uint64_t to);
    InspectNode propertyNode(Object*, PropertyKey, std::uint32_t slot, Attributes);

    Isolate& m_vm;
    QuietText m_text;
    const GlobalNames& m_knownGlobals;
    std::vector<Item> m_items; // by handle - 1
    std::unordered_map<const Object*, std::uint32_t> m_numbers;
};

} // namespace tickscope
