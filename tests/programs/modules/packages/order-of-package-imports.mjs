// import() of what package.json files lead to takes as many turns of the microtask queue as any other import().
const race = async (name) => {
  let ticks = 0, isDone = false;
  const chain = (async () => { while (!isDone && ticks < 100) { await null; ++ticks; } })();
  await import(name).catch(() => {});
  isDone = true;
  await chain;
  return ticks;
};
console.log('builtin', await race('#events'), await race('#events'), await race('events'));
console.log('not exported', await race('pack/none'), 'not defined', await race('#none'));
console.log('CommonJS', await race('pack/a'), await race('pack/a'));

// @file package.json
{ "imports": { "#events": "events" } }
// @file node_modules/pack/package.json
{ "exports": { "./a": "./a.js" } }
// @file node_modules/pack/a.js
module.exports = 1;
