// The executor runs at once
// See only the then callback wait: the function given to Promise does not.
console.log('before');
const promise = new Promise((resolve) => {
  console.log('executor');
  resolve('value');
  console.log('still in the executor');
});
promise.then((value) => console.log('then', value));
console.log('after');
