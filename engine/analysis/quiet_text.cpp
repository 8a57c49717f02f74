#include "analysis/quiet_text.h"

#include "builtins/date.h"
#include "builtins/map.h"
#include "builtins/promise.h"
#include "builtins/proxy.h"
#include "builtins/regexp.h"
#include "builtins/set.h"
#include "trace/fnv1a.h"
#include "vm/bigint.h"
#include "vm/function.h"
#include "vm/preview.h"
#include "vm/primitive_object.h"
#include "vm/script_function.h"
#include "vm/typed_array.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace tickscope {

namespace {

constexpr std::size_t kLineBytes = 100, kThoroughBytes = 2000;
constexpr std::size_t kStringUnits = 100, kInnerStringUnits = 40;
// Reading a longer rope would copy it.
constexpr std::uint32_t kMostUnitsRead = 1u << 20;
constexpr int kDepth = 2, kThoroughDepth = 5;
constexpr std::size_t kMostElements = 100;

std::u16string_view firstUnits(std::u16string_view text, std::size_t count) {
    if (text.size() <= count) return text;
    if ((text[count - 1] & 0xfc00) == 0xd800) --count; // not half a character
    return text.substr(0, count);
}

char quoteFor(std::u16string_view text) {
    const auto has = [text](char16_t c) { return text.find(c) != std::u16string_view::npos; };
    if (!has(u'\'')) return '\'';
    if (!has(u'"')) return '"';
    return has(u'`') ? '\'' : '`';
}

std::string escaped(std::u16string_view text, char quote) {
    std::u16string out;
    for (const char16_t unit : text) {
        if (unit == static_cast<char16_t>(quote) || unit == u'\\') out += u'\\';
        if (unit == u'\n')
            out += u"\\n";
        else if (unit == u'\t')
            out += u"\\t";
        else if (unit == u'\r')
            out += u"\\r";
        else if (unit < 0x20 || unit == 0x7f || unit == 0x2028 || unit == 0x2029)
            out += utf8ToUtf16(fmt::format("\\u{:04x}", static_cast<unsigned>(unit)));
        else
            out += unit;
    }
    return utf16ToUtf8(out);
}

bool isIdentifier(std::u16string_view text) {
    if (text.empty() || (text[0] >= u'0' && text[0] <= u'9')) return false;
    return std::ranges::all_of(text, [](char16_t c) {
        return c > 0x7f || c == u'_' || c == u'$' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') ||
               (c >= u'A' && c <= u'Z');
    });
}

template <typename T>
std::string loadNumber(const std::uint8_t* from) {
    T number;
    std::memcpy(&number, from, sizeof(T));
    if constexpr (sizeof(T) == 8 && std::is_integral_v<T>)
        return std::to_string(number) + "n";
    else
        return numberToUtf8(static_cast<double>(number));
}

std::string typedElementText(ElementType type, const std::uint8_t* from) {
    switch (type) {
#define X(name, intrinsic, numberType)                                                                       \
    case ElementType::name:                                                                                  \
        return loadNumber<numberType>(from);
        TICKSCOPE_ELEMENT_TYPES(X)
#undef X
    }
    return {};
}

} // namespace

// One line being written, which is cut when it gets too long.
class QuietText::Line {
public:
    explicit Line(std::size_t bytes) : m_bytes(bytes) {}
    void add(std::string_view text) { m_text += text; }
    bool isFull() const { return m_text.size() >= m_bytes; }
    // Between two members. False when there is no room for another.
    bool separate(bool& isFirst) {
        const bool hasRoom = !isFull();
        if (!isFirst) add(hasRoom ? ", " : ", …");
        if (isFirst && !hasRoom) add("…");
        isFirst = false;
        return hasRoom;
    }
    std::string take() { return std::move(m_text); }

private:
    std::size_t m_bytes;
    std::string m_text;
};

std::string symbolText(const Symbol* symbol) {
    const Value description = symbol->description();
    const std::string text =
        description.isString() ? utf16ToUtf8(firstUnits(description.asString()->view(), 40)) : std::string();
    return symbol->isPrivate() ? text : "Symbol(" + text + ")";
}

Value primitiveOf(Object* wrapper) {
    if (auto* boolean = as<BooleanObject>(wrapper)) return boolean->primitive();
    if (auto* symbol = as<SymbolObject>(wrapper)) return symbol->primitive();
    if (auto* bigint = as<BigIntObject>(wrapper)) return bigint->primitive();
    return static_cast<NumberObject*>(wrapper)->primitive();
}

