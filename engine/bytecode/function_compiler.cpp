#include "bytecode/function_compiler.h"

#include "syntax/parser.h"

namespace tickscope {

FunctionCompiler::FunctionCompiler(ProgramContext& program, OpenScope* outer)
    : m_program(program), m_vm(program.vm), m_code(program.vm.heap.allocate<Code>()), m_scope(outer) {
    program.codes.push(Value::cell(m_code));
    m_code->source = program.source;
    m_code->isEmbedded = program.options.isEmbedded;
    m_code->isOutside = program.options.isEmbedded || program.options.isEval;
}

std::uint32_t FunctionCompiler::emit(Op op, int effect, std::uint32_t a) {
    if (a > 0xffffff) m_vm.throwRangeError("The program is too large to compile");
    m_lastEmit = static_cast<std::uint32_t>(m_code->words.size());
    m_code->words.push_back(static_cast<std::uint32_t>(op) | (a << 8));
    m_depth += effect;
    // Some instructions push a value more before they settle: leave room.
    if (m_depth + 4 > static_cast<int>(m_code->maxStack))
        m_code->maxStack = static_cast<std::uint32_t>(m_depth + 4);
    return m_lastEmit;
}

void FunctionCompiler::jump(Op op, int effect, Label& label) {
    const auto at = emit(op, effect, label.position >= 0 ? static_cast<std::uint32_t>(label.position) : 0);
    if (label.position < 0) label.uses.emplace_back(at, false);
}

void FunctionCompiler::wordLabel(Label& label) {
    if (label.position < 0) label.uses.emplace_back(static_cast<std::uint32_t>(m_code->words.size()), true);
    word(label.position >= 0 ? static_cast<std::uint32_t>(label.position) : 0);
}

void FunctionCompiler::bind(Label& label) {
    const auto here = static_cast<std::uint32_t>(m_code->words.size());
    if (here > 0xffffff) m_vm.throwRangeError("The program is too large to compile");
    label.position = here;
    m_lastLabel = here;
    for (const auto& [at, isWhole] : label.uses) {
        if (isWhole)
            m_code->words[at] = here;
        else
            m_code->words[at] |= here << 8;
    }
    label.uses.clear();
}

// Drops the top value; a store just before it becomes a store that pops.
void FunctionCompiler::pop() {
    const bool isFresh = m_lastLabel != static_cast<std::int64_t>(m_code->words.size());
    if (isFresh && m_lastEmit + 1 == m_code->words.size()) {
        auto& last = m_code->words[m_lastEmit];
        const auto op = static_cast<Op>(last & 0xff);
        if (op == Op::StoreLocal || op == Op::StoreEnv) {
            last = (last & ~0xffu) |
                   static_cast<std::uint32_t>(op == Op::StoreLocal ? Op::InitLocal : Op::InitEnv);
            --m_depth;
            return;
        }
    }
    emit(Op::Pop, -1);
}

void FunctionCompiler::position(SourceRange range, std::uint32_t at) {
    auto& list = m_code->positions;
    const auto here = static_cast<std::uint32_t>(m_code->words.size());
    if (!list.empty() && list.back().range == range && list.back().at == at) return;
    if (!list.empty() && list.back().word == here)
        list.back() = {here, range, at};
    else
        list.push_back({here, range, at});
}

// V8 places a call at the name that is called, or else at the opening parenthesis.
std::uint32_t FunctionCompiler::callOffset(const Expression* callee, SourceRange call) {
    if (!callee->parenthesized) {
        switch (callee->kind) {
        case NodeKind::Identifier:
            return callee->range.begin;
        case NodeKind::Member:
        case NodeKind::PrivateMember:
            return targetOffset(callee);
        case NodeKind::OptionalChain:
            return call.begin;
        default:
            break;
        }
    }
    return callee->range.end + (callee->parenthesized ? 1 : 0);
}

// Where reading or calling a member is placed: at the property's name, or the opening bracket.
std::uint32_t FunctionCompiler::targetOffset(const Node* target) {
    switch (target->kind) {
    case NodeKind::Member:
        return to<Member>(target)->propertyRange.begin;
    case NodeKind::PrivateMember:
        return to<PrivateMember>(target)->nameRange.begin;
    case NodeKind::ComputedMember:
        return to<ComputedMember>(target)->object->range.end;
    default:
        return target->range.begin;
    }
}

std::uint32_t FunctionCompiler::constant(Value v) {
    const auto [it, isNew] =
        m_constantIndex.emplace(v.bits(), static_cast<std::uint32_t>(m_code->constants.size()));
    if (isNew) m_code->constants.push_back(v);
    return it->second;
}

std::uint32_t FunctionCompiler::atom(std::u16string_view text) {
    return constant(Value(m_vm.atoms.intern(text)));
}

std::uint32_t FunctionCompiler::cache() {
    m_code->caches.emplace_back();
    return static_cast<std::uint32_t>(m_code->caches.size() - 1);
}

void FunctionCompiler::number(double d) {
    const Value v = Value::number(d);
    if (v.isInt32() && v.asInt32() >= -(1 << 23) && v.asInt32() < (1 << 23))
        emit(Op::Int, 1, static_cast<std::uint32_t>(v.asInt32()) & 0xffffff);
    else
        emit(Op::Const, 1, constant(v));
}

void FunctionCompiler::statement(SourceRange range) {
    position(range);
    if (m_program.options.isEmbedded) return;
    m_code->statements.push_back(m_code->isOutside ? SourceRange{} : range);
    emit(Op::Statement, 0, static_cast<std::uint32_t>(m_code->statements.size() - 1));
}

void FunctionCompiler::openHandler(HandlerRange& range) {
    range.begin = static_cast<std::uint32_t>(m_code->words.size());
    range.isOpen = true;
    range.depth = m_depth;
}

void FunctionCompiler::closeHandler(HandlerRange& range) {
    if (!range.isOpen) return;
    range.isOpen = false;
    const auto end = static_cast<std::uint32_t>(m_code->words.size());
    if (end > range.begin) range.segments.emplace_back(range.begin, end);
    m_lastLabel = end; // no peephole across the border
}

void FunctionCompiler::bindHandler(HandlerRange& range) {
    closeHandler(range);
    const auto target = static_cast<std::uint32_t>(m_code->words.size());
    m_lastLabel = target;
    // The operand count is completed with the local count when the function is finished.
    for (const auto& [begin, end] : range.segments)
        m_code->handlers.push_back({begin, end, target, static_cast<std::uint32_t>(range.depth)});
    m_depth = range.depth + 1;
    if (m_depth + 4 > static_cast<int>(m_code->maxStack))
        m_code->maxStack = static_cast<std::uint32_t>(m_depth + 4);
}

Code* FunctionCompiler::finish() {
    for (ExceptionHandler& h : m_code->handlers)
        h.stackTop += m_code->localCount;
    m_code->words.shrink_to_fit();
    m_vm.heap.chargeExternal(m_code->externalBytes());
    return m_code;
}

Code* compileProgram(Isolate& vm, const ParsedProgram& program, std::shared_ptr<const SourceText> source,
                     const CompileOptions& options) {
    ProgramContext context{vm, std::move(source), {}, options, program.kind, RootedValues(vm.heap)};
    context.analysis.analyse(program);
    FunctionCompiler compiler(context, nullptr);
    return compiler.compileTopLevel(program);
}

} // namespace tickscope
