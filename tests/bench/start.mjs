// How long the application takes from the start of its process to a painted window and to one that shows a run, and
// the memory it has then. Run it on an idle machine:
//
//   node tests/bench/start.mjs [--app build/release/bin/tickscope] [--runs 9] [--json]
//
// With the rights to do so, the files are dropped from the system's cache before the first start of each kind.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const options = { app: 'build/release/bin/tickscope', runs: 9, json: false };
for (let i = 2; i < process.argv.length; i++) {
  const name = process.argv[i].slice(2);
  if (!(name in options)) throw new Error(`unknown option --${name}`);
  options[name] = name === 'json' ? true : name === 'runs' ? Number(process.argv[++i]) : process.argv[++i];
}

const home = mkdtempSync(join(tmpdir(), 'tickscope-start-'));
const kLong = join(home, 'long.js');
// Ten events for each await.
writeFileSync(kLong, 'let sum = 0;\nfor (let i = 0; i < 10_000; i++) sum += await i;\nconsole.log(sum);\n');

function dropCaches() {
  try {
    writeFileSync('/proc/sys/vm/drop_caches', '3');
    return true;
  } catch {
    return false;
  }
}

// Milliseconds to "painted" and "ready"; MiB in memory when ready, and at most.
function start(file) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const environment = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, QT_QPA_PLATFORM: 'offscreen', QT_QUICK_BACKEND: 'software' };
    const child = spawn(options.app, ['--announce', ...(file ? [file] : [])], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
    const times = {};
    const late = setTimeout(() => child.kill(), 60_000);
    child.stdout.on('data', (text) => {
      for (const word of String(text).trim().split('\n')) times[word] ??= performance.now() - began;
      if (times.ready === undefined) return;
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const mebibytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024;
      Object.assign(times, { memory: mebibytes('VmRSS'), peak: mebibytes('VmHWM') });
      child.kill();
    });
    child.on('exit', () => {
      clearTimeout(late);
      times.ready === undefined ? reject(new Error('the window was never ready')) : resolve(times);
    });
  });
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
const rows = [];
for (const [name, file] of [['first program', undefined], ['100,000 events', kLong]]) {
  const isCold = dropCaches();
  const first = await start(file);
  const rest = [];
  for (let i = 1; i < options.runs; i++) rest.push(await start(file));
  const row = { name, cold: isCold ? first : undefined };
  for (const key of ['painted', 'ready', 'memory', 'peak']) row[key] = median(rest.map((one) => one[key]));
  rows.push(row);
}
if (options.json) {
  console.log(JSON.stringify(rows, null, 2));
} else {
  const ms = (value) => `${value.toFixed(0)} ms`;
  for (const row of rows) {
    console.log(`${row.name}: painted after ${ms(row.painted)}, shows its run after ${ms(row.ready)}, ${row.memory.toFixed(0)} MiB (at most ${row.peak.toFixed(0)})`);
    if (row.cold) console.log(`  with nothing cached: painted after ${ms(row.cold.painted)}, shows its run after ${ms(row.cold.ready)}`);
  }
}
