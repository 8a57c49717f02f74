// A signal tells the work to stop, and its listeners run at once.
function job(signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('done'), 50);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      console.log('stopped');
      reject(signal.reason);
    }, { once: true });
  });
}
const controller = new AbortController();
job(controller.signal).catch((e) => console.log(e.name, e.message, e === controller.signal.reason));
setTimeout(() => {
  console.log('abort');
  controller.abort();
  console.log('aborted', controller.signal.aborted);
}, 10);

// expect: abort
// expect: stopped
// expect: aborted true
// expect: AbortError This operation was aborted true
