#include "analysis/live_view.h"

#include "builtins/promise.h"
#include "vm/preview.h"
#include "vm/script_function.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

namespace tickscope {

namespace {

// How many objects get their number before they are asked for: so that it depends on the moment alone.
constexpr std::uint32_t kMostNumbered = 400;
constexpr std::size_t kMostFramesNumbered = 40;
// So many suspended functions at a time.
constexpr std::uint64_t kSuspendedAtOnce = 200;
// Of a stack as deep as recursion can make it, these at its top.
constexpr std::size_t kMostFrames = 500;

ValueKind kindOf(Value value) {
    if (value.isEmpty()) return ValueKind::Uninitialised;
    if (value.isUndefined()) return ValueKind::Undefined;
    if (value.isNull()) return ValueKind::Null;
    if (value.isBoolean()) return ValueKind::Boolean;
    if (value.isNumber()) return ValueKind::Number;
    if (value.isString()) return ValueKind::String;
    if (value.isSymbol()) return ValueKind::Symbol;
    if (value.isBigInt()) return ValueKind::BigInt;
    if (!value.isObject()) return ValueKind::None;
    const Object* object = value.asObject();
    if (object->isFunctionKind()) return ValueKind::Function;
    if (object->kind() == ObjectKind::Promise) return ValueKind::Promise;
    return object->kind() == ObjectKind::Error ? ValueKind::Error : ValueKind::Object;
}

const char* scopeKey(ScopeKind kind) {
    static constexpr const char* kNames[] = {"local",   "block",  "loop",  "catch",   "switch",
                                             "class",   "with",   "eval",  "closure", "module",
                                             "wrapper", "script", "global"};
    return kNames[static_cast<std::size_t>(kind)];
}

// A module frame that is only linked has not begun.
bool hasBegun(const Frame& frame) {
    if (frame.code->kind != CodeKind::Module || !frame.isSuspended) return true;
    return static_cast<Op>(*frame.pc & 0xff) != Op::CreateGenerator;
}

} // namespace

std::string frameName(const Frame& frame) {
    const Code& code = *frame.code;
    if (const std::string name = code.name->utf8(); !name.empty() && !code.isMainScript) return name;
    return code.frameKind() == FrameKind::Script || code.frameKind() == FrameKind::Module
               ? std::string(kMainProgram)
               : std::string();
}

InspectHandle LiveView::handleOf(Item item) {
    m_items.push_back(std::move(item));
    return static_cast<InspectHandle>(m_items.size());
}

std::uint32_t LiveView::numberOf(Object* object) {
    const auto next = static_cast<std::uint32_t>(m_numbers.size() + 1);
    return m_numbers.try_emplace(object, next).first->second;
}

void LiveView::show(InspectNode& node, Value value) {
    node.value = kindOf(value);
    if (value.isEmpty()) return;
    node.preview = m_text.of(value);
    if (!value.isObject()) return;
    Object* object = value.asObject();
    node.object = numberOf(object);
    node.fingerprint = m_text.fingerprint(value);
    if (auto* promise = as<PromiseObject>(object)) {
        node.promise = promise->id;
        node.promiseState = promise->state;
    }
    if (const SourceSpan range = sourceRangeOf(value); !range.isNowhere()) node.range = range;
    node.handle = handleOf({.kind = Item::Kind::Object, .object = object});
}

void LiveView::showAccessor(InspectNode& node, const Accessor& accessor) {
    node.value = ValueKind::Accessor;
    node.preview = QuietText::ofAccessor(accessor);
    node.handle = handleOf({.kind = Item::Kind::Accessor, .accessor = &accessor});
}

InspectNode LiveView::frameNode(Frame* frame) {
    InspectNode node;
    node.role = InspectRole::Frame;
    node.key = "f" + std::to_string(frame->id.value);
    node.name = frameName(*frame);
    node.frame = frame->id;
    node.frameKind = frame->code->frameKind();
    node.isSuspended = frame->isSuspended;
    node.range = placeOf(*frame);
    if (auto* promise = as<PromiseObject>(frame->generator)) node.promise = promise->id;
    node.handle = handleOf({.kind = Item::Kind::Frame, .frame = frame});
    return node;
}

// Those that something can still resume, and some that nothing can: until the collector takes them.
std::vector<Frame*> LiveView::suspendedFrames() const {
    std::vector<Frame*> frames;
    m_vm.heap.forEachCell(CellKind::Frame, [&frames](Cell* cell) {
        auto* frame = static_cast<Frame*>(cell);
        if (frame->isSuspended && frame->id && frame->pc && hasBegun(*frame)) frames.push_back(frame);
    });
    std::ranges::sort(frames, {}, [](const Frame* frame) { return frame->id; });
    return frames;
}

std::vector<LiveScope> LiveView::scopesOf(Frame* frame) {
    return frame ? scopesOfFrame(m_vm, frame, m_knownGlobals) : scopesOfProgram(m_vm, m_knownGlobals);
}

std::vector<InspectNode> LiveView::roots() {
    m_items.clear();
    m_numbers.clear();
    Nodes nodes;
    std::vector<Frame*> seen; // outermost first
    for (Frame* frame = m_vm.interpreter().currentFrame(); frame && nodes.size() < kMostFrames;
         frame = frame->caller) {
        if (!frame->id || !frame->pc || !hasBegun(*frame)) continue;
        nodes.push_back(frameNode(frame));
        seen.push_back(frame);
    }
    if (nodes.empty()) {
        InspectNode program;
        program.role = InspectRole::Frame;
        program.key = "program";
        program.frameKind = FrameKind::Script;
        if (!scopesOf(nullptr).empty()) program.handle = handleOf({.kind = Item::Kind::Frame});
        nodes.push_back(std::move(program));
        seen.push_back(nullptr);
    }
    std::ranges::reverse(seen);
    const std::vector<Frame*> suspended = suspendedFrames();
    addSuspended(nodes, suspended, 0, suspended.size());
    seen.insert(seen.end(), suspended.begin(), suspended.end());
    numberWhatIsSeen(seen);
    return nodes;
}

void LiveView::addSuspended(Nodes& nodes, const std::vector<Frame*>& frames, std::uint64_t from,
                            std::uint64_t to) {
    to = std::min<std::uint64_t>(to, frames.size());
    const std::uint64_t end = std::min(to, from + kSuspendedAtOnce);
    for (std::uint64_t i = from; i < end; ++i)
        nodes.push_back(frameNode(frames[i]));
    if (end == to) return;
    InspectNode more;
    more.role = InspectRole::Range;
    more.key = fmt::format("suspended {}", end);
    more.name = fmt::format("{} more suspended", to - end);
    more.isSuspended = true;
    more.handle = handleOf({.kind = Item::Kind::Suspended, .from = end, .to = to});
    nodes.push_back(std::move(more));
}

// Gives the objects that variables hold their numbers, from the outermost frame and scope inwards, then
// what these hold: what has been there longest keeps its number from moment to moment.
void LiveView::numberWhatIsSeen(const std::vector<Frame*>& frames) {
    std::deque<Object*> next;
    const auto meet = [&](Value value) {
        if (!value.isObject() || m_numbers.size() >= kMostNumbered) return;
        if (m_numbers.contains(value.asObject())) return;
        numberOf(value.asObject());
        next.push_back(value.asObject());
    };
    for (std::size_t i = 0; i < std::min(frames.size(), kMostFramesNumbered); ++i) {
        const std::vector<LiveScope> scopes = scopesOf(frames[i]);
        for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope)
            for (const LiveVariable& variable : scope->variables)
                if (scope->kind != ScopeKind::Wrapper) meet(variable.value);
    }
    while (!next.empty() && m_numbers.size() < kMostNumbered) {
        Object* object = next.front();
        next.pop_front();
        if (object->isFunctionKind() || object->kind() == ObjectKind::Proxy) continue;
        for (std::size_t i = 0; i < std::min<std::size_t>(object->elements().size(), 100); ++i)
            meet(object->elements()[i]);
        for (const ShapeProperty& property : object->shape()->properties())
            if (property.slot != kNoSlot && (property.attributes & kIsAccessor) == 0)
                meet(object->slot(property.slot));
    }
}

