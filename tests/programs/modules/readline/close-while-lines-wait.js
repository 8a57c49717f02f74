// Lines of a chunk that has arrived are delivered even after close().
const readline = require('readline');
const { Readable } = require('stream');
const rl = readline.createInterface({ input: Readable.from(['1\n2\n3\n', '4\n']) });
rl.on('line', (line) => { console.log(line); if (line === '2') rl.close(); });
rl.on('close', () => console.log('close'));
const signal = AbortSignal.abort();
readline.createInterface({ input: Readable.from(['x\n']), signal }).on('close', () => console.log('aborted')).on('line', console.log);
