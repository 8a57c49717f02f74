// How it is reported: uncaught in listener.
const { EventEmitter } = require('events');
new EventEmitter().on('go', () => { throw new Error('in a listener'); }).emit('go');

// exit: 1
// report: same
