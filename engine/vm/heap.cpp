#include "vm/heap.h"

#include <cassert>
#include <cstdint>
#include <cstring>
#include <pthread.h>
#include <sys/mman.h>
#include <unordered_map>

#ifdef TICKSCOPE_HEAP_POISONS
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(address, size) ((void)(address), (void)(size))
#define ASAN_UNPOISON_MEMORY_REGION(address, size) ((void)(address), (void)(size))
#endif

// The scan reads whole stack frames, red zones included.
#define TICKSCOPE_READS_ANY_WORD __attribute__((no_sanitize("address"), noinline))

namespace tickscope {

namespace {

constexpr std::size_t kBlocksPerRegion = 32;
#ifdef TICKSCOPE_HEAP_POISONS
constexpr std::size_t kMinimumGrowth =
    std::size_t{128} * 1024; // collects often, so that a forgotten edge shows
constexpr std::size_t kEagerGrowth = 0;
#else
constexpr std::size_t kMinimumGrowth = std::size_t{1024} * 1024;
constexpr std::size_t kEagerGrowth = std::size_t{8} * 1024 * 1024;
#endif
constexpr std::size_t kPageSize = 4096;
// A heap with so many regions asks for large pages: fewer page faults, and fewer misses when cells that lie
// far apart are used in turn. A small one would only grow by them.
constexpr std::size_t kRegionsOfSmallPages = 4;

// A word of memory of unknown type.
using AnyWord = std::uintptr_t __attribute__((may_alias));

const void* findStackBase() {
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return nullptr;
    void* lowest = nullptr;
    std::size_t size = 0;
    pthread_attr_getstack(&attributes, &lowest, &size);
    pthread_attr_destroy(&attributes);
    return static_cast<char*>(lowest) + size;
}

} // namespace

struct Heap::Impl {
    // Blocks are cut from regions, so that aligning them wastes little.
    struct Region {
        std::byte* memory = nullptr; // nullptr: given back
        std::uint32_t freeBlocks = kAllFree;
    };
    // A region is as large as a large page of x86-64 and ARM64, and aligned as one.
    static constexpr std::size_t kRegionSize = kBlocksPerRegion * kBlockSize;
    static constexpr std::uint32_t kAllFree = 0xffffffffu; // a bit for each block
    static_assert(kBlocksPerRegion == 32);
    static constexpr std::uint32_t kNoRegion = 0xffffffffu;

    std::vector<Region> regions;
    std::vector<Block*> blocks; // of small cells
    std::vector<Block*> largeBlocks;
    std::array<Block*, kSizeClasses.size()> partlyLaidOut{}; // at most one of each size of cells
    std::array<bool, kSizeClasses.size()> hasBlocks{};       // of each size of cells: now or before
    // Every kBlockSize-aligned piece of memory in use, by address / kBlockSize. Looked up only.
    std::unordered_map<std::uintptr_t, Block*> blockByPiece;
    std::uintptr_t lowestPiece = UINTPTR_MAX, highestPiece = 0;

    std::vector<std::function<void(EdgeVisitor&)>> rootVisitors;
    std::vector<std::function<void()>> weakCallbacks;
    std::vector<Cell*> worklist, weakHolders;
    EdgeVisitor::Ephemerons ephemerons; // of the collection that is running

    void registerBlock(Block* block) {
        const auto first = reinterpret_cast<std::uintptr_t>(block) / kBlockSize;
        const auto count = (block->byteSize + kBlockSize - 1) / kBlockSize;
        for (std::uintptr_t piece = first; piece < first + count; ++piece)
            blockByPiece[piece] = block;
        lowestPiece = std::min(lowestPiece, first);
        highestPiece = std::max(highestPiece, first + count - 1);
    }
    void unregisterBlock(Block* block) {
        const auto first = reinterpret_cast<std::uintptr_t>(block) / kBlockSize;
        const auto count = (block->byteSize + kBlockSize - 1) / kBlockSize;
        for (std::uintptr_t piece = first; piece < first + count; ++piece)
            blockByPiece.erase(piece);
    }

