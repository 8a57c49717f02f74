// The body of an answer as a stream, and what may be read how often.
const attempt = async (name, action) => {
  try {
    console.log(name, await action());
  } catch (error) {
    console.log(name, 'throws', error.name, error.code, error.message);
  }
};
(async () => {
  await attempt('body null', () => new Response().body);
  await attempt('body', () => new Response('x').body.constructor.name);
  await attempt('iter', async () => {let s=[];for await(const c of new Response('héllo').body)s.push(c);return s});
  await attempt('reader', async () => {const r=new Response('abc').body.getReader();return [await r.read(),await r.read()]});
  await attempt('locked', async () => {const r=new Response('abc');r.body.getReader();return r.text()});
  await attempt('used', async () => {const r=new Response('abc');await r.text();return [r.bodyUsed,await r.text()]});
  await attempt('used2', async () => {const r=new Response('abc');for await(const _ of r.body);return [r.bodyUsed,await r.text()]});
  await attempt('clone', async () => {const r=new Response('abc',{status:201,headers:{a:'b'}});const c=r.clone();return [await r.text(),await c.text(),c.status,c.headers.get('a')]});
  await attempt('clone used', async () => {const r=new Response('abc');await r.text();r.clone()});
  await attempt('stream body', async () => {const r=new Response(new ReadableStream({start(c){c.enqueue(new TextEncoder().encode('he'));c.enqueue(new TextEncoder().encode('y'));c.close()}}));return [r.headers.get('content-type'),await r.text()]});
  await attempt('tee', async () => {const [a,b]=new Response('tee').body.tee();return [await new Response(a).text(),await new Response(b).text()]});
  await attempt('pipe', async () => {const s=new Response('pipe').body.pipeThrough(new TextDecoderStream());let o='';for await(const c of s)o+=c;return o});
})();
