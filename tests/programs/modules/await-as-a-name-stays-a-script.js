// In a script await is a name like any other.
const await = (v) => `called with ${v}`;
console.log(await (5), typeof require);

// expect: called with 5 function