    static std::byte* newRegion(bool wantsLargePages) {
        auto* memory = static_cast<std::byte*>(::operator new (kRegionSize, std::align_val_t{kRegionSize}));
#if defined(MADV_HUGEPAGE) && !defined(TICKSCOPE_HEAP_POISONS)
        if (wantsLargePages) madvise(memory, kRegionSize, MADV_HUGEPAGE);
#else
        (void)wantsLargePages;
#endif
        return memory;
    }
    Block* takeBlock() {
        std::uint32_t index = 0;
        while (index < regions.size() && !(regions[index].memory && regions[index].freeBlocks))
            ++index;
        if (index == regions.size()) {
            index = 0;
            while (index < regions.size() && regions[index].memory)
                ++index;
            if (index == regions.size()) regions.emplace_back();
            regions[index] = {newRegion(index >= kRegionsOfSmallPages)};
        }
        Region& region = regions[index];
        const auto position = static_cast<std::uint32_t>(std::countr_zero(region.freeBlocks));
        region.freeBlocks &= ~(1u << position);
        auto* block = reinterpret_cast<Block*>(region.memory + position * kBlockSize);
        ASAN_UNPOISON_MEMORY_REGION(block, kBlockSize);
        block->region = index;
        block->positionInRegion = position;
        return block;
    }
    void giveBackBlock(Block* block) {
        if (block->region == kNoRegion) {
            ::operator delete (block, std::align_val_t{kBlockSize});
            return;
        }
        regions[block->region].freeBlocks |= 1u << block->positionInRegion;
        ASAN_POISON_MEMORY_REGION(block, kBlockSize);
    }
    // Gives empty regions back to the system, keeping a few for the next growth.
    void trimRegions(std::size_t keep) {
        for (Region& region : regions) {
            if (!region.memory || region.freeBlocks != kAllFree) continue;
            if (keep > 0) {
                --keep;
                continue;
            }
            ASAN_UNPOISON_MEMORY_REGION(region.memory, kRegionSize);
            ::operator delete (region.memory, std::align_val_t{kRegionSize});
            region.memory = nullptr;
        }
    }

