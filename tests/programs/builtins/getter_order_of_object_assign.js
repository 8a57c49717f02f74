// Object.assign and spread read in key order and call setters of the target (spread does not).
const log = [];
const source = { get b() { log.push('get b'); return 1; }, get 1() { log.push('get 1'); return 2; }, get a() { log.push('get a'); return 3; } };
const target = { set a(v) { log.push('set a'); }, set b(v) { log.push('set b'); } };
Object.assign(target, source);
console.log(log.join(', '));
log.length = 0;
const spread = { set a(v) { log.push('set a'); }, ...source };
console.log(log.join(', '), spread.a);

// expect: get 1, get b, set b, get a, set a
// expect: get 1, get b, get a 3
