#pragma once
// A program that was run, and a look into it at a moment.

#include "tickscope/inspect.h"

#include <memory>
#include <string>
#include <string_view>

namespace tickscope::test {

class Look {
public:
    // A Node script; `// @env browser` makes it a page's.
    explicit Look(std::string source, bool isModule = false);

    // Goes to just before the statement that begins on this line runs for the nth time.
    Look& atLine(std::uint32_t line, int nth = 1);
    // After the first event of a kind whose text (a function's name, what is printed) is this.
    Look& after(EventKind kind, std::string_view text = {});
    Look& atEnd();

    // The scopes of a frame, counted from the top of the stack: "local: a = 1, b = ?; module: c = 'x'".
    // `?` stands for what is not initialised. Without Node's wrapper and the functions of the module.
    std::string scopes(std::size_t frame = 0);
    // The frames from the top down, then the suspended ones in brackets: "inner outer main [task]".
    std::string frames();
    // The row at a path of keys from the first frame with that scope: "local/a/.name"; throws when there is
    // none.
    InspectNode at(const std::string& path);
    std::string text(const std::string& path) { return at(path).preview; }
    // "key=preview key=preview" of what the row at the path holds; hidden ones only when asked for.
    std::string members(const std::string& path, bool withHidden = false);
    bool has(const std::string& path);

    const Trace& trace() const { return *m_trace; }
    const Scenario& scenario() const { return m_scenario; }
    Inspection& inspection() { return *m_inspection; }
    EventIndex positionOfLine(std::uint32_t line, int nth = 1) const;

private:
    Look& moveTo(EventIndex position);
    Scenario m_scenario;
    std::shared_ptr<const Trace> m_trace;
    std::unique_ptr<Inspection> m_inspection;
};

} // namespace tickscope::test
