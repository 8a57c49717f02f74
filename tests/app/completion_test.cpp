// Which names are suggested where. | is the caret.

#include "support/catch.h"

#include "completion.h"
#include "names_in_scope.h"

#include <algorithm>

using namespace tickscope;

namespace {

const ApiCatalogue& node() {
    static const ApiCatalogue catalogue = ApiCatalogue::load(Environment::Node);
    return catalogue;
}

QStringList suggested(const char* marked, CompletionCause cause = CompletionCause::Typing) {
    QString text = QString::fromUtf8(marked);
    const int caret = static_cast<int>(text.indexOf(u'|'));
    QStringList names;
    for (const Suggestion& suggestion : completionAt(CodeText(text.remove(u'|')), caret, node(), cause).list)
        names << suggestion.name;
    return names;
}

std::string first(const char* marked) { return suggested(marked).value(0).toStdString(); }

std::string pathOf(const char* marked) {
    QString text = QString::fromUtf8(marked);
    const int at = static_cast<int>(text.indexOf(u'|'));
    return pathAt(CodeText(text.remove(u'|')), at, node()).toStdString();
}

QStringList inScope(const char* marked) {
    QString text = QString::fromUtf8(marked);
    const int caret = static_cast<int>(text.indexOf(u'|'));
    QStringList names;
    for (const Declaration& declaration : declarations(CodeText(text.remove(u'|'))))
        if (declaration.begin <= caret && caret <= declaration.end) names << declaration.name;
    return names;
}

} // namespace

TEST_CASE("The engine tells its names") {
    CHECK(node().has("Promise#"));
    CHECK(node().has("fs:"));
    CHECK(node().has("fs:promises"));
    CHECK(node().members("console").size() > 10);
    const ApiCatalogue browser = ApiCatalogue::load(Environment::Browser);
    CHECK(browser.has("document"));
    CHECK_FALSE(browser.has("fs:"));
}

TEST_CASE("Globals and keywords are suggested after two letters, or when asked") {
    CHECK(first("setT|") == "setTimeout");
    CHECK(first("awa|") == "await");
    CHECK(suggested("s|").isEmpty());
    CHECK(suggested("s|", CompletionCause::Asked).contains("setTimeout"));
    CHECK(first("queuem|") == "queueMicrotask"); // whatever the case
    CHECK(suggested("timeout|").contains("setTimeout"));
}

TEST_CASE("Members follow a dot") {
    CHECK(first("console.lo|") == "log");
    CHECK(suggested("Promise.|").contains("allSettled"));
    CHECK_FALSE(suggested("Promise.|").contains("then"));
    CHECK(first("process.next|") == "nextTick");
    CHECK(suggested("fetch('/').|").contains("then"));
    CHECK(first("Promise.resolve().th|") == "then");
    CHECK(suggested("'a'.|").contains("toUpperCase"));
    CHECK(suggested("[1, 2].|").contains("map"));
    CHECK(suggested("new Map().|").contains("has"));
    CHECK(suggested("anything.th|").contains("then"));
}

TEST_CASE("A module's members follow its name") {
    CHECK(first("const fs = require('fs');\nfs.readFileS|") == "readFileSync");
    CHECK(first("import * as f from 'node:fs';\nf.readFileS|") == "readFileSync");
    CHECK(first("const fs = require('fs');\nfs.promises.readF|") == "readFile");
    CHECK(first("const p = new Promise(f);\np.fin|") == "finally");
    CHECK(suggested("require('f|')").contains("fs"));
    CHECK(suggested("import x from 'ti|'").contains("timers"));
}

TEST_CASE("Nothing is suggested in texts, comments, numbers and names that are being made") {
    CHECK(suggested("'set|'").isEmpty());
    CHECK(suggested("// set|").isEmpty());
    CHECK(suggested("`set|`").isEmpty());
    CHECK(suggested("const set|").isEmpty());
    CHECK(suggested("12ab|").isEmpty());
    CHECK(suggested("setTimeout|").isEmpty()); // it is there already
}

TEST_CASE("Pragmas are suggested in comments") {
    CHECK(first("// @st|") == "stub");
    CHECK(suggested("// @|").contains("io"));
}

TEST_CASE("Names of the program come first, where they can be seen") {
    CHECK(first("const settings = 1;\nset|") == "settings");
    CHECK(inScope("function f(a, { b, c: d }) { let e; | }\nconst g = 1;") ==
          QStringList({"f", "a", "b", "d", "e", "g"}));
    CHECK(inScope("function f(a) { let e; }\n|") == QStringList({"f"}));
    CHECK(inScope("list.map(x => |x);") == QStringList({"x"}));
    CHECK(inScope("list.map((x, i) => { | });") == QStringList({"x", "i"}));
    CHECK(inScope("try {} catch (error) { | }") == QStringList({"error"}));
    CHECK(inScope("if (ready) { | }") == QStringList());
    CHECK(inScope("import a, { b as c } from 'x';|") == QStringList({"a", "c"}));
    CHECK(inScope("const { p, q: { r } } = f();|") == QStringList({"p", "r"}));
    CHECK(inScope("let unfinished = () => { const inner = 1; |").contains("inner"));
}

TEST_CASE("It is known what a name under the mouse stands for") {
    CHECK(pathOf("set|Timeout(f)") == "setTimeout");
    CHECK(pathOf("Promise.a|ll([])") == "Promise.all");
    CHECK(pathOf("load().th|en(f)") == "Promise#then");
    CHECK(pathOf("const fetch = 1; fet|ch") == ""); // the program's own
    CHECK(pathOf("'set|Timeout'") == "");
    CHECK_FALSE(ApiCatalogue::describe("Promise#then").isEmpty());
}
