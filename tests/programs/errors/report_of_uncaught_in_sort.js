// How it is reported: uncaught in sort.
[2, 1].sort(() => { throw new Error('in a comparator'); });

// exit: 1
// report: same
