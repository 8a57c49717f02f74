// A page's module waits for all that it imports: files come in parallel, each once, and bring on what they import.
// @env browser
// @io import slow.mjs 250ms
// node: skip it is a page
import { a } from './a.mjs';
import './b.mjs';
import './slow.mjs';
const now = () => Math.floor(performance.now());
console.log('main', a, now());
document.addEventListener('DOMContentLoaded', () => console.log('DOMContentLoaded', now()));
import('./late.mjs').then((module) => console.log(module.late, now()));
import('./broken.mjs').catch((error) => console.log(error.name, now()));
// expect: c runs
// expect: a runs
// expect: b runs
// expect: slow runs
// expect: main ac 250
// expect: DOMContentLoaded 250
// expect: SyntaxError 350
// expect: late 5 450
// @file a.mjs
import { c } from './c.mjs';
console.log('a runs');
export const a = 'a' + c;
// @file b.mjs
import './c.mjs';
import './imports-take-time.mjs';
console.log('b runs');
// @file c.mjs
console.log('c runs');
export const c = 'c';
// @file slow.mjs
console.log('slow runs');
// @file late.mjs
import { word } from './deep.mjs';
import data from './data.json' with { type: 'json' };
export const late = word + data.n;
// @file deep.mjs
export const word = 'late ';
// @file data.json
{ "n": 5 }
// @file broken.mjs
export const = 1;
