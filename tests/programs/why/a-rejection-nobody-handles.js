// The listener is told when the microtasks are done.
process.on('unhandledRejection', () => console.log('unhandled'));
Promise.resolve().then(() => {
  console.log('thrown');
  throw new Error('x');
});
// why: thrown < unhandled: causedBy 4, none 3
// expect: thrown
// expect: unhandled
