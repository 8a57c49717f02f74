// @env browser
// @html <b id=b></b>
// node: skip a page
const b = document.querySelector('#b');
b.addEventListener('click', () => {
  queueMicrotask(() => console.log('microtask'));
});
b.addEventListener('click', () => console.log('second'));
b.click();
// why: second < microtask: runToCompletion 8, microtasks 6
// expect: second
// expect: microtask
