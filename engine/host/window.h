#pragma once
// The globals of a page that belong to its event loop: timers, animation frames, idle callbacks. What is
// clearer in JavaScript (the document, events, storage, messages) is in page/.

#include "vm/isolate.h"

namespace tickscope {

// The loop must be the isolate's host, and a BrowserLoop.
void installWindow(Isolate&, Realm&);

// The same for a worker of a page.
void installWorkerScope(Isolate&, Realm&);

// What the libraries need from a page's loop; defined on the object that they get.
void definePageFunctions(Isolate&, Object* host);

// The argument of an idle callback.
Object* newIdleDeadline(Isolate&, VirtualTime deadline, bool didTimeout);

} // namespace tickscope
