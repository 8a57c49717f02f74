// @env browser
// @html <div class=outer><div class=inner></div></div>
// click() dispatches within the script, so microtasks wait until the script has ended (HTML 8.1.4.4), and the second change
// finds the microtask of the first one queued already (DOM 4.3).
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
inner.click();
console.log('end of script');
// expect: click
// expect: click
// expect: end of script
// expect: promise
// expect: mutate
// expect: promise
// expect: timeout
// expect: timeout