InspectNode LiveView::scopeNode(LiveScope scope, std::size_t depth) {
    InspectNode node;
    node.role = InspectRole::Scope;
    // Counted from the outermost, which stays where it is when blocks come and go.
    node.key = scopeKey(scope.kind) + std::to_string(depth);
    node.name = scope.name;
    node.scope = scope.kind;
    node.range = scope.range;
    Item item{.kind = Item::Kind::Scope};
    item.scopes.push_back(std::move(scope));
    node.handle = handleOf(std::move(item));
    return node;
}

void LiveView::addScopes(Nodes& nodes, const Item& item) {
    for (std::size_t i = 0; i < item.scopes.size(); ++i)
        nodes.push_back(scopeNode(item.scopes[i], item.scopes.size() - i));
}

// Declared functions and classes come last: they hold nothing new.
void LiveView::addVariables(Nodes& nodes, const LiveScope& scope) {
    std::vector<LiveVariable> variables = scope.variables;
    std::stable_partition(variables.begin(), variables.end(), [](const LiveVariable& variable) {
        return variable.kind != VariableKind::Function && variable.kind != VariableKind::Class;
    });
    for (const LiveVariable& variable : variables) {
        InspectNode node;
        node.role = InspectRole::Variable;
        node.key = node.name = variable.name;
        node.variable = variable.kind;
        if (variable.accessor)
            showAccessor(node, *variable.accessor);
        else
            show(node, variable.value);
        // Of less interest: nobody has called the function as a method.
        const bool isOwnThis =
            variable.value.isObject() && variable.value != Value(m_vm.realm().globalObject);
        node.isHidden = variable.kind == VariableKind::This && !isOwnThis && !variable.value.isEmpty();
        nodes.push_back(std::move(node));
    }
}

