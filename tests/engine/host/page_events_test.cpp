// Events of a page. DOM: https://dom.spec.whatwg.org/, HTML: https://html.spec.whatwg.org/.

#include "page_output.h"
#include "support/catch.h"

namespace {

// Two boxes, one in the other; each listener prints what it is and queues a task and a microtask, and changes
// an observed attribute.
const std::string kBoxes = R"js(// @html <div class=outer><div class=inner></div></div>
const inner = document.querySelector('.inner'), outer = document.querySelector('.outer');
new MutationObserver(() => console.log('mutate')).observe(outer, { attributes: true });
function onClick() {
  console.log('click');
  setTimeout(() => console.log('timeout'), 0);
  Promise.resolve().then(() => console.log('promise'));
  outer.setAttribute('data-random', '1');
}
inner.addEventListener('click', onClick);
outer.addEventListener('click', onClick);
)js";

// Every phase of a click on #b inside #a.
const std::string kTree = R"js(// @html <div id=a><button id=b>go</button></div>
const a = document.getElementById('a'), b = document.getElementById('b');
const say = (text) => () => console.log(text);
)js";

} // namespace

TEST_CASE("a user's click gives a checkpoint after each listener (HTML 8.1.4.4)") {
    CHECK(printedBy("// @event click .inner at 20ms\n" + kBoxes) ==
          "click promise mutate click promise mutate timeout timeout");
}

TEST_CASE("click() leaves the microtasks until the script has ended (HTML 8.1.4.4)") {
    CHECK(printedBy(kBoxes + "inner.click();") == "click click promise mutate promise timeout timeout");
}

