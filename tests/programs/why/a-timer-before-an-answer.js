// node: skip simulated latencies
// @io fs.readFile a.txt 40ms -> "text"
setTimeout(() => console.log('timer'), 30);
require('fs').readFile('a.txt', () => console.log('read'));
// why: timer < read: readyEarlier timers 3, io 4
// expect: timer
// expect: read
