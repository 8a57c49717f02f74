// Finally blocks run from the inside out; catch bindings are local.
const e = 'outer e';
try {
  try {
    try {
      throw new Error('first');
    } finally {
      console.log('inner finally');
    }
  } catch (e) {
    console.log('caught', e.message);
    throw new Error('second');
  } finally {
    console.log('middle finally');
  }
} catch ({ message, cause = 'no cause' }) {
  console.log(message, cause);
} finally {
  console.log('outer finally', e);
}
try { throw 1; } catch { console.log('no binding'); }

// expect: inner finally
// expect: caught first
// expect: middle finally
// expect: second no cause
// expect: outer finally outer e
// expect: no binding
