// The dispatch loop. Every instruction that can throw, allocate or call stores pc and the operand count in
// the frame first (SYNC), so that the collector and stack traces see them.

#include "builtins/promise.h"
#include "builtins/regexp.h"
#include "vm/interpreter_frames.h"
#include "vm/interpreter_support.h"
#include "vm/module.h"
#include "vm/object_errors.h"
#include "vm/preview.h"

namespace tickscope {

using namespace support;

namespace {

bool bothInt(Value a, Value b) { return a.isInt32() && b.isInt32(); }

// The arguments that a call with spreads has collected.
std::span<const Value> spreadArguments(Isolate& vm, Value array) {
    auto* const arguments = static_cast<ArrayObject*>(array.asObject());
    if (arguments->length() > kMaxCallArguments) vm.throwRangeError("Maximum call stack size exceeded");
    return arguments->elements();
}

Value addSlow(Isolate& vm, Value a, Value b) {
    if (a.isString() && b.isString()) return vm.concat(a.asString(), b.asString());
    return applyBinaryOperator(vm, ArithmeticOperator::Add, a, b);
}

} // namespace

// Runs from m_frame until the entry frame on top of it has returned, thrown or been suspended. `isThrowing`:
// starts by throwing Isolate::thrownValue() at m_frame's position. The outcome is written part by part where
// the caller reads it: to copy it whole would wait until everything written before has reached the cache.
void Interpreter::execute(FrameOutcome& outcome, bool isThrowing) {
    Isolate& vm = m_vm;
    Frame* frame;
    Value* sp; // next free operand
    const std::uint32_t* pc;
    Code* code;

#define LOAD_FRAME()                                                                                         \
    do {                                                                                                     \
        frame = m_frame;                                                                                     \
        code = frame->code;                                                                                  \
        sp = frame->values() + frame->stackTop;                                                              \
        pc = frame->pc;                                                                                      \
    } while (0)
#define SYNC() (frame->pc = pc, frame->stackTop = static_cast<std::uint32_t>(sp - frame->values()))

    static const void* const kTargets[] = {
#define X(name) &&op_##name,
        TICKSCOPE_OPCODES(X)
#undef X
    };
    std::uint32_t word;
#define A (word >> 8)
#define NEXT()                                                                                               \
    do {                                                                                                     \
        word = *pc++;                                                                                        \
        goto* kTargets[word & 0xff];                                                                         \
    } while (0)
#define OP(name) op_##name:
#define CONSTANT(i) (code->constants[i])
#define NAME(i) (code->constants[i].asString())
#define PUSH(v)                                                                                              \
    do {                                                                                                     \
        const Value pushed_ = (v);                                                                           \
        *sp++ = pushed_;                                                                                     \
    } while (0)
#define JUMP_TO(target) (pc = code->words.data() + (target))

again:
    LOAD_FRAME();
    try {
        if (isThrowing) throw ThrowCompletion{};
        NEXT();

        OP(Undefined) {
            PUSH(Value::undefined());
            NEXT();
        }
        OP(Null) {
            PUSH(Value::null());
            NEXT();
        }
        OP(True) {
            PUSH(Value::boolean(true));
            NEXT();
        }
        OP(False) {
            PUSH(Value::boolean(false));
            NEXT();
        }
        OP(Empty) {
            PUSH(Value::empty());
            NEXT();
        }
        OP(Int) {
            PUSH(Value::int32(static_cast<std::int32_t>(word) >> 8));
            NEXT();
        }
        OP(Const) {
            PUSH(CONSTANT(A));
            NEXT();
        }
        OP(Pop) {
            --sp;
            NEXT();
        }
        OP(Dup) {
            *sp = sp[-1];
            ++sp;
            NEXT();
        }
        OP(Swap) {
            std::swap(sp[-1], sp[-2]);
            NEXT();
        }
        OP(Rot3) {
            const Value c = sp[-1];
            sp[-1] = sp[-2];
            sp[-2] = sp[-3];
            sp[-3] = c;
            NEXT();
        }
        OP(Rot4) {
            const Value d = sp[-1];
            sp[-1] = sp[-2];
            sp[-2] = sp[-3];
            sp[-3] = sp[-4];
            sp[-4] = d;
            NEXT();
        }
        OP(KeepTop) {
            const Value v = sp[-1];
            sp = frame->values() + code->localCount + A;
            PUSH(v);
            NEXT();
        }

        // --- bindings
        OP(LoadLocal) {
            PUSH(frame->values()[A]);
            NEXT();
        }
        OP(LoadLocalChecked) {
            const auto name = *pc++;
            if (frame->values()[A].isEmpty()) {
                SYNC();
                throwUninitialized(vm, NAME(name));
            }
            PUSH(frame->values()[A]);
            NEXT();
        }
        OP(StoreLocal) {
            frame->values()[A] = sp[-1];
            NEXT();
        }
        OP(StoreLocalChecked) {
            const auto name = *pc++;
            if (frame->values()[A].isEmpty()) {
                SYNC();
                throwUninitialized(vm, NAME(name));
            }
            frame->values()[A] = sp[-1];
            NEXT();
        }
        OP(InitLocal) {
            frame->values()[A] = *--sp;
            NEXT();
        }
        OP(UninitLocal) {
            frame->values()[A] = Value::empty();
            NEXT();
        }
#define ENVIRONMENT_SLOT(slot)                                                                               \
    EnvironmentRecord* e = frame->environment;                                                               \
    for (std::uint32_t h = A >> 16; h; --h)                                                                  \
        e = e->parent();                                                                                     \
    Value& slot = e->values()[A & 0xffff] // NOLINT(bugprone-macro-parentheses): a name to declare
        OP(LoadEnv) {
            ENVIRONMENT_SLOT(slot);
            PUSH(slot);
            NEXT();
        }
        OP(LoadEnvChecked) {
            ENVIRONMENT_SLOT(slot);
            const auto name = *pc++;
            if (slot.isEmpty()) {
                SYNC();
                throwUninitialized(vm, NAME(name));
            }
            PUSH(slot);
            NEXT();
        }
        OP(StoreEnv) {
            ENVIRONMENT_SLOT(slot);
            slot = sp[-1];
            NEXT();
        }
        OP(StoreEnvChecked) {
            ENVIRONMENT_SLOT(slot);
            const auto name = *pc++;
            if (slot.isEmpty()) {
                SYNC();
                throwUninitialized(vm, NAME(name));
            }
            slot = sp[-1];
            NEXT();
        }
        OP(InitEnv) {
            ENVIRONMENT_SLOT(slot);
            slot = *--sp;
            NEXT();
        }
        OP(LoadImport) {
            ENVIRONMENT_SLOT(slot);
            const auto name = *pc++;
            SYNC();
            PUSH(loadImport(vm, slot, NAME(name)));
            NEXT();
        }
        OP(PushEnv) {
            SYNC();
            frame->environment = EnvironmentRecord::create(vm, frame->environment, code->layouts[A]);
            NEXT();
        }
        OP(PopEnv) {
            frame->environment = frame->environment->parent();
            NEXT();
        }
        OP(CopyEnv) {
            SYNC();
            EnvironmentRecord* const old = frame->environment;
            auto* copy = EnvironmentRecord::create(vm, old->parent(), old->layout());
            std::copy(old->values(), old->values() + old->count(), copy->values());
            frame->environment = copy;
            NEXT();
        }
        OP(SaveEnv) {
            frame->values()[A] = frame->environment ? Value::cell(frame->environment) : Value::null();
            NEXT();
        }
        OP(RestoreEnv) {
            frame->environment = frame->values()[A].isCell()
                                     ? static_cast<EnvironmentRecord*>(frame->values()[A].asCell())
                                     : nullptr;
            NEXT();
        }
        OP(PushWith) {
            SYNC();
            Object* const object = toObject(vm, sp[-1]);
            --sp;
            auto* layout = vm.heap.allocate<EnvironmentLayout>();
            auto* e = vm.heap.allocate<EnvironmentRecord>(frame->environment, layout, 0u);
            e->bindingObject = object;
            e->isWith = true;
            frame->environment = e;
            NEXT();
        }
        OP(ThrowConstAssign) {
            SYNC();
            vm.throwTypeError("Assignment to constant variable.");
        }
        OP(LoadGlobal) {
            InlineCache& cache = code->caches[*pc++];
            if (cache.epoch == vm.heap.prototypeEpoch && cache.holder == vm.realm().globalObject) {
                PUSH(cache.holder->slot(cache.slot));
                NEXT();
            }
            SYNC();
            PUSH(loadGlobal(vm, NAME(A), cache, false));
            NEXT();
        }
        OP(LoadGlobalTypeof) {
            InlineCache& cache = code->caches[*pc++];
            if (cache.epoch == vm.heap.prototypeEpoch && cache.holder == vm.realm().globalObject) {
                PUSH(cache.holder->slot(cache.slot));
                NEXT();
            }
            SYNC();
            PUSH(loadGlobal(vm, NAME(A), cache, true));
            NEXT();
        }
        OP(StoreGlobal) {
            const bool isStrict = *pc++ != 0;
            SYNC();
            storeGlobal(vm, NAME(A), sp[-1], isStrict);
            NEXT();
        }
        OP(InitGlobal) {
            SYNC();
            initializeGlobal(vm, NAME(A), sp[-1]);
            --sp;
            NEXT();
        }
        OP(LoadName) {
            SYNC();
            PUSH(loadName(vm, frame->environment, NAME(A), false));
            NEXT();
        }
        OP(LoadNameTypeof) {
            SYNC();
            PUSH(loadName(vm, frame->environment, NAME(A), true));
            NEXT();
        }
        OP(LoadNameCall) {
            SYNC();
            Value receiver;
            const Value f = loadName(vm, frame->environment, NAME(A), false, &receiver);
            PUSH(f);
            PUSH(receiver);
            NEXT();
        }
        OP(DeleteName) {
            SYNC();
            PUSH(Value::boolean(deleteName(vm, frame->environment, NAME(A))));
            NEXT();
        }
        OP(ResolveName) {
            SYNC();
            PUSH(resolveName(vm, frame->environment, NAME(A)));
            NEXT();
        }
        OP(LoadResolved) {
            SYNC();
            PUSH(loadResolved(vm, frame->environment, sp[-1], NAME(A)));
            NEXT();
        }
        OP(StoreResolved) {
            const bool isStrict = *pc++ != 0;
            SYNC();
            storeResolved(vm, frame->environment, sp[-2], NAME(A), sp[-1], isStrict);
            sp[-2] = sp[-1];
            --sp;
            NEXT();
        }
        OP(InitName) {
            SYNC();
            initializeName(vm, frame->environment, NAME(A), sp[-1]);
            --sp;
            NEXT();
        }

        // --- properties
        OP(GetMember) {
            InlineCache& cache = code->caches[*pc++];
            const Value base = sp[-1];
            if (base.isObject() && readCached(vm, cache, base.asObject(), sp[-1])) NEXT();
            SYNC();
            sp[-1] = getMember(vm, base, NAME(A), cache);
            NEXT();
        }
        OP(GetMemberKeep) {
            InlineCache& cache = code->caches[*pc++];
            SYNC();
            PUSH(getMember(vm, sp[-1], NAME(A), cache));
            NEXT();
        }
        OP(GetMethod) {
            InlineCache& cache = code->caches[*pc++];
            const Value base = sp[-1];
            if (base.isObject() && readCached(vm, cache, base.asObject(), sp[-1])) {
                PUSH(base);
                NEXT();
            }
            SYNC();
            sp[-1] = getMember(vm, base, NAME(A), cache);
            PUSH(base);
            NEXT();
        }
        OP(SetMember) {
            InlineCache& cache = code->caches[*pc++];
            const Value base = sp[-2];
            const Value value = sp[-1];
            if (base.isObject() && base.asObject()->shape() == cache.shape && cache.shape) {
                Object* const o = base.asObject();
                if (!cache.newShape) {
                    o->setSlot(cache.slot, value);
                    sp[-2] = value;
                    --sp;
                    NEXT();
                }
                if (cache.epoch == vm.heap.prototypeEpoch) {
                    SYNC();
                    o->addSlot(cache.newShape, value);
                    sp[-2] = value;
                    --sp;
                    NEXT();
                }
            }
            SYNC();
            setMember(vm, base, NAME(A), value, cache, code->isStrict);
            sp[-2] = value;
            --sp;
            NEXT();
        }
        OP(GetElement) {
            const Value base = sp[-2], key = sp[-1];
            if (base.isObject() && key.isInt32() && key.asInt32() >= 0) {
                Object* const o = base.asObject();
                const auto i = static_cast<std::uint32_t>(key.asInt32());
                if (o->hasOrdinaryElements() && i < o->elements().size() && !o->elements()[i].isEmpty()) {
                    sp[-2] = o->elements()[i];
                    --sp;
                    NEXT();
                }
            }
            SYNC();
            sp[-2] = getElement(vm, base, key);
            --sp;
            NEXT();
        }
        OP(GetElementKeep) {
            SYNC();
            if (sp[-2].isNullish()) getElement(vm, sp[-2], sp[-1]);
            if (!sp[-1].isInt32()) sp[-1] = vm.keyToValue(toPropertyKey(vm, sp[-1]));
            PUSH(getElement(vm, sp[-2], sp[-1]));
            NEXT();
        }
        OP(GetElementMethod) {
            SYNC();
            const Value base = sp[-2];
            const Value f = getElement(vm, base, sp[-1]);
            sp[-2] = f;
            sp[-1] = base;
            NEXT();
        }
        OP(SetElement) {
            const Value base = sp[-3], key = sp[-2], value = sp[-1];
            if (base.isObject() && key.isInt32() && key.asInt32() >= 0) {
                Object* const o = base.asObject();
                const auto i = static_cast<std::uint32_t>(key.asInt32());
                if (o->hasOrdinaryElements() && i < o->elements().size() && !o->elements()[i].isEmpty()) {
                    o->elements()[i] = value;
                    sp[-3] = value;
                    sp -= 2;
                    NEXT();
                }
            }
            SYNC();
            setElement(vm, base, key, value, code->isStrict);
            sp[-3] = value;
            sp -= 2;
            NEXT();
        }
        OP(DeleteMember) {
            const bool isStrict = *pc++ != 0;
            SYNC();
            sp[-1] = Value::boolean(deleteProperty(vm, sp[-1], vm.key(NAME(A)), isStrict));
            NEXT();
        }
        OP(DeleteElement) {
            const bool isStrict = *pc++ != 0;
            SYNC();
            Object* const o = toObject(vm, sp[-2]);
            sp[-2] = Value::boolean(deleteProperty(vm, Value(o), toPropertyKey(vm, sp[-1]), isStrict));
            --sp;
            NEXT();
        }
        OP(GetSuper) {
            SYNC();
            sp[-2] = getSuper(vm, *frame, sp[-2], sp[-1]);
            --sp;
            NEXT();
        }
        OP(GetSuperKeep) {
            SYNC();
            const Value v = getSuperKeepingKey(vm, *frame, sp[-2], sp[-1]);
            PUSH(v);
            NEXT();
        }
        OP(GetSuperMethod) {
            SYNC();
            const Value f = getSuper(vm, *frame, sp[-2], sp[-1]);
            sp[-1] = sp[-2];
            sp[-2] = f;
            NEXT();
        }
        OP(SetSuper) {
            SYNC();
            setSuper(vm, *frame, sp[-3], sp[-2], sp[-1]);
            sp[-3] = sp[-1];
            sp -= 2;
            NEXT();
        }
        OP(ThrowDeleteSuper) {
            SYNC();
            vm.throwReferenceError("Unsupported reference to 'super'");
        }
        OP(GetPrivate) {
            SYNC();
            sp[-2] = getPrivate(vm, sp[-2], sp[-1].asSymbol());
            --sp;
            NEXT();
        }
        OP(GetPrivateKeep) {
            SYNC();
            PUSH(getPrivate(vm, sp[-2], sp[-1].asSymbol()));
            NEXT();
        }
        OP(GetPrivateMethod) {
            SYNC();
            const Value f = getPrivate(vm, sp[-2], sp[-1].asSymbol());
            sp[-1] = sp[-2];
            sp[-2] = f;
            NEXT();
        }
        OP(SetPrivate) {
            SYNC();
            setPrivate(vm, sp[-3], sp[-2].asSymbol(), sp[-1]);
            sp[-3] = sp[-1];
            sp -= 2;
            NEXT();
        }
        OP(HasPrivate) {
            SYNC();
            sp[-2] = Value::boolean(hasPrivate(vm, sp[-1], sp[-2].asSymbol()));
            --sp;
            NEXT();
        }
        OP(ToPropertyKey) {
            SYNC();
            if (!sp[-1].isInt32() || sp[-1].asInt32() < 0) sp[-1] = vm.keyToValue(toPropertyKey(vm, sp[-1]));
            NEXT();
        }
        OP(RequireObjectCoercible) {
            const auto source = static_cast<ValueSource>(*pc++);
            if (sp[-1].isNullish()) {
                SYNC();
                throwNotDestructurable(vm, *frame, sp[-1], A ? NAME(A - 1) : nullptr, source);
            }
            NEXT();
        }

        // --- literals
        OP(NewObject) {
            SYNC();
            PUSH(Value(vm.newObject()));
            NEXT();
        }
        OP(NewArray) {
            SYNC();
            PUSH(Value(vm.newArray()));
            NEXT();
        }
        OP(ArrayAppend) {
            SYNC();
            static_cast<ArrayObject*>(sp[-2].asObject())->push(sp[-1]);
            --sp;
            NEXT();
        }
        OP(ArrayHole) {
            SYNC();
            static_cast<ArrayObject*>(sp[-1].asObject())->push(Value::empty());
            NEXT();
        }
        OP(ArraySpread) {
            SYNC();
            spreadInto(vm, static_cast<ArrayObject*>(sp[-2].asObject()), sp[-1], static_cast<SpreadSite>(A));
            --sp;
            NEXT();
        }
        OP(DefineMember) {
            InlineCache& cache = code->caches[*pc++];
            Object* const o = sp[-2].asObject();
            SYNC();
            if (o->shape() == cache.shape && cache.shape)
                o->addSlot(cache.newShape, sp[-1]);
            else
                defineMember(vm, o, NAME(A), sp[-1], cache);
            --sp;
            NEXT();
        }
        OP(DefineElement) {
            SYNC();
            sp[-3].asObject()->createDataPropertyOrThrow(vm, toPropertyKey(vm, sp[-2]), sp[-1]);
            sp -= 2;
            NEXT();
        }
        OP(DefineMethod) {
            SYNC();
            auto* f = static_cast<ScriptFunction*>(sp[-1].asObject());
            defineMethod(vm, sp[-3].asObject(), toPropertyKey(vm, sp[-2]), f, A & 3, (A & 4) != 0);
            sp -= 2;
            NEXT();
        }
        OP(SetPrototype) {
            SYNC();
            if (sp[-1].isObject())
                sp[-2].asObject()->setPrototypeOf(vm, sp[-1].asObject());
            else if (sp[-1].isNull())
                sp[-2].asObject()->setPrototypeOf(vm, nullptr);
            --sp;
            NEXT();
        }
        OP(CopyDataProperties) {
            SYNC();
            copyDataProperties(vm, sp[-2].asObject(), sp[-1], {});
            --sp;
            NEXT();
        }
        OP(CopyRest) {
            SYNC();
            Value* const source = sp - A - 1;
            *source = copyRest(vm, *source, std::span<const Value>(source + 1, A));
            sp = source + 1;
            NEXT();
        }
        OP(NewRegExp) {
            const auto flags = *pc++;
            SYNC();
            PUSH(Value(regExpCreate(vm, CONSTANT(A), CONSTANT(flags))));
            NEXT();
        }
        OP(TemplateObject) {
            SYNC();
            PUSH(Value(templateObject(vm, *code, A)));
            NEXT();
        }
        OP(ToStringValue) {
            if (!sp[-1].isString()) {
                SYNC();
                sp[-1] = Value(toString(vm, sp[-1]));
            }
            NEXT();
        }
        OP(SetFunctionName) {
            SYNC();
            setFunctionNameFromKey(vm, sp[-2], sp[-1], A);
            NEXT();
        }
        OP(SetFieldName) {
            SYNC();
            setFunctionNameFromKey(vm, frame->function->fieldKey(), sp[-1], 0);
            NEXT();
        }

        // --- operators
        OP(Add) {
            const Value a = sp[-2], b = sp[-1];
            std::int32_t r;
            if (bothInt(a, b) && !__builtin_add_overflow(a.asInt32(), b.asInt32(), &r))
                sp[-2] = Value::int32(r);
            else if (a.isNumber() && b.isNumber())
                sp[-2] = Value::number(a.asNumber() + b.asNumber());
            else {
                SYNC();
                sp[-2] = addSlow(vm, a, b);
            }
            --sp;
            NEXT();
        }
        OP(Subtract) {
            const Value a = sp[-2], b = sp[-1];
            std::int32_t r;
            if (bothInt(a, b) && !__builtin_sub_overflow(a.asInt32(), b.asInt32(), &r))
                sp[-2] = Value::int32(r);
            else if (a.isNumber() && b.isNumber())
                sp[-2] = Value::number(a.asNumber() - b.asNumber());
            else {
                SYNC();
                sp[-2] = applyBinaryOperator(vm, ArithmeticOperator::Subtract, a, b);
            }
            --sp;
            NEXT();
        }
#define ARITHMETIC(name, expression)                                                                         \
    OP(name) {                                                                                               \
        const Value a = sp[-2], b = sp[-1];                                                                  \
        if (a.isNumber() && b.isNumber()) {                                                                  \
            const double x = a.asNumber(), y = b.asNumber();                                                 \
            sp[-2] = Value::number(expression);                                                              \
        } else {                                                                                             \
            SYNC();                                                                                          \
            sp[-2] = applyBinaryOperator(vm, ArithmeticOperator::name, a, b);                                \
        }                                                                                                    \
        --sp;                                                                                                \
        NEXT();                                                                                              \
    }
        ARITHMETIC(Multiply, x * y)
        ARITHMETIC(Divide, x / y)
        OP(Remainder) {
            const Value a = sp[-2], b = sp[-1];
            if (bothInt(a, b) && a.asInt32() >= 0 && b.asInt32() > 0)
                sp[-2] = Value::int32(a.asInt32() % b.asInt32());
            else if (a.isNumber() && b.isNumber())
                sp[-2] = Value::number(numberRemainder(a.asNumber(), b.asNumber()));
            else {
                SYNC();
                sp[-2] = applyBinaryOperator(vm, ArithmeticOperator::Remainder, a, b);
            }
            --sp;
            NEXT();
        }
        ARITHMETIC(Exponentiate, numberExponentiate(x, y))
#undef ARITHMETIC
#define BITWISE(name, expression)                                                                            \
    OP(name) {                                                                                               \
        const Value a = sp[-2], b = sp[-1];                                                                  \
        if (a.isNumber() && b.isNumber()) {                                                                  \
            const std::int32_t x = a.isInt32() ? a.asInt32() : toInt32(a.asDouble());                        \
            const std::int32_t y = b.isInt32() ? b.asInt32() : toInt32(b.asDouble());                        \
            sp[-2] = expression;                                                                             \
        } else {                                                                                             \
            SYNC();                                                                                          \
            sp[-2] = applyBinaryOperator(vm, ArithmeticOperator::name, a, b);                                \
        }                                                                                                    \
        --sp;                                                                                                \
        NEXT();                                                                                              \
    }
        BITWISE(BitAnd, Value::int32(x & y))
        BITWISE(BitOr, Value::int32(x | y))
        BITWISE(BitXor, Value::int32(x ^ y))
        BITWISE(ShiftLeft, Value::int32(static_cast<std::int32_t>(static_cast<std::uint32_t>(x) << (y & 31))))
        BITWISE(ShiftRight, Value::int32(x >> (y & 31)))
        BITWISE(ShiftRightUnsigned, Value::number(static_cast<std::uint32_t>(x) >> (y & 31)))
#undef BITWISE
        OP(Equal) {
            const Value a = sp[-2], b = sp[-1];
            SYNC();
            sp[-2] = Value::boolean(bothInt(a, b) ? a == b : isLooselyEqual(vm, a, b));
            --sp;
            NEXT();
        }
        OP(NotEqual) {
            const Value a = sp[-2], b = sp[-1];
            SYNC();
            sp[-2] = Value::boolean(bothInt(a, b) ? a != b : !isLooselyEqual(vm, a, b));
            --sp;
            NEXT();
        }
        OP(StrictEqual) {
            const Value a = sp[-2], b = sp[-1];
            SYNC();
            sp[-2] = Value::boolean(bothInt(a, b) ? a == b : isStrictlyEqual(a, b));
            --sp;
            NEXT();
        }
        OP(StrictNotEqual) {
            const Value a = sp[-2], b = sp[-1];
            SYNC();
            sp[-2] = Value::boolean(bothInt(a, b) ? a != b : !isStrictlyEqual(a, b));
            --sp;
            NEXT();
        }
#define COMPARE(name, fast, slow)                                                                            \
    OP(name) {                                                                                               \
        const Value a = sp[-2], b = sp[-1];                                                                  \
        bool r;                                                                                              \
        if (bothInt(a, b))                                                                                   \
            r = a.asInt32() fast b.asInt32();                                                                \
        else if (a.isNumber() && b.isNumber())                                                               \
            r = a.asNumber() fast b.asNumber();                                                              \
        else {                                                                                               \
            SYNC();                                                                                          \
            r = (slow);                                                                                      \
        }                                                                                                    \
        sp[-2] = Value::boolean(r);                                                                          \
        --sp;                                                                                                \
        NEXT();                                                                                              \
    }
        COMPARE(Less, <, isLessThan(vm, a, b, true) == Comparison::True)
        COMPARE(LessEqual, <=, isLessThan(vm, b, a, false) == Comparison::False)
        COMPARE(Greater, >, isLessThan(vm, b, a, false) == Comparison::True)
        COMPARE(GreaterEqual, >=, isLessThan(vm, a, b, true) == Comparison::False)
#undef COMPARE
        OP(In) {
            SYNC();
            if (!sp[-1].isObject())
                vm.throwTypeError("Cannot use 'in' operator to search for '" +
                                  (sp[-2].isSymbol() || sp[-2].isObject() ? describeValue(vm, sp[-2])
                                                                          : toString(vm, sp[-2])->utf8()) +
                                  "' in " + toString(vm, sp[-1])->utf8());
            sp[-2] = Value::boolean(sp[-1].asObject()->hasProperty(vm, toPropertyKey(vm, sp[-2])));
            --sp;
            NEXT();
        }
        OP(Instanceof) {
            SYNC();
            sp[-2] = Value::boolean(instanceofOperator(vm, sp[-2], sp[-1]));
            --sp;
            NEXT();
        }
        OP(Not) {
            sp[-1] = Value::boolean(!toBoolean(sp[-1]));
            NEXT();
        }
        OP(Negate) {
            if (sp[-1].isNumber())
                sp[-1] = Value::number(-sp[-1].asNumber());
            else {
                SYNC();
                sp[-1] = applyNumericUpdate(vm, NumericUpdate::Negate, sp[-1]);
            }
            NEXT();
        }
        OP(ToNumber) {
            if (!sp[-1].isNumber()) {
                SYNC();
                sp[-1] = Value::number(toNumber(vm, sp[-1]));
            }
            NEXT();
        }
        OP(BitNot) {
            if (sp[-1].isInt32())
                sp[-1] = Value::int32(~sp[-1].asInt32());
            else {
                SYNC();
                sp[-1] = applyNumericUpdate(vm, NumericUpdate::BitNot, sp[-1]);
            }
            NEXT();
        }
        OP(Typeof) {
            SYNC();
            sp[-1] = Value(vm.atoms.intern(typeOf(sp[-1])));
            NEXT();
        }
        OP(ToNumeric) {
            if (!sp[-1].isNumber()) {
                SYNC();
                sp[-1] = toNumeric(vm, sp[-1]);
            }
            NEXT();
        }
        OP(Increment) {
            std::int32_t r;
            if (sp[-1].isInt32() && !__builtin_add_overflow(sp[-1].asInt32(), 1, &r))
                sp[-1] = Value::int32(r);
            else if (sp[-1].isNumber())
                sp[-1] = Value::number(sp[-1].asNumber() + 1);
            else {
                SYNC();
                sp[-1] = applyNumericUpdate(vm, NumericUpdate::Increment, sp[-1]);
            }
            NEXT();
        }
        OP(Decrement) {
            std::int32_t r;
            if (sp[-1].isInt32() && !__builtin_sub_overflow(sp[-1].asInt32(), 1, &r))
                sp[-1] = Value::int32(r);
            else if (sp[-1].isNumber())
                sp[-1] = Value::number(sp[-1].asNumber() - 1);
            else {
                SYNC();
                sp[-1] = applyNumericUpdate(vm, NumericUpdate::Decrement, sp[-1]);
            }
            NEXT();
        }

        // --- jumps
        OP(Jump) {
            JUMP_TO(A);
            NEXT();
        }
        OP(JumpIfFalse) {
            --sp;
            if (!(sp->isBoolean() ? sp->asBoolean() : toBoolean(*sp))) JUMP_TO(A);
            NEXT();
        }
        OP(JumpIfTrue) {
            --sp;
            if (sp->isBoolean() ? sp->asBoolean() : toBoolean(*sp)) JUMP_TO(A);
            NEXT();
        }
        OP(JumpIfFalseKeep) {
            if (!toBoolean(sp[-1]))
                JUMP_TO(A);
            else
                --sp;
            NEXT();
        }
        OP(JumpIfTrueKeep) {
            if (toBoolean(sp[-1]))
                JUMP_TO(A);
            else
                --sp;
            NEXT();
        }
        OP(JumpIfNotNullishKeep) {
            if (!sp[-1].isNullish())
                JUMP_TO(A);
            else
                --sp;
            NEXT();
        }
        OP(JumpIfNullishPop) {
            if (sp[-1].isNullish()) {
                --sp;
                JUMP_TO(A);
            }
            NEXT();
        }
        OP(JumpIfNotUndefined) {
            if (!sp[-1].isUndefined())
                JUMP_TO(A);
            else
                --sp;
            NEXT();
        }
        OP(JumpIfLocalIs) {
            const auto local = *pc++;
            const auto expected = *pc++;
            if (frame->values()[local].isInt32() &&
                frame->values()[local].asInt32() == static_cast<std::int32_t>(expected))
                JUMP_TO(A);
            NEXT();
        }
        OP(LoopHint) {
            SYNC();
            vm.charge(1);
            NEXT();
        }

        // --- calls
        OP(Call) {
            Value* const f = sp - A - 2;
            SYNC();
            if (!f->isObject()) throwNotCallable(vm, *frame, *f);
            Object* const callee = f->asObject();
            const std::span<const Value> arguments(f + 2, A);
            if (callee->kind() == ObjectKind::ScriptFunction &&
                !static_cast<ScriptFunction*>(callee)->isClassConstructor()) {
                // The result goes where the function was.
                enterCall(static_cast<ScriptFunction*>(callee), f[1], arguments,
                          static_cast<std::uint32_t>(f - frame->values()));
                goto again_call;
            }
            if (!callee->isCallable()) throwNotCallable(vm, *frame, *f);
            *f = callee->call(vm, f[1], arguments);
            sp = f + 1;
            NEXT();
        }
        OP(CallSpread) {
            SYNC();
            if (!isCallable(sp[-3])) throwNotCallable(vm, *frame, sp[-3]);
            sp[-3] = tickscope::call(vm, sp[-3], sp[-2], spreadArguments(vm, sp[-1]));
            sp -= 2;
            NEXT();
        }
        OP(New) {
            Value* const f = sp - A - 1;
            SYNC();
            if (!isConstructor(*f)) throwNotConstructor(vm, *frame, *f);
            const std::span<const Value> arguments(f + 1, A);
            if (auto* script = as<ScriptFunction>(*f)) {
                Frame* const next = newConstructFrame(script, arguments, script);
                frame->stackTop = static_cast<std::uint32_t>(f - frame->values());
                enter(next);
                goto again_call;
            }
            *f = Value(f->asObject()->construct(vm, arguments, f->asObject()));
            sp = f + 1;
            NEXT();
        }
        OP(NewSpread) {
            SYNC();
            if (!isConstructor(sp[-2])) throwNotConstructor(vm, *frame, sp[-2]);
            sp[-2] = Value(sp[-2].asObject()->construct(vm, spreadArguments(vm, sp[-1]), sp[-2].asObject()));
            --sp;
            NEXT();
        }
        OP(SuperConstructor) {
            SYNC();
            Object* const parent = frame->function->thisOwner()->getPrototypeOf(vm);
            PUSH(parent ? Value(parent) : Value::null());
            NEXT();
        }
        OP(SuperCall) {
            Value* const f = sp - A - 1;
            SYNC();
            if (!isConstructor(*f)) throwNotSuperConstructor(vm, *frame, *f);
            const std::span<const Value> arguments(f + 1, A);
            if (auto* script = as<ScriptFunction>(*f)) {
                Frame* const next = newConstructFrame(script, arguments, frame->newTarget);
                frame->stackTop = static_cast<std::uint32_t>(f - frame->values());
                enter(next);
                goto again_call;
            }
            *f = Value(f->asObject()->construct(vm, arguments, frame->newTarget));
            sp = f + 1;
            NEXT();
        }
        OP(SuperCallSpread) {
            SYNC();
            if (!isConstructor(sp[-2])) throwNotSuperConstructor(vm, *frame, sp[-2]);
            sp[-2] = Value(sp[-2].asObject()->construct(vm, spreadArguments(vm, sp[-1]), frame->newTarget));
            --sp;
            NEXT();
        }
        OP(InitializeInstance) {
            SYNC();
            initializeInstance(vm, sp[-1].asObject(), frame->function->thisOwner());
            NEXT();
        }
        OP(ThrowSuperTwice) {
            --sp;
            if (!sp->isEmpty()) {
                SYNC();
                vm.throwReferenceError("Super constructor may only be called once");
            }
            NEXT();
        }
        OP(DirectEval) {
            const auto flags = *pc++;
            SYNC();
            Value* f = sp - A - 2;
            std::span<const Value> arguments(f + 2, A);
            if (flags & 2) arguments = static_cast<ArrayObject*>(sp[-1].asObject())->elements();
            if (f->isObject() && f->asObject() == vm.realm().evalFunction) {
                *f = arguments.empty() ? Value::undefined()
                                       : performEval(arguments[0], true, (flags & 1) != 0, frame);
            } else {
                if (!isCallable(*f)) throwNotCallable(vm, *frame, *f);
                *f = tickscope::call(vm, *f, f[1], arguments);
            }
            sp = f + 1;
            NEXT();
        }
        OP(ImportCall) {
            SYNC();
            sp[-2] = importCall(vm, *code, sp[-2], sp[-1]);
            --sp;
            NEXT();
        }
        OP(ImportMeta) {
            SYNC();
            PUSH(importMeta(vm, *code));
            NEXT();
        }

        // --- functions and classes
        OP(Closure) {
            SYNC();
            ScriptFunction* const f = newScriptFunction(vm, code->functions[A], frame->environment);
            if (f->isArrow()) {
                f->capture(frame->thisValue, frame->newTarget,
                           frame->function ? frame->function->thisOwner() : nullptr);
            }
            PUSH(Value(f));
            NEXT();
        }
        OP(LoadThis) {
            PUSH(frame->thisValue);
            NEXT();
        }
        OP(LoadFunction) {
            PUSH(Value(frame->function));
            NEXT();
        }
        OP(NewTarget) {
            PUSH(frame->newTarget ? Value(frame->newTarget) : Value::undefined());
            NEXT();
        }
        OP(CreateArguments) {
            SYNC();
            PUSH(Value(createArguments(vm, *frame, A != 0)));
            NEXT();
        }
        OP(CreateRest) {
            SYNC();
            const std::size_t first = std::min<std::size_t>(A, frame->arguments.size());
            PUSH(Value(vm.newArray(std::span<const Value>(frame->arguments).subspan(first))));
            NEXT();
        }
        OP(DefineClass) {
            SYNC();
            defineClass(vm, *frame, code->functions[A], sp[-2], sp[-1], sp[-2], sp[-1]);
            NEXT();
        }
        OP(NewPrivateName) {
            SYNC();
            PUSH(Value(vm.heap.allocate<Symbol>(CONSTANT(A), Symbol::Sort::Private)));
            NEXT();
        }
        OP(AddField) {
            SYNC();
            addField(vm, static_cast<ScriptFunction*>(sp[-4].asObject()), sp[-3].asObject(), sp[-2], sp[-1],
                     A);
            sp -= 2;
            NEXT();
        }
        OP(AddPrivateMethod) {
            SYNC();
            addPrivateMethod(vm, static_cast<ScriptFunction*>(sp[-4].asObject()), sp[-3].asObject(),
                             sp[-2].asSymbol(), static_cast<ScriptFunction*>(sp[-1].asObject()), A);
            sp -= 2;
            NEXT();
        }
        OP(RunStaticElements) {
            SYNC();
            runStaticElements(vm, static_cast<ScriptFunction*>(sp[-1].asObject()));
            NEXT();
        }
        OP(InstantiateGlobals) {
            SYNC();
            instantiateGlobals(vm, *frame);
            NEXT();
        }
        OP(DeclareEvalVar) {
            const auto flags = *pc++;
            SYNC();
            if ((flags & kEvalCheckOnly) != 0) {
                checkEvalVar(vm, frame->environment, NAME(A), flags);
                NEXT();
            }
            const bool isFunction = (flags & kEvalFunction) != 0;
            declareEvalVar(vm, frame->environment, NAME(A), isFunction ? sp[-1] : Value::empty(), flags);
            if (isFunction) --sp;
            NEXT();
        }

        // --- control
        OP(Statement) {
            const SourceRange range = code->statements[A];
            frame->currentRange = {range.begin, range.end};
            SYNC();
            vm.countStatement();
            if (frame->id)
                vm.recorder.record(EventKind::Statement,
                                   {.subject = frame->id.value, .range = frame->currentRange});
            NEXT();
        }
        OP(DerivedReturn) {
            if (sp[-1].isObject()) goto op_Return;
            // 10.2.2 steps 9-13: what is wrong with the result is an error of the caller's realm.
            if (frame->caller && frame->caller->function) vm.setRealm(frame->caller->function->realm());
            if (!sp[-1].isUndefined()) {
                SYNC();
                vm.throwTypeError("Derived constructors may only return object or undefined");
            }
            --sp;
            NEXT();
        }
        OP(Return) {
            Value result = sp[-1];
            SYNC();
            if (frame->isConstruct && !result.isObject()) result = frame->thisValue;
            const bool isEntry = frame->isEntry;
            if (code->isAsync && !code->isGenerator && frame->generator) {
                // 27.7.5.2 AsyncBlockStart, step 2.d-e: the promise is resolved before the caller goes on.
                resolvePromise(vm, static_cast<PromiseObject*>(frame->generator), result);
                const bool isFirst = !frame->hasHandedOverPromise;
                const Value promise(frame->generator);
                leave(frame, Completion::Normal, result);
                if (isEntry) return outcome.set(FrameOutcome::Kind::Returned, promise);
                if (isFirst) {
                    m_frame->values()[m_frame->stackTop++] = promise;
                    goto again_call;
                }
            }
            leave(frame, Completion::Normal, result);
            if (isEntry) return outcome.set(FrameOutcome::Kind::Returned, result);
            m_frame->values()[m_frame->stackTop++] = result;
            goto again_call;
        }
        OP(Throw) {
            const Value thrown = *--sp;
            SYNC();
            vm.throwFromStatement({thrown, code->source, positionOf(*frame).begin});
        }
        OP(Rethrow) {
            SYNC();
            vm.throwValue(frame->values()[A]);
        }
        OP(Debugger) { NEXT(); }
        OP(ThrowError) {
            const auto type = static_cast<ErrorType>(*pc++);
            SYNC();
            vm.throwError(type, NAME(A)->utf8());
        }

        // --- iteration
        OP(GetIterator) {
            SYNC();
            openIterator(vm, sp[-1], frame->values() + A, IteratorHint::Sync,
                         static_cast<ValueSource>(*pc++));
            --sp;
            NEXT();
        }
        OP(GetAsyncIterator) {
            SYNC();
            openIterator(vm, sp[-1], frame->values() + A, IteratorHint::Async,
                         static_cast<ValueSource>(*pc++));
            --sp;
            NEXT();
        }
        OP(ForOfStep) {
            const auto end = *pc++;
            SYNC();
            Value v;
            if (forOfStep(vm, frame->values() + A, v))
                PUSH(v);
            else
                JUMP_TO(end);
            NEXT();
        }
        OP(IteratorNext) {
            SYNC();
            PUSH(tickscope::call(vm, frame->values()[A + 1], frame->values()[A]));
            NEXT();
        }
        OP(IteratorResult) {
            const auto end = *pc++;
            SYNC();
            if (!sp[-1].isObject())
                vm.throwTypeError("Iterator result " + describeValue(vm, sp[-1]) + " is not an object");
            if (iteratorComplete(vm, sp[-1])) {
                --sp;
                JUMP_TO(end);
            } else
                sp[-1] = iteratorValue(vm, sp[-1]);
            NEXT();
        }
        OP(IteratorStep) {
            SYNC();
            Value v;
            iteratorStep(vm, frame->values() + A, v);
            PUSH(v);
            NEXT();
        }
        OP(IteratorRest) {
            SYNC();
            PUSH(iteratorRest(vm, frame->values() + A));
            NEXT();
        }
        OP(IteratorClose) {
            SYNC();
            closeIterator(vm, frame->values() + A);
            NEXT();
        }
        OP(IteratorCloseQuietly) {
            SYNC();
            closeIteratorQuietly(vm, frame->values() + A);
            NEXT();
        }
        OP(AsyncIteratorClose) {
            const auto none = *pc++;
            SYNC();
            const Value method = getMethod(vm, frame->values()[A], vm.names.return_);
            if (method.isUndefined())
                JUMP_TO(none);
            else
                PUSH(tickscope::call(vm, method, frame->values()[A]));
            NEXT();
        }
        OP(RequireObject) {
            if (!sp[-1].isObject()) {
                SYNC();
                vm.throwTypeError("Iterator result " + describeValue(vm, sp[-1]) + " is not an object");
            }
            NEXT();
        }
        OP(ForInPrepare) {
            SYNC();
            frame->values()[A] = newForInIterator(vm, sp[-1]);
            --sp;
            NEXT();
        }
        OP(ForInStep) {
            const auto end = *pc++;
            SYNC();
            Value key;
            if (forInStep(vm, frame->values()[A], key))
                PUSH(key);
            else
                JUMP_TO(end);
            NEXT();
        }

        // --- suspension. pc stays at the instruction: resume() decodes it.
        OP(CreateGenerator) {
            --pc;
            SYNC();
            const bool isEntry = frame->isEntry;
            const Value generator = createGenerator(frame);
            if (isEntry) return outcome.set(FrameOutcome::Kind::Returned, generator);
            m_frame->values()[m_frame->stackTop++] = generator;
            goto again_call;
        }
        OP(Await) {
            const Value awaited = *--sp;
            --pc;
            SYNC();
            const bool isEntry = frame->isEntry;
            suspendForAwait(awaited);
            frame->hasHandedOverPromise = true;
            if (isEntry) {
                // The promise is for a native caller of the function; the job that resumed it needs nothing.
                return outcome.set(FrameOutcome::Kind::Awaiting,
                                   frame->generator ? Value(frame->generator) : Value::undefined());
            }
            m_frame->values()[m_frame->stackTop++] = Value(frame->generator);
            goto again_call;
        }
        OP(Yield) {
            const bool isRaw = *pc != 0;
            const Value v = *--sp;
            --pc;
            SYNC();
            suspendForYield(frame);
            return outcome.set(FrameOutcome::Kind::Yielded, v, isRaw);
        }
        OP(YieldResume) {
            const bool isRaw = *pc != 0;
            const Value v = *--sp;
            --pc;
            SYNC();
            suspendForYield(frame);
            return outcome.set(FrameOutcome::Kind::Yielded, v, isRaw);
        }
        OP(DelegateCall) {
            const auto noMethod = *pc++;
            SYNC();
            const int mode = frame->values()[A + 4].asInt32();
            const Value received = frame->values()[A + 3];
            if (mode == 0) {
                PUSH(tickscope::call(vm, frame->values()[A + 1], frame->values()[A], {received}));
                NEXT();
            }
            const Value method =
                getMethod(vm, frame->values()[A], mode == 1 ? vm.names.throw_ : vm.names.return_);
            if (method.isUndefined())
                JUMP_TO(noMethod);
            else
                PUSH(tickscope::call(vm, method, frame->values()[A], {received}));
            NEXT();
        }
        OP(DelegateResult) {
            const auto done = *pc++;
            SYNC();
            if (iteratorComplete(vm, sp[-1])) {
                sp[-1] = iteratorValue(vm, sp[-1]);
                JUMP_TO(done);
            } else if (A)
                sp[-1] = iteratorValue(vm, sp[-1]);
            NEXT();
        }
    } catch (const ThrowCompletion&) {
        if (!unwind(outcome)) return;
        isThrowing = false;
        goto again;
    }
again_call:
    isThrowing = false;
    goto again;
}

} // namespace tickscope
