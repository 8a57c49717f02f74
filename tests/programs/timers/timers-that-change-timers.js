const order = [];
const log = (name) => order.push(name);
const late = setTimeout(() => log('late'), 120);
setTimeout(() => {
  log('first');
  clearTimeout(late);
  const again = setTimeout(() => log('again'), 80);
  setTimeout(() => { again.refresh(); log('refreshed'); }, 40);
  setTimeout(() => log('between'), 96);
}, 40);
const interval = setInterval(function () {
  log(`interval ${this === interval}`);
  this.count = (this.count ?? 0) + 1;
  if (this.count === 2) {
    clearInterval(this);
    setImmediate((...args) => log(`immediate ${args}`), 1, 2);
  }
}, 200);
const unreferenced = setTimeout(() => log('unreferenced'), 240).unref();
console.log(unreferenced.hasRef(), unreferenced.ref().hasRef(), late[Symbol.toPrimitive]() > 0);
setTimeout(() => log('last'), 520);
process.on('exit', () => console.log(order.join('\n')));
