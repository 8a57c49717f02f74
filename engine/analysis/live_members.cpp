// What objects hold, as rows.

#include "analysis/live_view.h"
#include "builtins/date.h"
#include "builtins/map.h"
#include "builtins/promise.h"
#include "builtins/proxy.h"
#include "builtins/set.h"
#include "builtins/weak_ref.h"
#include "vm/arguments_object.h"
#include "vm/function.h"
#include "vm/module_record.h"
#include "vm/preview.h"
#include "vm/primitive_object.h"
#include "vm/script_function.h"
#include "vm/typed_array.h"

#include <fmt/format.h>

#include <algorithm>

namespace tickscope {

namespace {

// So many rows at a time: more of them are put into ranges.
constexpr std::uint64_t kRangeSize = 100;

const OrderedTable* tableOf(Object* object) {
    if (auto* map = as<MapObject>(object)) return &map->entries;
    if (auto* set = as<SetObject>(object)) return &set->entries;
    return nullptr;
}

const char* stateName(PromiseState state) {
    switch (state) {
    case PromiseState::Pending:
        return "pending";
    case PromiseState::Fulfilled:
        return "fulfilled";
    case PromiseState::Rejected:
        return "rejected";
    }
    return "";
}

const char* stateName(GeneratorObject::State state) {
    using State = GeneratorObject::State;
    switch (state) {
    case State::SuspendedStart:
        return "not started";
    case State::SuspendedYield:
        return "suspended at a yield";
    case State::Executing:
        return "running";
    case State::Completed:
        return "finished";
    }
    return "";
}

InspectNode internalText(const char* name, std::string text) {
    InspectNode node;
    node.role = InspectRole::Internal;
    node.key = node.name = name;
    node.preview = std::move(text);
    node.isHidden = true;
    return node;
}

bool isShownAsProperty(const ShapeProperty& property) {
    return property.slot != kNoSlot && !property.key.raw().isEmpty();
}

std::uint64_t elementCount(Object* object) {
    if (auto* array = as<ArrayObject>(object)) return array->length();
    if (auto* typed = as<TypedArrayObject>(object)) return typed->length();
    if (auto* text = as<StringObject>(object)) return text->text()->length();
    if (auto* sparse = object->sparseElements())
        return sparse->empty() ? 0 : std::uint64_t{sparse->rbegin()->first} + 1;
    return object->elements().size();
}

} // namespace

void LiveView::addInternal(Nodes& nodes, const char* name, Value value) {
    InspectNode node;
    node.role = InspectRole::Internal;
    node.key = node.name = name;
    node.isHidden = name[0] == '[';
    show(node, value);
    nodes.push_back(std::move(node));
}

void LiveView::addMembers(Nodes& nodes, Object* object) {
    if (object->kind() == ObjectKind::Proxy) return addInternals(nodes, object); // it has nothing of its own
    if (auto* promise = as<PromiseObject>(object)) addPromiseInternals(nodes, promise);
    if (object->kind() == ObjectKind::ModuleNamespace) addNamespace(nodes, object);
    if (const OrderedTable* table = tableOf(object))
        addRanges(nodes, object, Item::Kind::Entries, 0, table->size());
    addRanges(nodes, object, Item::Kind::Elements, 0, elementCount(object));
    addRanges(nodes, object, Item::Kind::Properties, 0, object->shape()->properties().size());
    if (object->kind() == ObjectKind::Array)
        nodes.push_back(internalText("length", std::to_string(static_cast<ArrayObject*>(object)->length())));
    addInternals(nodes, object);
    if (Object* prototype = object->prototype()) {
        InspectNode node;
        node.role = InspectRole::Internal;
        node.key = node.name = "[[Prototype]]";
        node.isHidden = true;
        show(node, Value(prototype));
        const bool isClass = prototype->kind() == ObjectKind::ScriptFunction; // that this one extends
        if (!isClass && prototype->kind() != ObjectKind::Proxy) node.preview = m_text.className(prototype);
        nodes.push_back(std::move(node));
    }
}

// The rows themselves while they are few, else rows that stand for a hundred of them, or for a hundred
// hundreds.
void LiveView::addRanges(Nodes& nodes, Object* object, Item::Kind kind, std::uint64_t from,
                         std::uint64_t to) {
    if (to - from <= kRangeSize) {
        if (kind == Item::Kind::Entries) return addEntries(nodes, object, from, to);
        if (kind == Item::Kind::Properties) return addProperties(nodes, object, from, to);
        return addElements(nodes, object, from, to);
    }
    std::uint64_t step = kRangeSize;
    while ((to - from) / step > kRangeSize)
        step *= kRangeSize;
    for (std::uint64_t begin = from; begin < to; begin += step) {
        const std::uint64_t end = std::min(begin + step, to);
        InspectNode node;
        node.role = InspectRole::Range;
        node.name = fmt::format("[{} … {}]", begin, end - 1);
        if (kind == Item::Kind::Properties) node.name = fmt::format("properties {} … {}", begin + 1, end);
        if (kind == Item::Kind::Entries) node.name = fmt::format("entries {} … {}", begin + 1, end);
        node.key = node.name;
        node.handle = handleOf({.kind = kind, .object = object, .from = begin, .to = end});
        nodes.push_back(std::move(node));
    }
}

void LiveView::addElements(Nodes& nodes, Object* object, std::uint64_t from, std::uint64_t to) {
    if (to - from > kRangeSize) return addRanges(nodes, object, Item::Kind::Elements, from, to);
    std::uint64_t holesFrom = from;
    const auto flushHoles = [&](std::uint64_t end) {
        if (holesFrom >= end || object->kind() != ObjectKind::Array) return;
        InspectNode node;
        node.role = InspectRole::Element;
        node.key = fmt::format("holes {}", holesFrom);
        node.name =
            end - holesFrom == 1 ? fmt::format("{}", holesFrom) : fmt::format("{} … {}", holesFrom, end - 1);
        node.value = ValueKind::Hole;
        node.preview = end - holesFrom == 1 ? "empty" : fmt::format("{} × empty", end - holesFrom);
        nodes.push_back(std::move(node));
    };
    for (std::uint64_t i = from; i < to; ++i) {
        InspectNode node;
        node.role = InspectRole::Element;
        node.key = node.name = std::to_string(i);
        if (object->kind() == ObjectKind::TypedArray) {
            node.preview = m_text.typedElement(object, static_cast<std::size_t>(i));
            node.value =
                static_cast<TypedArrayObject*>(object)->isBigInt() ? ValueKind::BigInt : ValueKind::Number;
        } else if (auto* text = as<StringObject>(object)) {
            const char16_t unit = text->text()->at(static_cast<std::uint32_t>(i));
            node.preview = "'" + utf16ToUtf8(std::u16string_view(&unit, 1)) + "'";
            node.value = ValueKind::String;
        } else if (auto* sparse = object->sparseElements()) {
            const auto found = sparse->find(static_cast<std::uint32_t>(i));
            if (found == sparse->end()) continue;
            if ((found->second.attributes & kIsAccessor) != 0)
                showAccessor(node, *static_cast<Accessor*>(found->second.value.asCell()));
            else
                show(node, found->second.value);
        } else {
            Value element = i < object->elements().size() ? object->elements()[i] : Value::empty();
            if (element.isEmpty()) continue;
            if (auto* arguments = as<ArgumentsObject>(object)) { // may stand for a parameter
                const auto own =
                    arguments->getOwnProperty(m_vm, PropertyKey::index(static_cast<std::uint32_t>(i)));
                if (own && own->value) element = *own->value;
            }
            show(node, element);
        }
        flushHoles(i);
        holesFrom = i + 1;
        nodes.push_back(std::move(node));
    }
    flushHoles(to);
}

void LiveView::addEntries(Nodes& nodes, Object* object, std::uint64_t from, std::uint64_t to) {
    if (to - from > kRangeSize) return addRanges(nodes, object, Item::Kind::Entries, from, to);
    const OrderedTable* table = tableOf(object);
    OrderedTable::Cursor cursor;
    for (std::uint64_t i = 0; i < from && table->next(cursor); ++i) {
    }
    for (std::uint64_t i = from; i < to; ++i) {
        const auto* entry = table->next(cursor);
        if (!entry) return;
        InspectNode node;
        node.role = InspectRole::Entry;
        if (object->kind() == ObjectKind::Set) {
            node.key = node.name = std::to_string(i);
            show(node, entry->key);
        } else {
            node.name = m_text.of(entry->key);
            // Keys that are objects may look alike.
            node.key = entry->key.isObject() ? fmt::format("{} {}", i, node.name) : node.name;
            show(node, entry->value);
            if (entry->key.isObject())
                node.handle = handleOf({.kind = Item::Kind::Entry, .key = entry->key, .value = entry->value});
        }
        nodes.push_back(std::move(node));
    }
}

InspectNode LiveView::propertyNode(Object* object, PropertyKey key, std::uint32_t slot,
                                   Attributes attributes) {
    InspectNode node;
    node.role = key.isPrivate() ? InspectRole::Private : InspectRole::Property;
    node.name = m_text.ofKey(key);
    node.key = key.isSymbol() && !key.isPrivate() ? fmt::format("{} {}", node.name, slot) : "." + node.name;
    node.isHidden = (attributes & kEnumerable) == 0 && !key.isPrivate();
    const Value value = object->slot(slot);
    if ((attributes & kIsAccessor) != 0)
        showAccessor(node, *static_cast<Accessor*>(value.asCell()));
    else
        show(node, value.isCell() ? Value::undefined() : value);
    return node;
}

void LiveView::addProperties(Nodes& nodes, Object* object, std::uint64_t from, std::uint64_t to) {
    if (to - from > kRangeSize) return addRanges(nodes, object, Item::Kind::Properties, from, to);
    const std::vector<ShapeProperty> properties = object->shape()->properties();
    Nodes hidden; // those that are not enumerable come last
    for (std::uint64_t i = from; i < std::min<std::uint64_t>(to, properties.size()); ++i) {
        const ShapeProperty& property = properties[i];
        if (!isShownAsProperty(property)) continue;
        // The stack of an error is not made before it is asked for.
        const bool isUnmade = object->kind() == ObjectKind::Error && property.key == m_vm.names.stack &&
                              object->slot(property.slot).isUndefined();
        if (isUnmade) continue;
        InspectNode node = propertyNode(object, property.key, property.slot, property.attributes);
        (node.isHidden ? hidden : nodes).push_back(std::move(node));
    }
    std::ranges::move(hidden, std::back_inserter(nodes));
}

void LiveView::addNamespace(Nodes& nodes, Object* object) {
    for (const auto& entry : static_cast<ModuleNamespaceObject*>(object)->entries()) {
        InspectNode node;
        node.role = InspectRole::Property;
        node.name = entry.name->utf8();
        node.key = "." + node.name;
        Value value = entry.binding;
        while (value.isCell()) {
            const auto* binding = static_cast<ImportBinding*>(value.asCell());
            value = binding->environment->values()[binding->slot];
        }
        show(node, value);
        nodes.push_back(std::move(node));
    }
}

void LiveView::addFunctionInternals(Nodes& nodes, Object* object) {
    if (auto* bound = as<BoundFunction>(object)) {
        addInternal(nodes, "[[TargetFunction]]", Value(bound->target()));
        addInternal(nodes, "[[BoundThis]]", bound->boundThis());
        for (std::size_t i = 0; i < bound->boundArguments().size(); ++i)
            addInternal(nodes, fmt::format("[[BoundArgument {}]]", i + 1).c_str(),
                        bound->boundArguments()[i]);
    }
    auto* script = as<ScriptFunction>(object);
    if (!script) return;
    if (script->isArrow() && !script->capturedThis().isEmpty() && !script->capturedThis().isUndefined())
        addInternal(nodes, "[[CapturedThis]]", script->capturedThis());
    if (script->homeObject() && !script->isArrow())
        addInternal(nodes, "[[HomeObject]]", Value(script->homeObject()));
    Item item{.kind = Item::Kind::Scopes, .scopes = scopesOfFunction(m_vm, script)};
    if (item.scopes.empty()) return;
    InspectNode node = internalText("[[Scopes]]", "");
    node.isHidden = false;
    node.preview = fmt::format("{} captured", [&item] {
        std::size_t count = 0;
        for (const LiveScope& scope : item.scopes)
            count += scope.variables.size();
        return count;
    }());
    node.handle = handleOf(std::move(item));
    nodes.push_back(std::move(node));
}

void LiveView::addInternals(Nodes& nodes, Object* object) {
    if (object->isFunctionKind()) return addFunctionInternals(nodes, object);
    switch (object->kind()) {
    case ObjectKind::Proxy: {
        auto* proxy = static_cast<ProxyObject*>(object);
        if (proxy->isRevoked()) break;
        addInternal(nodes, "[[Target]]", Value(proxy->target()));
        addInternal(nodes, "[[Handler]]", Value(proxy->handler()));
        break;
    }
    case ObjectKind::NumberObject:
    case ObjectKind::BooleanObject:
    case ObjectKind::SymbolObject:
    case ObjectKind::BigIntObject:
        addInternal(nodes, "[[PrimitiveValue]]", primitiveOf(object));
        break;
    case ObjectKind::StringObject:
        addInternal(nodes, "[[PrimitiveValue]]", Value(static_cast<StringObject*>(object)->text()));
        break;
    case ObjectKind::Date:
        addInternal(nodes, "[[DateValue]]", Value::number(static_cast<DateObject*>(object)->time));
        break;
    case ObjectKind::WeakRef:
        addInternal(nodes, "[[WeakRefTarget]]", static_cast<WeakRefObject*>(object)->target());
        break;
    case ObjectKind::TypedArray:
        addInternal(nodes, "buffer", Value(static_cast<TypedArrayObject*>(object)->buffer()));
        break;
    case ObjectKind::Generator: {
        auto* generator = static_cast<GeneratorObject*>(object);
        InspectNode state = internalText("[[GeneratorState]]", stateName(generator->state));
        state.isHidden = false;
        nodes.push_back(std::move(state));
        if (!generator->frame || generator->state == GeneratorObject::State::Completed) break;
        if (generator->frame->function)
            addInternal(nodes, "[[GeneratorFunction]]", Value(generator->frame->function));
        break;
    }
    default:
        break;
    }
}

// --- Promises

void LiveView::addPromiseInternals(Nodes& nodes, PromiseObject* promise) {
    InspectNode state = internalText("[[PromiseState]]", stateName(promise->state));
    state.isHidden = false;
    nodes.push_back(std::move(state));
    if (promise->state != PromiseState::Pending) {
        addInternal(nodes, "[[PromiseResult]]", promise->result);
        nodes.back().isHidden = false;
    }
    if (promise->reactions.empty()) return;
    InspectNode node =
        internalText("[[PromiseReactions]]", fmt::format("{} waiting", promise->reactions.size()));
    node.isHidden = false;
    node.handle = handleOf({.kind = Item::Kind::Reactions, .object = promise});
    nodes.push_back(std::move(node));
}

void LiveView::addReactions(Nodes& nodes, PromiseObject* promise) {
    std::size_t number = 0;
    for (PromiseReaction* reaction : promise->reactions) {
        InspectNode node;
        node.role = InspectRole::Reaction;
        node.key = std::to_string(number++);
        if (reaction->continuation) {
            node.name = "await";
            node.range = reaction->continuation->range();
            if (const Frame* frame = reaction->continuation->awaitingFrame()) {
                node.preview = frameName(*frame);
                node.frame = frame->id;
                if (auto* result = as<PromiseObject>(frame->generator)) node.promise = result->id;
            }
            nodes.push_back(std::move(node));
            continue;
        }
        const bool hasFulfil = reaction->onFulfilled.isObject(), hasReject = reaction->onRejected.isObject();
        const Value callback = hasFulfil ? reaction->onFulfilled : reaction->onRejected;
        node.name = hasFulfil || !hasReject ? "then" : "catch";
        if (callback.isObject()) {
            node.range = sourceRangeOf(callback);
            node.preview = m_text.of(callback);
            node.object = numberOf(callback.asObject());
            node.handle = handleOf({.kind = Item::Kind::Object, .object = callback.asObject()});
        }
        if (auto* derived = as<PromiseObject>(reaction->capability.promise)) node.promise = derived->id;
        nodes.push_back(std::move(node));
    }
}

} // namespace tickscope
