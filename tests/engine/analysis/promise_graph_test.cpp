// Who waits for whom, from the trace alone.

#include "support/catch.h"
#include "tickscope/promise_graph.h"
#include "tickscope/scenario.h"

#include <algorithm>
#include <string>

using namespace tickscope;

namespace {

struct Graph {
    Trace trace;
    PromiseGraph graph;

    explicit Graph(std::string source) {
        Scenario scenario;
        scenario.source = std::move(source);
        trace = run(scenario).trace;
        graph = promiseGraph(trace);
    }
    // "new Promise -> then (then)", one edge to a line.
    std::string edges() const {
        static constexpr const char* kKinds[] = {"then", "await", "follows", "combined"};
        std::string text;
        for (const PromiseEdge& edge : graph.edges)
            text += graph.nodes[edge.from].label + " -> " + graph.nodes[edge.to].label + " (" +
                    kKinds[static_cast<std::size_t>(edge.kind)] + ")\n";
        return text;
    }
    const PromiseNode& node(const std::string& label) const {
        const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(),
                                        [&](const auto& n) { return n.label == label; });
        if (found == graph.nodes.end()) throw std::runtime_error("no node " + label);
        return *found;
    }
};

} // namespace

TEST_CASE("a chain of then, catch and finally is a chain of promises") {
    const Graph g(
        "const p = new Promise(r => setTimeout(r, 1));\nconst a = p.then(() => { throw 1; });\nconst b = "
        "a.catch(() => 2);\nb.finally(() => {});\n");
    CHECK(g.edges() == "new Promise -> then (then)\nthen -> catch (then)\ncatch -> finally (then)\n");
    CHECK(g.graph.nodes.size() == 4);
}

TEST_CASE("the calls of a chain in one statement have each their own name") {
    const Graph g("const p = new Promise(r => setTimeout(r, 1));\np.then(() => p.then(() => 1)).catch(() => "
                  "{}).finally(() => {});\n");
    CHECK(g.edges() ==
          "new Promise -> then (then)\nthen -> catch (then)\ncatch -> finally (then)\nnew Promise -> "
          "then (then)\nthen -> then (follows)\n");
}

TEST_CASE("an async function's promise waits for what the function awaits") {
    const Graph g(
        "const d = () => new Promise(r => setTimeout(r, 1));\nasync function one() { await d(); }\nasync "
        "function two() { await one(); }\ntwo();\n");
    CHECK(g.edges() == "new Promise -> one() (await)\none() -> two() (await)\n");
}

TEST_CASE("a promise that was resolved with another one follows it, without the machinery's own promises") {
    const Graph g(
        "const inner = new Promise(r => setTimeout(r, 1));\nconst outer = Promise.resolve().then(() => "
        "inner);\n");
    CHECK(g.edges() == "Promise.resolve -> then (then)\nnew Promise -> then (follows)\n");
    CHECK(g.node("then").locked != kNoEvent);
}

TEST_CASE("the promises given to a combinator lead to its promise") {
    const Graph g(
        "const a = Promise.resolve(1), b = new Promise(r => setTimeout(r, 1));\nconst c = Promise.all([a, "
        "b]);\nc.then(() => {});\n");
    CHECK(g.edges() == "Promise.resolve -> Promise.all (combined)\nnew Promise -> Promise.all "
                       "(combined)\nPromise.all -> then (then)\n");
}

TEST_CASE("race, any and allSettled are called by their names") {
    CHECK(Graph("Promise.race([new Promise(() => {})]);\n").node("Promise.race").id);
    CHECK(Graph("Promise.any([Promise.resolve(1)]);\n").node("Promise.any").id);
    CHECK(Graph("Promise.allSettled([Promise.resolve(1)]);\n").node("Promise.allSettled").id);
}

TEST_CASE("a chain behind a combinator in the same statement is the program's own") {
    const Graph g("Promise.race([new Promise(r => setTimeout(r, 1))]).then(() => {}).catch(() => {});\n");
    CHECK(g.edges() == "new Promise -> Promise.race (combined)\nPromise.race -> then (then)\nthen -> catch "
                       "(then)\n");
}

TEST_CASE("a node knows when it was made and settled, and by whom") {
    const Graph g(
        "async function f() { await null; return 5; }\nf();\nnew Promise(r => setTimeout(r, 3, 'x'));\n");
    const PromiseNode& f = g.node("f()");
    CHECK(f.finalState == PromiseState::Fulfilled);
    CHECK(g.trace.texts[f.value] == "5");
    CHECK(f.settledByFrame);
    CHECK(f.stateAt(f.settled) == PromiseState::Pending);
    CHECK(f.stateAt(f.settled + 1) == PromiseState::Fulfilled);
    CHECK_FALSE(f.existsAt(f.created));
    CHECK(g.node("new Promise").settledByTask);
}

TEST_CASE("promises that the platform makes are called built-in") {
    const Graph g(
        "async function f() {\n  const r = await fetch('/a');\n  return r.text();\n}\nf();\nconst w = "
        "Promise.withResolvers?.();\n");
    CHECK(g.node("built-in").id);
    CHECK(g.node("f()").id);
}

TEST_CASE("a promise that never settles stays pending, an unhandled rejection is marked") {
    const Graph g("new Promise(() => {});\nasync function bad() { throw new Error('no'); }\nbad();\n");
    CHECK(g.node("new Promise").settled == kNoEvent);
    CHECK(g.node("bad()").unhandled != kNoEvent);
}

TEST_CASE("a run without promises has an empty graph, a worker's trace one of its own") {
    CHECK(Graph("setTimeout(() => {});\n").graph.nodes.empty());
    const Graph g("const { Worker } = require('worker_threads');\nnew Worker('./w.js');\n// @file "
                  "w.js\nPromise.resolve(1).then(() => {});\n");
    REQUIRE(g.trace.workers.size() == 1);
    CHECK(promiseGraph(g.trace.workers[0]).edges.size() == 1);
}
