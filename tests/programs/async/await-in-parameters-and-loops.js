// Order of evaluation around await.
const say = (v) => { console.log('evaluate', v); return v; };
(async () => {
  console.log((await say('a')) + (await say('b')) + say('c'));
  for (const ms of [1, 2]) console.log('loop', await ms);
  const { x = await say('default') } = {};
  console.log(x);
  const o = { [await say('key')]: await say('val') };
  console.log(o);
})();
console.log('script end');

// expect: evaluate a
// expect: script end
// expect: evaluate b
// expect: evaluate c
// expect: abc
// expect: loop 1
// expect: loop 2
// expect: evaluate default
// expect: default
// expect: evaluate key
// expect: evaluate val
// expect: { key: 'val' }
