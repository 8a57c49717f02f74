// In a cycle, the file that is required again has not finished: what it has exported so far is there.
process.on('warning', (warning) => console.log(warning.message));
const a = require('./a');
const b = require('./b');
console.log('main', a.state, b.state, b.seen);

// @file a.js
exports.state = 'half';
exports.early = () => 'early of a';
const b = require('./b');
console.log('a goes on', b.state);
exports.state = 'done';
exports.late = () => 'late of a';

// @file b.js
const a = require('./a');
exports.seen = [a.state, typeof a.early, typeof a.late];
exports.state = 'b done';
setTimeout(() => console.log('later', a.state, a.late()), 10);
