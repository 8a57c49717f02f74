// "type": "module" makes the .js files of a folder ES modules.
import('./es/main.js').then(({ kind }) => console.log(kind));
console.log(require('./plain.js'));
// @file plain.js
module.exports = 'plain is CommonJS';
// @file es/package.json
{ "type": "module" }
// @file es/main.js
import { word } from './words.js';
import old from './old.cjs';
export const kind = [word, old, typeof require, this];
// @file es/words.js
export const word = 'ES';
// @file es/old.cjs
module.exports = 'old';
