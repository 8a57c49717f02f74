// Makes programs that print random values in random ways: console.log of everything and format strings.
//
//   node generate_values.mjs --seed N     prints one

import { pathToFileURL } from 'node:url';
import { Block, Random, parseSeed, render } from './program.mjs';

const prelude = `const brief = (v) => { if (v instanceof Error) v.stack = v.stack.split('\\n')[0]; return v; };
// Frames of Node's own would differ: they are replaced.
const framed = (e, count = 2) => { e.stack = e.stack.split('\\n    at')[0] + ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].slice(-count).map((f) => '\\n    at ' + f + ' (file.js:1:2)').join(''); return e; };
class Point { constructor(x, y) { this.x = x; this.y = y; } get norm() { return 0; } }
class Named { constructor(...v) { this.v = v; } get [Symbol.toStringTag]() { return 'Tag'; } }
class Child extends Point { #hidden = 1; static made = 0; own = true; }
class List extends Array {}
class Table extends Map {}
class Failure extends TypeError { constructor(m) { super(m); this.code = 'E_FAIL'; } }
class Custom { constructor(v) { this.v = v; } [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) { return 'Custom<' + inspect(this.v, { ...options, depth: depth - 1 }) + '>'; } }
const cyclic = { name: 'cyclic', list: [1] };
cyclic.self = cyclic;
cyclic.list.push(cyclic, cyclic.list);
const bare = Object.create(null);
bare.a = 1;
const odd = Object.defineProperty({ seen: 1 }, 'unseen', { value: 2 });
const accessors = { get a() { return 1; }, set b(v) {}, get c() { return 1; }, set c(v) {} };
const fn = Object.assign(function named() {}, { extra: 1, deep: { er: [1] } });`;

const kAtoms = ['undefined', 'null', 'true', 'false', '0', '-0', '1', '-1.5', '1e21', '1e-7', 'NaN', 'Infinity', '123456789',
  '10n', '-5n', "''", "'a'", '"it\'s"', "'\"\\''", "'`\"\\''", "'a\\nb'", "'tab\\t'", "'\\u0000\\x1b'", "'\\ud800'", "'h\u00e9llo'",
  "'\u4e2d\u6587'", "'\u{1f600}'", "'x'.repeat(30)", "'word '.repeat(20)", "'line one is long enough\\nline two is long enough too\\nthree three three three three'",
  'Symbol()', "Symbol('s')", "Symbol.iterator", "Symbol.for('a b')"];

const kObjects = ['{}', '[]', 'new Point(1, 2)', 'new Child(1, 2)', 'new Named(1)', 'new List(3)', 'List.of(1, 2)', 'new Table([[1, 2]])', 'new Map()', 'new Set()',
  'cyclic', 'bare', 'odd', 'accessors', 'fn', 'Point', 'Child', 'class {}', 'class extends Point {}', '() => {}', 'function f() {}', 'async () => {}',
  'async function af() {}', 'function* gf() {}', 'async function* agf() {}', '(function* () {})()', '(async function* () {})()', 'new Date(0)', 'new Date(NaN)', '/a\\/b/gi', 'new RegExp("")',
  'new Number(3)', 'new Number(-0)', "new String('abc')", 'new Boolean(false)', 'Object(1n)', "Object(Symbol('x'))", 'Promise.resolve(4)',
  'new Promise(() => {})', 'new WeakMap()', 'new WeakSet()', '[,]', '[1, , 3]', '[, , 1, , ,]', 'Array(3)', 'Object.assign([1, 2], { x: 1, [-1]: 2 })',
  'Object.assign(Array(2), { k: 1 })', "new Map([[{ a: 1 }, 'b']]).entries()", 'new Map([[1, 2]]).keys()', 'new Set([5, 6]).values()', 'new Set([5]).entries()', '[1, 2][Symbol.iterator]()', "'ab'[Symbol.iterator]()",
  'Object.create({})', 'Object.create(Point.prototype)', 'Object.create(Array.prototype)', 'Point.prototype', 'Object.prototype', 'Array.prototype', 'Function.prototype',
  'Math', 'JSON', 'Reflect', 'Symbol', 'Boolean', '(function () { return arguments; })(1, 2)', 'new Proxy({ p: 1 }, {})', 'new Proxy([1, 2], {})', 'new Proxy(function target() {}, {})',
  "brief(new Error('plain'))", "brief(new TypeError('typed'))", "brief(new Failure('failed'))", "brief(new RangeError(''))", "brief(new Error('with', { cause: 'why' }))",
  "brief(Object.assign(new Error('props'), { code: 'X', info: { a: 1 } }))", "brief(new AggregateError([brief(new Error('one')), 2], 'many'))", "brief(Object.assign(new Error('renamed'), { name: 'Other' }))",
  "brief(new Error('multi\\nline'))", 'new Custom(1)', 'new Custom({ a: { b: { c: {} } } })', "{ [Symbol.toStringTag]: 'T' }", "{ __proto__: { [Symbol.toStringTag]: 'T' }, a: 1 }",
  "{ [Symbol('key')]: 1, 'a-b': 2, 3: 4, _ok: 5, '': 6, 'it\\'s': 7 }", "{ ['__proto__']: 1 }", "Object.defineProperty({}, Symbol('h'), { value: 1, enumerable: false })",
  'Object.setPrototypeOf([1], null)', 'Object.setPrototypeOf(new Map([[1, 2]]), null)', 'Object.setPrototypeOf(() => {}, null)',
  'new (class extends Set {})([1])', 'new (class Foo { constructor() { this.constructor = 1; } })()', "Object.assign(Object.create({ constructor: 'x' }), { a: 1 })", 'new Error', 'globalThis.undefinedName'];

