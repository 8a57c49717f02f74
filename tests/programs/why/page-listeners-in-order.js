// @env browser
// @html <b id=b></b>
// @event click #b at 5ms
// node: skip a page
const b = document.querySelector('#b');
b.addEventListener('click', () => {
  console.log('first');
  queueMicrotask(() => console.log('microtask'));
});
b.addEventListener('click', () => console.log('second'));
// why: first < second: programOrder 7, none 10
// why: microtask < second: checkpointBetween microtasks 8, none 10
// chain: second: task, outside
// expect: first
// expect: microtask
// expect: second
