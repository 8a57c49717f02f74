// enterWith changes the running resource for good: the rest of the script, of this callback, of this async function.
const { AsyncLocalStorage } = require('async_hooks');
const storage = new AsyncLocalStorage();
const show = (where) => console.log(where, storage.getStore());

async function enters() {
  storage.enterWith('set before the first await');
  await null;
  show('resumed');
  storage.enterWith('set after the await');
  await null;
  show('resumed again');
}
show('before');
enters().then(() => show('then'));
show('the caller sees it');
setTimeout(() => {
  show('timer');
  storage.enterWith('timer');
  process.nextTick(() => show('tick of the timer'));
}, 1);
setTimeout(() => show('next timer'), 1);
let rounds = 0;
const interval = setInterval(() => {
  show(`interval ${rounds}`);
  storage.enterWith(`round ${rounds++}`);
  if (rounds === 3) clearInterval(interval);
}, 2);
