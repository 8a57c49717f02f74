// A listener keeps the process alive; ticks queued by the failing timer wait for the next list.
process.on('uncaughtException', (e, origin) => console.log('caught', e.message, origin));
setTimeout(() => {
  process.nextTick(() => console.log('tick'));
  throw new Error('timer failed');
}, 5);
setTimeout(() => console.log('same list'), 5);
setTimeout(() => console.log('later'), 100);
// Both timers of the list are due when the loop starts.
const end = Date.now() + 20;
while (Date.now() < end);

// expect: caught timer failed uncaughtException
// expect: same list
// expect: tick
// expect: later
