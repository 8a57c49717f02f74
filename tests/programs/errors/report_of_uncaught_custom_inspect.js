// How it is reported: uncaught custom inspect.
class Quiet extends Error {
  [Symbol.for('nodejs.util.inspect.custom')]() { return 'Quiet: inspected'; }
}
throw new Quiet('x');

// exit: 1
// report: same
