// The same wait, but the thread stands still until it is over.
// node: skip block() is a function of Tickscope
function queryAndBlock(sql) {
  block(5);
  return `rows of ${sql}`;
}

setTimeout(() => console.log('a click, handled late'), 1);
console.log('ask');
console.log(queryAndBlock('users'));
console.log('only now free');
