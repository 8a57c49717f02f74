// An unrefed timer does not keep the process alive; hasRef tells.
const t = setTimeout(() => console.log('never'), 1000);
console.log(t.hasRef(), t.unref() === t, t.hasRef());
setTimeout(() => console.log('short'), 5);
const i = setInterval(() => {}, 10000);
i.unref();
const back = setTimeout(() => console.log('refed again'), 10).unref();
back.ref();

// expect: true true false
// expect: short
// expect: refed again
