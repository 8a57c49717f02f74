// The earlier timer fires first: the clock went on while the script was busy.
setTimeout(() => console.log('set first, ten'), 10);
const end = Date.now() + 40;
while (Date.now() < end);
setTimeout(() => console.log('set last, five'), 5);

// expect: set first, ten
// expect: set last, five
