// URLSearchParams.
for(const q of ['a=1&b=2','?a=1','a','a=','=b','&&a=1&','a=b=c','a=%20+%2B&é=ü','a=1&a=2','%','%zz','a=\u{1F600}','a[]=1&a[b]=2',' a = b ']){const p=new URLSearchParams(q);console.log(JSON.stringify([...p]),p.toString(),p.get('a'),p.getAll('a'),p.has('a'),p.size);p.append('z','1 2&3=4~!*()\'');p.delete('a');p.set('b','new');p.sort();console.log(p+'');}
const u=new URL('http://x/?a=1');u.searchParams.append('b','ü');console.log(u.href);u.search='?q=2';console.log([...u.searchParams]);u.searchParams.delete('q');console.log(u.href);
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}${e.code ? ` [${e.code}]` : ''}: ${e.message}`); } };
const p = new URLSearchParams([['a', '1'], ['b', '2'], ['a', '3']]);
console.log(p.has('a', '3'), p.has('a', '9'), p.get('x'), [...p.keys()], [...p.values()], [...p], p.size);
p.delete('a', '3'); p.forEach(function (value, name, all) { console.log(this.t, name, value, all === p); }, { t: 1 });
console.log(new URLSearchParams({ a: 1, b: [1, 2] }).toString(), new URLSearchParams(new Map([['x', 'y z']])).toString(), new URLSearchParams(p) + '', Object.fromEntries(p));
const iterator = new URLSearchParams('a=1&b=2')[Symbol.iterator]();
console.log(iterator.next(), iterator.next(), iterator.next(), Object.prototype.toString.call(iterator));
attempt(() => new URLSearchParams([1]));
attempt(() => new URLSearchParams([[1]]));
attempt(() => new URLSearchParams({ [Symbol.iterator]: 1 }));
attempt(() => new URLSearchParams().append('a'));
attempt(() => new URLSearchParams().get());
attempt(() => URLSearchParams.prototype.get.call({}, 'a'));
attempt(() => new URLSearchParams().forEach(1));
attempt(() => new URL('nope'));
attempt(() => new URL('/a', 'nope'));
attempt(() => new URL());
attempt(() => URL('http://a'));
attempt(() => { new URL('http://a').href = 'nope'; });
console.log(URL.canParse('nope'), URL.canParse('x', 'http://a'), URL.canParse('http://a'));
