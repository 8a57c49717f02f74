// The body of an async function runs at once, up to its first await.
async function cook() {
  console.log('water on');
  await null;
  console.log('pasta in');
}
console.log('enter kitchen');
cook();
console.log('set the table');

// expect: enter kitchen
// expect: water on
// expect: set the table
// expect: pasta in
