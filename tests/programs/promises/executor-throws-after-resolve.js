// A throw after resolve is swallowed; before it, it rejects.
new Promise((resolve) => { resolve('kept'); throw new Error('swallowed'); }).then((v) => console.log(v));
new Promise((resolve) => { throw new Error('rejects'); }).catch((e) => console.log(e.message));

// expect: kept
// expect: rejects
