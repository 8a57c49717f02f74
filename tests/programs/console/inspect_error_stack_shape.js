// A nested error's stack is indented; its own properties follow in braces.
const e = new Error('message');
e.stack = 'Error: message\n    at first (file.js:1:1)\n    at second (file.js:2:2)';
console.log(e);
console.log({ e });
console.log([[e]]);
e.code = 'ECODE';
console.log(e);
console.log({ inner: { e } });
const outer = new Error('outer', { cause: e });
outer.stack = 'Error: outer\n    at third (file.js:3:3)\n    at a (f:1:1)\n    at b (f:1:1)\n    at c (f:1:1)\n    at d (f:1:1)';
console.log(outer);
e.stack = 'Error: message\n    at x (f:9:9)\n    at a (f:1:1)\n    at b (f:1:1)\n    at c (f:1:1)\n    at d (f:1:1)';
console.log(outer);

// expect: Error: message
// expect:     at first (file.js:1:1)
// expect:     at second (file.js:2:2)
// expect: {
// expect:   e: Error: message
// expect:       at first (file.js:1:1)
// expect:       at second (file.js:2:2)
// expect: }
// expect: [
// expect:   [
// expect:     Error: message
// expect:         at first (file.js:1:1)
// expect:         at second (file.js:2:2)
// expect:   ]
// expect: ]
// expect: Error: message
// expect:     at first (file.js:1:1)
// expect:     at second (file.js:2:2) {
// expect:   code: 'ECODE'
// expect: }
// expect: {
// expect:   inner: {
// expect:     e: Error: message
// expect:         at first (file.js:1:1)
// expect:         at second (file.js:2:2) {
// expect:       code: 'ECODE'
// expect:     }
// expect:   }
// expect: }
// expect: Error: outer
// expect:     at third (file.js:3:3)
// expect:     at a (f:1:1)
// expect:     at b (f:1:1)
// expect:     at c (f:1:1)
// expect:     at d (f:1:1) {
// expect:   [cause]: Error: message
// expect:       at first (file.js:1:1)
// expect:       at second (file.js:2:2) {
// expect:     code: 'ECODE'
// expect:   }
// expect: }
// expect: Error: outer
// expect:     at third (file.js:3:3)
// expect:     at a (f:1:1)
// expect:     ... 2 lines matching cause stack trace ...
// expect:     at d (f:1:1) {
// expect:   [cause]: Error: message
// expect:       at x (f:9:9)
// expect:       at a (f:1:1)
// expect:       at b (f:1:1)
// expect:       at c (f:1:1)
// expect:       at d (f:1:1) {
// expect:     code: 'ECODE'
// expect:   }
// expect: }
