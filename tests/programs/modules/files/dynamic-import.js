// import() gives a promise of the namespace; the module runs once.
(async () => {
  const [one, two] = await Promise.all([import('./tool.mjs'), import('./tool.mjs')]);
  console.log(one === two, one.default, one.names, Object.keys(one));
  const old = await import('./old.cjs');
  console.log(old, old.default === require('./old.cjs'));
  for (const specifier of ['./nope.mjs', './folder', 'nothing', './tool', './bad.mjs', './noname.mjs', './noname.cjs.mjs', './throws.mjs', './throws.mjs', './data.json'])
    await import(specifier).catch((e) => console.log(specifier, '|', e.name, e.code, e.message, e.url));
  console.log((await import('./data.json', { with: { type: 'json' } })).default);
})();
console.log('goes on');
// @file tool.mjs
console.log('tool runs');
export const names = ['a', 'b'];
export default 'default of tool';
// @file old.cjs
exports.kind = 'old';
exports.list = [1];
// @file folder/index.mjs
// @file bad.mjs
export const a = ;
// @file noname.mjs
import { missing } from './tool.mjs';
// @file noname.cjs.mjs
import { missing } from './old.cjs';
// @file throws.mjs
console.log('throws runs');
throw new Error('once');
// @file data.json
{ "list": [1, 2] }
