#pragma once
// Values in one line, as Node's console shows them, without running any code of the program and without
// allocating on the heap of the isolate: it may be in the middle of anything.

#include "vm/isolate.h"

#include <string>
#include <vector>

namespace tickscope {

class QuietText {
public:
    explicit QuietText(Isolate& vm) : m_vm(vm) {}
    // At most about a hundred characters.
    std::string of(Value value);
    // A hash of a longer text, which goes deeper and includes private fields.
    std::uint64_t fingerprint(Value value);
    std::string ofKey(PropertyKey key) const; // as an object literal writes it
    std::string typedElement(Object* array, std::size_t index) const;
    // "Point", "Array", "Object: null prototype"
    std::string className(Object* object) const;
    static const char* ofAccessor(const Accessor&);

private:
    class Line;
    int deepest() const;
    void write(Line&, Value, int depth);
    void writeString(Line&, JsString*) const;
    void writeObject(Line&, Object*, int depth);
    void writeFunction(Line&, Object*) const;
    void writeError(Line&, Object*) const;
    void writePlain(Line&, Object*, const std::string& prefix, int depth);
    void writeArray(Line&, Object*, int depth);
    void writeTypedArray(Line&, Object*);
    void writeTable(Line&, Object*, int depth);
    void writePromise(Line&, Object*, int depth);
    bool writeSpecial(Line&, Object*, int depth);
    void writeProperties(Line&, Object*, bool& isFirst, int depth);
    std::string constructorOf(Object*) const;

    Isolate& m_vm;
    bool m_isThorough = false;   // for a fingerprint
    std::vector<Object*> m_open; // the way down: an object met again inside itself
};

// Of a Number, Boolean, Symbol or BigInt object.
Value primitiveOf(Object* wrapper);
// ISO 8601, or "Invalid Date".
std::string dateAsIso(double time);
std::string symbolText(const Symbol*);

} // namespace tickscope
