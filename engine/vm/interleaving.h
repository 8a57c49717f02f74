#pragma once
// How an isolate takes turns with those of other threads (loop/thread_group.h). One thread runs at a time;
// each may go on by itself up to a moment of virtual time before which no other can reach it.

#include "tickscope/ids.h"

namespace tickscope {

class Interleaving {
public:
    virtual ~Interleaving() = default;
    // The moment up to which this thread may go on by itself.
    virtual VirtualTime horizon() const = 0;
    // Lets the threads run that come first, until it is this one's turn again. May throw RunAborted.
    virtual void takeTurns() = 0;
    // The thread is busy until then.
    virtual void advanceTo(VirtualTime) = 0;
};

} // namespace tickscope
