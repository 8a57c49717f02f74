// createRequire gives a module what CommonJS files have.
import { builtinModules, createRequire, isBuiltin } from 'node:module';
const require = createRequire(import.meta.url);
console.log(require('./old.cjs'), require('./data.json'), require.main, require.resolve('./old.cjs'));
console.log(isBuiltin('fs'), isBuiltin('node:timers'), isBuiltin('express'), builtinModules.includes('events'));
console.log(createRequire('/sub/any.js').resolve('fs'));
try {
  createRequire('relative.js');
} catch (e) {
  console.log(e.name, e.code, e.message);
}
// @file old.cjs
module.exports = { main: require.main };
// @file data.json
{ "n": 1 }
