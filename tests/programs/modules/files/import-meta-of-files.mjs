// Each file has its own import.meta.
import { meta } from './lib/tool.mjs';
console.log(meta === import.meta, meta.url, meta.filename, meta.dirname);
console.log(import.meta.resolve('./lib/tool.mjs'), meta.resolve('./other.mjs'), meta.resolve('fs'));
console.log(Object.keys(import.meta));
// @file lib/tool.mjs
export const meta = import.meta;
