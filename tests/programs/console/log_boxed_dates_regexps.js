// Boxed primitives, dates, regular expressions, with and without extra properties.
console.log(Object(1), Object(-0), Object('str'), Object(true), Object(1n), Object(Symbol('s')), [Object('nested')]);
console.log(new Date(0), [new Date(1e12)], new Date(NaN), { d: new Date(86400000) }, /re/gi, [/x\/y/], { r: /z/ });
console.log(Object.assign(Object('ab'), { extra: 1 }), Object.assign(/r/, { extra: 1 }), Object.assign(new Date(0), { extra: 1 }), Object.assign(Object(5), { extra: 1 }));
class MyDate extends Date {}
class MyString extends String {}
console.log(new MyDate(0), new MyString('s'), new (class MyRe extends RegExp {})('x'), Object.setPrototypeOf(/n/, null), Object.setPrototypeOf(new Date(0), null));
console.log(Math, JSON, Reflect, (function () { return arguments; })(1, [2]));

// expect: [Number: 1] [Number: -0] [String: 'str'] [Boolean: true] [BigInt: 1n] [Symbol: Symbol(s)] [ [String: 'nested'] ]
// expect: 1970-01-01T00:00:00.000Z [ 2001-09-09T01:46:40.000Z ] Invalid Date { d: 1970-01-02T00:00:00.000Z } /re/gi [ /x\/y/ ] { r: /z/ }
// expect: [String: 'ab'] { extra: 1 } /r/ { extra: 1 } 1970-01-01T00:00:00.000Z { extra: 1 } [Number: 5] { extra: 1 }
// expect: MyDate 1970-01-01T00:00:00.000Z [String (MyString): 's'] MyRe /x/ [RegExp: null prototype] /n/ [Date: null prototype] 1970-01-01T00:00:00.000Z
// expect: Object [Math] {} Object [JSON] {} Object [Reflect] {} [Arguments] { '0': 1, '1': [ 2 ] }
