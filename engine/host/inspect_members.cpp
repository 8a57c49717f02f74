// The inside of objects: properties, elements, entries, states.

#include "host/inspect_inspector.h"

#include "builtins/collection_iterator.h"
#include "builtins/promise.h"

#include <algorithm>

namespace tickscope {

namespace {

std::u16string moreItems(std::uint64_t count) {
    return u"... " + decimal(count) + u" more item" + (count > 1 ? u"s" : u"");
}

std::u16string emptyItems(std::uint64_t count) {
    return u"<" + decimal(count) + u" empty item" + (count > 1 ? u"s" : u"") + u">";
}

} // namespace

Inspector::Texts Inspector::formatMembers(Subject& s, int level) {
    switch (s.members) {
    case Members::Array:
        return formatArray(s.object, level);
    case Members::TypedArray:
        return formatTypedArray(static_cast<TypedArrayObject*>(s.object), level);
    case Members::ArrayBuffer:
        return formatArrayBuffer(s.object);
    case Members::Set:
        return formatSet(s.object, level);
    case Members::Map:
        return formatMap(s.object, level);
    case Members::Iterator:
        return formatIterator(s, level);
    case Members::Promise:
        return formatPromise(s.object, level);
    case Members::Namespace:
        return formatNamespace(s, level);
    case Members::Unknown:
        return {stylize(u"<items unknown>", Style::Special)};
    case Members::Nothing:
        return {u""};
    case Members::None:
        break;
    }
    return {};
}

// --- Properties

std::u16string Inspector::formatProperty(Object* object, int level, PropertyKey key, Layout layout,
                                         Object* original, const PropertyDescriptor* known) {
    std::optional<PropertyDescriptor> property;
    if (known)
        property = *known;
    else
        property = object->getOwnProperty(m_vm, key);
    if (!property) property = PropertyDescriptor::data(object->get(m_vm, key), kEnumerable);

    const auto isDefined = [](const std::optional<Value>& v) { return v && !v->isUndefined(); };
    std::u16string text, gap = u" ";
    if (isDefined(property->value)) {
        const int indent = m_options.isCompactTrue && layout == Layout::Object ? 3 : 2;
        m_indentation += indent;
        text = formatValue(*property->value, level);
        if (indent == 3 && m_options.breakLength < static_cast<double>(displayWidth(text, m_options.colors)))
            gap = u"\n" + indentation();
        m_indentation -= indent;
    } else if (isDefined(property->get)) {
        text = formatAccessor(*property, original, level);
    } else if (isDefined(property->set)) {
        text = stylize(u"[Setter]", Style::Special);
    } else {
        text = stylize(u"undefined", Style::Undefined);
    }
    if (layout == Layout::Array) return text;
    return std::move(text.insert(0, formatKey(key, property->enumerable.value_or(false)) + u":" + gap));
}

std::u16string Inspector::formatAccessor(const PropertyDescriptor& property, Object* original, int level) {
    const bool hasSetter = property.set && !property.set->isUndefined();
    const std::u16string label = hasSetter ? u"[Getter/Setter" : u"[Getter";
    const Value wanted = m_options.getters;
    const bool isWanted =
        wanted.isTrue() || (wanted.isString() && wanted.asString()->view() == (hasSetter ? u"set" : u"get"));
    if (!isWanted) return stylize(label + u"]", Style::Special);
    std::u16string text;
    const CompletionRecord result = m_vm.completionOf([&] {
        const Value value = call(m_vm, *property.get, original);
        m_indentation += 2;
        // Node takes a function for a primitive, and fails.
        if (value.isObject() && value.asObject()->isCallable())
            m_vm.throwTypeError("Symbol.prototype.toString requires that 'this' be a Symbol");
        if (value.isObject()) {
            text = stylize(label + u"]", Style::Special) + u" " + formatValue(value, level);
        } else {
            text = stylize(label + u":", Style::Special) + u" " + formatPrimitive(value) +
                   stylize(u"]", Style::Special);
        }
        m_indentation -= 2; // not after a failure, as in Node
        return Value::undefined();
    });
    if (!result.isThrow()) return text;
    const Value message = getV(m_vm, result.value, m_vm.names.message);
    return stylize(label + u":", Style::Special) + u" <Inspection threw (" + textOf(message) + u")>" +
           stylize(u"]", Style::Special);
}

std::u16string Inspector::formatKey(PropertyKey key, bool isEnumerable) {
    if (key.isSymbol()) {
        const std::u16string text =
            escapeText(formatPrimitive(Value(key.asSymbol()), true), EscapeQuote::Yes);
        return u"[" + stylize(text, Style::Symbol) + u"]";
    }
    const std::u16string text = textOf(m_vm.keyToValue(key));
    if (text == u"__proto__") return u"['__proto__']";
    if (!isEnumerable) return u"[" + escapeText(text, EscapeQuote::Yes) + u"]";
    return isIdentifierKey(text) ? text : stylize(quoteText(text), Style::String);
}

// --- Arrays

std::size_t Inspector::shownOf(std::uint64_t length) const {
    const double shown = std::min(std::max(0.0, m_options.maxArrayLength), static_cast<double>(length));
    return static_cast<std::size_t>(shown);
}

Inspector::Texts Inspector::formatArray(Object* array, int level) {
    const std::uint64_t length = lengthOfArrayLike(m_vm, array);
    const std::size_t shown = shownOf(length);
    Texts out;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto property = array->getOwnProperty(m_vm, m_vm.keyFromLength(i));
        if (!property) {
            formatSparseArray(array, level, shown, i, out);
            return out;
        }
        out.push_back(formatProperty(array, level, m_vm.keyFromLength(i), Layout::Array, array, &*property));
    }
    if (length > shown) out.push_back(moreItems(length - shown));
    return out;
}

