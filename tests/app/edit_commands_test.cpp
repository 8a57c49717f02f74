// What the keys of the editor do. In the texts | is the caret, and ^ the other end of the selection.

#include "edit_commands.h"
#include "support/catch.h"

#include <QStringList>

#include <functional>

using namespace tickscope;

namespace {

struct Marked {
    QString text;
    TextSelection selection;
};

Marked unmarked(QString text) {
    int caret = static_cast<int>(text.indexOf(u'|'));
    int anchor = static_cast<int>(text.indexOf(u'^'));
    if (anchor < 0)
        anchor = caret;
    else if (anchor < caret)
        --caret;
    else
        --anchor;
    return {text.remove(u'|').remove(u'^'), {anchor, caret}};
}

std::string marked(QString text, TextSelection selection) {
    if (selection.anchor > selection.caret) text.insert(selection.anchor, u'^');
    text.insert(selection.caret, u'|');
    if (selection.anchor < selection.caret) text.insert(selection.anchor, u'^');
    return text.toStdString();
}

using Command = std::function<TextEdit(const CodeText&, TextSelection)>;

std::string after(const Command& command, const char* before) {
    const Marked start = unmarked(QString::fromUtf8(before));
    const TextEdit edit = command(CodeText(start.text), start.selection);
    return marked(applied(edit, start.text), edit.after);
}

std::string afterTyping(QChar bracket, const char* before) {
    return after(
        [bracket](const CodeText& code, TextSelection selection) {
            const auto edit = edits::closeBracket(code, selection, bracket);
            return edit ? *edit : TextEdit{0, 0, {}, selection};
        },
        before);
}

std::string afterBackspace(const char* before) {
    return after(
        [](const CodeText& code, TextSelection selection) {
            const auto edit = edits::backspace(code, selection);
            return edit ? *edit : TextEdit{0, 0, {}, selection};
        },
        before);
}

const Command up = [](const CodeText& code, TextSelection selection) {
    return edits::moveLines(code, selection, edits::Direction::Up);
};
const Command down = [](const CodeText& code, TextSelection selection) {
    return edits::moveLines(code, selection, edits::Direction::Down);
};

int partnerAt(const char* text) {
    const Marked start = unmarked(QString::fromUtf8(text));
    const auto pair = CodeText(start.text).bracketAt(start.selection.caret);
    return pair ? pair->partner : -2;
}

} // namespace

TEST_CASE("Enter keeps the indentation of the line") {
    CHECK(after(edits::breakLine, "  a();|") == "  a();\n  |");
    CHECK(after(edits::breakLine, "  a();|b();") == "  a();\n  |b();");
    CHECK(after(edits::breakLine, "|  a();") == "\n|  a();");
    CHECK(after(edits::breakLine, "  ^a();|") == "  \n  |");
}

TEST_CASE("Enter behind an opening bracket indents one step more") {
    CHECK(after(edits::breakLine, "if (x) {|") == "if (x) {\n  |");
    CHECK(after(edits::breakLine, "f([ |") == "f([ \n  |");
    CHECK(after(edits::breakLine, "const a = '{|") == "const a = '{\n|"); // no bracket
    CHECK(after(edits::breakLine, "// {|") == "// {\n|");
}

TEST_CASE("Enter between two brackets makes a line of its own") {
    CHECK(after(edits::breakLine, "  f({|})") == "  f({\n    |\n  })");
    CHECK(after(edits::breakLine, "  f({|)") == "  f({\n    |)");
}

TEST_CASE("A closing bracket at the beginning of a line goes below its partner's line") {
    CHECK(afterTyping(u'}', "if (x) {\n  a();\n  |") == "if (x) {\n  a();\n}|");
    CHECK(afterTyping(u'}', "  if (x) {\n|") == "  if (x) {\n  }|");
    CHECK(afterTyping(u')', "if (x) {\n  |") == "if (x) {\n  |"); // not the bracket that is open
    CHECK(afterTyping(u'}', "if (x) { a(); |") == "if (x) { a(); |");
    CHECK(afterTyping(u'}', "f(`{\n  |`)") == "f(`{\n  |`)"); // text of a template
}

TEST_CASE("Backspace goes back one step in the indentation") {
    CHECK(afterBackspace("    |a") == "  |a");
    CHECK(afterBackspace("   |a") == "  |a");
    CHECK(afterBackspace("a  |b") == "a  |b");
    CHECK(afterBackspace(" |a") == " |a"); // as ever
}

TEST_CASE("Tab goes to the next stop, or indents the selected lines") {
    CHECK(after(edits::indent, "a|") == "a |");
    CHECK(after(edits::indent, "|a") == "  |a");
    CHECK(after(edits::indent, "^ab|c") == "  |c");
    CHECK(after(edits::indent, "^a\n\nb|\nc") == "^  a\n\n  b|\nc");
    CHECK(after(edits::indent, "^a\nb\n|c") == "^  a\n  b\n|c"); // nothing of the last line is selected
    CHECK(after(edits::indent, "x|y\nz^") == "  x|y\n  z^");
}

TEST_CASE("Shift+Tab takes the indentation back") {
    CHECK(after(edits::outdent, "    a|") == "  a|");
    CHECK(after(edits::outdent, " |  a") == "| a");
    CHECK(after(edits::outdent, "^  a\nb\n c|") == "^a\nb\nc|");
    CHECK(after(edits::outdent, "\ta|") == "a|");
}

