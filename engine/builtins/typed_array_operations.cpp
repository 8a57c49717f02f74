#include "builtins/typed_array_operations.h"

#include "builtins/array_buffer.h"

namespace tickscope {

TypedArrayObject* allocateTypedArray(Isolate& vm, ElementType type, std::size_t length, Object* prototype) {
    const ElementTypeInfo& info = infoOf(type);
    ArrayBufferObject* buffer = allocateArrayBuffer(vm, length * info.size);
    Shape* shape = vm.shapeFor(prototype ? prototype : vm.realm().*info.prototype);
    return vm.heap.allocate<TypedArrayObject>(shape, type, buffer, 0, length);
}

void requireInBounds(Isolate& vm, const TypedArrayObject* array, std::string_view method) {
    if (array->isOutOfBounds()) throwDetached(vm, method);
}

TypedArrayObject* validateTypedArray(Isolate& vm, Value value, std::string_view method) {
    auto* array = as<TypedArrayObject>(value);
    if (!array) vm.throwTypeError("this is not a typed array.");
    requireInBounds(vm, array, method);
    return array;
}

TypedArrayObject* typedArrayCreate(Isolate& vm, Object* constructor, std::span<const Value> arguments,
                                   std::string_view method) {
    Object* object = construct(vm, constructor, arguments);
    auto* array = as<TypedArrayObject>(object);
    if (!array) {
        vm.throwTypeError("Method " + std::string(method) + " called on incompatible receiver " +
                          describeValue(vm, object));
    }
    requireInBounds(vm, array, method);
    return array;
}

TypedArrayObject* typedArrayCreateOfLength(Isolate& vm, Object* constructor, std::size_t length,
                                           std::string_view method) {
    const Value argument = Value::number(std::uint64_t{length});
    TypedArrayObject* array = typedArrayCreate(vm, constructor, std::span<const Value>(&argument, 1), method);
    if (array->length() < length)
        vm.throwTypeError("Derived TypedArray constructor created an array which was too small");
    return array;
}

namespace {

Object* speciesOf(Isolate& vm, TypedArrayObject* exemplar) {
    return speciesConstructor(vm, exemplar, vm.realm().*infoOf(exemplar->type()).constructor);
}

} // namespace

TypedArrayObject* typedArraySpeciesCreate(Isolate& vm, TypedArrayObject* exemplar,
                                          std::span<const Value> arguments, std::string_view method) {
    TypedArrayObject* array = typedArrayCreate(vm, speciesOf(vm, exemplar), arguments, method);
    requireSameContentType(vm, array->isBigInt(), exemplar->isBigInt());
    return array;
}

TypedArrayObject* typedArraySpeciesCreateOfLength(Isolate& vm, TypedArrayObject* exemplar, std::size_t length,
                                                  std::string_view method) {
    TypedArrayObject* array = typedArrayCreateOfLength(vm, speciesOf(vm, exemplar), length, method);
    requireSameContentType(vm, array->isBigInt(), exemplar->isBigInt());
    return array;
}

void requireSameContentType(Isolate& vm, bool isBigInt, bool otherIsBigInt) {
    if (isBigInt != otherIsBigInt)
        vm.throwTypeError("Cannot mix BigInt and other types, use explicit conversions");
}

} // namespace tickscope
