#include "support/catch.h"
#include "vm/object.h"
#include "world.h"

using namespace tickscope;

namespace {

struct Objects : test::World {
    Object* object() { return vm.newObject(); }
    ArrayObject* array(int count = 0) {
        ArrayObject* array = vm.newArray();
        for (int i = 0; i < count; ++i)
            array->push(Value::int32(i));
        return array;
    }
    PropertyKey key(std::string_view name) { return PropertyKey::atom(vm.atoms.intern(name)); }
    static PropertyKey at(std::uint32_t index) { return PropertyKey::index(index); }
    std::string keysOf(Object* object) {
        std::vector<PropertyKey> keys;
        object->ownPropertyKeys(vm, keys);
        std::string text;
        for (PropertyKey k : keys) {
            text += k.isIndex() ? std::to_string(k.asIndex()) : k.isAtom() ? k.asAtom()->utf8() : "@";
            text += ' ';
        }
        return text;
    }
    bool set(Object* o, PropertyKey k, int v) { return o->set(vm, k, Value::int32(v), Value(o)); }
    int get(Object* o, PropertyKey k) {
        const Value value = o->get(vm, k);
        return value.isInt32() ? value.asInt32() : -1;
    }
    bool define(Object* o, PropertyKey k, int v, Attributes a) {
        return o->defineOwnProperty(vm, k, PropertyDescriptor::data(Value::int32(v), a));
    }
    bool setLength(ArrayObject* a, double length) {
        return a->set(vm, vm.names.length, Value::number(length), Value(a));
    }
};

} // namespace

TEST_CASE("named properties are set, inherited, shadowed and deleted") {
    Objects w;
    Object* parent = w.object();
    Object* child = w.object();
    REQUIRE(child->setPrototypeOf(w.vm, parent));
    CHECK(w.set(parent, w.key("a"), 1));
    CHECK(w.get(child, w.key("a")) == 1);
    CHECK_FALSE(child->hasOwnProperty(w.vm, w.key("a")));
    CHECK(w.set(child, w.key("a"), 2));
    CHECK(w.get(parent, w.key("a")) == 1);
    CHECK(child->deleteProperty(w.vm, w.key("a")));
    CHECK(w.get(child, w.key("a")) == 1);
    CHECK(child->hasProperty(w.vm, w.key("a")));
    CHECK_FALSE(child->hasProperty(w.vm, w.key("b")));
}

TEST_CASE("a read-only inherited property stops assignment") {
    Objects w;
    Object* parent = w.object();
    Object* child = w.object();
    child->setPrototypeOf(w.vm, parent);
    parent->putDirect(w.key("a"), Value::int32(1), kEnumerable);
    CHECK_FALSE(w.set(child, w.key("a"), 2));
    parent->putDirect(w.at(3), Value::int32(1), kEnumerable);
    CHECK_FALSE(w.set(child, w.at(3), 2));
    parent->putAccessorDirect(w.key("b"), nullptr, nullptr, kConfigurable);
    CHECK_FALSE(w.set(child, w.key("b"), 2));
    CHECK(child->get(w.vm, w.key("b")).isUndefined());
}

TEST_CASE("prototype cycles are refused") {
    Objects w;
    Object* a = w.object();
    Object* b = w.object();
    CHECK(b->setPrototypeOf(w.vm, a));
    CHECK_FALSE(a->setPrototypeOf(w.vm, b));
    CHECK(a->setPrototypeOf(w.vm, nullptr));
}

