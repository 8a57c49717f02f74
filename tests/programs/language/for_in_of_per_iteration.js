// for-in and for-of make a fresh binding per iteration too.
const fs = [];
for (const key in { a: 1, b: 2 }) fs.push(() => key);
for (const item of ['x', 'y']) fs.push(() => item);
console.log(fs.map((f) => f()).join());

// expect: a,b,x,y
