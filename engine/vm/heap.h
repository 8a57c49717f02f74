#pragma once
// The garbage-collected heap of one isolate: mark-sweep, non-moving, under a hard budget.
// Roots: cells reached from the registered root visitors (the isolate), RootedValues, and every word of the
// native stack that looks like a cell (so natives need no handles; but a Value held ONLY in malloc'ed
// memory, e.g. a std::vector<Value>, is not seen: use RootedValues, or a cell that visits it).
// Collection is never observable from a program.

#include "vm/value.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <new>
#include <unordered_map>
#include <utility>
#include <vector>

// Under AddressSanitizer free cells are poisoned, and allocation takes the slow path that unpoisons them.
#if defined(__SANITIZE_ADDRESS__)
#define TICKSCOPE_HEAP_POISONS
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TICKSCOPE_HEAP_POISONS
#endif
#endif

namespace tickscope {

class Heap;
class Cell;

// Collects the edges of a cell. visit() accepts null and non-pointers.
class EdgeVisitor {
public:
    void visit(Value value) {
        if (value.isHeapPointer()) visitCell(value.asCell());
    }
    void visit(const Cell* cell) { visitCell(const_cast<Cell*>(cell)); }
    // Announces a live cell that also holds edges it did not visit: visitEphemerons() and dropDeadEdges() are
    // called on it once everything reachable is marked.
    void deferWeakEdges(Cell* cell) { m_weakHolders.push_back(cell); }
    // Visits the value once the key is marked, which may be already. For visitEphemerons().
    inline void visitEphemeron(const Cell* key, Value value);

private:
    friend class Heap;
    // What waits for a key to be marked: looked up only.
    using Ephemerons = std::unordered_multimap<const Cell*, Value>;
    EdgeVisitor(std::vector<Cell*>& worklist, std::vector<Cell*>& weakHolders, Ephemerons& ephemerons)
        : m_worklist(worklist), m_weakHolders(weakHolders), m_ephemerons(ephemerons) {}
    inline void visitCell(Cell* cell);
    std::vector<Cell*>& m_worklist;
    std::vector<Cell*>& m_weakHolders;
    Ephemerons& m_ephemerons;
};

enum class CellKind : std::uint8_t {
    Free,
    String,
    Symbol,
    BigInt,
    Object,
    Shape,
    Accessor,
    Environment,
    Frame,
    Code,
    Other
};

// Anything that lives on the heap. Created only by Heap::allocate; destroyed by the sweep. Destructors must
// not look at other cells; a constructor may allocate only once visitEdges would work.
class Cell {
public:
    virtual ~Cell() = default;
    Cell(const Cell&) = delete;
    Cell& operator=(const Cell&) = delete;

    virtual void visitEdges(EdgeVisitor&) {}
    // Bytes owned outside the cell (buffers, vectors), asked for at each collection.
    virtual std::size_t externalBytes() const { return 0; }
    // For cells that announced weak edges (EdgeVisitor::deferWeakEdges). First, once: name each key with what
    // lives because of it. Then, when all is marked: forget unmarked cells.
    virtual void visitEphemerons(EdgeVisitor&) {}
    virtual void dropDeadEdges(const Heap&) {}

