// A blocked thread: all timers of 5 ms run before those of 6, though the last of them was due after those.
const block = (ms) => { for (const end = Date.now() + ms; Date.now() < end;); };
setTimeout(() => {}, 5);
setTimeout(() => console.log('six'), 6);
block(3);
setTimeout(() => console.log('five'), 5);
block(30);
// why: five < six: timerLists timers 6, timers 4
// expect: five
// expect: six
