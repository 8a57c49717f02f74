// How it is reported: uncaught with code only.
const e = new RangeError('coded');
e.code = 'ERR_X';
throw e;

// exit: 1
// report: same
