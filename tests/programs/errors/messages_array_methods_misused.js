// Array methods without what they need.
'use strict';
const attempts = [
  () => [].reduce((a, b) => a),
  () => [].reduceRight((a, b) => a),
  () => [1].map(),
  () => [1].map({}),
  () => [1].forEach('x'),
  () => [1].filter(null),
  () => [1].find(1),
  () => [1].some(),
  () => [1].every(Symbol('z')),
  () => [1].flatMap(),
  () => [2, 1].sort(1),
  () => [2, 1].sort('x'),
  () => [2, 1].toSorted(null),
  () => Array.from(null),
  () => Array.from([1], 1),
  () => Array.from(1, {}),
  () => Array.prototype.map.call(null, x => x),
  () => Array.prototype.join.call(undefined),
  () => [].at.call(null),
  () => [].flat.call(undefined),
  () => [1].findLast(),
  () => new Array(3).fill().map(null),
  () => [].concat.call(null),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Reduce of empty array with no initial value
// expect: TypeError: Reduce of empty array with no initial value
// expect: TypeError: undefined is not a function
// expect: TypeError: #<Object> is not a function
// expect: TypeError: x is not a function
// expect: TypeError: null is not a function
// expect: TypeError: 1 is not a function
// expect: TypeError: undefined is not a function
// expect: TypeError: Symbol(z) is not a function
// expect: TypeError: flatMap mapper function is not callable
// expect: TypeError: The comparison function must be either a function or undefined
// expect: TypeError: The comparison function must be either a function or undefined
// expect: TypeError: The comparison function must be either a function or undefined
// expect: TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: 1 is not a function
// expect: TypeError: #<Object> is not a function
// expect: TypeError: Array.prototype.map called on null or undefined
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: undefined is not a function
// expect: TypeError: null is not a function
// expect: TypeError: Array.prototype.concat called on null or undefined
