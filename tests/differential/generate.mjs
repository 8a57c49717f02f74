// Makes random asynchronous programs whose output the platform defines completely.
//
//   node generate.mjs --seed N     prints one
//
// Node runs them on a real clock, so timers are the delicate part. Every timer gets a slot of nominal time of
// its own; a piece of code knows the nominal time it runs at (`scope.time`), or that it does not
// (null), and only code that knows sets timers. Zero timeouts and immediates never meet in one program.

import { pathToFileURL } from 'node:url';
import { Block, Random, parseSeed, render } from './program.mjs';

const kSlots = 7;

const prelude = (unit) => `const unit = ${unit};
const show = (v) => {
  if (v instanceof AggregateError) return v.name + '(' + v.errors.map(show).join(' ') + ')';
  if (v instanceof Error) return v.name + ': ' + v.message;
  if (Array.isArray(v)) return '[' + v.map(show).join(' ') + ']';
  if (typeof v === 'function') return 'function';
  if (v === null || typeof v !== 'object') return String(v);
  return '{' + Object.entries(v).map(([k, x]) => k + '=' + show(x)).join(' ') + '}';
};
const log = (label, ...values) => console.log(label, ...values.map(show));
const thenable = (label, v) => ({ then(resolve) { log(label); resolve(v); } });
const badThenable = (label, e) => ({ then(resolve, reject) { log(label); reject(e); } });
const lateThenable = (label, v) => ({ then(resolve) { log(label); queueMicrotask(() => resolve(v)); } });
const throwingThenable = (label, e) => ({ then() { log(label); throw e; } });
const sleep = (slots, v) => new Promise((resolve) => setTimeout(resolve, slots * unit, v));
class MyPromise extends Promise {}
const iterable = (label, ...items) => ({
  [Symbol.iterator]() {
    let i = 0;
    return {
      next() { log(label + '.next'); return i < items.length ? { value: items[i++], done: false } : { value: undefined, done: true }; },
      return(v) { log(label + '.return'); return { value: v, done: true }; },
    };
  },
});`;

class Scope {
  constructor(fields) { Object.assign(this, fields); }
  // What is declared in a child is not visible outside.
  child(fields = {}) {
    return new Scope({ ...this, promises: [...this.promises], functions: [...this.functions],
                       generators: [...this.generators], asyncGenerators: [...this.asyncGenerators],
                       emitters: [...this.emitters], depth: this.depth + 1, ...fields });
  }
  // A function body: other rules for return, await, yield and loops.
  functionBody(fields = {}) {
    return this.child({ isAsync: false, isGenerator: false, inFunction: true, inLoop: false, inFinally: false,
                        loopLabel: undefined, ...fields });
  }
}

class ProgramGenerator {
  constructor(random) {
    this.random = random;
    this.labels = 0;
    this.names = 0;
    this.values = 0;
    this.budget = random.between(10, 45);
    this.isModule = random.chance(0.15);
    this.timers = random.weighted([[5, 'slots'], [3, 'zero'], [1, 'interval']]);
    this.usesImmediates = this.timers !== 'zero';
    this.freeSlots = Array.from({ length: kSlots }, (_, i) => i + 1);
    this.mayEndBadly = random.chance(0.08);
    this.usesEvents = random.chance(0.3);
  }

  label() { return `'L${++this.labels}'`; }
  name(prefix) { return `${prefix}${++this.names}`; }
  value() { return this.random.weighted([[6, String(++this.values)], [2, `'v${++this.values}'`], [1, 'undefined'], [1, 'null']]); }
  error() {
    const type = this.random.weighted([[6, 'Error'], [1, 'TypeError'], [1, 'RangeError']]);
    return `new ${type}('E${++this.values}')`;
  }

  program() {
    const scope = new Scope({ promises: [], functions: [], generators: [], asyncGenerators: [], emitters: [],
                              depth: 0, time: 0, isAsync: this.isModule, isGenerator: false, inFunction: false,
                              inLoop: false, inFinally: false, loopLabel: undefined, allowImmediate: true });
    const block = new Block();
    block.statements.push(['log(', this.label(), ');']);
    if (this.timers === 'interval') block.statements.push(this.interval(scope));
    if (this.random.chance(0.2)) block.statements.push([`process.on('exit', (code) => log(${this.label()}, code));`]);
    while (this.budget > 0) block.statements.push(...this.statement(scope));
    block.statements.push(['log(', this.label(), ');']);
    return block;
  }