    static std::byte* cellsOf(Block* block) { return reinterpret_cast<std::byte*>(block) + kBlockHeaderSize; }
    static Cell* cellAt(Block* block, std::size_t i) {
        return reinterpret_cast<Cell*>(cellsOf(block) + i * block->cellSize);
    }
    static std::uint32_t capacityOf(const Block* block) {
        return static_cast<std::uint32_t>((kBlockSize - kBlockHeaderSize) / block->cellSize);
    }
    static std::uint32_t cellsPerPage(std::size_t cellSize) {
        return static_cast<std::uint32_t>(std::max<std::size_t>(kPageSize / cellSize, 1));
    }
    // Has all pages of a block at once, which takes a fraction of what one page fault after the other does.
    static void touchAll(Block* block) {
#if defined(MADV_POPULATE_WRITE) && !defined(TICKSCOPE_HEAP_POISONS)
        madvise(block, kBlockSize, MADV_POPULATE_WRITE);
#else
        (void)block;
#endif
    }
    static std::size_t sizeOf(const Block* block) {
        return block->cellSize ? block->cellSize : block->byteSize;
    }
};

Heap::Heap(std::size_t budgetBytes)
    : m_impl(std::make_unique<Impl>()), m_budgetBytes(budgetBytes),
      m_nextCollection(std::min(budgetBytes, kMinimumGrowth)) {}

Heap::~Heap() {
#ifndef TICKSCOPE_HEAP_POISONS // which looks for leaks
    if (m_isLeft) return;
#endif
    destroyAllCells();
    for (Block* block : m_impl->blocks)
        m_impl->giveBackBlock(block);
    for (Block* block : m_impl->largeBlocks)
        m_impl->giveBackBlock(block);
    m_impl->trimRegions(0);
}

void Heap::addRootVisitor(std::function<void(EdgeVisitor&)> visitor) {
    m_impl->rootVisitors.push_back(std::move(visitor));
}

void Heap::addWeakCallback(std::function<void()> callback) {
    m_impl->weakCallbacks.push_back(std::move(callback));
}

void Heap::setCollectEveryAllocation(bool on) {
    m_collectsEveryAllocation = on;
    m_nextCollection = on ? 0 : std::min(m_budgetBytes, m_usedBytes + kMinimumGrowth);
}

void Heap::poison(void* cell, std::size_t cellSize) {
    ASAN_POISON_MEMORY_REGION(static_cast<FreeCell*>(cell) + 1, cellSize - sizeof(FreeCell));
}

// --- Allocation

void Heap::makeRoom(std::size_t bytes) {
    collect();
    // The last sixteenth stays unused: next to a full heap a program would do little but collect.
    const std::size_t limit = m_budgetBytes - m_budgetBytes / 16;
    if (bytes > limit || m_usedBytes > limit - bytes) throw RunAborted{AbortReason::MemoryBudget};
}

void* Heap::allocateSlowly(std::size_t size) {
    if (size > kMaxSmallCell) return allocateLarge(size);
    const std::size_t sizeClass = kClassOfGranule[(size + 15) / 16];
    const std::size_t cellSize = kSizeClasses[sizeClass];
    if (m_usedBytes + cellSize > m_nextCollection) makeRoom(cellSize);
    if (!m_freeLists[sizeClass]) {
        if (Block* block = m_impl->partlyLaidOut[sizeClass])
            layOutCells(block, sizeClass, Impl::cellsPerPage(cellSize));
        else
            addBlock(sizeClass);
    }
    FreeCell* cell = m_freeLists[sizeClass];
    m_freeLists[sizeClass] = cell->next;
    m_usedBytes += cellSize;
    ASAN_UNPOISON_MEMORY_REGION(cell, cellSize);
    return cell;
}

void Heap::addBlock(std::size_t sizeClass) {
    Block* block = m_impl->takeBlock();
    const std::uint32_t cellSize = kSizeClasses[sizeClass];
    block->heap = this;
    block->cellSize = cellSize;
    block->cellCount = 0;
    block->byteSize = kBlockSize;
    m_impl->registerBlock(block);
    m_impl->blocks.push_back(block);
    // The first block of its kind may be all a program needs: its memory is touched page by page.
    const bool isFirst = !m_impl->hasBlocks[sizeClass];
    m_impl->hasBlocks[sizeClass] = true;
    if (!isFirst) Impl::touchAll(block);
    layOutCells(block, sizeClass, isFirst ? Impl::cellsPerPage(cellSize) : Impl::capacityOf(block));
}

// Makes free cells of `count` more cells of the block, or of all that are left.
void Heap::layOutCells(Block* block, std::size_t sizeClass, std::uint32_t count) {
    const std::uint32_t begin = block->cellCount;
    const std::uint32_t end = std::min(begin + count, Impl::capacityOf(block));
    FreeCell* next = m_freeLists[sizeClass];
    for (std::uint32_t i = end; i-- > begin;) {
        next = new (Impl::cellAt(block, i)) FreeCell(next);
        poison(next, block->cellSize);
    }
    m_freeLists[sizeClass] = next;
    block->cellCount = end;
    m_impl->partlyLaidOut[sizeClass] = end < Impl::capacityOf(block) ? block : nullptr;
}

void* Heap::allocateLarge(std::size_t size) {
    if (size > m_budgetBytes) makeRoom(size);
    const std::size_t bytes = (size + kBlockHeaderSize + kBlockSize - 1) / kBlockSize * kBlockSize;
    if (m_usedBytes + bytes > m_nextCollection) makeRoom(bytes);
    auto* block = static_cast<Block*>(::operator new (bytes, std::align_val_t{kBlockSize}));
    *block = {this, 0, 1, bytes, Impl::kNoRegion, 0};
    new (Impl::cellAt(block, 0)) FreeCell(nullptr); // until the caller constructs its cell
    m_impl->registerBlock(block);
    m_impl->largeBlocks.push_back(block);
    m_usedBytes += bytes;
    return Impl::cellAt(block, 0);
}

// --- Marking

void Heap::collect() {
    assert(!m_isCollecting);
    m_isCollecting = true;
    ++m_collections;
    m_peakBytes = std::max(m_peakBytes, m_usedBytes);
    const std::size_t usedBefore = m_usedBytes;
    m_usedBytes = 0; // counted anew while marking
    mark();
    for (Cell* holder : m_impl->weakHolders)
        holder->dropDeadEdges(*this);
    m_impl->weakHolders.clear();
    for (auto& callback : m_impl->weakCallbacks)
        callback();
    sweep();
    // Where nearly everything survives, the program is building something up: the next look can wait longer,
    // at the beginning much longer.
    std::size_t growth = m_usedBytes;
    if (m_usedBytes > usedBefore / 16 * 15)
        growth = std::max(3 * m_usedBytes, std::min(7 * m_usedBytes, kEagerGrowth));
    m_nextCollection = m_collectsEveryAllocation
                           ? 0
                           : std::min(m_budgetBytes, m_usedBytes + std::max(kMinimumGrowth, growth));
    m_isCollecting = false;
}

void Heap::mark() {
    EdgeVisitor visitor(m_impl->worklist, m_impl->weakHolders, m_impl->ephemerons);
    for (auto& visitRoots : m_impl->rootVisitors)
        visitRoots(visitor);
    for (RootedValues* list = m_rootedLists; list; list = list->m_next) {
        for (Value value : list->m_values)
            visitor.visit(value);
    }
    // Spills every callee-saved register into this frame, which markStack's frame is below of.
    __builtin_unwind_init();
    markStack();
    drain(visitor);
    auto& holders = m_impl->weakHolders;
    for (std::size_t i = 0; i < holders.size(); ++i) { // draining may announce more
        holders[i]->visitEphemerons(visitor);
        drain(visitor);
    }
    m_impl->ephemerons.clear();
}

void Heap::drain(EdgeVisitor& visitor) {
    auto& worklist = m_impl->worklist;
    auto& ephemerons = m_impl->ephemerons;
    while (!worklist.empty()) {
        Cell* cell = worklist.back();
        worklist.pop_back();
        m_usedBytes += Impl::sizeOf(blockOf(cell)) + cell->externalBytes();
        cell->visitEdges(visitor);
        if (ephemerons.empty()) continue;
        const auto [first, last] = ephemerons.equal_range(cell);
        for (auto waiting = first; waiting != last; ++waiting)
            visitor.visit(waiting->second);
        ephemerons.erase(first, last);
    }
}

__attribute__((noinline)) void Heap::markStack() {
    static thread_local const void* const stackBase = findStackBase();
    EdgeVisitor visitor(m_impl->worklist, m_impl->weakHolders, m_impl->ephemerons);
    const auto here = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0)) & ~(sizeof(AnyWord) - 1);
    markConservatively(reinterpret_cast<const std::uintptr_t*>(here),
                       static_cast<const std::uintptr_t*>(stackBase), visitor);
}

