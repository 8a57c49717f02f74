// return in finally replaces what was thrown, across an await too.
async function f() {
  try {
    await Promise.reject(new Error('lost'));
  } finally {
    await null;
    return 'from finally';
  }
}
f().then((v) => console.log(v), () => console.log('never'));

// expect: from finally
