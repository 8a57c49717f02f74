// The TypeErrors of calls and destructuring, which name the expression as V8 does.

#include "vm/call_site_text.h"
#include "vm/interpreter_support.h"
#include "vm/preview.h"

namespace tickscope::support {

namespace {

SourceRange rangeOf(const Frame& frame) { return Interpreter::positionOf(frame); }

std::string calleeText(const Frame& frame, Value callee, CallSite site) {
    std::string text = callSiteText(*frame.code->source, rangeOf(frame), site).text;
    if (text.empty()) text = describeOperand(callee);
    return text;
}

// The expression that has the value, or nothing if V8 finds none.
CallSiteText sourceText(const Frame& frame, ValueSource source, CallSite site) {
    switch (source) {
    case ValueSource::Expression:
        return callSiteText(*frame.code->source, rangeOf(frame), site);
    case ValueSource::DefaultedParameter: // a conditional of V8's own making
        return {"(intermediate value)(intermediate value)(intermediate value)"};
    case ValueSource::ForOf:
        return {".for"};
    case ValueSource::Catch:
        return {".catch"};
    default:
        return {};
    }
}

} // namespace

void throwNotCallable(Isolate& vm, Frame& frame, Value callee) {
    vm.throwTypeError(calleeText(frame, callee, CallSite::Callee) + " is not a function");
}

void throwNotConstructor(Isolate& vm, Frame& frame, Value callee) {
    vm.throwTypeError(calleeText(frame, callee, CallSite::Constructed) + " is not a constructor");
}

void throwNotIterable(Isolate& vm, Frame& frame, Value value, IteratorHint hint, ValueSource source) {
    if (hint == IteratorHint::Async && value.isNullish())
        vm.throwTypeError("Cannot read properties of " + std::string(value.isNull() ? "null" : "undefined") +
                          " (reading 'Symbol(Symbol.asyncIterator)')");
    if (source == ValueSource::Delegated && hint == IteratorHint::Sync)
        vm.throwTypeError("yield* (intermediate value) is not iterable");
    const bool isNamed = source == ValueSource::Expression || source == ValueSource::ForOf;
    const CallSiteText site = isNamed ? sourceText(frame, source, CallSite::Iterated) : CallSiteText{};
    const std::string iterable = hint == IteratorHint::Async ? "async iterable" : "iterable";
    if (site.isCall)
        vm.throwTypeError(site.text + " is not a function or its return value is not " + iterable);
    if (!site.text.empty()) vm.throwTypeError(site.text + " is not " + iterable);
    vm.throwTypeError(describeOperand(value) + " is not " + iterable +
                      " (cannot read property Symbol(Symbol." +
                      (hint == IteratorHint::Async ? "asyncIterator" : "iterator") + "))");
}

void throwNotSpreadable(Isolate& vm, Frame& frame, Value value) {
    if (!value.isNullish())
        vm.throwTypeError("Spread syntax requires ...iterable[Symbol.iterator] to be a function");
    const std::string text = sourceText(frame, ValueSource::Expression, CallSite::Value).text;
    vm.throwTypeError((text.empty() ? describeOperand(value) : text) +
                      " is not iterable (cannot read property " + (value.isNull() ? "null)" : "undefined)"));
}

void throwNotDestructurable(Isolate& vm, Frame& frame, Value value, JsString* firstName, ValueSource source) {
    const std::string what = value.isNull() ? "null" : "undefined";
    if (source == ValueSource::Nested) {
        const std::string reading = firstName ? " (reading '" + firstName->utf8() + "')" : "";
        vm.throwTypeError("Cannot read properties of " + what + reading);
    }
    std::string text = sourceText(frame, source, CallSite::Value).text;
    if (text.empty()) text = source == ValueSource::Expression ? what : describeOperand(value);
    if (firstName)
        vm.throwTypeError("Cannot destructure property '" + firstName->utf8() + "' of '" + text +
                          "' as it is " + what + ".");
    vm.throwTypeError("Cannot destructure '" + text + "' as it is " + what + ".");
}

void throwNotSuperConstructor(Isolate& vm, Frame& frame, Value parent) {
    std::string name = parent.isObject() ? functionLabel(vm, parent) : describeValue(vm, parent);
    if (name.empty()) name = "null"; // `extends null`: the parent is then the nameless %Function.prototype%
    const std::string own = functionLabel(vm, Value(frame.function->thisOwner()));
    vm.throwTypeError("Super constructor " + name +
                      (own.empty() ? " of anonymous class" : " of class '" + own + "'") +
                      " is not a constructor");
}

} // namespace tickscope::support
