// Event emitters.

import { Block } from '../program.mjs';

export const withEvents = (Base) => class extends Base {
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
};
