#include "vm/inferred_name.h"

#include <algorithm>
#include <vector>

namespace tickscope {

namespace {

constexpr uint32_t kFarthest = 300; // no assignment is written so long

bool isNamePart(char16_t c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' ||
           c == u'$' || c == u'#' || c > 0x7f;
}

class BackwardReader {
public:
    explicit BackwardReader(std::u16string_view text) : m_text(text) {}

    // `=`, `??=`, `||=` or `&&=`
    bool takeAssignment() {
        skipSpace();
        if (!take(u'=')) return false;
        for (const std::u16string_view logical : {u"??", u"||", u"&&"})
            if (m_text.ends_with(logical)) {
                m_text.remove_suffix(logical.size());
                return true;
            }
        constexpr std::u16string_view kOtherOperators = u"=!<>+-*/%&|^?";
        return m_text.empty() || kOtherOperators.find(m_text.back()) == std::string_view::npos;
    }

    // The names of `a.b['c'][d]`, but not of `a` alone. `this` and `prototype` have no part in it.
    std::vector<std::u16string> takeMember() {
        std::vector<std::u16string> names;
        bool isMember = false;
        for (;;) {
            skipSpace();
            if (take(u']')) {
                isMember = true;
                names.push_back(takeKey());
                if (names.back().empty()) return {};
                continue;
            }
            const std::u16string name = takeName();
            if (name.empty()) break;
            if (name != u"this" && name != u"prototype") names.push_back(name);
            skipSpace();
            if (!take(u'.')) break;
            isMember = true;
        }
        if (!isMember) return {};
        std::reverse(names.begin(), names.end());
        return names;
    }

private:
    void skipSpace() {
        while (!m_text.empty() && (m_text.back() == u' ' || m_text.back() == u'\n' ||
                                   m_text.back() == u'\r' || m_text.back() == u'\t'))
            m_text.remove_suffix(1);
    }
    bool take(char16_t wanted) {
        if (m_text.empty() || m_text.back() != wanted) return false;
        m_text.remove_suffix(1);
        return true;
    }
    std::u16string takeName() {
        std::size_t length = 0;
        while (length < m_text.size() && isNamePart(m_text[m_text.size() - length - 1]))
            ++length;
        std::u16string name(m_text.substr(m_text.size() - length));
        m_text.remove_suffix(length);
        return name;
    }
    // What is in brackets; empty when that is no simple key.
    std::u16string takeKey() {
        const std::size_t open = m_text.rfind(u'[');
        if (open == std::string_view::npos) return {};
        const std::u16string_view key = m_text.substr(open + 1);
        m_text = m_text.substr(0, open);
        if (key.find(u']') != std::string_view::npos || key.empty()) return {};
        const bool isText = key.size() > 1 && (key[0] == u'\'' || key[0] == u'"') && key.back() == key[0];
        return isText ? std::u16string(key.substr(1, key.size() - 2)) : u"<computed>";
    }

    std::u16string_view m_text;
};

} // namespace

std::u16string inferredName(const SourceText& source, uint32_t begin) {
    const uint32_t first = source.range().begin;
    if (begin < first) return {};
    BackwardReader reader(source.slice({begin - std::min(begin - first, kFarthest), begin}));
    std::u16string result;
    while (reader.takeAssignment()) {
        const std::vector<std::u16string> names = reader.takeMember();
        if (names.empty()) break;
        std::u16string chain;
        for (const std::u16string& name : names)
            chain.append(chain.empty() ? u"" : u".").append(name);
        if (!result.empty()) chain.append(u".").append(result);
        result = std::move(chain);
    }
    return result;
}

} // namespace tickscope
