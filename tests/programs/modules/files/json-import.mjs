// JSON is imported as data; without saying so it is refused.
import config from './config.json' with { type: 'json' };
console.log(config, config.list.length);
const again = await import('./config.json', { with: { type: 'json' } });
console.log(again.default === config, again);
await import('./config.json').catch((e) => console.log(e.name, e.code, e.message));
await import('./code.mjs', { with: { type: 'json' } }).catch((e) => console.log(e.name, e.code, e.message));
// @file config.json
{ "list": [1, 2, 3], "on": true }
// @file code.mjs
export {};
