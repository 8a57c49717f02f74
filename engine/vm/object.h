#pragma once
// Objects (ECMA-262 6.1.7, 10.1): named properties laid out by a Shape, indexed properties in dense
// storage (or, with unusual attributes or great sparseness, in an ordered map), and the essential internal
// methods as virtual functions that exotic objects override.
// Internal methods may run user code (Proxy, accessors) and so may throw (ThrowCompletion).

#include "vm/shape.h"
#include "vm/value_list.h"

#include <map>
#include <memory>
#include <optional>
#include <span>

namespace tickscope {

class Isolate;
class Realm;

// ECMA-262 6.2.6: each field may be absent.
struct PropertyDescriptor {
    std::optional<Value> value;
    std::optional<Value> get; // undefined or a callable
    std::optional<Value> set;
    std::optional<bool> writable, enumerable, configurable;

    bool isAccessorDescriptor() const { return get || set; }
    bool isDataDescriptor() const { return value || writable; }
    bool isGenericDescriptor() const { return !isAccessorDescriptor() && !isDataDescriptor(); }
    static PropertyDescriptor data(Value v, Attributes a) {
        return {v, {}, {}, (a & kWritable) != 0, (a & kEnumerable) != 0, (a & kConfigurable) != 0};
    }
};

// What an object is, for fast checks without RTTI. Range order matters for functions.
enum class ObjectKind : std::uint8_t {
    Ordinary,
    Array,
    Error,
    BooleanObject,
    NumberObject,
    StringObject,
    SymbolObject,
    BigIntObject,
    Date,
    RegExp,
    Map,
    Set,
    WeakMap,
    WeakSet,
    WeakRef,
    FinalizationRegistry,
    MapIterator,
    SetIterator,
    ArrayIterator,
    StringIterator,
    RegExpStringIterator,
    ForInIterator,
    WrapForValidIterator,
    IteratorHelper,
    AsyncFromSyncIterator,
    Promise,
    Generator,
    AsyncGenerator,
    Arguments,
    Proxy,
    ArrayBuffer,
    SharedArrayBuffer,
    TypedArray,
    DataView,
    ModuleNamespace,
    Global,
    Transferable, // ports: see builtins/structured_data.h
    Host,         // classes of engine/host
    ScriptFunction,
    NativeFunction,
    BoundFunction, // functions last
};

class Object;

// 10.1.6.3 ValidateAndApplyPropertyDescriptor. Without an object it only validates (10.1.6.2).
bool validateAndApplyPropertyDescriptor(Object* object, PropertyKey key, bool isExtensible,
                                        const PropertyDescriptor& descriptor,
                                        const std::optional<PropertyDescriptor>& current);

// Indexed properties that do not fit dense storage.
struct SparseProperty {
    Value value; // an Accessor cell when attributes has kIsAccessor
    Attributes attributes = kDefaultAttributes;
};

class Object : public Cell {
public:
    static constexpr ObjectKind kKind = ObjectKind::Ordinary;
    Object(Shape* shape, ObjectKind kind = ObjectKind::Ordinary);
    ~Object() override;

    ObjectKind kind() const { return m_kind; }
    bool isFunctionKind() const { return m_kind >= ObjectKind::ScriptFunction; }
    // IsCallable / IsConstructor (7.2.3, 7.2.4).
    virtual bool isCallable() const { return false; }
    virtual bool isConstructor() const { return false; }
    // [[Call]] and [[Construct]]; only when the checks above hold.
    virtual Value call(Isolate&, Value thisValue, std::span<const Value> arguments);
    virtual Object* construct(Isolate&, std::span<const Value> arguments, Object* newTarget);

    // --- Essential internal methods (10.1). Key may be private only in the private* functions below.
    virtual Object* getPrototypeOf(Isolate&);
    virtual bool setPrototypeOf(Isolate&, Object* prototypeOrNull);
    virtual bool isExtensible(Isolate&);
    virtual bool preventExtensions(Isolate&);
    virtual std::optional<PropertyDescriptor> getOwnProperty(Isolate&, PropertyKey);
    virtual bool defineOwnProperty(Isolate&, PropertyKey, const PropertyDescriptor&);
    virtual bool hasProperty(Isolate&, PropertyKey);
    virtual Value get(Isolate&, PropertyKey, Value receiver);
    virtual bool set(Isolate&, PropertyKey, Value value, Value receiver);
    virtual bool deleteProperty(Isolate&, PropertyKey);
    virtual void
    ownPropertyKeys(Isolate&,
                    std::vector<PropertyKey>& out); // indices ascending, strings, symbols; no private names

