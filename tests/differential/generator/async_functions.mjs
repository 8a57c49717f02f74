// Async functions and what stands in them: await, try, loops, for await.

import { Block, render } from '../program.mjs';

export const withAsyncFunctions = (Base) => class extends Base {
  asyncFunction(scope) {
    const r = this.random;
    const name = this.name('f');
    const inner = scope.functionBody({ isAsync: true, time: null, canThrow: true });
    const block = new Block([this.log(inner, 'x'), ...this.block(inner, 4).statements]);
    const result = this.result(inner);
    if (result.statement) block.statements.push(result.statement);
    scope.functions.push(name);
    const text = r.chance(0.7) ? [`async function ${name}(x) {`, block, '}'] : [`const ${name} = async (x) => {`, block, '};'];
    return [text, [`${name}(${this.value()}).then((v) => log(${this.label()}, v), (e) => log(${this.label()}, e));`]];
  }

  awaited(scope) {
    const r = this.random;
    if (r.chance(0.15)) return { parts: [this.value()], time: scope.time, mayReject: false };
    if (r.chance(0.1)) {
      const [text, mayReject] = this.thenableText();
      return { parts: [text], time: scope.time, mayReject };
    }
    return this.promise(scope.child(), 1);
  }

  awaitStatement(scope) {
    const a = this.awaited(scope);
    const statement = [`log(${this.label()}, await `, ...a.parts, ');'];
    if (scope.inFunction && (!a.mayReject || scope.isGuarded || this.random.chance(0.3))) {
      if (a.mayReject && a.time !== scope.time) scope.time = null;
      else scope.time = a.time;
      return [statement];
    }
    if (a.time !== scope.time) scope.time = null;
    return [['try {', new Block([statement]), '} catch (e) {', new Block([this.log(scope, 'e')]), '}']];
  }

  // Code whose end may be reached in several ways leaves the time unknown unless nothing moved it.
  merge(scope, ...children) {
    if (children.some((child) => child.time !== scope.time)) scope.time = null;
  }

  tryStatement(scope) {
    const r = this.random;
    const tried = scope.child({ canThrow: true, isGuarded: true });
    const parts = ['try {', this.block(tried, 3)];
    if (r.chance(0.35)) parts[1].statements.push(r.chance(0.5) && scope.inFunction ? [`return ${this.value()};`] : [`throw ${this.error()};`]);
    const time = tried.time === scope.time ? scope.time : null;
    const kind = scope.canThrow ? r.weighted([[4, 'catch'], [2, 'both'], [2, 'finally']]) : 'catch';
    const children = [tried];
    if (kind !== 'finally') {
      const caught = scope.child({ time, isGuarded: false });
      parts.push('} catch (e) {', new Block([this.log(caught, 'e'), ...this.block(caught, 2).statements]));
      if (scope.canThrow && r.chance(0.2)) parts[3].statements.push(['throw e;']);
      children.push(caught);
    }
    if (kind !== 'catch') {
      const last = scope.child({ time, inFinally: true, isGuarded: false });
      const block = this.block(last, 2);
      if (r.chance(0.15) && scope.inFunction) block.statements.push([`return ${this.value()};`]);
      parts.push('} finally {', block);
      children.push(last);
    }
    parts.push('}');
    this.merge(scope, ...children);
    return [parts];
  }

  loopBody(scope, counter, variable, isForAwait) {
    const body = scope.child({ inLoop: true, counter, time: null, canThrow: scope.canThrow });
    const block = new Block([this.log(body, variable)]);
    if (isForAwait) block.statements.unshift([`++${counter};`]);
    block.statements.push(...this.block(body, 2).statements);
    if (isForAwait && this.random.chance(0.4)) block.statements.push(this.conditionalExit(body));
    return block;
  }

  loop(scope) {
    const counter = this.name('i');
    const before = scope.time;
    const body = this.loopBody(scope.child({ loopLabel: undefined }), counter, counter, false);
    scope.time = before === null ? null : this.mentionsAwait(body) ? null : before;
    return [[`for (let ${counter} = 0; ${counter}++ < 2;) {`, body, '}']];
  }
  mentionsAwait(block) { return /\bawait\b/.test(render(block)); }

  forAwait(scope) {
    const r = this.random;
    const counter = this.name('i'), item = this.name('x');
    const source = ['['];
    let isSafe = true;
    if (scope.asyncGenerators.length > 0 && r.chance(0.6)) {
      source.splice(0, 1, `${r.pick(scope.asyncGenerators)}(${this.value()})`);
      isSafe = false;
    } else if (scope.generators.length > 0 && r.chance(0.3)) {
      source.splice(0, 1, `${r.pick(scope.generators)}(${this.value()})`);
      isSafe = false;
    } else if (r.chance(0.25)) {
      source.splice(0, 1, this.asyncIterableText());
      isSafe = false;
    } else if (r.chance(0.3)) {
      source.splice(0, 1, `iterable(${this.label()}, ${this.value()}, Promise.resolve(${this.value()}), ${this.value()})`);
    } else {
      const count = r.between(1, 3);
      for (let i = 0; i < count; ++i) {
        const p = this.awaited(scope);
        isSafe &&= !p.mayReject;
        source.push(i > 0 ? ', ' : '', ...p.parts);
      }
      source.push(']');
    }
    const label = r.chance(0.2) ? this.name('loop') : undefined;
    const inner = scope.child({ loopLabel: label, canThrow: scope.canThrow || !isSafe });
    const loop = [`${label ? `${label}: ` : ''}for await (const ${item} of `, ...source, ') {',
                  this.loopBody(inner, counter, item, true), '}'];
    scope.time = null;
    const statements = [[`let ${counter} = 0;`]];
    if ((isSafe || scope.isGuarded) && scope.canThrow) statements.push(loop);
    else statements.push(['try {', new Block([loop]), '} catch (e) {', new Block([this.log(scope, 'e')]), '}']);
    return statements;
  }
};
