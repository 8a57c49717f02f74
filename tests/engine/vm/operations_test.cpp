#include "support/catch.h"
#include "vm/bigint.h"
#include "vm/operations.h"
#include "vm/primitive_object.h"
#include "world.h"

#include <limits>

using namespace tickscope;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Operations : test::World {
    Value text(const char16_t* t) { return vm.string(std::u16string(t)); }
    Value big(const char16_t* t) { return newBigInt(vm, *stringToBigInt(t)); }
    // "TypeError: message" of what f throws.
    template <typename F>
    std::string thrownBy(F&& f) {
        const CompletionRecord result = vm.completionOf([&] {
            f();
            return Value();
        });
        if (!result.isThrow()) return "nothing";
        return describeValue(vm, result.value);
    }
    // An object with a method that returns the value.
    static Value returnCaptured(Isolate&, const CallArguments& a) { return a.callee->captured(0); }
    NativeFunction* returning(Value value) {
        NativeFunction* function = newNativeFunction(vm, "f", returnCaptured, 0);
        function->setCaptured(0, value);
        return function;
    }
};

std::string textOf(double number) { return numberToUtf8(number); }

} // namespace

TEST_CASE("a number's text is the shortest that reads back, laid out as the standard says") {
    CHECK(textOf(0) == "0");
    CHECK(textOf(-0.0) == "0");
    CHECK(textOf(100) == "100");
    CHECK(textOf(-1.5) == "-1.5");
    CHECK(textOf(0.1 + 0.2) == "0.30000000000000004");
    CHECK(textOf(1e21) == "1e+21");
    CHECK(textOf(123456789012345680000.0) == "123456789012345680000");
    CHECK(textOf(1.5e300) == "1.5e+300");
    CHECK(textOf(0.000001) == "0.000001");
    CHECK(textOf(0.0000001) == "1e-7");
    CHECK(textOf(1.25e-7) == "1.25e-7");
    CHECK(textOf(5e-324) == "5e-324");
    CHECK(textOf(std::numeric_limits<double>::max()) == "1.7976931348623157e+308");
    CHECK(textOf(kInfinity) == "Infinity");
    CHECK(textOf(-kInfinity) == "-Infinity");
    CHECK(textOf(std::numeric_limits<double>::quiet_NaN()) == "NaN");
    CHECK(textOf(4294967296.5) == "4294967296.5");
    CHECK(textOf(9007199254740993.0) == "9007199254740992");
}

TEST_CASE("text becomes a number by StringNumericLiteral") {
    CHECK(stringToNumber(u"") == 0);
    CHECK(stringToNumber(u"  \t\u2028 12 \ufeff") == 12);
    CHECK(stringToNumber(u"+.5e1") == 5);
    CHECK(stringToNumber(u"5.") == 5);
    CHECK(std::signbit(stringToNumber(u"-0")));
    CHECK(stringToNumber(u"0x1F") == 31);
    CHECK(stringToNumber(u"0b11") == 3);
    CHECK(stringToNumber(u"0O17") == 15);
    CHECK(stringToNumber(u"-Infinity") == -kInfinity);
    CHECK(stringToNumber(u"1e1000") == kInfinity);
    CHECK(stringToNumber(u"-1e1000") == -kInfinity);
    CHECK(stringToNumber(u"1e-1000") == 0);
    CHECK(stringToNumber(u"0e99999999999999999999") == 0);
    CHECK(stringToNumber(u"0x20000000000001") == 9007199254740992.0);
    CHECK(stringToNumber(u"0x20000000000003") == 9007199254740996.0);
    for (const char16_t* bad :
         {u".", u"e5", u"1e", u"1 2", u"0x", u"-0x1", u"1_0", u"infinity", u"nan", u"+-1", u"12px"})
        CHECK(std::isnan(stringToNumber(bad)));
}

TEST_CASE("32-bit integers wrap around") {
    CHECK(toInt32(4294967295.0) == -1);
    CHECK(toInt32(-2147483649.0) == 2147483647);
    CHECK(toUint32(-1.9) == 4294967295u);
    CHECK(toInt32(1e21) == -559939584);
    CHECK(toInt32(kInfinity) == 0);
    CHECK(toInt32(std::numeric_limits<double>::quiet_NaN()) == 0);
}

