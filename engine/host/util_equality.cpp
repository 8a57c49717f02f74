// Deep equality as util.isDeepStrictEqual and assert.deepEqual know it (lib/internal/util/comparisons.js).

#include "host/util.h"

#include "builtins/data_view.h"
#include "builtins/date.h"
#include "builtins/map.h"
#include "builtins/regexp.h"
#include "builtins/set.h"
#include "vm/operations.h"
#include "vm/primitive_object.h"
#include "vm/typed_array.h"

#include <algorithm>

namespace tickscope {

namespace {

bool isCompound(Value value) { return value.isObject() && !value.asObject()->isCallable(); }
bool isNan(Value value) { return value.isNumber() && std::isnan(value.asNumber()); }

class DeepComparison {
public:
    DeepComparison(Isolate& vm, Equality equality) : m_vm(vm), m_isStrict(equality == Equality::Strict) {}

    bool compare(Value a, Value b) {
        if (isStrictlyEqual(a, b)) return !m_isStrict || sameValue(a, b);
        if (m_isStrict) {
            if (a.isNumber()) return isNan(a) && isNan(b);
            if (!isCompound(a) || !isCompound(b)) return false;
            if (a.asObject()->getPrototypeOf(m_vm) != b.asObject()->getPrototypeOf(m_vm)) return false;
        } else if (!isCompound(a) || !isCompound(b)) {
            return !isCompound(a) && !isCompound(b) && (isLooselyEqual(m_vm, a, b) || (isNan(a) && isNan(b)));
        }
        return compareObjects(a.asObject(), b.asObject());
    }

private:
    bool compareObjects(Object* a, Object* b) {
        const Isolate::NativeDepth depth(m_vm);
        m_vm.charge(1);
        if (!isStrictlyEqual(tagOf(a), tagOf(b))) return false;
        const bool areArrays = isArray(m_vm, a);
        if (areArrays != isArray(m_vm, b)) return false;
        if (areArrays && lengthOfArrayLike(m_vm, a) != lengthOfArrayLike(m_vm, b)) return false;
        if (a->kind() != b->kind() && (isSpecial(a) || isSpecial(b))) return false;
        if (!compareInside(a, b)) return false;
        // Circles are equal when they close at the same places.
        if (std::find(m_open.begin(), m_open.end(), std::pair(a, b)) != m_open.end()) return true;
        m_open.emplace_back(a, b);
        const bool result = compareProperties(a, b) && compareEntries(a, b);
        m_open.pop_back();
        return result;
    }

    Value tagOf(Object* object) { return call(m_vm, m_vm.realm().objectProtoToString, object); }

    // Objects that are more than their properties.
    static bool isSpecial(Object* object) {
        switch (object->kind()) {
        case ObjectKind::Date:
        case ObjectKind::RegExp:
        case ObjectKind::Set:
        case ObjectKind::Map:
        case ObjectKind::Error:
        case ObjectKind::NumberObject:
        case ObjectKind::StringObject:
        case ObjectKind::BooleanObject:
        case ObjectKind::BigIntObject:
        case ObjectKind::SymbolObject:
        case ObjectKind::TypedArray:
        case ObjectKind::ArrayBuffer:
        case ObjectKind::SharedArrayBuffer:
        case ObjectKind::DataView:
            return true;
        default:
            return false;
        }
    }

    // The bytes that a buffer holds or a view shows.
    static std::span<const std::uint8_t> bytesOf(Object* object) {
        if (ArrayBufferObject* buffer = asArrayBuffer(object)) return {buffer->data(), buffer->byteLength()};
        const BufferView& view = object->kind() == ObjectKind::DataView
                                     ? static_cast<DataViewObject*>(object)->view
                                     : static_cast<TypedArrayObject*>(object)->view();
        return {view.data(), view.byteLength()};
    }

    bool haveEqualBytes(Object* a, Object* b) {
        const auto x = bytesOf(a), y = bytesOf(b);
        m_vm.charge(x.size() / 256);
        return std::equal(x.begin(), x.end(), y.begin(), y.end());
    }

    // Loosely, 0 equals -0: elements of floats are compared as properties are.
    bool compareTypedArrays(TypedArrayObject* a, TypedArrayObject* b) {
        const bool areFloats = a->type() == ElementType::Float32 || a->type() == ElementType::Float64;
        if (areFloats && !m_isStrict) return a->length() == b->length();
        return haveEqualBytes(a, b);
    }

