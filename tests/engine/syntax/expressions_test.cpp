#include "tree_text.h"

#include "support/catch.h"

using namespace tickscope;
using namespace tickscope::test;

TEST_CASE("binary operators bind by precedence and to the left") {
    CHECK(treeOf("a + b * c - d") == "(- (+ a (* b c)) d)");
    CHECK(treeOf("a ** b ** c") == "(** a (** b c))");
    CHECK(treeOf("(-a) ** b") == "(** (- a) b)");
    CHECK(treeOf("a || b && c | d ^ e & f == g < h << i") ==
          "(|| a (&& b (| c (^ d (& e (== f (< g (<< h i))))))))");
    CHECK(treeOf("a ?? (b || c)") == "(?? a (|| b c))");
    CHECK(treeOf("a ? b : c ? d : e") == "(? a b (? c d e))");
}

TEST_CASE("unary and update operators") {
    CHECK(treeOf("typeof void !-a") == "(typeof (void (! (- a))))");
    CHECK(treeOf("a\n++b") == "a (++ b)");
    CHECK(treeOf("delete a.b") == "(delete (. a b))");
}

TEST_CASE("assignments, plain, compound and logical") {
    CHECK(treeOf("a = b += c") == "(= a (+= b c))");
    CHECK(treeOf("a ||= b; c ?\?= d; e &&= f") == "(||= a b) (?\?= c d) (&&= e f)");
    CHECK(treeOf("a >>>= 1") == "(>>>= a 1)");
}

TEST_CASE("assignment patterns") {
    CHECK(treeOf("[a, , b.c = 1, ...d] = e") == "(= [a hole (. b c)=1 ...d] e)");
    CHECK(treeOf("({a, b: [c], [d]: e.f = 2, ...g} = h)") == "(= {a:a b:[c] [d]:(. e f)=2 ...g} h)");
    CHECK(treeOf("({a = 1} = b)") == "(= {a:a=1} b)");
    CHECK(treeOf("[(a), [b] = [1]] = c") == "(= [a [b]=(array 1)] c)");
}

TEST_CASE("member expressions and calls") {
    CHECK(treeOf("a.b[c](d, ...e).if") == "(. (call (. (. a b) [c]) d ...e) if)");
    CHECK(treeOf("new a.b(c).d") == "(. (new (. a b) c) d)");
    CHECK(treeOf("new new a(b)(c)") == "(new (new a b) c)");
    CHECK(treeOf("new a") == "(new a)");
    CHECK(treeOf("a`b${c}d`.e") == "(. (tag a `b${c}d`) e)");
}

TEST_CASE("an optional chain is one node around its links") {
    CHECK(treeOf("a?.b.c(d)?.[e]") == "(chain (?. (call (. (?. a b) c) d) [e]))");
    CHECK(treeOf("(a?.b).c") == "(. (chain (?. a b)) c)");
    CHECK(treeOf("a?.(b)") == "(chain (?.call a b))");
    CHECK(treeOf("a?.5:b") == "(? a 0.5 b)");
}

TEST_CASE("object literals") {
    CHECK(treeOf("({a, b: 1, 'c': 2, 3: 4, [d]: 5, ...e})") == "(object a b:1 c:2 3:4 [d]:5 ...e)");
    CHECK(treeOf("({get a() {}, set a(b) {}, get: 1, set() {}})") ==
          "(object get:a:(getter []) set:a:(setter [b]) get:1 set:(method []))");
    CHECK(treeOf("({async a() {}, *b() {}, async *c() {}, async: 1, async})") ==
          "(object a:(async-method []) b:(method* []) c:(async-method* []) async:1 async)");
    CHECK(treeOf("({__proto__: a, ['__proto__']: b})") == "(object proto:a ['__proto__']:b)");
}

TEST_CASE("array literals keep their holes") { CHECK(treeOf("[a, , ...b, ]") == "(array a - ...b)"); }

TEST_CASE("sequences and parentheses") {
    CHECK(treeOf("(a, b), c") == "(, (, a b) c)");
    const ParseResult result = parseScript(sourceOf("(a)"));
    CHECK(to<ExpressionStatement>(result.program->body[0])->expression->parenthesized);
}

TEST_CASE("a direct call of eval is marked") {
    const auto isDirect = [](std::string_view code) {
        const ParseResult result = parseScript(sourceOf(code));
        const Expression* expression = to<ExpressionStatement>(result.program->body[0])->expression;
        if (const auto* chain = as<OptionalChain>(expression)) expression = chain->expression;
        return to<Call>(expression)->mayBeDirectEval;
    };
    CHECK(isDirect("eval(x)"));
    CHECK(isDirect("(eval)(x)"));
    CHECK_FALSE(isDirect("(0, eval)(x)"));
    CHECK_FALSE(isDirect("eval?.(x)"));
}

TEST_CASE("words with a meaning only in places are names elsewhere") {
    CHECK(treeOf("let = async + of + get + set + static + yield + await") ==
          "(= let (+ (+ (+ (+ (+ (+ async of) get) set) static) yield) await))");
    CHECK(treeOf("async\nfunction f() {}") == "async (function f [])");
    CHECK(treeOf("async(a)(b)") == "(call (call async a) b)");
    CHECK(treeOf("let\n(a)") == "(call let a)");
}

TEST_CASE("ranges reach from the first to the last character") {
    const ParseResult result = parseScript(sourceOf("  foo(bar , baz) ;"));
    const Statement* statement = result.program->body[0];
    CHECK(statement->range == SourceRange{2, 18});
    const auto* call = to<Call>(to<ExpressionStatement>(statement)->expression);
    CHECK(call->range == SourceRange{2, 16});
    CHECK(call->arguments[1]->range == SourceRange{12, 15});
}
