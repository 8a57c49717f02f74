// Calling an async function gives a promise, whatever it returns.
async function one() { return 1; }
const result = one();
console.log(typeof result, result instanceof Promise, result + 1);

// expect: object true [object Promise]1