TEST_CASE("Ctrl+/ comments lines out and in again") {
    CHECK(after(edits::toggleComment, "  a|();") == "  // a|();");
    CHECK(after(edits::toggleComment, "  // a|();") == "  a|();");
    CHECK(after(edits::toggleComment, "^  a {\n    b\n\n  }|") == "^  // a {\n  //   b\n\n  // }|");
    CHECK(after(edits::toggleComment, "^  // a {\n  //   b\n\n  // }|") == "^  a {\n    b\n\n  }|");
    CHECK(after(edits::toggleComment, "^a\n// b|") == "^// a\n// // b|");
    CHECK(after(edits::toggleComment, "//a|") == "a|");
    CHECK(after(edits::toggleComment, "|") == "// |");
}

TEST_CASE("Lines move up and down with the selection") {
    CHECK(after(up, "a\nb|\nc") == "b|\na\nc");
    CHECK(after(up, "a|\nb") == "a|\nb");
    CHECK(after(down, "a|\nb\nc") == "b\na|\nc");
    CHECK(after(down, "^a\nb|\nc") == "c\n^a\nb|");
    CHECK(after(down, "a\nb|") == "a\nb|");
}

TEST_CASE("A line is doubled, and deleted") {
    CHECK(after(edits::duplicateLines, "a\nb|b\nc") == "a\nbb\nb|b\nc");
    CHECK(after(edits::deleteLines, "a\nb|b\nc") == "a\n|c");
    CHECK(after(edits::deleteLines, "a\nb|") == "a|");
    CHECK(after(edits::deleteLines, "a|") == "|");
}

TEST_CASE("Home goes to the first character, then to the beginning of the line") {
    const CodeText code(QStringLiteral("x\n  abc"));
    CHECK(edits::home(code, 6) == 4);
    CHECK(edits::home(code, 4) == 2);
    CHECK(edits::home(code, 2) == 4);
}

TEST_CASE("Brackets are matched in code only") {
    CHECK(partnerAt("f|(a)") == 3);
    CHECK(partnerAt("f(a)|") == 1);
    CHECK(partnerAt("f|(')', /[)]/, `)`) // )") == 17);
    CHECK(partnerAt("`${|{}}`") == 4);
    CHECK(partnerAt("f('|(')") == -2);
    CHECK(partnerAt("a |b") == -2);
}

TEST_CASE("A bracket without a partner is known as such") {
    CHECK(partnerAt("f|(a") == -1);
    CHECK(partnerAt("a)|") == -1);
    CHECK(partnerAt("|( { )") == 4); // the brace is the one that is wrong
}

TEST_CASE("It is known whether the caret is in a string or a comment") {
    const auto isInLiteral = [](const char* text) {
        const Marked start = unmarked(QString::fromUtf8(text));
        return CodeText(start.text).isInLiteral(start.selection.caret);
    };
    CHECK(isInLiteral("'a|b'"));
    CHECK_FALSE(isInLiteral("'ab'|"));
    CHECK(isInLiteral("'ab|"));
    CHECK(isInLiteral("// a|"));
    CHECK(isInLiteral("/* a|"));
    CHECK_FALSE(isInLiteral("/* a */|"));
    CHECK(isInLiteral("`a|${b}`"));
    CHECK_FALSE(isInLiteral("`a${b|}`"));
    CHECK_FALSE(isInLiteral("|'a'"));
}

TEST_CASE("A pragma goes behind those at the head of the program") {
    const Command insert = [](const CodeText& code, TextSelection selection) {
        return edits::insertPragma(code, selection, QStringLiteral("// @stub f 1ms"));
    };
    CHECK(after(insert, "f(|);") == "// @stub f 1ms\nf(|);");
    CHECK(after(insert, "// @env node\n// about\nf(|);") == "// @env node\n// @stub f 1ms\n// about\nf(|);");
    CHECK(after(insert, "// @file a.js\nf(|);") == "// @stub f 1ms\n// @file a.js\nf(|);");
    CHECK(after(insert, "// @env node|") == "// @env node\n// @stub f 1ms|");
}

TEST_CASE("Without types a text in JavaScript looks the same, one in TypeScript loses its types only") {
    const QString javascript = "const f = async (a) => `${a / 2}`.match(/x/);\n";
    CHECK(CodeText(javascript).spans() == CodeText(javascript, HighlightTypes::Ignore).spans());
    const QString typescript = "let n: Promise<number> = f(1);\n";
    const CodeText known(typescript), quick(typescript, HighlightTypes::Ignore);
    REQUIRE(known.spans().size() == quick.spans().size());
    int types = 0;
    for (std::size_t i = 0; i < known.spans().size(); ++i) {
        CHECK(known.spans()[i].begin == quick.spans()[i].begin);
        types += known.spans()[i].kind == HighlightKind::Type;
        CHECK(quick.spans()[i].kind != HighlightKind::Type);
    }
    CHECK(types > 0);
}

TEST_CASE("Types outlive an edit elsewhere until they are looked for again") {
    const QString text = "let n: Promise<number> = f(1);\nlet s: Text = g();\n";
    const auto typesAfter = [&](QString edited) {
        CodeText quick(edited, HighlightTypes::Ignore);
        quick.keepTypes(CodeText(text));
        QStringList types;
        for (const HighlightSpan& span : quick.spans())
            if (span.kind == HighlightKind::Type) types << quick.word(span).toString();
        return types;
    };
    CHECK(typesAfter(text) == QStringList{"Promise", "number", "Text"});
    CHECK(typesAfter(QString(text).replace("f(1)", "f(1, 22)")) == QStringList{"Promise", "number", "Text"});
    CHECK(typesAfter(QString(text).replace("= f(1)", "")) == QStringList{"Promise", "number", "Text"});
    CHECK(typesAfter("x" + text) == QStringList{"Promise", "number", "Text"});
    CHECK(typesAfter(QString(text).replace("Promise", "Promises")) == QStringList{"number", "Text"});
    CHECK(typesAfter("").isEmpty());
}
