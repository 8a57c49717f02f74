// The getter of `then` runs when resolving; its error rejects.
const bad = { get then() { console.log('getter'); throw new Error('no then for you'); } };
const p = new Promise((resolve) => { resolve(bad); console.log('resolved'); });
p.catch((e) => console.log('rejected:', e.message));
(async () => {
  try {
    await bad;
  } catch (e) {
    console.log('await threw:', e.message);
  }
})();
console.log('script done');

// expect: getter
// expect: resolved
// expect: getter
// expect: script done
// expect: rejected: no then for you
// expect: await threw: no then for you
