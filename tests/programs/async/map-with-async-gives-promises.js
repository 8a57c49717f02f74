// map does not wait; filter keeps everything, since promises are true.
const numbers = [1, 2, 3];
const isEven = async (n) => n % 2 === 0;
(async () => {
  const mapped = numbers.map(async (n) => n * 2);
  console.log(mapped.every((p) => p instanceof Promise), await Promise.all(mapped));
  console.log(numbers.filter(isEven), (await Promise.all(numbers.map(isEven))).map(String));
  console.log(await numbers.reduce(async (sum, n) => (await sum) + n, 0));
})();

// expect: true [ 2, 4, 6 ]
// expect: [ 1, 2, 3 ] [ 'false', 'true', 'false' ]
// expect: 6
