// How it is reported: uncaught in async function.
async function load() {
  await null;
  throw new Error('after an await');
}
load();

// exit: 1
// report: same
