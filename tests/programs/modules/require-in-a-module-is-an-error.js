// A file that waits at its top level cannot require.
try {
  require('fs');
} catch (e) {
  console.log(e.name, e.message.split('\n')[0]);
}
await null;
console.log('goes on');

// expect: ReferenceError require is not defined
// expect: goes on