std::vector<InspectNode> LiveView::children(InspectHandle handle) {
    Nodes nodes;
    if (handle == 0 || handle > m_items.size()) return nodes;
    const Item item = m_items[handle - 1]; // a copy: the list grows
    switch (item.kind) {
    case Item::Kind::Frame:
        addScopes(nodes, {.kind = Item::Kind::Scopes, .scopes = scopesOf(item.frame)});
        break;
    case Item::Kind::Suspended:
        addSuspended(nodes, suspendedFrames(), item.from, item.to);
        break;
    case Item::Kind::Scopes:
        addScopes(nodes, item);
        break;
    case Item::Kind::Scope:
        addVariables(nodes, item.scopes.front());
        break;
    case Item::Kind::Object:
        addMembers(nodes, item.object);
        break;
    case Item::Kind::Elements:
        addElements(nodes, item.object, item.from, item.to);
        break;
    case Item::Kind::Properties:
        addProperties(nodes, item.object, item.from, item.to);
        break;
    case Item::Kind::Entries:
        addEntries(nodes, item.object, item.from, item.to);
        break;
    case Item::Kind::Entry:
        addInternal(nodes, "key", item.key);
        addInternal(nodes, "value", item.value);
        break;
    case Item::Kind::Accessor:
        if (item.accessor->getter) addInternal(nodes, "get", Value(item.accessor->getter));
        if (item.accessor->setter) addInternal(nodes, "set", Value(item.accessor->setter));
        break;
    case Item::Kind::Reactions:
        addReactions(nodes, static_cast<PromiseObject*>(item.object));
        break;
    }
    return nodes;
}

} // namespace tickscope
