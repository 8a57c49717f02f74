// What every generated program starts with.

export const prelude = (unit) => `const unit = ${unit};
const show = (v) => {
  if (v instanceof AggregateError) return v.name + '(' + v.errors.map(show).join(' ') + ')';
  if (v instanceof Error) return v.name + ': ' + v.message;
  if (Array.isArray(v)) return '[' + v.map(show).join(' ') + ']';
  if (typeof v === 'function') return 'function';
  if (v === null || typeof v !== 'object') return String(v);
  return '{' + Object.entries(v).map(([k, x]) => k + '=' + show(x)).join(' ') + '}';
};
const log = (label, ...values) => console.log(label, ...values.map(show));
const say = (label, v) => { console.log(label); return v; };
const thenable = (label, v) => ({ then(resolve) { log(label); resolve(v); } });
const badThenable = (label, e) => ({ then(resolve, reject) { log(label); reject(e); } });
const lateThenable = (label, v) => ({ then(resolve) { log(label); queueMicrotask(() => resolve(v)); } });
const throwingThenable = (label, e) => ({ then() { log(label); throw e; } });
const getterThenable = (label, v) => ({ get then() { log(label); return (resolve) => resolve(v); } });
const sleep = (slots, v) => new Promise((resolve) => setTimeout(resolve, slots * unit, v));
class MyPromise extends Promise {}
class LoudPromise extends Promise {
  then(f, r) { console.log('then'); return super.then(f, r); }
  static get [Symbol.species]() { console.log('species'); return Promise; }
}
const iterable = (label, ...items) => ({
  [Symbol.iterator]() {
    let i = 0;
    return {
      next() { log(label + '.next'); return i < items.length ? { value: items[i++], done: false } : { value: undefined, done: true }; },
      return(v) { log(label + '.return'); return { value: v, done: true }; },
    };
  },
});
const asyncIterable = (label, kind, ...items) => ({
  [Symbol.asyncIterator]() {
    let i = 0;
    const result = (value, done) => kind === 'sync' ? { value, done } : kind === 'thenable' ? thenable(label, { value, done }) : Promise.resolve({ value, done });
    return {
      next(v) { log(label + '.next', v); if (kind === 'throws' && i > 0) throw new Error(label); return result(items[i], i++ >= items.length); },
      return(v) { log(label + '.return', v); return kind === 'object' ? 1 : result(v, true); },
      ...(kind === 'bare' ? {} : { throw(e) { log(label + '.throw', e); return result('thrown', true); } }),
    };
  },
});
const primitive = (label, v) => ({ [Symbol.toPrimitive](hint) { log(label, hint); return v; } });
const holder = (label, v) => ({
  get a() { log(label + '.get'); return v; },
  set a(x) { log(label + '.set', x); v = x; },
  m(...args) { log(label + '.m', args); return this === undefined ? 'lost' : args[0]; },
});
const traced = (label, target) => new Proxy(target, {
  get(t, k, r) { if (typeof k === 'string') log(label + '.get', k); return Reflect.get(t, k, r); },
  has(t, k) { log(label + '.has', k); return k in t; },
  set(t, k, v, r) { log(label + '.set', k, v); return Reflect.set(t, k, v, r); },
  deleteProperty(t, k) { log(label + '.delete', k); return delete t[k]; },
  ownKeys(t) { log(label + '.keys'); return Reflect.ownKeys(t); },
  getOwnPropertyDescriptor(t, k) { log(label + '.own', k); return Reflect.getOwnPropertyDescriptor(t, k); },
});
const tag = (strings, ...values) => strings.raw.join('|') + values.map(show).join(',');`;
