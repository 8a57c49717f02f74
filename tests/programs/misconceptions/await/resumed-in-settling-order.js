// Waiting functions go on in the order their promises settled, not in the order of the calls.
const deferred = () => {
  const d = {};
  d.promise = new Promise((resolve) => { d.resolve = resolve; });
  return d;
};
const first = deferred(), second = deferred();
const wait = async (promise, name) => {
  await promise;
  console.log(name);
};
wait(first.promise, 'called first');
wait(second.promise, 'called second');
second.resolve();
first.resolve();

// expect: called second
// expect: called first
