// A constructor cannot wait; a static method can, and hides the constructor's half-made state.
class Connection {
  static #key = Symbol('key');
  constructor(key) {
    if (key !== Connection.#key) throw new TypeError('use Connection.open()');
    this.ready = false;
  }
  static async open() {
    const connection = new Connection(Connection.#key);
    await null;
    connection.ready = true;
    return connection;
  }
}
try { new Connection(); } catch (e) { console.log(e.message); }
Connection.open().then((c) => console.log(c.ready, c instanceof Connection));

// expect: use Connection.open()
// expect: true true
