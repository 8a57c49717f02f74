// Observers hear of entries in an immediate, all of them at once.
const { performance, PerformanceObserver } = require('perf_hooks');
const observer = new PerformanceObserver((list, self) => {
  console.log('told', list.getEntries().map(({ name, entryType }) => `${entryType} ${name}`), self === observer);
  console.log(list.getEntriesByName('one').length, list.getEntriesByType('measure').length);
  performance.mark('late');
  if (list.getEntriesByName('late').length) observer.disconnect();
});
observer.observe({ entryTypes: ['mark', 'measure'] });
performance.mark('one');
performance.mark('two');
performance.measure('between', 'one', 'two');
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
console.log('main', PerformanceObserver.supportedEntryTypes.includes('function'));

const single = new PerformanceObserver((list) => {
  console.log('buffered', list.getEntries().length);
  single.disconnect();
});
single.observe({ type: 'mark', buffered: true });
const taker = new PerformanceObserver(() => console.log('never'));
taker.observe({ type: 'mark' });
performance.mark('three');
console.log(taker.takeRecords().map(({ name }) => name));
taker.disconnect();
