// node: skip simulated latencies
// @io fetch http://a/slow 50ms -> 1
// @io fetch http://a/quick 10ms -> 2
fetch('http://a/slow').then(() => console.log('slow'));
fetch('http://a/quick').then(() => console.log('quick'));
// why: quick < slow: completion io 5, io 4
// expect: quick
// expect: slow
