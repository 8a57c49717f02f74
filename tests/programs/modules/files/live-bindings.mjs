// An import is a view of the exporter's variable, not a copy.
import total, { count, increment, reset as zero } from './counter.mjs';
import * as counter from './counter.mjs';
console.log(count, total, counter);
increment();
increment();
console.log(count, counter.count, total);
zero();
console.log(count);
try {
  count = 9;
} catch (e) {
  console.log(e.name, e.message);
}
try {
  counter.count = 9;
} catch (e) {
  console.log(e.name, e.message);
}
// @file counter.mjs
export let count = 0;
export function increment() { count += 1; }
export function reset() { count = 0; }
export default count;
increment();
