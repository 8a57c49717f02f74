// Calls come first
// See the call stack grow and shrink before any callback gets its turn.
setTimeout(() => console.log('callback'), 0);

function outer() {
  console.log('outer begins');
  inner();
  console.log('outer ends');
}
function inner() {
  console.log('inner');
}

outer();
console.log('the script ends');