    bool compareInside(Object* a, Object* b) {
        switch (a->kind()) {
        case ObjectKind::Date:
            return static_cast<DateObject*>(a)->time == static_cast<DateObject*>(b)->time;
        case ObjectKind::RegExp: {
            auto *x = static_cast<RegExpObject*>(a), *y = static_cast<RegExpObject*>(b);
            return x->source()->view() == y->source()->view() && x->flags()->view() == y->flags()->view() &&
                   isStrictlyEqual(a->get(m_vm, m_vm.names.lastIndex), b->get(m_vm, m_vm.names.lastIndex));
        }
        case ObjectKind::Error:
            return compareErrors(a, b);
        case ObjectKind::NumberObject:
            return sameValue(static_cast<NumberObject*>(a)->primitive(),
                             static_cast<NumberObject*>(b)->primitive());
        case ObjectKind::BooleanObject:
            return sameValue(static_cast<BooleanObject*>(a)->primitive(),
                             static_cast<BooleanObject*>(b)->primitive());
        case ObjectKind::BigIntObject:
            return sameValue(static_cast<BigIntObject*>(a)->primitive(),
                             static_cast<BigIntObject*>(b)->primitive());
        case ObjectKind::SymbolObject:
            return sameValue(static_cast<SymbolObject*>(a)->primitive(),
                             static_cast<SymbolObject*>(b)->primitive());
        case ObjectKind::StringObject:
            return static_cast<StringObject*>(a)->text()->view() ==
                   static_cast<StringObject*>(b)->text()->view();
        case ObjectKind::Set:
            return static_cast<SetObject*>(a)->entries.size() == static_cast<SetObject*>(b)->entries.size();
        case ObjectKind::Map:
            return static_cast<MapObject*>(a)->entries.size() == static_cast<MapObject*>(b)->entries.size();
        case ObjectKind::TypedArray:
            return compareTypedArrays(static_cast<TypedArrayObject*>(a), static_cast<TypedArrayObject*>(b));
        case ObjectKind::ArrayBuffer:
        case ObjectKind::SharedArrayBuffer:
        case ObjectKind::DataView:
            return haveEqualBytes(a, b);
        default:
            return true;
        }
    }

    // The stack may differ; what is enumerable is compared with the other properties.
    bool compareErrors(Object* a, Object* b) {
        for (const PropertyKey key :
             {m_vm.names.message, m_vm.names.name, m_vm.names.cause, m_vm.names.errors}) {
            const bool isListed = isEnumerable(a, key);
            if (isListed != isEnumerable(b, key)) return false;
            if (!isListed && !compare(a->get(m_vm, key), b->get(m_vm, key))) return false;
        }
        return true;
    }

    bool isEnumerable(Object* object, PropertyKey key) {
        const auto property = object->getOwnProperty(m_vm, key);
        return property && property->enumerable.value_or(false);
    }

    void listKeys(Object* object, std::vector<PropertyKey>& out, RootedValues& roots) {
        std::vector<PropertyKey> keys;
        object->ownPropertyKeys(m_vm, keys);
        m_vm.charge(keys.size() / 16 + 1);
        for (const PropertyKey key : keys)
            roots.push(key.raw());
        for (const PropertyKey key : keys) {
            if ((m_isStrict || !key.isSymbol()) && isEnumerable(object, key)) out.push_back(key);
        }
    }

    bool compareProperties(Object* a, Object* b) {
        RootedValues roots(m_vm.heap);
        std::vector<PropertyKey> keys, others;
        listKeys(a, keys, roots);
        listKeys(b, others, roots);
        if (keys.size() != others.size()) return false;
        for (const PropertyKey key : keys) {
            if (!isEnumerable(b, key)) return false;
        }
        return std::all_of(keys.begin(), keys.end(),
                           [&](PropertyKey key) { return compare(a->get(m_vm, key), b->get(m_vm, key)); });
    }

    bool compareEntries(Object* a, Object* b) {
        if (auto* set = as<SetObject>(a))
            return compareTables(set->entries, static_cast<SetObject*>(b)->entries, false);
        if (auto* map = as<MapObject>(a))
            return compareTables(map->entries, static_cast<MapObject*>(b)->entries, true);
        return true;
    }

    // Every entry of `a` needs a partner of its own in `b`: under the same key, or under an equal one.
    bool compareTables(const OrderedTable& a, const OrderedTable& b, bool withValues) {
        RootedValues rest(m_vm.heap); // keys of b, each with its value, still without partner
        OrderedTable::Cursor cursor;
        while (const auto* entry = b.next(cursor)) {
            const bool isDirect = a.find(entry->key) && (m_isStrict || isCompound(entry->key) || !withValues);
            if (isDirect && !(withValues && isCompound(entry->key))) continue;
            rest.push(entry->key);
            rest.push(entry->value);
        }
        OrderedTable::Cursor walk;
        while (const auto* entry = a.next(walk)) {
            const Value key = entry->key, value = entry->value;
            const auto* same = b.find(key);
            if (same && !isInRest(rest, key)) {
                const Value other = same->value;
                if (withValues && !compare(value, other)) return false;
            } else if ((!isCompound(key) && m_isStrict) || !takePartner(rest, key, value, withValues)) {
                return false;
            }
        }
        return true;
    }

    static bool isInRest(const RootedValues& rest, Value key) {
        for (std::size_t i = 0; i < rest.size(); i += 2) {
            if (!rest[i].isEmpty() && sameValueZero(rest[i], key)) return true;
        }
        return false;
    }

    bool takePartner(RootedValues& rest, Value key, Value value, bool withValues) {
        m_vm.charge(rest.size() / 16 + 1);
        for (std::size_t i = 0; i < rest.size(); i += 2) {
            if (rest[i].isEmpty() || !compare(key, rest[i])) continue;
            if (withValues && !compare(value, rest[i + 1])) continue;
            rest[i] = Value::empty();
            return true;
        }
        return false;
    }

    Isolate& m_vm;
    bool m_isStrict;
    std::vector<std::pair<Object*, Object*>> m_open; // being compared; each is held by a caller
};

} // namespace

bool isDeepEqual(Isolate& vm, Value a, Value b, Equality equality) {
    return DeepComparison(vm, equality).compare(a, b);
}

} // namespace tickscope
