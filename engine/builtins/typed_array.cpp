// The TypedArray constructors and %TypedArray% (ECMA-262 23.2.1, 23.2.2, 23.2.5, 23.2.6).
#include "builtins/array_buffer.h"
#include "builtins/array_iterator.h"
#include "builtins/array_operations.h"
#include "builtins/install.h"
#include "builtins/typed_array_functions.h"
#include "builtins/typed_array_operations.h"

namespace tickscope {

namespace {

constexpr double kMaxLength = 4294967296.0; // as in V8

// 23.2.1.1 %TypedArray%
Value abstractConstructor(Isolate& vm, const CallArguments&) {
    vm.throwTypeError("Abstract class TypedArray not directly constructable");
}

std::size_t lengthArgument(Isolate& vm, Value value) {
    const double length = toIntegerOrInfinity(vm, value);
    if (length < 0 || length > kMaxLength)
        vm.throwRangeError("Invalid typed array length: " + numberToUtf8(length));
    return static_cast<std::size_t>(length);
}

// What `new` of one of the types works on.
struct Construction {
    ElementType type;
    const ElementTypeInfo& info;
    Object* prototype;
};

// 23.2.5.1.2 InitializeTypedArrayFromTypedArray
Value fromTypedArray(Isolate& vm, const Construction& c, TypedArrayObject* source) {
    requireInBounds(vm, source, "Construct");
    const std::size_t length = source->length();
    TypedArrayObject* array = allocateTypedArray(vm, c.type, length, c.prototype);
    requireSameContentType(vm, array->isBigInt(), source->isBigInt());
    copyElements(c.type, array->view().data(), source->type(), source->view().data(), length);
    return array;
}

// 23.2.5.1.3 InitializeTypedArrayFromArrayBuffer
Value fromArrayBuffer(Isolate& vm, const Construction& c, ArrayBufferObject* buffer, Value byteOffset,
                      Value length) {
    const double offset = toIntegerOrInfinity(vm, byteOffset);
    const auto throwOutside = [&] {
        vm.throwRangeError("Start offset " + numberToUtf8(offset) + " is outside the bounds of the buffer");
    };
    const std::string multiple =
        " of " + std::string(c.info.arrayName) + " should be a multiple of " + std::to_string(c.info.size);
    const auto size = static_cast<double>(c.info.size);
    if (offset < 0 || offset > 9007199254740991.0) throwOutside();
    if (std::fmod(offset, size) != 0) vm.throwRangeError("start offset" + multiple);
    std::optional<std::size_t> newLength;
    if (!length.isUndefined()) newLength = lengthArgument(vm, length);
    if (buffer->isDetached()) throwDetached(vm, "Construct");
    const auto available = static_cast<double>(buffer->byteLength());
    if (newLength) {
        if (offset + static_cast<double>(*newLength) * size > available)
            vm.throwRangeError("Invalid typed array length: " + std::to_string(*newLength));
    } else if (buffer->isResizable()) {
        if (offset > available) throwOutside();
    } else {
        if (std::fmod(available, size) != 0) vm.throwRangeError("byte length" + multiple);
        if (offset > available) throwOutside();
        newLength = static_cast<std::size_t>(available - offset) / c.info.size;
    }
    return vm.heap.allocate<TypedArrayObject>(vm.shapeFor(c.prototype), c.type, buffer,
                                              static_cast<std::size_t>(offset), newLength);
}

// 23.2.5.1.4 InitializeTypedArrayFromList
Value fromList(Isolate& vm, const Construction& c, const RootedValues& values) {
    TypedArrayObject* array = allocateTypedArray(vm, c.type, values.size(), c.prototype);
    for (std::size_t k = 0; k < values.size(); ++k) {
        if (k % 16 == 0) vm.charge(1);
        array->setElement(vm, k, values[k]);
    }
    return array;
}

// 23.2.5.1.5 InitializeTypedArrayFromArrayLike
Value fromArrayLike(Isolate& vm, const Construction& c, Object* source) {
    const std::uint64_t length = lengthOfArrayLike(vm, source);
    if (static_cast<double>(length) > kMaxLength)
        vm.throwRangeError("Invalid typed array length: " + std::to_string(length));
    TypedArrayObject* array = allocateTypedArray(vm, c.type, length, c.prototype);
    for (std::uint64_t k = 0; k < length; ++k) {
        if (k % 16 == 0) vm.charge(1);
        array->setElement(vm, k, getElement(vm, source, k));
    }
    return array;
}

// 7.4.14 IteratorToList, without an iterator for untouched arrays
void listOf(Isolate& vm, Value iterable, Value method, RootedValues& out) {
    if (ArrayObject* array = arrayWithBuiltinIteration(vm, iterable)) {
        for (std::uint32_t k = 0; k < array->length(); ++k)
            out.push(getElement(vm, array, k));
        vm.charge(array->length() / 16 + 1);
        return;
    }
    IteratorRecord record = getIteratorFromMethod(vm, iterable, method);
    Value value;
    while (iteratorStepValue(vm, record, value))
        out.push(value);
}

// The method of an iterable, or undefined; in V8's words when it is something else.
Value iteratorMethod(Isolate& vm, Value items, std::string_view caller) {
    const Value method = getV(vm, items, PropertyKey::symbol(vm.names.symbol_iterator));
    if (method.isNullish()) return Value::undefined();
    if (!isCallable(method))
        vm.throwTypeError(std::string(caller) + " requires that the property of the first argument, "
                                                "items[Symbol.iterator], when exists, be a function");
    return method;
}

// 23.2.5.1 TypedArray. Captured: 0 the element type.
Value typedArrayConstructor(Isolate& vm, const CallArguments& arguments) {
    const auto type = static_cast<ElementType>(arguments.callee->captured(0).asInt32());
    const ElementTypeInfo& info = infoOf(type);
    if (!arguments.newTarget)
        vm.throwTypeError("Constructor " + std::string(info.arrayName) + " requires 'new'");
    const auto prototype = [&] {
        return getPrototypeFromConstructor(vm, arguments.newTarget, info.prototype);
    };
    const Value first = arguments[0];
    if (!first.isObject()) {
        const std::size_t length = lengthArgument(vm, first);
        return allocateTypedArray(vm, type, length, prototype());
    }
    const Construction construction{type, info, prototype()};
    if (auto* source = as<TypedArrayObject>(first)) return fromTypedArray(vm, construction, source);
    if (ArrayBufferObject* buffer = asArrayBuffer(first))
        return fromArrayBuffer(vm, construction, buffer, arguments[1], arguments[2]);
    const Value method = iteratorMethod(vm, first, "TypedArray's constructor");
    if (method.isUndefined()) return fromArrayLike(vm, construction, first.asObject());
    RootedValues values(vm.heap);
    listOf(vm, first, method, values);
    return fromList(vm, construction, values);
}

Object* constructorReceiver(Isolate& vm, Value value) {
    if (!isConstructor(value)) vm.throwTypeError(describeValue(vm, value) + " is not a constructor");
    return value.asObject();
}

// Set(O, k, value, true), quick for the typed array that O nearly always is
void setAt(Isolate& vm, TypedArrayObject* target, std::uint64_t k, Value value) {
    if (k % 16 == 0) vm.charge(1);
    target->setElement(vm, k, value);
}

// 23.2.2.1 %TypedArray%.from
Value typedArrayFrom(Isolate& vm, const CallArguments& arguments) {
    constexpr std::string_view kMethod = "%TypedArray%.from";
    Object* constructor = constructorReceiver(vm, arguments.thisValue);
    const Value mapper = arguments[1];
    if (!mapper.isUndefined()) callbackArgument(vm, mapper);
    const Value items = arguments[0];
    if (items.isNullish())
        vm.throwTypeError(describeOperand(items) +
                          " is not iterable (cannot read property Symbol(Symbol.iterator))");
    const auto mapped = [&](Value value, std::uint64_t k) {
        return mapper.isUndefined() ? value : call(vm, mapper, arguments[2], {value, Value::number(k)});
    };
    const Value method = iteratorMethod(vm, items, kMethod);
    if (!method.isUndefined()) {
        RootedValues values(vm.heap);
        listOf(vm, items, method, values);
        TypedArrayObject* target = typedArrayCreateOfLength(vm, constructor, values.size(), kMethod);
        for (std::size_t k = 0; k < values.size(); ++k)
            setAt(vm, target, k, mapped(values[k], k));
        return target;
    }
    Object* source = toObject(vm, items);
    const std::uint64_t length = lengthOfArrayLike(vm, source);
    TypedArrayObject* target = typedArrayCreateOfLength(vm, constructor, length, kMethod);
    for (std::uint64_t k = 0; k < length; ++k)
        setAt(vm, target, k, mapped(getElement(vm, source, k), k));
    return target;
}

// 23.2.2.2 %TypedArray%.of
Value typedArrayOf(Isolate& vm, const CallArguments& arguments) {
    Object* constructor = constructorReceiver(vm, arguments.thisValue);
    TypedArrayObject* target = typedArrayCreateOfLength(vm, constructor, arguments.size(), "%TypedArray%.of");
    for (std::size_t k = 0; k < arguments.size(); ++k)
        setAt(vm, target, k, arguments[k]);
    return target;
}

Value species(Isolate&, const CallArguments& arguments) { return arguments.thisValue; }

TypedArrayObject* accessorReceiver(Isolate& vm, const CallArguments& arguments, std::string_view name) {
    if (auto* array = as<TypedArrayObject>(arguments.thisValue)) return array;
    vm.throwTypeError("Method get TypedArray.prototype." + std::string(name) +
                      " called on incompatible receiver " + describeValue(vm, arguments.thisValue));
}

// 23.2.3.2 to 23.2.3.4 and 23.2.3.21
Value buffer(Isolate& vm, const CallArguments& arguments) {
    return accessorReceiver(vm, arguments, "buffer")->buffer();
}
Value byteLength(Isolate& vm, const CallArguments& arguments) {
    const auto* array = accessorReceiver(vm, arguments, "byteLength");
    return Value::number(std::uint64_t{array->length() * array->elementSize()});
}
Value byteOffset(Isolate& vm, const CallArguments& arguments) {
    const auto* array = accessorReceiver(vm, arguments, "byteOffset");
    return Value::number(std::uint64_t{array->isOutOfBounds() ? 0 : array->view().byteOffset});
}
Value length(Isolate& vm, const CallArguments& arguments) {
    return Value::number(std::uint64_t{accessorReceiver(vm, arguments, "length")->length()});
}

// 23.2.3.38 get %TypedArray%.prototype [ @@toStringTag ]
Value toStringTag(Isolate& vm, const CallArguments& arguments) {
    auto* array = as<TypedArrayObject>(arguments.thisValue);
    return array ? Value(vm.atoms.intern(infoOf(array->type()).arrayName)) : Value::undefined();
}

void installElementType(Isolate& vm, Realm& realm, ElementType type) {
    const ElementTypeInfo& info = infoOf(type);
    Object* prototype = vm.newObject(realm.typedArrayPrototype);
    NativeFunction* constructor = defineConstructor(vm, info.arrayName, typedArrayConstructor, 3, prototype,
                                                    realm.typedArrayConstructor);
    constructor->setCaptured(0, Value::int32(static_cast<std::int32_t>(type)));
    const Value size = Value::number(std::uint64_t{info.size});
    constructor->putDirect(vm.key("BYTES_PER_ELEMENT"), size, 0);
    prototype->putDirect(vm.key("BYTES_PER_ELEMENT"), size, 0);
    realm.*info.prototype = prototype;
    realm.*info.constructor = constructor;
    defineValue(vm, realm.globalObject, info.arrayName, constructor);
}

} // namespace

void installTypedArray(Isolate& vm, Realm& realm) {
    Object* prototype = vm.newObject();
    realm.typedArrayPrototype = prototype;
    NativeFunction* constructor = defineConstructor(vm, "TypedArray", abstractConstructor, 0, prototype);
    realm.typedArrayConstructor = constructor;
    defineFunction(vm, constructor, "of", typedArrayOf, 0);
    defineFunction(vm, constructor, "from", typedArrayFrom, 1);
    defineGetter(vm, constructor, PropertyKey::symbol(vm.names.symbol_species), "[Symbol.species]", species);

    defineGetter(vm, prototype, vm.key("buffer"), "buffer", buffer);
    defineGetter(vm, prototype, vm.key("byteLength"), "byteLength", byteLength);
    defineGetter(vm, prototype, vm.key("byteOffset"), "byteOffset", byteOffset);
    defineGetter(vm, prototype, vm.names.length, "length", length);
#define X(name, length) defineFunction(vm, prototype, #name, typed_array_prototype::name, length);
    TICKSCOPE_TYPED_ARRAY_METHODS(X)
#undef X
    defineValue(vm, prototype, "toString", realm.arrayProtoToString);
    realm.typedArrayProtoValues = prototype->getDirect(vm.names.values).asObject();
    prototype->putDirect(PropertyKey::symbol(vm.names.symbol_iterator), realm.typedArrayProtoValues,
                         kMethodAttributes);
    defineGetter(vm, prototype, PropertyKey::symbol(vm.names.symbol_toStringTag), "[Symbol.toStringTag]",
                 toStringTag);
#define X(name, intrinsic, type) installElementType(vm, realm, ElementType::name);
    TICKSCOPE_ELEMENT_TYPES(X)
#undef X
}

} // namespace tickscope
