#include "builtins/regexp_cache.h"

#include "builtins/regexp.h"

namespace tickscope {

std::shared_ptr<const RegExpProgram> RegExpCache::find(std::u16string_view pattern,
                                                       std::u16string_view flags) const {
    if (pattern.size() > kMaxPatternLength) return nullptr;
    const auto found = m_programs.find(Key(pattern, flags));
    return found == m_programs.end() ? nullptr : found->second;
}

void RegExpCache::add(std::u16string_view pattern, std::u16string_view flags,
                      std::shared_ptr<const RegExpProgram> program) {
    if (pattern.size() > kMaxPatternLength) return;
    if (m_programs.size() == kMaxPrograms) {
        m_programs.clear();
        m_bytes = 0;
    }
    m_bytes += program->bytes() + 2 * pattern.size();
    m_programs.emplace(Key(pattern, flags), std::move(program));
}

RegExpCache& regExpCache(Isolate& vm) {
    return *static_cast<RegExpCache*>(
        static_cast<NativeFunction*>(vm.realm().regExpConstructor)->captured(kRegExpCacheSlot).asCell());
}

void recordLegacyMatch(Isolate& vm, JsString* text, const std::vector<std::int32_t>& captures) {
    RegExpCache& cache = regExpCache(vm);
    cache.lastText = text;
    cache.lastCaptures.assign(captures.begin(),
                              captures.begin() +
                                  static_cast<std::ptrdiff_t>(std::min<std::size_t>(captures.size(), 20)));
    // $+ is the last group, however many there are.
    if (captures.size() > 20)
        cache.lastCaptures.insert(cache.lastCaptures.end(), captures.end() - 2, captures.end());
    cache.input = text;
}

namespace {

JsString* legacySlice(Isolate& vm, std::int32_t start, std::int32_t end) {
    const RegExpCache& cache = regExpCache(vm);
    if (!cache.lastText.isString() || start < 0 || start >= end) return vm.names.empty_.asAtom();
    return vm.string(cache.lastText.asString()->view().substr(static_cast<std::size_t>(start),
                                                              static_cast<std::size_t>(end - start)));
}

template <std::size_t kGroup>
Value legacyGroup(Isolate& vm, const CallArguments&) {
    const auto& captures = regExpCache(vm).lastCaptures;
    if (captures.size() < 2 * kGroup + 2) return vm.names.empty_.asAtom();
    return legacySlice(vm, captures[2 * kGroup], captures[2 * kGroup + 1]);
}

Value legacyLastParen(Isolate& vm, const CallArguments&) {
    const auto& captures = regExpCache(vm).lastCaptures;
    if (captures.size() < 4) return vm.names.empty_.asAtom();
    return legacySlice(vm, captures[captures.size() - 2], captures[captures.size() - 1]);
}

Value legacyLeftContext(Isolate& vm, const CallArguments&) {
    const auto& captures = regExpCache(vm).lastCaptures;
    return legacySlice(vm, 0, captures.empty() ? 0 : captures[0]);
}

Value legacyRightContext(Isolate& vm, const CallArguments&) {
    const RegExpCache& cache = regExpCache(vm);
    if (cache.lastCaptures.empty()) return vm.names.empty_.asAtom();
    return legacySlice(vm, cache.lastCaptures[1],
                       static_cast<std::int32_t>(cache.lastText.asString()->length()));
}

Value legacyInput(Isolate& vm, const CallArguments&) {
    const Value input = regExpCache(vm).input;
    return input.isString() ? input : Value(vm.names.empty_.asAtom());
}

Value legacySetInput(Isolate& vm, const CallArguments& arguments) {
    JsString* text = toString(vm, arguments[0]);
    regExpCache(vm).input = text;
    return Value::undefined();
}

Value legacyIgnoreSet(Isolate&, const CallArguments&) { return Value::undefined(); }

} // namespace

void installRegExpLegacyProperties(Isolate& vm, Realm& realm) {
    struct Property {
        std::string_view name, alias;
        NativeCode getter, setter;
    };
    static constexpr Property kProperties[] = {
        {"input", "$_", legacyInput, legacySetInput},
        {"lastMatch", "$&", legacyGroup<0>, legacyIgnoreSet},
        {"lastParen", "$+", legacyLastParen, legacyIgnoreSet},
        {"leftContext", "$`", legacyLeftContext, legacyIgnoreSet},
        {"rightContext", "$'", legacyRightContext, legacyIgnoreSet},
        {"$1", "", legacyGroup<1>, legacyIgnoreSet},
        {"$2", "", legacyGroup<2>, legacyIgnoreSet},
        {"$3", "", legacyGroup<3>, legacyIgnoreSet},
        {"$4", "", legacyGroup<4>, legacyIgnoreSet},
        {"$5", "", legacyGroup<5>, legacyIgnoreSet},
        {"$6", "", legacyGroup<6>, legacyIgnoreSet},
        {"$7", "", legacyGroup<7>, legacyIgnoreSet},
        {"$8", "", legacyGroup<8>, legacyIgnoreSet},
        {"$9", "", legacyGroup<9>, legacyIgnoreSet},
    };
    for (const Property& property : kProperties) {
        defineGetter(vm, realm.regExpConstructor, vm.key(property.name), property.name, property.getter,
                     property.setter);
        if (property.alias.empty()) continue;
        defineGetter(vm, realm.regExpConstructor, vm.key(property.alias), property.alias, property.getter,
                     property.setter);
    }
}

} // namespace tickscope
