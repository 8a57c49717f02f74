// resolve() queues the waiting reactions; it does not call them.
let open;
new Promise((resolve) => { open = resolve; }).then(() => console.log('door is open'));
console.log('turning the key');
open();
console.log('key turned');

// expect: turning the key
// expect: key turned
// expect: door is open
