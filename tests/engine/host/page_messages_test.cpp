// Messages between ports, windows and channels (HTML 9.3 to 9.5), and how they mix with other tasks.

#include "page_output.h"
#include "support/catch.h"

TEST_CASE("a message is a task, after the microtasks") {
    CHECK(printedBy(R"js(
const { port1, port2 } = new MessageChannel();
port1.onmessage = (e) => console.log('message', e.data);
port2.postMessage('a');
Promise.resolve().then(() => console.log('microtask'));
console.log('sync');)js") == "sync microtask message a");
}

TEST_CASE("messages wait in a port until it is started (HTML 9.4.4)") {
    CHECK(printedBy(R"js(
const { port1, port2 } = new MessageChannel();
port1.addEventListener('message', (e) => console.log(e.data));
port2.postMessage(1); port2.postMessage(2);
setTimeout(() => { console.log('start'); port1.start(); }, 5);)js") == "start 1 2");
}

TEST_CASE("a message is cloned when it is posted (HTML 9.4.4 message port post message steps)") {
    CHECK(printedBy(R"js(
const { port1, port2 } = new MessageChannel(), data = { n: 1 };
port1.onmessage = (e) => console.log(e.data.n, e.data === data);
port2.postMessage(data);
data.n = 2;
try { port2.postMessage(() => {}); } catch (error) { console.log(error.name); })js") ==
          "DataCloneError 1 false");
}

TEST_CASE("each message has a checkpoint after it") {
    CHECK(printedBy(R"js(
const { port1, port2 } = new MessageChannel();
port1.onmessage = (e) => { console.log(e.data); queueMicrotask(() => console.log('micro', e.data)); };
port2.postMessage('a'); port2.postMessage('b');)js") == "a micro a b micro b");
}

TEST_CASE("a closed port is silent") {
    CHECK(printedBy(R"js(
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => console.log('never');
port2.postMessage('a');
port1.close();
console.log('end');)js") == "end");
}

TEST_CASE("window.postMessage is a task with the page's origin (HTML 9.3.3)") {
    CHECK(printedBy(R"js(
addEventListener('message', (e) => console.log(e.data, e.origin, e.source === window));
postMessage('hello', '*'); postMessage('elsewhere', 'https://example.com'); postMessage('own');
console.log('sync');)js") == "sync hello http://localhost true own http://localhost true");
}

TEST_CASE("a broadcast is heard by the other channels of its name") {
    CHECK(printedBy(R"js(
const one = new BroadcastChannel('x'), two = new BroadcastChannel('x'), other = new BroadcastChannel('y');
for (const [name, channel] of Object.entries({ one, two, other })) channel.onmessage = (e) => console.log(name, e.data);
one.postMessage('hi');)js") == "two hi");
}

TEST_CASE("timers, messages, frames, idle moments and microtasks have their order (HTML 8.1.7.3)") {
    CHECK(printedBy(R"js(
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => console.log('message');
requestIdleCallback(() => console.log('idle'));
requestAnimationFrame(() => { console.log('frame'); queueMicrotask(() => console.log('frame microtask')); });
setTimeout(() => console.log('timeout'), 0);
port2.postMessage(0);
queueMicrotask(() => console.log('microtask'));
console.log('sync');)js") == "sync microtask timeout message idle frame frame microtask");
}
