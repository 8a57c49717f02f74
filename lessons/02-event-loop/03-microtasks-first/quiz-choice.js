setTimeout(() => console.log('timeout'), 0);
Promise.resolve().then(() => console.log('then'));
for (let i = 0; i < 1000; i += 1);
console.log('loop');
