// Destructuring evaluates target, value and default in order, property by property.
const log = (s, v) => (console.log(s), v);
const source = {
  get a() { return log('get a'); },
  get b() { return log('get b', 1); },
};
const target = {
  set x(v) { log(`set x ${v}`); },
  set y(v) { log(`set y ${v}`); },
};
({ [log('key a', 'a')]: log('target a', target).x = log('default a', 'A'),
   [log('key b', 'b')]: log('target b', target).y = log('default b', 'B') } = source);

// expect: key a
// expect: target a
// expect: get a
// expect: default a
// expect: set x A
// expect: key b
// expect: target b
// expect: get b
// expect: set y 1
