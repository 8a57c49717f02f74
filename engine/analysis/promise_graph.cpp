#include "tickscope/promise_graph.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace tickscope {

namespace {

constexpr std::uint32_t kNone = 0xffffffffu;
constexpr std::size_t kLongestStatement = 20'000;

// What one promise is known by while the trace is read.
struct Life {
    PromiseNode node;
    std::uint32_t parent = 0; // then's receiver
    bool isHelper = false;    // of the machinery: no program can hold it
};

struct Tie {
    std::uint32_t from = 0, to = 0; // promises
    PromiseEdge::Kind kind = PromiseEdge::Kind::Then;
    EventIndex made = kNoEvent;
    SourceSpan range;
};

class GraphBuilder {
public:
    explicit GraphBuilder(const Trace& trace) : m_trace(trace) {}

    PromiseGraph build() {
        for (EventIndex i = 0; i < m_trace.size(); ++i)
            take(m_trace[i], i);
        return finish();
    }

private:
    Life& life(std::uint32_t id) {
        if (id >= m_lives.size()) m_lives.resize(id + 1);
        return m_lives[id];
    }

    void take(const Event& event, EventIndex index) {
        switch (event.kind) {
        case EventKind::Statement:
            // The call of a combinator ends at the latest with its statement.
            if (m_combinator && event.subject == m_combinatorFrame) m_combinator = 0;
            break;
        case EventKind::FrameEntered:
            enterFrame(event);
            break;
        case EventKind::FrameSuspended:
            if (static_cast<SuspendKind>(event.detail) == SuspendKind::Await) await(event, index);
            break;
        case EventKind::JobStarted:
            m_isResolvingThenable = m_thenableJobs.contains(event.subject);
            m_isFinallyJob = m_finallyJobs.contains(event.subject);
            m_combinator = 0;
            break;
        case EventKind::JobFinished:
            m_isResolvingThenable = m_isFinallyJob = false;
            break;
        case EventKind::JobQueued:
            queueJob(event);
            break;
        case EventKind::PromiseCreated:
            create(event, index);
            break;
        case EventKind::PromiseReaction:
            react(event, index);
            break;
        case EventKind::PromiseLocked:
            if (life(event.subject).node.locked == kNoEvent) life(event.subject).node.locked = index;
            if (event.object)
                m_ties.push_back(
                    {event.object, event.subject, PromiseEdge::Kind::Follows, index, event.range});
            break;
        case EventKind::PromiseSettled:
            settle(event, index);
            break;
        case EventKind::UnhandledRejection:
            life(event.subject).node.unhandled = index;
            break;
        default:
            break;
        }
    }

    void enterFrame(const Event& event) {
        const auto kind = static_cast<FrameKind>(event.detail);
        if (!event.object || kind == FrameKind::Generator) return;
        m_promiseOfFrame[event.subject] = event.object;
        Life& own = life(event.object);
        const TraceText name = m_trace.text(event);
        own.node.label = kind == FrameKind::Module ? name.str() : name.str() + "()";
    }

    void await(const Event& event, EventIndex index) {
        const auto frame = m_promiseOfFrame.find(event.subject);
        if (frame == m_promiseOfFrame.end() || !event.object) return;
        m_ties.push_back({event.object, frame->second, PromiseEdge::Kind::Await, index, event.range});
    }

    // A job tells what the reaction was that it runs.
    void queueJob(const Event& event) {
        const auto kind = static_cast<JobKind>(event.detail);
        if (kind == JobKind::ResolveThenable) m_thenableJobs.insert(event.subject);
        if (kind != JobKind::Reaction) return;
        const TraceText text = m_trace.text(event);
        const std::string_view label = text;
        if (label == "finally callback") m_finallyJobs.insert(event.subject);
        if (label.starts_with("Promise.") && label.find(' ') != std::string_view::npos)
            m_elementLabels[event.object] = label.substr(0, label.find(' '));
    }

