// A syntax error anywhere stops everything.
console.log('never printed');
const x = ;

// exit: 1
