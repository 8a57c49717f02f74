// Closed until it fails too often, open for a while, then one trial.
class Breaker {
  #failures = 0;
  #state = 'closed';
  constructor(job, most) { Object.assign(this, { job, most }); }
  async call(...args) {
    if (this.#state === 'open') throw new Error('open');
    try {
      const value = await this.job(...args);
      this.#become('closed');
      this.#failures = 0;
      return value;
    } catch (e) {
      if (++this.#failures >= this.most || this.#state === 'half-open') {
        this.#become('open');
        setTimeout(() => this.#become('half-open'), 20);
      }
      throw e;
    }
  }
  #become(state) {
    if (state !== this.#state) console.log(`${this.#state} -> ${state}`);
    this.#state = state;
  }
}
const breaker = new Breaker(async (ok) => { if (!ok) throw new Error('down'); return 'up'; }, 2);
const report = (p) => p.then((v) => console.log(v), (e) => console.log(e.message));
(async () => {
  for (const ok of [true, false, false, true]) await report(breaker.call(ok));
  await new Promise((done) => setTimeout(done, 40));
  await report(breaker.call(true));
})();

// expect: up
// expect: down
// expect: closed -> open
// expect: down
// expect: open
// expect: open -> half-open
// expect: half-open -> closed
// expect: up
