// An error that nobody catches in a worker is an 'error' event of the Worker.
const { Worker, isMainThread, workerData } = require('worker_threads');
class Special extends RangeError {
  constructor(message) { super(message); this.name = 'Special'; this.code = 'E_SPECIAL'; }
}
const failures = {
  error: () => { throw new TypeError('boom'); },
  subclass: () => { throw new Special('odd'); },
  object: () => { throw { a: 1, b: [2] }; },
  text: () => { throw 'only text'; },
  rejection: () => { Promise.reject(new Error('nobody caught it')); },
  callback: () => { setTimeout(() => { throw new Error('later'); }, 5); },
  unclonable: () => { throw { f() {} }; },
};
if (isMainThread) {
  (async () => {
    for (const kind of Object.keys(failures)) {
      await new Promise((resolve) => {
        const worker = new Worker(__filename, { workerData: kind });
        worker.on('error', (e) => console.log(kind, e instanceof Error ? [e.constructor.name, e.name, e.message, e.code] : e));
        worker.on('exit', (code) => { console.log('exit', code); resolve(); });
      });
    }
  })();
} else {
  failures[workerData]();
}