TEST_CASE("own keys: indices ascending, then strings, then symbols, in order of creation") {
    Objects w;
    Object* o = w.object();
    Symbol* symbol = w.vm.heap.allocate<Symbol>(Value::undefined(), Symbol::Sort::Unique);
    Symbol* name = w.vm.heap.allocate<Symbol>(Value::undefined(), Symbol::Sort::Private);
    o->putDirect(PropertyKey::symbol(symbol), Value::int32(0));
    o->putPrivate(PropertyKey::symbol(name), Value::int32(42), kWritable);
    w.set(o, w.key("z"), 1);
    w.set(o, w.at(10), 1);
    w.set(o, w.key("a"), 1);
    w.set(o, w.at(2), 1);
    w.set(o, w.at(4'000'000'000u), 1);
    w.set(o, w.at(7), 1);
    CHECK(w.keysOf(o) == "2 7 10 4000000000 z a @ ");
    o->deleteProperty(w.vm, w.key("z"));
    w.set(o, w.key("z"), 1);
    CHECK(w.keysOf(o) == "2 7 10 4000000000 a z @ ");
    CHECK(o->getDirect(PropertyKey::symbol(name)) == Value::int32(42));
}

TEST_CASE("a non-configurable property admits only what 10.1.6.3 allows") {
    Objects w;
    Object* o = w.object();
    for (PropertyKey k : {w.key("x"), w.at(1)}) {
        REQUIRE(w.define(o, k, 1, kWritable));
        PropertyDescriptor d;
        d.value = Value::int32(2);
        CHECK(o->defineOwnProperty(w.vm, k, d));
        CHECK(w.get(o, k) == 2);
        CHECK_FALSE(o->deleteProperty(w.vm, k));
        d = {};
        d.enumerable = true;
        CHECK_FALSE(o->defineOwnProperty(w.vm, k, d));
        d = {};
        d.get = Value::undefined();
        CHECK_FALSE(o->defineOwnProperty(w.vm, k, d));
        d = {};
        d.writable = false;
        CHECK(o->defineOwnProperty(w.vm, k, d));
        CHECK_FALSE(w.set(o, k, 3));
        d.writable = true;
        CHECK_FALSE(o->defineOwnProperty(w.vm, k, d));
        CHECK(w.get(o, k) == 2);
    }
}

TEST_CASE("a data property becomes an accessor and back, its other attributes kept") {
    Objects w;
    Object* o = w.object();
    w.define(o, w.key("x"), 1, kDefaultAttributes);
    PropertyDescriptor d;
    d.set = Value::undefined();
    REQUIRE(o->defineOwnProperty(w.vm, w.key("x"), d));
    auto own = o->getOwnProperty(w.vm, w.key("x"));
    CHECK(own->isAccessorDescriptor());
    CHECK(*own->enumerable);
    CHECK(*own->configurable);
    d = {};
    d.value = Value::int32(5);
    REQUIRE(o->defineOwnProperty(w.vm, w.key("x"), d));
    own = o->getOwnProperty(w.vm, w.key("x"));
    CHECK_FALSE(*own->writable);
    CHECK(own->value->asInt32() == 5);
}

TEST_CASE("a non-extensible object keeps what it has and takes nothing new") {
    Objects w;
    Object* o = w.object();
    w.set(o, w.key("a"), 1);
    o->preventExtensions(w.vm);
    CHECK_FALSE(o->isExtensible(w.vm));
    CHECK_FALSE(w.set(o, w.key("b"), 1));
    CHECK_FALSE(w.set(o, w.at(0), 1));
    CHECK_FALSE(w.define(o, w.key("b"), 1, 0));
    CHECK(w.set(o, w.key("a"), 2));
    CHECK_FALSE(o->setPrototypeOf(w.vm, nullptr));
    CHECK(o->shape() != w.object()->shape()->withProperty(w.key("a"), kDefaultAttributes));
}

TEST_CASE("many properties survive growth, deletion and collection") {
    Objects w;
    Object* o = w.object();
    for (int i = 0; i < 2000; ++i)
        w.set(o, w.key("p" + std::to_string(i)), i);
    for (int i = 0; i < 2000; i += 3)
        o->deleteProperty(w.vm, w.key("p" + std::to_string(i)));
    w.vm.heap.collect();
    for (int i = 0; i < 2000; ++i) {
        REQUIRE(w.get(o, w.key("p" + std::to_string(i))) == (i % 3 == 0 ? -1 : i));
    }
}

TEST_CASE("an array's length follows its indices and cuts them") {
    Objects w;
    ArrayObject* a = w.array(3);
    CHECK(w.set(a, w.at(5), 5));
    CHECK(a->length() == 6);
    CHECK(w.keysOf(a) == "0 1 2 5 length ");
    CHECK_FALSE(a->hasProperty(w.vm, w.at(4)));
    CHECK(w.setLength(a, 2));
    CHECK(w.keysOf(a) == "0 1 length ");
    CHECK(w.setLength(a, 4));
    CHECK(a->length() == 4);
    CHECK(w.set(a, w.at(2), 2));
    CHECK(w.set(a, w.at(3), 3));
    CHECK(a->isDense());
}

TEST_CASE("a non-configurable element stops the cut") {
    Objects w;
    ArrayObject* a = w.array(5);
    REQUIRE(w.define(a, w.at(2), 9, kWritable));
    CHECK_FALSE(w.setLength(a, 0));
    CHECK(a->length() == 3);
    CHECK(w.keysOf(a) == "0 1 2 length ");
}

TEST_CASE("a read-only length refuses new indices") {
    Objects w;
    ArrayObject* a = w.array(2);
    PropertyDescriptor d;
    d.writable = false;
    REQUIRE(a->defineOwnProperty(w.vm, w.vm.names.length, d));
    CHECK_FALSE(w.set(a, w.at(2), 1));
    CHECK_FALSE(w.define(a, w.at(2), 1, kDefaultAttributes));
    CHECK(w.set(a, w.at(1), 7));
    CHECK_FALSE(w.setLength(a, 5));
    CHECK_FALSE(w.setLength(a, 1));
    d.writable = true;
    CHECK_FALSE(a->defineOwnProperty(w.vm, w.vm.names.length, d));
    CHECK(a->length() == 2);
    CHECK_FALSE(a->deleteProperty(w.vm, w.vm.names.length));
}

TEST_CASE("huge lengths and far indices cost little") {
    Objects w;
    ArrayObject* a = w.array();
    const std::size_t before = w.vm.heap.liveBytes();
    CHECK(w.setLength(a, 4294967295.0));
    CHECK(w.set(a, w.at(4294967294u), 1));
    CHECK(w.set(a, w.at(1u << 31), 2));
    CHECK(w.get(a, w.at(4294967294u)) == 1);
    CHECK(w.setLength(a, 10));
    CHECK(w.keysOf(a) == "length ");
    CHECK(w.set(a, w.at(0), 1));
    CHECK_FALSE(a->hasSparseElements());
    CHECK(w.vm.heap.liveBytes() < before + 10'000);
}

TEST_CASE("an array filled backwards becomes dense") {
    Objects w;
    ArrayObject* a = w.array();
    for (std::uint32_t i = 5000; i-- > 0;)
        w.set(a, w.at(i), static_cast<int>(i));
    CHECK(a->isDense());
    for (std::uint32_t i = 0; i < 5000; ++i)
        REQUIRE(w.get(a, w.at(i)) == static_cast<int>(i));
}

TEST_CASE("setting through a receiver defines there") {
    Objects w;
    Object* o = w.object();
    ArrayObject* a = w.array(1);
    CHECK(o->set(w.vm, w.at(3), Value::int32(3), Value(a)));
    CHECK(a->length() == 4);
    CHECK(o->set(w.vm, w.vm.names.length, Value::int32(1), Value(a)));
    CHECK(a->length() == 1);
    CHECK_FALSE(o->set(w.vm, w.key("x"), Value::int32(3), Value::int32(1)));
    a->putDirect(w.key("x"), Value::int32(1), kEnumerable);
    CHECK_FALSE(o->set(w.vm, w.key("x"), Value::int32(3), Value(a)));
}

TEST_CASE("objects survive collection before every allocation") {
    Objects w;
    w.vm.heap.setCollectEveryAllocation(true);
    Object* o = w.object();
    for (int i = 0; i < 150; ++i)
        w.set(o, w.key("key" + std::to_string(i)), i);
    ArrayObject* a = w.array(200);
    for (int i = 0; i < 150; ++i)
        REQUIRE(w.get(o, w.key("key" + std::to_string(i))) == i);
    for (std::uint32_t i = 0; i < 200; ++i)
        REQUIRE(w.get(a, w.at(i)) == static_cast<int>(i));
    w.vm.heap.setCollectEveryAllocation(false);
}
