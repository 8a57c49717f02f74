// Jobs side by side, each with its catch from the beginning.
const job = async (n) => {
  await null;
  if (n === 2) throw new Error('cannot connect');
  console.log('job', n);
};
for (const n of [1, 2, 3]) job(n).catch((error) => console.log('job', n, 'failed:', error.message));
console.log('all started');

// expect: all started
// expect: job 1
// expect: job 3
// expect: job 2 failed: cannot connect
