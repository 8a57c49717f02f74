// @request GET /search
// @request GET /health every 100ms x 3 at 50ms
// The same 400 ms on a worker's thread: nobody waits for it but who asked.
// node: skip the world is simulated
const { Worker } = require('worker_threads');
const at = () => Math.round(performance.now());
const stock = [{ kind: 'cup', price: 4 }, { kind: 'jug', price: 20 }, { kind: 'cup', price: 6 }];
const inWorker = (file, workerData) => new Promise((resolve, reject) => {
  const worker = new Worker(file, { workerData });
  worker.on('message', resolve);
  worker.on('error', reject);
});
require('http').createServer(async (request, response) => {
  const summary = request.url === '/search' ? await inWorker('./summary.js', stock) : 'is up';
  console.log(at(), request.url, summary);
  response.end();
}).listen(8080);
setTimeout(() => process.exit(), 600);

// expect: 50 /health is up
// expect: 150 /health is up
// expect: 250 /health is up
// expect: 410 /search { cup: 10, jug: 20 }

// @file summary.js
const { workerData, parentPort } = require('worker_threads');
block(400);
const sums = {};
for (const { kind, price } of workerData) sums[kind] = (sums[kind] ?? 0) + price;
parentPort.postMessage(sums);
