// A rejection that nobody handles
// See when Node decides that it is too late: after the microtasks.
process.on('unhandledRejection', (error) => console.log('unhandled:', error.message));

const late = Promise.reject(new Error('late handler'));
setTimeout(() => late.catch(() => console.log('handled, but too late')), 10);

const inTime = Promise.reject(new Error('in time'));
Promise.resolve().then(() => inTime.catch(() => console.log('handled in time')));
console.log('two rejections');
