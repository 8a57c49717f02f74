// break closes the async generator and waits for its finally.
async function* numbers() {
  try {
    for (let i = 1; ; i++) yield i;
  } finally {
    console.log('closing');
    await new Promise((resolve) => setTimeout(resolve, 5));
    console.log('closed');
  }
}
(async () => {
  for await (const n of numbers()) {
    console.log(n);
    if (n === 3) break;
  }
  console.log('after loop');
})();

// expect: 1
// expect: 2
// expect: 3
// expect: closing
// expect: closed
// expect: after loop
