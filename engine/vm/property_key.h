#pragma once
// A property key (ECMA-262 6.1.7): an interned string, a symbol (or private name), or an array index.
// A string that is a canonical array index (0 .. 2^32-2) is always represented as an index.

#include "vm/string.h"

namespace tickscope {

class PropertyKey {
public:
    PropertyKey() : m_value(Value::empty()) {}
    static PropertyKey index(std::uint32_t i) { return PropertyKey(Value::fromDouble(i)); }
    static PropertyKey symbol(Symbol* s) { return PropertyKey(Value(s)); }
    // `atom` must be interned and must not be an array index.
    static PropertyKey atom(JsString* atom) { return PropertyKey(Value(atom)); }

    bool isIndex() const { return m_value.isDouble(); }
    bool isAtom() const { return m_value.isString(); }
    bool isSymbol() const { return m_value.isSymbol(); }
    bool isString() const { return isIndex() || isAtom(); } // Type(key) is String
    bool isPrivate() const { return isSymbol() && m_value.asSymbol()->isPrivate(); }
    std::uint32_t asIndex() const { return static_cast<std::uint32_t>(m_value.asDouble()); }
    JsString* asAtom() const { return m_value.asString(); }
    Symbol* asSymbol() const { return m_value.asSymbol(); }
    Value raw() const { return m_value; } // for the collector and for hashing by address
    bool operator==(const PropertyKey&) const = default;

private:
    explicit PropertyKey(Value v) : m_value(v) {}
    Value m_value;
};

} // namespace tickscope
