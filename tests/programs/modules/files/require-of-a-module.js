// Node requires ES modules as long as none of them waits.
const shapes = require('./shapes.mjs');
console.log(shapes, shapes === require('./shapes.mjs'), shapes.area(2));
console.log(require('./main-like.mjs'));
import('./main-like.mjs').then((ns) => console.log(ns, ns === require('./main-like.mjs')));
// @file shapes.mjs
console.log('shapes runs');
export const sides = 4;
export const area = (side) => side ** 2;
// @file main-like.mjs
export { sides } from './shapes.mjs';
export default class Square {}
