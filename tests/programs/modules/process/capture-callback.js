process.on('uncaughtException', () => console.log('never'));
process.on('uncaughtExceptionMonitor', (error) => console.log('monitor', error.message));
console.log(process.hasUncaughtExceptionCaptureCallback());
process.setUncaughtExceptionCaptureCallback((error) => console.log('captured', error.message));
console.log(process.hasUncaughtExceptionCaptureCallback());
for (const wrong of [1, () => {}]) {
  try { process.setUncaughtExceptionCaptureCallback(wrong); } catch (error) { console.log(error.code); }
}
setTimeout(() => { throw new Error('one'); }, 1);
Promise.reject(new Error('two'));
setTimeout(() => console.log('goes on'), 5);
