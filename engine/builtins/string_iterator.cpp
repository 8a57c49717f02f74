// String iterators (22.1.5).

#include "builtins/string_functions.h"
#include "builtins/unicode/table.h"

namespace tickscope {

namespace {

class StringIteratorObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::StringIterator;
    StringIteratorObject(Shape* shape, JsString* text)
        : Object(shape, ObjectKind::StringIterator), text(text) {}
    JsString* text; // nullptr once exhausted
    std::uint32_t position = 0;
    void visitEdges(EdgeVisitor& visitor) override {
        Object::visitEdges(visitor);
        visitor.visit(text);
    }
};

// 22.1.3.36 String.prototype [ @@iterator ]
Value stringIterator(Isolate& vm, const CallArguments& arguments) {
    requireObjectCoercible(vm, arguments.thisValue, "String.prototype[Symbol.iterator]");
    JsString* text = toString(vm, arguments.thisValue);
    return vm.heap.allocate<StringIteratorObject>(vm.shapeFor(vm.realm().stringIteratorPrototype), text);
}

// 22.1.5.1.1 %StringIteratorPrototype%.next
Value stringIteratorNext(Isolate& vm, const CallArguments& arguments) {
    auto* iterator = as<StringIteratorObject>(arguments.thisValue);
    if (!iterator) {
        vm.throwTypeError("Method String Iterator.prototype.next called on incompatible receiver " +
                          describeValue(vm, arguments.thisValue));
    }
    if (!iterator->text || iterator->position >= iterator->text->length()) {
        iterator->text = nullptr;
        return createIterResultObject(vm, Value::undefined(), true);
    }
    std::size_t position = iterator->position;
    unicode::nextCodePoint(iterator->text->view(), position);
    const auto end = static_cast<std::uint32_t>(position);
    JsString* character = substring(vm, iterator->text, iterator->position, end);
    iterator->position = end;
    return createIterResultObject(vm, character, false);
}

} // namespace

void installStringIterator(Isolate& vm, Realm& realm) {
    realm.stringIteratorPrototype = vm.newObject(realm.iteratorPrototype);
    defineFunction(vm, realm.stringIteratorPrototype, "next", stringIteratorNext, 0);
    realm.stringIteratorPrototype->putDirect(vm.key(vm.names.symbol_toStringTag),
                                             vm.string("String Iterator"), kConfigurable);
    defineFunction(vm, realm.stringPrototype, vm.names.symbol_iterator, "[Symbol.iterator]", stringIterator,
                   0);
}

} // namespace tickscope
