// Makes random asynchronous programs whose output the platform defines completely.
//
//   node generate.mjs --seed N     prints one
//
// Node runs them on a real clock, so timers are the delicate part. Every timer gets a slot of nominal time of
// its own; a piece of code knows the nominal time it runs at (`scope.time`), or that it does not
// (null), and only code that knows sets timers. Zero timeouts and immediates never meet in one program.

import { pathToFileURL } from 'node:url';
import { Block, Random, parseSeed, render } from './program.mjs';
import { prelude } from './generator/prelude.mjs';
import { withAsyncFunctions } from './generator/async_functions.mjs';
import { withEvents } from './generator/events.mjs';
import { withExpressions } from './generator/expressions.mjs';
import { withGenerators } from './generator/generators.mjs';
import { withHost } from './generator/host.mjs';
import { withPromises } from './generator/promises.mjs';
import { withStatements } from './generator/statements.mjs';

const kSlots = 7;

class Scope {
  constructor(fields) { Object.assign(this, fields); }
  // What is declared in a child is not visible outside.
  child(fields = {}) {
    return new Scope({ ...this, promises: [...this.promises], functions: [...this.functions],
                       generators: [...this.generators], asyncGenerators: [...this.asyncGenerators],
                       emitters: [...this.emitters], variables: [...this.variables], depth: this.depth + 1, ...fields });
  }
  // A function body: other rules for return, await, yield and loops.
  functionBody(fields = {}) {
    return this.child({ isAsync: false, isGenerator: false, inFunction: true, inLoop: false, inFinally: false,
                        loopLabel: undefined, ...fields });
  }
}

class Core {
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
    // Programs differ in what they are made of, so that rare things meet often enough in some.
    this.languageWeight = random.weighted([[2, 0], [3, 3], [2, 12]]);
    this.hostWeight = random.weighted([[3, 0], [3, 3]]);
    this.watchesRejections = this.hostWeight > 0 && random.chance(0.25);
    // What an error leaves in the queues runs before or after a timer that is due at once: Node leaves it open.
    this.watchesErrors = this.hostWeight > 0 && this.timers !== 'zero' && random.chance(0.25);
  }

  label() { return `'L${++this.labels}'`; }
  name(prefix) { return `${prefix}${++this.names}`; }
  value() { return this.random.weighted([[6, String(++this.values)], [2, `'v${++this.values}'`], [1, 'undefined'], [1, 'null']]); }
  error() {
    const type = this.random.weighted([[6, 'Error'], [1, 'TypeError'], [1, 'RangeError']]);
    return `new ${type}('E${++this.values}')`;
  }

  program() {
    const scope = new Scope({ promises: [], functions: [], generators: [], asyncGenerators: [], emitters: [], variables: [],
                              depth: 0, time: 0, isAsync: this.isModule, isGenerator: false, inFunction: false,
                              inLoop: false, inFinally: false, loopLabel: undefined, allowImmediate: true });
    const block = new Block();
    block.statements.push(['log(', this.label(), ');']);
    if (this.timers === 'interval') block.statements.push(this.interval(scope));
    block.statements.push(...this.processListeners());
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
    choices.push([0.8, () => this.destructure(scope)], [this.languageWeight, () => this.languageStatement(scope)],
                 [this.hostWeight, () => this.hostStatement(scope)]);
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
}

const ProgramGenerator = [withPromises, withAsyncFunctions, withGenerators, withEvents, withExpressions, withStatements, withHost]
  .reduce((Base, extend) => extend(Base), Core);

// One program: { root, isModule, text(unit) }.
export function generate(seed) {
  const generator = new ProgramGenerator(new Random(seed));
  const { isModule, usesEvents, mayEndBadly } = generator;
  const root = generator.program();
  const imports = isModule ? "import EventEmitter from 'events';\nimport { promisify } from 'util';\n"
                           : usesEvents ? "const EventEmitter = require('events');\n" : '';
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
