// Modules that wait do not hold up their siblings, only those that import them (16.2.1.5.3).
import './slow.mjs';
import './quick.mjs';
import './plain.mjs';
import { parent } from './parent.mjs';
console.log('main', parent);
// @file slow.mjs
console.log('slow begins');
await new Promise((resolve) => setTimeout(resolve, 30));
console.log('slow ends');
// @file quick.mjs
console.log('quick begins');
await null;
console.log('quick ends');
// @file plain.mjs
console.log('plain');
// @file parent.mjs
import './slow.mjs';
console.log('parent after slow');
export const parent = await new Promise((resolve) => setTimeout(resolve, 10, 'value'));
