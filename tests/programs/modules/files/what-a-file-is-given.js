// module, exports, this and the names of a file; who loaded it.
console.log(this === module.exports, exports === module.exports, require.main === module, module.id, module.parent);
const { describe } = require('./lib/part');
console.log(describe());
console.log(module.children.length, module.children[0].loaded, module.children[0].parent === module);
console.log(typeof __filename, typeof __dirname);
exports.unused = 1;
exports = { detached: true };
console.log(module.exports);

// @file lib/part.js
console.log(this === exports, require.main === module, module.parent.id, module.id, module.path);
exports.lost = 1;
module.exports = { describe: () => [__filename, __dirname, module.paths[0]].join() + module.loaded };
