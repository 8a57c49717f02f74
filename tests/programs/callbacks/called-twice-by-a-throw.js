// A callback called inside try is called again when it throws itself.
function load(callback) {
  try {
    callback(null, 'data');
  } catch (e) {
    callback(e);
  }
}
let calls = 0;
load((e, data) => {
  console.log('call', ++calls, e ? e.message : data);
  if (!e) throw new Error('my own mistake');
});

// expect: call 1 data
// expect: call 2 my own mistake
