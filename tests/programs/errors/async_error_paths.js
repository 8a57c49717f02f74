// How errors travel through async functions and promise chains.
const fail = async (m) => { throw new Error(m); };
(async () => {
  try {
    await fail('awaited');
  } catch (e) {
    console.log(e.message);
  }
  try {
    return fail('returned, not awaited');
  } catch (e) {
    console.log('never');
  } finally {
    console.log('finally');
  }
})().catch((e) => console.log(e.message));
Promise.resolve().then(() => { throw new Error('in then'); }).then(() => console.log('skipped')).catch((e) => { console.log(e.message); return 'recovered'; }).then(console.log);
Promise.reject(new Error('through finally')).finally(() => console.log('finally sees nothing')).catch((e) => console.log(e.message));
Promise.reject(new Error('replaced')).finally(() => { throw new Error('by finally'); }).catch((e) => console.log(e.message));

// expect: awaited
// expect: finally
// expect: finally sees nothing
// expect: by finally
// expect: in then
// expect: returned, not awaited
// expect: recovered
// expect: through finally