std::string dateAsIso(double time) { return std::isfinite(time) ? isoDateString(time) : "Invalid Date"; }

std::string QuietText::of(Value value) {
    Line line(kLineBytes);
    m_open.clear();
    write(line, value, 0);
    return line.take();
}

std::uint64_t QuietText::fingerprint(Value value) {
    if (!value.isObject()) return 0; // a preview says all
    Line line(kThoroughBytes);
    m_open.clear();
    m_isThorough = true;
    write(line, value, 0);
    m_isThorough = false;
    Fnv1a hash;
    hash.addBytes(line.take());
    return hash.value();
}

int QuietText::deepest() const { return m_isThorough ? kThoroughDepth : kDepth; }

std::string QuietText::ofKey(PropertyKey key) const {
    if (key.isIndex()) return std::to_string(key.asIndex());
    if (key.isSymbol()) {
        return key.isPrivate() ? symbolText(key.asSymbol()) : "[" + symbolText(key.asSymbol()) + "]";
    }
    const std::u16string_view text = firstUnits(key.asAtom()->view(), kStringUnits);
    if (isIdentifier(text)) return utf16ToUtf8(text);
    const char quote = quoteFor(text);
    return quote + escaped(text, quote) + quote;
}

std::string QuietText::typedElement(Object* array, std::size_t index) const {
    auto* typed = static_cast<TypedArrayObject*>(array);
    return index < typed->length() ? typedElementText(typed->type(), typed->elementAddress(index))
                                   : "undefined";
}

const char* QuietText::ofAccessor(const Accessor& accessor) {
    if (accessor.getter && accessor.setter) return "[Getter/Setter]";
    return accessor.getter ? "[Getter]" : accessor.setter ? "[Setter]" : "undefined";
}

std::string QuietText::constructorOf(Object* object) const { return classNameOf(m_vm, object); }

std::string QuietText::className(Object* object) const {
    const std::string name = constructorOf(object);
    if (!name.empty()) return name;
    return object->prototype() ? "Object" : "[Object: null prototype]";
}

void QuietText::writeString(Line& line, JsString* string) const {
    if (string->isRope() && string->length() > kMostUnitsRead)
        return line.add(fmt::format("(a text of {} characters)", string->length()));
    const std::u16string_view text = string->view();
    const std::size_t most = m_open.empty() ? kStringUnits : kInnerStringUnits;
    const std::u16string_view shown = firstUnits(text, most);
    const char quote = quoteFor(shown);
    line.add(quote + escaped(shown, quote) + quote);
    if (shown.size() < text.size()) line.add(fmt::format("… {} more", text.size() - shown.size()));
}

void QuietText::write(Line& line, Value value, int depth) {
    if (value.isString()) return writeString(line, value.asString());
    if (value.isNumber()) {
        const double number = value.asNumber();
        return line.add(number == 0 && std::signbit(number) ? "-0" : numberToUtf8(number));
    }
    if (value.isObject()) return writeObject(line, value.asObject(), depth);
    if (value.isBigInt()) {
        const auto& number = value.asBigInt()->number();
        // Writing out a huge BigInt costs quadratic time.
        return line.add(number.backend().size() > 8 ? "(a large BigInt)" : bigIntToText(number, 10) + "n");
    }
    if (value.isSymbol()) return line.add(symbolText(value.asSymbol()));
    if (value.isBoolean()) return line.add(value.asBoolean() ? "true" : "false");
    line.add(value.isNull() ? "null" : "undefined");
}

void QuietText::writeObject(Line& line, Object* object, int depth) {
    if (std::ranges::find(m_open, object) != m_open.end()) return line.add("[Circular]");
    if (object->isFunctionKind()) return writeFunction(line, object);
    m_open.push_back(object);
    switch (object->kind()) {
    case ObjectKind::Array:
        writeArray(line, object, depth);
        break;
    case ObjectKind::TypedArray:
        writeTypedArray(line, object);
        break;
    case ObjectKind::Map:
    case ObjectKind::Set:
        writeTable(line, object, depth);
        break;
    case ObjectKind::Promise:
        writePromise(line, object, depth);
        break;
    case ObjectKind::Error:
        writeError(line, object);
        break;
    default:
        if (!writeSpecial(line, object, depth)) {
            std::string prefix = constructorOf(object);
            if (prefix == "Object" && object->kind() == ObjectKind::Ordinary) prefix.clear();
            if (prefix.empty() && !object->prototype()) prefix = "[Object: null prototype]";
            if (object == m_vm.realm().globalObject)
                line.add("globalThis");
            else
                writePlain(line, object, prefix, depth);
        }
    }
    m_open.pop_back();
}

