// A busy thread makes timers late; the overdue ones run by due time.
setTimeout(() => console.log('20'), 20);
setTimeout(() => console.log('10'), 10);
Promise.resolve().then(() => console.log('promise'));
const until = Date.now() + 50;
while (Date.now() < until);
console.log('free');

// expect: free
// expect: promise
// expect: 10
// expect: 20
