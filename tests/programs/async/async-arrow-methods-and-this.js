// Async methods keep this; async arrows take the surrounding one.
class Counter {
  n = 0;
  async add() { await null; this.n++; return this.n; }
  later = async () => { await null; return this.n; };
  static async make() { const c = new this(); await c.add(); return c; }
  async *count(limit) { while (this.n < limit) yield this.n++; }
}
(async () => {
  const c = await Counter.make();
  console.log(c.n, await c.add(), await c.later());
  for await (const v of c.count(4)) console.log(v);
})();

// expect: 1 2 2
// expect: 2
// expect: 3
