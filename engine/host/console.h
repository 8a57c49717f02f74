#pragma once
// The console of Node: log, error, table, groups, counters and timers on the virtual clock.

#include "vm/isolate.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>

namespace tickscope {

class Console {
public:
    // Gets each output without its final newline.
    using Sink = std::function<void(OutputStream, std::u16string_view)>;
    explicit Console(Isolate& vm); // writes to the trace and to RunHooks::onOutput
    Console(Isolate& vm, Sink sink) : m_vm(vm), m_sink(std::move(sink)) {}

    Isolate& vm() { return m_vm; }
    // Writes one text, indented by the open groups.
    void write(OutputStream stream, std::u16string_view text);

    void openGroup() { m_indentation.append(kGroupWidth, u' '); }
    void closeGroup() {
        m_indentation.resize(m_indentation.size() - std::min(m_indentation.size(), kGroupWidth));
    }

    // A process warning, printed on the error stream.
    void warn(std::string_view message);

    std::map<std::u16string, std::uint64_t> counts;
    std::map<std::u16string, VirtualTime> timers;
    Object* object = nullptr; // globalThis.console as installed

private:
    static constexpr std::size_t kGroupWidth = 2;
    Isolate& m_vm;
    Sink m_sink;
    std::u16string m_indentation;
};

// Defines globalThis.console. The Console must live as long as the realm.
[[gnu::cold]] void installConsole(Isolate&, Realm&, Console&);
// The same with a Console of its own, which writes to the trace and to RunHooks::onOutput.
[[gnu::cold]] void installConsole(Isolate&, Realm&);

// console.table: true when `data` is tabular, with the drawn table in `out`.
bool drawTable(Isolate&, Value data, Value columns, std::u16string& out);

// "1.234ms", "1.234s", "1:02.345 (m:ss.mmm)"
std::string formatDuration(VirtualTime duration);

} // namespace tickscope
