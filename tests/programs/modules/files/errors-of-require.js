// What require says of files that are not there, and of files with mistakes; a file that failed runs again.
for (const specifier of ['./missing', 'missing', './bad.json', './bad.js', './needs', './throws', './throws', './tla.mjs', '', 5, 'node:nope']) {
  try {
    console.log(require(specifier));
  } catch (e) {
    console.log(specifier, '|', e.name, e.code, e.message, e.requireStack?.length);
  }
}
try {
  require.resolve('./nope.js');
} catch (e) {
  console.log(e.code, e.message);
}
console.log(Object.keys(require.cache), module.children.length);

// @file bad.json
{"a": [1, 2,]}
// @file bad.js
const x = 1;
const x = 2;
// @file needs.js
require('./nothing/here.js');
// @file throws.js
console.log('throws runs');
throw new RangeError('while loading');
// @file tla.mjs
export default await 1;
