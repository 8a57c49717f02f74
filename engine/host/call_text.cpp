#include "host/call_text.h"

#include "bytecode/code.h"
#include "tickscope/highlight.h"
#include "vm/frame.h"
#include "vm/interpreter.h"

#include <optional>

namespace tickscope {

namespace {

// The parts of a text around one of its calls: names, brackets and literals in their order.
class CallReader {
public:
    CallReader(std::u16string_view text, std::size_t offset) {
        for (const HighlightSpan& span : highlight(text)) {
            if (span.kind == HighlightKind::Comment) continue;
            if (span.kind != HighlightKind::Punctuation) {
                m_parts.push_back(
                    {span.begin, span.end, span.kind == HighlightKind::Keyword ? kKeyword : kOperand});
                continue;
            }
            for (std::size_t at = span.begin; at < span.end; ++at)
                m_parts.push_back({at, at + 1, text[at]});
        }
        while (m_at < m_parts.size() && m_parts[m_at].end <= offset)
            ++m_at;
    }

    // The half-open range of the call whose callee has a part at the offset.
    std::optional<SourceRange> range() const {
        std::size_t open = m_at;
        while (open < m_parts.size() && m_parts[open].sign != u'(')
            ++open;
        const std::optional<std::size_t> close = closing(open);
        if (!close) return std::nullopt;
        return SourceRange{static_cast<std::uint32_t>(m_parts[calleeBegin()].begin),
                           static_cast<std::uint32_t>(m_parts[*close].end)};
    }

private:
    struct Part {
        std::size_t begin, end;
        char16_t sign; // of punctuation, or one of these
    };
    static constexpr char16_t kOperand = u'a'; // names and literals
    static constexpr char16_t kKeyword = u'k';

    static int depthOf(char16_t sign) {
        if (sign == u'(' || sign == u'[' || sign == u'{') return 1;
        return sign == u')' || sign == u']' || sign == u'}' ? -1 : 0;
    }
    std::optional<std::size_t> closing(std::size_t open) const {
        int depth = 0;
        for (std::size_t i = open; i < m_parts.size(); ++i)
            if ((depth += depthOf(m_parts[i].sign)) == 0) return i;
        return std::nullopt;
    }
    std::size_t opening(std::size_t close) const {
        int depth = 0;
        for (std::size_t i = close;; --i)
            if ((depth -= depthOf(m_parts[i].sign)) == 0 || i == 0) return i;
    }
    // a.b[c](d).e: from the part at the offset back to the a.
    std::size_t calleeBegin() const {
        std::size_t begin = m_at;
        if (begin > 0 && m_parts[begin - 1].sign == u'[')
            --begin; // o[key](): its position is that of the key
        while (begin > 0) {
            std::size_t before = begin - 1;
            if (m_parts[before].sign == u'.') {
                if (before > 1 && m_parts[before - 1].sign == u'?') --before;
                if (before == 0) break;
                --before;
            } else if (!isOpening(m_parts[begin].sign) || !endsOperand(m_parts[before].sign)) {
                break; // not the arguments or the index of what is before
            }
            begin = isClosing(m_parts[before].sign) ? opening(before) : before;
        }
        return begin;
    }
    static bool isOpening(char16_t sign) { return sign == u'(' || sign == u'['; }
    static bool isClosing(char16_t sign) { return sign == u')' || sign == u']'; }
    static bool endsOperand(char16_t sign) { return sign == kOperand || isClosing(sign); }

    std::vector<Part> m_parts;
    std::size_t m_at = 0;
};

// Not of eval and Function.
bool isOfFile(const Frame& frame) { return frame.code->source->referrer() == frame.code->source->name(); }

} // namespace

Value callText(Isolate& vm, const CallArguments&) {
    const Frame* frame = vm.interpreter().currentFrame();
    while (frame && frame->code->isEmbedded && isOfFile(*frame))
        frame = frame->caller;
    if (!frame || !isOfFile(*frame)) return Value::undefined();
    const SourceText& source = *frame->code->source;
    const auto range = CallReader(source.text(), Interpreter::offsetOf(*frame)).range();
    if (!range) return Value::undefined();
    Object* call = vm.newObject();
    call->putDirect(vm.key("text"), vm.string(source.text().substr(range->begin, range->end - range->begin)));
    call->putDirect(vm.key("column"), Value::number(source.positionAt(range->begin).column));
    return call;
}

} // namespace tickscope
