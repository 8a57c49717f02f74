// @env browser
// @html <b id=b></b>
// node: skip a page
const b = document.querySelector('#b');
new MutationObserver(() => console.log('changed')).observe(b, { attributes: true });
b.id = 'c';
Promise.resolve().then(() => console.log('promise'));
// why: changed < promise: queueOrder microtasks 6, microtasks 7
// expect: changed
// expect: promise
