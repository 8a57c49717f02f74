// Statements of the language: expressions, closures made in loops, labels, switch, destructuring.

import { Block } from '../program.mjs';

export const withStatements = (Base) => class extends Base {
  languageStatement(scope) {
    const r = this.random;
    return r.weighted([
      [5, () => this.expressionStatement(scope)],
      [1.5, () => this.closures(scope)],
      [1.5, () => this.labelledLoops(scope)],
      [1, () => this.switchStatement(scope)],
      [1.5, () => this.pattern(scope)],
      [1, () => this.nestedFinally(scope)],
    ])();
  }

  guarded(scope, ...statements) {
    return [['try {', new Block(statements), '} catch (e) {', new Block([this.log(scope, 'e')]), '}']];
  }

  expressionStatement(scope) {
    const before = scope.time;
    const text = this.expression(scope);
    const statement = [`log(${this.label()}, ${text});`];
    if (/\bawait\b/.test(text)) scope.time = before === null || scope.time === null ? null : before;
    return this.guarded(scope, statement);
  }

  // Functions made in a loop are called later: which variable do they see?
  closures(scope) {
    const r = this.random;
    const [i, list] = [this.name('i'), this.name('fs')];
    const head = r.pick([`let ${i} = 0; ${i} < 3; ${i}++`, `var ${i} = 0; ${i} < 3; ${i}++`, `const ${i} of [1, 2, 3]`, `const ${i} in { a: 1, b: 2 }`, `let ${i} = 0, next = () => ++${i}; next() < 3;`]);
    const make = r.pick([`${list}.push(() => ${i});`, `${list}.push(() => { let own = ${i}; return [own, ${i}]; });`, `queueMicrotask(() => log(${this.label()}, ${i}));`,
      `Promise.resolve(${i}).then((v) => log(${this.label()}, v, ${i}));`, ...(/let/.test(head) ? [`${list}.push(() => ${i}++);`] : []), `process.nextTick(log, ${this.label()}, ${i});`]);
    const wait = scope.isAsync && r.chance(0.4) ? [`await ${this.value()};`] : [this.log(scope, i)[0]];
    return [[`const ${list} = [];`], [`for (${head}) {`, new Block([[make], wait]), '}'], [`log(${this.label()}, ${list}.map((f) => f()), ${list}.map((f) => f()));`]];
  }

  labelledLoops(scope) {
    const r = this.random;
    const [label, i, j] = [this.name('outer'), this.name('i'), this.name('j')];
    const jump = () => r.pick([`break ${label};`, `continue ${label};`, 'break;', 'continue;', ...(scope.inFunction ? [`return ${this.value()};`] : []), ...(scope.canThrow ? [`throw ${this.error()};`] : [])]);
    const body = new Block([this.log(scope, `${i}, ${j}`)]);
    const exit = [`if (${i} + ${j} === ${r.between(1, 3)}) ${jump()}`];
    if (r.chance(0.5)) {
      const tried = ['try {', new Block([exit, ...this.expressionStatement(scope)]), '} finally {', new Block([this.log(scope), ...(r.chance(0.25) ? [[`if (${j} === 1) ${jump()}`]] : [])]), '}'];
      body.statements.push(tried);
    } else {
      body.statements.push(exit, ...(scope.isAsync && r.chance(0.4) ? [[`await ${this.value()};`]] : []));
    }
    const inner = r.pick([`for (let ${j} = 0; ${j} < 3; ${j}++) {`, `for (const ${j} of iterable(${this.label()}, 0, 1, 2)) {`, `for (var ${j} in [0, 0, 0]) {`]);
    const outer = r.pick([`for (let ${i} = 0; ${i} < 2; ${i}++) {`, `for (const ${i} of iterable(${this.label()}, 0, 1)) {`]);
    return [[`${label}: ${outer}`, new Block([[inner, body, '}'], this.log(scope, i)]), '}']];
  }

  switchStatement(scope) {
    const r = this.random;
    const cases = Array.from({ length: r.between(1, 4) }, () => new Block([
      [`case ${this.expression(scope, 2)}:`], this.log(scope), ...(r.chance(0.5) ? [['break;']] : [])]));
    if (r.chance(0.6)) cases.splice(r.below(cases.length + 1), 0, new Block([['default:'], this.log(scope)]));
    return this.guarded(scope, [`switch (${this.expression(scope, 1)}) {`, ...cases, '}']);
  }

  pattern(scope) {
    const r = this.random;
    const [a, b, c] = [this.name('a'), this.name('b'), this.name('c')];
    const part = () => this.expression(scope, 2);
    const key = () => `say(${this.label()}, ${this.value()})`;
    const declaration = r.weighted([
      [2, () => `[${a} = ${part()}, { ${r.pick(['a', 'b', `[${key()}]`])}: ${b} = ${part()} } = ${part()}, ...${c}]`],
      [2, () => `{ a: ${a} = ${part()}, [${key()}]: ${b}, ...${c} }`],
    ])();
    const source = r.weighted([[2, () => `iterable(${this.label()}, ${part()}, ${part()}, ${part()})`], [2, () => `{ a: ${part()}, b: ${part()} }`], [1, () => `[${part()}, ${part()}]`],
      [1, () => `traced(${this.label()}, { a: ${part()}, b: 2 })`], [1, part]])();
    // The words for what cannot be destructured depend on V8's positions: the error's name will do.
    return [['try {', new Block([[`const ${declaration} = ${source};`], [`log(${this.label()}, ${a}, ${b}, ${c});`]]), '} catch (e) {', new Block([this.log(scope, 'e.name')]), '}']];
  }

  // What leaves a finally wins over what entered it.
  nestedFinally(scope) {
    const r = this.random;
    const f = this.name('n');
    const inner = scope.functionBody({ isAsync: false, canThrow: true });
    const leave = () => r.weighted([[2, () => `return ${this.expression(inner, 2)};`], [1, () => `throw ${this.error()};`], [1, () => `break;`], [1, () => `continue;`], [1, () => '']])();
    const block = () => new Block([this.log(inner), [leave()]]);
    return [[`const ${f} = () => {`, new Block([
      ['for (let turn = 0; turn < 2; turn++) {', new Block([['try {', new Block([['try {', block(), '} finally {', new Block([this.log(inner), [r.chance(0.3) ? leave() : '']]), '}']]), '} catch (e) {',
        new Block([this.log(inner, 'e'), [leave()]]), '} finally {', new Block([this.log(inner, 'turn'), [r.chance(0.2) ? leave() : '']]), '}']]), '}'],
      ['return "end";']]), '};'],
    ...this.guarded(scope, [`log(${this.label()}, ${f}());`])];
  }
};
