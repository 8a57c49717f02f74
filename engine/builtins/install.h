#pragma once
// What each builtins file adds to a realm. createRealm (vm/realm.h) calls them in dependency order.

#include "vm/function.h"
#include "vm/isolate.h"

namespace tickscope {

void installObject(Isolate&, Realm&);
void installFunction(Isolate&, Realm&);
void installSymbol(Isolate&, Realm&);
void installError(Isolate&, Realm&);
void installIterator(Isolate&, Realm&);
void installArray(Isolate&, Realm&);
void installString(Isolate&, Realm&);
void installNumber(Isolate&, Realm&);
void installBoolean(Isolate&, Realm&);
void installBigInt(Isolate&, Realm&);
void installMath(Isolate&, Realm&);
void installJson(Isolate&, Realm&);
void installDate(Isolate&, Realm&);
void installRegExp(Isolate&, Realm&);
void installMap(Isolate&, Realm&);
void installSet(Isolate&, Realm&);
void installWeakMap(Isolate&, Realm&);
void installWeakSet(Isolate&, Realm&);
void installWeakRef(Isolate&, Realm&);
void installFinalizationRegistry(Isolate&, Realm&);
void installPromise(Isolate&, Realm&);
void installGenerator(Isolate&, Realm&);
void installAsyncFunction(Isolate&, Realm&);
void installAsyncGenerator(Isolate&, Realm&);
void installAsyncFromSyncIterator(Isolate&, Realm&);
void installReflect(Isolate&, Realm&);
void installProxy(Isolate&, Realm&);
void installArrayBuffer(Isolate&, Realm&);
void installSharedArrayBuffer(Isolate&, Realm&);
void installTypedArray(Isolate&, Realm&);
void installDataView(Isolate&, Realm&);
void installAtomics(Isolate&, Realm&);
void installIntl(Isolate&, Realm&);
void installGlobals(Isolate&, Realm&);
void installStructuredClone(Isolate&, Realm&); // defined by hosts, not by the language

} // namespace tickscope
