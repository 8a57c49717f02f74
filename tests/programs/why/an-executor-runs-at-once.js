// The function given to new Promise is called then and there.
new Promise((resolve) => {
  console.log('executor');
  resolve();
}).then(() => console.log('then'));
console.log('after');
// why: executor < after: programOrder 2, none 6
// why: after < then: runToCompletion 6, microtasks 5
// expect: executor
// expect: after
// expect: then
