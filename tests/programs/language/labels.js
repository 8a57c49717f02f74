// break and continue can name an outer loop, and break any labelled statement.
outer: for (let i = 0; i < 3; i++) {
  for (let j = 0; j < 3; j++) {
    if (j === 1) continue outer;
    if (i === 2) break outer;
    console.log(i, j);
  }
}
block: {
  console.log('in');
  if (true) break block;
  console.log('never');
}
a: b: for (;;) break a;
console.log('done');

// expect: 0 0
// expect: 1 0
// expect: in
// expect: done
