// @env browser
// @html <ul id=list><li><button id=buy>Buy</button></li></ul>
// The path is walked down for capturing listeners and up for the others; at the target capturing ones come first
// (DOM 2.9). Delegation: the listener of the list hears for all buttons.
// node: skip it has no document
const list = document.getElementById('list'), buy = document.getElementById('buy');
const tell = (name) => (event) => console.log(name, event.eventPhase, event.target === buy);
window.addEventListener('click', tell('window down'), true);
list.addEventListener('click', tell('list down'), { capture: true });
buy.addEventListener('click', tell('target, bubbling'));
buy.addEventListener('click', tell('target, capturing'), true);
list.addEventListener('click', (event) => console.log('delegated', event.target.closest('button').id));
document.addEventListener('click', tell('document up'), { once: true });
buy.click();
buy.dispatchEvent(new Event('click'));
// expect: window down 1 true
// expect: list down 1 true
// expect: target, capturing 2 true
// expect: target, bubbling 2 true
// expect: delegated buy
// expect: document up 3 true
// expect: window down 1 true
// expect: list down 1 true
// expect: target, capturing 2 true
// expect: target, bubbling 2 true
