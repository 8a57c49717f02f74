#include "pragma_lines.h"

#include <array>
#include <optional>

namespace tickscope {

namespace {

constexpr std::array<const char*, kPragmaKinds> kNames{"@env",   "@seed",  "@cpu",     "@io",
                                                       "@stub",  "@input", "@request", "@html",
                                                       "@event", "@alert", "@worker",  "@message"};

constexpr std::array<const char*, kPragmaKinds> kExamples{
    "node",
    "7",
    "1us",
    "fetch /api/* 100ms -> {\"ok\": true}",
    "getUser 100ms -> {\"id\": 1}",
    "100ms \"yes\"",
    "GET / every 10ms x 10",
    "<button id=\"button\">Buy</button>",
    "click #button at 100ms",
    "1s",
    "10ms",
    "50us",
};

std::optional<PragmaKind> kindOf(QStringView name) {
    for (int i = 0; i < kPragmaKinds; ++i)
        if (name == QLatin1String(kNames[static_cast<std::size_t>(i)])) return static_cast<PragmaKind>(i);
    return std::nullopt;
}

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\r'; }

class Words {
public:
    explicit Words(QStringView text) : m_text(text) {}

    bool isAtEnd() {
        skipBlanks();
        return m_at >= m_text.size();
    }
    // The next word without taking it.
    QStringView peek() {
        skipBlanks();
        qsizetype end = m_at;
        while (end < m_text.size() && !isBlank(m_text[end]))
            ++end;
        return m_text.mid(m_at, end - m_at);
    }
    QString word() {
        const QStringView next = peek();
        m_at += next.size();
        return next.toString();
    }
    // "text" in double quotes, without them; a word when there are none.
    QString quoted() {
        if (!peek().startsWith(u'"')) return word();
        const qsizetype end = m_text.indexOf(u'"', m_at + 1);
        const QString text = m_text.mid(m_at + 1, (end < 0 ? m_text.size() : end) - m_at - 1).toString();
        m_at = end < 0 ? m_text.size() : end + 1;
        return text;
    }
    bool take(QStringView expected) {
        if (peek() != expected) return false;
        m_at += expected.size();
        return true;
    }
    // `->` need not stand alone.
    bool takeArrow() {
        if (!peek().startsWith(u"->")) return false;
        m_at += 2;
        return true;
    }
    QString rest() {
        const QString text = m_text.mid(m_at).trimmed().toString();
        m_at = m_text.size();
        return text;
    }

private:
    void skipBlanks() {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }
    QStringView m_text;
    qsizetype m_at = 0;
};

void keep(QString& more, const QString& word) {
    more += (more.isEmpty() ? QString() : QStringLiteral(" ")) + word;
}

void readBehaviour(Words& words, PragmaLine& pragma) {
    auto& fields = pragma.fields;
    if (!words.peek().startsWith(u"->")) fields["latency"] = words.word();
    while (!words.isAtEnd()) {
        if (words.takeArrow()) {
            fields["result"] = words.rest();
        } else if (words.peek().startsWith(u'±')) {
            fields["jitter"] = words.word().mid(1);
        } else if (words.take(u"fails")) {
            fields["failures"] = words.word();
            fields["failure"] = words.quoted();
        } else if (words.take(u"limit")) {
            fields["limit"] = words.word();
        } else if (words.take(u"pool")) {
            fields["pool"] = words.word();
        } else if (words.take(u"bandwidth")) {
            fields["bandwidth"] = words.word();
        } else if (pragma.kind == PragmaKind::Stub && words.take(u"callback")) {
            fields["callback"] = QStringLiteral("callback");
        } else {
            keep(pragma.more, words.word());
        }
    }
}

void readRequest(Words& words, PragmaLine& pragma) {
    auto& fields = pragma.fields;
    fields["operation"] = words.word();
    fields["target"] = words.word();
    while (!words.isAtEnd()) {
        if (words.takeArrow())
            fields["result"] = words.rest();
        else if (pragma.kind == PragmaKind::Request && words.take(u"every"))
            fields["every"] = words.word();
        else if (pragma.kind == PragmaKind::Request && words.take(u"x"))
            fields["count"] = words.word();
        else if (words.take(u"at"))
            fields["at"] = words.word();
        else
            keep(pragma.more, words.word());
    }
}

void readFields(Words& words, PragmaLine& pragma) {
    auto& fields = pragma.fields;
    switch (pragma.kind) {
    case PragmaKind::Io:
        fields["operation"] = words.word();
        fields["target"] = words.word();
        readBehaviour(words, pragma);
        break;
    case PragmaKind::Stub:
        fields["operation"] = words.word();
        if (words.take(u"="))
            fields["value"] = words.rest();
        else
            readBehaviour(words, pragma);
        break;
    case PragmaKind::Input:
        fields["latency"] = words.word();
        fields["text"] = words.quoted();
        break;
    case PragmaKind::Request:
    case PragmaKind::Event:
        readRequest(words, pragma);
        break;
    case PragmaKind::Html:
        fields["text"] = words.rest();
        break;
    default:
        fields["value"] = words.word();
    }
    if (!words.isAtEnd()) keep(pragma.more, words.rest());
}

// Puts the parts of a line together.
class Writer {
public:
    explicit Writer(const PragmaLine& pragma) : m_pragma(pragma) {
        m_text = QStringLiteral("// ") + nameOf(pragma.kind);
    }
    // A field that is one word, behind `before`.
    void word(const char* field, const QString& before = {}) {
        QString value = m_pragma.fields.value(QLatin1String(field));
        value.removeIf([](QChar c) { return c.isSpace(); });
        if (!value.isEmpty()) m_text += u' ' + before + value;
    }
    void quoted(const char* field) {
        QString value = line(field);
        m_text += QStringLiteral(" \"") + value.remove(u'"') + u'"';
    }
    void rest(const char* field, const QString& before) {
        const QString value = line(field);
        if (!value.isEmpty()) m_text += u' ' + before + value;
    }
    void fails() {
        if (has("failures") || has("failure")) {
            m_text += QStringLiteral(" fails");
            if (has("failures"))
                word("failures");
            else
                m_text += QStringLiteral(" 1");
            quoted("failure");
        }
    }
    bool has(const char* field) const { return !m_pragma.fields.value(QLatin1String(field)).isEmpty(); }
    void more() {
        if (!m_pragma.more.isEmpty()) m_text += u' ' + m_pragma.more;
    }
    QString text() const { return m_text; }

private:
    QString line(const char* field) const {
        return m_pragma.fields.value(QLatin1String(field))
            .replace(u'\n', u' ')
            .replace(u'\r', u' ')
            .trimmed();
    }
    const PragmaLine& m_pragma;
    QString m_text;
};

void writeBehaviour(Writer& writer) {
    const QString arrow = QStringLiteral("-> ");
    writer.word("latency");
    writer.word("jitter", QStringLiteral("±"));
    writer.fails();
    writer.word("limit", QStringLiteral("limit "));
    writer.word("pool", QStringLiteral("pool "));
    writer.word("bandwidth", QStringLiteral("bandwidth "));
    writer.word("callback");
    writer.more();
    writer.rest("result", arrow);
}

} // namespace

QString nameOf(PragmaKind kind) { return QString::fromLatin1(kNames[static_cast<std::size_t>(kind)]); }

QString examplePragma(PragmaKind kind) {
    return QStringLiteral("// ") + nameOf(kind) + u' ' +
           QString::fromLatin1(kExamples[static_cast<std::size_t>(kind)]);
}

std::vector<PragmaLine> pragmaLines(QStringView program) {
    std::vector<PragmaLine> found;
    int number = 0;
    for (qsizetype begin = 0; begin <= program.size();) {
        ++number;
        const qsizetype lineBreak = program.indexOf(u'\n', begin);
        const qsizetype end = lineBreak < 0 ? program.size() : lineBreak;
        const QStringView line = program.mid(begin, end - begin).trimmed();
        const bool isComment = line.startsWith(u"//");
        if (!line.isEmpty() && !isComment && !line.startsWith(u"#!")) break; // the head ends here
        Words words(isComment ? line.mid(2) : QStringView());
        const QStringView name = words.peek();
        if (name == u"@file") break;
        if (const auto kind = kindOf(name)) {
            PragmaLine pragma;
            pragma.kind = *kind;
            pragma.begin = static_cast<int>(begin);
            pragma.end = static_cast<int>(end);
            pragma.line = number;
            words.word();
            readFields(words, pragma);
            found.push_back(std::move(pragma));
        }
        if (lineBreak < 0) break;
        begin = lineBreak + 1;
    }
    return found;
}

QString composed(const PragmaLine& pragma) {
    Writer writer(pragma);
    switch (pragma.kind) {
    case PragmaKind::Io:
        writer.word("operation");
        writer.word("target");
        writeBehaviour(writer);
        return writer.text();
    case PragmaKind::Stub:
        writer.word("operation");
        if (writer.has("value"))
            writer.rest("value", QStringLiteral("= "));
        else
            writeBehaviour(writer);
        return writer.text();
    case PragmaKind::Input:
        writer.word("latency");
        writer.quoted("text");
        break;
    case PragmaKind::Request:
    case PragmaKind::Event:
        writer.word("operation");
        writer.word("target");
        writer.word("every", QStringLiteral("every "));
        writer.word("count", QStringLiteral("x "));
        writer.word("at", QStringLiteral("at "));
        writer.more();
        writer.rest("result", QStringLiteral("-> "));
        return writer.text();
    case PragmaKind::Html:
        writer.rest("text", {});
        break;
    default:
        writer.word("value");
    }
    writer.more();
    return writer.text();
}

} // namespace tickscope
