// Every await splits the function
// See the part before the first await run at once, like any call.
async function work(name) {
  console.log(name, 'part 1');
  await null;
  console.log(name, 'part 2');
  await null;
  console.log(name, 'part 3');
}

work('a');
work('b');
console.log('both have begun');
