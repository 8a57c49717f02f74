const order = [];
const log = (name) => order.push(name);
const late = setTimeout(() => log('late'), 30);
setTimeout(() => {
  log('first');
  clearTimeout(late);
  const again = setTimeout(() => log('again'), 20);
  setTimeout(() => { again.refresh(); log('refreshed'); }, 10);
  setTimeout(() => log('between'), 24);
}, 10);
const interval = setInterval(function () {
  log(`interval ${this === interval}`);
  this.count = (this.count ?? 0) + 1;
  if (this.count === 2) {
    clearInterval(this);
    setImmediate((...args) => log(`immediate ${args}`), 1, 2);
  }
}, 50);
const unreferenced = setTimeout(() => log('unreferenced'), 60).unref();
console.log(unreferenced.hasRef(), unreferenced.ref().hasRef(), late[Symbol.toPrimitive]() > 0);
setTimeout(() => log('last'), 130);
process.on('exit', () => console.log(order.join('\n')));
