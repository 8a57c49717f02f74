// Collections.
'use strict';
const attempts = [
  () => Map(),
  () => Set(),
  () => WeakMap(),
  () => Promise(),
  () => Proxy({}, {}),
  () => Date.call(1) && 1,
  () => Symbol.prototype.description,
  () => new Map([[1], 2]),
  () => new Map({}),
  () => new Set(1),
  () => new WeakSet([1]),
  () => new WeakMap([[1, 2]]),
  () => new WeakRef(1),
  () => new FinalizationRegistry(),
  () => Map.prototype.set.call(new Set(), 1),
  () => Set.prototype.has.call(new Map(), 1),
  () => new Map().forEach(1),
  () => new Set().forEach(),
  () => Map.prototype.size,
  () => new Map()[Symbol.iterator]().next.call({}),
  () => [][Symbol.iterator]().next.call({}),
  () => Map.groupBy,
];
for (const attempt of attempts) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log(typeof e === 'object' ? `${e.name}: ${e.message.split('\n')[0]}` : e);
  }
}

// expect: TypeError: Constructor Map requires 'new'
// expect: TypeError: Constructor Set requires 'new'
// expect: TypeError: Constructor WeakMap requires 'new'
// expect: TypeError: Promise constructor cannot be invoked without 'new'
// expect: TypeError: Constructor Proxy requires 'new'
// expect: no error
// expect: TypeError: Symbol.prototype.description requires that 'this' be a Symbol
// expect: TypeError: Iterator value 2 is not an entry object
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Invalid value used in weak set
// expect: TypeError: Invalid value used as weak map key
// expect: TypeError: WeakRef: invalid target
// expect: TypeError: FinalizationRegistry: cleanup must be callable
// expect: TypeError: Method Map.prototype.set called on incompatible receiver #<Set>
// expect: TypeError: Method Set.prototype.has called on incompatible receiver #<Map>
// expect: TypeError: number 1 is not a function
// expect: TypeError: undefined is not a function
// expect: TypeError: Method get Map.prototype.size called on incompatible receiver #<Map>
// expect: TypeError: Method Map Iterator.prototype.next called on incompatible receiver #<Object>
// expect: TypeError: Method Array Iterator.prototype.next called on incompatible receiver #<Object>
// expect: no error
