// Writes engine/cli/layout.txt: the functions that many programs use, found by running programs in valgrind.
//
//   cmake --preset release -DCMAKE_EXE_LINKER_FLAGS=-Wl,-Map,tick.map && cmake --build build/release --target tick
//   node tests/bench/layout.mjs --tick build/release/bin/tick --map build/release/tick.map
//
// Needs valgrind and nm; takes some minutes. Worth doing anew when compare.mjs shows that small programs have grown.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArguments } from '../differential/oracle.mjs';

const kRoot = join(dirname(fileURLToPath(import.meta.url)), '../..');
const kSubjects = ['async', 'builtins', 'callbacks', 'console', 'errors', 'language', 'loop', 'misconceptions',
  'patterns', 'promises', 'timers'];
const kEvery = 3; // of the programs one in so many
// A part belongs to the first group that enough of the programs use it for.
const kGroups = [[0.9, 'Nearly every program'], [0.25, 'Many programs'], [0.05, 'Some programs']];

// What starts a program where there is no valgrind.
const kUnseen = ['crt1.o', 'libc.a:dl-lookup.o', 'libc.a:dl-object.o', 'libc.a:dl-setup_hash.o'];

const { options } = parseArguments(process.argv.slice(2), { tick: '', map: '' });
if (!options.tick || !options.map) {
  console.error('usage: node layout.mjs --tick PATH --map FILE');
  process.exit(2);
}

// The sections of the program, by address: { start, end, name, file }.
function sectionsOf(map) {
  const sections = [];
  let name = '';
  const text = readFileSync(map, 'utf8');
  for (const line of text.slice(text.indexOf('Linker script and memory map')).split('\n')) {
    const [, named, address, size, file] = /^ (\.\S+)?\s+0x([0-9a-f]+)\s+0x([0-9a-f]+)\s+(\S+)$/.exec(line) ?? [];
    name = named ?? /^ (\.\S+)$/.exec(line)?.[1] ?? name;
    if (!file || !name.startsWith('.text')) continue;
    const start = parseInt(address, 16);
    if (start > 0) sections.push({ start, end: start + parseInt(size, 16), name, file });
  }
  return sections.sort((a, b) => a.start - b.start);
}

function sectionAt(sections, address) {
  let low = 0, high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle].start <= address) low = middle + 1;
    else high = middle;
  }
  const section = sections[low - 1];
  return section && address < section.end ? section : undefined;
}

// How layout.txt names a section: by its function, or by its object where functions have no sections of their own.
function partsOf({ name, file }) {
  const own = /^\.text\.(?:unlikely\.|startup\.)?(_Z.*|_GLOBAL_.*|main)$/.exec(name)?.[1];
  if (own) return [own];
  const [, archive, object] = /([^/]+\.a)\((.*)\)$/.exec(file) ?? [];
  if (!archive) return [];
  // The C library has a string function for each kind of processor, and chooses another one in valgrind.
  const stem = /^(.*)-avx.*\.o$/.exec(object)?.[1];
  return stem ? [`${archive}:${stem}-avx*.o`, `${archive}:${stem}-evex*.o`] : [`${archive}:${object}`];
}

// function -> the parts it may be in (a local function's name may be used again)
function partsByFunction() {
  const sections = sectionsOf(options.map);
  const parts = new Map();
  const symbols = execFileSync('nm', ['--defined-only', options.tick], { encoding: 'utf8', maxBuffer: 1 << 28 });
  for (const line of symbols.split('\n')) {
    const [address, kind, name] = line.split(' ');
    if (!/^[tTwWiuV]$/.test(kind ?? '')) continue;
    const section = sectionAt(sections, parseInt(address, 16));
    if (section) parts.set(name, [...(parts.get(name) ?? []), ...partsOf(section)]);
  }
  return parts;
}

function functionsUsedBy(program, folder) {
  const file = join(folder, 'calls');
  spawnSync('valgrind', ['--tool=callgrind', '--demangle=no', `--callgrind-out-file=${file}`,
    options.tick, 'run', '--plain', program], { stdio: 'ignore' });
  const names = readFileSync(file, 'utf8').matchAll(/^c?fn=\(\d+\) ([^\s']+)/gm);
  rmSync(file);
  return new Set([...names].map((match) => match[1]));
}

function programsIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.js')).sort().map((name) => join(folder, name));
}

// part -> how many of the programs use it
function countUses(programs, partsOfFunctions) {
  const counts = new Map();
  const folder = mkdtempSync(join(tmpdir(), 'tickscope-'));
  for (const program of programs) {
    const functions = [...functionsUsedBy(program, folder)];
    const used = new Set(functions.flatMap((name) => partsOfFunctions.get(name) ?? []));
    for (const part of used) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  rmSync(folder, { recursive: true });
  return counts;
}

const partsOfFunctions = partsByFunction();
const programs = kSubjects.flatMap((subject) => programsIn(join(kRoot, 'tests/programs', subject)))
  .filter((_, i) => i % kEvery === 0);
const counts = countUses(programs, partsOfFunctions);
kUnseen.forEach((part) => counts.set(part, programs.length));
// Only these run long enough for the collector.
const long = countUses(programsIn(join(kRoot, 'tests/bench/workloads')), partsOfFunctions);

let table = '# Made by tests/bench/layout.mjs: what programs use of tick, for layout.cmake.\n';
const listed = new Set();
function list(title, parts) {
  const added = parts.filter((part) => !listed.has(part)).sort();
  added.forEach((part) => listed.add(part));
  table += `# ${title}\n${added.join('\n')}\n`;
}
for (const [share, title] of kGroups)
  list(title, [...counts.keys()].filter((part) => counts.get(part) >= share * programs.length));
list('Long programs', [...long.keys()]);
writeFileSync(join(kRoot, 'engine/cli/layout.txt'), table);
