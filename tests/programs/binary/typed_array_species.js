// Subclasses and Symbol.species.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
class Celsius extends Float32Array { toFahrenheit() { return this.map((x) => x * 9 / 5 + 32); } get warmest() { return Math.max(...this); } }
const week = Celsius.of(10, 20, 15);
console.log(week, week.toFahrenheit(), week.toFahrenheit() instanceof Celsius, week.warmest, week.slice(1), week.subarray(0, 1), week.filter((x) => x > 12));
console.log(week.toSorted().constructor.name, week.toReversed().constructor.name, week.with(0, 1).constructor.name, Celsius.from([1]).constructor.name);
class Wide extends Uint8Array { static get [Symbol.species]() { return Uint16Array; } }
console.log(new Wide([1, 2]).map((x) => x * 1000), new Wide([1, 2]).slice(1), new Wide(2).filter(() => true));
attempt(() => new (class Short extends Uint8Array { constructor(n) { super(n === 2 ? 2 : 0); } })(2).map((x) => x) );
attempt(() => new (class Odd extends Uint8Array { static get [Symbol.species]() { return Array; } })(2).map((x) => x));
attempt(() => new (class Odd extends Uint8Array { static get [Symbol.species]() { return 5; } })(2).slice());
attempt(() => new (class Plain extends Uint8Array { static get [Symbol.species]() { return undefined; } })(2).slice());
const odd = new Uint8Array(2);
odd.constructor = undefined;
console.log(odd.slice().constructor.name, Object.getPrototypeOf(odd.slice()) === Uint8Array.prototype);
console.log(Uint8Array[Symbol.species] === Uint8Array, Object.getOwnPropertyNames(Uint8Array.prototype), Object.getOwnPropertyDescriptor(Uint8Array, 'BYTES_PER_ELEMENT'));
class Tagged extends Int8Array { get [Symbol.toStringTag]() { return 'Tag'; } }
console.log(new Tagged(1), Object.prototype.toString.call(new Tagged(1)));
