// Runs every program below the given directories in Node and in tick and compares.
//
//   node run.mjs --tick PATH [--jobs N] [--only TEXT] [--without-node] DIRECTORY...
//
// --checked-elsewhere: other tests say what the programs print that Node cannot run.
// A program may say what it prints, one comment per line of stdout:  // expect: text
// its exit status:  // exit: 1
// that Node cannot run it (it is TypeScript, say):  // node: skip reason
// and that Node's report of the error that ends it is compared to the letter:  // report: same

import { readFileSync } from 'node:fs';
import { differences, diff, inParallel, parseArguments, programsBelow, runNode, runTick } from './oracle.mjs';
import { normalizedReport } from './report.mjs';

const { options, rest } = parseArguments(process.argv.slice(2),
  { tick: '', jobs: 2, only: '', 'without-node': false, 'checked-elsewhere': false });
if (!options.tick || rest.length === 0) {
  console.error('usage: node run.mjs --tick PATH [--jobs N] [--only TEXT] [--without-node] DIRECTORY...');
  process.exit(2);
}

function readDirectives(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const all = (pattern) => lines.map((line) => pattern.exec(line)?.[1]).filter((text) => text !== undefined);
  return {
    expected: all(/^\s*\/\/ expect: ?(.*)$/),
    exit: all(/^\s*\/\/ exit: (\d+)/)[0],
    skipNode: all(/^\s*\/\/ node: skip\b(.*)/).length > 0,
    comparesReport: all(/^\s*\/\/ report: (same)/).length > 0,
  };
}

// What is wrong with the run `result` of `who`, by the program's own words.
function brokenExpectations(directives, result, who) {
  const found = [];
  const { expected, exit } = directives;
  if (expected.length > 0) {
    const text = expected.map((line) => line + '\n').join('');
    if (text !== result.stdout) found.push(`${who} does not print what is expected:\n${diff(text, result.stdout, ['expected', who])}`);
  }
  if (exit !== undefined && result.status !== Number(exit)) {
    found.push(`exit status: expected ${exit}, ${who} ${result.status}` +
               (result.stderr ? `\n  ${who} says: ${result.stderr.trim().split('\n').slice(0, 6).join('\n  ')}` : ''));
  }
  return found;
}

function differentReports(node, tick) {
  const wanted = normalizedReport(node.stderr), got = normalizedReport(tick.stderr);
  return wanted === got ? [] : [`stderr differs:\n${diff(wanted, got)}`];
}

const kAttempts = 3;

async function check(file) {
  const directives = readDirectives(file);
  const hasExpectations = directives.expected.length > 0 || directives.exit !== undefined;
  const withNode = !directives.skipNode && !options['without-node'] && (isReference || !hasExpectations);
  const tick = await runTick(options.tick, file);
  if (!withNode) {
    const found = brokenExpectations(directives, tick, 'tick');
    if (directives.skipNode && directives.expected.length === 0 && !options['checked-elsewhere'])
      found.push('it does not say what it prints');
    if (tick.failure) found.push(tick.failure);
    if (tick.timedOut) found.push('tick did not end in time');
    if (tick.signal) found.push(`tick died of ${tick.signal}`);
    return found;
  }
  // On a busy machine Node's own timers come late and in another order: it may try again.
  let found;
  for (let attempt = 0; attempt < kAttempts; ++attempt) {
    found = compared(directives, await runNode(file), tick);
    if (found.length === 0) break;
  }
  return found;
}

function compared(directives, node, tick) {
  const found = brokenExpectations(directives, node, 'node');
  if (found.length === 0 && directives.comparesReport) found.push(...differentReports(node, tick));
  return found.length > 0 ? found : differences(node, tick);
}

const programs = rest.flatMap(programsBelow).filter((file) => file.includes(options.only));
// The expectations are Node 20's words; another Node may choose others, and then they alone decide.
const isReference = process.versions.node.startsWith('20.');
if (!isReference) console.log(`Node ${process.versions.node} is not the reference: comparing with the expectations`);

let failed = 0;
await inParallel(programs, options.jobs, async (file) => {
  const found = await check(file);
  if (found.length === 0) return;
  ++failed;
  console.log(`FAILED ${file}\n${found.map((text) => '  ' + text).join('\n')}\n`);
});
console.log(`${programs.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 || programs.length === 0 ? 1 : 0);
