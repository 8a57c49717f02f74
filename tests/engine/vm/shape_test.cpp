#include "support/catch.h"
#include "vm/object.h"

using namespace tickscope;

namespace {

struct Shapes {
    Heap heap{64 << 20};
    AtomTable atoms{heap};
    Shape* empty = heap.allocate<Shape>(nullptr, false);
    PropertyKey key(std::string name) { return PropertyKey::atom(atoms.intern(std::string_view(name))); }
};

} // namespace

TEST_CASE("objects that grow alike share their shapes") {
    Shapes s;
    Shape* a = s.empty->withProperty(s.key("a"), kDefaultAttributes);
    Shape* ab = a->withProperty(s.key("b"), kDefaultAttributes);
    CHECK(s.empty->withProperty(s.key("a"), kDefaultAttributes) == a);
    CHECK(a->withProperty(s.key("b"), kDefaultAttributes) == ab);
    CHECK(a->withProperty(s.key("b"), kMethodAttributes) != ab);
    CHECK(ab->slotCount() == 2);
    CHECK(ab->find(s.key("a"))->slot == 0);
    CHECK(ab->find(s.key("b"))->slot == 1);
    CHECK(a->find(s.key("b")) == nullptr);
    CHECK(s.empty->find(s.key("a")) == nullptr);
}

TEST_CASE("changing attributes and prototypes keeps slots and order") {
    Shapes s;
    Shape* ab =
        s.empty->withProperty(s.key("a"), kDefaultAttributes)->withProperty(s.key("b"), kDefaultAttributes);
    Shape* changed = ab->withAttributes(s.key("a"), kEnumerable);
    CHECK(changed->find(s.key("a"))->attributes == kEnumerable);
    CHECK(ab->find(s.key("a"))->attributes == kDefaultAttributes);
    CHECK(changed->properties().front().key == s.key("a"));
    Object* prototype = s.heap.allocate<Object>(s.empty);
    Shape* child = changed->withPrototype(prototype);
    CHECK(child->prototype() == prototype);
    CHECK(prototype->isUsedAsPrototype());
    CHECK(child->find(s.key("b"))->slot == 1);
    CHECK(changed->withPrototype(prototype) == child);
}

TEST_CASE("a shape with very many properties becomes unique and still finds each") {
    Shapes s;
    Shape* shape = s.empty;
    for (int i = 0; i < 1000; ++i)
        shape = shape->withProperty(s.key("p" + std::to_string(i)), kDefaultAttributes);
    CHECK(shape->isUnique());
    for (int i = 0; i < 1000; ++i)
        REQUIRE(shape->find(s.key("p" + std::to_string(i)))->slot == unsigned(i));
    CHECK(shape->find(s.key("p1000")) == nullptr);
}

TEST_CASE("removed properties leave order intact and their slots are used again") {
    Shapes s;
    Shape* shape = s.heap.allocate<Shape>(nullptr, true);
    for (int round = 0; round < 100; ++round) {
        for (int i = 0; i < 20; ++i)
            shape->withProperty(s.key("k" + std::to_string(i)), kDefaultAttributes);
        for (int i = 0; i < 20; i += 2)
            shape->removeFromUnique(s.key("k" + std::to_string(i)));
        REQUIRE(shape->properties().size() == 10);
        for (int i = 1; i < 20; i += 2)
            REQUIRE(shape->find(s.key("k" + std::to_string(i))) != nullptr);
        REQUIRE(shape->find(s.key("k4")) == nullptr);
        for (int i = 1; i < 20; i += 2)
            shape->removeFromUnique(s.key("k" + std::to_string(i)));
    }
    CHECK(shape->slotCount() == 20);
    CHECK(shape->properties().empty());
}

TEST_CASE("transitions do not keep shapes alive") {
    Shapes s;
    for (int i = 0; i < 20'000; ++i)
        s.empty->withProperty(s.key("x" + std::to_string(i)), kDefaultAttributes);
    const std::size_t before = s.heap.liveBytes();
    s.heap.collect();
    s.heap.collect(); // counts what the first one dropped
    CHECK(s.heap.liveBytes() < before / 4);
    Shape* again = s.empty->withProperty(s.key("x5"), kDefaultAttributes);
    CHECK(again->find(s.key("x5"))->slot == 0);
}

TEST_CASE("a prototype's change of layout changes the epoch") {
    Shapes s;
    Object* object = s.heap.allocate<Object>(s.empty);
    const auto epoch = s.heap.prototypeEpoch;
    object->putDirect(s.key("a"), Value::int32(1));
    CHECK(s.heap.prototypeEpoch == epoch);
    s.empty->withPrototype(object);
    object->putDirect(s.key("b"), Value::int32(1));
    CHECK(s.heap.prototypeEpoch != epoch);
}
