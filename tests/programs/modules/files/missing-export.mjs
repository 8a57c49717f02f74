// Nothing runs when a name is missing anywhere in the graph.
console.log('never');
import './middle.mjs';
// @file middle.mjs
console.log('never');
import { tool, toll } from './tool.mjs';
// @file tool.mjs
console.log('never');
export const tool = 1;
// exit: 1
