// A throw before the first await is a rejection too.
async function fails() { console.log('in fails'); throw new Error('early'); }
const p = fails();
console.log('no throw here');
p.catch((e) => console.log('caught', e.message));

// expect: in fails
// expect: no throw here
// expect: caught early
