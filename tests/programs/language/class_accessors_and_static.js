// Static blocks see private names; accessors can be split over a hierarchy.
class Config {
  static #secret;
  static peek;
  static {
    this.#secret = 's3cret';
    this.peek = () => Config.#secret;
  }
  static get defaults() { return { a: 1 }; }
  static async load() { return 'loaded'; }
  'quoted name'() { return 1; }
  123() { return 2; }
}
console.log(Config.peek(), Config.defaults, Object.getOwnPropertyNames(Config.prototype));
class G { get v() { return 1; } }
class S extends G { set v(x) {} }
console.log(new S().v, new G().v);

// expect: s3cret { a: 1 } [ '123', 'constructor', 'quoted name' ]
// expect: undefined 1
