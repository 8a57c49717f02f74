// How it is reported: uncaught array.
throw [1, 'two', { three: 3 }];

// exit: 1
// report: same
