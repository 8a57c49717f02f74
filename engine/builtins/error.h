#pragma once
// Error objects (ECMA-262 20.5) with V8's `stack`.

#include "vm/isolate.h"
#include "vm/object.h"

#include <string>

namespace tickscope {

struct StackEntry;

// An object with [[ErrorData]]. Its own data property `stack` is captured at creation, but its text is
// composed when first asked for, as in Node: a constructor may still set `name` after super(). Read it with
// get(); the slot itself holds undefined until then.
class ErrorObject final : public Object {
public:
    static constexpr ObjectKind kKind = ObjectKind::Error;
    explicit ErrorObject(Shape* shape);

    // Adds or resets `stack`; `frames` is what follows the headline.
    void setPendingStack(Isolate&, JsString* frames);

    std::optional<PropertyDescriptor> getOwnProperty(Isolate&, PropertyKey) override;
    bool defineOwnProperty(Isolate&, PropertyKey, const PropertyDescriptor&) override;
    using Object::get;
    Value get(Isolate&, PropertyKey, Value receiver) override;
    bool set(Isolate&, PropertyKey, Value, Value receiver) override;
    bool deleteProperty(Isolate&, PropertyKey) override;
    void visitEdges(EdgeVisitor&) override;

private:
    void composeStack(Isolate&);
    JsString* m_pendingFrames = nullptr;
};

Object* errorPrototype(const Realm&, ErrorType);
// An error with `stack` and nothing else.
// The stack leaves out the constructor `newTarget` and what it has called.
ErrorObject* newErrorObject(Isolate&, Object* prototype, const Object* newTarget = nullptr);
// Error.prototype.toString (20.5.3.4) of any object: "Name: message".
JsString* errorToString(Isolate&, Object* error);
// "\n    at f (file:line:col)..." for each entry.
std::string formatStackFrames(std::span<const StackEntry> entries);
// InstallErrorCause (20.5.8.1).
void installErrorCause(Isolate&, Object* error, Value options);

} // namespace tickscope
