const show = (run) => {
  try {
    run();
  } catch (error) {
    console.log(error.stack.split('\n').slice(0, 4).map((line) => line.replace(/^(    at .*) .*$/, '$1')).join('\n'));
  }
};
class Field { x = null.f; }
class Derived extends Field { constructor() { super(); } }
class Private { #m() { throw new Error('m'); } y = this.#m(); constructor(a = show) { this.a = a; } }
function made() { new Field(); }
function derived() { new Derived(); }
function withPrivate() { new Private(); }
function block() { class Block { static { null.f; } } }
show(made);
show(derived);
show(withPrivate);
show(block);