class ValueGenerator {
  constructor(random) { this.random = random; }

  value(depth) {
    const r = this.random;
    const nested = () => this.value(depth - 1);
    const items = (most, make) => Array.from({ length: r.below(most + 1) }, make).join(', ');
    return r.weighted([
      [6, () => r.pick(kAtoms)],
      [4, () => r.pick(kObjects).replace(/^new Error$/, "brief(new Error())")],
      ...(depth <= 0 ? [] : [
        [5, () => `{ ${items(6, () => `${this.key()}: ${nested()}`)} }`],
        [5, () => `[${items(6, nested)}]`],
        [2, () => `new Map([${items(4, () => `[${nested()}, ${nested()}]`)}])`],
        [2, () => `new Set([${items(5, nested)}])`],
        [1, () => `Object.assign(new Point(${nested()}, ${nested()}), { ${items(3, () => `${this.key()}: ${nested()}`)} })`],
        [0.5, () => `Object.assign(() => {}, { ${items(3, () => `${this.key()}: ${nested()}`)} })`],
        [0.5, () => `new Custom(${nested()})`],
        [0.5, () => `Promise.resolve(${nested()})`],
        [0.5, () => `brief(Object.assign(new Error('e'), { ${this.key()}: ${nested()} }))`],
        [0.5, () => `brief(new Error('c', { cause: ${nested()} }))`],
        [0.5, () => `Object.assign([${items(3, nested)}], { ${this.key()}: ${nested()} })`],
        [3, () => this.longArray()],
      ]),
    ])();
  }

  key() { return this.random.pick(['a', 'b', 'key', 'longerKeyName', "'needs quotes'", '1', '[Symbol.for("k")]', '$', '_x', 'className']); }

  // Long enough for columns.
  longArray() {
    const r = this.random;
    const length = r.weighted([[5, r.between(7, 30)], [1, r.between(90, 130)]]);
    const make = r.pick([(i) => String(i), () => String(r.below(100000)), () => `'${'x'.repeat(r.below(12))}'`, () => `'${'ab'.repeat(r.below(30))}'`,
      () => r.pick(kAtoms), () => `${r.below(1000)}n`, () => String(r.below(1000) / 8), () => `{ a: ${r.below(9)} }`, () => `[${r.below(9)}, ${r.below(99)}]`,
      () => r.pick(['true', 'false', '1', "'s'"])]);
    return `[${Array.from({ length }, (_, i) => make(i)).join(', ')}]`;
  }

  statement() {
    const r = this.random;
    const value = () => this.value(r.between(0, 4));
    return r.weighted([
      [12, () => `console.log(${value()});`],
      [2, () => `console.log(${value()}, ${value()});`],
      [2, () => `console.log('${this.format()}'${Array.from({ length: r.below(4) }, () => `, ${value()}`).join('')});`],
      [1, () => `console.dir(${value()}, { ${this.options()} });`],
      [2, () => `console.log(require('util').inspect(${value()}, { ${this.options()} }));`],
      [1, () => `console.table([${Array.from({ length: r.below(4) }, value).join(', ')}]);`],
      [1, () => `console.table(${value()});`],
      [1, () => `console.group(); console.log(${value()}); console.groupEnd();`],
    ])();
  }

  options() {
    const r = this.random;
    const choices = [`depth: ${r.pick(['0', '1', '5', 'null', 'Infinity'])}`, `compact: ${r.pick(['true', 'false', '1', '0', '3'])}`,
      `breakLength: ${r.pick(['40', '120', 'Infinity'])}`, `maxArrayLength: ${r.pick(['0', '1', '3', 'null'])}`, `maxStringLength: ${r.pick(['0', '5', 'null'])}`,
      'sorted: true', 'showHidden: true', 'getters: true', 'showProxy: true', 'colors: true', 'customInspect: false'];
    return Array.from({ length: r.between(1, 3) }, () => r.pick(choices)).join(', ');
  }

  format() {
    const r = this.random;
    return Array.from({ length: r.between(1, 4) }, () => r.pick(['%s', '%d', '%i', '%f', '%j', '%o', '%O', '%c', '%%', 'text', '%', '%x', ' '])).join(r.pick(['', ' ']));
  }
}

export function generate(seed) {
  const generator = new ValueGenerator(new Random(seed));
  // Each in its own block: what one prints does not depend on another, and some throw.
  const root = new Block(Array.from({ length: 25 }, () =>
    ['try { ', generator.statement(), " } catch (e) { console.log('threw', e.name, e.message); }"]));
  return { root, extension: '.js', text: () => `${prelude}\n\n${render(root)}\n` };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(generate(parseSeed(process.argv)).text());
}
