#pragma once
// Where the platform leaves an order open: one of the alternatives is taken, and the trace says between what.
// A run that is given a list of choices (Scenario::choices) follows it, one for each such point in turn;
// where the list ends, the usual choice is made. So every order that the platform allows can be run, and run
// again.

#include "vm/isolate.h"

#include <span>
#include <string>

namespace tickscope {

class Choices {
public:
    explicit Choices(Isolate& vm) : m_vm(vm) {}
    // Which of at least two alternatives happens first. A given choice that is none of them is passed over,
    // with a notice.
    std::size_t decide(std::span<const std::string> alternatives, std::size_t usual = 0);

private:
    Isolate& m_vm;
    std::size_t m_made = 0;
};

} // namespace tickscope
