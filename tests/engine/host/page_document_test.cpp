// The document of a page.

#include "page_output.h"
#include "support/catch.h"

namespace {

// What console.log(expression) prints in a page with the body `html`.
std::string shown(const std::string& html, const std::string& expression) {
    return printedBy("// @html " + html + "\nconsole.log(" + expression + ");");
}

} // namespace

TEST_CASE("attributes are read with quotes and without, void elements have no end") {
    CHECK(shown(R"js(<input id=a value='x y' disabled><p class="q">b</p>)js", "document.body.innerHTML") ==
          R"js(<input id="a" value="x y" disabled=""><p class="q">b</p>)js");
}

TEST_CASE("character references are decoded, and written back where they must be") {
    CHECK(shown("<p title='&quot;'>&lt;b&gt; &amp; &#65;&copy;</p>", "document.body.innerHTML") ==
          "<p title=\"&quot;\">&lt;b&gt; &amp; A©</p>");
}

TEST_CASE("list items, options and cells end those before them (HTML 13.1.2.4)") {
    CHECK(shown("<ul><li>a<li>b<ul><li>c</ul></ul><p>d<p>e", "document.body.innerHTML") ==
          "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p><p>e</p>");
}

TEST_CASE("comments are nodes, and what scripts contain is text") {
    CHECK(
        shown("<!--x--><script>a < b</script>", "document.body.childNodes.length, document.body.innerHTML") ==
        "2 <!--x--><script>a < b</script>");
}

TEST_CASE("selectors find by type, id, class, attribute and place") {
    const std::string html = "<ul id=l><li class='a b'>1</li><li data-x=y>2</li><li>3</li></ul><p>4</p>";
    const auto found = [&](const std::string& selector) {
        return shown(html,
                     "[...document.querySelectorAll('" + selector + "')].map((e) => e.textContent).join()");
    };
    CHECK(found("li") == "1,2,3");
    CHECK(found("#l > .a.b") == "1");
    CHECK(found("[data-x]") == "2");
    CHECK(found("[data-x=\"y\"], p") == "2,4");
    CHECK(found("li:not(.a)") == "2,3");
    CHECK(found("li:first-child") == "1");
    CHECK(found("li:nth-child(odd)") == "1,3");
    CHECK(found("li + li") == "2,3");
    CHECK(found(".a ~ li:last-child") == "3");
    CHECK(found("body ul li:nth-child(2)") == "2");
}

TEST_CASE("a selector that is none throws a SyntaxError") {
    CHECK(printedBy("try { document.querySelector('li['); } catch (e) { console.log(e.name, e.message); }") ==
          "SyntaxError Failed to execute 'querySelector': 'li[' is not a valid selector.");
}

TEST_CASE("closest and matches look at the element itself first") {
    CHECK(printedBy(R"js(// @html <div class=card><b id=b>x</b></div>
const b = document.getElementById('b');
console.log(b.closest('b') === b, b.closest('.card').className, b.closest('i'), b.matches('.card b'));)js") ==
          "true card null true");
}

TEST_CASE("nodes move, they are not copied (DOM 4.2.3 insert)") {
    CHECK(printedBy(R"js(// @html <ul><li>1</li><li>2</li><li>3</li></ul>
const list = document.querySelector('ul'), first = list.firstChild;
list.append(first);
list.insertBefore(list.children[1], list.children[0]);
const p = document.createElement('p');
list.replaceWith(p, 'text');
console.log(list.textContent, document.body.innerHTML, list.isConnected, first.parentNode === list);)js") ==
          "321 <p></p>text false true");
}

TEST_CASE("a node cannot be put into itself (DOM 4.2.3 pre-insertion validity)") {
    CHECK(printedBy("try { document.body.appendChild(document.documentElement); } catch (e) { "
                    "console.log(e.name, e.code); }") == "HierarchyRequestError 3");
}

