// An await of anything is one microtask, like a then.
(async () => {
  await null;
  console.log('awaited');
})();
Promise.resolve().then(() => console.log('then'));
// why: awaited < then: queueOrder microtasks 3, microtasks 6
// expect: awaited
// expect: then
