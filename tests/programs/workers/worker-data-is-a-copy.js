const { Worker, isMainThread, parentPort, workerData, threadId } = require('worker_threads');
if (isMainThread) {
  const data = { list: [1, 2], map: new Map([['k', new Set([1])]]), when: new Date(0), re: /a+/gi, big: 10n, none: undefined, self: null };
  data.self = data;
  const worker = new Worker(__filename, { workerData: data });
  data.list.push(3);
  worker.on('message', (m) => console.log(m, m.self === m, threadId));
} else {
  workerData.list.push('of the worker', threadId);
  parentPort.postMessage(workerData);
}
