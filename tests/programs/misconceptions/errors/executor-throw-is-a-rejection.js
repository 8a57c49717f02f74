// A throw in the executor rejects the promise; it does not come out of new.
try {
  new Promise(() => { throw new Error('inside'); }).catch((e) => console.log('rejected:', e.message));
  console.log('constructed');
} catch {
  console.log('never');
}

// expect: constructed
// expect: rejected: inside
