// The message of assert.ok is the text of its call.
const assert = require('assert');
function t(f) { try { f() } catch (e) { console.log(JSON.stringify(e.message)) } }
t(() => assert.strict.ok(
    [1,2].length ===
      3));
t(() => { assert((x => x)(false), undefined); });
t(() => { const o = { a: assert }; o.a(0); o['a'](0); (o.a)(0); assert?.(0); assert.call(null, 0); [0].forEach(assert); assert`x` });
t(() => { const o = { a: assert }; o['a'](/\)/.test('x')) });
t(() => { assert.call(null, 0) });
t(() => { [0].forEach(v => assert.ok(v)) });
t(() => { assert.equal(assert.ok(0), 1) });
t(() => { new Foo(assert(false)) });
t(() => { eval('assert(0)') });
t(() => { new Function('assert', 'assert(0)')(assert) });
t(() => { if (true) { 	assert.ok(

        false,
		) } });
t(() => { assert.ok.apply(null, [0]) });
t(() => { assert.strict(0) });
t(() => { require('assert').ok(0 == `a${1}b` ) });
t(() => { assert /* c */ ( 0 /* ) */ ) });
