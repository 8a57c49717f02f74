// An error of the body wins over one of return(); without an error of the body that of return() is thrown.
const failing = (onReturn) => ({ [Symbol.iterator]: () => ({ next: () => ({ done: false }), return: onReturn }) });
const attempt = (f) => {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(e.message ?? e);
  }
};
attempt(() => { for (const x of failing(() => { throw new Error('return failed'); })) throw new Error('body failed'); });
attempt(() => { for (const x of failing(() => { throw new Error('return failed'); })) break; });
attempt(() => { for (const x of failing(() => 1)) break; });
attempt(() => { for (const x of failing(undefined)) break; });

// expect: body failed
// expect: return failed
// expect: Iterator result 1 is not an object
// expect: no error