    // --- Ordinary algorithms, callable from overrides (10.1.x.1).
    std::optional<PropertyDescriptor> ordinaryGetOwnProperty(PropertyKey);
    bool ordinaryDefineOwnProperty(Isolate&, PropertyKey, const PropertyDescriptor&);
    bool ordinaryHasProperty(Isolate&, PropertyKey);
    Value ordinaryGet(Isolate&, PropertyKey, Value receiver);
    bool ordinarySet(Isolate&, PropertyKey, Value value, Value receiver);
    bool ordinarySetWithOwnDescriptor(Isolate&, PropertyKey, Value value, Value receiver,
                                      const std::optional<PropertyDescriptor>& ownDescriptor);
    bool ordinaryDelete(PropertyKey);
    void ordinaryOwnPropertyKeys(std::vector<PropertyKey>& out);
    bool ordinarySetPrototypeOf(Isolate&, Object* prototypeOrNull);

    // --- Abstract operations (7.3) as members, for readable builtins.
    Value get(Isolate& vm, PropertyKey key) { return get(vm, key, Value(this)); }
    void setOrThrow(Isolate&, PropertyKey, Value);         // Set(O, P, V, true)
    bool createDataProperty(Isolate&, PropertyKey, Value); // 7.3.5
    void createDataPropertyOrThrow(Isolate&, PropertyKey, Value);
    void definePropertyOrThrow(Isolate&, PropertyKey, const PropertyDescriptor&);
    void deletePropertyOrThrow(Isolate&, PropertyKey);
    bool hasOwnProperty(Isolate&, PropertyKey);

    // --- Direct access to own storage: no user code, no exotic behaviour. For builtin set-up, fresh ordinary
    // objects and the interpreter's fast paths.
    void putDirect(PropertyKey, Value, Attributes = kDefaultAttributes); // define or overwrite
    void putAccessorDirect(PropertyKey, Object* getter, Object* setter, Attributes);
    Value getDirect(PropertyKey); // own data value, or empty
    bool hasDirect(PropertyKey);
    std::optional<Value> findDirect(PropertyKey); // both: nothing, or getDirect()
    void putPrivate(PropertyKey privateName, Value value,
                    Attributes attributes); // adds; caller checks for duplicates
    bool removeDirect(PropertyKey);         // whatever its attributes; false when there was none

    Shape* shape() const { return m_shape; }
    Object* prototype() const { return m_shape->prototype(); } // of an ordinary object
    Value slot(std::uint32_t i) const { return m_slots[i]; }
    void setSlot(std::uint32_t i, Value v) { m_slots[i] = v; }
    // Adds a property known to be absent by a known transition from this very (ordinary) shape (inline
    // caches). Such a transition is never to be found for a non-extensible object.
    void addSlot(Shape* next, Value v) {
        const std::uint32_t slot = next->slotCount() - 1;
        if (slot >= m_slotCapacity) growSlots(slot + 1);
        m_slots[slot] = v;
        setShape(next);
    }
    void setShape(Shape* shape); // keeps slots; bumps the prototype epoch when this is a prototype

    // Dense elements, all with default attributes; empty() marks holes. An object with sparse elements has
    // none here, so "i < elements().size() && !elements()[i].isEmpty()" alone says that index i is a plain
    // own property.
    bool hasSparseElements() const { return m_sparse != nullptr; }
    ValueList& elements() { return m_elements; } // read freely; grow through reserveElements
    void reserveElements(std::size_t count);     // charges the heap
    void pushElement(Value v);                   // appends to dense storage (length is the caller's business)
    std::map<std::uint32_t, SparseProperty>* sparseElements() { return m_sparse.get(); }
    void makeSparse();
    // No own indexed property at all, neither here nor on any prototype (which are all ordinary for indices).
    bool prototypesLackElements() const;

