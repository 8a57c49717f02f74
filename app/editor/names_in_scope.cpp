#include "names_in_scope.h"

#include <algorithm>

namespace tickscope {

namespace {

bool isName(HighlightKind kind) {
    return kind == HighlightKind::Identifier || kind == HighlightKind::FunctionName;
}

QString unquoted(QStringView text) {
    return text.size() > 1 ? text.mid(1, text.size() - 2).toString() : QString();
}

QString moduleOwner(QStringView quoted) {
    QString name = unquoted(quoted);
    if (name.startsWith(QLatin1String("node:"))) name.remove(0, 5);
    return name + u':';
}

class Reader {
public:
    explicit Reader(const CodeText& code) : m_code(code) {
        for (const HighlightSpan& span : code.spans())
            if (span.kind != HighlightKind::Comment) m_tokens.push_back(span);
    }

    std::vector<Declaration> readAll() {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const QStringView word = wordAt(i);
            if (word == u"{")
                m_blocks.push_back(i);
            else if (word == u"}" && !m_blocks.empty())
                m_blocks.pop_back();
            else if (word == u"=>")
                readArrow(i);
            else if (word == u")")
                readParameters(i);
            else if (m_tokens[i].kind == HighlightKind::Keyword)
                readKeyword(i, word);
        }
        return std::move(m_found);
    }

private:
    QStringView wordAt(std::size_t i) const {
        return i < m_tokens.size() ? m_code.word(m_tokens[i]) : QStringView();
    }
    int beginOf(std::size_t i) const { return static_cast<int>(m_tokens[i].begin); }

    // The end of what a bracket opens; of an unfinished one, of the text.
    int closeOf(std::size_t bracket) const {
        const int partner = m_code.partnerOf(beginOf(bracket));
        return partner < 0 ? m_code.size() + 1 : partner;
    }
    int blockBegin() const { return m_blocks.empty() ? 0 : beginOf(m_blocks.back()); }
    int blockEnd() const { return m_blocks.empty() ? m_code.size() + 1 : closeOf(m_blocks.back()); }

    void declare(std::size_t token, int begin, int end, QString origin = {}) {
        m_found.push_back({wordAt(token).toString(), begin, end, std::move(origin)});
    }
    void declareHere(std::size_t token, QString origin = {}) {
        declare(token, blockBegin(), blockEnd(), std::move(origin));
    }

    // Where the body of a function ends whose parameters end at token i.
    int bodyEnd(std::size_t i) const {
        std::size_t body = wordAt(i + 1) == u"=>" ? i + 2 : i + 1;
        return wordAt(body) == u"{" ? closeOf(body) : std::min(blockEnd(), m_code.lineEnd(beginOf(i)) + 1);
    }

    void readArrow(std::size_t arrow) {
        if (arrow > 0 && isName(m_tokens[arrow - 1].kind))
            declare(arrow - 1, beginOf(arrow - 1), bodyEnd(arrow - 1));
    }

    void readParameters(std::size_t close) {
        const QStringView next = wordAt(close + 1);
        if (next != u"{" && next != u"=>") return;
        const int open = m_code.partnerOf(beginOf(close));
        std::size_t first = close;
        while (first > 0 && beginOf(first) > open)
            --first;
        if (open < 0 || (first > 0 && isControlHead(wordAt(first - 1)))) return;
        const int end = bodyEnd(close);
        for (std::size_t i = first + 1; i < close; ++i)
            if (isName(m_tokens[i].kind) && wordAt(i - 1) != u"." && wordAt(i + 1) != u"(")
                declare(i, open, end);
    }
    static bool isControlHead(QStringView word) {
        return word == u"if" || word == u"while" || word == u"for" || word == u"switch" || word == u"with";
    }

    void readKeyword(std::size_t i, QStringView word) {
        if (word == u"const" || word == u"let" || word == u"var")
            readVariables(i + 1);
        else if (word == u"import")
            readImport(i + 1);
        else if (word == u"function" || word == u"class") {
            const std::size_t name = wordAt(i + 1) == u"*" ? i + 2 : i + 1;
            if (name < m_tokens.size() && wordAt(name) != u"(" && wordAt(name) != u"{" &&
                wordAt(name) != u"extends")
                declareHere(name);
        }
    }

    // Names up to the "=", "of" or "in"; after a value, up to the next comma on the same level.
    void readVariables(std::size_t i) {
        const std::size_t first = i;
        for (int depth = 0; i < m_tokens.size(); ++i) {
            const QStringView word = wordAt(i);
            if (word == u"{" || word == u"[")
                ++depth;
            else if (word == u"}" || word == u"]") {
                if (--depth < 0) return;
            } else if (isName(m_tokens[i].kind) ||
                       (depth > 0 && m_tokens[i].kind == HighlightKind::Property)) {
                if (depth > 0 && wordAt(i + 1) == u":") continue; // a key
                declareHere(i, i == first ? originAt(i + 2, wordAt(i + 1)) : QString());
            } else if (depth == 0 && word != u"," && word != u"...")
                return;
        }
    }

    QString originAt(std::size_t value, QStringView assignment) const {
        if (assignment != u"=" || value >= m_tokens.size()) return {};
        const QStringView word = wordAt(value);
        if (word == u"new") return wordAt(value + 1).toString() + u'#';
        if (word == u"[") return QStringLiteral("Array#");
        if (word == u"require" && wordAt(value + 1) == u"(") {
            QString owner = moduleOwner(wordAt(value + 2));
            return wordAt(value + 4) == u"." ? owner + wordAt(value + 5).toString() : owner;
        }
        if (word == u"fetch" || (word == u"Promise" && wordAt(value + 1) == u"."))
            return QStringLiteral("Promise#");
        const bool isText =
            m_tokens[value].kind == HighlightKind::String || m_tokens[value].kind == HighlightKind::Template;
        return isText ? QStringLiteral("String#") : QString();
    }

    void readImport(std::size_t i) {
        std::vector<std::size_t> names;
        bool isWhole = true; // import fs, import * as fs
        for (; i < m_tokens.size() && m_tokens[i].kind != HighlightKind::String; ++i) {
            if (wordAt(i) == u"(" || wordAt(i) == u";") return;
            if (wordAt(i) == u"{") isWhole = false;
            if (isName(m_tokens[i].kind) && wordAt(i) != u"from" && wordAt(i) != u"as" &&
                wordAt(i + 1) != u"as")
                names.push_back(i);
        }
        if (i == m_tokens.size()) return;
        for (const std::size_t name : names)
            declareHere(name, isWhole ? moduleOwner(wordAt(i)) : QString());
    }

    const CodeText& m_code;
    std::vector<HighlightSpan> m_tokens; // without comments
    std::vector<std::size_t> m_blocks;   // the braces that are open
    std::vector<Declaration> m_found;
};

} // namespace

std::vector<Declaration> declarations(const CodeText& code) { return Reader(code).readAll(); }

} // namespace tickscope
