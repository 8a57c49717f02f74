#include "builtins/ordered_table.h"
#include "support/catch.h"
#include "vm/string.h"

#include <limits>
#include <map>

using namespace tickscope;

namespace {

struct Tables {
    Heap heap{64 << 20};
    OrderedTable table;
    Tables() {
        heap.addRootVisitor([this](EdgeVisitor& visitor) { table.visitEdges(visitor); });
    }
    Value text(const std::u16string& text) { return JsString::create(heap, text); }
    void set(Value key, int value) { table.set(heap, key, Value::int32(value)); }
    int get(Value key) {
        const auto* entry = table.find(key);
        return entry ? entry->value.asInt32() : -1;
    }
    std::string keys() {
        std::string all;
        OrderedTable::Cursor cursor;
        while (const auto* entry = table.next(cursor))
            all += std::to_string(entry->key.asInt32()) + " ";
        return all;
    }
};

} // namespace

TEST_CASE("keys are the same by SameValueZero") {
    Tables t;
    t.set(Value::int32(0), 1);
    CHECK(t.get(Value::fromDouble(-0.0)) == 1);
    t.set(Value::nan(), 2);
    CHECK(t.get(Value::fromDouble(std::numeric_limits<double>::quiet_NaN())) == 2);
    t.set(Value::fromDouble(5.0), 3);
    CHECK(t.get(Value::int32(5)) == 3);
    t.set(t.text(u"key"), 4);
    CHECK(t.get(t.text(u"key")) == 4);
    CHECK(t.get(t.text(u"other")) == -1);
    CHECK(t.table.size() == 4);
}

TEST_CASE("entries come in order of insertion, overwritten ones keep their place") {
    Tables t;
    for (int key : {5, 1, 9, 3})
        t.set(Value::int32(key), key);
    t.set(Value::int32(1), 100);
    CHECK(t.keys() == "5 1 9 3 ");
    t.table.remove(Value::int32(5));
    t.set(Value::int32(5), 5);
    CHECK(t.keys() == "1 9 3 5 ");
}

TEST_CASE("a walk sees what is added behind it and not what is removed before it gets there") {
    Tables t;
    for (int key : {1, 2, 3})
        t.set(Value::int32(key), key);
    std::string seen;
    OrderedTable::Cursor cursor;
    while (const auto* entry = t.table.next(cursor)) {
        const int key = entry->key.asInt32();
        seen += std::to_string(key) + " ";
        if (key == 1) t.table.remove(Value::int32(2));
        if (key == 3) t.set(Value::int32(4), 4);
        if (key == 4) t.table.clear();
        if (key == 4) t.set(Value::int32(6), 6);
    }
    CHECK(seen == "1 3 4 6 ");
}

TEST_CASE("a walk survives rebuilding of the table") {
    Tables t;
    for (int key = 0; key < 1000; ++key)
        t.set(Value::int32(key), key);
    OrderedTable::Cursor cursor;
    for (int i = 0; i < 500; ++i)
        t.table.next(cursor);
    for (int key = 0; key < 990; ++key)
        t.table.remove(Value::int32(key));
    CHECK(t.table.next(cursor)->key.asInt32() == 990);
    for (int key = 1000; key < 5000; ++key)
        t.set(Value::int32(key), key);
    CHECK(t.table.next(cursor)->key.asInt32() == 991);
}

TEST_CASE("the table agrees with a simple map through many changes") {
    Tables t;
    std::map<int, int> expected;
    std::uint32_t random = 12345;
    for (int step = 0; step < 50'000; ++step) {
        random = random * 1664525u + 1013904223u;
        const int key = static_cast<int>(random >> 16) % 700;
        if ((random >> 8) % 3 == 0) {
            REQUIRE(t.table.remove(Value::int32(key)) == (expected.erase(key) > 0));
        } else {
            t.set(Value::int32(key), step);
            expected[key] = step;
        }
    }
    CHECK(t.table.size() == expected.size());
    for (const auto& [key, value] : expected)
        REQUIRE(t.get(Value::int32(key)) == value);
}

TEST_CASE("string keys survive collection") {
    Tables t;
    for (int i = 0; i < 2000; ++i) {
        const std::string text = "a key of some length " + std::to_string(i);
        t.set(t.text({text.begin(), text.end()}), i);
    }
    t.heap.collect();
    CHECK(t.get(t.text(u"a key of some length 1234")) == 1234);
}
