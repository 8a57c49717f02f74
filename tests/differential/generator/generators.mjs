// Generators of both kinds, and code that drives them.

import { Block } from '../program.mjs';

export const withGenerators = (Base) => class extends Base {
  asyncGenerator(scope) {
    const name = this.name('g');
    const inner = scope.functionBody({ isAsync: true, isGenerator: true, time: null, canThrow: true });
    const block = new Block([this.log(inner, 'x')]);
    block.statements.push(...this.yieldStatement(inner), ...this.block(inner, 3).statements, ...this.yieldStatement(inner));
    if (this.random.chance(0.3)) block.statements.push([`return ${this.random.chance(0.5) ? this.value() : `Promise.resolve(${this.value()})`};`]);
    scope.asyncGenerators.push(name);
    return [[`async function* ${name}(x) {`, block, '}']];
  }

  generator(scope) {
    const name = this.name('s');
    const inner = scope.functionBody({ isGenerator: true, time: null, canThrow: true });
    const block = new Block([this.log(inner, 'x')]);
    block.statements.push(...this.yieldStatement(inner), ...this.block(inner, 3).statements, ...this.yieldStatement(inner));
    if (this.random.chance(0.3)) block.statements.push([`return ${this.value()};`]);
    scope.generators.push(name);
    return [[`function* ${name}(x) {`, block, '}']];
  }

  // An object with Symbol.asyncIterator of its own making, not always a well-behaved one.
  asyncIterableText() {
    const kind = this.random.pick(['promise', 'promise', 'sync', 'thenable', 'throws', 'object', 'bare']);
    return `asyncIterable(${this.label()}, '${kind}', ${this.value()}, ${this.value()})`;
  }

  yieldStatement(scope) {
    const r = this.random;
    const delegates = [];
    for (const g of scope.generators) delegates.push(`${g}(${this.value()})`);
    if (scope.isAsync) for (const g of scope.asyncGenerators) delegates.push(`${g}(${this.value()})`);
    if (scope.isAsync) delegates.push(this.asyncIterableText());
    delegates.push(`iterable(${this.label()}, ${this.value()}, ${this.value()})`, `[${this.value()}, ${this.value()}]`);
    return r.weighted([
      [5, () => [[`yield ${this.value()};`]]],
      [4, () => [[`log(${this.label()}, yield ${this.value()});`]]],
      [1.5, () => [['try {', new Block([[`log(${this.label()}, yield ${this.value()});`]]), '} finally {', this.block(scope.child({ isGuarded: false }), 2), '}']]],
      [1, () => [['try {', new Block([[`log(${this.label()}, yield ${this.value()});`]]), '} catch (e) {', new Block([this.log(scope, 'e'), [`yield ${this.value()};`]]), '}']]],
      [1.5, () => [[`log(${this.label()}, yield* ${r.pick(delegates)});`]]],
      [scope.isAsync ? 1.5 : 0, () => {
        const p = this.promise(scope.child(), 2);
        return [['yield ', ...p.parts, ';']];
      }],
    ])();
  }

  driveAsyncGenerator(scope) {
    const r = this.random;
    const it = this.name('it');
    const statements = [[`const ${it} = ${r.pick(scope.asyncGenerators)}(${this.value()});`]];
    const count = r.between(1, 4);
    for (let i = 0; i < count; ++i) {
      const call = r.weighted([[6, `next(${this.value()})`], [2, `return(${this.value()})`], [1, `return(Promise.resolve(${this.value()}))`],
                               [1, `return(Promise.reject(${this.error()}))`], [1.5, `throw(${this.error()})`]]);
      statements.push([`${it}.${call}.then((r) => log(${this.label()}, r), (e) => log(${this.label()}, e));`]);
    }
    return statements;
  }

  driveGenerator(scope) {
    const r = this.random;
    const name = r.pick(scope.generators), x = this.name('x');
    const guarded = (...statements) => [['try {', new Block(statements), '} catch (e) {', new Block([this.log(scope, 'e')]), '}']];
    return r.weighted([
      [3, () => guarded([`for (const ${x} of ${name}(${this.value()})) {`,
                         new Block([this.log(scope, x), ...(r.chance(0.3) ? [['break;']] : [])]), '}'])],
      [2, () => guarded([`log(${this.label()}, [...${name}(${this.value()})]);`])],
      [1.5, () => guarded([`const [${x}, ${x}b = ${this.value()}] = ${name}(${this.value()});`], this.log(scope, `${x}, ${x}b`))],
      [3, () => {
        const it = this.name('it');
        const calls = Array.from({ length: r.between(1, 4) }, () =>
          r.weighted([[6, `next(${this.value()})`], [1.5, `return(${this.value()})`], [1, `throw(${this.error()})`]]));
        return guarded([`const ${it} = ${name}(${this.value()});`],
                       ...calls.map((call) => [`log(${this.label()}, ${it}.${call});`]));
      }],
    ])();
  }

  destructure(scope) {
    const x = this.name('x');
    return this.random.weighted([
      [1, () => [[`const [${x}, , ${x}b = log(${this.label()})] = iterable(${this.label()}, ${this.value()}, ${this.value()}, ${this.value()}, 9);`], this.log(scope, `${x}, ${x}b`)]],
      [1, () => [[`for (const ${x} of iterable(${this.label()}, ${this.value()}, ${this.value()})) {`, new Block([this.log(scope, x), ['break;']]), '}']]],
      [1, () => [[`const { a: ${x} = log(${this.label()}), ...${x}r } = { b: ${this.value()}, c: ${this.value()} };`], this.log(scope, `${x}r`)]],
    ])();
  }
};
