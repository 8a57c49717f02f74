#include "../vm/world.h"
#include "builtins/weak_table.h"
#include "support/catch.h"

using namespace tickscope;

TEST_CASE("a weak map's entry lives as long as its key, through chains of entries") {
    test::World world;
    Heap& heap = world.vm.heap;
    auto* map = heap.allocate<WeakMapObject>(world.vm.realm().objectShape);
    Object* const first = world.vm.newObject();
    Object* key = first;
    for (int i = 0; i < 50; ++i) {
        Object* next = world.vm.newObject();
        map->entries.set(heap, key, next);
        key = next;
    }
    for (int i = 0; i < 10'000; ++i)
        map->entries.set(heap, world.vm.newObject(), world.vm.newArray());
    const std::size_t before = map->entries.externalBytes();
    heap.collect();
    CHECK(map->entries.externalBytes() < before / 10);
    int length = 0;
    for (Value at = first; const Value* next = map->entries.find(at); at = *next)
        ++length;
    CHECK(length == 50);
}
