// How it is reported: uncaught renamed error.
const e = new Error('renamed later');
e.name = 'Renamed';
throw e;

// exit: 1
// report: same
