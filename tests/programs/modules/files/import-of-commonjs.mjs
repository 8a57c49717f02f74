// The names of a CommonJS file are guessed from its text; its values come when it has run.
import whole, { plain, quoted, nested, inside } from './style.cjs';
import * as literal from './literal.cjs';
import * as again from './again.cjs';
import * as defined from './defined.cjs';
console.log(plain, quoted, nested, inside, whole);
console.log(literal);
console.log(again);
console.log(defined);
// @file style.cjs
if (require.main) { exports.never = 1; }
exports.plain = 1;
exports['quoted'] = 2;
exports.nested = exports.alsoNested = 3;
function later() { module.exports.inside = 'set ' + typeof this; }
later();
'exports.text = 1'; // exports.comment = 2
const own = { exports: {} };
own.exports.other = 4;
// @file literal.cjs
const a = 1, c = 3;
module.exports = { a, b: c, 'c': c, d: 4, e: c };
// @file again.cjs
module.exports = require('./literal.cjs');
// @file defined.cjs
Object.defineProperty(exports, '__esModule', { value: true });
Object.defineProperty(exports, 'got', { enumerable: true, get: function () { return 5; } });
exports.default = 'its default';
