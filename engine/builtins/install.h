#pragma once
// What each builtins file adds to a realm. createRealm (vm/realm.h) calls them in dependency order.
// They run once: cold code stands together, so that starting touches little of the program's text.

#include "vm/function.h"
#include "vm/isolate.h"

namespace tickscope {

[[gnu::cold]] void installObject(Isolate&, Realm&);
[[gnu::cold]] void installFunction(Isolate&, Realm&);
[[gnu::cold]] void installSymbol(Isolate&, Realm&);
[[gnu::cold]] void installError(Isolate&, Realm&);
[[gnu::cold]] void installIterator(Isolate&, Realm&);
[[gnu::cold]] void installArray(Isolate&, Realm&);
[[gnu::cold]] void installString(Isolate&, Realm&);
[[gnu::cold]] void installNumber(Isolate&, Realm&);
[[gnu::cold]] void installBoolean(Isolate&, Realm&);
[[gnu::cold]] void installBigInt(Isolate&, Realm&);
[[gnu::cold]] void installMath(Isolate&, Realm&);
[[gnu::cold]] void installJson(Isolate&, Realm&);
[[gnu::cold]] void installDate(Isolate&, Realm&);
[[gnu::cold]] void installRegExp(Isolate&, Realm&);
[[gnu::cold]] void installMap(Isolate&, Realm&);
[[gnu::cold]] void installSet(Isolate&, Realm&);
[[gnu::cold]] void installWeakMap(Isolate&, Realm&);
[[gnu::cold]] void installWeakSet(Isolate&, Realm&);
[[gnu::cold]] void installWeakRef(Isolate&, Realm&);
[[gnu::cold]] void installFinalizationRegistry(Isolate&, Realm&);
[[gnu::cold]] void installPromise(Isolate&, Realm&);
[[gnu::cold]] void installGenerator(Isolate&, Realm&);
[[gnu::cold]] void installAsyncFunction(Isolate&, Realm&);
[[gnu::cold]] void installAsyncGenerator(Isolate&, Realm&);
[[gnu::cold]] void installAsyncFromSyncIterator(Isolate&, Realm&);
[[gnu::cold]] void installReflect(Isolate&, Realm&);
[[gnu::cold]] void installProxy(Isolate&, Realm&);
[[gnu::cold]] void installArrayBuffer(Isolate&, Realm&);
[[gnu::cold]] void installSharedArrayBuffer(Isolate&, Realm&);
[[gnu::cold]] void installTypedArray(Isolate&, Realm&);
[[gnu::cold]] void installDataView(Isolate&, Realm&);
[[gnu::cold]] void installAtomics(Isolate&, Realm&);
[[gnu::cold]] void installIntl(Isolate&, Realm&);
[[gnu::cold]] void installGlobals(Isolate&, Realm&);
[[gnu::cold]] void installStructuredClone(Isolate&, Realm&); // defined by hosts, not by the language

} // namespace tickscope
