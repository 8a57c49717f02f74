// Array destructuring closes the iterator unless it ran to the end.
const make = (n) => ({
  [Symbol.iterator]() {
    let i = 0;
    return {
      next() { console.log('next'); return { value: i, done: i++ >= n }; },
      return() { console.log('return'); return {}; },
    };
  },
});
const [] = make(1);
console.log('--');
const [a] = make(2);
console.log('--', a);
const [b, c] = make(1);
console.log('--', b, c);
const [d, ...rest] = make(3);
console.log('--', d, rest);

// expect: return
// expect: --
// expect: next
// expect: return
// expect: -- 0
// expect: next
// expect: next
// expect: -- 0 undefined
// expect: next
// expect: next
// expect: next
// expect: next
// expect: -- 0 [ 1, 2 ]