void QuietText::writeFunction(Line& line, Object* object) const {
    const std::string name = functionLabel(m_vm, object);
    const auto* script = as<ScriptFunction>(object);
    if (script && script->isClassConstructor()) {
        line.add("[class " + (name.empty() ? "(anonymous)" : name));
        Object* parent = object->prototype();
        if (parent && parent != m_vm.realm().functionPrototype && parent->isFunctionKind())
            line.add(" extends " + functionLabel(m_vm, parent));
        return line.add("]");
    }
    const char* kind = "Function";
    if (script && script->code()->isAsync)
        kind = script->code()->isGenerator ? "AsyncGeneratorFunction" : "AsyncFunction";
    else if (script && script->code()->isGenerator)
        kind = "GeneratorFunction";
    line.add(name.empty() ? fmt::format("[{} (anonymous)]", kind) : fmt::format("[{}: {}]", kind, name));
}

void QuietText::writeError(Line& line, Object* error) const {
    const Value name = quietLookup(error, m_vm.names.name);
    const Value message = quietLookup(error, m_vm.names.message);
    line.add(name.isString() ? utf16ToUtf8(firstUnits(name.asString()->view(), 40)) : "Error");
    if (message.isString() && !message.asString()->isEmpty() &&
        message.asString()->length() < kMostUnitsRead) {
        line.add(": " + utf16ToUtf8(firstUnits(message.asString()->view(), kStringUnits)));
    }
}

void QuietText::writeArray(Line& line, Object* object, int depth) {
    auto* array = static_cast<ArrayObject*>(object);
    const std::string name = constructorOf(object);
    if (!name.empty() && name != "Array") line.add(fmt::format("{}({}) ", name, array->length()));
    if (array->length() == 0) return line.add("[]");
    if (depth >= deepest()) return line.add(fmt::format("[Array({})]", array->length()));
    line.add("[ ");
    bool isFirst = true;
    std::size_t holes = 0;
    const auto flushHoles = [&] {
        if (holes == 0) return true;
        const bool hasRoom = line.separate(isFirst);
        if (hasRoom) line.add(fmt::format("<{} empty item{}>", holes, holes == 1 ? "" : "s"));
        holes = 0;
        return hasRoom;
    };
    bool hasRoom = true;
    const std::size_t count =
        array->isDense() ? std::min<std::size_t>(array->elements().size(), kMostElements) : 0;
    for (std::size_t i = 0; i < count && hasRoom; ++i) {
        const Value element = array->elements()[i];
        if (element.isEmpty()) {
            ++holes;
            continue;
        }
        hasRoom = flushHoles() && line.separate(isFirst);
        if (hasRoom) write(line, element, depth + 1);
    }
    if (hasRoom) flushHoles();
    if (hasRoom && count < array->length()) {
        line.separate(isFirst);
        line.add(fmt::format("… {} more", array->length() - count));
    }
    line.add(" ]");
}

void QuietText::writeTypedArray(Line& line, Object* object) {
    auto* array = static_cast<TypedArrayObject*>(object);
    line.add(fmt::format("{}({}) [", infoOf(array->type()).arrayName, array->length()));
    bool isFirst = true;
    for (std::size_t i = 0; i < array->length(); ++i) {
        if (isFirst) line.add(" ");
        if (!line.separate(isFirst)) break;
        line.add(typedElement(object, i));
    }
    line.add(array->length() ? " ]" : "]");
}

void QuietText::writeTable(Line& line, Object* object, int depth) {
    const bool isMap = object->kind() == ObjectKind::Map;
    const OrderedTable& table =
        isMap ? static_cast<MapObject*>(object)->entries : static_cast<SetObject*>(object)->entries;
    std::string name = constructorOf(object);
    if (name.empty()) name = isMap ? "Map" : "Set";
    line.add(fmt::format("{}({}) {{", name, table.size()));
    if (table.size() > 0 && depth >= deepest()) return line.add("…}");
    bool isFirst = true;
    OrderedTable::Cursor cursor;
    while (const auto* entry = table.next(cursor)) {
        if (isFirst) line.add(" ");
        if (!line.separate(isFirst)) break;
        write(line, entry->key, depth + 1);
        if (!isMap) continue;
        line.add(" => ");
        write(line, entry->value, depth + 1);
    }
    line.add(isFirst ? "}" : " }");
}

