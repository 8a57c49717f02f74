#pragma once
// One call of inspect(): the walk over the value and what it remembers on the way.

#include "host/inspect.h"
#include "host/inspect_text.h"
#include "vm/operations.h"
#include "vm/typed_array.h"

#include <map>
#include <vector>

namespace tickscope {

class Inspector {
public:
    Inspector(Isolate& vm, const InspectOptions& options)
        : m_vm(vm), m_options(options), m_circular(vm.heap) {}
    Inspector(const Inspector&) = delete;

    std::u16string formatValue(Value value, int level);

private:
    // The styles colours and `stylize` functions tell apart.
    enum class Style : std::uint8_t {
        Special,
        Number,
        BigInt,
        Boolean,
        Undefined,
        Null,
        String,
        Symbol,
        Date,
        RegExp
    };
    // How the members of an object are laid out.
    enum class Layout : std::uint8_t { Object, Array, ArrayWithExtras };
    // What an object shows besides its properties.
    enum class Members : std::uint8_t {
        None,
        Array,
        TypedArray,
        Set,
        Map,
        Iterator,
        Unknown,
        Nothing, // none, which is shown like some
        Promise,
        Namespace,
        ArrayBuffer
    };
    using Texts = std::vector<std::u16string>;

    // What is found out about an object before its members are looked at.
    struct Subject {
        Subject(Isolate& vm, Object* object) : object(object), roots(vm.heap) {}
        void addKey(PropertyKey key) {
            roots.push(key.raw());
            keys.push_back(key);
        }
        void addFirstKeys(std::initializer_list<PropertyKey> first) {
            for (const PropertyKey key : first)
                roots.push(key.raw());
            keys.insert(keys.begin(), first);
        }
        bool hasKey(PropertyKey key) const;
        bool showsNothing() const { return keys.empty() && prototypeTexts.empty(); }
        Object* object;
        std::optional<std::u16string> constructor; // nothing: no constructor is known (a null prototype)
        std::u16string tag;                        // Symbol.toStringTag, unless it is shown as a property
        std::vector<PropertyKey> keys;
        RootedValues roots; // keeps the keys alive
        Texts prototypeTexts;
        std::u16string base, open = u"{", close = u"}";
        Layout layout = Layout::Object;
        Members members = Members::None;
    };

    bool isTooDeep(int level) const { return m_options.depth && level > *m_options.depth; }
    std::u16string stylize(std::u16string text, Style style);
    std::u16string indentation() const {
        return std::u16string(static_cast<std::size_t>(m_indentation), u' ');
    }
    std::u16string brief(Object* object); // what stands for a prototype without a name

    // --- inspect_value.cpp
    std::u16string formatPrimitive(Value value, bool isPlain = false);
    std::u16string formatString(std::u16string_view text, bool isPlain);
    std::u16string formatProxy(Object* target, Object* handler, int level);
    std::optional<std::u16string> formatCustom(Object* object, Object* context, int level);
    Object* optionsForUser(bool isFromElsewhere);
    std::u16string markCircular(Object* object);
    std::u16string formatRaw(Object* object, int level);
    std::optional<std::u16string> describe(Subject&, int level);
    std::optional<std::u16string> describeIterable(Subject&, bool& isKnown);
    std::optional<std::u16string> describeOther(Subject&, int level);
    std::optional<std::u16string> describeByKind(Subject&, int level);
    bool isStackOverflow(Value thrown) const;

    // --- inspect_names.cpp
    std::optional<std::u16string> constructorName(Object* object, int level, Texts* prototypeTexts);
    void addPrototypeProperties(Object* main, Object* object, int level, Texts& out);
    std::u16string engineClassName(Object* object);
    std::u16string tagOf(Object* object);
    std::u16string prefixOf(const Subject&, std::u16string_view fallback,
                            std::u16string_view size = {}) const;
    std::u16string defaultPrefixOf(const Subject&);
    std::u16string functionBase(const Subject&);
    std::u16string classBase(const Subject&);
    std::u16string boxedBase(Subject&, Value primitive, std::u16string_view type);
    void collectKeys(Subject&);
    void collectNonIndexKeys(Subject&);
    std::u16string textOf(Value value) { return std::u16string(toString(m_vm, value)->view()); }

    // --- inspect_members.cpp
    Texts formatMembers(Subject&, int level);
    std::u16string formatProperty(Object* object, int level, PropertyKey key, Layout, Object* original,
                                  const PropertyDescriptor* known = nullptr);
    std::u16string formatAccessor(const PropertyDescriptor&, Object* original, int level);
    std::u16string formatKey(PropertyKey key, bool isEnumerable);
    Texts formatArray(Object* array, int level);
    void formatSparseArray(Object* array, int level, std::size_t limit, std::uint64_t from, Texts& out);
    Texts formatTypedArray(TypedArrayObject* array, int level);
    Texts formatArrayBuffer(Object* object);
    Texts formatSet(Object* set, int level);
    Texts formatMap(Object* map, int level);
    Texts formatIterator(Subject&, int level);
    Texts formatPromise(Object* object, int level);
    Texts formatNamespace(Subject&, int level);
    std::size_t shownOf(std::uint64_t length) const;

    // --- inspect_error.cpp
    std::u16string formatError(Subject&);
    std::u16string stackOf(Object* error);
    std::u16string improveStack(std::u16string stack, const Subject&, std::u16string_view name) const;
    Texts stackFrames(Object* error, std::u16string_view frames);
    void removeRepeatedKeys(Subject&, std::u16string_view stack);

    // --- inspect_layout.cpp
    std::u16string reduceToSingleString(Texts output, const std::u16string& base, std::u16string_view open,
                                        std::u16string_view close, Layout, int level, Object* value);
    Texts groupArrayElements(const Texts& output, Object* value);
    bool areNumbers(Object* value, std::size_t count);
    bool isBelowBreakLength(const Texts& output, std::size_t start, const std::u16string& base) const;
    void sortTexts(Texts::iterator begin, Texts::iterator end);

    Isolate& m_vm;
    InspectOptions m_options;
    int m_indentation = 0;
    int m_currentDepth = 0;
    bool m_hidesBufferContents = false; // within what a typed array shows of its inside
    std::vector<Object*> m_seen;        // the way from the root; each is held by a caller on the native stack
    RootedValues m_circular;            // those that close a circle, in order of discovery
    std::map<int, std::size_t> m_lengths; // characters produced per indentation
};

// Without styles, as formatting does it.
std::u16string formatNumber(Isolate&, const InspectOptions&, double);
std::u16string formatBigInt(Isolate&, const InspectOptions&, BigInt*);
// IsError of Node: has [[ErrorData]] or inherits from Error.prototype.
bool isErrorLike(Isolate&, Object*);
// Whether a global of the language has this name: its prototypes' properties are not of interest.
bool isBuiltinName(std::u16string_view name);

} // namespace tickscope
