// node: skip simulated latencies
// Both were there when the thread was free: the timers phase comes before the poll phase.
// @io dns.lookup a.example 2ms -> "1.2.3.4"
require('dns').lookup('a.example', () => console.log('answer'));
setTimeout(() => console.log('timer'), 9);
block(20);
// why: timer < answer: phaseOrder timers 5, io 4
// expect: timer
// expect: answer
