// Awaiting one after the other adds up; starting first and awaiting then does not.
const wait = (name, ms) => new Promise((resolve) => setTimeout(() => { console.log(name); resolve(); }, ms));
async function sequential() { await wait('s1', 20); await wait('s2', 20); console.log('sequential done'); }
async function concurrent() { const a = wait('c1', 20), b = wait('c2', 25); await a; await b; console.log('concurrent done'); }
sequential();
concurrent();

// expect: s1
// expect: c1
// expect: c2
// expect: concurrent done
// expect: s2
// expect: sequential done
