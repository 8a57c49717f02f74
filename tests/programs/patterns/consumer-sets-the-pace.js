// A producer waits for room in the buffer.
const buffer = [];
let wake = () => {};
const changed = () => new Promise((done) => { wake = done; });
async function produce() {
  for (let i = 1; i <= 5; i++) {
    while (buffer.length === 2) await changed();
    buffer.push(i);
    console.log('put', i, 'holding', buffer.length);
    wake();
  }
}
async function consume() {
  for (let left = 5; left > 0; left--) {
    while (buffer.length === 0) await changed();
    const item = buffer.shift();
    console.log('got', item);
    wake();
    await null;
  }
}
Promise.all([produce(), consume()]).then(() => console.log('all consumed'));

// expect: put 1 holding 1
// expect: put 2 holding 2
// expect: got 1
// expect: put 3 holding 2
// expect: got 2
// expect: put 4 holding 2
// expect: got 3
// expect: put 5 holding 2
// expect: got 4
// expect: got 5
// expect: all consumed
