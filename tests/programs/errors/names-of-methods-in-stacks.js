const show = (run) => {
  try {
    run();
  } catch (error) {
    console.log(error.stack.split('\n')[1].replace(/^(    at .*) .*$/, '$1'));
  }
};
class Point {
  #hidden() { throw new Error(); }
  get #secret() { throw new Error(); }
  static #shared() { throw new Error(); }
  [Symbol.iterator]() { throw new Error(); }
  static get origin() { throw new Error(); }
  set x(value) { throw new Error(); }
  get y() { throw new Error(); }
  static make() { throw new Error(); }
  get 5() { throw new Error(); }
  callHidden() { this.#hidden(); }
  readSecret() { return this.#secret; }
  static callShared() { Point.#shared(); }
}
class Pixel extends Point { get y() { return super.y; } }
const literal = {
  get here() { throw new Error(); },
  method() { throw new Error(); },
  written: function () { throw new Error(); },
  arrow: () => { throw new Error(); },
  [Symbol.iterator]() { throw new Error(); },
  'two words'() { throw new Error(); },
  7() { throw new Error(); },
};
show(() => new Point().callHidden());
show(() => new Point().readSecret());
show(() => Point.callShared());
show(() => new Point()[Symbol.iterator]());
show(() => Point.origin);
show(() => { new Point().x = 1; });
show(() => new Point().y);
show(() => new Pixel().y);
show(() => Point.make());
show(() => new Point()[5]);
show(() => literal.here);
show(() => literal.method());
show(() => literal.written());
show(() => literal.arrow());
show(() => literal[Symbol.iterator]());
show(() => literal['two words']());
show(() => literal[7]());
