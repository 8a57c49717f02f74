const channels = require('diagnostics_channel'), { AsyncLocalStorage } = require('async_hooks');
const channel = channels.channel('program:event');
console.log(channel.name, channel.hasSubscribers, channels.channel('program:event') === channel, channel instanceof channels.Channel);
const listener = (message, name) => console.log('heard', message, name);
channel.publish('nobody');
channels.subscribe('program:event', listener);
channel.subscribe(() => { throw new Error('of a subscriber'); });
process.on('uncaughtException', (error) => console.log('uncaught', error.message));
channel.publish({ a: 1 });
console.log(channels.hasSubscribers('program:event'), channels.unsubscribe('program:event', listener), channel.unsubscribe(listener));
const storage = new AsyncLocalStorage();
channel.bindStore(storage, (data) => ({ wrapped: data }));
console.log(channel.runStores('data', function (x) { return [this.me, x, storage.getStore()]; }, { me: true }, 5), storage.getStore());
console.log(channel.unbindStore(storage), channel.unbindStore(storage));

const traced = channels.tracingChannel('work');
const show = (event) => ({ result, error, ...rest }) => console.log(event, result, error?.message, rest);
traced.subscribe(Object.fromEntries(['start', 'end', 'asyncStart', 'asyncEnd', 'error'].map((event) => [event, show(event)])));
console.log(traced.traceSync((a, b) => a + b, { id: 1 }, null, 2, 3));
try { traced.traceSync(() => { throw new Error('sync'); }, { id: 2 }); } catch (error) { console.log(error.message); }
traced.tracePromise(async () => 'async result', { id: 3 }).then((value) => console.log('then', value));
traced.tracePromise(async () => { throw new Error('async'); }, { id: 4 }).catch((error) => console.log('catch', error.message));
traced.traceCallback((x, callback) => setTimeout(callback, 1, null, x * 2), 1, { id: 5 }, null, 21, (error, value) => console.log('callback', error, value));
for (const wrong of [() => channels.channel(1), () => channel.subscribe(1)]) try { wrong(); } catch (error) { console.log(error.code); }
