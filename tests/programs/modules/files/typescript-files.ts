// TypeScript files import each other by the name without or with an extension of either kind.
// node: skip it is TypeScript
// expect: value 9 [ 1, 2 ]
import { area, type Shape } from './shapes';
import { label } from './label.js';
import sizes from './sizes.json';
const square: Shape = { side: 3 };
console.log(label(area(square)), sizes);
// @file shapes.ts
export interface Shape { side: number }
export const area = (shape: Shape): number => shape.side ** 2;
// @file label.ts
export function label<T>(value: T): string { return `value ${value}`; }
// @file sizes.json
[1, 2]