void QuietText::writePromise(Line& line, Object* object, int depth) {
    auto* promise = static_cast<PromiseObject*>(object);
    line.add("Promise { ");
    if (promise->state == PromiseState::Pending)
        line.add("<pending>");
    else {
        if (promise->state == PromiseState::Rejected) line.add("<rejected> ");
        write(line, promise->result, depth + 1);
    }
    line.add(" }");
}

// What is known by more than its properties. False: it is not such an object.
bool QuietText::writeSpecial(Line& line, Object* object, int depth) {
    switch (object->kind()) {
    case ObjectKind::Proxy: {
        auto* proxy = static_cast<ProxyObject*>(object);
        if (proxy->isRevoked()) return line.add("<Revoked Proxy>"), true;
        line.add("Proxy(");
        write(line, Value(proxy->target()), depth + 1);
        return line.add(")"), true;
    }
    case ObjectKind::Date:
        return line.add(dateAsIso(static_cast<DateObject*>(object)->time)), true;
    case ObjectKind::RegExp: {
        auto* pattern = static_cast<RegExpObject*>(object);
        if (!pattern->isInitialized()) return false;
        return line.add("/" + utf16ToUtf8(firstUnits(pattern->source()->view(), 80)) + "/" +
                        pattern->flags()->utf8()),
               true;
    }
    case ObjectKind::StringObject:
        line.add("[String: ");
        write(line, Value(static_cast<StringObject*>(object)->text()), depth);
        return line.add("]"), true;
    case ObjectKind::NumberObject:
    case ObjectKind::BooleanObject:
    case ObjectKind::SymbolObject:
    case ObjectKind::BigIntObject:
        line.add("[" + constructorOf(object) + ": ");
        write(line, primitiveOf(object), depth);
        return line.add("]"), true;
    case ObjectKind::WeakMap:
    case ObjectKind::WeakSet:
        return line.add(constructorOf(object) + " { <items unknown> }"), true;
    case ObjectKind::Generator:
    case ObjectKind::AsyncGenerator:
        return line.add(object->kind() == ObjectKind::Generator ? "Object [Generator] {}"
                                                                : "Object [AsyncGenerator] {}"),
               true;
    case ObjectKind::ModuleNamespace:
        return line.add("[Module: null prototype]"), true;
    case ObjectKind::ArrayBuffer:
    case ObjectKind::SharedArrayBuffer:
        return line.add(fmt::format("{} {{ byteLength: {} }}",
                                    object->kind() == ObjectKind::ArrayBuffer ? "ArrayBuffer"
                                                                              : "SharedArrayBuffer",
                                    static_cast<ArrayBufferObject*>(object)->byteLength())),
               true;
    case ObjectKind::Arguments:
        line.add("[Arguments] ");
        return false;
    default:
        return false;
    }
}

void QuietText::writePlain(Line& line, Object* object, const std::string& prefix, int depth) {
    if (object->kind() != ObjectKind::Arguments && !prefix.empty()) line.add(prefix + " ");
    bool isFirst = true;
    if (depth >= deepest()) {
        const bool isEmpty = object->shape()->properties().empty() && object->elements().empty();
        return line.add(isEmpty ? "{}" : "{…}");
    }
    line.add("{");
    writeProperties(line, object, isFirst, depth);
    line.add(isFirst ? "}" : " }");
}

void QuietText::writeProperties(Line& line, Object* object, bool& isFirst, int depth) {
    const auto begin = [&](const std::string& key) {
        if (isFirst) line.add(" ");
        if (!line.separate(isFirst)) return false;
        line.add(key + ": ");
        return true;
    };
    for (std::size_t i = 0; i < object->elements().size(); ++i) {
        const Value element = object->elements()[i];
        if (element.isEmpty()) continue;
        if (!begin(std::to_string(i))) return;
        write(line, element, depth + 1);
    }
    for (const ShapeProperty& property : object->shape()->properties()) {
        if (property.slot == kNoSlot || property.key.raw().isEmpty()) continue;
        if (property.key.isPrivate() && !m_isThorough) continue;
        if ((property.attributes & kEnumerable) == 0 && !property.key.isPrivate()) continue;
        if (!begin(ofKey(property.key))) return;
        const Value value = object->slot(property.slot);
        if ((property.attributes & kIsAccessor) != 0)
            line.add(ofAccessor(*static_cast<Accessor*>(value.asCell())));
        else
            write(line, value, depth + 1);
    }
}

} // namespace tickscope
