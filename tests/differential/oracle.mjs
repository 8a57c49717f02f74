// Runs a program in Node and in tick and says whether a student would see the same thing.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

// Nothing of the caller's surroundings may change what a program prints.
export const environment = { PATH: process.env.PATH, TZ: 'UTC', LANG: 'C.UTF-8', NO_COLOR: '1' };
const kOutputLimit = 8 << 20;

export function execute(command, args, timeoutMs) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = { stdout: [], stderr: [] };
    let size = 0, timedOut = false;
    const timer = setTimeout(() => { timedOut = true; child.kill('SIGKILL'); }, timeoutMs);
    for (const stream of ['stdout', 'stderr']) {
      child[stream].on('data', (chunk) => {
        size += chunk.length;
        if (size <= kOutputLimit) chunks[stream].push(chunk);
        else child.kill('SIGKILL');
      });
    }
    const finish = (status, signal, failure) => {
      clearTimeout(timer);
      const text = (stream) => Buffer.concat(chunks[stream]).toString('utf8');
      resolve({ status, signal, timedOut, failure, stdout: text('stdout'), stderr: text('stderr') });
    };
    child.on('error', (error) => finish(null, null, error.message));
    child.on('close', (status, signal) => finish(status, signal, undefined));
  });
}

// A program of several files (`// @file NAME` begins one) is laid out in a folder first, which its output then calls /.
export async function runNode(file, timeoutMs = 20_000) {
  const files = filesIn(file);
  if (files.size === 1) return execute(process.execPath, [file], timeoutMs);
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'tickscope-'));
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const result = await execute(process.execPath, [join(folder, basename(file))], timeoutMs);
    for (const stream of ['stdout', 'stderr']) result[stream] = result[stream].replaceAll(folder, '');
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// name -> text
function filesIn(file) {
  let name = basename(file);
  const files = new Map([[name, '']]);
  for (const line of readFileSync(file, 'utf8').split(/(?<=\n)/)) {
    const next = /^\s*\/\/\s*@file\s+(\S*\.[^/\s]*)\s*$/.exec(line)?.[1];
    if (next) files.set(name = next, '');
    else files.set(name, files.get(name) + line);
  }
  return files;
}

export const runTick = (tick, file, timeoutMs = 20_000) => execute(tick, ['run', '--plain', file], timeoutMs);

// The line of an error report that both must print: "TypeError: x is not a function".
export function errorLine(stderr) {
  return stderr.split('\n').find((line) => /^(?:Uncaught )?(?:[\w$.]*(?:Error|Exception)\b[:\s]|\[?UnhandledPromiseRejection)/.test(line));
}

// What differs, as a list of sentences; empty when nothing does.
export function differences(node, tick) {
  const found = [];
  if (tick.failure) return [`tick could not be started: ${tick.failure}`];
  if (tick.timedOut) found.push('tick did not end in time');
  else if (tick.signal) found.push(`tick died of ${tick.signal}`);
  if (node.stdout !== tick.stdout) found.push('stdout differs:\n' + diff(node.stdout, tick.stdout));
  if (node.status !== tick.status && !tick.timedOut && !tick.signal) {
    found.push(`exit status: node ${node.status}, tick ${tick.status}` +
               (tick.stderr ? `\n  tick says: ${tick.stderr.trim().split('\n').slice(0, 6).join('\n  ')}` : ''));
  }
  const wanted = node.status !== 0 ? errorLine(node.stderr) : undefined;
  // Of a syntax error tick shows the place in its own way.
  const words = wanted?.replace(/^SyntaxError: /, '');
  if (wanted !== undefined && !tick.stderr.includes(words)) {
    found.push(`stderr has no line "${wanted}" but:\n  ${tick.stderr.trim().split('\n').slice(0, 8).join('\n  ')}`);
  }
  return found;
}

// A line diff: the common head and tail left out but for three lines around.
export function diff(expected, actual, names = ['node', 'tick']) {
  const a = expected.split('\n'), b = actual.split('\n');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) ++head;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head &&
         a[a.length - 1 - tail] === b[b.length - 1 - tail]) ++tail;
  const kContext = 3, kMost = 24;
  const lines = [];
  for (const line of a.slice(Math.max(0, head - kContext), head)) lines.push(`    ${line}`);
  const side = (all, sign) => {
    const middle = all.slice(head, all.length - tail);
    for (const line of middle.slice(0, kMost)) lines.push(`  ${sign} ${line}`);
    if (middle.length > kMost) lines.push(`  ${sign} ... ${middle.length - kMost} more lines`);
  };
  side(a, '-');
  side(b, '+');
  for (const line of a.slice(a.length - tail, a.length - tail + kContext)) lines.push(`    ${line}`);
  return `  (- ${names[0]}, + ${names[1]})\n${lines.join('\n')}`;
}

// Calls work(item) for every item of an iterable, `count` at a time.
export async function inParallel(items, count, work) {
  const iterator = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: count }, worker));
}

// "--name value" pairs, and the rest.
export function parseArguments(argv, defaults) {
  const options = { ...defaults }, rest = [];
  for (let i = 0; i < argv.length; ++i) {
    const name = argv[i].startsWith('--') ? argv[i].slice(2) : undefined;
    if (name === undefined) {
      rest.push(argv[i]);
    } else if (!(name in options)) {
      console.error(`unknown option ${argv[i]}`);
      process.exit(2);
    } else if (typeof options[name] === 'boolean') {
      options[name] = true;
    } else {
      const value = argv[++i];
      options[name] = typeof options[name] === 'number' ? Number(value) : value;
    }
  }
  return { options, rest };
}

// All JavaScript files below a directory, in order; or the file itself.
export function programsBelow(path) {
  if (statSync(path).isFile()) return [resolve(path)];
  return readdirSync(path).sort().flatMap((name) => {
    const child = join(path, name);
    if (statSync(child).isDirectory()) return programsBelow(child);
    return /\.m?[jt]s$/.test(name) ? [resolve(child)] : [];
  });
}