TICKSCOPE_READS_ANY_WORD void Heap::markConservatively(const std::uintptr_t* from, const std::uintptr_t* to,
                                                       EdgeVisitor& visitor) {
#ifdef TICKSCOPE_HEAP_POISONS
    void* const fakeStack = __asan_get_current_fake_stack();
#endif
    for (auto* word = reinterpret_cast<const AnyWord*>(from); word < reinterpret_cast<const AnyWord*>(to);
         ++word) {
        markWord(*word, visitor);
#ifdef TICKSCOPE_HEAP_POISONS
        // With stack-use-after-return checks locals live in frames on AddressSanitizer's own heap.
        void *begin = nullptr, *end = nullptr;
        if (!fakeStack ||
            !__asan_addr_is_in_fake_stack(fakeStack, reinterpret_cast<void*>(*word), &begin, &end)) {
            continue;
        }
        for (auto* local = static_cast<const AnyWord*>(begin); local < static_cast<const AnyWord*>(end);
             ++local) {
            markWord(*local, visitor);
        }
#endif
    }
}

// A word is a cell when it points anywhere into one, plainly or as a boxed Value.
inline void Heap::markWord(std::uintptr_t word, EdgeVisitor& visitor) {
    const std::uintptr_t tag = static_cast<std::uint64_t>(word) >> 48;
    if (tag != 0) {
        if (tag < Value::kTagObject) return;
        word &= Value::kPayloadMask;
    }
    const std::uintptr_t piece = word / kBlockSize;
    if (piece < m_impl->lowestPiece || piece > m_impl->highestPiece) return;
    const auto found = m_impl->blockByPiece.find(piece);
    if (found == m_impl->blockByPiece.end()) return;
    Block* block = found->second;
    const auto firstCell = reinterpret_cast<std::uintptr_t>(Impl::cellsOf(block));
    if (word < firstCell) return;
    const std::size_t index = block->cellSize ? (word - firstCell) / block->cellSize : 0;
    if (index >= block->cellCount) return;
    Cell* cell = Impl::cellAt(block, index);
    if (cell->cellKind() != CellKind::Free) visitor.visit(cell);
}

