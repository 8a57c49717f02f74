#pragma once
// RegExp objects (ECMA-262 22.2).

#include "builtins/regexp_program.h"
#include "vm/operations.h"

#include <memory>

namespace tickscope {

class RegExpObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::RegExp;
    explicit RegExpObject(Shape* shape) : Object(shape, ObjectKind::RegExp) {}

    bool isInitialized() const { return m_program != nullptr; }
    JsString* source() const { return m_source; } // [[OriginalSource]]
    JsString* flags() const { return m_flags; }   // [[OriginalFlags]]
    const RegExpProgram& program() const { return *m_program; }
    std::shared_ptr<const RegExpProgram> sharedProgram() const { return m_program; }
    void initialize(JsString* source, JsString* flags, std::shared_ptr<const RegExpProgram> program) {
        m_source = source;
        m_flags = flags;
        m_program = std::move(program);
    }
    void visitEdges(EdgeVisitor&) override;
    std::size_t externalBytes() const override;

private:
    JsString* m_source = nullptr;
    JsString* m_flags = nullptr;
    std::shared_ptr<const RegExpProgram> m_program; // compiled once for equal literals
};

RegExpObject* regExpCreate(Isolate&, Value pattern, Value flags); // 22.2.3.1
RegExpObject* regExpAlloc(Isolate&, Object* newTarget);           // 22.2.3.2
// 22.2.3.3. SyntaxError when pattern or flags are wrong.
RegExpObject* regExpInitialize(Isolate&, RegExpObject*, Value pattern, Value flags);

Value regExpExec(Isolate&, Object* regExp, JsString* text);       // 22.2.7.1: an object or null
Value regExpBuiltinExec(Isolate&, RegExpObject*, JsString* text); // 22.2.7.2
std::uint64_t advanceStringIndex(JsString* text, std::uint64_t index, bool isUnicode); // 22.2.7.3
// 22.2.6.13.1 EscapeRegExpPattern: the text between the slashes of toString.
JsString* regExpSourceText(Isolate&, RegExpObject*);

// The prototype's symbol methods and the iterator of matchAll.
[[gnu::cold]] void installRegExpSymbolMethods(Isolate&, Realm&);
[[gnu::cold]] void installRegExpStringIterator(Isolate&, Realm&);
// RegExp.$1, RegExp.lastMatch and their sisters.
[[gnu::cold]] void installRegExpLegacyProperties(Isolate&, Realm&);
void recordLegacyMatch(Isolate&, JsString* text, const std::vector<std::int32_t>& captures);

} // namespace tickscope
