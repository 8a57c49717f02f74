// Unknown labels only warn; times are printed with their label.
console.time('a');
console.timeEnd('unknown');
console.timeLog('unknown');
const printed = [];
const original = console.log;
console.log = (...args) => printed.push(args);
console.timeEnd('a');
console.log = original;
console.log(printed.length, printed[0][0], printed[0][1], /^[\d.]+m?s$/.test(printed[0][2]));

// expect: 1 %s: %s a true
