// A package with "exports" can import itself by its name.
import { createRequire } from 'node:module';
import main, { answer } from 'itself/answer';
import * as again from './lib/answer.js';
const require = createRequire(import.meta.url);
console.log(main, answer, again.answer === answer, import.meta.resolve('itself/answer'));
console.log(require('itself/data'), require.resolve('itself/data'));
for (const name of ['itself', 'itself/lib/answer.js', 'itself-not']) {
  try { require(name); } catch (error) { console.log(error.code, error.message.split('\n')[0]); }
  await import(name).catch((error) => console.log(error.code, error.message));
}

// @file package.json
{ "name": "itself", "type": "module", "exports": { "./answer": "./lib/answer.js", "./data": "./lib/data.cjs" } }
// @file lib/answer.js
export const answer = 42;
export default 'default';
// @file lib/data.cjs
module.exports = { data: true };
