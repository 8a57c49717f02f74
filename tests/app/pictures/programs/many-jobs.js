// A thousand jobs in one queue
let sum = 0;
for (let i = 0; i < 1000; i++) queueMicrotask(() => { sum += i; });
setTimeout(() => console.log('sum', sum), 0);
console.log('queued');
