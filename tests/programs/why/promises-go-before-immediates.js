// So do setImmediate callbacks wait for them.
setImmediate(() => console.log('immediate'));
queueMicrotask(() => console.log('microtask'));
// why: microtask < immediate: microtaskBeforeTask microtasks 3, immediates 2
// expect: microtask
// expect: immediate
