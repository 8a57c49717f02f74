// JSON.stringify (25.5.2).

#include "builtins/json.h"
#include "builtins/unicode/table.h"
#include "vm/bigint.h"
#include "vm/preview.h"
#include "vm/primitive_object.h"
#include "vm/text_builder.h"

#include <algorithm>
#include <cmath>

namespace tickscope {

namespace {

constexpr char16_t kHex[] = u"0123456789abcdef";

void appendUnicodeEscape(std::u16string& out, char16_t unit) {
    out += u"\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out.push_back(kHex[(unit >> shift) & 15]);
}

// 25.5.2.4 SerializeJSONObject and 25.5.2.5 SerializeJSONArray, with their state (25.5.2.1)
class JsonSerializer {
public:
    explicit JsonSerializer(Isolate& vm) : m_vm(vm), m_out(vm), m_propertyList(vm.heap), m_onPath(vm.heap) {}

    void setReplacer(Value replacer);
    void setSpace(Value space);
    Value serialize(Value value);

private:
    struct Holder { // an object on the way down, and the key by which it was reached
        Object* object;
        PropertyKey key;
    };

    bool serializeProperty(Object* holder, PropertyKey key, Value value);
    Value prepare(Object* holder, PropertyKey key, Value value);
    Value unwrapped(Object* object);
    void serializeObject(Object* object);
    void serializeArray(Object* array);
    void enter(Object* object, PropertyKey key);
    [[noreturn]] void throwCircular(std::size_t start, PropertyKey key);
    std::string describeKeyOnPath(Object* holder, PropertyKey key);
    void startItem(bool isFirst);
    void endItems(char16_t bracket, bool isEmpty);

