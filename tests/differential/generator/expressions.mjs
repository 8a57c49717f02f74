// Expressions whose parts say when they are evaluated, with await and yield in any of their places.

const kMostDeep = 3;

export const withExpressions = (Base) => class extends Base {
  // The text of an expression that uses no name but those in scope. After one that waits the time may be another.
  expression(scope, depth = 0) {
    const r = this.random;
    const leaves = [
      [3, () => this.value()],
      [4, () => `say(${this.label()}, ${this.value()})`],
      [0.4, () => `say(${this.label()}, primitive(${this.label()}, ${this.value()}))`],
    ];
    if (scope.variables.length > 0) leaves.push([2, () => r.pick(scope.variables)]);
    if (scope.isAsync) leaves.push([3, () => `await ${this.awaitable(scope)}`]);
    if (scope.isGenerator) leaves.push([1.5, () => `(yield ${this.value()})`]);
    if (depth >= kMostDeep) return this.parenthesized(r.weighted(leaves)());
    const part = () => this.expression(scope, depth + 1);
    // V8 words the errors of computed keys in a way of its own: none may fail.
    const key = () => `say(${this.label()}, ${this.value()})`;
    const inner = (fields = {}) => this.expression(scope.functionBody({ canThrow: true, ...fields }), depth + 1);
    return r.weighted([
      ...leaves,
      [2, () => this.operation(part)],
      [2, () => this.literal(scope, part, key)],
      [2, () => this.call(part, inner)],
      [1.5, () => this.access(part)],
      [1, () => this.assignment(part, key)],
      [1, () => this.iteration(scope, part, inner)],
      [0.7, () => this.classExpression(part, inner, key)],
    ])();
  }

  parenthesized(text) { return /^await /.test(text) ? `(${text})` : text; }

  awaitable(scope) {
    const r = this.random;
    return r.weighted([
      [3, () => `Promise.resolve(${this.value()})`],
      [2, () => this.value()],
      [1, () => this.thenableText()[0]],
      [0.5, () => `Promise.reject(${this.error()})`],
      [0.5, () => `getterThenable(${this.label()}, ${this.value()})`],
      [0.5, () => `LoudPromise.resolve(${this.value()})`],
      [scope.promises.length > 0 ? 2 : 0, () => {
        scope.time = null;
        return r.pick(scope.promises).parts[0];
      }],
      [scope.functions.length > 0 ? 2 : 0, () => {
        scope.time = null;
        return `${r.pick(scope.functions)}(${this.value()})`;
      }],
    ])();
  }

  operation(part) {
    const r = this.random;
    return r.weighted([
      [3, () => `(${this.parenthesized(part())} ${r.pick(['+', '<', '===', '==', ',', '??', '||', '&&', '-', '**', '%'])} ${this.parenthesized(part())})`
        .replace(/\((-?\w+) \*\*/, '(($1) **')],
      [1, () => `(${part()} ? ${part()} : ${part()})`],
      [1, () => `(${r.pick(['typeof', 'void', '!', '-', '+'])} (${part()}))`],
      [0.5, () => `(${part()} in holder(${this.label()}, 1))`],
      [0.5, () => `(${part()} instanceof Object)`],
    ])();
  }

  literal(scope, part, key) {
    const r = this.random;
    const spread = () => r.weighted([[2, () => `...[${part()}, ${part()}]`], [1, () => `...iterable(${this.label()}, ${part()})`],
      [scope.generators.length > 0 ? 1 : 0, () => `...${r.pick(scope.generators)}(${part()})`]])();
    const items = (most, make) => Array.from({ length: r.between(1, most) }, make).join(', ');
    return r.weighted([
      [2, () => `[${items(3, () => r.chance(0.25) ? spread() : part())}]`],
      [2, () => `({ ${items(3, () => r.weighted([[3, () => `${r.pick(['a', 'b', 'c'])}: ${part()}`], [1, () => `[${key()}]: ${part()}`],
        [0.7, () => `...holder(${this.label()}, ${part()})`], [0.4, () => `...traced(${this.label()}, { a: ${part()} })`]])())} })`],
      // Behind a spread V8 defines accessors later than the standard says.
      [0.5, () => `({ get ${r.pick(['a', 'd'])}() { return say(${this.label()}, 1); }, a: ${part()}, set b(v) { log(${this.label()}, v); } })`],
      [1.5, () => `\`\${${part()}}-\${${part()}}\``],
      [1, () => `tag\`x\${${part()}}\\n\${${part()}}\``],
    ])();
  }

  call(part, inner) {
    const r = this.random;
    return r.weighted([
      [2, () => `say(${this.label()}, ${part()})`],
      [1, () => `[${part()}, ${part()}].${r.pick(['concat', 'includes', 'indexOf', 'at', 'join'])}(${part()})`],
      [1.5, () => {
        const [a, b] = [this.name('a'), this.name('b')];
        return `((${a}, ${b} = ${inner()}) => [${a}, ${b}])(${part()}${r.chance(0.4) ? `, ${part()}` : ''})`;
      }],
      [1, () => `(function ({ a = ${inner()}, ...rest } = {}, ...more) { return [a, rest, more, arguments.length]; })(${r.pick([`{ a: ${part()}, b: ${part()} }`, part(), 'undefined', ''])})`],
      [1, () => `holder(${this.label()}, 1).m(${part()}, ...[${part()}])`],
      [0.5, () => `${part()}(${part()})`],
      [0.5, () => `new (${part()})(${part()})`],
    ])();
  }

  access(part) {
    const r = this.random;
    const base = () => r.weighted([[4, () => `holder(${this.label()}, ${part()})`], [1, () => 'null'], [1, () => 'undefined'], [1, () => `(${part()})`]])();
    return r.weighted([
      [2, () => `${base()}?.a`],
      [1, () => `${base()}?.[${part()}]`],
      [1, () => `${base()}?.m?.(${part()})`],
      [1, () => `${base()}?.a.b.c`],
      [1, () => `${base()}.x?.(${part()})`],
      [1, () => `${base()}.a`],
      [0.7, () => `(${base()}?.m)(${part()})`],
      [0.7, () => `delete ${base()}?.a`],
      [0.7, () => `traced(${this.label()}, { a: ${part()} }).${r.pick(['a', 'b', 'a = 5', 'c ??= 6'])}`.replace(/^(.*=.*)$/, '($1)')],
    ])();
  }

  assignment(part, key) {
    const r = this.random;
    const target = () => `holder(${this.label()}, ${part()}).a`;
    return r.weighted([
      [2, () => `(${target()} ${r.pick(['=', '+=', '??=', '||=', '&&=', '**='])} ${part()})`],
      [1, () => `(${target()}++)`],
      [1, () => `([${target()}, ${target()} = ${part()}] = [${part()}${r.chance(0.5) ? `, ${part()}` : ''}])`],
      [1, () => `({ a: ${target()} = ${part()}, [${key()}]: ${target()} } = { a: ${part()} })`],
      [0.5, () => `([...${target()}] = iterable(${this.label()}, ${part()}))`],
    ])();
  }

  iteration(scope, part, inner) {
    const r = this.random;
    const x = this.name('x');
    const callback = () => `(${x}) => ${this.expression(scope.functionBody({ canThrow: true, variables: [...scope.variables, x] }), kMostDeep)}`;
    return r.weighted([
      [2, () => `[${part()}, ${part()}].${r.pick(['map', 'filter', 'find', 'some', 'every', 'flatMap', 'findLast', 'forEach'])}(${callback()})`],
      [1, () => `[${part()}, ${part()}].reduce((sum, ${x}) => [sum, ${inner()}])`],
      [1, () => `Array.from(iterable(${this.label()}, ${part()}, ${part()}), ${callback()})`],
      [1, () => `new Map([[${part()}, ${part()}]]).forEach((v, k) => log(${this.label()}, k, v))`],
      [0.7, () => `Object.entries({ b: ${part()}, 1: ${part()}, a: ${part()} })`],
      [0.7, () => `JSON.stringify({ a: ${part()}, toJSON() { return say(${this.label()}, [this.a]); } })`],
      [0.5, () => `Object.fromEntries(iterable(${this.label()}, ['k', ${part()}], ${part()}))`],
    ])();
  }

  classExpression(part, inner, key) {
    const r = this.random;
    const members = [
      () => `[${key()}] = ${inner()};`,
      () => `f = ${inner()};`,
      () => `#p = ${inner()}; get p() { return this.#p; } has(o) { return #p in o; }`,
      () => `static s = ${key()};`,
      () => `static { log(${this.label()}, ${key()}, this.s); }`,
      () => `static #q() { return ${key()}; } static q = this.#q();`,
      () => `constructor(v) { ${r.chance(0.5) ? `log(${this.label()}, v, new.target === undefined);` : ''} super(v, ${inner()}); }`,
      () => `m(...x) { return [super.m?.(...x), ${inner()}]; }`,
      () => `set a(v) { log(${this.label()}, v); }`,
    ];
    const chosen = members.filter(() => r.chance(0.35)).map((make) => make());
    // V8 looks whether it can extend the base only after the computed keys; the standard, before.
    const isPlain = !chosen.some((text) => text.startsWith('['));
    const base = chosen.some((text) => text.startsWith('constructor')) || r.chance(0.4)
      ? ` extends (${r.pick([`say(${this.label()}, Object)`, 'Array', 'class { constructor(v) { this.v = v; } m(x) { return x; } }', ...(isPlain ? [part()] : [])])})` : '';
    return `new (class${base} { ${chosen.join(' ')} })(${part()})${r.pick(['', '', '.m?.(1)', '.p', '.constructor.name', '.has?.({})'])}`;
  }
};
