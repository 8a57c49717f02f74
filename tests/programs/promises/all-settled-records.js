// allSettled never rejects.
Promise.allSettled([Promise.resolve(1), Promise.reject('no'), 3, { then(r, j) { j('thenable'); } }])
  .then((records) => { for (const r of records) console.log(r); });

// expect: { status: 'fulfilled', value: 1 }
// expect: { status: 'rejected', reason: 'no' }
// expect: { status: 'fulfilled', value: 3 }
// expect: { status: 'rejected', reason: 'thenable' }