TEST_CASE("an event goes down, is at its target, and goes up (DOM 2.9)") {
    CHECK(printedBy(kTree + R"js(
window.addEventListener('click', say('window capture'), true);
document.addEventListener('click', say('document capture'), true);
a.addEventListener('click', say('a capture'), true);
b.addEventListener('click', say('b'));
b.addEventListener('click', say('b capture'), true);
a.addEventListener('click', say('a bubble'));
window.addEventListener('click', say('window bubble'));
b.click();)js") == "window capture document capture a capture b capture b a bubble window bubble");
}

TEST_CASE("phases, targets and the path are what the step says (DOM 2.9)") {
    CHECK(printedBy(kTree + R"js(
const tell = (e) => console.log(e.eventPhase, e.target.id, e.currentTarget.id, e.composedPath().length);
a.addEventListener('click', tell, true);
b.addEventListener('click', tell);
a.addEventListener('click', tell);
let seen;
b.addEventListener('click', (e) => { seen = e; });
b.click();
console.log(seen.eventPhase, seen.currentTarget, seen.composedPath().length);)js") ==
          "1 b a 6 2 b b 6 3 b a 6 0 null 0");
}

TEST_CASE("an event that does not bubble stays at its target on the way up (DOM 2.9 step 5.14)") {
    CHECK(printedBy(kTree + R"js(
a.addEventListener('x', say('capture'), true);
a.addEventListener('x', say('bubble'));
b.addEventListener('x', say('target'));
b.dispatchEvent(new Event('x'));)js") == "capture target");
}

TEST_CASE("stopPropagation spares the other listeners of the same target") {
    CHECK(printedBy(kTree + R"js(
b.addEventListener('click', (e) => { e.stopPropagation(); console.log('one'); });
b.addEventListener('click', say('two'));
a.addEventListener('click', say('never'));
b.click();)js") == "one two");
}

TEST_CASE("stopImmediatePropagation spares nobody") {
    CHECK(printedBy(kTree + R"js(
b.addEventListener('click', (e) => { e.stopImmediatePropagation(); console.log('one'); });
b.addEventListener('click', say('never'));
a.addEventListener('click', say('never'));
b.click();)js") == "one");
}

TEST_CASE("a listener for once is removed before it is called (DOM 2.9 inner invoke)") {
    CHECK(printedBy(kTree + R"js(
let calls = 0;
b.addEventListener('click', () => { console.log(++calls); if (calls < 3) b.dispatchEvent(new Event('click')); }, { once: true });
b.click(); b.click();)js") == "1");
}

TEST_CASE("a passive listener cannot cancel (DOM 2.9 inner invoke)") {
    CHECK(printedBy(kTree + R"js(
b.addEventListener('click', (e) => { e.preventDefault(); console.log(e.defaultPrevented); }, { passive: true });
b.addEventListener('click', (e) => { e.preventDefault(); console.log(e.defaultPrevented, e.returnValue); });
b.click();)js") == "false true false");
}

TEST_CASE("wheel listeners of the document are passive by default (DOM 2.7)") {
    CHECK(printedBy(R"js(
for (const target of [document, document.createElement('p')]) {
  target.addEventListener('wheel', (e) => { e.preventDefault(); console.log(e.defaultPrevented); });
  target.dispatchEvent(new WheelEvent('wheel', { cancelable: true }));
})js") == "false true");
}

TEST_CASE("listeners that come while an event is told wait for the next, those that go are not called") {
    CHECK(printedBy(kTree + R"js(
const gone = say('never');
b.addEventListener('click', () => { b.addEventListener('click', say('late')); b.removeEventListener('click', gone); console.log('one'); });
b.addEventListener('click', gone);
b.click();)js") == "one");
}

TEST_CASE("the same listener counts once, for each phase (DOM 2.7)") {
    CHECK(printedBy(kTree + R"js(
const one = say('heard');
for (let i = 0; i < 3; ++i) b.addEventListener('click', one);
b.addEventListener('click', one, true);
b.click();)js") == "heard heard");
}

TEST_CASE("a signal takes listeners away before its own abort event (DOM 2.7, 3.2)") {
    CHECK(printedBy(kTree + R"js(
const control = new AbortController();
b.addEventListener('click', say('click'), { signal: control.signal });
control.signal.addEventListener('abort', () => { b.click(); console.log('aborted'); });
b.click();
control.abort();
b.addEventListener('click', say('never'), { signal: control.signal });
b.click();)js") == "click aborted");
}

TEST_CASE("signals that follow are aborted before any is told (DOM 3.2)") {
    CHECK(printedBy(R"js(
const one = new AbortController(), any = AbortSignal.any([one.signal]);
one.signal.onabort = () => console.log('one', any.aborted);
any.onabort = () => console.log('any', any.reason === one.signal.reason);
one.abort();)js") == "one true any true");
}

TEST_CASE("only the platform's events are trusted (DOM 2.2)") {
    CHECK(printedBy("// @event click #b at 5ms\n" + kTree + R"js(
b.addEventListener('click', (e) => console.log(e.isTrusted));
b.click(); b.dispatchEvent(new MouseEvent('click'));)js") == "false false true");
}

TEST_CASE("an event cannot be dispatched while it is under way (DOM 2.9 dispatchEvent)") {
    CHECK(printedBy(R"js(
const target = new EventTarget();
target.addEventListener('x', (e) => { try { target.dispatchEvent(e); } catch (error) { console.log(error.name); } });
target.dispatchEvent(new Event('x'));)js") == "InvalidStateError");
}

TEST_CASE("dispatchEvent says whether anyone has canceled the event") {
    CHECK(printedBy(R"js(
const target = new EventTarget();
target.addEventListener('x', (e) => e.preventDefault());
console.log(target.dispatchEvent(new Event('x')), target.dispatchEvent(new Event('x', { cancelable: true })));)js") ==
          "true false");
}

TEST_CASE("a listener that throws is reported, and the next is called (DOM 2.9 inner invoke)") {
    const ProgramOutput output = runPage(kTree + R"js(
b.addEventListener('click', () => { throw new Error('first'); });
b.addEventListener('click', say('second'));
b.click();
console.log('after');)js");
    CHECK(output.out == "second\nafter\n");
    CHECK(output.err.rfind("Uncaught Error: first", 0) == 0);
}

TEST_CASE("objects with handleEvent listen as well (DOM 2.7)") {
    CHECK(printedBy(kTree + R"js(
b.addEventListener('click', { name: 'object', handleEvent(e) { console.log(this.name, e.type); } });
b.click();)js") == "object click");
}

TEST_CASE("a handler keeps the place of its first assignment until it is null (HTML 8.1.8.1)") {
    CHECK(printedBy(kTree + R"js(
b.onclick = say('never');
b.addEventListener('click', say('listener'));
b.onclick = say('handler');
b.click();
b.onclick = null;
b.onclick = say('again');
b.click();)js") == "handler listener listener again");
}

TEST_CASE("a handler that returns false cancels (HTML 8.1.8.1)") {
    CHECK(printedBy(kTree + R"js(
b.onclick = () => false;
b.addEventListener('click', (e) => console.log(e.defaultPrevented));
b.click();)js") == "true");
}

TEST_CASE("the content attribute of a handler is the body of a function (HTML 8.1.8.1)") {
    CHECK(printedBy(R"js(// @html <button id=b onclick="console.log(this.id, event.type)">x</button>
document.getElementById('b').click();)js") == "b click");
}

TEST_CASE("window.onerror gets five arguments, and true silences the console (HTML 8.1.8.1)") {
    CHECK(printedBy(R"js(window.onerror = (message, source, line, column, error) => {
  console.log(message, line, typeof column, error.message);
  return true;
};
setTimeout(() => { throw new TypeError('boom'); });)js") == "Uncaught TypeError: boom 6 number boom");
}

TEST_CASE("an error listener that cancels silences the console (HTML 8.1.4.6)") {
    CHECK(printedBy(
              R"js(addEventListener('error', (e) => { console.log(e.message, e.error); e.preventDefault(); });
reportError('plain');)js") == "Uncaught plain plain");
}

TEST_CASE("an error is told before the microtasks of the script that threw it (HTML 8.1.4.4 run a classic "
          "script)") {
    CHECK(printedBy(R"js(
window.onerror = (message) => { console.log(message); return true; };
queueMicrotask(() => { console.log('microtask'); throw 'second'; });
throw 'first';)js") == "Uncaught first microtask Uncaught second");
}

TEST_CASE("rejections are told after the checkpoint, and once more when they are handled (HTML 8.1.4.7)") {
    CHECK(printedBy(R"js(
addEventListener('unhandledrejection', (e) => { console.log(e.type, e.reason); e.preventDefault(); });
addEventListener('rejectionhandled', (e) => console.log(e.type, e.reason));
const promise = Promise.reject('late');
setTimeout(() => promise.catch(() => console.log('caught')), 5);
queueMicrotask(() => console.log('microtask'));)js") ==
          "microtask unhandledrejection late caught rejectionhandled late");
}

TEST_CASE("load bubbles from no document to its window (DOM 2.9, HTML 7.2.2)") {
    CHECK(printedBy(R"js(
addEventListener('load', (e) => console.log('window', e.target === document, document.readyState));
document.addEventListener('load', () => console.log('never'));
document.addEventListener('DOMContentLoaded', () => console.log('parsed', document.readyState));
window.addEventListener('DOMContentLoaded', () => console.log('bubbles'));
console.log(document.readyState);)js") == "loading parsed interactive bubbles window true complete");
}

TEST_CASE("an event for nobody is a notice, not a failure") {
    const ProgramOutput output = runPage("// @event click #nope at 5ms\nconsole.log('runs');");
    CHECK(output.out == "runs\n");
    CHECK(output.err == "@event click #nope: nothing in the page matches #nope.\n");
}
