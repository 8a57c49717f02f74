// A function without a name is called in stack traces what it was assigned to; its name stays empty.
const place = (error) => error.stack.split('\n')[1].trim().replace(/\(.*[/\\]/, '(');
const show = (label, f) => { try { f(); } catch (error) { console.log(label, '|', place(error)); } };
exports.failing = function () { throw new Error('x'); };
exports.arrow = () => { throw new Error('x'); };
show('exports', () => exports.failing());
show('arrow', () => exports.arrow());
console.log(JSON.stringify([exports.failing.name, exports.arrow.name]), exports.failing, exports.arrow);
module.exports = () => { throw new Error('x'); };
show('module.exports', () => module.exports());
exports = module.exports = function () { throw new Error('x'); };
show('both', () => exports());
console.log(JSON.stringify(module.exports.name), module.exports);
function A() {
  this.own = function () { throw new Error('x'); };
}
A.prototype.method = function () { throw new Error('x'); };
A.statics = function () { throw new Error('x'); };
show('prototype', () => new A().method());
show('own', () => new A().own());
show('static', () => A.statics());
const o = { deep: { er: {} }, list: [] };
o['literal key'] = function () { throw new Error('x'); };
show('literal key', () => o['literal key']());
o[5] = function () { throw new Error('x'); };
show('index', () => o[5]());
o.a = o.b = function () { throw new Error('x'); };
show('two', () => o.a());
const plain = o.b;
show('plain call', () => plain());
o.deep.er.still = () => { throw new Error('x'); };
show('deep', () => o.deep.er.still());
o.gen = function* () { throw new Error('x'); };
show('generator', () => o.gen().next());
o.Made = function () { throw new Error('x'); };
show('new', () => new o.Made());
o.late ??= function () { throw new Error('x'); };
show('logical', () => o.late());
(o.now = function () { throw new Error('x'); }, show('comma', () => o.now()));
class K {
  static #p = {};
  constructor() { this.x = () => { throw new Error('x'); }; }
  static run() {
    K.#p.f = () => { throw new Error('x'); };
    K.#p.f();
  }
}
show('private', () => K.run());
show('in a class', () => new K().x());
o.returned = function () { return function () { throw new Error('x'); }; };
show('returned', () => o.returned()());
o.equal = o.nothing == function () { throw new Error('x'); };
o.async = async () => { throw new Error('x'); };
o.async().catch((error) => show('async', () => { throw error; }));
o.later = async function () { await null; throw new Error('x'); };
o.later().catch((error) => show('async', () => { throw error; }));
setTimeout(o.timer = function () { show('timer', () => { throw new Error('x'); }); try { throw new Error('y'); } catch (error) { console.log(place(error)); } });
