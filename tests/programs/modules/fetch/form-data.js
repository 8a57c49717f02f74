// FormData.
const attempt = async (name, action) => {
  try {
    console.log(name, await action());
  } catch (error) {
    console.log(name, 'throws', error.name, error.code, error.message);
  }
};
(async () => {
  await attempt('fd', () => {const f=new FormData();f.set('a','b');f.append('a',1);f.append('f',new Blob(['x']));return [[...f].map(([k,v])=>[k,typeof v==='string'?v:[v.constructor.name,v.name,v.size]]),f.has('a'),f.get('zz'),[...f.keys()]]});
  await attempt('fdbad', () => new FormData(1));
  await attempt('fdbad2', () => {new FormData().append('a')});
  await attempt('fdbad3', () => {new FormData().append('a','b','c')});
  await attempt('fd print', () => {const f=new FormData();f.append('k','v');return f});
})();
