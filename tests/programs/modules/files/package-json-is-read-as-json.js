// The "main" and the "type" of a package are members of the outermost object, and the last ones of their names.
console.log(require('nested'), require('escaped'), require('twice'));

// @file node_modules/nested/package.json
{ "config": { "main": "wrong.js", "type": "module" }, "keywords": ["main"], "main": "right.js" }
// @file node_modules/nested/right.js
module.exports = 'right';
// @file node_modules/nested/wrong.js
module.exports = 'wrong';
// @file node_modules/escaped/package.json
{ "main": "lib\u002fmain.js", "description": "\"main\": \"wrong.js\"" }
// @file node_modules/escaped/lib/main.js
module.exports = 'escaped';
// @file node_modules/twice/package.json
{ "main": "first.js", "main": "second.js" }
// @file node_modules/twice/first.js
module.exports = 'first';
// @file node_modules/twice/second.js
module.exports = 'second';
