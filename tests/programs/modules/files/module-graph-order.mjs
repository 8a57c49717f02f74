// Dependencies run first, each once, in the order of the imports, however the graph is shaped.
console.log('main');
import './left.mjs';
import './right.mjs';
import { name } from './base.mjs';
console.log(name);
// @file left.mjs
import './base.mjs';
console.log('left');
// @file right.mjs
import './left.mjs';
import './base.mjs';
console.log('right');
// @file base.mjs
console.log('base');
export const name = 'the base';
