// In a cycle of modules functions are there, other bindings not yet.
import { even } from './even.mjs';
console.log(even(10), even(7));
// @file even.mjs
import { odd, kind } from './odd.mjs';
console.log('even runs', kind);
export function even(n) { return n === 0 || odd(n - 1); }
export const label = 'label of even';
// @file odd.mjs
import { even, label } from './even.mjs';
console.log('odd runs', typeof even);
try {
  console.log(label);
} catch (e) {
  console.log(e.name, e.message);
}
export const kind = 'kind of odd';
export function odd(n) { return n !== 0 && even(n - 1); }
