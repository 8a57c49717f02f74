// How it is reported: uncaught shows the source line.
function outer() {
  inner();
}
function inner() {
  throw new Error('shown with its line');
}
outer();

// exit: 1
// report: same
