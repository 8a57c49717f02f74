// The custom inspection function gets depth, options and inspect; the result is indented.
const custom = Symbol.for('nodejs.util.inspect.custom');
class Money {
  constructor(n) { this.n = n; }
  [custom](depth, options, inspect) { return `Money<${inspect(this.n, options)}>`; }
}
console.log(new Money(5), [new Money({ a: 1 })], { m: new Money('x') }, `${typeof new Money(1)[custom]}`);
const reporter = { [custom](depth, options) { return `depth ${depth}, ${options.compact}, ${typeof options.stylize}`; } };
console.log(reporter, { reporter }, { a: { reporter } }, [[[reporter]]]);
console.log({ [custom]: () => ({ replaced: true }) }, { [custom]() { return this; } }, { x: { [custom]: () => 'two\nlines' } });
console.log({ [custom]: 'not a function' }, Money.prototype);
console.log(new Proxy(new Money(1), {}));

// expect: Money<5> [ Money<{ a: 1 }> ] { m: Money<'x'> } function
// expect: depth 2, 3, function { reporter: depth 1, 3, function } { a: { reporter: depth 0, 3, function } } [ [ [ depth -1, 3, function ] ] ]
// expect: { replaced: true } {
// expect:   [Symbol(nodejs.util.inspect.custom)]: [Function: [nodejs.util.inspect.custom]]
// expect: } {
// expect:   x: two
// expect:   lines
// expect: }
// expect: { [Symbol(nodejs.util.inspect.custom)]: 'not a function' } {}
// expect: Money<1>
