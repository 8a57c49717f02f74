// What a function prints comes before what follows its call.
function greet() {
  console.log('inside');
}
greet();
console.log('after');
// why: inside < after: programOrder 5, none 6
// chain: inside: call 5, mainScript
// expect: inside
// expect: after