// From the first hole on: runs of holes count as one entry.
void Inspector::formatSparseArray(Object* array, int level, std::size_t limit, std::uint64_t from,
                                  Texts& out) {
    std::vector<PropertyKey> keys;
    array->ownPropertyKeys(m_vm, keys);
    m_vm.charge(keys.size() / 16 + 1);
    std::uint64_t index = from;
    for (const PropertyKey key : keys) {
        if (!key.isIndex() || out.size() >= limit) break;
        if (key.asIndex() < from) continue;
        const auto property = array->getOwnProperty(m_vm, key);
        if (!property || !property->enumerable.value_or(false)) continue;
        if (key.asIndex() != index) {
            out.push_back(stylize(emptyItems(key.asIndex() - index), Style::Undefined));
            index = key.asIndex();
            if (out.size() == limit) break;
        }
        out.push_back(formatProperty(array, level, key, Layout::Array, array, &*property));
        ++index;
    }
    const std::uint64_t length = lengthOfArrayLike(m_vm, array);
    if (length <= index) return;
    if (out.size() != limit)
        out.push_back(stylize(emptyItems(length - index), Style::Undefined));
    else
        out.push_back(moreItems(length - index));
}

Inspector::Texts Inspector::formatTypedArray(TypedArrayObject* array, int level) {
    const std::size_t length = array->length(), shown = shownOf(length);
    Texts out;
    for (std::size_t i = 0; i < shown; ++i)
        out.push_back(formatPrimitive(array->element(m_vm, i)));
    if (length > shown) out.push_back(moreItems(length - shown));
    if (m_options.showHidden) {
        m_indentation += 2;
        m_hidesBufferContents = true;
        for (const char* name : {"BYTES_PER_ELEMENT", "length", "byteLength", "byteOffset", "buffer"})
            out.push_back(u"[" + asciiToUtf16(name) + u"]: " +
                          formatValue(array->get(m_vm, m_vm.key(name)), level));
        m_hidesBufferContents = false;
        m_indentation -= 2;
    }
    return out;
}

Inspector::Texts Inspector::formatArrayBuffer(Object* object) {
    ArrayBufferObject* buffer = asArrayBuffer(object);
    if (buffer->isDetached()) return {stylize(u"(detached)", Style::Special)};
    constexpr std::u16string_view kDigits = u"0123456789abcdef";
    const std::size_t length = buffer->byteLength(), shown = shownOf(length);
    std::u16string bytes;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) bytes += u' ';
        const std::uint8_t byte = buffer->data()[i];
        bytes += kDigits[byte >> 4];
        bytes += kDigits[byte & 15];
    }
    if (length > shown)
        bytes += u" ... " + decimal(length - shown) + u" more byte" + (length - shown > 1 ? u"s" : u"");
    return {stylize(u"[Uint8Contents]", Style::Special) + u": <" + bytes + u">"};
}

// --- Collections

