// Leaving a loop through a finally runs it, and the finally may change the destination.
outer: for (let i = 0; i < 2; i++) {
  for (;;) {
    try {
      continue outer;
    } finally {
      console.log('finally', i);
    }
  }
}
const f = () => {
  for (const x of [1, 2]) {
    try {
      return x;
    } finally {
      continue;
    }
  }
  return 'after';
};
console.log(f());

// expect: finally 0
// expect: finally 1
// expect: after