    bool extensibleFlag() const { return m_isExtensible; }
    void clearExtensibleFlag();
    void makePrototypeImmutable() { m_hasImmutablePrototype = true; } // 10.4.7, for %Object.prototype%
    bool isUsedAsPrototype() const { return m_isPrototype; }
    void markAsPrototype() { m_isPrototype = true; }
    // True for objects whose internal methods are all ordinary for named keys: fast paths may use the shape.
    // Arrays count as such: their one exception is `length`, which is in no shape (do not cache its absence).
    bool hasOrdinaryNamedProperties() const { return !m_isExoticForNamed; }
    bool hasOrdinaryElements() const { return !m_isExoticForIndexed; }
    bool isOrdinaryFor(Isolate&, PropertyKey) const;

    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override;

protected:
    // Small fields first: they fill what Cell leaves free of its last word.
    bool m_isExoticForNamed : 1 = false; // set by exotic subclasses in their constructors
    bool m_isExoticForIndexed : 1 = false;

private:
    friend class ArrayObject;
    // An own property as stored; location is nullptr when there is none.
    struct Stored {
        Value* location = nullptr;
        Attributes attributes = 0;
        explicit operator bool() const { return location != nullptr; }
        bool isAccessor() const { return (attributes & kIsAccessor) != 0; }
        bool isWritable() const { return (attributes & kWritable) != 0; }
        Accessor* accessor() const { return static_cast<Accessor*>(location->asCell()); }
    };
    Stored findStored(PropertyKey);
    Stored findStoredElement(std::uint32_t index);
    void putNamed(PropertyKey, Value, Attributes);
    void addNamed(PropertyKey, Value, Attributes);
    void putElement(std::uint32_t index, Value, Attributes);
    bool isDenseEnoughFor(std::uint32_t index) const;
    bool growDenseTo(std::uint32_t index);
    void makeDenseAgain();
    bool hasAnyElements() const { return !m_elements.empty() || m_sparse; }
    bool setOnReceiver(Isolate&, PropertyKey, Value value, Value receiver, bool isKnownAbsent);
    bool addOwnProperty(PropertyKey, Value);
    void growSlots(std::uint32_t needed);

    bool m_isExtensible : 1 = true;
    bool m_isPrototype : 1 = false;
    bool m_hasImmutablePrototype : 1 = false;
    ObjectKind m_kind;
    std::uint32_t m_slotCapacity;
    Shape* m_shape;
    Value* m_slots;
    static constexpr std::uint32_t kInlineSlots = 4;
    Value m_inlineSlots[kInlineSlots];
    ValueList m_elements;
    std::unique_ptr<std::map<std::uint32_t, SparseProperty>> m_sparse;
};

static_assert(sizeof(Object) <= 80, "an object fits its cell");

// Array exotic object (10.4.2). length is kept here, not in a slot.
class ArrayObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::Array;
    explicit ArrayObject(Shape* shape) : Object(shape, ObjectKind::Array) {}
    std::uint32_t length() const { return m_length; }
    bool isLengthWritable() const { return m_isLengthWritable; }
    // elements() has exactly length() values, all with default attributes; some may be holes.
    bool isDense() const { return m_elements.size() == m_length && !m_sparse; }
    // Appending keeps it dense and asks no prototype: dense, extensible, length writable. (A setter or a
    // read-only element on a prototype matters too, to [[Set]]: see prototypesLackElements.)
    bool canPush() const {
        return isDense() && m_isLengthWritable && extensibleFlag() && m_length < 0xffffffffu;
    }
    void push(Value v) { // fast append; only while canPush()
        pushElement(v);
        ++m_length;
    }
    void setLengthDirect(std::uint32_t length) { m_length = length; }
    bool setLength(Isolate&, std::uint32_t length); // ArraySetLength's deletion part

    std::optional<PropertyDescriptor> getOwnProperty(Isolate&, PropertyKey) override;
    bool defineOwnProperty(Isolate&, PropertyKey, const PropertyDescriptor&) override;
    bool hasProperty(Isolate&, PropertyKey) override;
    using Object::get;
    Value get(Isolate&, PropertyKey, Value receiver) override;
    bool set(Isolate&, PropertyKey, Value, Value receiver) override;
    bool deleteProperty(Isolate&, PropertyKey) override;
    void ownPropertyKeys(Isolate&, std::vector<PropertyKey>& out) override;

private:
    friend class Object;
    PropertyDescriptor lengthDescriptor() const;
    bool applyLength(const PropertyDescriptor&, std::uint32_t length);
    bool arraySetLength(Isolate&, const PropertyDescriptor&);
    std::uint32_t m_length = 0;
    bool m_isLengthWritable = true;
};

// Checked downcasts: as<ArrayObject>(value) is nullptr when it is not one. The class needs kKind (exact
// kind).
template <typename T>
T* as(Object* o) {
    return o && o->kind() == T::kKind ? static_cast<T*>(o) : nullptr;
}
template <typename T>
T* as(Value v) {
    return v.isObject() ? as<T>(v.asObject()) : nullptr;
}

} // namespace tickscope
