// AbortController: events, reasons, once.
const controller = new AbortController();
const { signal } = controller;
signal.addEventListener('abort', (event) => console.log(event.type, event.target === signal, signal.reason.name));
signal.onabort = () => console.log('onabort');
console.log(signal.aborted);
controller.abort();
controller.abort('again');
console.log(signal.aborted, signal.reason.message);
try {
  signal.throwIfAborted();
} catch (e) {
  console.log('threw', e.name);
}
console.log(AbortSignal.abort('why').reason);
AbortSignal.timeout(5).addEventListener('abort', function () { console.log(this.reason.name); });
setTimeout(() => {}, 10);

// expect: false
// expect: abort true AbortError
// expect: onabort
// expect: true This operation was aborted
// expect: threw AbortError
// expect: why
// expect: TimeoutError
