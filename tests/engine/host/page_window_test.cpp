// Requests, storage, dialogs and what else belongs to a window.

#include "page_output.h"
#include "support/catch.h"
#include "tickscope/names.h"

TEST_CASE("a request tells its states in the order of the standard (XHR 3.5.6)") {
    CHECK(printedBy(R"js(// @io fetch /a 10ms -> {"n": 1}
const xhr = new XMLHttpRequest();
for (const type of ['readystatechange', 'loadstart', 'progress', 'load', 'loadend', 'error', 'abort', 'timeout'])
  xhr.addEventListener(type, () => console.log(type === 'readystatechange' ? xhr.readyState : type));
xhr.open('GET', '/a'); xhr.send();
console.log('sync');)js") == "1 loadstart sync 2 3 progress 4 load loadend");
}

TEST_CASE("a network that fails is an error, an answer of any status is none (XHR 3.5.6)") {
    CHECK(printedBy(R"js(// @io fetch /down 10ms fails 1 "cable cut"
// @io fetch /missing 20ms fails 1 "404 Not Found"
for (const url of ['/down', '/missing']) {
  const xhr = new XMLHttpRequest();
  xhr.onerror = () => console.log(url, 'error', xhr.status);
  xhr.onload = () => console.log(url, 'load', xhr.status, xhr.statusText);
  xhr.onloadend = () => console.log('end', xhr.readyState);
  xhr.open('GET', url); xhr.send();
})js") == "/down error 0 end 4 /missing load 404 Not Found end 4");
}

TEST_CASE("a request gives up after its timeout (XHR 3.5.4)") {
    CHECK(printedBy(R"js(// @io fetch /slow 500ms -> 1
const xhr = new XMLHttpRequest();
xhr.timeout = 50;
for (const type of ['timeout', 'load', 'loadend']) xhr.addEventListener(type, (e) => console.log(type, Math.round(performance.now())));
xhr.open('GET', '/slow'); xhr.send();)js") == "timeout 50 loadend 50");
}

TEST_CASE("abort() tells at once and leaves the request unsent (XHR 3.5.7)") {
    CHECK(printedBy(R"js(
const xhr = new XMLHttpRequest();
for (const type of ['readystatechange', 'abort', 'load', 'loadend'])
  xhr.addEventListener(type, () => console.log(type, xhr.readyState));
xhr.open('GET', '/a'); xhr.send(); xhr.abort();
console.log(xhr.readyState);)js") == "readystatechange 1 readystatechange 4 abort 4 loadend 4 0");
}

TEST_CASE("a synchronous request stops the page (XHR 3.5.6)") {
    CHECK(printedBy(R"js(// @io fetch /a 30ms -> {"n": 1}
setTimeout(() => console.log('timeout'), 5);
const xhr = new XMLHttpRequest();
xhr.open('GET', '/a', false); xhr.send();
console.log(JSON.parse(xhr.responseText).n, Math.round(performance.now()));)js") == "1 30 timeout");
}

TEST_CASE("fetch rejects with the signal's reason at once") {
    CHECK(printedBy(R"js(
const control = new AbortController();
fetch('/a', { signal: control.signal }).catch((error) => console.log(error.name, Math.round(performance.now())));
setTimeout(() => control.abort(), 20);)js") == "AbortError 20");
}

TEST_CASE("the trace names the method of a request that is not GET") {
    const ProgramOutput output =
        runPage("fetch('/a', { method: 'post', body: 'x' }); fetch(new Request('/b'));");
    std::string labels;
    for (const tickscope::Event& event : output.result.trace.events)
        if (event.kind == tickscope::EventKind::OperationStarted)
            labels += std::string(output.result.trace.text(event)) + ";";
    CHECK(labels == "fetch POST /a;fetch /b;");
}

TEST_CASE("stored items are texts, and properties") {
    CHECK(printedBy(R"js(
localStorage.setItem('n', 1); localStorage.name = 'Ada';
console.log(localStorage.getItem('n') === '1', localStorage.name, localStorage.length, Object.keys(localStorage).join());
delete localStorage.n;
console.log(localStorage.getItem('n'), 'name' in localStorage, sessionStorage.length);)js") ==
          "true Ada 2 n,name null true 0");
}

TEST_CASE("a dialog stops the page until the user has read it (HTML 8.8.1)") {
    CHECK(printedBy(R"js(// @alert 250ms
setTimeout(() => console.log('timeout', Math.round(performance.now())), 10);
alert('Stop');
console.log(confirm('Sure?'), prompt('Name?', 'Ada'));)js") ==
          "[alert] Stop [confirm] Sure? [prompt] Name? true Ada timeout 750");
}

TEST_CASE("a size forces style and layout once for each change") {
    const ProgramOutput output = runPage(R"js(// @html <p id=p>x</p>
const p = document.getElementById('p');
for (let i = 0; i < 3; ++i) { p.style.width = `${i}px`; p.offsetWidth; p.offsetHeight; })js");
    int layouts = 0;
    for (const tickscope::Event& event : output.result.trace.events)
        layouts += event.kind == tickscope::EventKind::PhaseEntered &&
                   event.detail == static_cast<std::uint8_t>(tickscope::Phase::Layout);
    CHECK(layouts == 4); // three forced ones, and the frame's own
}

TEST_CASE("the address may change within the page") {
    CHECK(printedBy(R"js(
addEventListener('hashchange', (e) => console.log('hashchange', location.hash));
addEventListener('popstate', (e) => console.log('popstate', e.state, location.pathname));
location.hash = 'top';
history.pushState({ page: 1 }, '', '/one');
console.log(location.href);
setTimeout(() => history.back(), 5);)js") == "http://localhost/one hashchange  popstate null /");
}
