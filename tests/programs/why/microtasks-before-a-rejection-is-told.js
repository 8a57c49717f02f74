// What nobody has handled is looked at when the queues are empty.
process.on('unhandledRejection', () => console.log('unhandled'));
Promise.reject(new Error('x'));
Promise.resolve().then(() => {}).then(() => console.log('then'));
// why: then < unhandled: failureTime microtasks 4, none 2
// expect: then
// expect: unhandled
