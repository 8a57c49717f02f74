// How it is reported: uncaught aggregate.
throw new AggregateError([new Error('one'), new TypeError('two')], 'both');

// exit: 1
// report: same
