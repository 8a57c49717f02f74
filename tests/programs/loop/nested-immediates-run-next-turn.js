// An immediate queued by an immediate waits for the next turn; queues drain between immediates.
setImmediate(() => {
  console.log('immediate 1');
  setImmediate(() => console.log('nested immediate'));
  process.nextTick(() => console.log('tick of immediate 1'));
  Promise.resolve().then(() => console.log('promise of immediate 1'));
});
setImmediate(() => console.log('immediate 2'));

// expect: immediate 1
// expect: tick of immediate 1
// expect: promise of immediate 1
// expect: immediate 2
// expect: nested immediate