    void create(const Event& event, EventIndex index) {
        Life& made = life(event.subject);
        made.node.id = {event.subject};
        made.node.origin = static_cast<PromiseOrigin>(event.detail);
        made.node.range = event.range;
        made.node.created = index;
        made.parent = event.object;
        // What adopts another promise's state has a promise of its own that goes nowhere; so has finally.
        made.isHelper = m_isResolvingThenable || (m_isFinallyJob && event.range.isNowhere());
        if (made.node.origin == PromiseOrigin::Combinator) {
            m_combinator = event.subject;
            m_combinatorCause = event.cause;
            const Event cause = event.cause == kNoEvent ? Event() : m_trace[event.cause];
            m_combinatorFrame = cause.kind == EventKind::Statement ? cause.subject : kNone;
        }
    }

    void react(const Event& event, EventIndex index) {
        if (!event.object) return; // an await, which the suspension tells more about
        if (event.subject == m_combinator) m_combinator = 0; // then() of its promise: its call is over
        const bool isElement = m_combinator && event.cause == m_combinatorCause &&
                               life(event.object).node.origin == PromiseOrigin::Then;
        if (isElement) {
            life(event.object).isHelper = true;
            m_ties.push_back(
                {event.subject, m_combinator, PromiseEdge::Kind::Combinator, index, event.range});
            return;
        }
        if (life(event.object).isHelper) return; // its PromiseLocked says it
        m_ties.push_back({event.subject, event.object, PromiseEdge::Kind::Then, index, event.range});
    }

    void settle(const Event& event, EventIndex index) {
        PromiseNode& node = life(event.subject).node;
        node.settled = index;
        node.finalState = static_cast<PromiseState>(event.detail);
        node.value = event.text;
        node.settledAt = event.range;
        if (event.cause == kNoEvent) return;
        const Event cause = m_trace[event.cause];
        if (cause.kind == EventKind::JobStarted)
            node.settledByJob = {cause.subject};
        else if (cause.kind == EventKind::TaskStarted)
            node.settledByTask = {cause.subject};
        else if (cause.kind == EventKind::Statement || cause.kind == EventKind::FrameResumed ||
                 cause.kind == EventKind::FrameEntered)
            node.settledByFrame = {cause.subject};
    }

    // What the program did not write itself was made by the platform's own code.
    const char* labelOf(const Life& made) const {
        constexpr const char* kBuiltIn = "built-in";
        const std::string_view text = m_trace.sourceText(made.node.range);
        switch (made.node.origin) {
        case PromiseOrigin::Constructor:
            if (text.find("withResolvers") != std::string_view::npos) return "withResolvers";
            return text.find("new ") == std::string_view::npos ? kBuiltIn : "new Promise";
        case PromiseOrigin::Then:
            return "then";
        case PromiseOrigin::AsyncFunction:
            return kBuiltIn; // a library has it: no frame was entered
        case PromiseOrigin::Combinator:
            return "Promise.all";
        case PromiseOrigin::Resolve:
            return "Promise.resolve";
        case PromiseOrigin::Await:
            return "await";
        case PromiseOrigin::Host:
            return kBuiltIn;
        }
        return "";
    }

    // Which of the four it was: by the elements' jobs, else by the text of the call.
    std::string combinatorLabel(const Life& made) const {
        if (const auto label = m_combinatorLabels.find(made.node.id.value); label != m_combinatorLabels.end())
            return std::string(label->second);
        const std::string_view text = m_trace.sourceText(made.node.range);
        std::string found;
        for (const char* name : {"Promise.allSettled", "Promise.all(", "Promise.race", "Promise.any"}) {
            if (text.find(name) == std::string_view::npos) continue;
            if (!found.empty()) return "Promise.all, race, …";
            found = name;
            if (found.back() == '(') found.pop_back();
        }
        return found.empty() ? "combined" : found;
    }

