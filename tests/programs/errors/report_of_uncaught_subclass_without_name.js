// How it is reported: uncaught subclass without name.
class Failure extends Error {}
throw new Failure('keeps the name of Error');

// exit: 1
// report: same
