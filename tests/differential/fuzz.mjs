// Compares Node and tick on generated programs; a program they differ on is made smaller, saved and shown.
//
//   node fuzz.mjs --tick PATH [--kind async|values] [--seed S] [--count N] [--jobs N] [--most N] [--save DIRECTORY]
//
// The programs are those of the seeds S, S+1, ...: equal on every run.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences, inParallel, parseArguments, runNode, runTick } from './oracle.mjs';
import { generate as generateAsync } from './generate.mjs';
import { generate as generateValues } from './generate_values.mjs';
import { shrink } from './program.mjs';

const { options } = parseArguments(process.argv.slice(2),
  { tick: '', kind: 'async', seed: 1, count: 300, jobs: 2, most: 5, save: '' });
if (!options.tick) {
  console.error('usage: node fuzz.mjs --tick PATH [--kind async|values] [--seed S] [--count N] [--jobs N] [--most N] [--save DIRECTORY]');
  process.exit(2);
}
if (options.kind === 'values' && !process.versions.node.startsWith('20.')) {
  console.log(`Node ${process.versions.node} prints values in ways of its own: nothing compared`);
  process.exit(0);
}
const generate = options.kind === 'values' ? generateValues : generateAsync;
const scratch = mkdtempSync(join(tmpdir(), 'tickscope-fuzz-'));

// Milliseconds between two of a program's timers; the wide one rules out that Node was merely late.
const kUnit = 15, kWideUnit = 60;
const kTimeoutMs = 5000;

async function compare(program, name, unit = kUnit) {
  const file = join(scratch, name + program.extension);
  writeFileSync(file, program.text(unit));
  const [node, tick] = await Promise.all([runNode(file, kTimeoutMs), runTick(options.tick, file, kTimeoutMs)]);
  return { node, found: differences(node, tick) };
}

let failed = 0, late = 0;
async function check(seed) {
  const name = `${options.kind}-${seed}`;
  const program = generate(seed);
  if ((await compare(program, name)).found.length === 0) return;
  if ((await compare(program, name, kWideUnit)).found.length === 0) {
    ++late;
    return;
  }
  if (++failed > options.most) return;
  const isBroken = (stderr) => /SyntaxError|ReferenceError/.test(stderr);
  const wasBroken = isBroken((await compare(program, name)).node.stderr);
  let attempts = 400;
  await shrink(program.root, async () => {
    if (--attempts < 0) return false;
    const { node, found } = await compare(program, name);
    return found.length > 0 && !node.timedOut && isBroken(node.stderr) === wasBroken;
  });
  const { found } = await compare(program, name, kWideUnit);
  let place = '';
  if (options.save) {
    mkdirSync(options.save, { recursive: true });
    place = join(options.save, name + program.extension);
    writeFileSync(place, program.text(kUnit));
  }
  const shown = program.text(kUnit);
  const start = shown.indexOf('\n\n');
  console.log(`FAILED seed ${seed}${place && `, saved as ${place}`}\n  ${found.join('\n  ')}\n` +
              shown.slice(start + 2).replace(/^/gm, '    '));
}

const seeds = Array.from({ length: options.count }, (_, i) => options.seed + i);
await inParallel(seeds, options.jobs, check);
rmSync(scratch, { recursive: true });
if (late > 0) console.log(`${late} programs agreed only when Node was given more time`);
console.log(`${seeds.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
