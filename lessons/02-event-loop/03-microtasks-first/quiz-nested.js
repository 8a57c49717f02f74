Promise.resolve().then(() => {
  console.log('one');
  setTimeout(() => console.log('late timer'), 0);
  Promise.resolve().then(() => console.log('two'));
});
setTimeout(() => console.log('early timer'), 0);
console.log('zero');
