// clearTimeout before, inside, and of anything.
const never = setTimeout(() => console.log('never'), 5);
clearTimeout(never);
clearTimeout(never);
clearTimeout(undefined);
clearTimeout('no such timer');
clearTimeout({});
const victim = setTimeout(() => console.log('never'), 10);
setTimeout(() => { clearTimeout(victim); console.log('cleared'); }, 2);
const byNumber = setTimeout(() => console.log('never'), 10);
clearTimeout(+byNumber);
const byText = setTimeout(() => console.log('never'), 10);
clearInterval(`${+byText}`);

// expect: cleared
