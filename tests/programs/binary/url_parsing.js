// URLs and bases: every state of the parser.
const inputs = `http://example.com
HTTP://EXAMPLE.com:80/../a/./b/%2e%2e/c?q#f
https://user:pa%20ss@host:443/p;x?a=b&c#d e
http://host:8080
http://host:65536
http://host:
http://:80
http://user@/x
http:///a
http:a
//x/y
/abs/path
rel/path?x
?q=1
#frag
../up
./same
..
mailto:a@b.c
data:text/plain,Hello World
javascript:alert("x")
file:///C:/a/../b
file:C|/x
file://localhost/x
file://host/x
file:///a/b/../../../c
about:blank
blob:http://x.y/z
foo://bar/baz?q'"#h
foo:/a/b
foo:a b
http://[::1]:3000/x
http://[1:2:3:4:5:6:7:8]/
http://[1::8]/
http://[::ffff:1.2.3.4]/
http://[::1
http://[g::1]
http://1.2.3.4
http://256.1.1.1
http://0x10.1
http://1.2.3
http://017700000001
http://1.2.3.4.5
http://foo.0
http://a_b.c
http://a%41.com
http://a%00.com
http://exa mple.com
http://ex<ample.com
http://münchen.de/straße?ü=ö#ß
http://日本語.jp
http://faß.de
http://xn--mnchen-3ya.de
http://ＧＯ.com
http://a.b./c
http://a..b
http://host/a%zz%20b c
http://host/?a%zz b'c"d<e>f
http://host/#a b"c<d>\`e
http://host\\path\\x?y\\z
 http://trim.me 
ht\ttp://x.y/a\nb
http://a@b@c/d
http://a:b:c@d/e
http://@x
http://:@x
ws://x:80/y
wss://x:443
ftp://x:21/a
ftp://x:22/a
http://x/y?
http://x/y#
http://x/y?#
http://x?y=z?w
http://x//a//b/
http://x/./
http://x/..//../y
non-special:opaque/../x?y#z
non-special:///p
non-special://user:pw@h:99/p
a:b
a:
1a:b
:x
http
http:
http:/
http://
https://x.y:0/
https://x.y:00443/
https://x/\u{1F600}?\u{1F600}#\u{1F600}
https://x/%F0%9F%98%80
https://EXAMPLE.ORG/Ünïcode/%7Etilde~
http://a/b?c=d&e=f&c=g
http://x/a|b^c[d]e{f}
urn:isbn:123
tel:+1-2
view-source:http://x
http://user:@h
http://h/p:80
git+ssh://git@github.com/x/y.git
C:\\path
localhost:3000
localhost
127.0.0.1:80/x`.split('\n').map(s=>s.replace(/\\t/g,'\t').replace(/\\n/g,'\n').replace(/\\\\/g,'\\'));
const bases=[undefined,'http://base.org/dir/file?bq#bf','file:///C:/d/e','foo:/x/y/z','mailto:q@r','foo://h/p/q?z'];
const show=u=>[u.href,u.origin,u.protocol,u.username,u.password,u.host,u.hostname,u.port,u.pathname,u.search,u.hash].join(' | ');
for(const i of inputs) for(const b of bases){ let r; try{r=show(new URL(i,b))}catch(e){r=e.message+e.code} console.log(JSON.stringify(i),b,'=>',r);}
