// How inspect() shows errors: the stack, put right where name and class disagree, and what hangs on the
// error.

#include "host/inspect_inspector.h"

#include "builtins/error.h"

#include <algorithm>

namespace tickscope {

namespace {

constexpr std::u16string_view kFrameStart = u"\n    at";
// Runs of frames shared with the cause are folded when longer than this.
constexpr std::size_t kMinSharedFrames = 3;

bool contains(std::u16string_view text, std::u16string_view part) { return text.find(part) != text.npos; }

bool isIn(char16_t unit, std::u16string_view others) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || others.find(unit) != others.npos;
}

// The class name a stack of an error without prototype begins with: "TypeError" of "TypeError: message".
std::u16string_view nameInStack(std::u16string_view stack) {
    std::size_t end = 0;
    if (!stack.empty() && stack[0] >= 'A' && stack[0] <= 'Z') {
        for (end = 1; end < stack.size() && isIn(stack[end], u"_ 0123456789[]()-");)
            ++end;
        const std::u16string_view rest = stack.substr(end);
        if (end >= 2 && (rest.starts_with(u':') || rest.starts_with(kFrameStart)))
            return stack.substr(0, end);
    }
    const bool isName =
        std::all_of(stack.begin(), stack.end(), [](char16_t u) { return isIn(u, u"_0123456789-"); });
    return isName && stack.ends_with(u"Error") ? stack : std::u16string_view();
}

std::vector<std::u16string> splitLines(std::u16string_view text) {
    std::vector<std::u16string> lines;
    for (;;) {
        const std::size_t end = text.find(u'\n');
        lines.emplace_back(text.substr(0, end));
        if (end == text.npos) return lines;
        text.remove_prefix(end + 1);
    }
}

struct SharedRun {
    std::size_t length = 0, offset = 0;
};

// The first run of more than kMinSharedFrames lines of `a` that is in `b` too.
SharedRun findSharedRun(const std::vector<std::u16string>& a, const std::vector<std::u16string>& b) {
    for (std::size_t i = 0; i + kMinSharedFrames < a.size(); ++i) {
        const auto found = std::find(b.begin(), b.end(), a[i]);
        const auto position = static_cast<std::size_t>(found - b.begin());
        const std::size_t most = std::min(a.size() - i, b.size() - position);
        std::size_t length = 0;
        while (length < most && a[i + length] == b[position + length])
            ++length;
        if (length > kMinSharedFrames) return {length, i};
    }
    return {};
}

} // namespace

std::u16string Inspector::stackOf(Object* error) {
    const Value stack = error->get(m_vm, m_vm.names.stack);
    if (!toBoolean(stack)) return std::u16string(errorToString(m_vm, error)->view());
    return stack.isSymbol() ? formatPrimitive(stack, true) : textOf(stack);
}

std::u16string Inspector::formatError(Subject& s) {
    Object* error = s.object;
    const Value nameValue = error->get(m_vm, m_vm.names.name);
    const std::u16string name = nameValue.isNullish() ? u"Error" : textOf(nameValue);
    std::u16string stack = stackOf(error);
    removeRepeatedKeys(s, stack);
    if (error->hasProperty(m_vm, m_vm.names.cause) && !s.hasKey(m_vm.names.cause)) s.addKey(m_vm.names.cause);
    if (isArray(m_vm, error->get(m_vm, m_vm.names.errors)) && !s.hasKey(m_vm.names.errors))
        s.addKey(m_vm.names.errors);
    stack = improveStack(std::move(stack), s, name);

    // Frames begin after the message, whose lines may look like frames.
    const Value message = error->get(m_vm, m_vm.names.message);
    std::size_t from = 0;
    if (toBoolean(message)) {
        const std::u16string text = textOf(message);
        const std::size_t at = stack.find(text);
        if (at != stack.npos && at > 0) from = at + text.size();
    }
    const std::size_t start = stack.find(kFrameStart, from);
    if (start == stack.npos) {
        stack = u"[" + stack + u"]";
    } else {
        std::u16string shown = stack.substr(0, start);
        for (const std::u16string& line : stackFrames(error, std::u16string_view(stack).substr(start + 1)))
            shown += u"\n" + line;
        stack = std::move(shown);
    }
    return m_indentation == 0 ? stack : replaceLineBreaks(stack, u"\n" + indentation());
}

// `name`, `message` and `stack` set by the user are not repeated when the stack says them.
void Inspector::removeRepeatedKeys(Subject& s, std::u16string_view stack) {
    if (m_options.showHidden) return;
    for (const PropertyKey key : {m_vm.names.name, m_vm.names.message, m_vm.names.stack}) {
        const auto found = std::find(s.keys.begin(), s.keys.end(), key);
        if (found == s.keys.end()) continue;
        if (contains(stack, textOf(s.object->get(m_vm, key)))) s.keys.erase(found);
    }
}

// The headline says the class when that is not what the error's name says.
std::u16string Inspector::improveStack(std::u16string stack, const Subject& s,
                                       std::u16string_view name) const {
    std::size_t length = name.size();
    const bool looksNormal = name.ends_with(u"Error") && stack.starts_with(name) &&
                             (stack.size() == length || stack[length] == ':' || stack[length] == '\n');
    if (s.constructor && !looksNormal) return stack;
    std::u16string fallback = u"Error";
    if (!s.constructor) {
        fallback = nameInStack(stack);
        length = fallback.size();
        if (fallback.empty()) fallback = u"Error";
    }
    std::u16string prefix = prefixOf(s, fallback);
    prefix.pop_back();
    if (prefix == name) return stack;
    if (!contains(prefix, name)) return prefix + u" [" + std::u16string(name) + u"]" + stack.substr(length);
    return length == 0 ? prefix + u": " + stack : prefix + stack.substr(length);
}

Inspector::Texts Inspector::stackFrames(Object* error, std::u16string_view frames) {
    Texts lines = splitLines(frames);
    const CompletionRecord cause = m_vm.completionOf([&] { return error->get(m_vm, m_vm.names.cause); });
    if (cause.isThrow() || !cause.value.isObject() || !isErrorLike(m_vm, cause.value.asObject()))
        return lines;
    const std::u16string causeStack = stackOf(cause.value.asObject());
    const std::size_t start = causeStack.find(kFrameStart);
    if (start == causeStack.npos) return lines;
    const SharedRun shared =
        findSharedRun(lines, splitLines(std::u16string_view(causeStack).substr(start + 1)));
    if (shared.length == 0) return lines;
    const std::size_t folded = shared.length - 2;
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(shared.offset + 1);
    *first =
        stylize(u"    ... " + decimal(folded) + u" lines matching cause stack trace ...", Style::Undefined);
    lines.erase(first + 1, first + static_cast<std::ptrdiff_t>(folded));
    return lines;
}

} // namespace tickscope