    CellKind cellKind() const { return m_cellKind; }
    inline Heap& heap() const; // found through the block header; O(1)

protected:
    explicit Cell(CellKind kind) : m_cellKind(kind) {}

private:
    friend class Heap;
    friend class EdgeVisitor;
    bool m_marked = false;
    CellKind m_cellKind;
};

inline void EdgeVisitor::visitCell(Cell* cell) {
    if (!cell || cell->m_marked) return;
    cell->m_marked = true;
    m_worklist.push_back(cell);
}

inline void EdgeVisitor::visitEphemeron(const Cell* key, Value value) {
    if (key->m_marked)
        visit(value);
    else if (value.isHeapPointer())
        m_ephemerons.emplace(key, value);
}

// Thrown (as a C++ exception) to end the run from any depth; never caught by language code.
enum class AbortReason : std::uint8_t {
    StepBudget,
    MemoryBudget,
    TimeBudget,
    EventBudget,
    Cancelled,
    Exit,
    Stopped, // a thread by another one
};
struct RunAborted {
    AbortReason reason;
};

class RootedValues;

class Heap {
public:
    explicit Heap(std::size_t budgetBytes);
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    // Allocates and constructs a cell; `extra` bytes of trailing storage follow sizeof(T).
    // May collect first. Throws RunAborted when the budget is spent even after collecting.
    template <typename T, typename... Args>
    T* allocate(Args&&... args) {
        return allocateWithExtra<T>(0, std::forward<Args>(args)...);
    }
    template <typename T, typename... Args>
    T* allocateWithExtra(std::size_t extra, Args&&... args) {
        void* memory = allocateBytes(sizeof(T) + extra);
        return new (memory) T(std::forward<Args>(args)...);
    }

    // Tells that a cell's external memory grew by `bytes`, BEFORE allocating it; may collect; may abort.
    void chargeExternal(std::size_t bytes) {
        if (m_usedBytes + bytes > m_nextCollection || bytes > m_budgetBytes) makeRoom(bytes);
        m_usedBytes += bytes;
    }
    // The same without collecting or aborting: for constructors. The next allocation acts on it.
    void noteExternal(std::size_t bytes) { m_usedBytes += bytes; }

    void addRootVisitor(std::function<void(EdgeVisitor&)> visitor);
    // Called after marking, before sweeping: drop entries whose cells are unmarked (atom table).
    void addWeakCallback(std::function<void()> callback);
    bool isMarked(const Cell* cell) const { return cell->m_marked; }

    // The process is about to end: the destructor need not give the cells back.
    void leaveToProcessEnd() { m_isLeft = true; }

    void collect();
    // Every cell of a kind, those that nothing reaches any more among them, in no order.
    void forEachCell(CellKind kind, const std::function<void(Cell*)>& visit) const;
    // The whole native stack of the collecting thread is scanned; its base is found without help.
    void setStackBase(const void*) {}
    // For tests: collect before every allocation.
    void setCollectEveryAllocation(bool on);
    bool collectsEveryAllocation() const { return m_collectsEveryAllocation; }

    std::size_t liveBytes() const { return m_usedBytes; } // cells + external, as last known
    std::size_t peakBytes() const { return std::max(m_peakBytes, m_usedBytes); }
    std::size_t budgetBytes() const { return m_budgetBytes; }
    // Threads of one run share a budget: what is left for this one changes.
    void setBudgetBytes(std::size_t bytes) {
        m_budgetBytes = bytes;
        m_nextCollection = std::min(m_nextCollection, bytes);
    }
    std::uint64_t collectionCount() const { return m_collections; }

    // Changes when the layout of an object used as a prototype changes, and when a unique shape loses or
    // alters a property: whoever remembers what a prototype chain or a unique shape held compares it.
    std::uint32_t prototypeEpoch = 0;

private:
    friend class Cell;
    friend class RootedValues;
    struct Block {
        Heap* heap;
        std::uint32_t cellSize;  // 0: one large cell
        std::uint32_t cellCount; // those laid out so far
        std::size_t byteSize;    // of the whole block
        std::uint32_t region, positionInRegion;
    };
    class FreeCell final : public Cell {
    public:
        explicit FreeCell(FreeCell* next) : Cell(CellKind::Free), next(next) {}
        FreeCell* next;
    };

    static constexpr std::size_t kBlockSize = std::size_t{64} * 1024, kBlockHeaderSize = 64,
                                 kMaxSmallCell = 8192;
    static constexpr std::array<std::uint16_t, 26> kSizeClasses = {
        32,  48,  64,  80,  96,  112,  128,  144,  160,  192,  224,  256,  320,
        384, 448, 512, 640, 768, 1024, 1280, 1536, 2048, 3072, 4096, 6144, 8192};
    static constexpr auto kClassOfGranule = [] {
        std::array<std::uint8_t, kMaxSmallCell / 16 + 1> table{};
        std::size_t sizeClass = 0;
        for (std::size_t granules = 0; granules < table.size(); ++granules) {
            if (granules * 16 > kSizeClasses[sizeClass]) ++sizeClass;
            table[granules] = static_cast<std::uint8_t>(sizeClass);
        }
        return table;
    }();

