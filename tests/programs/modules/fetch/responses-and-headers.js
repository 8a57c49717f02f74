// Response and Headers.
const attempt = async (name, action) => {
  try {
    console.log(name, await action());
  } catch (error) {
    console.log(name, 'throws', error.name, error.code, error.message);
  }
};
(async () => {
  await attempt('redirect', () => [Response.redirect('http://a/b',301).status,Response.redirect('http://a/b').headers.get('location')]);
  await attempt('error', () => [Response.error().type,Response.error().status]);
  await attempt('range', () => new Response('',{status:1000}));
  await attempt('nullbody', () => new Response('x',{status:204}));
  await attempt('type', () => [new Response().type,new Response().redirected,new Response().url]);
  await attempt('h', () => {const h=new Headers([['A','1'],['a','2'],['Set-Cookie','x'],['set-cookie','y']]);return [[...h],h.getSetCookie(),h.get('set-cookie')]});
  await attempt('inspect', () => new Headers({a:'b'}));
})();
