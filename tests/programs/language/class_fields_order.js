// Computed keys run first, then static fields; instance fields run at construction, after super().
const log = (s) => (console.log(s), s);
class Base {
  baseField = log('base field');
  constructor() { log('base constructor'); }
}
class Derived extends Base {
  [log('key a')] = log('field a');
  static [log('key b')] = log('static b');
  static { log('static block'); }
  c = (log('field c'), this.baseField);
  constructor() {
    log('before super');
    super();
    log('after super');
  }
}
log('made class');
console.log(new Derived());

// expect: key a
// expect: key b
// expect: static b
// expect: static block
// expect: made class
// expect: before super
// expect: base field
// expect: base constructor
// expect: field a
// expect: field c
// expect: after super
// expect: Derived {
// expect:   baseField: 'base field',
// expect:   'key a': 'field a',
// expect:   c: 'base field'
// expect: }
