// Runs damaged programs and looks at how they end: whatever they are, tick must end in time, with a status of
// its own, and without a report of the sanitizers it may be built with.
//
//   node mutate.mjs --tick PATH [--seed N] [--count N] [--jobs N] [--keep DIRECTORY] DIRECTORY...
//
// A mutant is a program below the directories, cut into tokens, of which some are dropped, doubled, exchanged or
// taken from other programs.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { execute, inParallel, parseArguments, programsBelow } from './oracle.mjs';
import { Random } from './program.mjs';

const { options, rest } = parseArguments(process.argv.slice(2), { tick: '', seed: 1, count: 300, jobs: 2, keep: '' });
if (!options.tick || rest.length === 0) {
  console.error('usage: node mutate.mjs --tick PATH [--seed N] [--count N] [--jobs N] [--keep DIRECTORY] DIRECTORY...');
  process.exit(2);
}

const kToken = /\s+|\/\/[^\n]*|[\w$]+|=>|\.\.\.|\?\.|\?\?|&&|\|\||[=!]==?|'(?:[^'\\\n]|\\.)*'|[^]/gu;
const sources = rest.flatMap(programsBelow).map((file) => ({
  file, tokens: readFileSync(file, 'utf8').match(kToken) ?? [],
}));
const kStrangers = ['await', 'yield', 'async', 'static', 'null', '0', '-1', '1e400', '{', '}', '(', ')', '[', ']', '`', '${', '/', '...',
                    '=>', '?.', '#x', 'super', 'this', 'arguments', 'new.target', 'import(1)', 'eval("x")', 'with(this)', 'delete', '\\u0041', '\ud800',
                    'Object.prototype', 'Symbol.iterator', 'new Proxy({}, {})', 'Promise', 'process.exit', 'queueMicrotask'];

function mutant(random) {
  const { file, tokens: original } = random.pick(sources);
  const tokens = [...original];
  for (let rounds = random.between(1, 6); rounds > 0 && tokens.length > 0; --rounds) {
    const at = random.below(tokens.length);
    const length = random.between(1, random.chance(0.2) ? 40 : 3);
    const donor = random.pick(sources).tokens;
    const from = random.below(donor.length);
    random.pick([
      () => tokens.splice(at, length),
      () => tokens.splice(at, 0, ...tokens.slice(at, at + length)),
      () => tokens.splice(at, length, ...donor.slice(from, from + length)),
      () => tokens.splice(at, 0, ' ', random.pick(kStrangers), ' '),
      () => tokens.splice(at, 1, tokens[random.below(tokens.length)]),
    ])();
  }
  return { text: tokens.join(''), extension: extname(file) };
}

// What is wrong with how it ended, or undefined. 3 is the status of a run that used up its budget.
function complaint(result) {
  if (result.timedOut) return 'did not end within 30 s';
  if (result.signal) return `died of ${result.signal}`;
  const report = /(AddressSanitizer|LeakSanitizer|runtime error:)[^\n]*/.exec(result.stderr);
  return report ? report[0] : undefined;
}

const directory = mkdtempSync(join(tmpdir(), 'tickscope-mutants-'));
const seeds = Array.from({ length: options.count }, (unused, i) => options.seed + i);
let failed = 0;
await inParallel(seeds, options.jobs, async (seed) => {
  const { text, extension } = mutant(new Random(seed));
  const file = join(directory, `mutant-${seed}${extension}`);
  writeFileSync(file, text);
  for (const mode of [['run', '--plain'], ['trace', '-o', '/dev/null']]) {
    const result = await execute(options.tick, [...mode, '--max-steps', '100000', '--max-memory', '64', file], 30_000);
    const found = complaint(result);
    if (!found) continue;
    ++failed;
    console.log(`FAILED seed ${seed} (tick ${mode.join(' ')}): ${found}\n${result.stderr.split('\n').slice(0, 12).join('\n')}\n`);
    if (!options.keep) continue;
    mkdirSync(options.keep, { recursive: true });
    writeFileSync(join(options.keep, `mutant-${seed}${extension}`), text);
  }
});
rmSync(directory, { recursive: true });
console.log(`${options.count} mutants: ${failed} failures`);
process.exit(failed > 0 ? 1 : 0);
