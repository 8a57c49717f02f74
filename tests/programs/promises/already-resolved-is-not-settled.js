// A promise that follows another is resolved but pending: reject comes too late.
let resolveIt, rejectIt;
const p = new Promise((resolve, reject) => { resolveIt = resolve; rejectIt = reject; });
resolveIt(new Promise((resolve) => setTimeout(resolve, 10, 'from the other')));
rejectIt(new Error('too late'));
p.then((v) => console.log(v), () => console.log('never'));
console.log(p);

// expect: Promise { <pending> }
// expect: from the other
