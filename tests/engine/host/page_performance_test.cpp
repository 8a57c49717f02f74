// The clock of a page, and bodies, blobs and forms in it.

#include "page_output.h"
#include "support/catch.h"

TEST_CASE("an observer of a page hears of marks and measures in a task (Performance Timeline 4)") {
    CHECK(printedBy(R"js(// @cpu 0us
const observer = new PerformanceObserver((list, self) => {
  console.log('told', list.getEntries().map((entry) => entry.name).join());
  self.disconnect();
});
observer.observe({ entryTypes: ['mark', 'measure'] });
performance.mark('a');
performance.measure('b', 'a');
Promise.resolve().then(() => console.log('promise'));
console.log('main', performance.getEntriesByType('mark').length);
)js") == "main 1 promise told a,b");
}

TEST_CASE("a page's performance has nothing of Node's") {
    CHECK(printedBy(R"js(
console.log(typeof performance.eventLoopUtilization, typeof performance.timerify, performance.now() >= 0,
            Object.prototype.toString.call(performance), PerformanceObserver.supportedEntryTypes.join());
try { performance.measure('x', 'missing'); } catch (error) { console.log(error.name); }
)js") == "undefined undefined true [object Performance] mark,measure SyntaxError");
}

TEST_CASE("a page reads a body piece by piece (Fetch 5.3)") {
    CHECK(printedBy(R"js(// @cpu 0us
// @io fetch /slow 10ms bandwidth 1kB/s -> 12345678
fetch('/slow').then(async (response) => {
  console.log(performance.now());
  let size = 0;
  for await (const chunk of response.body) size += chunk.length;
  console.log(performance.now(), size, response.bodyUsed);
  try { await response.text(); } catch (error) { console.log(error.message); }
});)js") == "10 18 8 true Failed to execute 'text' on 'Response': body stream already read");
}

TEST_CASE("forms of a page take blobs as files (XHR 4)") {
    CHECK(printedBy(
              R"js(// @html <form id="form"><input name="a" value="1"><input name="b" type="checkbox"></form>
const form = new FormData(document.getElementById('form'));
form.append('file', new Blob(['text'], { type: 'a/b' }));
console.log([...form.keys()].join(), form.get('file').name, form.get('file').size, form.get('file') instanceof File);
new Response(form).formData().then(async (read) => console.log(read.get('a'), await read.get('file').text()));
)js") == "a,file blob 4 true 1 text");
}
