// What assert.throws, rejects and match make of what comes.
const assert = require('assert');
(async () => { for (const v of [5, 'x', null, undefined, {}, [], new Map, Object.create(null), () => 1, Symbol('q'), true, 10n]) try { await assert.rejects(() => v) } catch (e) { console.log(e.name, e.message) } })();
const log = [];
assert.rejects(Promise.reject(1)).then(() => console.log('r'));
assert.doesNotReject(async () => 1).then(() => console.log('d'));
let p = Promise.resolve(); for (let i = 0; i < 8; i++) p = p.then(() => console.log(i));
try { assert.equal(1) } catch (e) { console.log(e.message) }
try { new assert.AssertionError(1) } catch (e) { console.log(e.message) }
console.log(new assert.AssertionError({actual: 1, expected: 2, operator: 'strictEqual'}).toString());
try { assert.strictEqual('a\n'.repeat(20), 'b') } catch (e) { console.log(Object.keys(e), String(e), e.actual) }
try { assert.throws(() => { throw 5 }, { a: 1 }) } catch (e) { console.log(e.message) }
try { assert.throws(() => { throw new RangeError('bad') }, class RangeError extends Error {}) } catch (e) { console.log(e.message) }
try { assert.throws(() => { throw new RangeError('bad') }, (e) => 3) } catch (e) { console.log(e.message) }
try { assert.throws(() => { throw new RangeError('bad') }, 'bad') } catch (e) { console.log(e.message) }
try { assert.throws(() => { throw new RangeError('bad') }, 5) } catch (e) { console.log(e.message) }
try { assert.throws('x') } catch (e) { console.log(e.message) }
try { assert.throws(() => { throw {a: 1} }, {}) } catch (e) { console.log(e.message) }
try { assert.doesNotThrow(() => { throw new RangeError('bad') }, TypeError) } catch (e) { console.log(e.message) }
try { assert.match(5, /x/) } catch (e) { console.log(e.message) }
try { assert.match('5', 'x') } catch (e) { console.log(e.message) }
try { assert.ifError(null); assert.ifError(0) } catch (e) { console.log(e.message, e.actual) }
assert.throws(() => { throw new Error('Wrong value') }, { name: 'Error', message: /Wrong/ });
