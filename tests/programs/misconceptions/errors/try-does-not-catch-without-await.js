// try/catch sees a call return a promise: its rejection comes too late.
async function fail() { throw new Error('late'); }
try {
  fail().catch((e) => console.log('handler:', e.message));
  console.log('try ends well');
} catch {
  console.log('never');
}
console.log('script ends');

// expect: try ends well
// expect: script ends
// expect: handler: late
