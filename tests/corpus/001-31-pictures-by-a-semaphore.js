// A semaphore of 8: 40 pictures in five rounds.
// node: skip the world is simulated
const at = () => Math.round(performance.now());
const net = service('net', { fetchPicture: '200ms', shrink: '100ms', store: '200ms' });
class Gate {
  #free; #waiting = [];
  constructor(places) { this.#free = places; }
  async run(work) {
    if (this.#free > 0) this.#free--;
    else await new Promise((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
let inFlight = 0, most = 0;
const gate = new Gate(8);
const handle = (name) => gate.run(async () => {
  most = Math.max(most, ++inFlight);
  await net.fetchPicture(name);
  await net.shrink(name);
  await net.store(name);
  --inFlight;
});
Promise.all(Array.from({ length: 40 }, (_, n) => handle(n))).then(() => console.log(at(), 'at most', most));

// expect: 2500 at most 8
