// The stack begins with name and message, as they were when the error was made.
const e = new RangeError('two\nlines');
console.log(e.stack.split('\n').slice(0, 2));
e.message = 'changed';
e.name = 'Changed';
console.log(e.stack.split('\n')[0], `${e}`);
function named() { return new Error('in named'); }
const o = { method() { return new Error('in method'); } };
class A { constructor() { this.e = new Error('in constructor'); } static make() { return new Error('in static'); } run() { return new Error('in run'); } }
const where = (error) => error.stack.split('\n')[1].trim().replace(/\(?[^ (]*[\\/]([^\\/]+?):\d+:\d+\)?$/, '$1');
console.log(where(named()), '|', where(o.method()), '|', where(new A().e), '|', where(A.make()), '|', where(new A().run()), '|', where((() => new Error('arrow'))()));
const holder = {};
Error.captureStackTrace(holder);
console.log(holder.stack.split('\n')[0]);

// expect: [ 'RangeError: two', 'lines' ]
// expect: RangeError: two Changed: changed
// expect: at named stack_first_lines.js | at Object.method stack_first_lines.js | at new A stack_first_lines.js | at A.make stack_first_lines.js | at A.run stack_first_lines.js | at stack_first_lines.js
// expect: Error
