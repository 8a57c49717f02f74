// log, info and debug write to stdout; warn, error and trace to stderr.
console.log('log');
console.info('info %d', 1);
console.debug('debug');
console.warn('warn');
console.error('error');
console.trace('trace');
const { log } = console;
log('detached');
[1, 2].forEach(console.log);
Promise.resolve('in then').then(console.log);

// expect: log
// expect: info 1
// expect: debug
// expect: detached
// expect: 1 0 [ 1, 2 ]
// expect: 2 1 [ 1, 2 ]
// expect: in then
