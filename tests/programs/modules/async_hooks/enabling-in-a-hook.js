// A hook that a hook enables hears of the next event, not of this one.
const { createHook, executionAsyncResource } = require('async_hooks');
const { writeSync } = require('fs');
const inner = createHook({ init(id, type) { writeSync(1, `inner ${type}\n`); } });
let seen = 0;
const outer = createHook({
  init(id, type, trigger, resource) {
    writeSync(1, `outer ${type} ${typeof resource}\n`);
    if (++seen === 2) inner.enable();
    if (seen === 3) outer.disable();
  },
});
writeSync(1, `${outer.enable() === outer}\n`);
outer.disable().enable().enable();
const timer = setTimeout(() => { writeSync(1, `${executionAsyncResource() === timer}\n`); }, 1);
setImmediate(() => {});
process.nextTick(() => {});
setTimeout(() => {}, 1);
outer.disable();