  block(scope, most = 4) {
    const block = new Block();
    const count = this.random.between(1, most);
    for (let i = 0; i < count && (i === 0 || this.budget > 0); ++i) block.statements.push(...this.statement(scope));
    return block;
  }

  log(scope, value) {
    return [`log(${this.label()}${value === undefined ? '' : `, ${value}`});`];
  }

  // Zero or more statements.
  statement(scope) {
    --this.budget;
    if (this.budget < 0 || scope.depth > 5) return [this.log(scope)];
    const r = this.random;
    const choices = [
      [5, () => [this.log(scope)]],
      [7, () => this.promiseStatement(scope)],
      [3, () => [[`${r.pick(['process.nextTick', 'process.nextTick', 'queueMicrotask'])}(() => {`, this.callbackBlock(scope, 'tick'), '});']]],
      [3, () => [['queueMicrotask(() => {', this.callbackBlock(scope, 'tick'), '});']]],
      [3, () => this.asyncFunction(scope)],
      [1.5, () => this.asyncGenerator(scope)],
      [1.5, () => this.generator(scope)],
      [1, () => [['{', this.block(scope.child()), '}']]],
      [2, () => this.timer(scope)],
    ];
    if (this.usesImmediates && scope.time !== null && scope.allowImmediate) {
      choices.push([2, () => [['setImmediate(() => {', this.callbackBlock(scope, 'immediate'), '});']]]);
    }
    if (scope.asyncGenerators.length > 0) choices.push([2.5, () => this.driveAsyncGenerator(scope)]);
    if (scope.generators.length > 0) choices.push([1.5, () => this.driveGenerator(scope)]);
    choices.push([0.8, () => this.destructure(scope)]);
    if (this.usesEvents) choices.push([3, () => this.emitterStatement(scope)]);
    if (scope.isAsync) {
      choices.push([7, () => this.awaitStatement(scope)], [3, () => this.forAwait(scope)], [2, () => this.loop(scope)]);
    }
    if (scope.isGenerator) choices.push([6, () => this.yieldStatement(scope)]);
    if (scope.inFunction || scope.isAsync) choices.push([3, () => this.tryStatement(scope)]);
    if (scope.inLoop) choices.push([1.5, () => [this.conditionalExit(scope)]]);
    return r.weighted(choices)();
  }

  conditionalExit(scope) {
    const jumps = [`break${scope.loopLabel ? ` ${scope.loopLabel}` : ''};`, 'break;', 'continue;'];
    if (scope.inFunction) jumps.push(`return ${this.value()};`);
    if (scope.canThrow) jumps.push(`throw ${this.error()};`);
    return [`if (${scope.counter} === ${this.random.between(1, 2)}) ${this.random.pick(jumps)}`];
  }

  callbackBlock(scope, kind) {
    const inner = scope.functionBody({ time: scope.time, canThrow: false });
    const block = this.block(inner, 3);
    if (this.mayEndBadly && this.random.chance(0.25)) {
      this.mayEndBadly = false;
      block.statements.push([`throw ${this.error()};`]);
    }
    if (kind === 'tick' && this.random.chance(0.1)) block.statements.unshift([this.log(scope)[0]]);
    return block;
  }

  // --- timers

  takeSlot(scope) {
    const later = this.freeSlots.filter((slot) => scope.time !== null && slot > scope.time);
    if (later.length === 0 || this.timers !== 'slots') return undefined;
    const slot = this.random.pick(later);
    this.freeSlots.splice(this.freeSlots.indexOf(slot), 1);
    return slot;
  }

