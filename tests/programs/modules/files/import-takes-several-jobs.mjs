// Even what is there already is imported some microtasks later: Node's loader awaits more than the standard asks for.
let count = 0;
async function chain() {
  for (count = 0; count < 100; count++) await null;
}
async function measure(specifier) {
  const end = chain();
  await import(specifier).then(() => console.log(specifier, count), (error) => console.log(specifier, error.code, count));
  await end;
}
for (const specifier of ['node:fs', 'node:fs', './old.cjs', './old.cjs', './missing.mjs', 'missing']) await measure(specifier);
await import('./new.mjs');
await measure('./new.mjs');
// @file old.cjs
console.log('old runs');
// @file new.mjs
