// @env browser
// node: skip a page
async function load() {
  console.log('begin');
  await fetch('/a');
  console.log('end');
}
setTimeout(load, 1);
// why: begin < end: sameFunction 4, microtasks 5
// expect: begin
// expect: end