TEST_CASE("children and getElementsBy... are live, querySelectorAll is not (DOM 4.2.10)") {
    CHECK(printedBy(R"js(// @html <p class=x></p>
const live = document.getElementsByClassName('x'), fixed = document.querySelectorAll('.x'), { children } = document.body;
document.body.append(document.createElement('p'));
document.body.lastChild.className = 'x';
console.log(live.length, fixed.length, children.length, live[1] === children[1]);)js") == "2 1 2 true");
}

TEST_CASE("class lists, data and styles are views of attributes") {
    CHECK(printedBy(R"js(
const p = document.createElement('p');
p.classList.add('a', 'b'); p.classList.toggle('a'); console.log(p.classList.toggle('c'), p.className);
p.dataset.userName = 'Ada'; p.style.backgroundColor = 'red'; p.style.setProperty('--gap', '1px');
console.log(p.outerHTML, p.style.backgroundColor, Object.keys(p.dataset)[0]);)js") ==
          "true b c <p class=\"b c\" data-user-name=\"Ada\" style=\"background-color: red; --gap: "
          "1px;\"></p> red userName");
}

TEST_CASE("a clone has the attributes, a deep one the children too (DOM 4.4 cloneNode)") {
    CHECK(printedBy(R"js(// @html <div id=a class=c><b>x</b></div>
const a = document.getElementById('a');
console.log(a.cloneNode().outerHTML, a.cloneNode(true).outerHTML);)js") ==
          "<div id=\"a\" class=\"c\"></div> <div id=\"a\" class=\"c\"><b>x</b></div>");
}

TEST_CASE("a click checks a box before the listeners and tells input and change after (HTML 4.10.5.1.15)") {
    CHECK(printedBy(R"js(// @html <input type=checkbox id=box>
const box = document.getElementById('box');
for (const type of ['click', 'input', 'change']) box.addEventListener(type, () => console.log(type, box.checked));
box.click();)js") == "click true input true change true");
}

TEST_CASE("a canceled click takes the check back (legacy-canceled-activation behavior)") {
    CHECK(printedBy(R"js(// @html <input type=checkbox id=box>
const box = document.getElementById('box');
box.addEventListener('change', () => console.log('never'));
box.onclick = (e) => { e.preventDefault(); console.log(box.checked); };
box.click();
console.log(box.checked);)js") == "true false");
}

TEST_CASE("a click on a label is a click on its control too (HTML 4.10.4)") {
    CHECK(printedBy(R"js(// @html <label id=l for=c>x</label><input type=checkbox id=c>
document.addEventListener('click', (e) => console.log('click', e.target.id));
document.getElementById('l').click();
console.log(document.getElementById('c').checked);)js") == "click l click c true");
}

TEST_CASE("a submit button submits its form, which the listener keeps in the page") {
    CHECK(printedBy(R"js(// @html <form id=f><input name=q value=1><button id=go>Go</button></form>
// @event click #go at 5ms
const form = document.getElementById('f');
form.addEventListener('submit', (e) => { e.preventDefault(); console.log(e.submitter.id, new FormData(form).get('q')); });)js") ==
          "go 1");
}

TEST_CASE("an input event of the user has set the value before (@event input)") {
    CHECK(printedBy(R"js(// @html <input id=i>
// @event input #i at 5ms -> {"value": "abc"}
document.getElementById('i').oninput = (e) => console.log(e.target.value, e.data, e instanceof InputEvent);)js") ==
          "abc abc true");
}

TEST_CASE("focus tells who loses it first (HTML 6.6.4)") {
    CHECK(printedBy(R"js(// @html <input id=a><input id=b>
for (const type of ['focus', 'focusin', 'blur', 'focusout'])
  document.addEventListener(type, (e) => console.log(type, e.target.id), true);
document.getElementById('a').focus();
document.getElementById('b').focus();
console.log(document.activeElement.id);)js") == "focus a focusin a blur a focusout a focus b focusin b b");
}

TEST_CASE("the elements that a page begins with are named by the window (HTML 7.2.2.3)") {
    CHECK(printedBy(
              "// @html <button id=buy>x</button>\nbuy.onclick = () => console.log(buy.id);\nbuy.click();") ==
          "buy");
}

TEST_CASE("what is not simulated says so by name") {
    CHECK(printedBy(R"js(
for (const use of [() => document.createElement('canvas').getContext('2d'), () => document.body.attachShadow({ mode: 'open' }),
                   () => customElements.define('x-y', class extends HTMLElement {})]) {
  try { use(); } catch (e) { console.log(e.message); }
})js") == "Canvas drawing is not simulated in Tickscope Shadow DOM is not simulated in Tickscope "
          "Custom elements are not simulated in Tickscope");
}

TEST_CASE("the console shows an element as one short line") {
    CHECK(shown("<button id=b>Buy</button>", "document.querySelector('button')") ==
          R"js(<button id="b">Buy</button>)js");
    const std::string text = shown("<p>" + std::string(200, 'x') + "</p>", "document.querySelector('p')");
    CHECK(text == "<p>" + std::string(76, 'x') + "…");
    CHECK(shown("<i></i><b></b>", "document.body.children, document") ==
          "HTMLCollection(2) [ <i></i>, <b></b> ] #document");
}

TEST_CASE("the console shows the window without looking into it") {
    CHECK(printedBy("console.log(window, [globalThis], String(window));") ==
          "Window {…} [ Window {…} ] [object Window]");
}

TEST_CASE("an inserted script runs, one from innerHTML does not (HTML 4.12.1)") {
    CHECK(printedBy(R"js(
const script = document.createElement('script');
script.textContent = 'console.log("runs")';
document.body.append(script);
document.body.innerHTML = "<script>console.log('never')<\/script>";)js") == "runs");
}

TEST_CASE("a script that is loaded runs before its load event") {
    CHECK(printedBy(R"js(// @io script lib.js 50ms -> console.log('library')
const script = document.createElement('script');
script.src = 'lib.js';
script.onload = () => console.log('loaded');
document.head.append(script);
console.log('goes on');)js") == "goes on library loaded");
}

TEST_CASE("an image's load is a task of its own") {
    CHECK(printedBy(R"js(// @io image broken.png 5ms fails 1 "404 Not Found"
const load = (src) => new Promise((resolve, reject) => {
  const image = new Image();
  image.onload = () => resolve(src);
  image.onerror = () => reject(src);
  image.src = src;
});
load('a.png').then((src) => console.log('loaded', src));
load('broken.png').catch((src) => console.log('broken', src));)js") == "broken broken.png loaded a.png");
}

TEST_CASE("the console shows storage and styles by what they hold") {
    CHECK(printedBy(R"js(
localStorage.n = 1; document.body.style.color = 'red';
console.log(localStorage, document.body.style);)js") ==
          "Storage { n: '1', length: 1 } CSSStyleDeclaration { color: 'red' }");
}

TEST_CASE("The document shows no more than a document has") {
    CHECK(printedBy("console.log(['focused', 'isMaking', 'isParsing', 'parse', 'become'].filter((name) => "
                    "name in document), "
                    "Object.keys(document).length);") == "[] 0");
}

TEST_CASE("What is not simulated says so, and what is") {
    for (const char* name :
         {"new WebSocket('ws://x')", "new EventSource('/e')", "new IntersectionObserver(() => {})",
          "new ResizeObserver(() => {})", "indexedDB.open('db')"}) {
        const std::string out =
            printedBy(std::string("try { ") + name + "; } catch (e) { console.log(e.name, e.message); }");
        INFO(out);
        CHECK(out.starts_with("NotSupportedError "));
        CHECK(out.find(" is not simulated in Tickscope. Simulated are fetch, ") != std::string::npos);
    }
    CHECK(printedBy("console.log(typeof WebSocket, 'IntersectionObserver' in window, typeof indexedDB);") ==
          "function true object");
}
