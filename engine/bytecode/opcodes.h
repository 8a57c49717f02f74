#pragma once
// The instruction set. An instruction is one 32-bit word, opcode in the low byte and operand A above it (24
// bits), followed by the extra words named in its description. The comment shows the operand stack before ->
// after, top at the right. "local" operands index Frame::values().

#include <cstdint>

namespace tickscope {

// clang-format off
#define TICKSCOPE_OPCODES(X)                                                                                           \
    /* constants and stack */                                                                                          \
    X(Undefined) X(Null) X(True) X(False) X(Empty)                                                                     \
    X(Int)              /* A: signed 24 bit */                                                                         \
    X(Const)            /* A: constant */                                                                              \
    X(Pop) X(Dup) X(Swap)                                                                                      \
    X(Rot3)             /* a b c -> c a b */                                                                           \
    X(Rot4)             /* a b c d -> d a b c */                                                                       \
    /* bindings; the checked forms throw ReferenceError while uninitialised, name constant in word 1 */                \
    X(LoadLocal) X(LoadLocalChecked) X(StoreLocal /* v -> v */) X(StoreLocalChecked) X(InitLocal /* v -> */)           \
    X(LoadEnv /* A: slot | hops << 16 */) X(LoadEnvChecked) X(StoreEnv) X(StoreEnvChecked) X(InitEnv)                  \
    X(PushEnv           /* A: layout constant */) X(PopEnv) X(CopyEnv) X(SaveEnv /* A: local */) X(RestoreEnv)         \
    X(PushWith          /* object -> */)                                                                               \
    X(ThrowConstAssign  /* A: name */)                                                                                 \
    X(LoadGlobal) X(LoadGlobalTypeof) X(StoreGlobal /* A: name, word 1: strict */) X(InitGlobal)                       \
    X(LoadName) X(LoadNameTypeof) X(LoadNameCall /* -> function this */) X(DeleteName)                                 \
    X(ResolveName       /* -> reference */)                                                                            \
    X(LoadResolved      /* ref -> ref value */)                                                                        \
    X(StoreResolved     /* ref value -> value; word 1: strict */)                                                      \
    X(InitName          /* v -> ; initialises the binding of that name found dynamically */)                           \
    X(LoadImport        /* A: slot | hops << 16, word 1: name; the slot holds the exporting module's binding */)       \
    /* properties; word 1: inline cache */                                                                             \
    X(GetMember) X(GetMethod /* o -> f o */) X(SetMember /* o v -> v */)                                               \
    X(GetElement) X(GetElementMethod /* o k -> f o */) X(SetElement /* o k v -> v */)                                  \
    X(GetElementKeep    /* o k -> o k v ; k becomes a property key */)                                                 \
    X(GetMemberKeep     /* o -> o v ; word 1: inline cache */)                                                         \
    X(DeleteMember) X(DeleteElement)                                                                                   \
    X(GetSuper /* this k -> v */) X(GetSuperKeep /* this k -> this k v */) X(GetSuperMethod /* this k -> f this */)    \
    X(SetSuper /* this k v -> v */) X(ThrowDeleteSuper)                                                                \
    X(GetPrivate /* o s -> v */) X(GetPrivateKeep /* o s -> o s v */) X(GetPrivateMethod /* o s -> f o */)             \
    X(SetPrivate /* o s v -> v */) X(HasPrivate /* s o -> boolean */)                                                  \
    X(ToPropertyKey)                                                                                       \
    X(RequireObjectCoercible /* v -> v; A: first property name + 1; word 1: where the value comes from */)             \
    /* literals */                                                                                                     \
    X(NewObject) X(NewArray) X(ArrayAppend /* a v -> a */) X(ArrayHole) X(ArraySpread /* a iterable -> a; A: 1 for the only spread of a call, 2 for others of it */)           \
    X(DefineMember /* o v -> o; A: name */) X(DefineElement /* o k v -> o */)                                          \
    X(DefineMethod      /* o k f -> o; A: bits 0-1 kind 0 method 1 getter 2 setter, bit 2 enumerable */)               \
    X(SetPrototype /* o v -> o */) X(CopyDataProperties /* o source -> o */)                                           \
    X(CopyRest          /* source k1..kn -> object; A: n */)                                                           \
    X(NewRegExp         /* A: pattern; word 1: flags */) X(TemplateObject /* A: site */)                               \
    X(ToStringValue) X(SetFunctionName /* k f -> k f; A: prefix 0 none 1 get 2 set */)                                 \
    X(SetFieldName      /* f -> f ; names an anonymous function after the field being initialised */)                  \
    /* operators */                                                                                                    \
    X(Add) X(Subtract) X(Multiply) X(Divide) X(Remainder) X(Exponentiate)                                              \
    X(BitAnd) X(BitOr) X(BitXor) X(ShiftLeft) X(ShiftRight) X(ShiftRightUnsigned)                                      \
    X(Equal) X(NotEqual) X(StrictEqual) X(StrictNotEqual) X(Less) X(LessEqual) X(Greater) X(GreaterEqual)              \
    X(In) X(Instanceof) X(Not) X(Negate) X(ToNumber) X(BitNot) X(Typeof) X(ToNumeric) X(Increment) X(Decrement)        \
    /* jumps; A: target */                                                                                             \
    X(Jump) X(JumpIfFalse) X(JumpIfTrue) X(JumpIfFalseKeep /* keeps when it jumps, else pops */) X(JumpIfTrueKeep)     \
    X(JumpIfNotNullishKeep /* keeps and jumps if not nullish, else pops */)                                            \
    X(JumpIfNullishPop  /* pops and jumps if nullish, else keeps */)                                                   \
    X(JumpIfNotUndefined /* keeps and jumps if not undefined, else pops */)                                            \
    X(JumpIfLocalIs     /* A: target; word 1: local; word 2: int */)                                                   \
    X(LoopHint          /* back edge: counts a step */)                                                                \
    /* calls */                                                                                                        \
    X(Call              /* f this a1..an -> v; A: n */) X(CallSpread /* f this array -> v */)                          \
    X(New               /* f a1..an -> v */) X(NewSpread /* f array -> v */)                                           \
    X(SuperConstructor  /* -> f */) X(SuperCall /* f a1..an -> this */) X(SuperCallSpread)                             \
    X(InitializeInstance /* this -> this ; fields and private methods of the active function */)                       \
    X(DirectEval        /* f this a1..an -> v; word 1: strict | 2 if spread array */)                                  \
    X(ImportCall /* specifier options -> promise */) X(ImportMeta)                                                             \
    /* functions and classes */                                                                                        \
    X(Closure           /* A: function; captures this and new.target when an arrow */)                                 \
    X(LoadThis) X(LoadFunction) X(NewTarget) X(ThrowSuperTwice)                   \
    X(CreateArguments   /* A: 1 mapped */) X(CreateRest /* A: first index */)           \
    X(DefineClass       /* superclass|empty name -> F proto; A: constructor code */)   \
    X(NewPrivateName    /* A: description -> symbol */)                                                                \
    X(AddField          /* F proto k init -> F proto; A: 1 static, 2 private */)                                       \
    X(AddPrivateMethod  /* F proto s f -> F proto; A: bits 0-1 kind, bit 2 static */)                                  \
    X(RunStaticElements /* F -> F ; private static methods, then static fields and blocks in order */)                                      \
    X(InstantiateGlobals /* A: constant with the declaration list */)                                                  \
    X(DeclareEvalVar    /* A: name; word 1: EvalVarFlag; with a function (v -> ) unless it only checks */)                                                     \
    /* control */                                                                                                      \
    X(Statement         /* A: range */) X(Return) X(Throw) X(Rethrow /* A: local */) X(Debugger)                       \
    X(ThrowError        /* A: message; word 1: ErrorType */)                                                           \
    /* iteration; A: first of three locals: iterator, next, done */                                                    \
    X(GetIterator       /* iterable ->; word 1: where it comes from */) X(GetAsyncIterator)                                                         \
    X(ForOfStep         /* -> value, or jumps to word 1 at the end */)                                                 \
    X(IteratorNext      /* -> result, for await: calls next */)                                                        \
    X(IteratorResult    /* result -> value, or pops and jumps to word 1 if done; throws if not an object */)           \
    X(IteratorStep      /* -> value | undefined; keeps the done flag */) X(IteratorRest /* -> array */)                \
    X(IteratorClose) X(IteratorCloseQuietly)                                                                           \
    X(AsyncIteratorClose /* -> value to await, or jumps to word 1 if there is no return method */)                     \
    X(RequireObject     /* v -> v; TypeError "Iterator result x is not an object" */)                                  \
    X(ForInPrepare      /* object -> ; A: local */) X(ForInStep /* -> key or jumps to word 1 */)                       \
    /* suspension */                                                                                                   \
    X(CreateGenerator) X(Await)                                                                                        \
    X(Yield             /* v -> received; A: target of the return path (received on stack) ; word 1: raw */)           \
    X(YieldResume       /* v -> received mode ; the yield of delegation: never throws, mode 0 next 1 throw 2 return */)\
    X(DelegateCall      /* received -> result ; A: iterator locals; word 1: mode; word 2: target if no such method */) \
    X(DelegateResult    /* result -> result value?; see compiler */)                                                   \
    X(KeepTop /* pops v, drops operands down to depth A, pushes v */)                                                  \
    X(UninitLocal /* A: local := empty */) X(DerivedReturn /* v -> ; returns v if an object, TypeError unless undefined */)

enum EvalVarFlag : std::uint32_t {
    kEvalFunction = 1,
    kEvalOnlyForBlockFunction = 2, // Annex B.3.2.3
    kEvalCheckOnly = 4,
    kEvalAssignOnly = 16,    // Annex B.3.2.3: a block's function goes to its variable, which is there
    kEvalHasEnvironment = 8, // the innermost environment holds the eval code's own let and const
};

enum class Op : std::uint8_t {
#define X(name) name,
    TICKSCOPE_OPCODES(X)
#undef X
};
// clang-format on

const char* opName(Op op);

} // namespace tickscope
