// Running regular expressions (22.2.7).

#include "builtins/regexp.h"
#include "builtins/string_functions.h"

namespace tickscope {

namespace {

// A match is paid for from the run's budgets.
class RunBudget final : public RegExpBudget {
public:
    explicit RunBudget(Isolate& vm) : m_vm(vm) {}
    void spendSteps(std::uint64_t instructions) override {
        m_rest += instructions;
        m_vm.charge(m_rest / kInstructionsPerStep);
        m_rest %= kInstructionsPerStep;
    }
    void growStack(std::size_t bytes) override {
        m_stackBytes += bytes;
        if (m_stackBytes > kMaxStackBytes) m_vm.throwRangeError("Maximum call stack size exceeded");
        m_vm.heap.chargeExternal(bytes);
    }

private:
    static constexpr std::uint64_t kInstructionsPerStep = 8;
    static constexpr std::size_t kMaxStackBytes = 64u << 20; // as V8
    Isolate& m_vm;
    std::uint64_t m_rest = 0;
    std::size_t m_stackBytes = 0;
};

// 22.2.7.8 MakeMatchIndicesIndexPairArray: the pairs, and `groups`.
ArrayObject* makeIndices(Isolate& vm, const RegExpProgram& program,
                         const std::vector<std::int32_t>& captures) {
    RootedValues pairs(vm.heap);
    for (std::size_t i = 0; i < captures.size(); i += 2) {
        if (captures[i] < 0) {
            pairs.push(Value::undefined());
            continue;
        }
        const Value pair[] = {Value::int32(captures[i]), Value::int32(captures[i + 1])};
        pairs.push(vm.newArray(pair));
    }
    ArrayObject* indices = vm.newArray(pairs.values());
    Value groups;
    if (!program.groupNames.empty()) {
        Object* object = vm.newObject(nullptr);
        for (const RegExpGroupName& name : program.groupNames) {
            object->createDataProperty(vm, vm.key(std::u16string_view(name.name)), pairs[name.group]);
        }
        groups = object;
    }
    indices->createDataProperty(vm, vm.names.groups, groups);
    return indices;
}

// 22.2.7.2 steps 17-35: the array that exec returns.
ArrayObject* makeMatchArray(Isolate& vm, const RegExpProgram& program, JsString* text,
                            const std::vector<std::int32_t>& captures) {
    RootedValues values(vm.heap);
    for (std::size_t i = 0; i < captures.size(); i += 2) {
        if (captures[i] < 0) {
            values.push(Value::undefined());
        } else {
            values.push(substring(vm, text, static_cast<std::uint32_t>(captures[i]),
                                  static_cast<std::uint32_t>(captures[i + 1])));
        }
    }
    ArrayObject* array = vm.newArray(values.values());
    array->putDirect(vm.names.index, Value::int32(captures[0]));
    array->putDirect(vm.names.input, text);
    Value groups;
    if (!program.groupNames.empty()) {
        Object* object = vm.newObject(nullptr);
        for (const RegExpGroupName& name : program.groupNames) {
            object->createDataProperty(vm, vm.key(std::u16string_view(name.name)), values[name.group]);
        }
        groups = object;
    }
    array->putDirect(vm.names.groups, groups);
    if (program.flags.hasIndices) array->putDirect(vm.names.indices, makeIndices(vm, program, captures));
    return array;
}

} // namespace

// 22.2.7.2 RegExpBuiltinExec
Value regExpBuiltinExec(Isolate& vm, RegExpObject* regExp, JsString* text) {
    const std::uint64_t lastIndex = toLength(vm, regExp->get(vm, vm.names.lastIndex));
    const std::shared_ptr<const RegExpProgram> program = regExp->sharedProgram(); // compile() may replace it
    const bool usesLastIndex = program->flags.global || program->flags.sticky;
    std::uint64_t start = usesLastIndex ? lastIndex : 0;
    vm.charge(1);
    std::vector<std::int32_t> captures;
    bool isMatch = false;
    if (start <= text->length()) {
        const std::u16string_view view = text->view();
        // Step 10: matching goes by characters, so it starts with the whole of a surrogate pair.
        if (program->flags.isUnicodeMode() && start > 0 && start < view.size() &&
            unicode::isTrailSurrogate(view[start]) && unicode::isLeadSurrogate(view[start - 1])) {
            --start;
        }
        RunBudget budget(vm);
        isMatch = matchRegExp(*program, view, start, program->flags.sticky, captures, budget);
    }
    if (!isMatch) {
        if (usesLastIndex) regExp->setOrThrow(vm, vm.names.lastIndex, Value::int32(0));
        return Value::null();
    }
    if (usesLastIndex) regExp->setOrThrow(vm, vm.names.lastIndex, Value::int32(captures[1]));
    recordLegacyMatch(vm, text, captures);
    return makeMatchArray(vm, *program, text, captures);
}

// 22.2.7.1 RegExpExec
Value regExpExec(Isolate& vm, Object* regExp, JsString* text) {
    const Value exec = regExp->get(vm, vm.names.exec);
    if (isCallable(exec)) {
        auto* builtin = as<RegExpObject>(regExp);
        if (builtin && exec.asObject() == vm.realm().regExpExec) return regExpBuiltinExec(vm, builtin, text);
        const Value result = call(vm, exec, regExp, {Value(text)});
        if (!result.isObject() && !result.isNull()) {
            vm.throwTypeError("RegExp exec method returned something other than an Object or null");
        }
        return result;
    }
    auto* builtin = as<RegExpObject>(regExp);
    if (!builtin) {
        vm.throwTypeError("Method RegExp.prototype.exec called on incompatible receiver " +
                          describeValue(vm, regExp));
    }
    return regExpBuiltinExec(vm, builtin, text);
}

// 22.2.7.3 AdvanceStringIndex
std::uint64_t advanceStringIndex(JsString* text, std::uint64_t index, bool isUnicode) {
    if (!isUnicode || index + 1 >= text->length()) return index + 1;
    const std::u16string_view view = text->view();
    return unicode::isLeadSurrogate(view[index]) && unicode::isTrailSurrogate(view[index + 1]) ? index + 2
                                                                                               : index + 1;
}

} // namespace tickscope
