#pragma once
// Compiled code of one function, script, module or eval: instructions, constants, tables. Immutable once
// made, apart from its inline caches.

#include "bytecode/opcodes.h"
#include "bytecode/scope_table.h"
#include "syntax/source.h"
#include "tickscope/ids.h"
#include "tickscope/trace.h"
#include "vm/environment.h"

#include <memory>

namespace tickscope {

class Frame;

// Remembers where a property was found (or added) for one instruction.
struct InlineCache {
    Shape* shape = nullptr;    // the receiver's
    Object* holder = nullptr;  // where the property is; nullptr: the receiver itself
    Shape* newShape = nullptr; // SetMember that adds: the shape afterwards
    std::uint32_t slot = 0;
    std::uint32_t epoch = 0; // prototype epoch when filled
};

struct ExceptionHandler {
    std::uint32_t begin, end; // instruction words covered
    std::uint32_t target;
    std::uint32_t stackTop; // values kept (locals + operands)
};

struct PositionEntry {
    std::uint32_t word = 0; // applies from this instruction on
    SourceRange range;      // the expression
    std::uint32_t at = 0;   // the offset that stack traces give for it, as V8 chooses it
};

enum class CodeKind : std::uint8_t {
    Function,
    Arrow,
    Method,
    ClassConstructor,
    DerivedConstructor,
    ClassField,
    ClassStaticBlock,
    Script,
    Module,
    Eval
};

// What GlobalDeclarationInstantiation (16.1.7) has to do.
struct GlobalDeclaration {
    enum class Kind : std::uint8_t { Var, Function, Let, Const };
    JsString* name = nullptr;
    Kind kind = Kind::Var;
    std::uint32_t function = 0; // index into Code::functions
    bool onlyForBlockFunction = false;
};

class Code final : public Cell {
public:
    Code() : Cell(CellKind::Code) {}

    std::vector<std::uint32_t> words;
    std::vector<Value> constants;
    std::vector<Code*> functions;
    std::vector<EnvironmentLayout*> layouts;
    std::vector<SourceRange> statements;
    std::vector<PositionEntry> positions;   // sorted by word
    mutable std::uint32_t lastPosition = 0; // among them, the one asked for last
    std::vector<ExceptionHandler> handlers; // inner before outer
    std::vector<GlobalDeclaration> globals;
    std::vector<InlineCache> caches;
    std::vector<std::vector<std::pair<Value, Value>>> templateSites; // (cooked, raw) strings
    std::vector<Object*> templateObjects;                            // one per site, made at first use

    CodeKind kind = CodeKind::Function;
    bool isStrict = false, isAsync = false, isGenerator = false;
    bool needsArguments = false; // Frame::arguments must be filled
    bool hasPrototypeProperty = false, isConstructor = false;
    bool isGetterOrSetter = false;
    bool isEmbedded = false;   // library code: not recorded, costs no time
    bool isOutside = false;    // not in the program's text (library code, eval): a trace has no place for it
    bool isMainScript = false; // the wrapper function of a CommonJS file
    std::uint32_t formalCount = 0, localCount = 0, maxStack = 0, expectedLength = 0;
    JsString* name = nullptr; // never null once compiled
    // Texts of the trace under way (TextIds), 0 until they were asked for: the name, and what its calls are
    // called while they wait to be resumed.
    std::uint32_t entryText = 0, resumeText = 0;
    // Frames of finished calls, linked by their callers, for the calls to come. A collection takes them.
    Frame* spareFrames = nullptr;
    // The shape of its last function object that had but length and name, and the one that began from.
    Shape *closureShape = nullptr, *closureBase = nullptr;
    SourceRange range;     // the whole function, as the trace shows it
    SourceRange textRange; // what toString gives, when it differs (a class); empty otherwise
    bool isDefaultConstructor = false;
    std::shared_ptr<const SourceText> source;
    // For mapped arguments objects: environment slot of each formal, or kNoSlot when shadowed by a later
    // duplicate.
    std::vector<std::uint32_t> mappedSlots;
    std::unique_ptr<ScopeTable> scopes; // nullptr unless the run is replayed to be inspected

    FrameKind frameKind() const;
    SourceRange positionOf(std::uint32_t word) const;
    // As a trace shows it.
    SourceSpan spanOf(SourceRange place) const {
        return isOutside ? SourceSpan{} : SourceSpan{place.begin, place.end};
    }
    std::uint32_t offsetOf(std::uint32_t word) const;
    const PositionEntry* positionEntryOf(std::uint32_t word) const; // nullptr: before the first
    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override;
};

} // namespace tickscope