// --- Sweeping

void Heap::sweep() {
    m_freeLists.fill(nullptr);
    // From the last block to the first, so that the free lists begin with the oldest blocks.
    auto& blocks = m_impl->blocks;
    // Some empty blocks stay, for cells of the same size are what a program asks for next.
    std::size_t keptEmpty = kMinimumGrowth / kBlockSize;
    for (std::size_t i = blocks.size(); i-- > 0;) {
        if (sweepBlock(blocks[i], keptEmpty > 0)) continue;
        if (keptEmpty > 0) {
            --keptEmpty;
            continue;
        }
        std::replace(m_impl->partlyLaidOut.begin(), m_impl->partlyLaidOut.end(), blocks[i],
                     static_cast<Block*>(nullptr));
        m_impl->unregisterBlock(blocks[i]);
        m_impl->giveBackBlock(blocks[i]);
        blocks[i] = nullptr;
    }
    std::erase(blocks, nullptr);
    std::erase_if(m_impl->largeBlocks, [this](Block* block) {
        Cell* cell = Impl::cellAt(block, 0);
        if (cell->m_marked) {
            cell->m_marked = false;
            return false;
        }
        cell->~Cell();
        m_impl->unregisterBlock(block);
        m_impl->giveBackBlock(block);
        return true;
    });
    m_impl->trimRegions(blocks.size() / kBlocksPerRegion / 2 + 1);
}

// Destroys the unmarked cells of a block and puts its free cells on the free list; an empty block's only if
// it is kept. False when the block is empty.
bool Heap::sweepBlock(Block* block, bool keepsEmpty) {
    const std::size_t sizeClass = kClassOfGranule[block->cellSize / 16];
    FreeCell* const listBefore = m_freeLists[sizeClass];
    FreeCell* list = listBefore;
    bool hasLiveCells = false;
    for (std::size_t i = block->cellCount; i-- > 0;) {
        Cell* cell = Impl::cellAt(block, i);
        if (cell->m_marked) {
            cell->m_marked = false;
            hasLiveCells = true;
            continue;
        }
        if (cell->m_cellKind == CellKind::Free) {
            auto* freeCell = static_cast<FreeCell*>(cell);
            freeCell->next = list;
            list = freeCell;
            continue;
        }
        cell->~Cell();
        list = new (static_cast<void*>(cell)) FreeCell(list);
        // A test that uses a dead cell should notice.
        if (m_collectsEveryAllocation)
            std::memset(static_cast<void*>(list + 1), 0xdd, block->cellSize - sizeof(FreeCell));
        poison(list, block->cellSize);
    }
    m_freeLists[sizeClass] = hasLiveCells || keepsEmpty ? list : listBefore;
    return hasLiveCells;
}

void Heap::forEachCell(CellKind kind, const std::function<void(Cell*)>& visit) const {
    const auto visitIn = [&](Block* block) {
        for (std::size_t i = 0; i < block->cellCount; ++i) {
            Cell* cell = Impl::cellAt(block, i);
            if (cell->m_cellKind == kind) visit(cell);
        }
    };
    for (Block* block : m_impl->blocks)
        visitIn(block);
    for (Block* block : m_impl->largeBlocks)
        visitIn(block);
}

void Heap::destroyAllCells() {
    const auto destroyIn = [](Block* block) {
        for (std::size_t i = 0; i < block->cellCount; ++i) {
            Cell* cell = Impl::cellAt(block, i);
            if (cell->m_cellKind != CellKind::Free) cell->~Cell();
        }
        ASAN_UNPOISON_MEMORY_REGION(block, block->byteSize);
    };
    for (Block* block : m_impl->blocks)
        destroyIn(block);
    for (Block* block : m_impl->largeBlocks)
        destroyIn(block);
}

} // namespace tickscope
