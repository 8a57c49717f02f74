// @stub readLater 40ms -> "text"
// A synchronous call keeps the thread, an awaited one leaves it to others.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
setTimeout(() => console.log(at(), 'another request'), 10);
block(40);
console.log(at(), 'after a blocking read');
setTimeout(() => console.log(at(), 'yet another request'), 10);
readLater('text').then(() => console.log(at(), 'after an awaited read'));

// expect: 40 after a blocking read
// expect: 40 another request
// expect: 50 yet another request
// expect: 80 after an awaited read