    // The calls of then, catch and finally in a statement, in its order: those of the chain itself when they
    // are as many as the promises that it made, else also those within its callbacks.
    static std::vector<std::string> methodsIn(std::string_view text, std::size_t count) {
        struct Call {
            int depth;
            const char* name;
        };
        std::vector<Call> calls;
        int depth = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '(' || text[i] == '{' || text[i] == '[') ++depth;
            if (text[i] == ')' || text[i] == '}' || text[i] == ']') --depth;
            for (const char* name : {".then(", ".catch(", ".finally("})
                if (text.substr(i).starts_with(name)) calls.push_back({depth, name});
        }
        int least = depth;
        for (const Call& call : calls)
            least = std::min(least, call.depth);
        std::vector<std::string> outer, all;
        for (const Call& call : calls) {
            std::string name(call.name);
            name = name.substr(1, name.size() - 2);
            if (call.depth == least) outer.push_back(name);
            all.push_back(std::move(name));
        }
        if (outer.size() == count) return outer;
        return all.size() == count ? all : std::vector<std::string>();
    }

    // Which of them made each promise of a statement: they are made in the order of the calls.
    void nameThens() {
        std::map<SourceSpan, std::vector<std::uint32_t>> madeAt;
        for (std::size_t id = 1; id < m_lives.size(); ++id) {
            const Life& made = m_lives[id];
            const bool isThen = made.node.created != kNoEvent && made.node.origin == PromiseOrigin::Then;
            if (isThen && !made.isHelper) madeAt[made.node.range].push_back(static_cast<std::uint32_t>(id));
        }
        for (const auto& [range, ids] : madeAt) {
            const std::string_view text = m_trace.sourceText(range);
            if (text.size() > kLongestStatement) continue;
            // A statement may have run several times.
            for (std::size_t calls = ids.size(); calls > 0; --calls) {
                if (ids.size() % calls != 0) continue;
                const std::vector<std::string> methods = methodsIn(text, calls);
                if (methods.empty()) continue;
                for (std::size_t i = 0; i < ids.size(); ++i)
                    m_lives[ids[i]].node.label = methods[i % calls];
                break;
            }
        }
    }

    std::string labelFor(const Life& made) const {
        if (!made.node.label.empty()) return made.node.label;
        if (made.node.origin == PromiseOrigin::Combinator) return combinatorLabel(made);
        return labelOf(made);
    }

    PromiseGraph finish() {
        PromiseGraph graph;
        for (const Tie& tie : m_ties) {
            const auto label = m_elementLabels.find(tie.from);
            if (tie.kind == PromiseEdge::Kind::Combinator && label != m_elementLabels.end())
                m_combinatorLabels[tie.to] = label->second;
        }
        nameThens();
        std::vector<std::uint32_t> indexOf(m_lives.size(), kNone);
        for (std::size_t id = 1; id < m_lives.size(); ++id) {
            Life& made = m_lives[id];
            if (made.node.created == kNoEvent || made.isHelper) continue;
            made.node.label = labelFor(made);
            indexOf[id] = static_cast<std::uint32_t>(graph.nodes.size());
            graph.nodes.push_back(made.node);
        }
        std::set<std::tuple<std::uint32_t, std::uint32_t, PromiseEdge::Kind>> known;
        for (const Tie& tie : m_ties) {
            const std::uint32_t to = tie.to < indexOf.size() ? indexOf[tie.to] : kNone;
            const std::uint32_t from = sourceOf(tie.from, indexOf);
            if (from == kNone || to == kNone || from == to) continue;
            if (!known.insert({from, to, tie.kind}).second) continue;
            graph.edges.push_back({from, to, tie.kind, tie.made, tie.range});
        }
        return graph;
    }

    // A promise of the machinery stands for the one that it was derived from.
    std::uint32_t sourceOf(std::uint32_t id, const std::vector<std::uint32_t>& indexOf) const {
        for (int hops = 0; id && id < m_lives.size() && hops < 8; ++hops) {
            if (indexOf[id] != kNone) return indexOf[id];
            id = m_lives[id].parent;
        }
        return kNone;
    }

    const Trace& m_trace;
    std::vector<Life> m_lives; // by id
    std::vector<Tie> m_ties;
    std::unordered_map<std::uint32_t, std::uint32_t> m_promiseOfFrame; // looked up only
    std::unordered_map<std::uint32_t, std::string_view> m_elementLabels,
        m_combinatorLabels; // by the element, ...
    std::set<std::uint32_t> m_thenableJobs, m_finallyJobs;
    std::uint32_t m_combinator = 0, m_combinatorFrame = kNone;
    EventIndex m_combinatorCause = kNoEvent;
    bool m_isResolvingThenable = false, m_isFinallyJob = false;
};

} // namespace

PromiseGraph promiseGraph(const Trace& trace) { return GraphBuilder(trace).build(); }

} // namespace tickscope
