// An await waits in the same row.
const p = new Promise((resolve) => setTimeout(resolve, 1));
(async () => {
  await p;
  console.log('awaited');
})();
p.then(() => console.log('then'));
// why: awaited < then: reactionOrder microtasks 4, microtasks 7
// expect: awaited
// expect: then
