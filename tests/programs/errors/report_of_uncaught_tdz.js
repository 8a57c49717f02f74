// How it is reported: uncaught tdz.
console.log(later);
let later = 1;

// exit: 1
// report: same
