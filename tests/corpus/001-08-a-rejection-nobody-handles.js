// A job that is not awaited rejects: the process ends, the queue is not finished.
const queue = [1, 2, 3];
async function job(n) {
  await null;
  if (n === 2) throw new Error(`job ${n} cannot connect`);
  console.log('job', n);
}
async function drain() {
  for (const n of queue) {
    job(n);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  console.log('never reached');
}
drain();

// expect: job 1
// exit: 1
