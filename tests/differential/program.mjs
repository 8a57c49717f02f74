// A generated program as a tree, so that a failing one can be made smaller, and the random source.

// Statements whose text is made of strings and of blocks of further statements.
export class Block {
  constructor(statements = []) { this.statements = statements; }
}

export function render(block, indent = '') {
  return block.statements.map((parts) => renderStatement(parts, indent)).join('\n');
}

function renderStatement(parts, indent) {
  let text = indent;
  for (const part of parts) {
    if (!(part instanceof Block)) text += part;
    else if (part.statements.length > 0) text += `\n${render(part, indent + '  ')}\n${indent}`;
  }
  return text;
}

export function blocksOf(block) {
  const all = [block];
  for (const statement of block.statements) {
    for (const part of statement) {
      if (part instanceof Block) all.push(...blocksOf(part));
    }
  }
  return all;
}

// Drops statements as long as `stillFails()` (asynchronous) says that what is left shows the difference.
export async function shrink(root, stillFails) {
  let progress = true;
  while (progress) {
    progress = false;
    for (let size = 8; size >= 1; size >>= 1) {
      for (const block of blocksOf(root)) {
        for (let at = block.statements.length - size; at >= 0; --at) {
          const removed = block.statements.splice(at, size);
          if (await stillFails()) progress = true;
          else block.statements.splice(at, 0, ...removed);
        }
      }
    }
    // A statement may be replaced by what is inside it.
    for (const block of blocksOf(root)) {
      for (let at = block.statements.length - 1; at >= 0; --at) {
        const statement = block.statements[at];
        for (const inner of statement?.filter((part) => part instanceof Block) ?? []) {
          block.statements.splice(at, 1, ...inner.statements);
          if (await stillFails()) {
            progress = true;
            break;
          }
          block.statements.splice(at, inner.statements.length, statement);
        }
      }
    }
  }
}

// Mulberry32: the same seed, the same programs, everywhere.
export class Random {
  constructor(seed) { this.state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0; }
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(n) { return Math.floor(this.next() * n); }
  between(low, high) { return low + this.below(high - low + 1); }
  chance(p) { return this.next() < p; }
  pick(list) { return list[this.below(list.length)]; }
  // From [[weight, item], ...].
  weighted(list) {
    let point = this.next() * list.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, item] of list) {
      point -= weight;
      if (point < 0) return item;
    }
    return list[list.length - 1][1];
  }
}

// The number after --seed, or 1.
export function parseSeed(argv) {
  const at = argv.indexOf('--seed');
  return at < 0 ? 1 : Number(argv[at + 1]);
}
