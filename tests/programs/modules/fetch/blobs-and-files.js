// Blob and File.
const attempt = async (name, action) => {
  try {
    console.log(name, await action());
  } catch (error) {
    console.log(name, 'throws', error.name, error.code, error.message);
  }
};
(async () => {
  await attempt('b', () => new Blob(['a','é',new Uint8Array([65,66]),new Blob(['z']),5],{type:'Text/Plain'}));
  await attempt('text', async () => new Blob(['a','é',new Uint8Array([65,66]),new Blob(['z']),5]).text());
  await attempt('slice', async () => {const b=new Blob(['hello world']).slice(2,-3,'x/y');return [b.size,b.type,await b.text()]});
  await attempt('ab', async () => new Blob(['hi']).arrayBuffer());
  await attempt('stream', async () => {const o=[];for await(const c of new Blob(['hello']).stream())o.push(c);return o});
  await attempt('reader', async () => {const r=new Blob(['hello']).stream().getReader();return [await r.read(),await r.read()]});
  await attempt('bad', () => new Blob('x'));
  await attempt('bad2', () => new Blob(['x'],1));
  await attempt('endings', async () => new Blob(['a\nb'],{endings:'transparent'}).text());
  await attempt('file', () => {const f=new File(['x'],'n.txt',{type:'a/b',lastModified:5});return [f.name,f.size,f.type,f.lastModified,f instanceof Blob]});
  await attempt('file2', () => new File(['x'],'n.txt',{lastModified:7}));
  await attempt('tag', () => [String(new Blob()),Object.prototype.toString.call(new File([],'x'))]);
  await attempt('require', () => [require('buffer').Blob===Blob,require('buffer').File===File]);
  await attempt('order', async () => {new Blob(['x']).text().then(()=>console.log('blob text'));setImmediate(()=>console.log('immediate'));await null;for(let i=0;i<5;i++)await null;console.log('5 ticks');await new Promise(r=>setTimeout(r,5));});
})();