    Isolate& m_vm;
    TextBuilder m_out;
    Value m_replacerFunction;
    bool m_hasPropertyList = false;
    RootedValues m_propertyList; // strings
    std::u16string m_gap;
    std::vector<Holder> m_path;
    RootedValues m_onPath; // the objects of m_path
};

// 25.5.2 JSON.stringify, step 4
void JsonSerializer::setReplacer(Value replacer) {
    if (!replacer.isObject()) return;
    if (isCallable(replacer)) {
        m_replacerFunction = replacer;
        return;
    }
    if (!isArray(m_vm, replacer)) return;
    m_hasPropertyList = true;
    const std::uint64_t length = lengthOfArrayLike(m_vm, replacer.asObject());
    for (std::uint64_t i = 0; i < length; ++i) {
        m_vm.charge(m_propertyList.size() / 16 + 1);
        const Value item = replacer.asObject()->get(m_vm, m_vm.keyFromLength(i));
        const bool isName =
            item.isString() || item.isNumber() || as<StringObject>(item) || as<NumberObject>(item);
        if (!isName) continue;
        const Value name = m_vm.atoms.intern(toString(m_vm, item));
        if (std::find(m_propertyList.begin(), m_propertyList.end(), name) == m_propertyList.end())
            m_propertyList.push(name);
    }
}

// 25.5.2 JSON.stringify, steps 5-8
void JsonSerializer::setSpace(Value space) {
    if (as<NumberObject>(space))
        space = Value::number(toNumber(m_vm, space));
    else if (as<StringObject>(space))
        space = toString(m_vm, space);
    if (space.isNumber()) {
        m_gap.assign(static_cast<std::size_t>(std::clamp(toIntegerOrInfinity(m_vm, space), 0.0, 10.0)), u' ');
    } else if (space.isString()) {
        m_gap = space.asString()->view().substr(0, 10);
    }
}

Value JsonSerializer::serialize(Value value) {
    Object* wrapper = nullptr;
    if (!m_replacerFunction.isUndefined()) {
        wrapper = m_vm.newObject();
        wrapper->createDataPropertyOrThrow(m_vm, m_vm.names.empty_, value);
    }
    if (!serializeProperty(wrapper, m_vm.names.empty_, value)) return Value::undefined();
    return m_out.finish();
}

// 25.5.2.2 SerializeJSONProperty, steps 2-4
Value JsonSerializer::prepare(Object* holder, PropertyKey key, Value value) {
    if (value.isObject() || value.isBigInt()) {
        const Value toJson = getV(m_vm, value, m_vm.names.toJSON);
        if (isCallable(toJson)) value = call(m_vm, toJson, value, {m_vm.keyToValue(key)});
    }
    if (!m_replacerFunction.isUndefined())
        value = call(m_vm, m_replacerFunction, holder, {m_vm.keyToValue(key), value});
    return value.isObject() ? unwrapped(value.asObject()) : value;
}

Value JsonSerializer::unwrapped(Object* object) {
    switch (object->kind()) {
    case ObjectKind::NumberObject:
        return Value::number(toNumber(m_vm, object));
    case ObjectKind::StringObject:
        return toString(m_vm, object);
    case ObjectKind::BooleanObject:
        return static_cast<BooleanObject*>(object)->primitive();
    case ObjectKind::BigIntObject:
        return static_cast<BigIntObject*>(object)->primitive();
    default:
        return object;
    }
}

// 25.5.2.2 SerializeJSONProperty: false, and nothing written, for what has no JSON form.
bool JsonSerializer::serializeProperty(Object* holder, PropertyKey key, Value value) {
    m_vm.charge(1);
    value = prepare(holder, key, value);
    if (value.isNull()) {
        m_out.append(u"null");
    } else if (value.isBoolean()) {
        m_out.append(value.isTrue() ? u"true" : u"false");
    } else if (value.isString()) {
        m_vm.charge(value.asString()->length() / 16);
        m_out.append(quoteJsonString(value.asString()->view()));
    } else if (value.isNumber()) {
        const std::string text = std::isfinite(value.asNumber()) ? numberToUtf8(value.asNumber()) : "null";
        m_out.append(std::u16string(text.begin(), text.end()));
    } else if (value.isBigInt()) {
        m_vm.throwTypeError("Do not know how to serialize a BigInt");
    } else if (value.isObject() && !isCallable(value)) {
        Object* object = value.asObject();
        const Isolate::NativeDepth depth(m_vm);
        enter(object, key);
        if (isArray(m_vm, value))
            serializeArray(object);
        else
            serializeObject(object);
        m_path.pop_back();
        m_onPath.values().pop_back();
    } else {
        return false;
    }
    return true;
}

void JsonSerializer::startItem(bool isFirst) {
    if (!isFirst) m_out.append(u',');
    if (m_gap.empty()) return;
    m_out.append(u'\n');
    for (std::size_t i = 0; i < m_path.size(); ++i)
        m_out.append(m_gap);
}

void JsonSerializer::endItems(char16_t bracket, bool isEmpty) {
    if (!isEmpty && !m_gap.empty()) {
        m_out.append(u'\n');
        for (std::size_t i = 1; i < m_path.size(); ++i)
            m_out.append(m_gap);
    }
    m_out.append(bracket);
}

// 25.5.2.5 SerializeJSONObject
void JsonSerializer::serializeObject(Object* object) {
    RootedValues ownKeys(m_vm.heap);
    if (!m_hasPropertyList) enumerableOwnProperties(m_vm, object, PropertyListKind::Key, ownKeys);
    const RootedValues& names = m_hasPropertyList ? m_propertyList : ownKeys;
    m_out.append(u'{');
    bool isEmpty = true;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const PropertyKey key = m_vm.key(names[i].asString());
        const Value value = object->get(m_vm, key);
        const std::size_t before = m_out.length();
        startItem(isEmpty);
        m_out.append(quoteJsonString(names[i].asString()->view()));
        m_out.append(u':');
        if (!m_gap.empty()) m_out.append(u' ');
        if (serializeProperty(object, key, value))
            isEmpty = false;
        else
            m_out.truncate(before);
    }
    endItems(u'}', isEmpty);
}

// 25.5.2.6 SerializeJSONArray
void JsonSerializer::serializeArray(Object* array) {
    const std::uint64_t length = lengthOfArrayLike(m_vm, array);
    m_out.append(u'[');
    for (std::uint64_t i = 0; i < length; ++i) {
        startItem(i == 0);
        const PropertyKey key = m_vm.keyFromLength(i);
        if (!serializeProperty(array, key, array->get(m_vm, key))) m_out.append(u"null");
    }
    endItems(u']', length == 0);
}

void JsonSerializer::enter(Object* object, PropertyKey key) {
    m_vm.charge(m_path.size() / 16);
    for (std::size_t i = 0; i < m_path.size(); ++i) {
        if (m_path[i].object == object) throwCircular(i, key);
    }
    m_path.push_back({object, key});
    m_onPath.push(object);
}

std::string JsonSerializer::describeKeyOnPath(Object* holder, PropertyKey key) {
    if (key.isIndex() && holder->kind() == ObjectKind::Array) return "index " + std::to_string(key.asIndex());
    const std::string text = describeKey(m_vm, key);
    return text.empty() ? "<anonymous>" : "property '" + text + "'";
}

// V8 draws the circle: its start, the first two and the last step, and what closes it.
void JsonSerializer::throwCircular(std::size_t start, PropertyKey key) {
    const auto constructorOf = [&](std::size_t i) {
        const std::string name = classNameOf(m_vm, m_path[i].object);
        return "object with constructor '" + (name.empty() ? "Object" : name) + "'";
    };
    std::string message =
        "Converting circular structure to JSON\n    --> starting at " + constructorOf(start);
    const std::size_t firstLines = std::min(m_path.size(), start + 3);
    const std::size_t lastLine = std::max(firstLines, m_path.size() - 1);
    for (std::size_t i = start + 1; i < m_path.size(); ++i) {
        if (i == firstLines && i < lastLine) message += "\n    |     ...";
        if (i >= firstLines && i < lastLine) continue;
        message += "\n    |     " + describeKeyOnPath(m_path[i - 1].object, m_path[i].key) + " -> " +
                   constructorOf(i);
    }
    message += "\n    --- " + describeKeyOnPath(m_path.back().object, key) + " closes the circle";
    m_vm.throwTypeError(message);
}

} // namespace

// 25.5.2.3 QuoteJSONString
std::u16string quoteJsonString(std::u16string_view text) {
    std::u16string out;
    out.reserve(text.size() + 2);
    out.push_back(u'"');
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char16_t c = text[i];
        switch (c) {
        case '"':
            out += u"\\\"";
            break;
        case '\\':
            out += u"\\\\";
            break;
        case '\b':
            out += u"\\b";
            break;
        case '\f':
            out += u"\\f";
            break;
        case '\n':
            out += u"\\n";
            break;
        case '\r':
            out += u"\\r";
            break;
        case '\t':
            out += u"\\t";
            break;
        default:
            if (unicode::isLeadSurrogate(c) && i + 1 < text.size() &&
                unicode::isTrailSurrogate(text[i + 1])) {
                out.push_back(c);
                out.push_back(text[++i]);
            } else if (c < 0x20 || unicode::isLeadSurrogate(c) || unicode::isTrailSurrogate(c)) {
                appendUnicodeEscape(out, c);
            } else {
                out.push_back(c);
            }
        }
    }
    out.push_back(u'"');
    return out;
}

Value jsonStringify(Isolate& vm, Value value, Value replacer, Value space) {
    JsonSerializer serializer(vm);
    serializer.setReplacer(replacer);
    serializer.setSpace(space);
    return serializer.serialize(value);
}

} // namespace tickscope
