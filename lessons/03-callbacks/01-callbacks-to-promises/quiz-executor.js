const promise = new Promise((resolve) => {
  console.log('executor');
  resolve('resolved');
  resolve('resolved again');
});
promise.then((value) => console.log(value));
console.log('after the promise');
