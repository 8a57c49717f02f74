// index files, package.json and node_modules.
console.log(require('./shapes'), require('./shapes/'), require('./shapes') === require('./shapes/index'));
console.log(require('greeter')('Ada'), require('greeter/lib/words'), require.resolve('greeter'));
console.log(require('./inner/deep.js'));
console.log(require('./settings'), require('./settings.json') === require('./settings'));

// @file shapes/index.js
module.exports = ['circle', require('./square')];
// @file shapes/square.js
module.exports = 'square';
// @file node_modules/greeter/package.json
{ "name": "greeter", "version": "1.2.3", "main": "lib/main" }
// @file node_modules/greeter/lib/main.js
const { hello } = require('./words');
module.exports = (name) => `${hello}, ${name}`;
// @file node_modules/greeter/lib/words.js
exports.hello = 'Good day';
// @file inner/deep.js
exports.up = require('../shapes').length;
exports.own = require('nested');
// @file inner/node_modules/nested.js
module.exports = 'nested of inner';
// @file settings.json
{ "volume": 11, "tags": ["a", "b"] }
