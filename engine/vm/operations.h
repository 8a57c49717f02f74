#pragma once
// Abstract operations (ECMA-262 7): type conversion, testing and comparison, operations on objects,
// iterators. Each may run user code and so may throw ThrowCompletion unless said otherwise.

#include "vm/function.h"
#include "vm/isolate.h"

namespace tickscope {

// --- 7.1 Type conversion
enum class PreferredType : std::uint8_t { Default, Number, String };
Value toPrimitive(Isolate&, Value, PreferredType = PreferredType::Default);
Value ordinaryToPrimitive(Isolate&, Object*, PreferredType);
bool toBoolean(Value);            // never throws
Value toNumeric(Isolate&, Value); // a Number or BigInt value
double toNumber(Isolate&, Value);
double toIntegerOrInfinity(Isolate&, Value);
std::int32_t toInt32(Isolate&, Value);
std::uint32_t toUint32(Isolate&, Value);
std::int32_t toInt32(double);
std::uint32_t toUint32(double);
std::uint64_t toLength(Isolate&, Value);
std::uint64_t toIndex(Isolate&, Value);
JsString* toString(Isolate&, Value);
PropertyKey toPropertyKey(Isolate&, Value);
Object* toObject(Isolate&, Value); // TypeError on undefined and null
BigInt* toBigInt(Isolate&, Value);
JsString* numberToString(Isolate&, double); // Number::toString radix 10
std::string numberToUtf8(double);           // the same text, "1e+21"
double stringToNumber(std::u16string_view); // StringToNumber (7.1.4.1.1); NaN on failure
std::size_t decimalLiteralLength(
    std::u16string_view); // of the unsigned decimal literal that the text begins with, or 0
double parseDecimalLiteral(std::u16string_view); // of exactly such a literal
double parseRadixDigits(std::u16string_view digits,
                        int radix); // correctly rounded; all are digits of the radix
void requireObjectCoercible(Isolate&, Value, std::string_view methodName);

// --- 7.2 Testing and comparison
bool isArray(Isolate&, Value); // looks through proxies
inline bool isCallable(Value v) { return v.isObject() && v.asObject()->isCallable(); }
inline bool isConstructor(Value v) { return v.isObject() && v.asObject()->isConstructor(); }
bool isRegExp(Isolate&, Value);
bool sameValue(Value, Value); // never throw
bool sameValueZero(Value, Value);
bool isStrictlyEqual(Value, Value);
bool isLooselyEqual(Isolate&, Value, Value);
enum class Comparison : std::uint8_t { False, True, Undefined };
Comparison isLessThan(Isolate&, Value, Value, bool leftFirst);
std::string_view typeOf(Value); // "undefined", "object", ...
// How V8's messages name a value, without running user code: "#<Foo>", "[object Array]", "Symbol(x)", a
// function's text.
std::string describeValue(Isolate&, Value);
// How they name an operand whose source text is not at hand: "number 5", "string \"abc\"", "undefined",
// "object null".
std::string describeOperand(Value);
std::string describeType(Value); // "a number", "an object", "null"
// The key as text for a message: "x", "0", "Symbol(x)", "#x".
std::string describeKey(Isolate&, PropertyKey);

// --- 7.3 Operations on objects
Value getV(Isolate&, Value, PropertyKey);      // GetV; TypeError on undefined/null, V8's wording
Value getMethod(Isolate&, Value, PropertyKey); // a callable or undefined
Value call(Isolate&, Value function, Value thisValue,
           std::span<const Value> arguments = {}); // TypeError if not callable
inline Value call(Isolate& vm, Value function, Value thisValue, std::initializer_list<Value> arguments) {
    return call(vm, function, thisValue, std::span<const Value>(arguments.begin(), arguments.size()));
}
Object* construct(Isolate&, Object* constructor, std::span<const Value> arguments,
                  Object* newTarget = nullptr);
Value invoke(Isolate&, Value, PropertyKey, std::span<const Value> arguments = {});
inline Value invoke(Isolate& vm, Value v, PropertyKey k, std::initializer_list<Value> arguments) {
    return invoke(vm, v, k, std::span<const Value>(arguments.begin(), arguments.size()));
}
std::uint64_t lengthOfArrayLike(Isolate&, Object*);
void createListFromArrayLike(Isolate&, Value, RootedValues& out);
// The same for the arguments of a call: RangeError beyond what fits V8's stack.
inline constexpr std::uint32_t kMaxCallArguments = 125'000;
void createArgumentList(Isolate&, Value, RootedValues& out);
Object* speciesConstructor(Isolate&, Object*, Object* defaultConstructor);
bool ordinaryHasInstance(Isolate&, Value constructor, Value);
bool instanceofOperator(Isolate&, Value, Value target);
// An object's own property keys ([[OwnPropertyKeys]]), kept alive while user code may delete the properties.
class OwnPropertyKeys {
public:
    OwnPropertyKeys(Isolate&, Object*);
    std::size_t size() const { return m_keys.size(); }
    auto begin() const { return m_keys.begin(); }
    auto end() const { return m_keys.end(); }

private:
    std::vector<PropertyKey> m_keys;
    RootedValues m_roots;
};
enum class IntegrityLevel : std::uint8_t { Sealed, Frozen };
bool setIntegrityLevel(Isolate&, Object*, IntegrityLevel);
bool testIntegrityLevel(Isolate&, Object*, IntegrityLevel);
enum class PropertyListKind : std::uint8_t { Key, Value, KeyValue };
void enumerableOwnProperties(Isolate&, Object*, PropertyListKind, RootedValues& out);
void copyDataProperties(Isolate&, Object* target, Value source,
                        std::span<const Value> excludedKeys /* keys as values */);
Realm* getFunctionRealm(Isolate&, Object*);
// GetPrototypeFromConstructor (10.1.14); `fallback` names the intrinsic.
Object* getPrototypeFromConstructor(Isolate&, Object* newTarget, Object* Realm::*fallback);
PropertyDescriptor toPropertyDescriptor(Isolate&, Value);
Value fromPropertyDescriptor(Isolate&, const std::optional<PropertyDescriptor>&);
void setFunctionName(Isolate&, Object* function, Value name, std::string_view prefix = {}); // 10.2.9
void setFunctionLength(Isolate&, Object* function, double length);
Value newErrorWithValue(Isolate&, ErrorType, Value message); // message: string value

// --- 7.4 Operations on iterator objects
struct IteratorRecord {
    Value iterator; // an object
    Value nextMethod;
    bool done = false;
};
enum class IteratorHint : std::uint8_t { Sync, Async };
IteratorRecord getIterator(Isolate&, Value, IteratorHint = IteratorHint::Sync);
IteratorRecord getIteratorFromMethod(Isolate&, Value, Value method);
IteratorRecord getAsyncIteratorFromMethod(Isolate&, Value, Value method);
IteratorRecord getIteratorDirect(Isolate&, Object*);
Value iteratorNext(Isolate&, IteratorRecord&); // the result object
bool iteratorComplete(Isolate&, Value result);
Value iteratorValue(Isolate&, Value result);
// IteratorStepValue: false at the end.
bool iteratorStepValue(Isolate&, IteratorRecord&, Value& out);
// IteratorClose for a normal completion; with a throw completion use iteratorCloseQuietly and rethrow.
void iteratorClose(Isolate&, IteratorRecord&);
void iteratorCloseQuietly(Isolate&,
                          IteratorRecord&); // errors of `return` are swallowed; keeps vm.thrownValue()
Object* createIterResultObject(Isolate&, Value value, bool done);
// For natives that loop over an iterable: closes on throw from the callback; callback returns false to stop
// (closes).
void forEachOfIterable(Isolate&, Value iterable, const std::function<bool(Value)>& callback);
Object* createAsyncFromSyncIterator(Isolate&,
                                    IteratorRecord); // 27.1.4.1 (builtins/async_from_sync_iterator.cpp)
Object* createListIterator(Isolate&, std::span<const Value>);

// --- 13.15 operators on values that are not both numbers (the interpreter has the fast paths)
enum class ArithmeticOperator : std::uint8_t {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Exponentiate,
    BitAnd,
    BitOr,
    BitXor,
    ShiftLeft,
    ShiftRight,
    ShiftRightUnsigned
};
Value applyBinaryOperator(Isolate&, ArithmeticOperator, Value, Value);
enum class NumericUpdate : std::uint8_t { Negate, BitNot, Increment, Decrement };
Value applyNumericUpdate(Isolate&, NumericUpdate, Value); // unary -, ~, ++ and -- through ToNumeric
double numberExponentiate(double base, double exponent);  // 6.1.6.1.3
double numberRemainder(double, double);                   // 6.1.6.1.6

} // namespace tickscope
