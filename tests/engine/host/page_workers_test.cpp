// Workers of pages (HTML 10.2).

#include "page_output.h"
#include "support/catch.h"

using namespace tickscope;

namespace {

// A page with a worker made of a text.
std::string withWorker(const std::string& page, const std::string& worker) {
    return "const url = URL.createObjectURL(new Blob([`" + worker +
           "`]));\nconst worker = new Worker(url);\n" + page;
}

} // namespace

TEST_CASE("a worker answers while the page goes on") {
    CHECK(printedBy(withWorker("worker.onmessage = (e) => console.log('answer', e.data);\n"
                               "worker.postMessage(20);\n"
                               "console.log('script'); setTimeout(() => console.log('timer'), 5);",
                               "onmessage = (e) => { block(30); postMessage(e.data + 1); }")) ==
          "script timer answer 21");
}

TEST_CASE("a worker has a global scope without a document (HTML 10.2.1.1)") {
    CHECK(printedBy(withWorker("worker.onmessage = (e) => console.log(e.data);",
                               "postMessage([typeof window, typeof document, self === globalThis, typeof "
                               "importScripts, String(self), self instanceof DedicatedWorkerGlobalScope]"
                               ".join())")) ==
          "undefined,undefined,true,function,[object DedicatedWorkerGlobalScope],true");
}

TEST_CASE("close lets the running task end and nothing more") {
    CHECK(printedBy(withWorker("worker.onmessage = (e) => console.log(e.data);",
                               "setTimeout(() => postMessage('never'), 0); close(); postMessage('said')")) ==
          "said");
}

TEST_CASE("terminate ends a worker that never would") {
    CHECK(printedBy(withWorker("worker.onmessage = (e) => { console.log(e.data); worker.terminate(); };",
                               "postMessage('busy'); for (;;);")) == "busy");
}

TEST_CASE("an error that a worker does not handle is an event of the Worker (HTML 8.1.4.6)") {
    CHECK(printedBy(withWorker("worker.onerror = (e) => { console.log(e.message, e.lineno); "
                               "e.preventDefault(); };",
                               "\\nthrow new TypeError('bad')")) == "Uncaught TypeError: bad 2");
    CHECK(printedBy(withWorker("", "throw new TypeError('bad')")) == "Uncaught TypeError: bad");
    CHECK(printedBy(withWorker("worker.onerror = () => console.log('never');",
                               "onerror = (message) => { console.log(message); return true; }; "
                               "throw new Error('own')")) == "Uncaught Error: own");
}

TEST_CASE("ports go along with messages to workers") {
    CHECK(printedBy(withWorker("const { port1, port2 } = new MessageChannel();\n"
                               "worker.postMessage({ port: port2 }, [port2]);\n"
                               "port1.onmessage = (e) => console.log(e.data); port1.postMessage('hi');",
                               "onmessage = ({ data, ports }) => { data.port.onmessage = (e) => "
                               "data.port.postMessage([e.data, ports[0] === data.port]); }")) ==
          "[ 'hi', true ]");
}

TEST_CASE("channels of a name are heard in all threads") {
    CHECK(printedBy(withWorker("new BroadcastChannel('n').onmessage = (e) => console.log(e.data, e.origin);",
                               "new BroadcastChannel('n').postMessage('from the worker')")) ==
          "from the worker http://localhost");
}

TEST_CASE("what threads print appears in the order of virtual time") {
    CHECK(printedBy(withWorker("setTimeout(() => console.log('page'), 30); setTimeout(() => "
                               "console.log('page again'), 50);",
                               "setTimeout(() => console.log('worker'), 30)")) == "page worker page again");
}

TEST_CASE("a script that is not there is an error event of the Worker") {
    const ProgramOutput output =
        runPage("new Worker('nowhere.js').onerror = (e) => console.log(e.type, e instanceof ErrorEvent);");
    CHECK(output.out == "error false\n");
    CHECK(output.err.find("nowhere.js") != std::string::npos);
}

TEST_CASE("a worker in a file of its own runs that file alone, and the page the main one") {
    CHECK(printedBy("new Worker('lib/worker.js').onmessage = (e) => console.log(e.data);\n"
                    "console.log('page');\n"
                    "// @file lib/worker.js\n"
                    "importScripts('square.js');\n"
                    "postMessage([square(3), self.square === square, location.pathname].join());\n"
                    "// @file lib/square.js\n"
                    "function square(x) { return x ** 2; }\n") == "page 9,true,/lib/worker.js");
    CHECK(printedBy("new Worker('worker.js', { type: 'module' }).onmessage = (e) => console.log(e.data);\n"
                    "// @file worker.js\n"
                    "import { twice } from './lib/twice.js';\n"
                    "postMessage([twice(4), import.meta.url].join());\n"
                    "// @file lib/twice.js\n"
                    "export const twice = (x) => 2 * x;\n") == "8,http://localhost/worker.js");
}

TEST_CASE("what importScripts runs is in the trace of its worker") {
    const Trace trace = runPage("new Worker('worker.js');\n"
                                "// @file worker.js\n"
                                "importScripts('lib/square.js');\n"
                                "square(3);\n"
                                "// @file lib/square.js\n"
                                "function square(x) {\n"
                                "  return x ** 2;\n"
                                "}\n")
                            .result.trace;
    const Trace& worker = trace.workers.at(0);
    std::string places;
    for (const Event event : worker.events)
        if (event.kind == EventKind::Statement) places += worker.lineText(event.range.begin) + ", ";
    CHECK(places == "line 1 of worker.js, line 2 of worker.js, line 2 of lib/square.js, ");
}
