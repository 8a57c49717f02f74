// How it is reported: uncaught with cause.
try {
  JSON.parse('{');
} catch (e) {
  throw new Error('cannot read settings', { cause: e });
}

// exit: 1
// report: same
