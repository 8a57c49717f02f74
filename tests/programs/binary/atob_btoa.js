// Base64 of the web.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
for (const text of ['', 'a', 'ab', 'abc', 'Hello, World!', '\xff\x00\x80', 'ÿ']) console.log(JSON.stringify(text), btoa(text), JSON.stringify(atob(btoa(text))));
console.log(btoa(null), btoa(undefined), btoa(123), btoa([1, 2]), atob('YQ'), atob(' Y Q = = '), atob(''), atob('  '), atob(null), JSON.stringify(atob('/w==')), atob('YWI'));
attempt(() => btoa('€'));
attempt(() => atob('a'));
attempt(() => atob('*'));
attempt(() => atob('ab=c'));
attempt(() => atob('a==='));
attempt(() => atob('YQ==='));
attempt(() => atob('Y-_='));
attempt(() => btoa());
attempt(() => atob());
try { btoa('😀'); } catch (e) { console.log(e instanceof DOMException, e.code, e.constructor.name, String(e)); }
console.log(typeof btoa, btoa.name, require('buffer').btoa === btoa, btoa(String.fromCharCode(...new TextEncoder().encode('€'))));
