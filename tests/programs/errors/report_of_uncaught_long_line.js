// How it is reported: uncaught long line.
const someVeryLongNameForAVariable = 'x'.repeat(3), another = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => value * 2).filter((value) => value > 3), boom = missingName + 1;

// exit: 1
// report: same
