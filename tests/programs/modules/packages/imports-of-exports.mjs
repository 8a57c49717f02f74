// "exports" of a package.json as import resolves them: no extensions are tried, and the messages name the importer.
const attempt = async (specifier) => {
  try {
    console.log(specifier, '->', (await import(specifier)).default);
  } catch (error) {
    console.log(specifier, '->', error.name, error.code, error.message, Object.keys(error));
  }
};
for (const specifier of ['text', 'text/main.js', 'both', 'paths', 'paths/f/a', 'paths/f/deep/b', 'paths/f/hidden/a', 'paths/ext/a.js',
  'paths/none', 'paths/', 'paths/f/', 'paths/gone', 'paths/f/gone', 'paths/only', 'paths/nested', 'paths/outside', 'paths/naked',
  'paths/number', 'paths/f/../a', 'paths/f/a%2Fb', 'paths/list', 'list', 'mixed', 'numeric', 'nothing', 'sync', 'esm-only', 'lost', '@scope/pack', '@scope/pack/x', '@scope',
  'broken', 'plain', 'plain/lib/x', 'plain/lib/x.js', 'plain/lib', 'plain/lib/', 'plain/dir', 'nobody', 'nobody/x', '.hidden', 'a%b', 'nested-file']) await attempt(specifier);
console.log(import.meta.resolve("paths/f/a"), import.meta.resolve("paths/gone"));

// @file node_modules/text/package.json
{ "name": "text", "exports": "./main.js" }
// @file node_modules/text/main.js
module.exports = 'main of text';
// @file node_modules/both/package.json
{ "exports": { "import": "./main.mjs", "require": "./main.cjs" } }
// @file node_modules/both/main.mjs
export default 'imported';
// @file node_modules/both/main.cjs
module.exports = 'required';
// @file node_modules/paths/package.json
{
  "exports": {
    ".": "./index.js", "./f/*": "./src/*.js", "./f/hidden/*": null, "./ext/*.js": "./src/*.js", "./gone": "./none.js",
    "./only": { "browser": "./index.js" }, "./nested": { "node": { "import": "./index.js", "default": "./src/a.js" } },
    "./outside": "./../up.js", "./naked": "index.js", "./number": 5, "./list": [{ "browser": "./x.js" }, "bad", "./src/a.js"], "./a": "./src/a.js"
  }
}
// @file node_modules/paths/index.js
module.exports = 'index of paths';
// @file node_modules/paths/src/a.js
module.exports = 'a of paths';
// @file node_modules/paths/src/deep/b.js
module.exports = 'deep b of paths';
// @file node_modules/list/package.json
{ "exports": ["not a path", "./\u0061.js"] }
// @file node_modules/list/a.js
module.exports = 'the first that is valid';
// @file node_modules/mixed/package.json
{ "exports": { "./a": "./a.js", "import": "./b.js" } }
// @file node_modules/numeric/package.json
{ "exports": { "0": "./a.js" } }
// @file node_modules/nothing/package.json
{ "exports": null, "main": "./a" }
// @file node_modules/nothing/a.js
module.exports = 'null is as good as nothing';
// @file node_modules/sync/package.json
{ "exports": { "module-sync": "./a.js", "default": "./b.js" } }
// @file node_modules/sync/a.js
module.exports = 'module-sync';
// @file node_modules/esm-only/package.json
{ "exports": { "import": "./a.mjs" } }
// @file node_modules/esm-only/a.mjs
export default 1;
// @file node_modules/lost/package.json
{ "main": "gone.js" }
// @file node_modules/@scope/pack/package.json
{ "exports": { ".": "./a.js", "./x": "./a.js" } }
// @file node_modules/@scope/pack/a.js
module.exports = 'scoped';
// @file node_modules/broken/package.json
{ "exports": nonsense }
// @file node_modules/plain/package.json
{ "main": "lib/x" }
// @file node_modules/plain/lib/x.js
module.exports = 'x of plain';
// @file node_modules/plain/dir/index.js
module.exports = 'index of a directory';
// @file node_modules/nested-file.js
module.exports = 'require would find it';