    static Block* blockOf(const void* cell) {
        return reinterpret_cast<Block*>(reinterpret_cast<std::uintptr_t>(cell) & ~(kBlockSize - 1));
    }
    void* allocateBytes(std::size_t size) {
#ifndef TICKSCOPE_HEAP_POISONS
        if (size <= kMaxSmallCell) [[likely]] {
            const std::size_t sizeClass = kClassOfGranule[(size + 15) / 16];
            FreeCell* cell = m_freeLists[sizeClass];
            const std::size_t used = m_usedBytes + kSizeClasses[sizeClass];
            if (cell && used <= m_nextCollection) [[likely]] {
                m_freeLists[sizeClass] = cell->next;
                m_usedBytes = used;
                return cell;
            }
        }
#endif
        return allocateSlowly(size);
    }
    static void poison(void* cell, std::size_t cellSize); // all but what makes it a free cell
    void* allocateSlowly(std::size_t size);
    void* allocateLarge(std::size_t size);
    void addBlock(std::size_t sizeClass);
    void layOutCells(Block*, std::size_t sizeClass, std::uint32_t count);
    void makeRoom(std::size_t bytes);
    void mark();
    void drain(EdgeVisitor&);
    void markStack();
    void markConservatively(const std::uintptr_t* from, const std::uintptr_t* to, EdgeVisitor&);
    void markWord(std::uintptr_t word, EdgeVisitor&);
    void sweep();
    bool sweepBlock(Block*, bool keepsEmpty);
    void destroyAllCells();

    struct Impl;
    std::unique_ptr<Impl> m_impl;
    std::size_t m_usedBytes = 0, m_peakBytes = 0, m_budgetBytes, m_nextCollection = 0;
    std::array<FreeCell*, kSizeClasses.size()> m_freeLists{};
    RootedValues* m_rootedLists = nullptr;
    std::uint64_t m_collections = 0;
    bool m_collectsEveryAllocation = false;
    bool m_isCollecting = false;
    bool m_isLeft = false;
};

inline Heap& Cell::heap() const { return *Heap::blockOf(this)->heap; }

// A growable list of values that the collector sees. Strictly scoped: create on the native stack.
class RootedValues {
public:
    explicit RootedValues(Heap& heap) : m_heap(heap), m_next(heap.m_rootedLists) {
        if (m_next) m_next->m_previous = this;
        heap.m_rootedLists = this;
    }
    ~RootedValues() {
        (m_previous ? m_previous->m_next : m_heap.m_rootedLists) = m_next;
        if (m_next) m_next->m_previous = m_previous;
    }
    RootedValues(const RootedValues&) = delete;
    RootedValues& operator=(const RootedValues&) = delete;

    void push(Value v) {
        if (m_values.size() == m_values.capacity()) {
            m_heap.chargeExternal(m_values.capacity() * sizeof(Value) + 64);
        }
        m_values.push_back(v);
    }
    std::size_t size() const { return m_values.size(); }
    bool isEmpty() const { return m_values.empty(); }
    Value& operator[](std::size_t i) { return m_values[i]; }
    Value operator[](std::size_t i) const { return m_values[i]; }
    std::vector<Value>& values() { return m_values; }
    const std::vector<Value>& values() const { return m_values; }
    auto begin() { return m_values.begin(); }
    auto end() { return m_values.end(); }

private:
    friend class Heap;
    Heap& m_heap;
    RootedValues* m_next;
    RootedValues* m_previous = nullptr;
    std::vector<Value> m_values;
};

} // namespace tickscope
