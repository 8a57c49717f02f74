// As long as microtasks queue microtasks no timer runs.
let left = 3;
setTimeout(() => console.log('timer at last'), 0);
function again() {
  queueMicrotask(() => {
    console.log('microtask', left);
    if (--left > 0) again();
  });
}
again();

// expect: microtask 3
// expect: microtask 2
// expect: microtask 1
// expect: timer at last
