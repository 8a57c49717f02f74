// Microtasks that never end
// See the timer wait for ever: the microtask queue is never empty.
let n = 0;
function again() {
  n += 1;
  Promise.resolve().then(again);
}

setTimeout(() => console.log('I never run'), 0);
again();
console.log('started');
