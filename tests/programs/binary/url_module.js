// The functions of require('url').
const url=require('url');
for(const s of ['http://u:p@h.com:80/a/b?x=1&y=2#z','/a?b','a/b','//h/p','mailto:a@b.com','http://h','http://h?q','HTTP://H.com/A B','javascript:x','http://a.com/\\b','x:y','?a=1','#h','','http://[::1]:80/x','file:///a/b','http://user@h/p']){console.log(url.parse(s));console.log(url.format(url.parse(s)));}
for(const [a,b] of [['/one/two/three','four'],['http://example.com/','/one'],['http://example.com/one','/two'],['http://a.com/b/c/d','../e?f#g'],['http://a.com/b','?x'],['http://a.com/b?c','#d'],['http://a.com/b','//c.d/e'],['http://a.com/b','https://z'],['a/b','c'],['http://a.com/b/c/','./d'],['/a/b/c','..'],['http://a.com','b']])console.log(a,b,url.resolve(a,b));
for(const o of [{protocol:'https',hostname:'h',port:8080,pathname:'p',search:'a=1',hash:'h'},{host:'h:1',pathname:'/a?b#c',query:{x:[1,2],y:'z w'}},{pathname:'x'},{protocol:'mailto',auth:'a:b',hostname:'c'},{slashes:true,host:'q'}])console.log(url.format(o));
console.log(url.format(new URL('http://u:p@münchen.de/a?b#c'),{auth:false,fragment:false,search:false,unicode:true}));
console.log(url.domainToASCII('español.com'),url.domainToUnicode('xn--espaol-zwa.com'),url.domainToASCII('xn--iñvalid.com'));
console.log(url.urlToHttpOptions(new URL('https://a:b@測試/x?y#z')));
console.log(url.fileURLToPath('file:///a%20b/c'),url.pathToFileURL('/x y/z%#?').href);
console.log(JSON.stringify({u:new URL('http://a/b')}),new URL('http://a')=='http://a/');
