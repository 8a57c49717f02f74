// Request.
const attempt = async (name, action) => {
  try {
    console.log(name, await action());
  } catch (error) {
    console.log(name, 'throws', error.name, error.code, error.message);
  }
};
(async () => {
  await attempt('req', async () => {const r=new Request('http://x/y?z',{method:'post',body:'q',headers:{h:'1'}});return [r.url,r.method,r.headers.get('h'),r.headers.get('content-type'),await r.text(),r.bodyUsed]});
  await attempt('req2', async () => {const r=new Request(new Request('http://x/y',{method:'PUT',body:'q'}),{headers:{a:'b'}});return [r.method,await r.text(),[...r.headers]]});
  await attempt('reqprops', () => {const r=new Request('http://x/');return [r.mode,r.credentials,r.cache,r.redirect,r.referrer,r.integrity,r.keepalive,r.destination,r.signal.aborted]});
  await attempt('reqclone', async () => {const r=new Request('http://x/',{method:'POST',body:'w'});const c=r.clone();return [await r.text(),await c.text()]});
  await attempt('reqget', () => new Request('http://x/',{body:'x'}));
  await attempt('reqabort', async () => {const c=new AbortController();const r=new Request('http://x/',{signal:c.signal});c.abort();return r.signal.aborted});
})();
