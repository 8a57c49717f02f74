// Generators, constructors and global functions.
'use strict';
const attempts = [
  () => (function* () {})().next.call({}),
  () => (function* () { yield* 5; })().next(),
  () => { const g = (function* () { g.next(); })(); g.next(); },
  () => new (function* () {})(),
  () => new (async () => {})(),
  () => new ({ m() {} }).m(),
  () => new (() => {})(),
  () => new Math.max(),
  () => new parseInt(),
  () => structuredClone(() => {}),
  () => structuredClone(Symbol('s')),
  () => structuredClone(),
  () => queueMicrotask(1),
  () => setTimeout(),
  () => setImmediate('x'),
  () => process.nextTick(null),
  () => new AggregateError(),
  () => new AggregateError(1),
  () => Error.captureStackTrace(1),
  () => decodeURIComponent('%'),
  () => encodeURI('\ud800'),
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Method [Generator].prototype.next called on incompatible receiver #<Object>
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Generator is already running
// expect: TypeError: (intermediate value) is not a constructor
// expect: TypeError: (intermediate value) is not a constructor
// expect: TypeError: {(intermediate value)}.m is not a constructor
// expect: TypeError: (intermediate value) is not a constructor
// expect: TypeError: Math.max is not a constructor
// expect: TypeError: parseInt is not a constructor
// expect: DataCloneError: () => {} could not be cloned.
// expect: DataCloneError: Symbol(s) could not be cloned.
// expect: TypeError: The value argument must be specified
// expect: TypeError: The "callback" argument must be of type function. Received type number (1)
// expect: TypeError: The "callback" argument must be of type function. Received undefined
// expect: TypeError: The "callback" argument must be of type function. Received type string ('x')
// expect: TypeError: The "callback" argument must be of type function. Received null
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: invalid_argument
// expect: URIError: URI malformed
// expect: URIError: URI malformed
