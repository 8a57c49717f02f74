// @env browser
// @html <div class=outer><div class=inner></div></div>
// @event click .inner at 20ms
// A user's click: no function of the program runs below the listeners, so each has its checkpoint (HTML 8.1.4.4), and
// changes are told by one microtask (DOM 4.3).
// node: skip it has no document
const inner = document.querySelector('.inner'), outer = document.querySelector('.outer');
new MutationObserver(() => console.log('mutate')).observe(outer, { attributes: true });
function onClick() {
  console.log('click');
  setTimeout(() => console.log('timeout'), 0);
  Promise.resolve().then(() => console.log('promise'));
  outer.setAttribute('data-changed', '1');
}
inner.addEventListener('click', onClick);
outer.addEventListener('click', onClick);
// expect: click
// expect: promise
// expect: mutate
// expect: click
// expect: promise
// expect: mutate
// expect: timeout
// expect: timeout