TEST_CASE_METHOD(Operations, "the three equalities") {
    const Value nan = Value::nan(), zero = Value::int32(0), minusZero = Value::number(-0.0);
    CHECK(sameValue(nan, nan));
    CHECK_FALSE(isStrictlyEqual(nan, nan));
    CHECK_FALSE(sameValue(zero, minusZero));
    CHECK(sameValueZero(zero, minusZero));
    CHECK(isStrictlyEqual(text(u"a"), text(u"a")));
    CHECK(isStrictlyEqual(big(u"5"), big(u"5")));
    CHECK_FALSE(isStrictlyEqual(Value::int32(1), Value::boolean(true)));
    CHECK(isLooselyEqual(vm, Value::int32(1), Value::boolean(true)));
    CHECK(isLooselyEqual(vm, Value::null(), Value::undefined()));
    CHECK_FALSE(isLooselyEqual(vm, Value::null(), Value::int32(0)));
    CHECK(isLooselyEqual(vm, text(u" 1 "), Value::int32(1)));
    CHECK(isLooselyEqual(vm, big(u"2"), text(u"2")));
    CHECK(isLooselyEqual(vm, text(u""), big(u"0")));
    CHECK_FALSE(isLooselyEqual(vm, big(u"1"), Value::number(1.5)));
}

TEST_CASE_METHOD(Operations, "less than over mixed types") {
    const auto less = [&](Value a, Value b) { return isLessThan(vm, a, b, true); };
    CHECK(less(text(u"10"), text(u"9")) == Comparison::True);
    CHECK(less(text(u"10"), Value::int32(9)) == Comparison::False);
    CHECK(less(Value::undefined(), Value::int32(9)) == Comparison::Undefined);
    CHECK(less(big(u"1"), Value::number(1.5)) == Comparison::True);
    CHECK(less(Value::number(1.5), big(u"1")) == Comparison::False);
    CHECK(less(big(u"1"), text(u"x")) == Comparison::Undefined);
    CHECK(less(text(u"1"), big(u"2")) == Comparison::True);
}

TEST_CASE_METHOD(Operations, "addition concatenates when either side is a string") {
    const auto add = [&](Value a, Value b) {
        return toString(vm, applyBinaryOperator(vm, ArithmeticOperator::Add, a, b))->utf8();
    };
    CHECK(add(Value::int32(1), text(u"2")) == "12");
    CHECK(add(Value::null(), Value::int32(1)) == "1");
    CHECK(add(Value::boolean(true), Value::undefined()) == "NaN");
    CHECK(add(big(u"1"), big(u"2")) == "3");
    CHECK(thrownBy([&] { add(big(u"1"), Value::int32(2)); }) ==
          "TypeError: Cannot mix BigInt and other types, use explicit conversions");
    CHECK(thrownBy([&] { add(vm.names.symbol_iterator, text(u"")); }) ==
          "TypeError: Cannot convert a Symbol value to a string");
}

TEST_CASE_METHOD(Operations, "exponentiation differs from C's pow") {
    CHECK(std::isnan(numberExponentiate(1, kInfinity)));
    CHECK(std::isnan(numberExponentiate(-1, -kInfinity)));
    CHECK(std::isnan(numberExponentiate(1, std::numeric_limits<double>::quiet_NaN())));
    CHECK(numberExponentiate(std::numeric_limits<double>::quiet_NaN(), 0) == 1);
}

TEST_CASE_METHOD(Operations, "property keys are canonical") {
    CHECK(vm.key("0").isIndex());
    CHECK(vm.key("4294967294").isIndex());
    CHECK(vm.key("4294967295").isAtom());
    CHECK(vm.key("00").isAtom());
    CHECK(toPropertyKey(vm, Value::number(1.5)) == vm.key("1.5"));
    CHECK(toPropertyKey(vm, Value::number(-0.0)) == vm.key("0"));
    CHECK(toPropertyKey(vm, Value::int32(-1)) == vm.key("-1"));
    CHECK(toPropertyKey(vm, Value::null()) == vm.key("null"));
    CHECK(vm.keyFromLength(4294967295ull) == vm.key("4294967295"));
}

