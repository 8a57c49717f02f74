// Mutation observers (DOM 4.3).

#include "page_output.h"
#include "support/catch.h"

TEST_CASE("all changes until the microtask are told at once") {
    CHECK(printedBy(R"js(// @html <ul id=l></ul>
const list = document.getElementById('l');
new MutationObserver((records) => console.log(records.length, records.map((r) => r.type).join())).observe(list, { childList: true, attributes: true });
list.append('a'); list.className = 'x'; list.firstChild.remove();
console.log('sync');)js") == "sync 3 childList,attributes,childList");
}

TEST_CASE("observers share one microtask, in the place of the first change") {
    CHECK(printedBy(R"js(
const one = document.createElement('p'), two = document.createElement('p');
new MutationObserver(() => console.log('one')).observe(one, { attributes: true });
new MutationObserver(() => console.log('two')).observe(two, { attributes: true });
two.id = 'x';
Promise.resolve().then(() => console.log('promise'));
one.id = 'y';)js") == "one two promise");
}

TEST_CASE("what an observer changes is told by another microtask") {
    CHECK(printedBy(R"js(
const p = document.createElement('p');
let calls = 0;
new MutationObserver(() => { console.log('call', ++calls); if (calls < 3) p.id = `${calls}`; queueMicrotask(() => console.log('after', calls)); })
  .observe(p, { attributes: true });
p.id = 'a';)js") == "call 1 call 2 after 2 call 3 after 3 after 3");
}

TEST_CASE("only what is asked for is told, with the old value if that is asked for") {
    CHECK(printedBy(R"js(// @html <p class=a>text</p>
const p = document.querySelector('p');
new MutationObserver((records) => { for (const r of records) console.log(r.type, r.attributeName, r.oldValue); })
  .observe(p, { attributeFilter: ['class'], attributeOldValue: true, characterDataOldValue: true, subtree: true });
p.id = 'x'; p.className = 'b'; p.firstChild.data = 'new'; p.append('child');)js") ==
          "attributes class a characterData null text");
}

TEST_CASE("a record names what came, what went, and what is beside") {
    CHECK(printedBy(R"js(// @html <ul><li>a</li><li>b</li></ul>
const list = document.querySelector('ul'), [a, b] = list.children;
new MutationObserver(([r]) => console.log(r.removedNodes[0] === a, r.addedNodes.length, r.previousSibling, r.nextSibling === b, r.target === list))
  .observe(list, { childList: true });
a.remove();)js") == "true 0 null true true");
}

TEST_CASE("innerHTML is one record (DOM 4.2.3 replace all)") {
    CHECK(printedBy(R"js(// @html <p><i></i><b></b></p>
const p = document.querySelector('p');
new MutationObserver((records) => console.log(records.length, records[0].removedNodes.length, records[0].addedNodes.length)).observe(p, { childList: true });
p.innerHTML = '<u></u>x';)js") == "1 2 2");
}

TEST_CASE("a removed part is observed until the microtask (DOM 4.3 transient registered observers)") {
    CHECK(printedBy(R"js(// @html <div><p></p></div>
const p = document.querySelector('p');
new MutationObserver((records) => console.log(records.map((r) => r.type).join())).observe(document.body, { childList: true, attributes: true, subtree: true });
p.remove(); p.id = 'x';
setTimeout(() => { p.id = 'y'; });)js") == "childList,attributes");
}

TEST_CASE("takeRecords leaves nothing to tell, disconnect nothing to observe") {
    CHECK(printedBy(R"js(
const p = document.createElement('p'), observer = new MutationObserver(() => console.log('never'));
observer.observe(p, { attributes: true });
p.id = 'x';
console.log(observer.takeRecords().length);
p.id = 'y';
observer.disconnect();
p.id = 'z';)js") == "1");
}
