// The executor is an ordinary call; resolving twice changes nothing.
const p = new Promise((resolve, reject) => {
  console.log('executor');
  resolve(1);
  reject(new Error('ignored'));
  resolve(2);
  console.log('still in executor');
});
p.then((v) => console.log('value', v));
console.log('after constructor');

// expect: executor
// expect: still in executor
// expect: after constructor
// expect: value 1
