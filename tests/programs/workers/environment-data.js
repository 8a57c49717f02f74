const { Worker, isMainThread, setEnvironmentData, getEnvironmentData, parentPort, threadId, resourceLimits } = require('worker_threads');
if (isMainThread) {
  setEnvironmentData('level', { n: 1 });
  setEnvironmentData('gone', 1);
  setEnvironmentData('gone');
  process.env.OWN = 'yes';
  const worker = new Worker(__filename, { argv: ['a', 7], env: { X: 1 }, resourceLimits: { maxOldGenerationSizeMb: 64 } });
  worker.on('message', (m) => console.log(m));
  worker.on('exit', () => {
    new Worker(__filename).on('message', (m) => console.log(m.env === 'yes', m.threadId));
  });
} else {
  parentPort.postMessage({ level: getEnvironmentData('level'), gone: getEnvironmentData('gone'), argv: process.argv.slice(2), x: process.env.X, env: process.env.OWN, threadId });
}
