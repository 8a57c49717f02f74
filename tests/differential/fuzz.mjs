// Compares Node and tick on generated programs; a program they differ on is made smaller, saved and shown.
//
//   node fuzz.mjs --tick PATH [--kind async|values] [--seed S] [--count N] [--jobs N] [--most N] [--save DIRECTORY]
//
// The programs are those of the seeds S, S+1, ...: equal on every run. After --most differences it stops. A soak
// (--count 1000000) stops at the first and saves it here, unless told otherwise.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import vm from 'node:vm';
import { join } from 'node:path';
import { differences, inParallel, parseArguments, runNode, runTick } from './oracle.mjs';
import { runNodeBatch } from './batch.mjs';
import { generate as generateAsync } from './generate.mjs';
import { generate as generateValues } from './generate_values.mjs';
import { shrink } from './program.mjs';

const { options } = parseArguments(process.argv.slice(2),
  { tick: '', kind: 'async', seed: 1, count: 300, jobs: 6, most: 0, save: '' });
if (!options.tick) {
  console.error('usage: node fuzz.mjs --tick PATH [--kind async|values] [--seed S] [--count N] [--jobs N] [--most N] [--save DIRECTORY]');
  process.exit(2);
}
const isSoak = options.count >= 100_000;
options.most ||= isSoak ? 1 : 5;
options.save ||= isSoak ? '.' : '';
if (options.kind === 'values' && !process.versions.node.startsWith('20.')) {
  console.log(`Node ${process.versions.node} prints values in ways of its own: nothing compared`);
  process.exit(0);
}
const generate = options.kind === 'values' ? generateValues : generateAsync;
const scratch = mkdtempSync(join(tmpdir(), 'tickscope-fuzz-'));

// Milliseconds between two of a program's timers; the wide ones rule out that Node was merely late.
const kUnit = 15, kWideUnits = [60, 250, 800];
const kTimeoutMs = 20_000;
// Most programs of a process of Node wait for timers most of the time: more jobs than processors.
const kBatch = 50;
const kProgressEvery = 10_000;

const nameOf = (seed) => `${options.kind}-${seed}`;
const save = (program, seed, unit) => {
  const file = join(scratch, nameOf(seed) + program.extension);
  writeFileSync(file, program.text(unit));
  return file;
};

async function compareAlone(program, seed, unit) {
  const file = save(program, seed, unit);
  const [node, tick] = await Promise.all([runNode(file, kTimeoutMs), runTick(options.tick, file, kTimeoutMs)]);
  return { node, found: differences(node, tick) };
}

let compared = 0, failed = 0, late = 0;

async function compareBatch(seeds) {
  const programs = seeds.map((seed) => ({ seed, program: generate(seed) }));
  const byFile = new Map(programs.map((entry) => [save(entry.program, entry.seed, kUnit), entry]));
  const suspects = [];
  const shared = [], alone = [];
  for (const [file, { program }] of byFile) (program.endsItsProcess ? alone : shared).push(file);
  const check = async (file, node) => {
    const tick = await runTick(options.tick, file, kTimeoutMs);
    if (differences(node, tick).length > 0) suspects.push(byFile.get(file));
    else rmSync(file);
    ++compared;
  };
  await runNodeBatch(shared, kTimeoutMs, check);
  for (const file of alone) await check(file, await runNode(file, kTimeoutMs));
  for (const { seed, program } of suspects) {
    if (failed < options.most) await judge(seed, program);
  }
}

// A difference counts when the program had a process of its own, and more and more time.
async function differsAlways(seed, program) {
  let found = [];
  for (const unit of kWideUnits) {
    ({ found } = await compareAlone(program, seed, unit));
    if (found.length === 0) return found;
  }
  return found;
}

async function judge(seed, program) {
  if ((await differsAlways(seed, program)).length === 0) {
    ++late;
    return;
  }
  if (++failed > options.most) return;
  const isBroken = (stderr) => /SyntaxError|ReferenceError/.test(stderr);
  const wasBroken = isBroken((await compareAlone(program, seed, kUnit)).node.stderr);
  let attempts = 400;
  await shrink(program.root, async () => {
    if (--attempts < 0 || !isScriptStill(program)) return false;
    const { node, found } = await compareAlone(program, seed, kUnit);
    return found.length > 0 && !node.timedOut && isBroken(node.stderr) === wasBroken;
  });
  const { found } = await compareAlone(program, seed, kWideUnits.at(-1));
  show(seed, program, found);
}

// Node takes a script with await at its top level for a module: another program.
function isScriptStill(program) {
  if (program.extension === '.mjs') return true;
  try {
    new vm.Script(`(function () {${program.text(kUnit)}\n})`);
    return true;
  } catch {
    return false;
  }
}

function show(seed, program, found) {
  let place = '';
  if (options.save) {
    mkdirSync(options.save, { recursive: true });
    place = join(options.save, nameOf(seed) + program.extension);
    writeFileSync(place, program.text(kUnit));
  }
  const shown = program.text(kUnit);
  console.log(`FAILED seed ${seed}${place && `, saved as ${place}`}\n  ${found.join('\n  ')}\n` +
              shown.slice(shown.indexOf('\n\n') + 2).replace(/^/gm, '    '));
}

function* batches() {
  for (let at = 0; at < options.count && failed < options.most; at += kBatch) {
    yield Array.from({ length: Math.min(kBatch, options.count - at) }, (_, i) => options.seed + at + i);
  }
}

await inParallel(batches(), options.jobs, async (seeds) => {
  const before = compared;
  await compareBatch(seeds);
  if (Math.floor(before / kProgressEvery) !== Math.floor(compared / kProgressEvery)) console.log(`${compared} compared, ${failed} failed`);
});
rmSync(scratch, { recursive: true });
if (late > 0) console.log(`${late} programs agreed only when Node was given more time`);
console.log(`${compared - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
