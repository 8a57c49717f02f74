// localeCompare with its options over awkward words, and normalize of the same.
const words=['a','A','b','B','á','à','â','ä','Ä','å','ae','æ','Æ','z','Z','ß','ss','SS','ñ','n','N','o','ö','ø','Ø','résumé','resume','Resume','Résumé','e','é','É','co-op','coop','co op','CO-OP','1','2','10','02','½','a1','a10','a2','_','-',',',';',':','!','?','.','\'','"','(',')','[',']','{','}','@','*','/','\\','&','#','%','`','^','+','<','=','>','|','~','$','€','£',' ','','\t','\n','\u00a0','日本','中文','ひらがな','カタカナ','абв','АБВ','ё','е','αβγ','ΑΒΓ','😀','😁','♥','a b','a-b','ab','a.b','a_b','z̈','ÿ','Ÿ','ij','ĳ','ﬁ','fi','İ','I','i','ı','th','þ','đ','d','Đ','ł','l','café','cafe\u0301','cafe','Cafe','ａ','Ａ','①','²','x²','x2','\u200b','a\u200bb','a\u00adb'];
let out='';
for(const a of words){ out+=words.map(b=>{const c=a.localeCompare(b);return c<0?'<':c>0?'>':'='}).join('')+'\n'; }
console.log(out);
console.log([...words].sort((a,b)=>a.localeCompare(b)).map(x=>JSON.stringify(x)).join(' '));
const t=f=>{try{console.log(f())}catch(e){console.log(f.toString().slice(4),'=>',e.name+': '+e.message)}};
for(const o of [{sensitivity:'base'},{sensitivity:'accent'},{sensitivity:'case'},{sensitivity:'variant'},{numeric:true},{caseFirst:'upper'},{caseFirst:'lower'},{ignorePunctuation:true},{numeric:true,sensitivity:'base'}])for(const [a,b] of [['a','A'],['a','á'],['a','b'],['a2','a10'],['a02','a2'],['A','a'],['co-op','coop'],['x 10 y','x 9 z'],['résumé','RESUME'],['','a'],['file10.txt','File9.txt'],['1.10','1.9']])t(()=>JSON.stringify(o)+a+b+a.localeCompare(b,'en',o)+a.localeCompare(b,undefined,o));
t(()=>'a'.localeCompare());t(()=>'a'.localeCompare('b','x'));t(()=>'a'.localeCompare('b','en',{sensitivity:'q'}));
for(const f of ['NFC','NFD','NFKC','NFKD',undefined])for(const w of words){const r=w.normalize(f);console.log(f,JSON.stringify(w),[...r].map(c=>c.codePointAt(0).toString(16)).join(' '))}
t(()=>'a'.normalize('X'));
