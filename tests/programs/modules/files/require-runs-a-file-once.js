// A file runs when it is required first; after that its exports are in the cache, until somebody deletes them there.
const first = require('./counter');
const second = require('./counter.js');
console.log(first === second, first.next(), second.next());
console.log(Object.keys(require.cache).length);
console.log(require.resolve('./counter'), module.children.map((child) => child.filename));
delete require.cache[require.resolve('./counter')];
const third = require('./counter');
console.log(third === first, third.next(), first.next());

// @file counter.js
console.log('counter runs', __filename, require.main === module, module.loaded);
let count = 0;
module.exports = { next: () => ++count };
