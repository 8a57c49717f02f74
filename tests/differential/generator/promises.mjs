// Expressions that give promises: resolved and rejected ones, thenables, chains, combinators.

import { Block } from '../program.mjs';

export const withPromises = (Base) => class extends Base {
  // { parts, time: when it settles (null: unknown), mayReject }
  promise(scope, depth = 0) {
    const r = this.random;
    const now = scope.time;
    const simple = [
      [5, () => ({ parts: [`Promise.resolve(${this.value()})`], time: now, mayReject: false })],
      [2, () => ({ parts: [`Promise.reject(${this.error()})`], time: now, mayReject: true })],
      [2, () => this.thenableCall(scope)],
      [0.5, () => ({ parts: [`LoudPromise.resolve(${this.value()})`], time: now, mayReject: false })],
      [0.6, () => ({ parts: [`MyPromise.resolve(${this.value()})`], time: now, mayReject: false })],
    ];
    if (scope.promises.length > 0) {
      simple.push([4, () => ({ ...r.pick(scope.promises) })]);
      simple.push([1, () => {
        const p = r.pick(scope.promises);
        return { ...p, parts: [r.pick(['Promise', 'MyPromise']), '.resolve(', ...p.parts, ')'] };
      }]);
    }
    if (scope.functions.length > 0) simple.push([4, () => ({ parts: [`${r.pick(scope.functions)}(${this.value()})`], time: null, mayReject: true })]);
    if (scope.depth + depth > 5 || this.budget <= 0) return r.weighted(simple)();
    const slot = r.chance(0.15) ? this.takeSlot(scope) : undefined;
    if (slot !== undefined) {
      return { parts: [`sleep(${slot - now}, ${this.value()})`], time: slot, mayReject: false };
    }
    return r.weighted([
      ...simple,
      [4, () => this.constructed(scope)],
      [6, () => this.chain(scope, depth)],
      [2.5, () => this.combinator(scope, depth)],
      [3, () => this.asyncCall(scope)],
    ])();
  }

  thenableCall(scope) {
    const [text, mayReject] = this.thenableText();
    return { parts: [`Promise.resolve(${text})`], time: scope.time, mayReject };
  }
  thenableText() {
    const kind = this.random.weighted([[4, 'thenable'], [2, 'lateThenable'], [1, 'badThenable'], [1, 'throwingThenable']]);
    const bad = kind.startsWith('bad') || kind.startsWith('throw');
    return [`${kind}(${this.label()}, ${bad ? this.error() : this.value()})`, bad];
  }

  constructed(scope) {
    const r = this.random;
    const inner = scope.functionBody({ canThrow: true });
    const block = this.block(inner, 2);
    let time = scope.time, mayReject = false;
    const settle = () => {
      if (r.chance(0.25)) {
        mayReject = true;
        return [[`reject(${this.error()});`]];
      }
      if (r.chance(0.25)) {
        const p = this.promise(inner.child(), 2);
        mayReject ||= p.mayReject;
        time = p.time;
        return [['resolve(', ...p.parts, ');']];
      }
      if (r.chance(0.12)) {
        const [text, bad] = this.thenableText();
        mayReject ||= bad;
        return [[`resolve(${text});`]];
      }
      return [[`resolve(${this.value()});`]];
    };
    const how = r.weighted([[6, 'now'], [1, 'throw'], [2, 'tick'], [2, 'microtask'], [1, 'twice'], [1, 'later']]);
    const statements = settle();
    if (how === 'throw') {
      mayReject = true;
      block.statements.push([`throw ${this.error()};`]);
    } else if (how === 'tick') {
      block.statements.push(['process.nextTick(() => {', new Block([this.log(inner), ...statements]), '});']);
    } else if (how === 'microtask') {
      block.statements.push(['queueMicrotask(() => {', new Block([this.log(inner), ...statements]), '});']);
    } else if (how === 'twice') {
      block.statements.push(...statements, ...settle(), [`if (${r.below(2)}) throw ${this.error()};`]);
      time = null;
    } else if (how === 'later') {
      statements.push(this.log(inner));
      block.statements.push(...statements);
    } else {
      block.statements.push(...statements);
    }
    const type = r.chance(0.08) ? 'MyPromise' : 'Promise';
    return { parts: [`new ${type}((resolve, reject) => {`, block, '})'], time, mayReject };
  }

  // What a handler or an async function gives back.
  result(scope) {
    const r = this.random;
    return r.weighted([
      [6, () => ({ statement: [`return ${this.value()};`], time: scope.time, mayReject: false })],
      [3, () => ({ statement: undefined, time: scope.time, mayReject: false })],
      [2.5, () => {
        const p = this.promise(scope.child(), 2);
        return { statement: ['return ', ...p.parts, ';'], time: p.time, mayReject: p.mayReject };
      }],
      [1, () => {
        const [text, bad] = this.thenableText();
        return { statement: [`return ${text};`], time: scope.time, mayReject: bad };
      }],
      [1.5, () => ({ statement: [`throw ${this.error()};`], time: scope.time, mayReject: true })],
    ])();
  }

  handler(scope, parameter, time) {
    const inner = scope.functionBody({ time, canThrow: true });
    const block = new Block([this.log(inner, parameter)]);
    if (this.random.chance(0.4)) block.statements.push(...this.block(inner, 2).statements);
    const result = this.result(inner);
    if (result.statement) block.statements.push(result.statement);
    const head = this.random.chance(0.12) ? 'async ' : '';
    return { parts: [`${head}(${parameter ?? ''}) => {`, block, '}'], time: result.time, mayReject: result.mayReject };
  }

  chain(scope, depth) {
    const r = this.random;
    let { parts, time, mayReject } = this.promise(scope, depth + 1);
    parts = [...parts];
    const links = r.between(1, 3);
    for (let i = 0; i < links; ++i) {
      const kind = r.weighted([[5, 'then'], [2, 'both'], [2, 'catch'], [2, 'finally'], [0.5, 'nothing']]);
      if (kind === 'nothing') {
        parts.push(r.pick(['.then()', '.then(undefined)', '.catch()', '.then(7)']));
        continue;
      }
      const first = this.handler(scope, kind === 'finally' ? undefined : kind === 'catch' ? 'e' : 'v', time);
      if (kind === 'both') {
        const second = this.handler(scope, 'e', time);
        parts.push('.then(', ...first.parts, ', ', ...second.parts, ')');
        if (second.time !== first.time) time = null;
        else time = first.time;
        mayReject = first.mayReject || second.mayReject;
      } else {
        parts.push(`.${kind}(`, ...first.parts, ')');
        if (first.time !== time) time = kind === 'then' && !mayReject || kind === 'finally' ? first.time : null;
        mayReject = kind === 'catch' ? first.mayReject : mayReject || first.mayReject;
      }
    }
    return { parts, time, mayReject };
  }

  combinator(scope, depth) {
    const r = this.random;
    const kind = r.pick(['all', 'all', 'allSettled', 'race', 'any']);
    const parts = [`Promise.${kind}([`];
    const items = Array.from({ length: r.below(4) }, () => this.promise(scope, depth + 2));
    items.forEach((item, i) => parts.push(i > 0 ? ', ' : '', ...item.parts));
    if (r.chance(0.3)) parts.push(items.length > 0 ? ', ' : '', this.value());
    else if (items.length === 0 && kind === 'race') parts.push(this.value());
    parts.push('])');
    const time = items.every((item) => item.time === scope.time) ? scope.time : null;
    return { parts, time, mayReject: kind !== 'allSettled' };
  }

  asyncCall(scope) {
    const inner = scope.functionBody({ isAsync: true, canThrow: true });
    const block = this.block(inner, 3);
    const result = this.result(inner);
    if (result.statement) block.statements.push(result.statement);
    const time = inner.time === scope.time && result.time === scope.time ? scope.time : null;
    return { parts: ['(async () => {', block, '})()'], time, mayReject: true };
  }

  promiseStatement(scope) {
    const r = this.random;
    const p = this.promise(scope);
    const isChained = p.parts.length > 1;
    const end = r.chance(0.5) ? `.then((v) => log(${this.label()}, v), (e) => log(${this.label()}, e));`
                              : `.catch((e) => log(${this.label()}, e));`;
    if (this.mayEndBadly && p.mayReject && r.chance(0.2)) {
      this.mayEndBadly = false;
      return [[';', ...p.parts, ';'].slice(isChained ? 0 : 1)];
    }
    if (r.chance(0.35) || p.parts[0].startsWith('(')) {
      const name = this.name('p');
      scope.promises.push({ parts: [name], time: p.time, mayReject: p.mayReject });
      return [[`const ${name} = `, ...p.parts, ';'], [`${name}${end}`]];
    }
    return [[...p.parts, end]];
  }
};
