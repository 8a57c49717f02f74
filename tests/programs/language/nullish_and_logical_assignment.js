// ??, ||= and && = evaluate and assign only when needed.
const log = (v) => (console.log('evaluated', v), v);
console.log(0 ?? log(1), null ?? log(2), '' || log(3), 0 && log(4));
const o = { get a() { return 1; }, set a(v) { console.log('set a'); }, b: null };
o.a ||= log(5);
o.a &&= log(6);
o.b ??= log(7);
o.b ??= log(8);
let f;
f ??= () => {};
console.log(o.b, f.name);

// expect: evaluated 2
// expect: evaluated 3
// expect: 0 2 3 0
// expect: evaluated 6
// expect: set a
// expect: evaluated 7
// expect: 7 f
