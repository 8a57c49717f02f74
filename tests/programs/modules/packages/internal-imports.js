// "imports" of a package.json: names with # that only the package itself can use.
const names = ['#s', '#util/s', '#util/gone', '#dep', '#dep/sub', '#branch', '#hidden', '#outside', '#gone', '#nobody', '#none', '#', '#/x', '#a/', '#scheme', '#list'];
for (const name of names) {
  try {
    console.log(name, '->', require(name));
  } catch (error) {
    console.log(name, '->', error.name, error.code, error.message, Object.keys(error));
  }
}
try {
  require('#fs');
} catch (error) {
  console.log(error.name, error.code, error.message);
}
(async () => {
  for (const name of names) {
    try {
      console.log(name, '->', (await import(name)).default);
    } catch (error) {
      console.log(name, '->', error.name, error.code, error.message, Object.keys(error));
    }
  }
  const events = await import('#events');
  console.log(events.default === require('events'), events === await import('node:events'), events === await import('events'));
  await require('guest').ask();
})();

// @file package.json
{
  "name": "host",
  "imports": {
    "#s": "./src/s.js", "#util/*": "./src/*.js", "#dep": "dep", "#dep/*": "dep/*.js", "#fs": "fs", "#events": "events",
    "#branch": { "require": "./src/s.js", "import": "./src/t.mjs" }, "#hidden": null, "#outside": "../s.js", "#gone": "./gone.js",
    "#nobody": "nobody", "#scheme": "node:fs", "#list": ["../no.js", "./src/s.js"]
  }
}
// @file src/s.js
module.exports = 's';
// @file src/t.mjs
export default 't';
// @file node_modules/dep/package.json
{ "exports": { ".": "./a.js", "./sub.js": "./b.js" } }
// @file node_modules/dep/a.js
module.exports = 'a of dep';
// @file node_modules/dep/b.js
module.exports = 'b of dep';
// @file node_modules/guest/index.js
exports.ask = () => import('#s').catch((error) => console.log(error.code, error.message));
// @file node_modules/guest/package.json
{ "name": "guest" }
