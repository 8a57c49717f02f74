// Symbol.toPrimitive decides with the hint; otherwise valueOf and toString in the hint's order.
const money = { [Symbol.toPrimitive](hint) { return hint === 'number' ? 42 : hint === 'string' ? '$42' : 'default'; } };
console.log(+money, `${money}`, money + '', money * 2, money == 'default', [money] + '');
const o = { valueOf: () => 1, toString: () => 's' };
console.log(o + 1, `${o}`, o > 0, [o].join(), { s: 1 }[o], String(o), Number(o));
try {
  +{ valueOf: () => ({}), toString: () => ({}) };
} catch (e) {
  console.log(e.message);
}
console.log(new Date(0)[Symbol.toPrimitive]('number'), typeof (new Date(0) + 1));

// expect: 42 $42 default 84 true $42
// expect: 2 s true s 1 s 1
// expect: Cannot convert object to primitive value
// expect: 0 string
