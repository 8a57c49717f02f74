// @stub openLine 20ms -> {"line": 1}
// Work begun in a constructor is not done when it returns.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
class Early {
  constructor() { this.line = null; this.connect(); }
  async connect() { this.line = await openLine(); }
  async ask() { return this.line.line; }
}
class Ready {
  #line;
  static async create() {
    const ready = new Ready();
    ready.#line = await openLine();
    return ready;
  }
  async ask() { return this.#line.line; }
}
(async () => {
  await new Early().ask().catch((error) => console.log(error.message));
  console.log(await (await Ready.create()).ask(), at());
})();

// expect: Cannot read properties of null (reading 'line')
// expect: 1 20
