// x is read before the await and written after it: one addition is lost.
let x = 0;
const add = async (n) => { x = x + await n; };
const addLate = async (n) => { const value = await n; x = x + value; };
add(1);
add(2);
setTimeout(() => {
  console.log('read early:', x);
  x = 0;
  addLate(1);
  addLate(2);
  setTimeout(() => console.log('read late:', x), 0);
}, 0);

// expect: read early: 2
// expect: read late: 3
