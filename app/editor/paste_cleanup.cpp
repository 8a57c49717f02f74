#include "paste_cleanup.h"

#include "code_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace tickscope {

namespace {

bool isBlank(const QString& line) { return line.trimmed().isEmpty(); }

// Those inside of a string or a comment are what the author wrote.
void straightenQuotes(PasteCleanup& cleanup) {
    const CodeText code(cleanup.text);
    for (int at = 0; at < code.size(); ++at) {
        QChar& c = cleanup.text[at];
        QChar plain = c;
        switch (c.unicode()) {
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x201B:
        case 0x2032:
            plain = u'\'';
            break;
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
        case 0x2033:
            plain = u'"';
            break;
        case 0x2212:
            plain = u'-';
            break;
        default:
            continue;
        }
        if (code.isInLiteral(at)) continue;
        cleanup.quotes = true;
        c = plain;
    }
}

void cleanSpaces(PasteCleanup& cleanup) {
    static const QRegularExpression invisible(
        QStringLiteral("[\\x{200B}\\x{200C}\\x{200D}\\x{2060}\\x{FEFF}]"));
    static const QRegularExpression odd(QStringLiteral("[\\x{A0}\\x{2000}-\\x{200A}\\x{202F}\\x{3000}]"));
    const QString before = cleanup.text;
    cleanup.text.remove(invisible).replace(odd, QStringLiteral(" "));
    cleanup.spaces = cleanup.text != before;
}

// A column of numbers that count up by one, beside at least two lines.
void dropLineNumbers(PasteCleanup& cleanup) {
    static const QRegularExpression number(
        QStringLiteral("^\\s*(\\d+)(?:[.:|)]\\s?|\\t|\\s*\\|\\s?|\\s?)(.*)$"));
    static const QRegularExpression expression(QStringLiteral("^\\s*[-+*/%,;?&=<>)\\]]|^\\s*\\.\\s*\\d"));
    QStringList lines = cleanup.text.split(u'\n');
    int expected = -1, seen = 0;
    for (QString& line : lines) {
        if (isBlank(line)) continue;
        const QRegularExpressionMatch match = number.match(line);
        if (!match.hasMatch()) return;
        const int value = match.captured(1).toInt();
        if ((expected >= 0 && value != expected) || expression.match(match.captured(2)).hasMatch()) return;
        expected = value + 1;
        ++seen;
        line = match.captured(2);
    }
    if (seen < 2) return;
    // Some add a second space before every line.
    const bool hasMargin = std::all_of(lines.begin(), lines.end(), [](const QString& line) {
        return isBlank(line) || line.startsWith(u' ');
    });
    if (hasMargin)
        for (QString& line : lines)
            line.remove(0, 1);
    cleanup.lineNumbers = true;
    cleanup.text = lines.join(u'\n');
}

// The prompts of Node and of a browser's console.
void dropPrompts(PasteCleanup& cleanup) {
    static const QRegularExpression prompt(QStringLiteral("^\\s*(?:>|\\.\\.\\.)\\s(.*)$"));
    QStringList lines = cleanup.text.split(u'\n');
    int seen = 0;
    for (QString& line : lines) {
        if (isBlank(line)) continue;
        const QRegularExpressionMatch match = prompt.match(line);
        if (!match.hasMatch()) return;
        line = match.captured(1);
        ++seen;
    }
    if (seen == 0) return;
    cleanup.prompts = true;
    cleanup.text = lines.join(u'\n');
}

} // namespace

PasteCleanup cleanedPaste(const QString& pasted) {
    PasteCleanup cleanup;
    cleanup.text = pasted;
    cleanup.text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    cleanSpaces(cleanup);
    straightenQuotes(cleanup);
    dropLineNumbers(cleanup);
    dropPrompts(cleanup);
    return cleanup;
}

} // namespace tickscope
