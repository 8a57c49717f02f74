#include "support/catch.h"
#include "vm/heap.h"
#include "vm/string.h"

#include <cstring>

using namespace tickscope;

namespace {

int destroyed = 0;

class Node final : public Cell {
public:
    explicit Node(Node* next = nullptr) : Cell(CellKind::Other), next(next) {}
    ~Node() override { ++destroyed; }
    void visitEdges(EdgeVisitor& visitor) override { visitor.visit(next); }
    std::size_t externalBytes() const override { return external; }
    Node* next;
    std::size_t external = 0;
};

// Runs f below the test's frame and overwrites the stack it used, so that no stale word keeps cells alive.
template <typename F>
__attribute__((noinline, noclone)) void away(F f) {
    f();
}
__attribute__((noinline)) void cleanStack() {
    char buffer[16384];
    std::memset(buffer, 0, sizeof buffer);
    asm volatile("" : : "r"(buffer) : "memory"); // or the optimiser would drop the writing
}

} // namespace

TEST_CASE("an unreachable cell is destroyed and its memory used again") {
    Heap heap(64 << 20);
    destroyed = 0;
    away([&] {
        for (int i = 0; i < 1000; ++i)
            heap.allocate<Node>();
    });
    cleanStack();
    heap.collect();
    CHECK(destroyed >= 990); // a stale word on the stack may keep a few
    const std::size_t used = heap.liveBytes();
    for (int i = 0; i < 1000; ++i)
        heap.allocate<Node>();
    CHECK(heap.liveBytes() <= used + 1000 * 64);
}

TEST_CASE("cells stay alive through roots, edges, rooted values and the native stack") {
    Heap heap(64 << 20);
    destroyed = 0;
    Node* root = heap.allocate<Node>();
    heap.addRootVisitor([&](EdgeVisitor& visitor) { visitor.visit(root); });
    for (int i = 0; i < 100'000; ++i)
        root = heap.allocate<Node>(root); // a deep list: marking does not recurse
    RootedValues rooted(heap);
    away([&] { rooted.push(Value::cell(heap.allocate<Node>())); });
    Node* const local = heap.allocate<Node>();
    const Value boxed = Value::cell(heap.allocate<Node>());
    cleanStack();
    heap.collect();
    CHECK(destroyed == 0);
    CHECK(local->next == nullptr);
    CHECK(boxed.asCell()->cellKind() == CellKind::Other);
    int length = 0;
    for (Node* node = root; node; node = node->next)
        ++length;
    CHECK(length == 100'001);
}

TEST_CASE("an interior pointer keeps its cell, small or large, alive") {
    Heap heap(64 << 20);
    destroyed = 0;
    char* volatile small = nullptr;
    char* volatile large = nullptr;
    away([&] {
        small = reinterpret_cast<char*>(heap.allocateWithExtra<Node>(100)) + 90;
        large = reinterpret_cast<char*>(heap.allocateWithExtra<Node>(300'000)) + 250'000;
    });
    cleanStack();
    heap.collect();
    CHECK(destroyed == 0);
    large = nullptr;
    cleanStack();
    heap.collect();
    CHECK(destroyed == 1);
    CHECK(small != nullptr);
}

TEST_CASE("every cell finds its heap") {
    Heap one(64 << 20), other(64 << 20);
    CHECK(&one.allocate<Node>()->heap() == &one);
    CHECK(&other.allocate<Node>()->heap() == &other);
    CHECK(&one.allocateWithExtra<Node>(500'000)->heap() == &one);
}

TEST_CASE("all cells are destroyed with the heap") {
    destroyed = 0;
    {
        Heap heap(64 << 20);
        for (int i = 0; i < 10; ++i)
            heap.allocate<Node>();
        heap.allocateWithExtra<Node>(100'000);
    }
    CHECK(destroyed == 11);
}

TEST_CASE("allocation beyond the budget ends the run") {
    Heap heap(8 << 20);
    Node* list = nullptr;
    std::size_t count = 0;
    try {
        for (; count < 10'000'000; ++count)
            list = heap.allocate<Node>(list);
        FAIL("the budget was ignored");
    } catch (const RunAborted& aborted) {
        CHECK(aborted.reason == AbortReason::MemoryBudget);
    }
    CHECK(count > 100'000);
    CHECK(heap.peakBytes() <= heap.budgetBytes());
    CHECK(list != nullptr);
}

TEST_CASE("garbage beyond the budget does not end the run") {
    Heap heap(8 << 20);
    for (std::size_t i = 0; i < 1'000'000; ++i)
        heap.allocate<Node>();
    CHECK(heap.collectionCount() >= 3);
    CHECK(heap.peakBytes() <= heap.budgetBytes());
}

TEST_CASE("external bytes count against the budget") {
    Heap heap(8 << 20);
    heap.chargeExternal(4 << 20);
    CHECK(heap.liveBytes() >= 4u << 20);
    CHECK_THROWS_AS(heap.chargeExternal(9 << 20), RunAborted);
    CHECK_THROWS_AS(heap.chargeExternal(SIZE_MAX), RunAborted);
    Node* node = heap.allocate<Node>();
    node->external = 7 << 20;
    heap.collect();
    CHECK(heap.liveBytes() >= 7u << 20);
    CHECK_THROWS_AS(heap.chargeExternal(2 << 20), RunAborted);
    CHECK(node->next == nullptr);
}

TEST_CASE("collecting before every allocation loses nothing that is in use") {
    Heap heap(64 << 20);
    heap.setCollectEveryAllocation(true);
    Node* list = nullptr;
    for (int i = 0; i < 300; ++i)
        list = heap.allocate<Node>(list);
    heap.setCollectEveryAllocation(false);
    int length = 0;
    for (; list; list = list->next)
        ++length;
    CHECK(length == 300);
    CHECK(heap.collectionCount() >= 300);
}
