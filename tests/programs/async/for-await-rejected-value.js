// A rejected value in a sync iterable ends the loop with its reason.
async function main() {
  function* values() {
    try {
      yield 1;
      yield Promise.reject(new Error('second'));
      yield 3;
    } finally {
      console.log('generator closed');
    }
  }
  try {
    for await (const v of values()) console.log(v);
  } catch (e) {
    console.log('caught', e.message);
  }
}
main().then(() => console.log('end'));

// expect: 1
// expect: caught second
// expect: end
