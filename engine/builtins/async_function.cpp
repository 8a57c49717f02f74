// Async functions and await (ECMA-262 27.7).

#include "builtins/generator_functions.h"
#include "builtins/install.h"
#include "vm/dynamic_function.h"
#include "vm/preview.h"
#include "vm/script_function.h"

namespace tickscope {

namespace {

// 27.7.1.1 AsyncFunction ( ...parameterArgs, bodyArg )
Value asyncFunctionConstructor(Isolate& vm, const CallArguments& arguments) {
    return createDynamicFunction(vm, arguments.callee, arguments.newTarget, DynamicFunctionKind::Async,
                                 arguments.values);
}

// The functions onFulfilled and onRejected of Await (27.7.5.3, steps 3 and 5), which no program can see.
class AwaitContinuation final : public Continuation {
public:
    AwaitContinuation(Frame* frame, SourceSpan range) : m_frame(frame), m_range(range) {}
    void run(Isolate& vm, ResumeMode mode, Value value) override {
        vm.interpreter().resumeAfterAwait(m_frame, mode, value, m_range);
    }
    SourceSpan range() const override { return m_range; }
    TextId label(Isolate& vm) const override {
        const TextId known = m_frame->function ? m_frame->code->resumeText : 0;
        return known != 0 ? known : newLabel(vm);
    }
    Frame* awaitingFrame() const override { return m_frame; }
    void visitEdges(EdgeVisitor& visitor) override { visitor.visit(m_frame); }

private:
    TextId newLabel(Isolate& vm) const;

    Frame* m_frame;
    SourceSpan m_range;
};

std::string resumeLabel(const std::string& name) {
    return name.empty() ? "resume after await" : "resume " + name;
}

TextId AwaitContinuation::newLabel(Isolate& vm) const {
    if (!m_frame->function) return vm.recorder.textId(resumeLabel({}));
    Code& code = *m_frame->code;
    if (code.name->isEmpty()) return vm.recorder.textId(resumeLabel(functionLabel(vm, m_frame->function)));
    return code.resumeText = vm.recorder.textId(resumeLabel(code.name->utf8()));
}

// The promise of the running async function, or of the request that an async generator is at.
Object* outerPromise(const Frame* frame) {
    if (!frame->generator) return nullptr;
    const Value running(frame->generator);
    if (as<PromiseObject>(running)) return frame->generator;
    const auto* generator = as<AsyncGeneratorObject>(running);
    if (!generator || generator->queue.empty()) return nullptr;
    return as<PromiseObject>(generator->queue.front().capability.promise);
}

} // namespace

// 27.7.5.3 Await ( value )
PromiseId awaitValue(Isolate& vm, Frame* frame, Value value, SourceSpan range) {
    // 2.
    if (vm.asyncContext.tracksPromises())
        if (Object* outer = outerPromise(frame)) vm.asyncContext.triggerNextBy(outer);
    const Value promise = promiseResolve(vm, vm.realm().promiseConstructor, value, PromiseOrigin::Await);
    // 3. - 7.
    auto* continuation = vm.heap.allocate<AwaitContinuation>(frame, range);
    auto* awaited = as<PromiseObject>(promise);
    performPromiseThen(vm, awaited, continuation);
    return awaited->id;
}

Frame* frameAwaiting(const PromiseObject* promise) {
    if (promise->reactions.size() != 1 || !promise->reactions[0]->continuation) return nullptr;
    return promise->reactions[0]->continuation->awaitingFrame();
}

void installAsyncFunction(Isolate& vm, Realm& realm) {
    realm.asyncFunctionPrototype = vm.newObject(realm.functionPrototype);
    realm.asyncFunctionConstructor =
        installFunctionKind(vm, "AsyncFunction", asyncFunctionConstructor, realm.asyncFunctionPrototype);
}

} // namespace tickscope
