// How many jobs go by until a body is read; which other promises overtake it depends on it.
async function count(p){let n=0,done=false;p.then(()=>{done=true},()=>{done=true});while(!done&&n<100){n++;await null;}return n>=100?'macro':n;}
(async()=>{
for(const [n,f] of Object.entries({text:()=>new Response('x').text(),json:()=>new Response('1').json(),ab:()=>new Response('x').arrayBuffer(),blob:()=>new Response('x').blob(),nulltext:()=>new Response().text(),usptext:()=>new Response(new URLSearchParams('a=1')).text(),fd:()=>new Response(new URLSearchParams('a=1')).formData(),
read:()=>new Response('x').body.getReader().read(),blobtext:()=>new Blob(['x']).text(),blobab:()=>new Blob(['x']).arrayBuffer(),bs:()=>new Blob(['x']).stream().getReader().read(),streamtext:()=>new Response(new ReadableStream({start(c){c.enqueue(new Uint8Array(1));c.close()}})).text(),
iter:async()=>{for await(const c of new Response('x').body);} , req:()=>new Request('http://x',{method:'POST',body:'x'}).text(),clone:()=>new Response('x').clone().text(),err:()=>{const r=new Response('x');r.text();return r.text()}, badjson:()=>new Response('{').json()}))console.log(n,await count(f()));
})();