TEST_CASE_METHOD(Operations, "an object's own conversion decides") {
    Object* object = vm.newObject();
    object->putDirect(vm.names.valueOf, returning(Value::int32(42)));
    object->putDirect(vm.names.toString, returning(text(u"text")));
    CHECK(toNumber(vm, object) == 42);
    CHECK(toString(vm, object)->utf8() == "text");
    object->putDirect(vm.names.toString, Value::null());
    object->putDirect(vm.names.valueOf, Value::null());
    CHECK(thrownBy([&] { toNumber(vm, object); }) == "TypeError: Cannot convert object to primitive value");
    object->putDirect(PropertyKey::symbol(vm.names.symbol_toPrimitive), Value::int32(1));
    CHECK(thrownBy([&] { toNumber(vm, object); }) == "TypeError: number 1 is not a function");
}

TEST_CASE_METHOD(Operations, "reading from undefined names the property") {
    CHECK(thrownBy([&] { getV(vm, Value::undefined(), vm.key("x")); }) ==
          "TypeError: Cannot read properties of undefined (reading 'x')");
    CHECK(thrownBy([&] { getV(vm, Value::null(), PropertyKey::symbol(vm.names.symbol_iterator)); }) ==
          "TypeError: Cannot read properties of null (reading 'Symbol(Symbol.iterator)')");
    CHECK(thrownBy([&] { getIterator(vm, Value::int32(5)); }) ==
          "TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))");
    CHECK(thrownBy([&] { call(vm, Value::undefined(), Value::undefined()); }) ==
          "TypeError: undefined is not a function");
}

TEST_CASE_METHOD(Operations, "a string object shows its characters") {
    StringObject* object = StringObject::create(vm, text(u"ab").asString());
    object->putDirect(PropertyKey::index(5), Value::int32(1));
    const OwnPropertyKeys keys(vm, object);
    std::string list;
    for (const PropertyKey key : keys)
        list += describeKey(vm, key) + " ";
    CHECK(list == "0 1 5 length ");
    CHECK(toString(vm, object->get(vm, PropertyKey::index(1)))->utf8() == "b");
    CHECK_FALSE(object->set(vm, PropertyKey::index(1), Value::int32(1), object));
    CHECK_FALSE(object->deleteProperty(vm, PropertyKey::index(0)));
    CHECK_FALSE(object->defineOwnProperty(vm, PropertyKey::index(0),
                                          PropertyDescriptor::data(text(u"z"), kEnumerable)));
    CHECK(object->defineOwnProperty(vm, PropertyKey::index(0),
                                    PropertyDescriptor::data(text(u"a"), kEnumerable)));
}

namespace {

struct Iterators : Operations {
    int closed = 0;
    static Value countClose(Isolate& vm, const CallArguments& a) {
        Object* counter = a.callee->captured(0).asObject();
        counter->putDirect(vm.names.value, Value::number(counter->getDirect(vm.names.value).asNumber() + 1));
        return vm.newObject();
    }
    Object* counter = nullptr;
    // An iterable over 1, 2, 3 that counts calls of `return` in counter.value.
    Object* iterable() {
        const Value values[] = {Value::int32(1), Value::int32(2), Value::int32(3)};
        Object* iterator = createListIterator(vm, values);
        counter = vm.newObject();
        counter->putDirect(vm.names.value, Value::int32(0));
        NativeFunction* close = newNativeFunction(vm, "return", countClose, 0);
        close->setCaptured(0, counter);
        iterator->putDirect(vm.names.return_, close);
        Object* object = vm.newObject();
        object->putDirect(PropertyKey::symbol(vm.names.symbol_iterator), returning(iterator));
        return object;
    }
    int timesClosed() { return counter->getDirect(vm.names.value).asInt32(); }
};

} // namespace

TEST_CASE_METHOD(Iterators, "a loop to the end does not close its iterator") {
    double sum = 0;
    Object* object = iterable();
    forEachOfIterable(vm, object, [&](Value v) {
        sum += v.asNumber();
        return true;
    });
    CHECK(sum == 6);
    CHECK(timesClosed() == 0);
}

TEST_CASE_METHOD(Iterators, "leaving a loop closes its iterator once") {
    Object* object = iterable();
    forEachOfIterable(vm, object, [](Value) { return false; });
    CHECK(timesClosed() == 1);
    object = iterable();
    CHECK(thrownBy([&] {
              forEachOfIterable(vm, object, [&](Value) -> bool { vm.throwTypeError("mine"); });
          }) == "TypeError: mine");
    CHECK(timesClosed() == 1);
}
