// What can be a body, and which type it has.
const attempt = async (name, action) => {
  try {
    console.log(name, await action());
  } catch (error) {
    console.log(name, 'throws', error.name, error.code, error.message);
  }
};
(async () => {
  await attempt('bytes body', async () => {const r=new Response(new Uint8Array([104,105]));return [r.headers.get('content-type'),await r.text()]});
  await attempt('usp', async () => {const r=new Response(new URLSearchParams({a:1,b:'x y'}));return [r.headers.get('content-type'),await r.text()]});
  await attempt('text ct', async () => new Response('x').headers.get('content-type'));
  await attempt('blob', async () => {const r=new Response(new Blob(['ab','c'],{type:'text/x'}));return [r.headers.get('content-type'),await r.text()]});
  await attempt('toblob', async () => {const b=await new Response('abc',{headers:{'content-type':'a/b'}}).blob();return [b.size,b.type,await b.text()]});
  await attempt('ab', async () => new Response('abc').arrayBuffer());
  await attempt('json', async () => [await Response.json({a:1},{status:202}).json(),Response.json({}).headers.get('content-type')]);
  await attempt('badjson', async () => new Response('{').json());
  await attempt('fd', async () => {const f=new FormData();f.append('a','1');f.append('b',new Blob(['xx'],{type:'t/p'}),'n.txt');const r=new Response(f);const ct=r.headers.get('content-type');return [ct.startsWith('multipart/form-data; boundary='),(await r.text()).split('\r\n').filter(l=>!l.startsWith('--'))]});
  await attempt('formData', async () => {const f=await new Response(new URLSearchParams('a=1&b=2&a=3')).formData();return [[...f],f.getAll('a')]});
  await attempt('formData2', async () => {const f=new FormData();f.append('a','1');f.append('f',new File(['yy'],'q.txt',{type:'x/y'}));const g=await new Response(f).formData();return [g.get('a'),g.get('f').name,await g.get('f').text(),g.get('f').type]});
})();
