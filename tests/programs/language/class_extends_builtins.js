// Subclasses of built-ins are real ones.
class Stack extends Array { top() { return this[this.length - 1]; } }
const s = Stack.from([1, 2, 3]);
console.log(s.top(), s.map((x) => x * 2) instanceof Stack, s.length, Array.isArray(s), s.filter((x) => x > 1));
class HttpError extends Error {
  constructor(status, message) { super(message); this.name = 'HttpError'; this.status = status; }
}
const e = new HttpError(404, 'Not found');
console.log(`${e}`, e instanceof Error, e.status, e.stack.split('\n')[0]);
class DefaultMap extends Map { get(k) { return this.has(k) ? super.get(k) : 'default'; } }
console.log(new DefaultMap([[1, 'one']]).get(1), new DefaultMap().get(1));

// expect: 3 true 3 true Stack(2) [ 2, 3 ]
// expect: HttpError: Not found true 404 HttpError: Not found
// expect: one default