Inspector::Texts Inspector::formatSet(Object* set, int level) {
    const OrderedTable& entries = static_cast<SetObject*>(set)->entries;
    const std::size_t length = entries.size(), shown = shownOf(length);
    Texts out;
    m_indentation += 2;
    OrderedTable::Cursor cursor;
    while (out.size() < shown) {
        const auto* entry = entries.next(cursor);
        if (!entry) break;
        out.push_back(formatValue(entry->key, level));
    }
    if (length > shown) out.push_back(moreItems(length - shown));
    m_indentation -= 2;
    return out;
}

Inspector::Texts Inspector::formatMap(Object* map, int level) {
    const OrderedTable& entries = static_cast<MapObject*>(map)->entries;
    const std::size_t length = entries.size(), shown = shownOf(length);
    Texts out;
    m_indentation += 2;
    OrderedTable::Cursor cursor;
    while (out.size() < shown) {
        const auto* entry = entries.next(cursor);
        if (!entry) break;
        const Value value = entry->value;
        std::u16string key = formatValue(entry->key, level);
        out.push_back(key + u" => " + formatValue(value, level));
    }
    if (length > shown) out.push_back(moreItems(length - shown));
    m_indentation -= 2;
    return out;
}

// What the iterator has still to give; it does not move.
bool previewIterator(Isolate& vm, Object* iterator, RootedValues& out) {
    const auto preview = [&](auto* object) {
        if (!object->collection) return object->iterated == PropertyListKind::KeyValue;
        OrderedTable::Cursor cursor = object->cursor;
        const bool isMap = object->kind() == ObjectKind::MapIterator;
        while (const auto* entry = object->collection->entries.next(cursor)) {
            if (object->iterated != PropertyListKind::Value || !isMap) out.push(entry->key);
            if (object->iterated == PropertyListKind::Value && isMap) out.push(entry->value);
            if (object->iterated == PropertyListKind::KeyValue) out.push(isMap ? entry->value : entry->key);
        }
        return object->iterated == PropertyListKind::KeyValue;
    };
    vm.charge(1);
    if (auto* map = as<MapIteratorObject>(iterator)) return preview(map);
    return preview(static_cast<SetIteratorObject*>(iterator));
}

Inspector::Texts Inspector::formatIterator(Subject& s, int level) {
    RootedValues entries(m_vm.heap);
    const bool isKeyValue = previewIterator(m_vm, s.object, entries);
    if (isKeyValue) s.open.replace(s.open.rfind(u" Iterator] {"), s.open.npos, u" Entries] {");
    const std::size_t step = isKeyValue ? 2 : 1, length = entries.size() / step, shown = shownOf(length);
    Texts out;
    m_indentation += 2;
    for (std::size_t i = 0; i < shown * step; i += step) {
        Texts parts{formatValue(entries[i], level)};
        if (isKeyValue) parts.push_back(formatValue(entries[i + 1], level));
        out.push_back(isKeyValue ? reduceToSingleString(std::move(parts), u"", u"[", u"]",
                                                        Layout::ArrayWithExtras, level, nullptr)
                                 : std::move(parts[0]));
    }
    m_indentation -= 2;
    if (length > shown) out.push_back(moreItems(length - shown));
    return out;
}

// --- States

Inspector::Texts Inspector::formatPromise(Object* object, int level) {
    auto* promise = static_cast<PromiseObject*>(object);
    if (promise->state == PromiseState::Pending) return {stylize(u"<pending>", Style::Special)};
    m_indentation += 2;
    const std::u16string text = formatValue(promise->result, level);
    m_indentation -= 2;
    if (promise->state == PromiseState::Fulfilled) return {text};
    return {stylize(u"<rejected>", Style::Special) + u" " + text};
}

// Bindings whose declaration has not run yet cannot be read.
Inspector::Texts Inspector::formatNamespace(Subject& s, int level) {
    Texts out;
    for (const PropertyKey key : s.keys) {
        std::u16string text;
        const int indentationBefore = m_indentation;
        const CompletionRecord result = m_vm.completionOf([&] {
            text = formatProperty(s.object, level, key, Layout::Object, s.object);
            return Value::undefined();
        });
        m_indentation = indentationBefore;
        if (result.isThrow())
            text = formatKey(key, true) + u": " + stylize(u"<uninitialized>", Style::Special);
        out.push_back(std::move(text));
    }
    s.keys.clear();
    return out;
}

} // namespace tickscope
