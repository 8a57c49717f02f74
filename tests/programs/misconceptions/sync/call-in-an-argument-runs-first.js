// setTimeout(make()) calls make now and times what it returns.
const make = () => {
  console.log('making');
  return () => console.log('made');
};
console.log('before');
setTimeout(make(), 0);
console.log('after');

// expect: before
// expect: making
// expect: after
// expect: made
