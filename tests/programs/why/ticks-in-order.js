// One queue, first in, first out.
process.nextTick(() => console.log('a'));
process.nextTick(() => console.log('b'));
// why: a < b: queueOrder nextTicks 2, nextTicks 3
// expect: a
// expect: b
