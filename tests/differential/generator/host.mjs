// What the platform adds: event targets, abort signals, promises of timers, rejections and errors nobody caught.

import { Block } from '../program.mjs';

export const withHost = (Base) => class extends Base {
  // What the program listens to from its start.
  processListeners() {
    const listeners = [];
    if (this.random.chance(0.15)) listeners.push([`process.on('exit', (code) => log(${this.label()}, code));`]);
    if (this.watchesRejections) {
      listeners.push([`process.on('unhandledRejection', (e) => log(${this.label()}, e));`], [`process.on('rejectionHandled', () => log(${this.label()}));`]);
    }
    if (this.watchesErrors) listeners.push([`process.on('uncaughtException', (e, origin) => log(${this.label()}, e, origin));`]);
    return listeners;
  }

  hostStatement(scope) {
    const r = this.random;
    return r.weighted([
      [2, () => this.abortStatement(scope)],
      [1, () => this.eventTarget(scope)],
      [1, () => this.unreferenced()],
      [0.7, () => this.promisified(scope)],
      [this.watchesRejections ? 5 : 0, () => this.rejection(scope)],
      [this.watchesErrors ? 5 : 0, () => this.failingCallback(scope)],
    ])();
  }

  abortStatement(scope) {
    const r = this.random;
    const [controller, signal] = [this.name('ac'), this.name('signal')];
    const abort = [`${controller}.abort(${r.pick(['', this.error(), this.value()])});`];
    const uses = Array.from({ length: r.between(1, 3) }, () => r.weighted([
      [2, () => [`${signal}.addEventListener('abort', ${r.pick(['() =>', '(e) =>'])} log(${this.label()}, ${signal}.aborted)${r.pick(['', ', { once: true }'])});`]],
      [1, () => [`${signal}.onabort = (e) => log(${this.label()}, e.type);`]],
      [1, () => [`new Promise((resolve, reject) => ${signal}.addEventListener('abort', () => reject(${signal}.reason))).catch((e) => log(${this.label()}, e));`]],
      [1, () => [`try { ${signal}.throwIfAborted(); log(${this.label()}); } catch (e) { log(${this.label()}, e); }`]],
      [1, () => [`AbortSignal.any([${signal}, new AbortController().signal]).addEventListener('abort', () => log(${this.label()}));`]],
      [1, () => [`log(${this.label()}, ${signal}.aborted, ${signal}.reason);`]],
      ...(this.usesEvents ? [[2, () => [`EventEmitter.once(new EventEmitter(), 'x', { signal: ${signal} }).catch((e) => log(${this.label()}, e, e.code, e.cause));`]]] : []),
    ])());
    const when = r.weighted([[2, () => abort], [1, () => ['queueMicrotask(() => {', new Block([abort]), '});']], [1, () => ['process.nextTick(() => {', new Block([abort]), '});']]])();
    uses.splice(r.below(uses.length + 1), 0, when);
    return [[`const ${controller} = new AbortController(), { signal: ${signal} } = ${controller};`], ...uses, ...(r.chance(0.3) ? [abort] : [])];
  }

  eventTarget(scope) {
    const r = this.random;
    const target = this.name('target');
    const listener = () => `${target}.addEventListener('x', (e) => { log(${this.label()}, e.type, e.defaultPrevented); ${r.pick(['', '', 'e.preventDefault();', 'e.stopImmediatePropagation();', `queueMicrotask(() => log(${this.label()}));`])} }${r.pick(['', ', { once: true }'])});`;
    return [[`const ${target} = new EventTarget();`], ...Array.from({ length: r.between(1, 3) }, () => [listener()]),
      [`log(${this.label()}, ${target}.dispatchEvent(new Event('x', { cancelable: ${r.chance(0.5)} })));`], ...(r.chance(0.5) ? [[`${target}.dispatchEvent(new Event('x'));`]] : [])];
  }

  // Never fires: nothing else keeps the process alive that long.
  unreferenced() {
    const [t, label] = [this.name('t'), this.label()];
    return [[`const ${t} = ${this.random.pick(['setTimeout', 'setInterval'])}(() => log(${label}), 1e7).unref();`], [`log(${this.label()}, ${t}.hasRef());`]];
  }

  promisified(scope) {
    const r = this.random;
    const f = this.name('old');
    const end = r.pick([`callback(null, ${this.value()})`, `callback(${this.error()})`, `queueMicrotask(() => callback(null, ${this.value()}))`, `process.nextTick(callback, null, ${this.value()})`]);
    const promisify = this.isModule ? 'promisify' : "require('util').promisify";
    return [[`const ${f} = ${promisify}((x, callback) => { log(${this.label()}, x); ${end}; });`],
      [`${f}(${this.value()}).then((v) => log(${this.label()}, v), (e) => log(${this.label()}, e));`]];
  }

  // Rejected while nobody listens; somebody may listen later.
  rejection(scope) {
    const r = this.random;
    const name = this.name('p');
    const p = this.promise(scope.child());
    const late = [`${name}.catch((e) => log(${this.label()}, e));`];
    const ways = [[2, () => []], [1, () => [late]], [1.5, () => [['process.nextTick(() => {', new Block([late]), '});']]], [1, () => [['queueMicrotask(() => {', new Block([late]), '});']]]];
    if (this.usesImmediates && scope.time !== null && scope.allowImmediate) ways.push([2, () => [['setImmediate(() => {', new Block([late]), '});']]]);
    const slot = r.chance(0.3) ? this.takeSlot(scope) : undefined;
    if (slot !== undefined) ways.push([9, () => [['setTimeout(() => {', new Block([late]), `}, ${slot - scope.time} * unit);`]]]);
    return [[`const ${name} = `, ...p.parts, ';'], ...r.weighted(ways)()];
  }

  failingCallback(scope) {
    const r = this.random;
    const fail = () => new Block([...this.statement(scope.functionBody({ time: null })), [`throw ${this.error()};`]]);
    const ways = [[2, () => [['process.nextTick(() => {', fail(), '});']]], [2, () => [['queueMicrotask(() => {', fail(), '});']]]];
    if (this.usesImmediates && scope.time !== null && scope.allowImmediate) ways.push([2, () => [['setImmediate(() => {', fail(), '});']]]);
    const slot = this.takeSlot(scope);
    if (slot !== undefined) ways.push([2, () => [['setTimeout(() => {', fail(), `}, ${slot - scope.time} * unit);`]]]);
    return r.weighted(ways)();
  }
};
