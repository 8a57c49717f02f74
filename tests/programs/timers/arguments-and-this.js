// Extra arguments reach the callback; this is the Timeout.
setTimeout((...args) => console.log(args), 40, 'a', { b: 2 }, [3]);
const t = setTimeout(function () { console.log(this === t, this.constructor.name); }, 60);
const i = setImmediate(function () { console.log(this === i, this.constructor.name); });

// expect: true Immediate
// expect: [ 'a', { b: 2 }, [ 3 ] ]
// expect: true Timeout
