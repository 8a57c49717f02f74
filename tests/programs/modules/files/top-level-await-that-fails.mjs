// A module that rejects takes those that import it along.
process.on('exit', (code) => console.log('exit', code));
import './sibling.mjs';
import './fails.mjs';
console.log('never');
// @file sibling.mjs
console.log('sibling');
setTimeout(() => console.log('never either'), 50);
// @file fails.mjs
await new Promise((resolve) => setTimeout(resolve, 10));
throw new Error('after a while');
// exit: 1
