import module, { createRequire, builtinModules, isBuiltin } from 'node:module';
import { isatty } from 'tty';
import v8 from 'v8';
const require = createRequire(import.meta.url);
console.log(require('fs') === (await import('fs')).default, typeof require.resolve, module.createRequire === createRequire);
console.log(builtinModules.includes('fs'), isBuiltin('node:path'), isBuiltin('express'));
console.log(isatty(1), Object.keys(v8.getHeapStatistics()).length);
try { require('nothing-like-this'); } catch (error) { console.log(error.code); }
try { createRequire('relative'); } catch (error) { console.log(error.code); }
