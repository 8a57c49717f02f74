// %IteratorPrototype% and %AsyncIteratorPrototype% (ECMA-262 27.1.2, 27.1.3).
#include "builtins/install.h"

namespace tickscope {

namespace {

// 27.1.2.1 %IteratorPrototype% [ @@iterator ], 27.1.3.1 %AsyncIteratorPrototype% [ @@asyncIterator ]
Value returnThis(Isolate&, const CallArguments& arguments) { return arguments.thisValue; }

} // namespace

void installIterator(Isolate& vm, Realm& realm) {
    realm.iteratorPrototype = vm.newObject();
    defineFunction(vm, realm.iteratorPrototype, vm.names.symbol_iterator, "[Symbol.iterator]", returnThis, 0);
    realm.asyncIteratorPrototype = vm.newObject();
    defineFunction(vm, realm.asyncIteratorPrototype, vm.names.symbol_asyncIterator, "[Symbol.asyncIterator]",
                   returnThis, 0);
}

} // namespace tickscope
