// node: skip simulated latencies
// @io fs.readFile a.txt 10ms -> "text"
setTimeout(() => console.log('timer'), 30);
require('fs').readFile('a.txt', () => console.log('read'));
// why: read < timer: readyEarlier io 4, timers 3
// chain: read: task 4, operation 4, mainScript
// expect: read
// expect: timer
