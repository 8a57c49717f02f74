async function f() {
  console.log('in f');
  await null;
  console.log('f goes on');
}
console.log('start');
f();
console.log('end of script');
