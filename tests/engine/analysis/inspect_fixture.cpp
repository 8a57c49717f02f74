#include "inspect_fixture.h"

#include <stdexcept>
#include <vector>

namespace tickscope::test {

namespace {

std::vector<std::string> partsOf(const std::string& path) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = path.find('/', begin);
        parts.push_back(path.substr(begin, end - begin));
        if (end == std::string::npos) return parts;
        begin = end + 1;
    }
}

std::string scopeName(const InspectNode& scope) {
    return scope.key.substr(0, scope.key.find_first_of("0123456789"));
}

} // namespace

Look::Look(std::string source, bool isModule) {
    m_scenario.fileName = isModule ? "program.mjs" : "program.js";
    m_scenario.source = std::move(source);
    m_scenario.isModule = isModule;
    RunResult result = run(m_scenario);
    if (!result.diagnostics.empty()) throw std::runtime_error(result.diagnostics.front().formatted);
    m_trace = std::make_shared<Trace>(std::move(result.trace));
    m_inspection = std::make_unique<Inspection>(m_scenario, m_trace);
}

Look& Look::moveTo(EventIndex position) {
    if (m_inspection->moveTo(position) != InspectStatus::Ready) throw std::runtime_error("not ready");
    return *this;
}

EventIndex Look::positionOfLine(std::uint32_t line, int nth) const {
    for (EventIndex i = 0; i < m_trace->size(); ++i) {
        const Event event = (*m_trace)[i];
        if (event.kind != EventKind::Statement || m_trace->lineColumn(event.range.begin).line != line)
            continue;
        if (--nth == 0) return i + 1;
    }
    throw std::runtime_error("line " + std::to_string(line) + " is not reached");
}

Look& Look::atLine(std::uint32_t line, int nth) { return moveTo(positionOfLine(line, nth)); }

Look& Look::after(EventKind kind, std::string_view text) {
    for (EventIndex i = 0; i < m_trace->size(); ++i) {
        const Event event = (*m_trace)[i];
        if (event.kind == kind && (text.empty() || m_trace->text(event) == text)) return moveTo(i + 1);
    }
    throw std::runtime_error("no such event");
}

Look& Look::atEnd() { return moveTo(static_cast<EventIndex>(m_trace->size())); }

std::string Look::scopes(std::size_t frame) {
    std::string text;
    for (const InspectNode& scope : m_inspection->children(m_inspection->roots().at(frame).handle)) {
        if (scope.scope == ScopeKind::Wrapper) continue;
        text += (text.empty() ? "" : "; ") + scopeName(scope) + ":";
        bool isFirst = true;
        for (const InspectNode& variable : m_inspection->children(scope.handle)) {
            const bool isOuter = scope.scope == ScopeKind::Module || scope.scope == ScopeKind::Global;
            if (isOuter && variable.variable == VariableKind::Function) continue;
            text += (isFirst ? " " : ", ") + variable.name + " = " +
                    (variable.value == ValueKind::Uninitialised ? "?" : variable.preview);
            isFirst = false;
        }
    }
    return text;
}

std::string Look::frames() {
    std::string text;
    for (const InspectNode& frame : m_inspection->roots()) {
        const std::string name = frame.name.empty() ? frame.frame ? "(anonymous)" : "program" : frame.name;
        text += (text.empty() ? "" : " ") + (frame.isSuspended ? "[" + name + "]" : name);
    }
    return text;
}

InspectNode Look::at(const std::string& path) {
    const std::vector<std::string> parts = partsOf(path);
    for (const InspectNode& frame : m_inspection->roots()) {
        for (const InspectNode& scope : m_inspection->children(frame.handle)) {
            if (scopeName(scope) != parts.front()) continue;
            InspectNode node = scope;
            bool isFound = true;
            for (std::size_t i = 1; i < parts.size() && isFound; ++i) {
                isFound = false;
                for (const InspectNode& child : m_inspection->children(node.handle)) {
                    const bool isScope = child.role == InspectRole::Scope;
                    if ((isScope ? scopeName(child) : child.key) != parts[i]) continue;
                    node = child;
                    isFound = true;
                    break;
                }
            }
            if (isFound) return node;
        }
    }
    throw std::runtime_error("nothing at " + path);
}

bool Look::has(const std::string& path) {
    try {
        at(path);
        return true;
    } catch (const std::runtime_error&) {
        return false;
    }
}

std::string Look::members(const std::string& path, bool withHidden) {
    std::string text;
    for (const InspectNode& child : m_inspection->children(at(path).handle)) {
        if (child.isHidden && !withHidden) continue;
        text += (text.empty() ? "" : " ") + child.key + "=" + child.preview;
    }
    return text;
}

} // namespace tickscope::test