  timer(scope) {
    const r = this.random;
    if (this.timers === 'zero' && r.chance(0.8)) {
      const delay = r.pick(['', ', 0', ', 1']);
      return [[`setTimeout(() => {`, this.callbackBlock(scope, 'timer'), `}${delay});`]];
    }
    const slot = this.takeSlot(scope);
    if (slot === undefined) return [this.log(scope)];
    const delay = `${slot - scope.time} * unit`;
    const count = r.weighted([[5, 1], [2, 2], [1, 3]]);
    const at = scope.child({ time: slot, allowImmediate: scope.allowImmediate && count === 1 });
    const statements = [];
    if (r.chance(0.15)) {
      const name = this.name('t');
      statements.push([`const ${name} = setTimeout(() => log(${this.label()}), ${delay});`]);
      const clear = [`clearTimeout(${name});`];
      statements.push(r.chance(0.5) ? clear : ['queueMicrotask(() => {', new Block([clear]), '});']);
    }
    for (let i = 0; i < count; ++i) {
      if (r.chance(0.3)) statements.push([`setTimeout(log, ${delay}, ${this.label()}, ${this.value()});`]);
      else statements.push(['setTimeout(() => {', this.callbackBlock(at, 'timer'), `}, ${delay});`]);
    }
    return statements;
  }

  interval(scope) {
    const id = this.name('i'), count = this.name('n');
    const body = this.block(scope.functionBody({ time: null }), 3);
    body.statements.unshift([`log(${this.label()}, ${count});`]);
    return [`let ${count} = 0, ${id} = setInterval(() => { if (++${count} === 3) clearInterval(${id});`, body, '}, unit);'];
  }

  // --- promises

  // { parts, time: when it settles (null: unknown), mayReject }
  promise(scope, depth = 0) {
    const r = this.random;
    const now = scope.time;
    const simple = [
      [5, () => ({ parts: [`Promise.resolve(${this.value()})`], time: now, mayReject: false })],
      [2, () => ({ parts: [`Promise.reject(${this.error()})`], time: now, mayReject: true })],
      [2, () => this.thenableCall(scope)],
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

  // --- async functions and their statements

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

  // --- generators

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

  yieldStatement(scope) {
    const r = this.random;
    const delegates = [];
    for (const g of scope.generators) delegates.push(`${g}(${this.value()})`);
    if (scope.isAsync) for (const g of scope.asyncGenerators) delegates.push(`${g}(${this.value()})`);
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

  // --- events

  emitterStatement(scope) {
    const r = this.random;
    if (scope.emitters.length === 0) {
      const name = this.name('em');
      scope.emitters.push(name);
      return [[`const ${name} = new EventEmitter();`], ...this.emitterStatement(scope)];
    }
    const name = r.pick(scope.emitters), event = r.pick(["'a'", "'a'", "'b'"]);
    const listener = () => {
      const inner = scope.functionBody({ time: null, emitters: [], canThrow: false });
      return ['(v) => {', new Block([this.log(inner, 'v'), ...(r.chance(0.5) ? this.block(inner, 2).statements : [])]), '}'];
    };
    return r.weighted([
      [4, () => [[`${name}.${r.pick(['on', 'on', 'once', 'prependListener'])}(${event}, `, ...listener(), ');']]],
      [4, () => [[`log(${this.label()}, ${name}.emit(${event}, ${this.value()}));`]]],
      [1, () => [[`log(${this.label()}, ${name}.listenerCount(${event}));`]]],
      [1, () => [[`EventEmitter.once(${name}, ${event}).then((v) => log(${this.label()}, v), (e) => log(${this.label()}, e));`]]],
      [0.5, () => [[`${name}.removeAllListeners(${event});`]]],
    ])();
  }
}

// One program: { root, isModule, text(unit) }.
export function generate(seed) {
  const generator = new ProgramGenerator(new Random(seed));
  const { isModule, usesEvents, mayEndBadly } = generator;
  const root = generator.program();
  const imports = !usesEvents ? '' : isModule ? "import EventEmitter from 'events';\n" : "const EventEmitter = require('events');\n";
  return {
    root,
    endsItsProcess: mayEndBadly,
    extension: isModule ? '.mjs' : '.js',
    text: (unit = 15) => `${imports}${prelude(unit)}\n\n${render(root)}\n`,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(generate(parseSeed(process.argv)).text());
}
