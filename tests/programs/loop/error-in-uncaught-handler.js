// A handler that throws ends the process with status 7.
process.on('uncaughtException', () => { throw new Error('handler failed'); });
process.on('exit', () => console.log('never'));
throw new Error('first');

// exit: 7
