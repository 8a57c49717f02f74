// Each operation on a proxy goes to its trap.
const log = [];
const p = new Proxy({ a: 1 }, new Proxy({}, { get(_, trap) { return (...args) => { log.push(trap); return Reflect[trap](...args); }; } }));
p.a;
p.b = 2;
'a' in p;
delete p.a;
Object.keys(p);
Object.getPrototypeOf(p);
Object.isExtensible(p);
Object.defineProperty(p, 'c', { value: 1, configurable: true });
Object.preventExtensions(p);
({ ...p });
for (const k in p);
console.log(log.join(' '));
const f = new Proxy(function () {}, { apply: (t, self, args) => ['apply', self, args], construct: (t, args) => ({ constructed: args }) });
console.log(f.call(1, 2), new f(3), typeof f);

// expect: get set getOwnPropertyDescriptor defineProperty has deleteProperty ownKeys getOwnPropertyDescriptor getPrototypeOf isExtensible defineProperty preventExtensions ownKeys getOwnPropertyDescriptor get getOwnPropertyDescriptor ownKeys getPrototypeOf getOwnPropertyDescriptor getOwnPropertyDescriptor
// expect: [ 'apply', 1, [ 2 ] ] { constructed: [ 3 ] } function
