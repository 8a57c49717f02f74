// Two awaits in a row: the second promise is rejected while nobody watches it.
process.on('unhandledRejection', (e) => console.log('unhandled:', e.message));
process.on('rejectionHandled', () => console.log('handled after all'));
const after = (ms, fails) => new Promise((resolve, reject) => setTimeout(fails ? reject : resolve, ms, new Error('second')));
(async () => {
  const slow = after(40), failing = after(10, true);
  await slow;
  try {
    await failing;
  } catch (e) {
    console.log('caught:', e.message);
  }
})();

// expect: unhandled: second
// expect: caught: second
// expect: handled after all
