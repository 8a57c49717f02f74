// What finally() returns is dropped; the value passes by.
Promise.resolve('kept').finally(() => 'dropped').then((v) => console.log(v));
Promise.reject('reason').finally(() => 'dropped').catch((r) => console.log(r));

// expect: kept
// expect: reason
